"""The small tools: intervals and Fisher's test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.judging.fisher import fisher_exact
from flagger.judging.intervals import Intervals

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair) + 1))


@given(st.lists(SPANS), SPANS)
def test_intervals(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    start, end = asked
    expected = {index for index, (a, b) in enumerate(spans) if a < end and start < b}
    intervals = Intervals(spans)
    assert set(intervals.overlapping(start, end)) == expected
    assert intervals.touched(start, end) == bool(expected)


@pytest.mark.parametrize(
    ("table", "p"),
    [((4, 0, 0, 4), 2 / 70), ((3, 0, 0, 3), 0.1), ((1, 1, 1, 1), 1.0), ((3, 1, 1, 3), 34 / 70), ((2, 0, 0, 0), 1.0)],
)
def test_fisher(table: tuple[int, int, int, int], p: float) -> None:
    assert fisher_exact(*table) == pytest.approx(p)
