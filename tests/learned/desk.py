"""Models made by hand: features with weights by label."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from flagger.learned.model import Model
from flagger.learned.packed import bucket_sizes, number_of, pack, width

Rows = Mapping[str, Mapping[str, int]]
"""From features to the weights of labels; a label that is not named has none."""


def model(labels: Sequence[str], rows: Rows, forbidden: Iterable[tuple[str, str]] = ()) -> Model:
    """A model with these weights, all of whose transitions but the `forbidden` ones weigh nothing."""
    never = set(forbidden)
    transitions = {
        (a, b): 0
        for (a, before), (b, after) in product(enumerate(labels), enumerate(labels))
        if (before, after) not in never
    }
    numbered = {number_of(name): [row.get(label, 0) for label in labels] for name, row in rows.items()}
    return packed(labels, transitions, numbered)


def packed(
    labels: Sequence[str], transitions: Mapping[tuple[int, int], int], rows: Mapping[int, Sequence[int]]
) -> Model:
    """A model from the numbers of its features."""
    numbers = sorted(rows)
    size = width(len(labels))
    data = b"".join(pack(rows[number]).to_bytes(size, "little", signed=True) for number in numbers)
    return Model(labels, transitions, bucket_sizes(numbers), array("I", numbers), data)
