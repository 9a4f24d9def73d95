"""How well marks agree with labels: the figures, and the types that they are given as."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

Z = 1.96
"""Standard deviations to each side of a normal distribution's 95 % interval."""


class Overlap(msgspec.Struct, frozen=True, tag_field="figure", tag="overlap"):
    """What was marked against what should have been: `right` is both, `spurious` marked only, `missed` labelled only."""

    precision: float
    recall: float
    f1: float
    right: int
    spurious: int
    missed: int


class Choice(msgspec.Struct, frozen=True, tag_field="figure", tag="choice"):
    """One label of several for each of `n` things. `f1` has the labels that occur, and `macro_f1` is their mean."""

    macro_f1: float
    accuracy: float
    n: int
    f1: dict[str, float]


class Scale(msgspec.Struct, frozen=True, tag_field="figure", tag="scale"):
    """One step of an ordered scale for each of `n` things. `confusion` has a row for each labelled step, weakest first."""

    kappa: float
    accuracy: float
    n: int
    steps: list[str]
    confusion: list[list[int]]


class Share(msgspec.Struct, frozen=True, tag_field="figure", tag="share"):
    """`right` of `of`, with Wilson's 95 % interval, `low` to `high`."""

    share: float
    low: float
    high: float
    right: int
    of: int


Figure = Overlap | Choice | Scale | Share


def overlap(right: int, spurious: int, missed: int) -> Overlap:
    """Precision, recall and F1 of counts; each is 0 where there is nothing to divide by."""
    precision = _ratio(right, right + spurious)
    recall = _ratio(right, right + missed)
    return Overlap(precision, recall, f1(right, spurious, missed), right, spurious, missed)


def f1(right: int, spurious: int, missed: int) -> float:
    """The harmonic mean of precision and recall."""
    return _ratio(2 * right, 2 * right + spurious + missed)


def choice(pairs: Sequence[tuple[str, str | None]]) -> Choice:
    """The agreement of pairs of a label and what was marked, None where nothing was.

    The mean is over the labels that were given: one that was only marked counts as an error of the others.
    """
    labelled = Counter(label for label, _ in pairs)
    marked = Counter(mark for _, mark in pairs)
    agreed = Counter(label for label, mark in pairs if label == mark)
    each = {
        label: f1(agreed[label], marked[label] - agreed[label], labelled[label] - agreed[label])
        for label in sorted(labelled)
    }
    mean = sum(each.values()) / len(each) if each else 0.0
    return Choice(mean, _ratio(agreed.total(), len(pairs)), len(pairs), each)


def scale(pairs: Sequence[tuple[str, str]], steps: Sequence[str]) -> Scale:
    """The agreement of pairs of a labelled and a marked step out of `steps`, which are in order."""
    place = {step: number for number, step in enumerate(steps)}
    confusion = [[0] * len(steps) for _ in steps]
    for label, mark in pairs:
        confusion[place[label]][place[mark]] += 1
    agreed = sum(confusion[step][step] for step in range(len(steps)))
    return Scale(quadratic_kappa(confusion), _ratio(agreed, len(pairs)), len(pairs), list(steps), confusion)


def quadratic_kappa(confusion: Sequence[Sequence[int]]) -> float:
    """Cohen's kappa of a square table, disagreements weighted by the square of their distance.

    1 is full agreement, 0 what chance gives; 0 too where chance alone would agree fully or the table is empty.
    """
    rows = [sum(row) for row in confusion]
    columns = [sum(column) for column in zip(*confusion, strict=True)]
    total = sum(rows)
    cells = [(i, j, (i - j) ** 2) for i in range(len(rows)) for j in range(len(columns))]
    seen = sum(weight * confusion[i][j] for i, j, weight in cells)
    chance = sum(weight * rows[i] * columns[j] for i, j, weight in cells)
    return 1 - seen * total / chance if chance else 0.0


def share(right: int, of: int) -> Share:
    """A share and its interval (Wilson's score interval, 95 %); 0 to 1 where there is nothing to share."""
    if not of:
        return Share(0.0, 0.0, 1.0, right, of)
    part = right / of
    middle = part + Z**2 / (2 * of)
    half = Z * (part * (1 - part) / of + Z**2 / (4 * of**2)) ** 0.5
    whole = 1 + Z**2 / of
    return Share(part, (middle - half) / whole, (middle + half) / whole, right, of)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
