"""Which claims a place in the text can speak of: those before it in reach, by whom they are about or by their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from flagger.analysis import Allegation, Sentence
from flagger.article import Block, Span
from flagger.marking.alleging.matter import stem, stems
from flagger.marking.alleging.parties import Parties
from flagger.marking.copy import Copy

REACH_BLOCKS = 2
"""“these claims” points at most this many blocks back."""

RECENT = 60
"""A sign speaks of no more claims than this, the last before it."""

MATTER = 2
"""Words speak of a claim before them where both have this many in common; of one in the sentence before, one will do."""


class Reach:
    """Looks claims up by where they stand; every answer is in the order of the text."""

    def __init__(
        self,
        copy: Copy,
        allegations: list[Allegation],
        sentences: list[Sentence],
        blocks: list[Block],
        parties: Parties,
    ) -> None:
        self._copy = copy
        self._allegations = allegations
        self._sentences = sentences
        self._parties = parties
        self._claims = [mark.start for mark in allegations]
        self._starts = [sentence.start for sentence in sentences]
        self._blocks = [block.start for block in blocks]
        self._matters: dict[int, frozenset[str]] = {}

    def between(self, start: int, end: int) -> list[Allegation]:
        """The claims that start inside `text[start:end]`, the last ones where there are very many."""
        found = self._allegations[bisect_left(self._claims, start) : bisect_left(self._claims, end)]
        return found[-RECENT:]

    def named(self, span: Span, start: int, end: int) -> list[Allegation]:
        """The claims before a sign about anybody whom `text[start:end]` names, or whose side it names."""
        least = self._post(span)
        side = self._parties.side(self._copy.text[start:end])
        earlier = (mark for mark in self.between(least, span.start) if mark.about)
        return [mark for mark in earlier if not side.isdisjoint(self._parties.side(mark.about))]

    def alike(
        self, span: Span, matter: frozenset[str], *, blocks: int = REACH_BLOCKS, firm: bool = False
    ) -> list[Allegation]:
        """The claims in reach before a sign that share words enough with what it speaks of, the names of the parties apart.

        With `firm` one word is not enough for the sentence before either, unless it is all that the sign speaks of.
        """
        number = self.sentence(span.start)
        last = self._starts[number - 1] if number else 0
        near = self._starts[number]
        found = []
        for mark in self.between(self._earliest(span, blocks), near):
            common = len(matter & self.matter(mark))
            if common >= (MATTER if mark.start < last or firm else 1) or (common and common == len(matter)):
                found.append(mark)
        return found

    def matter(self, mark: Allegation) -> frozenset[str]:
        """The long words and the numbers of a claim, its accused and its speaker apart."""
        found = self._matters.get(mark.start)
        if found is None:
            tokens = self._copy.tokens.range(mark.start, mark.end)
            names = f"{mark.about or ''} {mark.by or ''}".split()
            found = stems(self._copy, tokens.start, tokens.stop) - {stem(name.lower()) for name in names}
            self._matters[mark.start] = found
        return found

    def behind(self, sentence: Sentence) -> list[Allegation]:
        """The claims of the sentence behind: “The mayor denies wrongdoing. She is accused of …”."""
        number = bisect_right(self._starts, sentence.start)
        return [] if number >= len(self._sentences) else self.between(sentence.end, self._sentences[number].end)

    def before(self, span: Span) -> list[Allegation]:
        """The claims in reach before the sentence of a sign."""
        return self.between(self._earliest(span, REACH_BLOCKS), self._starts[self.sentence(span.start)])

    def nearest(self, span: Span) -> list[Allegation]:
        """The claims that a grave word on one claim may be of: those before it in its block, or in the block before one that it opens."""
        number, block = self.sentence(span.start), bisect_right(self._blocks, span.start) - 1
        opens = number == 0 or self._starts[number - 1] < self._blocks[max(0, block)]
        earliest = self._earliest(span, 1) if opens else self._earliest(span, 0)
        return self.between(earliest, self._starts[number])

    def last_block(self, marks: list[Allegation]) -> list[Allegation]:
        """Those of some claims that stand in the block of the last."""
        if not marks:
            return marks
        nearest = self._blocks[bisect_right(self._blocks, marks[-1].start) - 1]
        return [mark for mark in marks if mark.start >= nearest]

    def last_statement(self, marks: list[Allegation]) -> list[Allegation]:
        """Those of some claims that stand in the sentence of the last, and what its speaker said right before it of the same one."""
        if not marks:
            return marks
        last = marks[-1]
        number = self.sentence(last.start)
        kept = [mark for mark in marks if mark.start >= self._starts[number]]
        for mark in reversed(marks[: len(marks) - len(kept)]):
            at = self.sentence(mark.start)
            if at < number - 1 or mark.by_id != last.by_id or not self._parties.same(mark.about, last.about):
                break
            kept.insert(0, mark)
            number = at
        return kept

    def sentence(self, start: int) -> int:
        """The number of the sentence that holds a place."""
        return max(0, bisect_right(self._starts, start) - 1)

    def _earliest(self, span: Span, blocks: int) -> int:
        block = bisect_right(self._blocks, span.start) - 1
        return max(self._post(span), self._blocks[max(0, block - blocks)])

    def _post(self, span: Span) -> int:
        """Where the post of a live blog starts that a sign stands in: nothing in another is spoken of."""
        return self._copy.tokens.starts[self._copy.since(self._copy.tokens.at(span.start))]
