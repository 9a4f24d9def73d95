"""The scores of sentences: sums over words, pairs and signs, of which every part can be named."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.learned import lookup
from flagger.learned.features import LONGEST, piece_features
from flagger.learned.lookup import CONSTANT, RARITY_SCALE, SCALE, UNKNOWN
from flagger.learned.packed import Weights, bucket_sizes, number_of, pack, width
from flagger.learned.scorer import BIASED, FIELDS, HEADS, Scorer

Row = tuple[float, float, float, float]
"""Weights for loaded and opinion, squared rarity, bias."""

ROWS: dict[str, Row] = {
    CONSTANT: (-0.5, 0.25, 0.0, 0.0),
    UNKNOWN: (0.0, 0.0, 16.0, 0.0),
    "w brazen": (2.0, 1.0, 9.0, 1.5),
    "w plot": (1.0, -1.0, 16.0, 0.5),
    "w the": (-0.25, 0.0, 1.0, 0.0),
    "w .": (0.0, 0.0, 1.0, 0.0),
    "w 0": (-1.0, -0.5, 4.0, 0.0),
    "p brazen plot": (0.5, 0.25, 0.0, 0.0),
    "c <zz": (0.75, -0.25, 0.0, 0.0),
    "s hit": (0.5, 0.5, 0.0, 0.0),
    "s length": (-0.25, 0.125, 0.0, 0.0),
    "s bias 1": (0.5, 0.25, 0.0, 0.0),
    "s bias 2": (0.25, 0.0, 0.0, 0.0),
}


def scorer_with(rows: Mapping[str, Row]) -> Scorer:
    """A scorer with these weights."""
    scales = (SCALE, SCALE, RARITY_SCALE, SCALE)
    numbered = {
        number_of(name): [round(value * scale) for value, scale in zip(row, scales, strict=True)]
        for name, row in rows.items()
    }
    numbers = sorted(numbered)
    data = b"".join(pack(numbered[n]).to_bytes(width(len(FIELDS)), "little", signed=True) for n in numbers)
    return Scorer(Weights(FIELDS, bucket_sizes(numbers), array("I", numbers), data), "d" * 64)


@pytest.fixture
def scorer() -> Scorer:
    """A scorer of a few words."""
    return scorer_with(ROWS)


def odds(score: float) -> float:
    """The log-odds of a probability."""
    return log(score / (1 - score))


words = st.sampled_from(["brazen", "plot", "the", ".", "0", "zzat", "unheard", "<name>", "-", "é", "\ud800", "x" * 90])
sentences = st.lists(words, max_size=12)
signs = st.dictionaries(st.sampled_from(["hit", "length", "unheard"]), st.floats(0, 1))


def test_a_score_is_the_sum_that_its_module_says(scorer: Scorer) -> None:
    loaded, opinion = scorer.scores(["the", "brazen", "plot", "."], {"hit": 1.0, "length": 0.5})
    norm = sqrt(1 + 9 + 16 + 1)
    assert odds(loaded) == pytest.approx(
        -0.5 + (-0.25 + 2 + 1 + 0.5) / norm + 0.5 - 0.25 * 0.5 + 0.5 * 1.5 + 0.25 * 0.5
    )
    assert odds(opinion) == pytest.approx(0.25 + (1 - 1 + 0.25) / norm + 0.5 + 0.125 * 0.5 + 0.25 * 1.5)


@given(sentences, signs)
def test_a_score_is_the_sum_of_its_drivers(terms: list[str], seen: dict[str, float]) -> None:
    scorer = scorer_with(ROWS)
    for head, score in zip(HEADS, scorer.scores(terms, seen), strict=True):
        drivers = scorer.drivers(terms, seen, head)
        constant = ROWS[CONSTANT][HEADS.index(head)]
        assert odds(score) == pytest.approx(constant + sum(driver.weight for driver in drivers), abs=1e-9)
        assert [abs(driver.weight) for driver in drivers] == sorted((abs(d.weight) for d in drivers), reverse=True)
        assert all(driver.weight for driver in drivers)


def test_drivers_name_terms_and_signs_with_their_places(scorer: Scorer) -> None:
    found = {(d.name, d.at) for d in scorer.drivers(["the", "brazen", "plot"], {"hit": 1.0, "length": 0.0}, "loaded")}
    assert found == {
        ("the", (0, 1)),
        ("brazen", (1, 2)),
        ("plot", (2, 3)),
        ("brazen plot", (1, 3)),
        ("hit", None),
    }


def test_a_word_that_is_not_known_has_its_pieces_alone(scorer: Scorer) -> None:
    zzat = scorer.word("zzat")
    pieces = len(piece_features("zzat"))
    assert zzat.loaded == pytest.approx(0.75 * sqrt(16 / pieces))
    assert (zzat.rarity, zzat.bias) == (16.0, 0.0)
    assert scorer.word("unheard")[:2] == (0.0, 0.0)
    assert scorer.knows("brazen")
    assert not scorer.knows("zzat")


@pytest.mark.parametrize("term", ["…", "0", "<name>", "<camp>", "'s"])
def test_what_is_no_word_has_no_pieces(term: str) -> None:
    assert piece_features(term) == []


def test_a_long_word_has_no_more_pieces_than_one_of_the_greatest_length() -> None:
    assert piece_features("x" * 5000) == piece_features("x" * LONGEST)


def test_a_sentence_without_a_word_has_the_constant_and_its_signs(scorer: Scorer) -> None:
    assert odds(scorer.scores([], {})[0]) == pytest.approx(-0.5)
    assert odds(scorer.scores([], {"hit": 1.0})[1]) == pytest.approx(0.75)
    assert scorer.drivers([], {}, "loaded") == []


def test_a_lone_surrogate_is_a_word_that_is_not_known(scorer: Scorer) -> None:
    assert scorer.scores(["\ud800", "\udfff\ud800"], {}) == scorer.scores(["‖", "‗"], {})


@given(sentences, signs, st.lists(st.floats(-31, 31), min_size=4, max_size=4))
def test_scores_stay_between_0_and_1_whatever_the_weights(
    terms: list[str], seen: dict[str, float], values: list[float]
) -> None:
    rows = {name: (values[0], values[1], abs(values[2]), abs(values[3])) for name in ROWS}
    assert all(0.0 < score < 1.0 for score in scorer_with(rows).scores(terms * 40, seen))


@given(st.lists(sentences, max_size=6))
def test_what_was_scored_before_changes_nothing(texts: list[Sequence[str]]) -> None:
    used = scorer_with(ROWS)
    assert [used.scores(text, {}) for text in texts] == [scorer_with(ROWS).scores(text, {}) for text in texts]


def test_no_more_is_remembered_than_is_said(monkeypatch: pytest.MonkeyPatch, scorer: Scorer) -> None:
    monkeypatch.setattr(lookup, "REMEMBERED", 5)
    before = scorer.scores(["brazen", "plot"], {})
    for number in range(50):
        scorer.scores([f"word{number}", "plot", f"x{number}"], {})
        assert len(scorer._words) <= 5
        assert len(scorer._pairs) <= 5
    assert scorer.scores(["brazen", "plot"], {}) == before


def test_only_the_three_most_biased_words_are_signs() -> None:
    rows = dict(ROWS) | {f"w b{n}": (0.0, 0.0, 4.0, n / 4) for n in range(1, 6)}
    rows |= {f"s {name}": (1.0, 0.0, 0.0, 0.0) for name in BIASED}
    scorer = scorer_with(rows)
    loaded, _ = scorer.scores(["b1", "b5", "b2", "b4", "b3"], {})
    assert odds(loaded) == pytest.approx(-0.5 + (5 + 4 + 3) / 4)
