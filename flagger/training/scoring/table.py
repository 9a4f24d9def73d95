"""Learned weights → the rows of a table: the weights of a word's pieces and of its vector are folded into its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from math import sqrt
from typing import Any

from flagger.learned.features import piece_features, word_feature
from flagger.learned.lookup import CONSTANT, RARITY_SCALE, SCALE, UNKNOWN
from flagger.learned.packed import BITS, number_of
from flagger.training.scoring.matrix import PIECES, Layout

LEAST = 0.02
"""Pairs and pieces of words whose weights are all below this are left out."""

LARGEST = (1 << (BITS - 1)) - 1
"""No weight is kept as a larger number, so that it fits into its field."""


def table(
    weights: Sequence[Any],
    constants: Sequence[float],
    layout: Layout,
    known: Set[str],
    bias: Callable[[str], float] | None = None,
) -> dict[int, list[int]]:
    """The rows by the numbers of their features: for each head a weight, then the squared rarity, then the bias where there is one.

    `weights` are those of the layout's columns, one array a head. There is a row for each of the known words and each term that was
    learned from.
    """
    rows: dict[int, list[int]] = {}

    def weight(name: str) -> list[float]:
        column = layout.columns.get(name)
        return [0.0] * len(weights) if column is None else [float(head[column]) for head in weights]

    def put(name: str, values: Sequence[float], rarity: float = 0.0, biased: float = 0.0) -> None:
        scaled = [round(value * SCALE) for value in values] + [round(rarity * RARITY_SCALE)]
        if bias is not None:
            scaled.append(round(biased * SCALE))
        rows[number_of(name)] = [max(-LARGEST, min(LARGEST, value)) for value in scaled]

    put(CONSTANT, constants)
    put(UNKNOWN, [0.0] * len(weights), rarity=layout.unknown)
    for name in layout.columns:
        values = weight(name)
        if name.startswith("s "):
            put(name, values)
        elif max(map(abs, values)) < LEAST:
            continue
        elif name.startswith("p "):
            put(name, [value * layout.pair_root(name) for value in values])
        elif name.startswith("c "):
            put(name, [value * PIECES for value in values])
    for term in sorted({*known, *layout.known()}):
        root = sqrt(layout.rarity(term))
        values = weight(word_feature(term))
        pieces = piece_features(term)
        for piece in pieces:
            values = [a + b * PIECES / sqrt(len(pieces)) for a, b in zip(values, weight(piece), strict=True)]
        values = [value + layout.inner(term, head) for value, head in zip(values, weights, strict=True)]
        biased = max(0.0, bias(term)) if bias is not None else 0.0
        put(word_feature(term), [value * root for value in values], layout.rarity(term), biased)
    return rows
