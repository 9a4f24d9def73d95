"""What a claim says, as it is compared: concepts, denials, numbers; and who is one state."""

from __future__ import annotations

import pytest

from flagger.lexicon import Lexicons
from flagger.summary.comparison.bodies import Bodies
from flagger.summary.comparison.content import Reader
from flagger.summary.comparison.figures import Figure, figures

MONTHS = frozenset(("may", "march"))


def numbers(text: str) -> list[Figure]:
    return list(figures(text, MONTHS))


def test_words_of_one_concept_are_one_unit(lexicons: Lexicons) -> None:
    content = Reader(lexicons).read("She was ready to negotiate, and willing to hold talks in the old granary.")
    assert {"=ready", "=talks"} <= content.units.keys()
    assert content.units["=talks"].word == "negotiate"
    assert len(content.units["=talks"].stems) == 2
    assert {key for key in content.units if not key.startswith("=")} == {"granar"}


def test_a_word_behind_a_not_is_denied_as_far_as_the_clause_goes(lexicons: Lexicons) -> None:
    reader = Reader(lexicons)
    assert "=withdraw" in reader.read("the army did not withdraw from Sorn").denied
    assert "=withdraw" not in reader.read("it did not wait, but would withdraw from Sorn").denied
    assert reader.read("he had no right to sign the fishing pact").denied == frozenset()


def test_a_name_has_no_light_concept_in_it(lexicons: Lexicons) -> None:
    reader = Reader(lexicons)
    assert "=new" in reader.read("a new bridge").units
    assert "=new" not in reader.read("the bridge of New Torv").units


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,200 boats", [1200]),
        ("1.2 million boats", [1_200_000]),
        ("twenty-one boats and seventeen nets", [21, 17]),
        ("on 9 May 2021, or in March 2020", []),
        ("a 60-year-old man", []),
        ("7.5 per cent", [7.5]),
        ("10.7.1999 or 1,2,3", [123]),
    ],
)
def test_numbers(text: str, found: list[float]) -> None:
    assert [each.number for each in numbers(text)] == found


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("more than 350 drones", "363 drones", True),
        ("at least 28 people", "28 dead", True),
        ("350 drones", "363 drones", False),  # neither is rounded
        ("more than 350 drones", "363 tanks", False),
        ("about 350 drones", "500 drones", False),
    ],
)
def test_a_rounded_number_is_near_another_of_the_same(one: str, other: str, alike: bool) -> None:
    (first,), (second,) = numbers(one), numbers(other)
    assert first.alike(second) is alike
    assert second.among([first]) is alike


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("South Korea", "the South Korean navy", True),
        ("South Korea", "Seoul", True),
        ("South Korea", "North Korea", False),
        ("South Korea", "South Sudan", False),
        ("New Zealand", "New Caledonia", False),
        ("the U.S. navy", "US officials", True),
        ("Austria", "Australian officials", False),
    ],
)
def test_states_of_two_words_are_one_name(lexicons: Lexicons, one: str, other: str, same: bool) -> None:
    bodies = Bodies(lexicons)
    assert (not bodies.keys(one).isdisjoint(bodies.keys(other))) is same
