"""The figures, against some that were worked out by hand."""

from __future__ import annotations

import pytest

from flagger.training.evaluation.agreement import choice, f1, overlap, quadratic_kappa, scale, share

STEPS = ("none", "vague", "unnamed", "named", "quoted")


def test_overlap() -> None:
    found = overlap(3, 1, 2)
    assert (found.precision, found.recall) == (0.75, 0.6)
    assert found.f1 == pytest.approx(2 / 3)
    assert overlap(0, 0, 0).f1 == 0
    assert f1(0, 2, 0) == 0


def test_choice() -> None:
    found = choice([("a", "a"), ("a", "b"), ("b", None)])
    assert found.f1 == {"a": pytest.approx(2 / 3), "b": 0}
    assert found.macro_f1 == pytest.approx(1 / 3)
    assert found.accuracy == pytest.approx(1 / 3)
    assert found.n == 3


def test_a_label_that_is_only_marked_has_no_figure_of_its_own() -> None:
    assert choice([("a", "c"), ("a", "a")]).f1 == {"a": pytest.approx(2 / 3)}


def test_nothing_to_choose() -> None:
    assert choice([]).macro_f1 == 0


def test_scale() -> None:
    # Seen: 1 + 16 = 17 over 4 pairs; by chance 96 over 16.
    found = scale([("none", "none"), ("named", "named"), ("quoted", "named"), ("none", "quoted")], STEPS)
    assert found.kappa == pytest.approx(1 - 17 * 4 / 96)
    assert found.accuracy == 0.5
    assert found.confusion[0] == [1, 0, 0, 0, 1]
    assert found.confusion[4] == [0, 0, 0, 1, 0]


def test_kappa_of_full_agreement_of_none_and_of_one_step_alone() -> None:
    assert quadratic_kappa([[5, 0], [0, 3]]) == 1
    assert quadratic_kappa([[0, 5], [5, 0]]) == -1
    assert quadratic_kappa([[7, 0], [0, 0]]) == 0
    assert quadratic_kappa([[0, 0], [0, 0]]) == 0


def test_share() -> None:
    found = share(8, 10)
    assert (found.share, found.right, found.of) == (0.8, 8, 10)
    assert found.low == pytest.approx(0.490, abs=5e-4)
    assert found.high == pytest.approx(0.943, abs=5e-4)
    assert (share(0, 0).low, share(0, 0).high) == (0, 1)
