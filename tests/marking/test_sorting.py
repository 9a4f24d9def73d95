"""What the sorter is told of sentences in their articles, and the kinds that follow."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Kind
from flagger.article import Genre
from flagger.errors import ModelError
from flagger.learned.sorter import CLASSES, Margins
from flagger.learned.weights import KINDS, write_table
from flagger.lexicon import Lexicons
from flagger.marking import Learned, learned_of, mark
from flagger.marking.judgement import MOST_SIGNS
from flagger.marking.pipeline import Marked, mark_english
from flagger.marking.sorting import MOST_ODDS, SURELY_OTHER, sorter_of
from tests.marking.desk import article, row

PLAIN = "The council met on Monday and voted to repair two bridges."
CHARGE = "Ana Berl accused the harbour board of stealing 40 crowns from the widows of Orlen."


def read(text: str, lexicons: Lexicons, parts: Learned, genre: Genre | None = None) -> Marked:
    """A text through all stages."""
    return mark_english(article(text, genre=genre), lexicons, parts)


def signs(text: str, lexicons: Lexicons, parts: Learned, number: int = 0) -> dict[str, float]:
    """The signs of a sentence of a text."""
    marked = read(text, lexicons, parts)
    assert marked.sorting is not None
    return marked.sorting.told(number)[1]


def margins(marked: Marked, parts: Learned) -> list[Margins]:
    """The margins of the sentences."""
    assert marked.sorting is not None
    assert parts.sorter is not None
    return marked.sorting.margins(parts.sorter)


def test_signs_of_the_place(lexicons: Lexicons, parts: Learned) -> None:
    text = f"{PLAIN} {CHARGE}\n\nIt rained."
    first, second, third = (signs(text, lexicons, parts, number) for number in range(3))
    assert (first["first"], second["first"]) == (1.0, 0.0)
    assert [each["place"] for each in (first, second, third)] == pytest.approx([0, 1 / 3, 2 / 3])
    assert [each["opens paragraph"] for each in (first, second, third)] == [1.0, 0.0, 1.0]
    assert [each["ends paragraph"] for each in (first, second)] == [0.0, 1.0]
    assert first["part body"] == first["stop"] == 1.0


def test_signs_of_a_claim(lexicons: Lexicons, parts: Learned) -> None:
    found = signs(CHARGE, lexicons, parts)
    assert found["claim"] == found["claim charge"] == found["claim about someone"] == 1.0
    assert 0.0 < found["claimed"] <= 1.0
    assert found["source person"] == 1.0
    denied = signs("The harbour board denied stealing from the widows of Orlen.", lexicons, parts)
    assert denied["claim denied"] == denied["claim cue rejecting"] == 1.0
    assert not any(name.startswith("claim") for name in signs(PLAIN, lexicons, parts))


def test_scores_and_judgement_are_signs_within_bounds(lexicons: Lexicons, parts: Learned) -> None:
    text = "The brazen, brutal, shameful and utterly corrupt regime must, must, must go and is a disgrace!"
    found = signs(text, lexicons, parts)
    assert found["score loaded"] > 0
    assert found["article loaded"] == found["score loaded"]
    assert 0 < found["judgement"] <= MOST_SIGNS
    for name in ("score loaded", "score opinion", "article loaded", "article opinion"):
        assert -MOST_ODDS <= found[name] <= MOST_ODDS


def test_the_whole_article_is_a_sign_without_its_boilerplate(lexicons: Lexicons, parts: Learned) -> None:
    text = f"{PLAIN}\n\nREAD MORE: A brutal attack\n\nThe council voted to repair the quay."
    marked = read(text, lexicons, parts)
    assert [each.part for each in marked.found.drafted.sentences] == ["body", "boilerplate", "body"]
    one, _, other = (signs(text, lexicons, parts, number) for number in range(3))
    assert one["article loaded"] == pytest.approx((one["score loaded"] + other["score loaded"]) / 2)
    assert margins(marked, parts)[1] == SURELY_OTHER


@pytest.mark.parametrize("genre", [None, "news", "analysis", "live", "translated"])
def test_genres_of_which_too_little_was_learned_are_sorted_alike(
    genre: Genre | None, lexicons: Lexicons, parts: Learned
) -> None:
    text = f"{PLAIN} {CHARGE}"
    assert margins(read(text, lexicons, parts, genre), parts) == margins(read(text, lexicons, parts), parts)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        row("a plain fact", PLAIN, "unsourced"),
        row("a charge", CHARGE, "allegation"),
        row("a judgement", "The plan is a shameful and cowardly mistake.", "characterisation"),
        row("a question", "Who stole from the widows?", "other"),
        row("a fact with a source", "The gate was shut on Monday, Ana Berl told reporters.", "sourced_fact"),
    ],
)
def test_kinds(text: str, kind: Kind, lexicons: Lexicons, parts: Learned) -> None:
    (sentence,) = mark(article(text), lexicons, parts).sentences
    assert sentence.kind == kind


SENTENCES = [
    "The {} regime has plundered the port for years, and it must be stopped.",
    "The envoys of {} met the clerks on the quay at noon.",
    "“{} lied to the court about the ferry,” the clerk said.",
    "Officials in {} denied that the army had shelled a school.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    ("one", "other"),
    [("Trump", "Xi"), ("Moscow", "Kyiv"), ("Iran", "Israel"), ("Labour", "Fidesz"), ("Ruritania", "Kaldria")],
)
def test_no_name_makes_a_sentence_another_kind(
    sentence: str, one: str, other: str, lexicons: Lexicons, parts: Learned
) -> None:
    marked = [read(sentence.format(name), lexicons, parts) for name in (one, other)]
    assert margins(marked[0], parts) == margins(marked[1], parts)
    assert marked[0].found.drafted.sentences[0].kind == marked[1].found.drafted.sentences[0].kind


CAMPS = [
    "The {} party is rotten and cowardly, the clerks said.",
    "A {} minister opened the quay on Monday.",
    "The {} opposition is a disgrace to the town.",
]


@pytest.mark.parametrize("sentence", CAMPS)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("left-wing", "right-wing"),
        ("liberal", "conservative"),
        ("far-left", "far-right"),
        ("hard-left", "hard-right"),
        ("leftist", "rightist"),
    ],
)
def test_no_camp_makes_a_sentence_another_kind(
    sentence: str, one: str, other: str, lexicons: Lexicons, parts: Learned
) -> None:
    marked = [read(sentence.format(camp), lexicons, parts) for camp in (one, other)]
    assert margins(marked[0], parts) == margins(marked[1], parts)


def test_drivers_stand_at_tokens_of_the_text(lexicons: Lexicons, parts: Learned) -> None:
    marked = read(f"{PLAIN} {CHARGE}", lexicons, parts)
    assert marked.sorting is not None
    assert parts.sorter is not None
    copy = marked.found.drafted.copy
    drivers = marked.sorting.drivers(parts.sorter, 1, "allegation", "fact")
    placed = [each for each in drivers if each.at is not None]
    assert {"accused", "Ana Berl"} <= {each.name for each in placed}
    for each in placed:
        assert each.at is not None
        assert each.name == copy.written(*each.at)


def test_the_same_article_has_the_same_kinds_whatever_came_before(lexicons: Lexicons) -> None:
    fresh, used = learned_of(lexicons), learned_of(lexicons)
    for text in (PLAIN, "Hordes of zealots slammed the plan. It rained.", CHARGE * 3):
        mark(article(text), lexicons, used)
    assert mark(article(CHARGE), lexicons, used).sentences == mark(article(CHARGE), lexicons, fresh).sentences


@given(st.text(max_size=120))
def test_every_text_has_margins_that_its_kinds_follow(lexicons: Lexicons, parts: Learned, text: str) -> None:
    marked = read(f"{PLAIN}\n\n{text}", lexicons, parts)
    sentences = marked.found.drafted.sentences
    for sentence, found in zip(sentences, margins(marked, parts), strict=True):
        assert len(found) == len(CLASSES)
        if marked.kinds.fixed(sentence) is not None:
            assert sentence.kind == "other"
        elif found.main == "fact":
            assert sentence.kind in ("sourced_fact", "weakly_sourced", "unsourced")
        else:
            assert sentence.kind == found.main


def test_weights_of_other_fields_are_refused(tmp_path: Path) -> None:
    write_table(tmp_path, KINDS, ["other", "fact"], {1: [0, 0]})
    with pytest.raises(
        ModelError, match="fields other, fact; expected other, allegation, characterisation, fact, rarity"
    ):
        sorter_of(tmp_path)


@pytest.mark.parametrize(
    "text", ["The {} party has lied about the fund, the clerks said.", "The fund was plundered by {} councillors."]
)
@pytest.mark.parametrize(("one", "other"), [("left-wing", "right-wing"), ("far-left", "far-right")])
def test_a_camp_is_charged_whichever_it_is(text: str, one: str, other: str, lexicons: Lexicons, parts: Learned) -> None:
    left, right = (mark(article(text.format(camp)), lexicons, parts).allegations for camp in (one, other))
    assert [each.about for each in left] == [(each.about or "").replace(other, one) for each in right]
