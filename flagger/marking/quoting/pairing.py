"""Which marks belong together: one block read from left to right with a stack of open marks, so that quotations nest."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from flagger.article import Block, Span
from flagger.marking.quoting.marks import PARTNERS, Faces, Family, Mark

MAX_DEPTH = 4
"""Deeper quotations are not told apart."""

LOOK_AHEAD = 12
"""So many marks are looked at to tell a plural possessive from the end of a quotation."""


STRAIGHT = ('"', "''")

Unclosed = Callable[[Block, Mark, int], list[Span]]


class Paired(NamedTuple):
    """The quotations of a block, unordered, and the mark that was left open at its end, if any."""

    spans: list[Span]
    left_open: Mark | None


class Pairing:
    """Pairs the marks of one block.

    `unclosed` makes a quotation of a mark that was never closed, or nothing, given the end of the room it has.
    """

    def __init__(self, text: str, block: Block, marks: list[Mark], unclosed: Unclosed) -> None:
        self._text = text
        self._block = block
        self._marks = marks
        self._unclosed = unclosed
        self._stack: list[Mark] = []
        self._spans: list[Span] = []

    def pair(self, inherited: Mark | None = None) -> Paired:
        """Read the block; `inherited` is the mark of an earlier block whose quotation is still open."""
        lowest = _lowest(self._marks)
        if inherited is not None:
            self._stack.append(msgspec.structs.replace(inherited, start=self._block.start, end=self._block.start))
        for number, mark in enumerate(self._marks):
            closes = self._closes(number, mark) if mark.faces is not Faces.OPENS else None
            if closes is None and mark.faces is not Faces.CLOSES:
                closes = self._open(number, mark, lowest[number])
            if closes is not None:
                self._close(closes, mark.end, mark.start)
        # A single mark that stays open is most often an apostrophe: a double one speaks first.
        by_weight = sorted(self._stack, key=lambda opened: opened.family is Family.SINGLE)
        return Paired(self._spans, next(iter(by_weight), None))

    def _closes(self, number: int, mark: Mark) -> int | None:
        """The index in the stack of the quotation that this mark closes: the last of its own kind, else of its family."""
        open_ones = [i for i, opened in enumerate(self._stack) if opened.family is mark.family]
        if not open_ones or (mark.weak and self._closes_later(number)):
            return None
        exact = [i for i in open_ones if mark.sign in PARTNERS[self._stack[i].sign]]
        if mark.family in (Family.GUILLEMETS, Family.SINGLE_GUILLEMETS) and not exact:
            return None
        return (exact or open_ones)[-1]

    def _closes_later(self, number: int) -> bool:
        """Whether a better closing mark of the family follows before the next opening one, in the same quotation."""
        outer = 0
        weak = self._marks[number]
        for mark in self._marks[number + 1 : number + 1 + LOOK_AHEAD]:
            if mark.family is weak.family:
                if mark.faces is Faces.OPENS:
                    return False
                if not mark.weak:
                    return True
            elif mark.family is Family.DOUBLE:
                outer += mark.faces
                if outer < 0:
                    return False
        return False

    def _close(self, index: int, end: int, inner_end: int) -> None:
        """Close the quotation at `index`; what was opened inside it and is still open was no quotation."""
        opened = self._stack[index]
        del self._stack[index:]
        if not self._text[opened.end : inner_end].isspace() and inner_end > opened.end:
            self._spans.append(Span(opened.start, end))

    def _open(self, number: int, mark: Mark, lowest: int) -> int | None:
        """Take the mark for an opening one; or give the index in the stack of what it closes after all."""
        if self._stack and self._stack[-1].sign == mark.sign:
            if mark.family is Family.SINGLE:
                return None
            if lowest >= 0:
                # The marks that follow do not close both this one and the one before: either that one’s closing mark was
                # forgotten, or this is it, badly set.
                if mark.sign in STRAIGHT and not self._is_closed(number):
                    return len(self._stack) - 1
                self._spans += self._unclosed(self._block, self._stack.pop(), mark.start)
        if len(self._stack) < MAX_DEPTH:
            self._stack.append(mark)
        return None

    def _is_closed(self, number: int) -> bool:
        """Whether the next mark of the kind closes the one at `number`."""
        sign = self._marks[number].sign
        following = self._marks[number + 1 : number + 1 + LOOK_AHEAD]
        return next((mark.faces is not Faces.OPENS for mark in following if mark.sign == sign), False)


def _lowest(marks: list[Mark]) -> list[int]:
    """From each double mark on, the lowest that the count of open less closed ones comes to; below zero it closes one more.

    Marks of other families get 0.
    """
    lowest = [0] * len(marks)
    behind = 0
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        if mark.family in (Family.DOUBLE, Family.GUILLEMETS):
            behind = (0 if mark.weak else mark.faces) + min(0, behind)
            lowest[number] = behind
    return lowest
