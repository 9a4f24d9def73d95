"""How well scores rank: the area under the curve, and the best threshold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.training.evaluation.ranking import Scored, area_under_curve, best_threshold, macro_f1, ranking

HALVES = st.tuples(st.booleans(), st.integers(0, 20).map(lambda n: n / 20))


def test_by_hand() -> None:
    pairs: list[Scored] = [(True, 0.9), (False, 0.8), (True, 0.4), (False, 0.4), (False, 0.1)]
    # Of six pairs of one and one: .9 wins three, .4 wins one, loses one and ties one.
    assert area_under_curve(pairs) == pytest.approx(4.5 / 6)
    # At .9: one of two labelled so, three of three not.
    assert macro_f1(pairs, 0.9) == pytest.approx((2 / 3 + 6 / 7) / 2)
    best, threshold = best_threshold(pairs)
    assert best == pytest.approx((2 / 3 + 6 / 7) / 2)
    assert threshold == 0.9
    assert ranking(pairs).n == 5


def test_nothing_to_rank() -> None:
    assert ranking([]).auc == 0
    assert best_threshold([]) == (0, 0)
    assert area_under_curve([(True, 0.5)]) == 0


@given(st.lists(HALVES, max_size=30))
def test_the_area_is_the_share_of_pairs_that_are_in_order(pairs: list[Scored]) -> None:
    positive = [score for label, score in pairs if label]
    negative = [score for label, score in pairs if not label]
    won = sum((p > n) + (p == n) / 2 for p in positive for n in negative)
    assert area_under_curve(pairs) == pytest.approx(won / max(1, len(positive) * len(negative)))


@given(st.lists(HALVES, max_size=30), st.integers(0, 20))
def test_no_threshold_of_the_scores_is_better_than_the_best(pairs: list[Scored], twentieth: int) -> None:
    if any(score == twentieth / 20 for _, score in pairs):
        assert macro_f1(pairs, twentieth / 20) <= best_threshold(pairs)[0]
