"""What both sentence models look up: the weights of terms and signs, remembered, and the pieces of a term that is not known."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, sqrt
from typing import TypeVar

from flagger.learned.features import piece_features, word_feature
from flagger.learned.packed import Weights

SCALE = 1024
"""Weights are kept as whole numbers of so many to one."""

RARITY_SCALE = 128
CONSTANT = "constant"
UNKNOWN = "unknown"
"""The features of the constants, and of a word that is not known: its rarity."""

REMEMBERED = 30_000
"""So many of a kind are remembered; then they are looked up anew."""

K = TypeVar("K")
V = TypeVar("V")


class Remembered(dict[K, V]):
    """What has been looked up; forgotten all at once when it is too much."""

    def __init__(self, look_up: Callable[[K], V]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, key: K) -> V:
        if len(self) >= REMEMBERED:
            self.clear()
        value = self[key] = self._look_up(key)
        return value


def term_row(weights: Weights, term: str, heads: int, unknown: float) -> list[float]:
    """The fields of a term: its weight for each head, its squared rarity, and what else the table keeps of it.

    A term that is not known has the weights of its pieces and the rarity `unknown`; one that has no pieces weighs nothing.
    """
    row = weights.weights(word_feature(term))
    if row[heads]:
        return [value / (RARITY_SCALE if field == heads else SCALE) for field, value in enumerate(row)]
    found = [0.0] * len(row)
    pieces = piece_features(term)
    if pieces:
        # One by one: the sum of a hundred might not fit into its field.
        known = [weights.weights(piece) for piece in pieces]
        share = sqrt(unknown / len(pieces))
        found[:heads] = [sum(row[head] for row in known) / SCALE * share for head in range(heads)]
        found[heads] = unknown
    return found


def sigmoid(score: float) -> float:
    """The probability of a log-odds."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
