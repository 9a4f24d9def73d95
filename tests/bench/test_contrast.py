"""Log-odds ratios with an informative prior."""

from __future__ import annotations

from math import isfinite

from hypothesis import given
from hypothesis import strategies as st

from flagger.bench.contrast import Counts, Weighed, log_odds
from flagger.bench.phrases import Phrase

COUNT = st.integers(0, 50)


def counts(**sides: tuple[int, int]) -> Counts:
    made = Counts()
    for low, (first, second) in sides.items():
        made.add([Phrase(low, 1, 0, 1, True)] * first + [Phrase(low, 1, 0, 1, False)] * second)
    return made


def weighed(made: Counts, least: int = 1) -> dict[str, Weighed]:
    return {each.low: each for each in made.weighed(least)}


@given(COUNT, COUNT, st.integers(51, 5000), st.integers(51, 5000))
def test_the_two_sides_mirror_each_other(first: int, second: int, of_first: int, of_second: int) -> None:
    if first + second == 0:
        return
    there, back = log_odds(first, second, of_first, of_second), log_odds(second, first, of_second, of_first)
    assert abs(there[0] + back[0]) < 1e-9
    assert abs(there[1] + back[1]) < 1e-9


def test_what_both_say_alike_weighs_nothing() -> None:
    assert abs(log_odds(10, 100, 1000, 10_000)[1]) < 1e-9


def test_one_lucky_find_weighs_less_than_a_habit() -> None:
    habit, lucky = log_odds(12, 2, 1000, 10_000), log_odds(1, 0, 1000, 10_000)
    assert habit[1] > 3
    assert lucky[1] < 1.96


def test_a_side_that_says_one_thing_only_has_finite_odds() -> None:
    ratio, z = log_odds(5, 0, 5, 0)
    assert isfinite(ratio)
    assert isfinite(z)


def test_only_what_the_first_side_says_often_enough_is_weighed() -> None:
    made = counts(gale=(3, 1), breeze=(2, 9), calm=(0, 9))
    assert set(weighed(made, 2)) == {"gale", "breeze"}
    assert set(weighed(made, 3)) == {"gale"}
    assert made.words() == (5, 19)
    assert weighed(made)["gale"].z > 0 > weighed(made)["breeze"].z


def test_a_plural_is_counted_with_its_singular() -> None:
    made = counts(brute=(2, 1), brutes=(3, 2), news=(4, 0), glass=(1, 0), glasses=(2, 0))
    assert made.join_plurals() == {"brutes": "brute", "glasses": "glass"}
    found = weighed(made)
    assert (found["brute"].first, found["brute"].second) == (5, 3)
    assert "brutes" not in found
    assert found["news"].first == 4


def test_a_singular_that_only_the_other_side_has_is_another_word() -> None:
    made = counts(new=(0, 50), news=(4, 0))
    assert made.join_plurals() == {}


def test_a_singular_that_hardly_occurs_is_none() -> None:
    made = counts(new=(1, 50), news=(40, 0))
    assert made.join_plurals() == {}
