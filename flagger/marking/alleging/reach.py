"""Which claims a place in the text can speak of: those before it in reach, by whom they are about or by their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from flagger.analysis import Allegation, Sentence
from flagger.article import Block, Span
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import words_of
from flagger.marking.naming.spelling import related, skeleton

REACH_BLOCKS = 2
"""“these claims” points at most this many blocks back."""

RECENT = 60
"""A sign speaks of no more claims than this, the last before it."""

MATTER = 2
"""A record speaks of a claim before it where both have this many words in common; of one in the sentence before, one will do."""

LONG = 3
STEM = 6
"""What is compared are the first letters of words longer than this."""


class Reach:
    """Looks claims up by where they stand; every answer is in the order of the text."""

    def __init__(
        self, copy: Copy, allegations: list[Allegation], sentences: list[Sentence], blocks: list[Block]
    ) -> None:
        self._copy = copy
        self._allegations = allegations
        self._sentences = sentences
        self._claims = [mark.start for mark in allegations]
        self._starts = [sentence.start for sentence in sentences]
        self._blocks = [block.start for block in blocks]
        self._numbers = words_of(copy.lexicons).number

    def between(self, start: int, end: int) -> list[Allegation]:
        """The claims that start inside `text[start:end]`, the last ones where there are very many."""
        found = self._allegations[bisect_left(self._claims, start) : bisect_left(self._claims, end)]
        return found[-RECENT:]

    def named(self, span: Span, sentence: Sentence) -> list[Allegation]:
        """The claims before a sign about anybody whom its sentence names."""
        words = {skeleton(self._copy.low[i]) for i in self._copy.tokens.range(sentence.start, sentence.end)}
        last = bisect_left(self._claims, span.start)
        least = self._post(span)
        earlier = (mark for mark in self._allegations[max(0, last - RECENT) : last] if mark.about)
        return [mark for mark in earlier if mark.start >= least and skeleton((mark.about or "").split()[-1]) in words]

    def alike(self, span: Span, sentence: Sentence) -> list[Allegation]:
        """The claims in reach before a record of like words: “six deaths that the hospital did not report”."""
        matter = self._matter(sentence.start, sentence.end)
        number = bisect_right(self._starts, sentence.start) - 1
        last = self._starts[number - 1] if number else 0
        return [
            mark
            for mark in self.before(span, sentence, every=True)
            if len(matter & self._matter(mark.start, mark.end)) >= (MATTER if mark.start < last else 1)
            and not related(mark.by, sentence.source)
        ]

    def behind(self, sentence: Sentence) -> list[Allegation]:
        """The claims of the sentence behind: “The mayor denies wrongdoing. She is accused of …”."""
        number = bisect_right(self._starts, sentence.start)
        return [] if number >= len(self._sentences) else self.between(sentence.end, self._sentences[number].end)

    def _matter(self, start: int, end: int) -> set[str]:
        """The long words and the numbers of a stretch, inflections apart."""
        low = (self._copy.low[i] for i in self._copy.tokens.range(start, end))
        return {skeleton(word)[:STEM] for word in low if len(word) > LONG or word.isdigit() or word in self._numbers}

    def before(self, span: Span, sentence: Sentence, *, every: bool) -> list[Allegation]:
        """The claims of the nearest block before a sentence that has any, within reach; with `every`, of all in reach."""
        block = bisect_right(self._blocks, span.start) - 1
        earliest = max(self._post(span), self._blocks[max(0, block - REACH_BLOCKS)])
        before = self.between(earliest, sentence.start)
        if not before or every:
            return before
        nearest = self._blocks[bisect_right(self._blocks, before[-1].start) - 1]
        return [mark for mark in before if mark.start >= nearest]

    def _post(self, span: Span) -> int:
        """Where the post of a live blog starts that a sign stands in: nothing in another is spoken of."""
        return self._copy.tokens.starts[self._copy.since(self._copy.tokens.at(span.start))]
