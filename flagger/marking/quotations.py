"""Where quotations open and close: between marks of every kind, over several paragraphs, and between dashes.

What the marks mean (a source's words, distance, a title) is decided later, in `voices`.
"""

from __future__ import annotations

from collections.abc import Iterable

from flagger.analysis import Quotation
from flagger.article import Block, Span
from flagger.marking.copy import Copy
from flagger.marking.orthography import orthography_of
from flagger.marking.quoting.dialogue import Dialogue
from flagger.marking.quoting.marks import Faces, Family, Mark, find_marks
from flagger.marking.quoting.pairing import Pairing

MAX_UNMARKED = 8
"""A quotation left open goes on over no more paragraphs without a mark of its own."""

UNEXPLAINED_WORDS = 4
"""A mark in the middle of a sentence with fewer words behind it in its paragraph opens no quotation that goes on."""

INTRODUCING = frozenset(":,.!?…—–-([)]”»•‣◦▪*·")
"""What stands before a quotation, or before the paragraph that it opens."""


def quoted_tokens(copy: Copy, quotations: Iterable[Quotation]) -> set[int]:
    """The tokens that stand in a quotation, its marks among them."""
    return copy.covered(Span(quotation.start, quotation.end) for quotation in quotations if quotation.depth == 0)


def mark_quotations(copy: Copy, blocks: list[Block]) -> list[Quotation]:
    """All quotations of the article's own blocks, in order of start, the outer before the inner.

    A mark that is left open at the end of its block runs to there if the quotation goes on: the next block opens with such
    a mark, as newspapers print a quotation of several paragraphs, or a later one has the mark that closes it and all between
    have none. Then each paragraph is a quotation that continues the one before. Otherwise a mark that is never closed
    opens a quotation only where one is introduced, and never one beyond its block.
    """
    body = [block for block in blocks if block.part not in ("boilerplate", "caption")]
    captions = [block for block in blocks if block.part == "caption"]  # A quotation goes on over them.
    found = _Reader(copy, body).read()
    if captions:
        found += _Reader(copy, captions).read()
    return sorted(found, key=lambda quotation: quotation.start)


class _Reader:
    """The blocks of one article with their marks."""

    def __init__(self, copy: Copy, blocks: list[Block]) -> None:
        elisions = orthography_of(copy.lexicons).elision
        self._copy = copy
        self._blocks = blocks
        self._marks = [find_marks(copy.text, block.start, block.end, elisions) for block in blocks]
        self._dialogue = Dialogue(copy)

    def read(self) -> list[Quotation]:
        """The quotations of every block."""
        quotations: list[Quotation] = []
        spoken = self._dialogue.spans(self._blocks)
        repeated = False
        inherited: Mark | None = None
        closing = -1
        for number, block in enumerate(self._blocks):
            if inherited is None and not self._marks[number] and not spoken[number]:
                continue
            pairing = Pairing(self._copy.text, block, self._marks[number], self._unclosed)
            spans, left_open = pairing.pair(inherited)
            continues = repeated or inherited is not None
            repeated = False
            if inherited is None or number == closing:
                inherited = None
                if left_open is not None and self._is_serious(block, left_open):
                    closing = self._closing(number, left_open)
                    repeated = self._repeats(number, left_open)
                    inherited = left_open if closing > number else None
                    if repeated or inherited is not None:
                        spans.append(Span(left_open.start, block.end))
                    else:
                        spans += self._unclosed(block, left_open, block.end)
            else:
                spans.append(Span(block.start, block.end))
            for depth, span in nested(spans + spoken[number]):
                going_on = continues and span.start == block.start and depth == 0
                quotations.append(Quotation(span.start, span.end, continues=going_on, depth=depth))
        return quotations

    def _is_introduced(self, block: Block, mark: Mark) -> bool:
        """Whether a mark stands where a quotation is introduced: at the start, behind a stop or a colon, behind a cue."""
        before = self._copy.text[max(block.start, mark.start - 3) : mark.start].rstrip()
        return not before or before[-1] in INTRODUCING or self._dialogue.is_cue_before(mark.start)

    def _is_serious(self, block: Block, mark: Mark) -> bool:
        """Whether a mark that its block leaves open may be more than a slip."""
        if self._is_introduced(block, mark):
            return True
        behind = self._copy.text[mark.end : min(block.end, mark.end + 15 * UNEXPLAINED_WORDS)]
        return mark.family is not Family.SINGLE and len(behind.split()) >= UNEXPLAINED_WORDS

    def _unclosed(self, block: Block, mark: Mark, end: int) -> list[Span]:
        """What a mark that is never closed makes a quotation of, in the room that ends at `end`."""
        if mark.family is Family.SINGLE or not self._is_introduced(block, mark):
            return []
        end = self._dialogue.cut(mark.end, end)
        return [Span(mark.start, mark.start + len(self._copy.text[mark.start : end].rstrip()))]

    def _repeats(self, number: int, mark: Mark) -> bool:
        """Whether the next block opens with the same mark."""
        if not self._follows(number, number + 1) or not self._marks[number + 1]:
            return False
        first = self._marks[number + 1][0]
        opens = first.start == self._blocks[number + 1].start and first.faces is not Faces.CLOSES
        return opens and (first.sign == mark.sign if mark.family is Family.SINGLE else first.family is mark.family)

    def _closing(self, number: int, mark: Mark) -> int:
        """The later block that closes a quotation left open in block `number`, -1 where none does."""
        if mark.family is Family.SINGLE:
            return -1
        for later in range(number + 1, number + 2 + MAX_UNMARKED):
            if not self._follows(number, later):
                return -1
            own = next((m for m in self._marks[later] if m.family is mark.family), None)
            if own is not None:
                return later if own.faces is Faces.CLOSES and not own.weak else -1
        return -1

    def _follows(self, number: int, later: int) -> bool:
        """Whether a quotation may go on from one block to another: not over a heading, nor into another post or caption."""
        if later >= len(self._blocks):
            return False
        here, there = self._blocks[number], self._blocks[later]
        tokens, since = self._copy.tokens, self._copy.since
        if here.part != there.part or here.part in ("heading", "caption"):
            return False
        return since(tokens.at(here.start)) == since(tokens.at(there.start))


def nested(spans: list[Span]) -> list[tuple[int, Span]]:
    """Spans in order with how many others they stand in; one that would cross another is left out."""
    kept: list[tuple[int, Span]] = []
    open_spans: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        while open_spans and open_spans[-1].end <= span.start:
            open_spans.pop()
        if open_spans and span.end > open_spans[-1].end:
            continue
        kept.append((len(open_spans), span))
        open_spans.append(span)
    return kept
