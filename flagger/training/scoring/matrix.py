"""Examples → the matrix that scikit-learn learns from, laid out so that the weights can be folded into the scorer's table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import log, sqrt
from typing import Any

from flagger.learned.features import pair_feature, piece_features, sign_feature, word_feature
from flagger.learned.scorer import BIASED
from flagger.training.scoring.bias import COMMON, Vectors
from flagger.training.scoring.sentences import Example

LEAST_WORD, LEAST_PAIR, LEAST_PIECE = 2, 2, 3
"""In so many examples a word, a pair or a piece of a word must stand to be learned of."""

VECTORS = 0.05
"""The share of a word that its vector has, beside itself."""

PIECES = 1.0
"""The share of a word that its pieces have, beside itself."""


class Layout:
    """Which feature has which column, and how rare each word is. Made of the words alone, never of the labels."""

    def __init__(self, examples: Sequence[Example], vectors: Vectors | None = None) -> None:
        self.vectors = vectors
        self.size = len(examples)
        words: Counter[str] = Counter()
        pairs: Counter[str] = Counter()
        pieces: Counter[str] = Counter()
        signs: set[str] = set()
        for example in examples:
            known = set(example.terms)
            words.update(known)
            pairs.update({pair_feature(*pair) for pair in pairwise(example.terms)})
            pieces.update({piece for term in known for piece in piece_features(term)})
            signs.update(example.signs)
        self._words = words
        names = [word_feature(term) for term, count in words.items() if count >= LEAST_WORD]
        names += [pair for pair, count in pairs.items() if count >= LEAST_PAIR]
        names += [piece for piece, count in pieces.items() if count >= LEAST_PIECE]
        self.signs = (*sorted(signs), *BIASED)
        names += [sign_feature(sign) for sign in self.signs]
        self.columns = {name: i for i, name in enumerate(sorted(names))}
        self.first_vector = len(self.columns)
        self.common = frozenset(
            term for term, _ in sorted(words.items(), key=lambda each: (-each[1], each[0]))[:COMMON]
        )

    @property
    def unknown(self) -> float:
        """The squared rarity of a word that no example has."""
        return (log(1 + self.size) + 1) ** 2

    def rarity(self, term: str) -> float:
        """The squared inverse document frequency of a term; 0 of one that no example has and that has no letters."""
        count = self._words[term]
        return float((log((1 + self.size) / (1 + count)) + 1) ** 2) if count or term[0].isalpha() else 0.0

    def known(self) -> list[str]:
        """The terms of the examples."""
        return list(self._words)

    def matrix(self, examples: Sequence[Example], bias: Callable[[str], float] | None = None) -> Any:
        """A sparse row for each example; without a bias the signs for it are 0."""
        from scipy.sparse import csr_matrix, hstack

        values: list[float] = []
        indices: list[int] = []
        starts = [0]
        for example in examples:
            row: dict[int, float] = {}
            norm = sqrt(sum(self.rarity(term) for term in example.terms)) or 1.0
            for term in example.terms:
                root = sqrt(self.rarity(term)) / norm
                self._add(row, word_feature(term), root)
                pieces = piece_features(term)
                for piece in pieces:
                    self._add(row, piece, root * PIECES / sqrt(len(pieces)))
            for pair in pairwise(example.terms):
                self._add(row, pair_feature(*pair), self._pair_root(*pair) / norm)
            for sign, value in example.signs.items():
                self._add(row, sign_feature(sign), value)
            if bias is not None:
                highest = sorted((max(0.0, bias(term)) for term in example.terms), reverse=True)
                for sign, value in zip(BIASED, highest, strict=False):
                    self._add(row, sign_feature(sign), value)
            indices += row
            values += row.values()
            starts.append(len(indices))
        sparse = csr_matrix((values, indices, starts), shape=(len(examples), self.first_vector))
        return sparse if self.vectors is None else hstack([sparse, csr_matrix(self._meanings(examples))]).tocsr()

    def _meanings(self, examples: Sequence[Example]) -> Any:
        """For each example the sum of the vectors of its words, each as rare as it is."""
        import numpy

        assert self.vectors is not None
        rows = numpy.zeros((len(examples), self.vectors.rows.shape[1]))
        for number, example in enumerate(examples):
            norm = sqrt(sum(self.rarity(term) for term in example.terms)) or 1.0
            for term in example.terms:
                if term not in self.common:
                    rows[number] += self.meaning(term) * (sqrt(self.rarity(term)) / norm)
        return rows

    def inner(self, term: str, weights: Any) -> float:
        """What the vector of a term adds to its weight, with the learned weights of all columns."""
        meaning = self.meaning(term)
        return 0.0 if isinstance(meaning, float) else float(meaning @ weights[self.first_vector :])

    def meaning(self, term: str) -> Any:
        """The vector of a term, or 0 where it has none."""
        if self.vectors is None or term in self.common or term not in self.vectors.places:
            return 0.0
        return self.vectors.rows[self.vectors.places[term]] * VECTORS

    def _pair_root(self, first: str, second: str) -> float:
        """The weight of a pair: the mean rarity of its words."""
        return (sqrt(self.rarity(first)) + sqrt(self.rarity(second))) / 2

    def pair_root(self, feature: str) -> float:
        """The same by the feature's name."""
        _, first, second = feature.split(" ")
        return self._pair_root(first, second)

    def _add(self, row: dict[int, float], name: str, value: float) -> None:
        column = self.columns.get(name)
        if column is not None:
            row[column] = row.get(column, 0.0) + value
