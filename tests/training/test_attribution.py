"""Task `attribution`: figures and kinds of error, worked out by hand."""

from __future__ import annotations

import pytest

from flagger.lexicon import Lexicons
from flagger.training.evaluation.agreement import Overlap
from flagger.training.evaluation.attribution import figures
from flagger.training.evaluation.attribution_errors import KINDS, errors
from flagger.training.evaluation.cue_class import cue_class
from flagger.training.evaluation.errors import counted
from tests.training.desk import Said, attributed, attribution_row, span

TEXT = "Ana Berl said the bridge was safe. Tom Roe denied that. Boats left, said the port."
LABELS: tuple[Said, ...] = (
    ("Ana Berl", "said", "the bridge was safe"),
    ("Tom Roe", "denied", "that"),
    ("the port", "said#2", "Boats left"),
)
MARKS: tuple[Said, ...] = (
    ("Ana", "said", "the bridge"),
    ("", "said#2", "Boats left"),
    ("Tom Roe", "left", "safe"),
)


def counts(figure: object) -> tuple[int, int, int]:
    assert isinstance(figure, Overlap)
    return figure.right, figure.spurious, figure.missed


def kinds(text: str, labels: list[Said], marks: list[Said], lexicons: Lexicons) -> list[str]:
    """The kinds and details of all errors, as they are asked for on the command line."""
    found = errors([(attribution_row(text, *labels), attributed(text, *marks))], lexicons)
    return [f"{error.kind}:{error.detail}" if error.detail else error.kind for error in found]


def test_figures() -> None:
    found = figures([(attribution_row(TEXT, *LABELS), attributed(TEXT, *MARKS))])
    assert counts(found["source_words"]) == (3, 0, 3)
    assert counts(found["cue_words"]) == (2, 1, 1)
    assert counts(found["content_words"]) == (5, 0, 2)
    # The first is found: its content has a word F1 of 2/3. The third is not: it has no source.
    assert counts(found["whole_attributions"]) == (1, 2, 2)


def test_a_mark_is_one_label_s_alone() -> None:
    labels = [("Ana", "said", "the bridge was safe"), ("Berl", "said", "the bridge was safe")]
    marks = [("Ana Berl", "said", "the bridge was safe")]
    found = figures([(attribution_row(TEXT, *labels), attributed(TEXT, *marks))])
    assert counts(found["whole_attributions"]) == (1, 0, 1)


def test_a_label_without_a_source_wants_none() -> None:
    label = attribution_row(TEXT, ("", "said", "the bridge was safe"))
    without, with_one = (attributed(TEXT, (source, "said", "the bridge")) for source in ("", "Ana Berl"))
    assert counts(figures([(label, without)])["whole_attributions"]) == (1, 0, 0)
    assert counts(figures([(label, with_one)])["whole_attributions"]) == (0, 1, 1)


def test_a_colon_is_a_cue_without_a_word() -> None:
    text = "Ana Berl: the bridge is safe"
    row = attribution_row(text, ("Ana Berl", ":", "the bridge is safe"))
    for cue in (":", ""):
        found = figures([(row, attributed(text, ("Ana Berl", cue, "the bridge is safe")))])
        assert counts(found["cue_words"]) == (0, 0, 0)
        assert counts(found["whole_attributions"]) == (1, 0, 0)


def test_errors_of_the_example(lexicons: Lexicons) -> None:
    assert kinds(TEXT, list(LABELS), list(MARKS), lexicons) == [
        "source-extent",
        "content-extent",
        "missing-source:speech-verb",
        "missed-cue:speech-verb",
        "spurious-cue:other",
    ]


@pytest.mark.parametrize(
    ("labels", "marks", "found"),
    [
        ([LABELS[0]], [LABELS[0]], []),
        ([LABELS[0]], [("Ana Berl", "Berl said", "the bridge was safe")], ["cue-extent"]),
        ([LABELS[0]], [("Tom Roe", "said", "the bridge was safe")], ["wrong-source"]),
        ([LABELS[0]], [("Ana Berl", "said", "safe. Tom Roe")], ["wrong-content"]),
        ([("", *LABELS[0][1:])], [LABELS[0]], ["spurious-source:speech-verb"]),
        ([LABELS[0], LABELS[0]], [LABELS[0]], ["merged-cue:speech-verb"]),
        ([LABELS[0]], [LABELS[0], LABELS[0]], ["split-cue:speech-verb"]),
        (list(LABELS[:2]), [("Tom Roe", "said", "the bridge was safe"), LABELS[1]], ["wrong-link:source"]),
        (list(LABELS[:2]), [("Ana Berl", "said", "that"), LABELS[1]], ["wrong-link:content"]),
        ([("Ana Berl", "said", "the bridge … Boats left")], [("Ana Berl", "said", "Boats left … the bridge")], []),
    ],
)
def test_each_kind(labels: list[Said], marks: list[Said], found: list[str], lexicons: Lexicons) -> None:
    assert kinds(TEXT, labels, marks, lexicons) == found


def test_the_cue_that_shares_most_is_the_one(lexicons: Lexicons) -> None:
    marks = [("Tom Roe", "Berl said the", "that"), LABELS[0]]
    assert kinds(TEXT, [LABELS[0]], marks, lexicons) == [
        "cue-extent",
        "wrong-source",
        "wrong-content",
        "split-cue:speech-verb",
    ]


def test_counts_have_every_kind(lexicons: Lexicons) -> None:
    pairs = [(attribution_row(TEXT, *LABELS), attributed(TEXT, *MARKS))]
    found = counted(errors(pairs, lexicons), tuple(KINDS))
    assert list(found) == list(KINDS)
    assert (found["missed-cue"].count, found["missed-cue"].details) == (1, {"speech-verb": 1})
    assert (found["source-extent"].count, found["source-extent"].details) == (1, {})
    assert found["wrong-link"].count == 0


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Ana Berl said so.", "said", "speech-verb"),
        ("Ana Berl has since denied it.", "has since denied", "speech-verb"),
        ("They accused the mayor.", "accused", "speech-verb"),
        ("According to Ana Berl, it is.", "According to", "preposition-adverb"),
        ("It allegedly sank.", "allegedly", "preposition-adverb"),
        ("The bridge is safe in his eyes.", "in", "preposition-adverb"),
        ("Moscow believes so.", "believes", "mental"),
        ("Ana Berl feels that it sank.", "feels", "mental"),
        ("The claim that it sank is old.", "claim that", "noun"),
        ("Ana Berl: it sank", ":", "colon-dash"),
        ("It sank – Ana Berl", "–", "colon-dash"),
        ("Ana Berl whistled it.", "whistled", "other"),
    ],
)
def test_cue_classes(text: str, cue: str, expected: str, lexicons: Lexicons) -> None:
    assert cue_class(text, [span(text, cue)], lexicons) == expected


def test_no_cue_has_no_class(lexicons: Lexicons) -> None:
    assert cue_class("It sank.", [], lexicons) == "other"
