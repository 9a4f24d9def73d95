"""The tagger: a label for each token of a paragraph, by the weights of a model."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from itertools import pairwise
from typing import TypeVar

from flagger.learned.model import Model
from flagger.marking.tagging.features import (
    BORDER,
    REACH,
    Paragraph,
    flag_features,
    frame_features,
    near_features,
    pair_before,
    pair_behind,
    rule_features,
    word_features,
)
from flagger.marking.tagging.words import Word

Key = TypeVar("Key", bound=Hashable)


class _Sums(dict[Key, int]):
    """The packed weights of keys, added up once each; forgotten all at once when they are too many."""

    MOST = 60_000

    def __init__(self, model: Model, features: Callable[[Key], Iterable[str]]) -> None:
        super().__init__()
        self._model = model
        self._features = features

    def __missing__(self, key: Key) -> int:
        if len(self) >= self.MOST:
            self.clear()
        total = self[key] = self._model.vector(self._features(key))
        return total


class Tagger:
    """Labels paragraphs. It keeps the sums of weights of what it has seen, so one is used for many articles."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._constant = model.vector(["1"])
        self._words = [_Sums[Word](model, _at(offset)) for offset in REACH]
        self._before = _Sums(model, pair_before)
        self._behind = _Sums(model, pair_behind)
        self._frames = _Sums(model, frame_features)
        self._rules = _Sums(model, rule_features)
        self._near = _Sums(model, near_features)
        self._flags = _Sums(model, flag_features)

    def vectors(self, paragraph: Paragraph) -> list[int]:
        """The packed scores of each token."""
        here, before, behind, second, next_but_one = self._words
        words = [BORDER, BORDER, *paragraph.words, BORDER, BORDER]
        pairs = list(pairwise([word.coarse for word in words[1:-1]]))
        left, right = self._before, self._behind
        frames, rules, near, flags, constant = self._frames, self._rules, self._near, self._flags, self._constant
        return [
            here[w0] + before[w1] + behind[w2] + second[w3] + next_but_one[w4]
            + left[p] + right[n] + frames[f] + rules[r] + near[k] + flags[g] + constant
            for w3, w1, w0, w2, w4, p, n, f, r, k, g in zip(
                words, words[1:], words[2:], words[3:], words[4:], pairs, pairs[1:],
                paragraph.frames, paragraph.rules, paragraph.near, paragraph.flags, strict=False,
            )
        ]  # fmt: skip

    def labels(self, paragraph: Paragraph) -> list[str]:
        """The best labels of the tokens of a paragraph."""
        names = self.model.labels
        return [names[number] for number in self.model.decode(self.vectors(paragraph))]


def _at(offset: int) -> Callable[[Word], list[str]]:
    """The features of a word seen from `offset` tokens away."""
    return lambda word: word_features(word, offset)
