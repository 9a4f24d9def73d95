"""The project's own labels: of attribution, whole, balanced, and found no worse than they were; of kinds, those of the articles."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from flagger.lexicon import Lexicons
from flagger.training.evaluation.agreement import Overlap
from flagger.training.evaluation.attribution import EXPECTED, AttributionRow
from flagger.training.evaluation.measure import measure
from flagger.training.evaluation.rows import read_labels, read_lines
from flagger.training.sorting.labels import articles_of, read_label_rows

LEAST = {"source_words": 0.65, "cue_words": 0.80, "content_words": 0.84, "whole_attributions": 0.75}
"""F1 by lexicons and rules alone."""


@pytest.fixture(scope="module")
def path(root: Path) -> str:
    return str(root / "data" / "attribution.jsonl")


def test_figures(path: str, lexicons: Lexicons) -> None:
    [measured] = measure(path, None, lexicons, [False])
    assert (measured.task, measured.rows) == ("attribution", 10)
    for name, least in LEAST.items():
        figure = measured.runs[0].figures[name]
        assert isinstance(figure, Overlap)
        assert figure.f1 >= least, name


def test_labels(path: str) -> None:
    rows = read_labels(read_lines(path), path, AttributionRow, EXPECTED)
    for row in rows:
        for parts in row.attributions:
            assert parts.cue
            assert parts.content
            for start, end in parts.source + parts.cue + parts.content:
                piece = row.text[start:end]
                assert piece == piece.strip()
                assert start == 0 or not (row.text[start - 1].isalnum() and piece[0].isalnum()), piece
                assert end == len(row.text) or not (row.text[end].isalnum() and piece[-1].isalnum()), piece


def test_both_sides_of_each_dispute_speak(path: str) -> None:
    spoken = [
        " ".join(row.text[start:end] for parts in row.attributions for start, end in parts.source)
        for row in read_labels(read_lines(path), path, AttributionRow, EXPECTED)
    ]
    for one, other in (("Ostvia", "Marrin"), ("Alliance", "Civic Order")):
        assert sum(one in sources for sources in spoken) == sum(other in sources for sources in spoken)


def test_words_are_counted_and_speed_is_that_of_marking(tmp_path: Path, lexicons: Lexicons) -> None:
    row = {"id": "a", "text": "Ana Berl said the lock-keeper’s hut was safe.", "attributions": []}
    (tmp_path / "set.jsonl").write_bytes(msgspec.json.encode(row))
    [measured] = measure(str(tmp_path / "set.jsonl"), "attribution", lexicons, [False, True], errors=True)
    assert measured.words == 8
    assert [run.learned for run in measured.runs] == [False, True]
    for run in measured.runs:
        assert run.words_per_second > 0
        assert [error.kind for error in run.errors] == ["spurious-cue"]


def test_the_labels_of_kinds_are_those_of_the_articles(root: Path) -> None:
    codes = {"other": "o", "allegation": "a", "characterisation": "c"}
    rows = [json.loads(line) for line in (root / "data" / "labels.jsonl").read_text("utf-8").splitlines()]
    found = list(articles_of(read_label_rows(str(root / "data" / "own_kinds.jsonl")), root / "data"))
    assert len(found) == len(rows) - 1
    by_group = {f"labels.jsonl:{line}": row["sentences"] for line, row in enumerate(rows, 1)}
    for each in found:
        expected = [(s["start"], s["end"], codes.get(s["kind"], "x")) for s in by_group[each.group]]
        assert each.kinds == expected


def test_labels_that_were_learned_from_hold_no_text(root: Path) -> None:
    rows = read_label_rows(str(root / "data" / "kinds.jsonl"))
    assert {row.corpus for row in rows} == {"techniques.train.jsonl", "war_articles.jsonl"}
    assert sum(len(row.kinds) for row in rows) == 14_780
    assert len({(row.corpus, row.line) for row in rows}) == len(rows) == 660
