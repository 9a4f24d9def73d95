"""Spans of labels and of marks: how far two are of the same characters, and which label was found as which mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from flagger.training.evaluation.agreement import Detection, detection

LEAST_IOU = 0.3
"""The least intersection over union, in characters, at which two spans are taken for one."""


class Stretch(Protocol):
    """Anything from one offset to another: a label, a mark, a finding."""

    @property
    def start(self) -> int:
        """The first character."""
        ...

    @property
    def end(self) -> int:
        """One after the last."""
        ...


L = TypeVar("L", bound=Stretch)
M = TypeVar("M", bound=Stretch)


class Matching(NamedTuple):
    """Which labels were found as which marks, by their numbers, and those of either that are left over."""

    pairs: list[tuple[int, int]]
    missed: list[int]
    spurious: list[int]


def shared(one: Stretch, other: Stretch) -> int:
    """How many characters two spans share; negative by how far they are apart."""
    return min(one.end, other.end) - max(one.start, other.start)


def intersection_over_union(one: Stretch, other: Stretch) -> float:
    """The characters that two spans share, as a part of those from the start of the one to the end of the other."""
    both = shared(one, other)
    return both / (max(one.end, other.end) - min(one.start, other.start)) if both > 0 else 0.0


def match(labels: Sequence[Stretch], marks: Sequence[Stretch]) -> Matching:
    """Pair labels and marks that are alike to LEAST_IOU: the best overlap first, each taken once."""
    ranked = sorted(
        (-iou, i, j)
        for i, label in enumerate(labels)
        for j, mark in enumerate(marks)
        if (iou := intersection_over_union(label, mark)) >= LEAST_IOU
    )
    found: dict[int, int] = {}
    used: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in found and j not in used:
            found[i] = j
            used.add(j)
            pairs.append((i, j))
    missed = [i for i in range(len(labels)) if i not in found]
    return Matching(pairs, missed, [j for j in range(len(marks)) if j not in used])


def detected(both: Iterable[tuple[Sequence[Stretch], Sequence[Stretch]]]) -> Detection:
    """How well the labels of each article were found as its marks."""
    right = spurious = missed = 0
    for labels, marks in both:
        matching = match(labels, marks)
        right += len(matching.pairs)
        spurious += len(matching.spurious)
        missed += len(matching.missed)
    return detection(right, spurious, missed)


def taken(items: Sequence[L], numbers: Iterable[int]) -> list[L]:
    """The items of these numbers."""
    return [items[number] for number in numbers]


def is_right(finding: Stretch, labels: Iterable[Stretch]) -> bool:
    """Whether at least half of a finding lies in a label no shorter than a third of it."""
    size = finding.end - finding.start
    return any(2 * shared(finding, label) >= size and 3 * (label.end - label.start) >= size for label in labels)


def touches(label: Stretch, findings: Iterable[Stretch]) -> bool:
    """Whether a finding shares a character with a label."""
    return any(shared(label, finding) > 0 for finding in findings)
