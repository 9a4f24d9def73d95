"""Task `gold`: figures and kinds of error, worked out by hand."""

from __future__ import annotations

import pytest

from flagger.lexicon import Lexicons
from flagger.training.evaluation.agreement import Choice, Scale, Share
from flagger.training.evaluation.gold import figures
from flagger.training.evaluation.gold_errors import errors
from flagger.training.evaluation.names import same_name
from tests.training.desk import Judged, Told, gold_row, marked

TEXT = "Ana Berl said so. “It sank,” she said. Some saw it. It was a vile, cruel night. Boats left."
LABELS: list[Told] = [
    ("Ana Berl said so.", "named", "neutral", "Ana Berl"),
    ("“It sank,” she said.", "quoted", "neutral", "Ana Berl"),
    ("Some saw it.", "vague", "endorsing", "some"),
    ("It was a vile, cruel night.", "none", None, None),
]
LOADED: list[Judged] = [("vile", "article"), ("cruel", "article"), ("sank", "quote")]
MARKS: list[Told] = [
    ("Ana Berl said so. “It", "named", "neutral", "Ana Berl of Vell"),
    ("sank,” she said.", "named", "insisting", "Tom Roe"),
    ("Some saw it.", "none", None, None),
    ("It was a vile, cruel night.", "quoted", None, "Ana Berl"),
]
MARKED: list[Judged] = [("vile, cruel", "article"), ("sank", "scare")]


def test_figures() -> None:
    found = figures([(gold_row(TEXT, LABELS, LOADED), marked(TEXT, MARKS, MARKED))])
    strength, stance, voice = found["strength"], found["stance"], found["voice_of_loaded_spans"]
    assert isinstance(strength, Scale)
    assert isinstance(stance, Choice)
    assert isinstance(voice, Choice)
    # Seen: (4,3) 1, (1,0) 1, (0,4) 16. By chance: the labels 0, 1, 3, 4 once each against 0, 3, 3, 4.
    chance = (0 + 9 + 9 + 16) + (1 + 4 + 4 + 9) + (9 + 0 + 0 + 1) + (16 + 1 + 1 + 0)
    assert strength.kappa == pytest.approx(1 - 18 * 4 / chance)
    assert (strength.accuracy, strength.n) == (0.25, 4)
    assert stance.f1 == {"neutral": pytest.approx(2 / 3), "endorsing": 0}
    assert stance.n == 3
    # One of the three labelled sources, and of the three marked ones, is right.
    for name in ("source_identity_recall", "source_identity_precision"):
        share = found[name]
        assert isinstance(share, Share)
        assert (share.right, share.of) == (1, 3)
    # “vile, cruel” is “vile” no more than “cruel”: of 11 characters four and five. The larger part is taken.
    assert (voice.n, voice.f1) == (2, {"article": 1, "quote": 0})


def test_errors(lexicons: Lexicons) -> None:
    found = list(errors([(gold_row(TEXT, LABELS, LOADED), marked(TEXT, MARKS, MARKED))], lexicons))
    assert [(error.kind, error.detail) for error in found] == [
        ("strength", "quoted/named"),
        ("stance", "neutral/insisting"),
        ("other-name", ""),
        ("strength", "vague/none"),
        ("stance", "endorsing/none"),
        ("missed-name", ""),
        ("strength", "none/quoted"),
        ("invented-name", ""),
        ("voice", "quote/scare"),
        ("missed-loaded", "emotive"),
    ]
    assert found[2].labelled["source"] == "Ana Berl"
    assert found[2].marked["source"] == "Tom Roe"
    assert found[0].is_a("strength")
    assert found[0].is_a("strength:quoted/named")
    assert not found[0].is_a("strength:named/quoted")


def test_a_sentence_that_no_mark_overlaps_is_none(lexicons: Lexicons) -> None:
    pairs = [(gold_row(TEXT, LABELS[:1]), marked(TEXT, MARKS[2:]))]
    assert [(error.kind, error.detail) for error in errors(pairs, lexicons)] == [
        ("wrong-kind", "unsourced/other"),
        ("strength", "named/none"),
        ("stance", "neutral/none"),
        ("missed-name", ""),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Berl", "ana berl", True),
        ("Berl", "Mrs Berl", True),
        ("Ana Berl", "Tom Berl", True),
        ("the clerk of the Vell council", "Vell clerk", True),
        ("Berl", "Ana Maria Berl of the port authority of Vell", False),
        ("Ana Berl", "Tom Roe", False),
        ("the", "of", True),
        ("the", "Berl", False),
        (None, None, True),
        (None, "Berl", False),
    ],
)
def test_names_that_are_alike(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same
