"""How likely readers find a sentence loaded, or an opinion: sums of weights over its words, pairs of words and signs.

    score = sigmoid(constant + (sum over words + sum over pairs) / norm + sum over signs)

The weight of a word is its own and that of its pieces; a word that is not known has its pieces alone. `norm` is the root of the
sum of the squared rarities of the words (inverse document frequencies), as in a TF-IDF vector of length one. Beside that each
word has a `bias`: the log-odds that readers mark it where it stands, and the three highest of a sentence are signs.
Nothing here is more than additions, so every score can name what drove it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, sqrt
from typing import Literal, NamedTuple

from flagger.learned.packed import Weights
from flagger.learned.terms import pair_feature, piece_features, sign_feature, terms, word_feature

Head = Literal["loaded", "opinion"]
HEADS: tuple[Head, ...] = ("loaded", "opinion")
FIELDS = ("loaded", "opinion", "rarity", "bias")
"""What is kept of a feature: its weights for the heads; of a word also its squared rarity and its bias."""

SCALE = 1024
"""Weights and biases are kept as whole numbers of so many to one."""

RARITY_SCALE = 128
CONSTANT = "constant"
UNKNOWN = "unknown"
"""The features of the constants, and of a word that is not known: its rarity."""

BIASED = ("bias 1", "bias 2", "bias 3")
"""The signs that are the biases of the three most biased words."""

REMEMBERED = 30_000
"""So many words and pairs are remembered; then they are looked up anew."""


class Word(NamedTuple):
    """What is known of a term: weights for both heads, squared rarity, bias."""

    loaded: float
    opinion: float
    rarity: float
    bias: float


class Driver(NamedTuple):
    """A feature that moved a score: its name, the tokens it stands at (half-open; None for a sign), and by how much (log-odds)."""

    name: str
    at: tuple[int, int] | None
    weight: float


class Scorer:
    """Scores sentences with some weights, whose `digest` it tells. One is used for many articles: it remembers words."""

    def __init__(self, weights: Weights, digest: str) -> None:
        self.digest = digest
        self._weights = weights
        self._words: dict[str, Word] = {}
        self._pairs: dict[tuple[str, str], tuple[float, float]] = {}
        self._signs: dict[str, tuple[float, float]] = {}
        self._constants = self._pair_of(CONSTANT)
        self._rarity = weights.weights(UNKNOWN)[2] / RARITY_SCALE or 1.0

    def scores(self, tokens: Sequence[str], signs: Mapping[str, float]) -> tuple[float, float]:
        """The scores of a sentence for both heads, 0.0 to 1.0: its folded tokens, and what else is seen of it by name."""
        loaded, opinion = self._constants
        named = terms(tokens)
        found = [self.word(term) for term in named]
        if found:
            words_loaded, words_opinion, rarity, _ = map(sum, zip(*found, strict=True))
            for pair in zip(named, named[1:], strict=False):
                weight = self._pair(*pair)
                words_loaded += weight[0]
                words_opinion += weight[1]
            norm = sqrt(rarity) or 1.0
            loaded += words_loaded / norm
            opinion += words_opinion / norm
        for sign, value in (*signs.items(), *self._biased(found)):
            weight = self._sign(sign)
            loaded += value * weight[0]
            opinion += value * weight[1]
        return sigmoid(loaded), sigmoid(opinion)

    def drivers(self, tokens: Sequence[str], signs: Mapping[str, float], head: Head) -> list[Driver]:
        """What moved a score, the strongest first, with no weight of nothing; the constant is left out."""
        which = HEADS.index(head)
        named = terms(tokens)
        found = [self.word(term) for term in named]
        norm = sqrt(sum(word.rarity for word in found)) or 1.0
        drivers = [Driver(token, (i, i + 1), found[i][which] / norm) for i, token in enumerate(tokens)]
        for i, (first, second) in enumerate(zip(named, named[1:], strict=False)):
            drivers.append(Driver(f"{tokens[i]} {tokens[i + 1]}", (i, i + 2), self._pair(first, second)[which] / norm))
        drivers += [Driver(name, None, value * self._sign(name)[which]) for name, value in signs.items()]
        top = sorted(range(len(found)), key=lambda i: (-found[i].bias, i))[: len(BIASED)]
        for sign, i in zip(BIASED, top, strict=False):
            weight = max(0.0, found[i].bias) * self._sign(sign)[which]
            drivers.append(Driver(tokens[i], (i, i + 1), weight))
        return sorted((each for each in drivers if each.weight), key=lambda each: -abs(each.weight))

    def word(self, term: str) -> Word:
        """What is known of a term, or can be said by its pieces."""
        known = self._words.get(term)
        if known is None:
            if len(self._words) >= REMEMBERED:
                self._words.clear()
            known = self._words[term] = self._look_up(term)
        return known

    def _look_up(self, term: str) -> Word:
        loaded, opinion, rarity, bias = self._weights.weights(word_feature(term))
        if rarity:
            return Word(loaded / SCALE, opinion / SCALE, rarity / RARITY_SCALE, bias / SCALE)
        pieces = piece_features(term)
        if not pieces:
            return Word(0.0, 0.0, 0.0, 0.0)
        # One by one: the sum of a hundred might not fit into its field.
        known = [self._pair_of(piece) for piece in pieces]
        share = sqrt(self._rarity / len(pieces))
        return Word(sum(each[0] for each in known) * share, sum(each[1] for each in known) * share, self._rarity, 0.0)

    def _pair(self, first: str, second: str) -> tuple[float, float]:
        pair = (first, second)
        known = self._pairs.get(pair)
        if known is None:
            if len(self._pairs) >= REMEMBERED:
                self._pairs.clear()
            known = self._pairs[pair] = self._pair_of(pair_feature(first, second))
        return known

    def _sign(self, name: str) -> tuple[float, float]:
        known = self._signs.get(name)
        if known is None:
            known = self._signs[name] = self._pair_of(sign_feature(name))
        return known

    def _pair_of(self, feature: str) -> tuple[float, float]:
        loaded, opinion, _, _ = self._weights.weights(feature)
        return loaded / SCALE, opinion / SCALE

    def _biased(self, words: Sequence[Word]) -> list[tuple[str, float]]:
        """The biases of the most biased words, as signs; nothing below 0."""
        highest = sorted((word.bias for word in words), reverse=True)[: len(BIASED)]
        return [(sign, max(0.0, bias)) for sign, bias in zip(BIASED, highest, strict=False)]


def sigmoid(score: float) -> float:
    """The probability of a log-odds."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
