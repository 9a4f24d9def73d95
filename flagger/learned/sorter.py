"""What a sentence mainly is: for each of four classes the log-odds, sums of weights over its words, pairs of words and signs.

    margin = constant + (sum over words + sum over pairs) / norm + sum over signs

As in `flagger.learned.scorer`, `norm` is the root of the sum of the squared rarities of the words. The classes are learned one
against the rest, so their margins may be compared. Nothing here is more than additions: every margin can name what drove it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import Literal, NamedTuple

from flagger.learned.features import pair_feature, sign_feature
from flagger.learned.lookup import CONSTANT, RARITY_SCALE, SCALE, UNKNOWN, Remembered, term_row
from flagger.learned.packed import Weights
from flagger.learned.scorer import Driver

Main = Literal["other", "allegation", "characterisation", "fact"]
CLASSES: tuple[Main, ...] = ("other", "allegation", "characterisation", "fact")
"""The kinds of statement; which kind of fact it is, its attribution says."""

FIELDS = (*CLASSES, "rarity")

LANE = 40
"""Bits of a field of a remembered row: the weights of any sentence add up without running over."""

_HALF = 1 << (LANE - 1)
_MASK = (1 << LANE) - 1
_OFFSET = sum(_HALF << (LANE * field) for field in range(len(FIELDS)))


class Margins(NamedTuple):
    """The log-odds of each class."""

    other: float
    allegation: float
    characterisation: float
    fact: float

    @property
    def main(self) -> Main:
        """The likeliest class; of equal ones the first."""
        return CLASSES[self.index(max(self))]

    @property
    def ranked(self) -> list[Main]:
        """The classes, the likeliest first; equal ones in their order."""
        return sorted(CLASSES, key=lambda main: -self[CLASSES.index(main)])


class Sorter:
    """Sorts sentences with some weights, whose `digest` it tells. One is used for many articles: it remembers words."""

    def __init__(self, weights: Weights, digest: str) -> None:
        self.digest = digest
        self._weights = weights
        self._terms: Remembered[str, int] = Remembered(self._term)
        self._pairs: Remembered[tuple[str, str], int] = Remembered(self._pair)
        self._signs: Remembered[str, Margins] = Remembered(lambda name: self._of(sign_feature(name)))
        self._constants = self._of(CONSTANT)
        self._unknown = weights.weights(UNKNOWN)[len(CLASSES)] / RARITY_SCALE or 1.0

    def margins(self, terms: Sequence[str], signs: Mapping[str, float]) -> Margins:
        """The margins of a sentence: its terms, and what else is seen of it by name."""
        # The rows are packed, so that one addition adds all classes and the rarity.
        total = sum(map(self._terms.__getitem__, terms)) + sum(map(self._pairs.__getitem__, pairwise(terms)))
        *words, rarity = _unpacked(total)
        norm = SCALE * (sqrt(rarity / RARITY_SCALE) or 1.0)
        other, allegation, characterisation, fact = (
            constant + word / norm for constant, word in zip(self._constants, words, strict=True)
        )
        known = self._signs
        for sign, value in signs.items():
            if not value:
                continue
            weights = known[sign]
            other += value * weights[0]
            allegation += value * weights[1]
            characterisation += value * weights[2]
            fact += value * weights[3]
        return Margins(other, allegation, characterisation, fact)

    def drivers(self, terms: Sequence[str], signs: Mapping[str, float], main: Main, rival: Main) -> list[Driver]:
        """What speaks for one class rather than another, the strongest first, with no weight of nothing.

        The weights add up to the difference of the two margins but for that of the constants, which are the same for all sentences.
        """
        one, other = CLASSES.index(main), CLASSES.index(rival)
        rows = [_unpacked(self._terms[term]) for term in terms]
        norm = SCALE * (sqrt(sum(row[-1] for row in rows) / RARITY_SCALE) or 1.0)
        drivers = [
            Driver(term, (i, i + 1), (row[one] - row[other]) / norm)
            for i, (term, row) in enumerate(zip(terms, rows, strict=True))
        ]
        for i, pair in enumerate(pairwise(terms)):
            row = _unpacked(self._pairs[pair])
            drivers.append(Driver(" ".join(pair), (i, i + 2), (row[one] - row[other]) / norm))
        for name, value in signs.items():
            weights = self._signs[name]
            drivers.append(Driver(name, None, value * (weights[one] - weights[other])))
        return sorted((each for each in drivers if each.weight), key=lambda each: -abs(each.weight))

    def _term(self, term: str) -> int:
        *weights, rarity = term_row(self._weights, term, len(CLASSES), self._unknown)
        return _packed([*(round(weight * SCALE) for weight in weights), round(rarity * RARITY_SCALE)])

    def _pair(self, pair: tuple[str, str]) -> int:
        row = self._weights.row(pair_feature(*pair))
        return _packed(self._weights.unpack(row)[: len(CLASSES)]) if row else 0

    def _of(self, feature: str) -> Margins:
        return Margins(*(weight / SCALE for weight in self._weights.weights(feature)[: len(CLASSES)]))


def _packed(row: Sequence[int]) -> int:
    return sum(value << (LANE * field) for field, value in enumerate(row))


def _unpacked(total: int) -> list[int]:
    shifted = total + _OFFSET
    return [((shifted >> (LANE * field)) & _MASK) - _HALF for field in range(len(FIELDS))]
