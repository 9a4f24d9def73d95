"""The scores of sentences in their articles: what is seen of them, and what drove them."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Scores, Sentence
from flagger.errors import ModelError
from flagger.learned.scorer import HEADS
from flagger.learned.weights import SCORES, write_table
from flagger.lexicon import Lexicons
from flagger.marking import Learned, learned_of, mark
from flagger.marking.pipeline import mark_english
from flagger.marking.scoring import Scoring, Signs, scorer_of
from flagger.marking.terms import Wording
from tests.marking.desk import article

PLAIN = "The council met on Monday and voted to repair two bridges."
JUDGING = "The brazen lies of this shameful and utterly corrupt regime are a disgrace!"


def signs(text: str, lexicons: Lexicons) -> dict[str, float]:
    """The signs of a text that is one sentence."""
    marked = mark_english(article(text), lexicons, None)
    copy, (sentence,) = marked.found.drafted.copy, marked.found.drafted.sentences
    found = Signs(copy, marked.loaded, marked.found.quotations, marked.found.marked)
    return found.of(sentence, Wording(copy, str.islower).of(copy.tokens.range(sentence.start, sentence.end)))


def scored(text: str, lexicons: Lexicons, parts: Learned) -> tuple[Scoring, list[Sentence]]:
    """What scored a text, and its sentences."""
    marked = mark_english(article(text), lexicons, parts)
    assert marked.scoring is not None
    return marked.scoring, marked.found.drafted.sentences


def test_signs_of_form(lexicons: Lexicons) -> None:
    found = signs("The port slowly closed (again), 14 of 20 clerks said!", lexicons)
    assert found["length"] == pytest.approx(log(10) / 4)
    assert found["short"] == 0.0
    assert found["capitals"] == pytest.approx(0.1)
    assert found["letters"] == pytest.approx(40 / 100)
    assert found["numbers"] == pytest.approx(2 / 3)
    assert found["adverbs"] == pytest.approx(1 / 3)
    assert found["bracket"] == found["comma"] == found["exclamation"] == pytest.approx(1 / 3)
    assert "question" not in found
    assert "hit" not in found


def test_signs_of_lexicon_hits_and_their_voice(lexicons: Lexicons) -> None:
    found = signs("The Kremlin tyrant met the clerks on Monday.", lexicons)
    assert found["hit"] == found["hit article"] == 1.0
    assert found["hit epithet"] == found["hits"] == pytest.approx(1 / 3)
    quoted = signs("“The Kremlin tyrant met them,” Tom Hask said.", lexicons)
    assert quoted["hit"] == 1.0
    assert "hit article" not in quoted


def test_signs_of_attribution_and_quotation(lexicons: Lexicons) -> None:
    found = signs("“It rained all day,” Tom Hask said.", lexicons)
    assert found["strength quoted"] == found["stance neutral"] == 1.0
    assert found["cues"] == pytest.approx(1 / 3)
    assert 0.5 < found["quoted"] < 1.0
    assert signs("It rained all day.", lexicons)["strength none"] == 1.0
    assert signs("It rained all day.", lexicons)["quoted"] == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kremlin", "White House"),
        ("Trump", "Xi"),
        ("Ana Berl", "Giovanni Battista Fenwicksson"),
        ("NATO", "United States"),
    ],
)
def test_no_sign_tells_one_name_from_another(one: str, other: str, lexicons: Lexicons) -> None:
    text = "The envoys of {} met the clerks on the quay at noon."
    assert signs(text.format(one), lexicons) == signs(text.format(other), lexicons)


def test_a_judgement_is_scored_higher_than_a_plain_fact(lexicons: Lexicons, parts: Learned) -> None:
    plain, judging = mark(article(f"{PLAIN} {JUDGING}"), lexicons, parts).sentences
    assert judging.scores.loaded > 0.7 > 0.4 > plain.scores.loaded
    assert judging.scores.opinion > 0.7 > 0.4 > plain.scores.opinion


def test_boilerplate_has_no_scores(lexicons: Lexicons, parts: Learned) -> None:
    text = f"Elmouth votes\n\n{PLAIN}\n\nSign up for our newsletter\n\nAll rights reserved."
    sentences = mark(article(text), lexicons, parts).sentences
    assert {s.part for s in sentences if s.scores == Scores()} == {"boilerplate"}
    assert all(s.scores.loaded > 0 for s in sentences if s.part != "boilerplate")


@given(st.text(max_size=120))
def test_every_score_lies_between_0_and_1(lexicons: Lexicons, parts: Learned, text: str) -> None:
    for sentence in mark(article(f"{PLAIN}\n\n{text}"), lexicons, parts).sentences:
        assert 0.0 <= sentence.scores.loaded <= 1.0
        assert 0.0 <= sentence.scores.opinion <= 1.0


def test_drivers_are_words_as_they_are_written_at_tokens_of_the_text(lexicons: Lexicons, parts: Learned) -> None:
    text = f"{PLAIN} The clerks called Ana Berl’s BRAZEN plot a disgrace."
    scoring, (_, sentence) = scored(text, lexicons, parts)
    copy = mark_english(article(text), lexicons, None).found.drafted.copy
    for head in HEADS:
        found = scoring.drivers(sentence, head)
        assert [abs(each.weight) for each in found] == sorted((abs(each.weight) for each in found), reverse=True)
        placed = [each for each in found if each.at is not None]
        for each in placed:
            assert each.at is not None
            assert each.name == copy.written(*each.at)
            assert each.at[0] >= copy.tokens.at(sentence.start)
        names = {each.name for each in placed}
        assert {"BRAZEN", "Ana Berl", "plot"} <= names
        assert {"Ana", "Berl"}.isdisjoint(names)


def test_a_score_without_some_words_is_that_of_the_sentence_without_them(lexicons: Lexicons, parts: Learned) -> None:
    scoring, (sentence,) = scored(JUDGING, lexicons, parts)
    inside = scoring.tokens(sentence)
    assert scoring.without(sentence, range(0)).loaded == sentence.scores.loaded
    assert scoring.without(sentence, range(inside.start + 1, inside.start + 3)).loaded < sentence.scores.loaded
    assert 0.0 <= scoring.without(sentence, inside).loaded <= 1.0


def test_the_same_article_has_the_same_scores_whatever_came_before(lexicons: Lexicons) -> None:
    fresh, used = learned_of(lexicons), learned_of(lexicons)
    for text in (PLAIN, "Hordes of zealots slammed the plan. It rained.", JUDGING * 3):
        mark(article(text), lexicons, used)
    assert mark(article(JUDGING), lexicons, used).sentences == mark(article(JUDGING), lexicons, fresh).sentences


def test_weights_of_other_fields_are_refused(tmp_path: Path) -> None:
    write_table(tmp_path, SCORES, ["loaded", "opinion"], {1: [0, 0]})
    with pytest.raises(ModelError, match="fields loaded, opinion; expected loaded, opinion, rarity, bias"):
        scorer_of(tmp_path)
