"""What a sentence mainly is: margins of four classes, sums of which every part can be named."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.learned import lookup
from flagger.learned.features import piece_features
from flagger.learned.lookup import CONSTANT, RARITY_SCALE, SCALE, UNKNOWN
from flagger.learned.packed import BITS, Weights, bucket_sizes, number_of, pack, width
from flagger.learned.sorter import CLASSES, FIELDS, Margins, Sorter

Row = tuple[float, float, float, float, float]
"""Weights for the four classes, and squared rarity."""

ROWS: dict[str, Row] = {
    CONSTANT: (-1.0, -0.5, 0.25, 0.5, 0.0),
    UNKNOWN: (0.0, 0.0, 0.0, 0.0, 16.0),
    "w lied": (-0.5, 2.0, 0.5, -1.0, 9.0),
    "w plot": (0.0, 1.0, -1.0, 0.25, 16.0),
    "w the": (0.0, -0.25, 0.0, 0.125, 1.0),
    "w .": (0.0, 0.0, 0.0, 0.0, 1.0),
    "p the plot": (0.25, 0.5, 0.0, 0.0, 0.0),
    "c <zz": (0.5, 0.75, -0.25, 0.0, 0.0),
    "s claimed": (-0.5, 2.0, 0.0, -1.0, 0.0),
    "s place": (0.25, 0.0, 0.5, -0.25, 0.0),
}


def sorter_with(rows: Mapping[str, Sequence[float]]) -> Sorter:
    """A sorter with these weights."""
    scales = (*[SCALE] * len(CLASSES), RARITY_SCALE)
    numbered = {
        number_of(name): [round(value * scale) for value, scale in zip(row, scales, strict=True)]
        for name, row in rows.items()
    }
    numbers = sorted(numbered)
    data = b"".join(pack(numbered[n]).to_bytes(width(len(FIELDS)), "little", signed=True) for n in numbers)
    return Sorter(Weights(FIELDS, bucket_sizes(numbers), array("I", numbers), data), "d" * 64)


@pytest.fixture
def sorter() -> Sorter:
    """A sorter of a few words."""
    return sorter_with(ROWS)


words = st.sampled_from(["lied", "plot", "the", ".", "zzat", "unheard", "<name>", "-", "é", "\ud800", "x" * 90])
sentences = st.lists(words, max_size=12)
signs = st.dictionaries(st.sampled_from(["claimed", "place", "unheard"]), st.floats(0, 1))


def test_a_margin_is_the_sum_that_its_module_says(sorter: Sorter) -> None:
    margins = sorter.margins(["the", "plot", "lied", "."], {"claimed": 1.0, "place": 0.5})
    norm = sqrt(1 + 16 + 9 + 1)
    assert margins.allegation == pytest.approx(-0.5 + (-0.25 + 1 + 2 + 0.5) / norm + 2)
    assert margins.fact == pytest.approx(0.5 + (0.125 + 0.25 - 1) / norm - 1 - 0.125)
    assert margins.main == "allegation"


@given(sentences, signs, st.sampled_from(CLASSES), st.sampled_from(CLASSES))
def test_drivers_add_up_to_what_one_class_is_likelier_than_another(
    terms: list[str], seen: dict[str, float], main: str, rival: str
) -> None:
    sorter = sorter_with(ROWS)
    one, other = CLASSES.index(main), CLASSES.index(rival)
    margins = sorter.margins(terms, seen)
    drivers = sorter.drivers(terms, seen, CLASSES[one], CLASSES[other])
    constants = ROWS[CONSTANT][one] - ROWS[CONSTANT][other]
    assert margins[one] - margins[other] == pytest.approx(constants + sum(d.weight for d in drivers), abs=1e-9)
    assert [abs(driver.weight) for driver in drivers] == sorted((abs(d.weight) for d in drivers), reverse=True)
    assert all(driver.weight for driver in drivers)


def test_drivers_name_terms_and_signs_with_their_places(sorter: Sorter) -> None:
    found = sorter.drivers(["the", "plot", "."], {"claimed": 1.0, "place": 0.0}, "allegation", "fact")
    assert {(d.name, d.at) for d in found} == {
        ("the", (0, 1)),
        ("plot", (1, 2)),
        ("the plot", (0, 2)),
        ("claimed", None),
    }


def test_a_word_that_is_not_known_has_its_pieces_alone(sorter: Sorter) -> None:
    pieces = len(piece_features("zzat"))
    # A single word is as rare as the norm: its weight is that of its pieces, each a share of the word.
    expected = -0.5 + 0.75 * sqrt(16 / pieces) / 4
    assert sorter.margins(["zzat"], {}).allegation == pytest.approx(expected, abs=1 / SCALE)
    assert sorter.margins(["unheard"], {}) == sorter.margins([], {})


@pytest.mark.parametrize(
    ("margins", "ranked"),
    [
        (Margins(0, 3, 2, 1), ["allegation", "characterisation", "fact", "other"]),
        (Margins(-2, -3, -1, -4), ["characterisation", "other", "allegation", "fact"]),
        (Margins(1, 1, 1, 1), list(CLASSES)),
    ],
)
def test_the_likeliest_class_is_first_and_of_equal_ones_the_first(margins: Margins, ranked: list[str]) -> None:
    assert margins.ranked == ranked
    assert margins.main == ranked[0]


@given(st.lists(sentences, max_size=6))
def test_what_was_sorted_before_changes_nothing(texts: list[Sequence[str]]) -> None:
    used = sorter_with(ROWS)
    assert [used.margins(text, {}) for text in texts] == [sorter_with(ROWS).margins(text, {}) for text in texts]


def test_no_more_is_remembered_than_is_said(monkeypatch: pytest.MonkeyPatch, sorter: Sorter) -> None:
    monkeypatch.setattr(lookup, "REMEMBERED", 5)
    before = sorter.margins(["the", "plot"], {})
    for number in range(50):
        sorter.margins([f"word{number}", "plot", f"x{number}"], {})
        assert len(sorter._terms) <= 5
        assert len(sorter._pairs) <= 5
    assert sorter.margins(["the", "plot"], {}) == before


@given(st.lists(st.sampled_from((-1.0, 1.0)), min_size=5, max_size=5), st.integers(0, 5000))
def test_the_largest_weights_of_a_long_sentence_stay_apart(towards: list[float], length: int) -> None:
    largest = (1 << (BITS - 1)) - 1
    row = [sign * largest / SCALE for sign in towards[:4]]
    sorter = sorter_with({"w the": (*row, largest / RARITY_SCALE), "p the the": (*row, 0.0), CONSTANT: (0.0,) * 5})
    margins = sorter.margins(["the"] * length, {})
    drawn = length + max(0, length - 1)
    norm = sqrt(length * largest / RARITY_SCALE) or 1.0
    assert margins == pytest.approx([value * drawn / norm for value in row], rel=1e-6)
