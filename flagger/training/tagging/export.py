"""Learned weights as small integers: scaled, pruned, and with the bias that a held-out part of the corpus asks for."""

from __future__ import annotations

from typing import NamedTuple

from flagger.errors import UsageError
from flagger.learned.packed import number_of
from flagger.marking.tagging.features import CONSTANT
from flagger.marking.tagging.labels import OUTSIDE
from flagger.training.tagging.fit import Fitted

LARGEST = 320
"""The largest weight, so that the sum of all features of a token, a hundred at most, fits its field."""

TYPICAL = 100
"""What the weight that only one in a thousand passes becomes."""


class Compact(NamedTuple):
    """Labels, transitions (None: forbidden) and the rows by the numbers of their features."""

    labels: list[str]
    transitions: list[list[int | None]]
    rows: dict[int, list[int]]


def compact(fitted: Fitted, prune: int, bias: int) -> Compact:
    """Integers for weights.

    Features none of whose weights is above `prune` are left out. `bias` is taken from the score of “outside” at every token: it
    trades precision for recall.

    Raises UsageError where nothing was learned.
    """
    labels = fitted.labels
    sizes = sorted(abs(weight) for weight in fitted.features.values())
    typical = sizes[int(len(sizes) * 0.999)] if sizes else 0.0
    if not typical or OUTSIDE not in labels:
        raise UsageError("there is too little to learn from: expected articles with labelled and unlabelled words")
    scale = TYPICAL / typical
    number_of_label = {label: number for number, label in enumerate(labels)}
    weights: dict[str, list[int]] = {}
    for (feature, label), weight in fitted.features.items():
        row = weights.setdefault(feature, [0] * len(labels))
        row[number_of_label[label]] = max(-LARGEST, min(LARGEST, round(weight * scale)))
    rows = {number_of(feature): row for feature, row in weights.items() if max(map(abs, row)) > prune}
    constant = rows.setdefault(number_of(CONSTANT), [0] * len(labels))
    constant[number_of_label[OUTSIDE]] -= bias
    transitions = [
        [round(fitted.transitions[a, b] * scale) if (a, b) in fitted.transitions else None for b in labels]
        for a in labels
    ]
    return Compact(labels, transitions, rows)
