"""The tagger: a label for each token of a paragraph, by the weights of a model."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable
from itertools import pairwise
from typing import NamedTuple, TypeVar

from flagger.learned.model import Model
from flagger.learned.packed import number_of
from flagger.marking.tagging.features import (
    BORDER,
    CONSTANT,
    REACH,
    Frame,
    Near,
    Pair,
    Paragraph,
    Rule,
    flag_features,
    frame_numbers,
    near_features,
    pair_before,
    pair_behind,
    rule_features,
    word_numbers,
    written_out,
)
from flagger.marking.tagging.words import Word

Key = TypeVar("Key", bound=Hashable)
Sum = TypeVar("Sum")


class _Sums(dict[Key, Sum]):
    """The packed weights of keys, added up once each; forgotten all at once when they are too many."""

    MOST = 30_000

    def __init__(self, add: Callable[[Key], Sum]) -> None:
        super().__init__()
        self._add = add

    def __missing__(self, key: Key) -> Sum:
        if len(self) >= self.MOST:
            self.clear()
        total = self[key] = self._add(key)
        return total


class Scored(NamedTuple):
    """One token as the tagger saw it: its `label`, the score of each label before those of the neighbours are weighed, and the
    weights of each of its features, one a label as `scores` has them.
    """

    label: str
    scores: dict[str, int]
    features: dict[str, list[int]]


class Tagger:
    """Labels paragraphs. It keeps the sums of weights of what it has seen, so one is used for many articles."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._constant = model.row(CONSTANT)
        self._words: _Sums[Word, tuple[int, ...]] = _Sums(
            lambda word: tuple(model.vector(word_numbers(word, offset)) for offset in REACH)
        )
        self._pairs: _Sums[Pair, tuple[int, int]] = _Sums(
            lambda pair: (model.row(pair_before(pair)), model.row(pair_behind(pair)))
        )
        self._frames: _Sums[Frame, int] = _Sums(lambda frame: model.vector(frame_numbers(frame)))
        self._rules: _Sums[Rule, int] = _Sums(lambda rule: self._constant + self._sum(rule_features(rule)))
        self._near: _Sums[Near, int] = _Sums(lambda near: self._sum(near_features(near)))
        self._flags: _Sums[str, int] = _Sums(lambda flags: self._sum(flag_features(flags)))

    def _sum(self, features: Iterable[str]) -> int:
        return self.model.vector(map(number_of, features))

    def vectors(self, paragraph: Paragraph) -> list[int]:
        """The packed scores of each token."""
        words = [BORDER, BORDER, *paragraph.words, BORDER, BORDER]
        seen = list(map(self._words.__getitem__, words))
        pairs = list(map(self._pairs.__getitem__, pairwise([word.coarse for word in words[1:-1]])))
        rules, near, flags, frames = self._rules, self._near, self._flags, self._frames
        # Columns as in REACH: the word itself, the one before, the one behind, and those next to them.
        return [
            here[0] + before[1] + behind[2] + second[3] + fourth[4]
            + left[0] + right[1] + frames[frame] + rules[rule] + near[cues] + flags[flag]
            for second, before, here, behind, fourth, left, right, frame, rule, cues, flag in zip(
                seen, seen[1:], seen[2:], seen[3:], seen[4:], pairs, pairs[1:],
                paragraph.frames, paragraph.rules, paragraph.near, paragraph.flags, strict=False,
            )
        ]  # fmt: skip

    def labels(self, paragraph: Paragraph) -> list[str]:
        """The best labels of the tokens of a paragraph."""
        names = self.model.fields
        return [names[number] for number in self.model.decode(self.vectors(paragraph))]

    def scored(self, paragraph: Paragraph, wanted: Container[int]) -> dict[int, Scored]:
        """The wanted tokens of a paragraph with all that their labels come from: for explanations, and slow."""
        names = self.model.fields
        rows = zip(self.labels(paragraph), self.vectors(paragraph), written_out(paragraph), strict=True)
        return {
            at: Scored(
                label,
                dict(zip(names, self.model.unpack(vector), strict=True)),
                {feature: self.model.weights(feature) for feature in features},
            )
            for at, (label, vector, features) in zip(paragraph.tokens, rows, strict=True)
            if at in wanted
        }
