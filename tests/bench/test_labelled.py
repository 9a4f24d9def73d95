"""Labelled rows: every form of label, and what is wrong with a row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from flagger.bench.documents import FIRST, SECOND
from flagger.bench.labelled import Label, Labelled, Techniques, read_labelled
from flagger.errors import FlaggerError, ReadError, UsageError
from tests.bench.desk import rows

TEXT = "The vile plan passed, a plan so vile."


def read(
    path: Path, *written: Mapping[str, Any], by: Label | None = None, techniques: tuple[str, ...] = ()
) -> Labelled:
    return read_labelled([rows(path / "set.jsonl", *written)], by, Techniques(techniques))


def marked(held: Labelled) -> list[list[str]]:
    return [[each.article.text[start:end] for start, end in each.marked] for each in held.documents]


@pytest.mark.parametrize(
    "spans",
    [[{"start": 4, "end": 8, "technique": "Loaded_Language"}], [[4, 8, "Loaded_Language"]], [{"start": 4, "end": 8}]],
)
def test_spans(tmp_path: Path, spans: list[Any]) -> None:
    held = read(tmp_path, {"text": TEXT, "spans": spans})
    assert (marked(held), held.by, held.missing) == ([["vile"]], ["spans"], 0)


def test_techniques_that_do_not_count_are_left_out_of_both_sides(tmp_path: Path) -> None:
    spans = [[4, 8, "Loaded_Language"], [22, 28, "Repetition"]]
    (document,) = read(tmp_path, {"text": TEXT, "spans": spans}).documents
    assert [TEXT[slice(*span)] for span in document.left_out] == ["a plan"]
    assert document.rest is SECOND
    assert marked(read(tmp_path, {"text": TEXT, "spans": spans}, techniques=("repet",))) == [["a plan"]]


def test_words_are_found_wherever_they_stand(tmp_path: Path) -> None:
    held = read(tmp_path, {"text": TEXT, "words": ["Vile", "'so vile'", "absent"]})
    assert marked(held) == [["vile", "vile", "so vile"]]
    assert held.missing == 1


def test_a_loaded_sentence_without_words_tells_nothing(tmp_path: Path) -> None:
    held = read(tmp_path, {"text": TEXT, "words": [], "loaded": True}, {"text": TEXT, "words": [], "loaded": False})
    assert [each.rest for each in held.documents] == [None, SECOND]


def test_loaded_sentences_and_loaded_spans(tmp_path: Path) -> None:
    held = read(tmp_path, {"text": TEXT, "loaded": True}, {"text": TEXT, "loaded": False})
    assert [each.rest for each in held.documents] == [FIRST, SECOND]
    assert marked(read(tmp_path, {"text": TEXT, "loaded": [{"start": 4, "end": 8, "category": "evaluation"}]})) == [
        ["vile"]
    ]


def test_the_most_precise_label_is_gone_by_unless_another_is_asked_for(tmp_path: Path) -> None:
    row = {"text": TEXT, "words": ["vile"], "loaded": True}
    assert read(tmp_path, row).by == ["words"]
    assert read(tmp_path, row, by="loaded").documents[0].rest is FIRST


def test_rows_of_one_group_are_one_article(tmp_path: Path) -> None:
    held = read(tmp_path, {"text": TEXT, "loaded": True, "group": "g"}, {"text": TEXT, "loaded": True, "group": "g"})
    assert {each.group for each in held.documents} == {"g"}
    held = read(tmp_path, {"text": TEXT, "loaded": True}, {"text": TEXT, "loaded": True})
    assert len({each.group for each in held.documents}) == 2


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({"text": TEXT}, "line 2: object missing required field `words`"),
        ({"text": TEXT, "words": "vile"}, "line 2: expected `array`, got `str` - at `$.words`"),
        ({"text": 7, "words": []}, "line 2"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, second: Mapping[str, Any], expected: str) -> None:
    with pytest.raises(ReadError) as raised:
        read(tmp_path, {"text": TEXT, "words": ["vile"]}, second)
    assert expected in str(raised.value)


@pytest.mark.parametrize("span", [[4, 400, "Loaded_Language"], [8, 4, "Loaded_Language"], [-1, 4, ""]])
def test_a_span_out_of_bounds_is_named(tmp_path: Path, span: list[Any]) -> None:
    with pytest.raises(ReadError, match=r"set\.jsonl: line 2: spans\[1\]"):
        read(tmp_path, {"text": TEXT, "spans": []}, {"text": TEXT, "spans": [[0, 3, ""], span]})


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    rows(path, {"text": TEXT, "words": []})
    path.write_text(path.read_text() + '{"id": "x", "text": \n')
    with pytest.raises(ReadError, match=r"set\.jsonl: line 2: not JSON"):
        read_labelled([str(path)], None, Techniques(()))


def test_rows_without_labels_need_something_to_be_held_against(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"line 1: no labels; expected `spans` or `words` or `loaded`, or --against"):
        read(tmp_path, {"text": TEXT})
    with pytest.raises(UsageError, match="no labels; expected the field 'spans'"):
        read(tmp_path, {"text": TEXT, "words": []}, by="spans")
    with pytest.raises(UsageError, match="no labels; expected JSON lines"):
        read_labelled([str(tmp_path)], None, Techniques(()))


def test_a_set_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FlaggerError, match=r"none\.jsonl: no such file"):
        read_labelled([str(tmp_path / "none.jsonl")], None, Techniques(()))
