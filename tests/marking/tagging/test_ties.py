"""The linker: which source and which content go with which cue."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.marking.grammar.words import Range
from flagger.marking.tagging.labels import LABELS
from flagger.marking.tagging.ties import Tie, tie

CODES = {"O": "O", "K": "K", "s": "S>", "z": "S<", "c": "C>", "d": "C<"}
"""The labels, one character each: a source (s) or a content (d) before its cue, a source (z) or a content (c) behind it."""


def tied(labels: str) -> tuple[list[tuple[str, str, str]], str]:
    """The ties of a row of labels, each part as the positions of its tokens in hexadecimal, and the contents without a cue."""
    ties, loose = tie(0, [CODES[code] for code in labels])
    return [(places(one.source), places(one.cue), places(*one.content)) for one in ties], places(*loose)


def places(*spans: Range | None) -> str:
    """The positions of tokens as hexadecimal digits, pieces parted by a blank."""
    return " ".join("".join(f"{i:x}" for i in range(*span)) for span in spans if span)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("", []),
        ("OOO", []),
        ("K", [("", "0", "")]),
        ("sKc", [("0", "1", "2")]),
        ("ddKz", [("3", "2", "01")]),
        ("ddsK", [("2", "3", "01")]),
        ("ddOzOKc", [("", "5", "6 01")]),  # a source that looks for a cue before it finds none
        ("ddOsKOcc", [("3", "4", "01 67")]),
        ("sKcOcOc", [("0", "1", "2 4 6")]),
        ("sKcsKc", [("0", "1", "2"), ("3", "4", "5")]),
        ("dKzdKz", [("2", "1", "0"), ("5", "4", "3")]),
        ("sKcKc", [("0", "1", "2"), ("", "3", "4")]),
        ("sOsKc", [("2", "3", "4")]),  # the nearer of two
        ("dKzOz", [("2", "1", "0")]),
        ("sKzc", [("0", "1", "3")]),
        ("KKcc", [("", "01", "23")]),  # neighbours with one label are one run
        ("dcK", [("", "2", "0 1")]),
        ("Kcd", [("", "0", "1 2")]),
        ("Ks", [("", "0", "")]),
    ],
)
def test_who_says_what(labels: str, expected: list[tuple[str, str, str]]) -> None:
    ties, loose = tied(labels)
    assert [(a, b, " ".join(sorted(c.split()))) for a, b, c in ties] == [
        (a, b, " ".join(sorted(c.split()))) for a, b, c in expected
    ]
    assert loose == ""


def test_without_a_cue_contents_are_loose_and_sources_are_nobodys() -> None:
    assert tied("ccOdOs") == ([], "01 3")


def test_positions_are_those_of_the_article() -> None:
    ties, loose = tie(100, ["S>", "K", "C>"])
    assert [(one.source, one.cue, one.content) for one in ties] == [
        (Range(100, 101), Range(101, 102), [Range(102, 103)])
    ]
    assert loose == []


@given(st.integers(0, 1000), st.lists(st.sampled_from(sorted(LABELS)), max_size=60))
def test_spans_are_apart_in_order_and_inside(first: int, labels: list[str]) -> None:
    ties, loose = tie(first, labels)
    assert [one.cue for one in ties] == sorted(one.cue for one in ties)
    assert all(one.content == sorted(one.content) for one in ties)
    assert not (ties and loose)
    spans = sorted([*(span for one in ties for span in parts(one)), *loose])
    assert all(a.last <= b.first for a, b in pairwise(spans))
    assert all(first <= span.first < span.last <= first + len(labels) for span in spans)
    assert all(len({labels[i - first] for i in range(*span)}) == 1 for span in spans)
    # No cue and no content is lost.
    kept = sum(last - start for one in ties for start, last in (one.cue, *one.content)) + sum(b - a for a, b in loose)
    assert kept == sum(label[0] in "KC" for label in labels)


def parts(one: Tie) -> list[Range]:
    return [one.cue, *([one.source] if one.source else []), *one.content]
