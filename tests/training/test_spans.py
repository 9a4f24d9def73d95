"""Labels against marks: who is matched with whom, and which finding is right."""

from __future__ import annotations

import pytest

from flagger.article import Span
from flagger.training.evaluation.spans import detected, intersection_over_union, is_right, match, touches


def test_the_best_overlap_is_taken_first_and_each_once() -> None:
    labels = [Span(0, 10), Span(8, 20), Span(30, 33)]
    marks = [Span(7, 19), Span(0, 9), Span(33, 40)]
    matching = match(labels, marks)
    assert sorted(matching.pairs) == [(0, 1), (1, 0)]
    assert (matching.missed, matching.spurious) == ([2], [2])


def test_less_than_a_third_is_another_span() -> None:
    assert intersection_over_union(Span(0, 10), Span(0, 3)) == pytest.approx(0.3)
    assert match([Span(0, 10)], [Span(0, 3)]).pairs == [(0, 0)]
    assert match([Span(0, 10)], [Span(8, 11)]).pairs == []


def test_counts_of_several_articles() -> None:
    found = detected([([Span(0, 4)], [Span(0, 4), Span(6, 9)]), ([Span(0, 4)], [])])
    assert (found.precision.right, found.precision.of, found.recall.of, found.f1) == (1, 2, 2, 0.5)
    assert found.precision.low == pytest.approx(0.0945, abs=1e-4)


@pytest.mark.parametrize(
    ("finding", "label", "right"),
    [
        (Span(0, 10), Span(5, 30), True),
        (Span(0, 10), Span(6, 30), False),
        (Span(0, 10), Span(0, 5), True),
        (Span(0, 30), Span(0, 9), False),
        (Span(3, 5), Span(0, 90), True),
        (Span(0, 10), Span(10, 20), False),
    ],
)
def test_a_finding_is_right_where_half_of_it_lies_in_a_label(finding: Span, label: Span, right: bool) -> None:
    assert is_right(finding, [label]) is right
    assert not is_right(finding, [])


def test_touching_is_sharing_a_character() -> None:
    assert touches(Span(0, 4), [Span(3, 9)])
    assert not touches(Span(0, 4), [Span(4, 9)])
