"""A tree → the pieces of text that stand on the page, in order, each with what its markup says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from flagger.article import Part
from flagger.reading.html.context import Context, Kind, as_part, kind_of, left_out
from flagger.reading.html.lines import Lines
from flagger.reading.html.names import INLINE, KICKER, PHRASE, STAMP, STANDFIRST, names

if TYPE_CHECKING:
    from lxml.etree import _Element

ENDED = re.compile(r"[.!?…:][”’\"')\]»]*$")
_STAMP = 0.8
_LINKED = 0.95
_ENDS_LINKED = 0.5
_QUOTES = ("“”", "‘’")
_SEAMS = frozenset(("a", "b", "cite", "em", "i", "small", "span", "strong", "time"))
_ITEMS = frozenset(("li", "dt", "dd"))


class Candidate(NamedTuple):
    """An element that its tag or a name makes furniture, until its content says otherwise; `within` is the one around it."""

    kind: Kind
    within: int


@dataclass(slots=True)
class Piece:
    """A run of text without a break of line. `candidate` is an index into the page's candidates, -1 for none.

    `linked` is the share of it that is in links, `ends_linked` whether it ends in one, `in_link` whether a link is round
    the whole block. `stamp` is what in it is marked as a time; `quotation` and `figure` are the elements it is a part of.
    """

    text: str
    element: _Element
    part: Part
    level: int | None
    names: frozenset[str]
    candidate: int
    quotation: _Element | None
    figure: _Element | None
    linked: float
    ends_linked: bool
    in_link: bool
    stamp: str

    @property
    def is_standfirst(self) -> bool:
        """Whether it, or an element just round it, is named as one."""
        if self.names & STANDFIRST:
            return True
        outer = self.element.getparent()
        return outer is not None and outer.tag not in ("body", "html") and bool(names(outer) & STANDFIRST)

    @property
    def is_stamp(self) -> bool:
        """Whether it is a time and nothing else."""
        return len(self.stamp) >= _STAMP * len(self.text)

    @property
    def is_teaser(self) -> bool:
        """Whether it is a link to something else: one round a whole block, or one that a line runs out in."""
        if self.in_link or self.part != "body":
            return self.in_link
        ended = ENDED.search(self.text) is not None
        return self.linked >= _LINKED or (self.linked >= _ENDS_LINKED and self.ends_linked and not ended)


class Pieces(NamedTuple):
    """The pieces of a page in order, and the elements that may be furniture, outer ones before inner ones."""

    pieces: list[Piece]
    candidates: list[Candidate]


def read_pieces(root: _Element) -> Pieces:
    """The text under `root` that is there to be seen."""
    reader = _Reader()
    reader.read(root)
    return Pieces(reader.pieces, reader.candidates)


class _Reader:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.candidates: list[Candidate] = []
        self._lines = Lines()
        self._quoted = 0

    def read(self, root: _Element) -> None:
        stack = [(root, iter(root), Context(root))]
        while stack:
            element, children, context = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if stack:
                    self._close(element, context, stack[-1][2])
                    self._add(element.tail, stack[-1][2])
                continue
            named = names(child)
            if left_out(child, named):
                if child.tag not in INLINE and child.tag not in ("script", "style"):
                    self._lines.space()
                self._add(child.tail, context)
            elif child.tag == "br":
                self._break(context)
                self._add(child.tail, context)
            else:
                inner = self._open(child, named, context)
                self._add(child.text, inner)
                stack.append((child, iter(child), inner))
        self._flush(Context(root))

    def _add(self, text: str | None, context: Context) -> None:
        self._lines.add(text, context.link, context.stamp, context.pre)

    def _break(self, context: Context) -> None:
        if context.flat or context.block.tag in _ITEMS:
            self._lines.space()
        else:
            self._lines.break_line()

    def _open(self, element: _Element, named: frozenset[str], outer: Context) -> Context:
        if element.tag in INLINE:
            return self._open_inline(element, named, outer)
        if outer.flat:
            first = element.getprevious() is None
            self._lines.space(" | " if element.tag in ("td", "th") and not first else " ")
        else:
            self._flush(outer)
        context = replace(outer, block=element, names=named, in_link=outer.in_link or outer.link)
        kind = kind_of(element, named, context)
        if kind:
            self.candidates.append(Candidate(kind, outer.candidate))
            context = replace(context, candidate=len(self.candidates) - 1)
        return context if outer.flat else as_part(element, named, context)

    def _open_inline(self, element: _Element, named: frozenset[str], outer: Context) -> Context:
        previous = element.getprevious()
        if element.tag in _SEAMS and previous is not None and previous.tag in _SEAMS and not previous.tail:
            self._lines.seam()
        context = outer
        if element.tag == "a":
            context = replace(context, link=True)
        if element.tag == "time" or named & STAMP:
            context = replace(context, stamp=True)
        if element.tag == "q":
            self._lines.add(_QUOTES[self._quoted % 2][0], context.link)
            self._quoted += 1
        parent = element.getparent()
        if parent is not None and parent.tag not in PHRASE and not outer.flat and self._lines.empty():
            kind = kind_of(element, named, context)
            if kind or named & KICKER:  # It stands for itself, as a block would.
                context = replace(context, block=element, names=named)
            if kind:
                self.candidates.append(Candidate(kind, outer.candidate))
                context = replace(context, candidate=len(self.candidates) - 1)
        return context

    def _close(self, element: _Element, context: Context, outer: Context) -> None:
        if element.tag == "q":
            self._quoted -= 1
            self._lines.add(_QUOTES[self._quoted % 2][1], context.link)
        if context.block is element:
            if outer.flat:
                self._lines.space()
            else:
                self._flush(context)

    def _flush(self, context: Context) -> None:
        for line in self._lines.take():
            self.pieces.append(
                Piece(
                    line.text,
                    context.block,
                    context.part,
                    context.level,
                    context.names,
                    context.candidate,
                    context.quotation,
                    context.figure,
                    line.linked,
                    line.ends_linked,
                    context.in_link,
                    line.stamp,
                )
            )
