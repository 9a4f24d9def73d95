"""How well marks agree with labels: the figures, and the types that they are given as."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

Z = 1.96
"""Standard deviations to each side of a normal distribution's 95 % interval."""
NOTHING = "none"
"""What a table of choices calls it where nothing was marked."""


class Overlap(msgspec.Struct, frozen=True, tag_field="figure", tag="overlap"):
    """What was marked against what should have been: `right` is both, `spurious` marked only, `missed` labelled only."""

    precision: float
    recall: float
    f1: float
    right: int
    spurious: int
    missed: int


class Choice(msgspec.Struct, frozen=True, tag_field="figure", tag="choice"):
    """One label of several for each of `n` things. `f1` has the labels that occur, and `macro_f1` is their mean.

    `confusion` has a row for each of `steps`, as labelled, and in it a column for each, as marked; both are empty where no table
    was asked for.
    """

    macro_f1: float
    accuracy: float
    n: int
    f1: dict[str, float]
    steps: list[str] = []
    confusion: list[list[int]] = []


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


class Detection(msgspec.Struct, frozen=True, tag_field="figure", tag="detection"):
    """Things that were marked against things that were labelled, each with its interval."""

    precision: Share
    recall: Share
    f1: float


class Ranking(msgspec.Struct, frozen=True, tag_field="figure", tag="ranking"):
    """How well a score ranks `n` things, and the best macro-F1 that any threshold would give."""

    auc: float
    best_macro_f1: float
    threshold: float
    n: int


class Density(msgspec.Struct, frozen=True, tag_field="figure", tag="density"):
    """How many there are per 1,000 words."""

    per_thousand: float
    count: int
    words: int


Cell = Share | float


class Table(msgspec.Struct, frozen=True, tag_field="figure", tag="table"):
    """Shares, and F1, by name: a row for each rule, category or the like. A row may lack a column that makes no sense for it."""

    columns: list[str]
    rows: dict[str, dict[str, Cell]]


Figure = Overlap | Choice | Scale | Share | Detection | Ranking | Density | Table


def overlap(right: int, spurious: int, missed: int) -> Overlap:
    """Precision, recall and F1 of counts; each is 0 where there is nothing to divide by."""
    precision = _ratio(right, right + spurious)
    recall = _ratio(right, right + missed)
    return Overlap(precision, recall, f1(right, spurious, missed), right, spurious, missed)


def f1(right: int, spurious: int, missed: int) -> float:
    """The harmonic mean of precision and recall."""
    return _ratio(2 * right, 2 * right + spurious + missed)


def detection(right: int, spurious: int, missed: int) -> Detection:
    """The same counts with the intervals of precision and recall."""
    return Detection(share(right, right + spurious), share(right, right + missed), f1(right, spurious, missed))


def density(count: int, words: int) -> Density:
    """`count` by 1,000 of `words`; of no words, as if there were one."""
    return Density(count * 1000 / max(1, words), count, words)


def choice(pairs: Sequence[tuple[str, str | None]], *, table: bool = False) -> Choice:
    """The agreement of pairs of a label and what was marked, None where nothing was; with a `table` who was taken for whom.

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
    steps: list[str] = []
    confusion: list[list[int]] = []
    if table:
        counts = Counter((label, mark or NOTHING) for label, mark in pairs)
        steps = sorted({step for pair in counts for step in pair})
        confusion = [[counts[label, mark] for mark in steps] for label in steps]
    return Choice(mean, _ratio(agreed.total(), len(pairs)), len(pairs), each, steps, confusion)


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
