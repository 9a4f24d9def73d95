"""Explanations at a terminal: every reason has words, long text is cut, and nothing steers the terminal."""

from __future__ import annotations

from typing import get_args

import pytest

from flagger.analysis import STRENGTHS
from flagger.article import Span
from flagger.learned.sorter import Main
from flagger.marking.explaining.explanation import (
    Drove,
    Explanation,
    Extent,
    KindBy,
    Scored,
    Scorer,
    SortedAs,
    StanceBy,
    Tagged,
    Tie,
    Tied,
    Weighed,
    Why,
)
from flagger.marking.rulings import Ground
from flagger.reporting.explained import render
from flagger.reporting.reasons import GROUNDS, KINDS_BY, MAINS, SCORERS, STANCES, TIES, WHYS

TEXT = "Ana Berl floated\x1b the notion that the gate was shut."
SHUT = Span(TEXT.index("shut"), len(TEXT) - 1)
CUE, SOURCE, CONTENT = Span(9, 17), Span(0, 8), Span(TEXT.index("the gate"), len(TEXT) - 1)


def tied(**changes: object) -> Tied:
    """An attribution that the tagger alone has found."""
    scores = {"nothing": 7, "cue": 5, "source of a cue behind it": -1, "content of a cue behind it": -9}
    features = [
        Weighed(f"f{n}", f"feature {n}", weight) for n, weight in enumerate((90, -80, 70, 60, -50, 40, 30, 20, -10))
    ]
    values: dict[str, object] = {
        "cue": [CUE], "source": [SOURCE], "content": [CONTENT], "origin": "tagger", "form": "tagged", "entry": None,
        "strength": "named", "stance": "neutral", "stance_by": "class", "word_class": "act_propose", "tie": "name",
        "shared": [], "source_id": "s1", "resolved": "Ana Berl", "source_type": "person", "extents": "tagger", "rules": [],
        "tagged": [Tagged(9, 16, "cue", "nothing", scores, features)], "counts": True, "main": True,
    }  # fmt: skip
    return Tied(**(values | changes))  # type: ignore[arg-type]


MARGINS: dict[Main, float] = {"fact": 1.0, "other": -0.25, "allegation": -1.0, "characterisation": -2.0}


def shown(
    *attributions: Tied, ground: Ground = "paraphrase", width: int = 100, margins: dict[Main, float] = MARGINS
) -> str:
    explanation = Explanation(
        0,
        len(TEXT),
        TEXT,
        "body",
        "sourced_fact",
        STRENGTHS[3],
        "neutral",
        "Ana Berl",
        "s1",
        ground,
        0.5,
        False,
        list(attributions),
        [],
        "classifier" if margins else "rules",
        [SortedAs("fact", "other", 1.25, margins, [Drove("shut", [SHUT], 2.5), Drove("place", [], -0.5)])]
        if margins
        else [],
        "classifier",
        [Scored("loaded", 0.125, [Drove("shut", [SHUT], -1.5), Drove("quoted share", [], 0.25)])],
    )
    return render("a.txt", (3, 1), explanation, TEXT, width)


@pytest.mark.parametrize(
    ("reasons", "words"),
    [(Ground, GROUNDS), (Tie, TIES), (StanceBy, STANCES), (Why, WHYS), (Scorer, SCORERS), (Main, MAINS)],
)
def test_every_reason_has_words(reasons: object, words: dict[str, str]) -> None:
    assert set(get_args(reasons)) == set(words)


def test_whatever_tells_a_kind_has_words() -> None:
    *told, fixed = get_args(KindBy)
    assert {*told, *get_args(fixed)} == set(KINDS_BY) or set(get_args(KindBy)) == set(KINDS_BY)


def test_the_kind_comes_with_what_drove_it() -> None:
    text = " ".join(shown(tied()).split())
    assert (
        "kind sourced_fact: the classifier takes it for a fact, of the kind that its attribution says, by 1.25 in log-odds "
        "rather than for no statement; below, what moved that most +2.50 “shut” -0.50 place scores " in text
    )
    text = " ".join(shown(tied(), margins={}).split())
    assert "kind sourced_fact: by the rules, without learned weights scores " in text


def test_a_cue_that_only_the_tagger_has_found() -> None:
    lines = shown(tied()).splitlines()
    assert "    cue         “floated\\x1b”: no entry holds it, found by the tagger" in lines
    assert "      stance    neutral: no entry has the cue; its words are in the list act_propose" in lines
    assert any(
        line.startswith("      tagger    labels “floated” cue, as its neighbours ask; scores: nothing 7, cue 5")
        for line in lines
    )
    features = [line.split() for line in lines if " feature " in line]
    assert [int(weight) for weight, *_ in features] == [90, 70, 60, 40, 30, 20, -80, -50]


def test_what_the_rules_read_is_shown_where_it_differs() -> None:
    read = Extent([CUE], [Span(4, 8)], [CONTENT._replace(start=CONTENT.start + 4)])
    text = " ".join(shown(tied(origin="rule", form="verb", entry="neutral.float", rules=[read])).split())
    assert "entry neutral.float, found by the rules as a verb" in text
    assert "source “Ana Berl” (by the rules “Berl”) → Ana Berl (person): identified by these words" in text
    assert "the rules read: content gate was shut" in text


def test_what_counts_for_nothing_says_so() -> None:
    text = " ".join(shown(tied(strength="none", counts=False, main=False), ground="too_little").split())
    assert "0 none; of no weight: only the tagger found it, and it is nobody's words" in text
    assert "what its main source says is too little of it (50% of its words, the cue's and the source's not" in text


def test_the_scores_come_last_with_what_drove_them() -> None:
    *_, scored, word, sign, _ = shown(tied()).splitlines()
    assert scored == "      loaded    0.12"
    assert (word.split(), sign.split()) == (["-1.50", "“shut”"], ["+0.25", "quoted", "share"])


@pytest.mark.parametrize("width", [1, 80, 10_000])
def test_lines_fit_and_steer_nothing(width: int) -> None:
    text = shown(tied(), width=width)
    assert all(len(line) <= min(max(width, 60), 120) for line in text.splitlines())
    assert text.replace("\n", "").isprintable()


def test_a_long_sentence_is_cut() -> None:
    long = "word " * 5000 + "end."
    explanation = Explanation(
        0,
        len(long),
        long,
        "body",
        "other",
        "none",
        None,
        None,
        None,
        "no_content",
        None,
        False,
        [],
        [],
        "question",
        [],
        "none",
        [],
    )
    text = render("a.txt", None, explanation, long, 100)
    assert "[…]" in text
    assert any(line.endswith("word end.") for line in text.splitlines())
    assert len(text) < 1000
