"""The main kind of a sentence: the first test of the taxonomy that fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flagger.learned.sorter import CLASSES, Main, Margins
from flagger.lexicon import Lexicons
from flagger.marking.pipeline import mark_english
from tests.marking.desk import Marked, article, row

KINDS = [
    row(
        "a short judgement of the article",
        "The plan is shameful.",
        "characterisation",
    ),
    row(
        "a short sentence without a source",
        "The board met.",
        "unsourced",
        wrong="a sentence of three words is taken for a fragment",
    ),
    row("a question", "Who shut the gate on Monday?", "other"),
    row("a bare imperative", "Shut the gate.", "other"),
    row("a fragment", "Indeed.", "other"),
    row("a charge", "Ana Berl said that Tom Hask had lied to the board.", "allegation"),
    row("a charge in a quotation", "“Tom Hask lied to the board,” Ana Berl said.", "allegation"),
    row("a party's figure", "The Norlandic army said it had downed 14 Kerrowan drones.", "allegation"),
    row("a denial", "Tom Hask denied planning to attack the port.", "allegation"),
    row("a judgement of the article", "The plan is a shameful mistake.", "characterisation"),
    row("a judgement of a source", "“The plan is a shameful mistake,” Ana Berl said.", "characterisation"),
    row(
        "what a source calls something",
        "Ana Berl called the port’s budget “worthless” and its plan unfair.",
        "characterisation",
    ),
    row("a short denial", "Tom Hask denies theft.", "allegation"),
    row("a charge that was brought", "Police in Elmouth charged Tom Hask, a clerk of 40, with theft.", "allegation"),
    row("a meeting that was called", "Ana Berl called a meeting of the board.", "unsourced"),
    row("a duty", "The board must resign at once, and the mayor should go with it.", "characterisation"),
    row("a fact said by a named source", "Ana Berl said the gate was shut on Monday.", "sourced_fact"),
    row("a fact quoted from a named source", "“The gate was shut on Monday,” Ana Berl said.", "sourced_fact"),
    row("a demand for an act", "Ana Berl called on Norland to withdraw its boats from the river.", "sourced_fact"),
    row("a plan that someone voices", "Ana Berl announced that she would run for mayor in May.", "sourced_fact"),
    row("under a distancing cue", "Ana Berl suggested that fares could fall a little in spring.", "weakly_sourced"),
    row("an unnamed source", "Norlandic officials said the gate was shut on Monday.", "weakly_sourced"),
    row("a vague source", "Some residents say the gate was shut on Monday.", "weakly_sourced"),
    row(
        "hearsay",
        "The new gate will reportedly open in spring.",
        "weakly_sourced",
    ),
    row("no source", "The gate was shut on Monday.", "unsourced"),
    row("a mind with no words", "Norland plans to build a second gate in spring.", "unsourced"),
    row(
        "a loaded word in a fact",
        "The meeting followed another brutal attack on Elmouth, which left at least nine people dead in the port.",
        "unsourced",
    ),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(marked: Callable[..., Marked], text: str, kind: str) -> None:
    (sentence,) = marked(text).analysis.sentences
    assert sentence.kind == kind


def test_a_teaser_and_a_credit_are_of_no_kind(marked: Callable[..., Marked]) -> None:
    page = marked(
        "The board met on Monday.\n\nREAD MORE: Tom Hask lied\n\nPhoto: Tom Hask\n\nThe council voted to repair two bridges."
    )
    kinds = [(sentence.kind, sentence.part) for sentence in page.analysis.sentences]
    assert kinds[1:3] == [("other", "boilerplate"), ("other", "boilerplate")]


def test_a_heading_has_a_kind(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ferries stay in port\n\nThe board met on Monday and the ferries stayed in port until the tide turned."
    )
    assert page.analysis.sentences[0].kind == "unsourced"


def test_scores_are_shares_and_rise_with_loaded_words(marked: Callable[..., Marked]) -> None:
    plain = marked("The gate was shut on Monday.").analysis.sentences[0].scores
    loaded = marked("The brutal tyrant made unrealistic demands on Monday.").analysis.sentences[0].scores
    for scores in (plain, loaded):
        assert 0.0 <= scores.loaded <= 1.0
        assert 0.0 <= scores.opinion <= 1.0
    assert loaded.loaded > plain.loaded
    assert loaded.opinion > plain.opinion


def test_what_is_of_no_kind_has_no_scores(marked: Callable[..., Marked]) -> None:
    scores = (
        marked("The board met.\n\nREAD MORE: A brutal attack\n\nThe council voted to repair two bridges.")
        .analysis.sentences[1]
        .scores
    )
    assert (scores.loaded, scores.opinion) == (0.0, 0.0)


SORTED = [
    row("a fact of a named source", "Ana Berl said the gate was shut on Monday.", "fact", "sourced_fact"),
    row("a fact under a distancing cue", "Ana Berl claimed the gate was shut.", "fact", "weakly_sourced"),
    row("a fact of an unnamed source", "Norlandic officials said the gate was shut.", "fact", "weakly_sourced"),
    row("a fact of nobody", "The gate was shut on Monday.", "fact", "unsourced"),
    row("a judgement", "Ana Berl said the gate was shut on Monday.", "characterisation", "characterisation"),
    row("an allegation", "The gate was shut on Monday.", "allegation", "allegation"),
    row("nothing", "The gate was shut on Monday.", "other", "other"),
    row("a question, whatever the margins", "Was the gate shut on Monday?", "fact", "other"),
    row("a single word, whatever the margins", "Shut.", "allegation", "other"),
]


@pytest.mark.parametrize(("text", "main", "kind"), SORTED)
def test_a_kind_follows_the_likeliest_class(text: str, main: Main, kind: str, lexicons: Lexicons) -> None:
    read = mark_english(article(text), lexicons, None)
    (sentence,) = read.found.drafted.sentences
    read.kinds.by_margins([sentence], [Margins(*(float(each == main) for each in CLASSES))])
    assert sentence.kind == kind


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        row("a statement", "The gate was shut.", None),
        row("a question", "Was the gate shut?", "question"),
        row("a quoted question", "“Was the gate shut?”", "question"),
        row("a single word", "Indeed.", "single_word"),
    ],
)
def test_what_is_of_no_kind_whatever_it_says(text: str, fixed: str | None, lexicons: Lexicons) -> None:
    read = mark_english(article(text), lexicons, None)
    (sentence,) = read.found.drafted.sentences
    assert read.kinds.fixed(sentence) == fixed


@pytest.mark.parametrize(("one", "other"), [("left-wing", "right-wing"), ("hard-left", "hard-right")])
def test_a_camp_is_no_sign_of_a_judgement(one: str, other: str, marked: Callable[..., Marked]) -> None:
    text = "A {} minister and a {} senator are in Orlen, where they were born."
    kinds = [marked(text.format(camp, camp)).analysis.sentences[0].kind for camp in (one, other)]
    assert kinds == ["unsourced", "unsourced"]
