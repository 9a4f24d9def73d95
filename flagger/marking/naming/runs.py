"""Where names stand: runs of words with capitals, less the capitals that say nothing."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words

MAX_NAME = 8
"""No name is longer, in tokens."""


class Runs:
    """The runs of capitals of one copy.

    `starts` are the first tokens of sentences, whose capital says nothing; `shouting` the tokens of headings in which every
    word has one.
    """

    def __init__(self, copy: Copy, words: Words, starts: set[int], titled: list[range]) -> None:
        self._copy = copy
        self._words = words
        self._starts = starts
        self.shouting = {i for tokens in titled if _in_capitals(copy, tokens) for i in tokens}
        # Words with a capital that they do not owe to the start of a sentence.
        self._inner = {
            word
            for i, word in enumerate(copy.low)
            if copy.raw[i][0].isupper() and i not in starts and i not in self.shouting
        }

    def end(self, first: int) -> int:
        """The end of the run that starts at token `first`, or `first` where none does."""
        if first in self.shouting or not self._is_capital(first):
            return first
        raw, starts, ends = self._copy.raw, self._copy.tokens.starts, self._copy.tokens.ends
        end = first + 1
        while end < len(raw) and end - first < MAX_NAME and starts[end] - ends[end - 1] <= 1:
            step = self._step(end)
            if not step:
                break
            end += step
        return end

    def _step(self, at: int) -> int:
        """How many tokens at `at` go on with a name: 0 where it ends."""
        raw, low, words = self._copy.raw, self._copy.low, self._words
        if self._is_capital(at):
            return 1
        if at + 1 >= len(raw):
            return 0
        if raw[at] == "." and len(raw[at - 1]) <= 2 and raw[at + 1][0].isupper():
            return 1  # An initial.
        if raw[at] in "-&" and self._is_capital(at + 1):
            return 2 if self._copy.tokens.starts[at + 1] == self._copy.tokens.ends[at] else 0
        if low[at] in words.particle:
            return int(low[at + 1] in words.particle or self._is_capital(at + 1))
        if low[at] in ("of", "for") and low[at - 1] in words.institution:
            step = 2 if low[at + 1] == "the" else 1
            return step + 1 if at + step < len(raw) and self._is_capital(at + step) else 0
        return 0

    def _is_capital(self, index: int) -> bool:
        """Whether a token is written with a capital that makes a name of it."""
        raw, low, words = self._copy.raw[index], self._copy.low[index], self._words
        if not raw[0].isupper() or low in words.never_name:
            return False
        inner = index not in self._starts or low in self._inner
        if not inner and (low in words.people or low in words.quantifier or low.endswith("ing")):
            return False
        return (
            inner
            or (len(raw) > 1 and raw.isalpha() and raw.isupper())
            or (index + 1 < len(self._copy.raw) and self._copy.is_name(index + 1))
            or low in words.places
        )


def _in_capitals(copy: Copy, tokens: range) -> bool:
    """Whether most words of a heading are written with a capital."""
    words = [i for i in tokens if is_word(copy.raw[i]) and len(copy.raw[i]) > 3]
    return len(words) > 2 and sum(copy.is_name(i) for i in words) / len(words) > 0.7
