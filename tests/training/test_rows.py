"""Labelled rows: what is read, and what is said of a row that is not right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flagger.errors import ReadError
from flagger.lexicon import Lexicons
from flagger.training.evaluation.attribution import EXPECTED, AttributionRow
from flagger.training.evaluation.gold_rows import EXPECTED as GOLD_EXPECTED
from flagger.training.evaluation.gold_rows import GoldRow
from flagger.training.evaluation.measure import TaskName, measure
from flagger.training.evaluation.rows import first_row, read_articles, read_labels

TEXT = "Ana Berl said so."
GOOD: dict[str, Any] = {
    "id": 7,
    "text": TEXT,
    "attributions": [{"source": [[0, 8]], "cue": [[9, 13]], "content": [[14, 16]]}],
}


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_a_set_is_read_as_check_reads_it() -> None:
    data = b"\xef\xbb\xbf" + lines(GOOD | {"genre": "opinion", "other": 1})
    [article] = read_articles(data, "set.jsonl")
    assert (article.id, article.text, article.meta.genre) == ("7", TEXT, "opinion")
    assert first_row(data) == (1, frozenset(("id", "text", "attributions", "genre", "other")))
    [row] = read_labels(data, "set.jsonl", AttributionRow, EXPECTED)
    assert row.attributions[0].cue == [(9, 13)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"attributions": {}}, "expected `array`, got `object` - at `$.attributions`"),
        ({"attributions": [{"source": [], "cue": []}]}, "missing required field `content`"),
        ({"attributions": [{"source": [], "cue": [[9]], "content": []}]}, "$.attributions[0].cue[0]"),
    ],
)
def test_a_row_of_another_form(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_labels(lines(GOOD, GOOD | change), "set.jsonl", AttributionRow, EXPECTED)
    message = str(raised.value)
    assert message.startswith("set.jsonl: line 2: ")
    assert said in message
    assert message.endswith(f"a row is {EXPECTED}")


@pytest.mark.parametrize("span", [[-1, 3], [3, 3], [5, 4], [10, 18]])
def test_a_span_outside_the_text(span: list[int]) -> None:
    bad = GOOD | {"attributions": [{"source": [], "cue": [[9, 13]], "content": [span]}]}
    with pytest.raises(ReadError, match=r"set\.jsonl: line 1: attributions\[0\]\.content: .* 17 characters"):
        read_labels(lines(bad), "set.jsonl", AttributionRow, EXPECTED)


def test_values_that_the_taxonomy_lacks() -> None:
    sentence = {"start": 0, "end": 17, "kind": "unsourced", "strength": "strong"}
    row = {"id": "g", "text": TEXT, "loaded": [], "sentences": [sentence], "allegations": []}
    with pytest.raises(ReadError, match=r"invalid enum value 'strong' - at `\$\.sentences\[0\]\.strength`"):
        read_labels(lines(row), "set.jsonl", GoldRow, GOLD_EXPECTED)


@pytest.mark.parametrize(
    ("data", "task", "said"),
    [
        (b"", None, "set.jsonl: no article in it"),
        (b'{"id": 1, "text"', None, "set.jsonl: line 1: not JSON"),
        (lines(GOOD, {"id": 7, "text": "b", "attributions": []}), None, "line 2: the id '7' was there before"),
        (
            b"\n" + lines({"id": 1, "text": "a"}),
            None,
            "set.jsonl: line 2: no labelled rows of a known task; attribution: ",
        ),
        (lines(GOOD | {"sentences": [], "loaded": [], "allegations": []}), None, "say which with --task"),
        (lines(GOOD), "gold", "missing required field `sentences`; a row is {"),
    ],
)
def test_sets_that_cannot_be_measured(
    data: bytes, task: TaskName | None, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lexicons: Lexicons
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("set.jsonl").write_bytes(data)
    with pytest.raises(ReadError) as raised:
        measure("set.jsonl", task, lexicons, [False])
    assert said in str(raised.value)


def test_a_set_that_is_not_there(tmp_path: Path, lexicons: Lexicons) -> None:
    with pytest.raises(ReadError, match="no such file"):
        measure(str(tmp_path / "set.jsonl"), None, lexicons, [False])
