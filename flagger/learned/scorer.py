"""How likely readers find a sentence loaded, or an opinion: sums of weights over its words, pairs of words and signs.

    score = sigmoid(constant + (sum over words + sum over pairs) / norm + sum over signs)

The weight of a word is its own and that of its pieces; a word that is not known has its pieces alone. `norm` is the root of the
sum of the squared rarities of the words (inverse document frequencies), as in a TF-IDF vector of length one. Beside that each
word has a `bias`: the log-odds that readers mark it where it stands, and the three highest of a sentence are signs.
Nothing here is more than additions, so every score can name what drove it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import Literal, NamedTuple

import msgspec

from flagger.learned.features import pair_feature, sign_feature, word_feature
from flagger.learned.lookup import CONSTANT, RARITY_SCALE, SCALE, UNKNOWN, Remembered, sigmoid, term_row
from flagger.learned.packed import Weights

Head = Literal["loaded", "opinion"]
HEADS: tuple[Head, ...] = ("loaded", "opinion")
FIELDS = ("loaded", "opinion", "rarity", "bias")
"""What is kept of a feature: its weights for the heads; of a word also its squared rarity and its bias."""

BIASED = ("bias 1", "bias 2", "bias 3")
"""The signs that are the biases of the three most biased words."""

Pair = tuple[float, float]
"""A weight for each head."""

NOTHING: Pair = (0.0, 0.0)
"""What most pairs of words weigh."""


class Word(NamedTuple):
    """What is known of a term: weights for both heads, squared rarity, bias."""

    loaded: float
    opinion: float
    rarity: float
    bias: float


class Driver(msgspec.Struct, frozen=True):
    """A feature that moved a score: its name, the terms it stands at (half-open; None for a sign), and by how much (log-odds)."""

    name: str
    at: tuple[int, int] | None
    weight: float


class Scorer:
    """Scores sentences with some weights, whose `digest` it tells. One is used for many articles: it remembers words."""

    def __init__(self, weights: Weights, digest: str) -> None:
        self.digest = digest
        self._weights = weights
        self._words: Remembered[str, Word] = Remembered(self._look_up)
        self._pairs: Remembered[tuple[str, str], Pair] = Remembered(lambda pair: self._both(pair_feature(*pair)))
        self._signs: Remembered[str, Pair] = Remembered(lambda name: self._both(sign_feature(name)))
        self._known: Remembered[str, bool] = Remembered(lambda term: weights.weights(word_feature(term))[2] > 0)
        self._constants = self._both(CONSTANT)
        self._rarity = weights.weights(UNKNOWN)[2] / RARITY_SCALE or 1.0

    def was_labelled(self, word: Word) -> bool:
        """Whether a labelled sentence has the word; if none has, all that is known of it is by words like it."""
        return 0.0 < word.rarity < self._rarity

    def scores(self, terms: Sequence[str], signs: Mapping[str, float]) -> tuple[float, float]:
        """The scores of a sentence for both heads, 0.0 to 1.0: its terms, and what else is seen of it by name."""
        loaded, opinion = self._constants
        found = list(map(self._words.__getitem__, terms))
        if found:
            words_loaded, words_opinion, rarities, _ = zip(*found, strict=True)
            pairs = [pair for pair in map(self._pairs.__getitem__, pairwise(terms)) if pair is not NOTHING]
            norm = sqrt(sum(rarities)) or 1.0
            loaded += sum([pair[0] for pair in pairs], sum(words_loaded)) / norm
            opinion += sum([pair[1] for pair in pairs], sum(words_opinion)) / norm
        known = self._signs
        for sign, value in (*signs.items(), *zip(BIASED, _highest(found), strict=False)):
            if not value:
                continue
            weights = known[sign]
            loaded += value * weights[0]
            opinion += value * weights[1]
        return sigmoid(loaded), sigmoid(opinion)

    def drivers(self, terms: Sequence[str], signs: Mapping[str, float], head: Head) -> list[Driver]:
        """What moved a score, the strongest first, with no weight of nothing; the constant is left out."""
        which = HEADS.index(head)
        found = [self.word(term) for term in terms]
        norm = sqrt(sum(word.rarity for word in found)) or 1.0
        drivers = [Driver(term, (i, i + 1), found[i][which] / norm) for i, term in enumerate(terms)]
        for i, pair in enumerate(pairwise(terms)):
            drivers.append(Driver(" ".join(pair), (i, i + 2), self._pairs[pair][which] / norm))
        drivers += [Driver(name, None, value * self._signs[name][which]) for name, value in signs.items()]
        top = sorted(range(len(found)), key=lambda i: (-found[i].bias, i))
        for sign, i in zip(BIASED, top, strict=False):
            drivers.append(Driver(terms[i], (i, i + 1), max(0.0, found[i].bias) * self._signs[sign][which]))
        return sorted((each for each in drivers if each.weight), key=lambda each: -abs(each.weight))

    def word(self, term: str) -> Word:
        """What is known of a term, or can be said by its pieces."""
        return self._words[term]

    def knows(self, term: str) -> bool:
        """Whether a term has weights of its own, be they nothing: it was among the words that they were learned from."""
        return self._known[term]

    def _look_up(self, term: str) -> Word:
        return Word(*term_row(self._weights, term, len(HEADS), self._rarity))

    def _both(self, feature: str) -> Pair:
        row = self._weights.row(feature)
        if not row:
            return NOTHING
        loaded, opinion, _, _ = self._weights.unpack(row)
        return loaded / SCALE, opinion / SCALE


def _highest(words: Sequence[Word]) -> list[float]:
    """The biases of the most biased words, the highest first; nothing below 0."""
    return sorted([word.bias for word in words if word.bias > 0], reverse=True)[: len(BIASED)]
