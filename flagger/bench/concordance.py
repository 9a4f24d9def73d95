"""Keyword in context: a hit with the words around it on one line, hits below each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

import msgspec

from flagger.article import Article, Span
from flagger.judging.positions import Positions
from flagger.reporting.visible import cells

T = TypeVar("T")

REACH = 160
"""Characters of the text that are kept on each side of a hit."""
LEFT = 0.42
"""The share of a line that stands before a hit."""
NAME = 28
"""Columns that an article's name and line may take."""


class Context(msgspec.Struct, frozen=True):
    """A span of an article on one line: what stands before it, its words, and what stands behind it."""

    left: str
    words: str
    right: str


class Place(msgspec.Struct, frozen=True):
    """Where a span stands. Line and column are 1-based, and None where the text is an extraction."""

    id: str
    path: str
    start: int
    end: int
    line: int | None
    column: int | None


class Places:
    """Names the places of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._positions: Positions | None = None

    def at(self, span: Span) -> Place:
        """The place of a span."""
        article, line, column = self._article, None, None
        if article.positions:
            self._positions = self._positions or Positions(article.text)
            line, column = self._positions.at(span.start)
        return Place(article.id, article.path, span.start, span.end, line, column)


class Row(NamedTuple):
    """A line of a concordance: where the hit stands, a few words on it, the hit in context."""

    place: Place
    note: str
    context: Context


def context(text: str, start: int, end: int) -> Context:
    """The context of `text[start:end]`; white space is one space each."""
    left = " ".join(text[max(0, start - REACH) : start].split())
    right = " ".join(text[end : end + REACH].split())
    before = " " if text[max(0, start - 1) : start].isspace() else ""
    behind = " " if text[end : end + 1].isspace() else ""
    return Context(left + before, " ".join(text[start:end].split()), behind + right)


def sampled(found: Sequence[T], limit: int) -> list[T]:
    """`limit` of what was found, at even distances; all of it where that is 0."""
    if not limit or len(found) <= limit:
        return list(found)
    return [found[number * len(found) // limit] for number in range(limit)]


def lines(rows: list[Row], width: int, indent: str = "") -> list[str]:
    """The rows as lines of at most `width` columns (40 at least), the hits in brackets and below each other.

    Nothing of the articles steers the terminal.
    """
    names = [_name(row.place) for row in rows]
    notes = [_kept(row.note, NAME) for row in rows]
    named, noted = (max(map(_columns, texts), default=0) for texts in (names, notes))
    gap = "  " if noted else ""
    room = max(width, 40 + named + noted) - len(indent) - named - noted - 2 - len(gap)
    return [
        f"{indent}{_padded(name, named)}  {_padded(note, noted)}{gap}{in_context(row.context, room)}".rstrip()
        for name, note, row in zip(names, notes, rows, strict=True)
    ]


def in_context(found: Context, width: int) -> str:
    """A hit in brackets, at the same column for every hit of one `width`."""
    before = int(width * LEFT)
    left = _kept(found.left, before, from_end=True)
    words = f"[{_kept(found.words, max(8, width - before - 2))}]"
    right = _kept(found.right, max(0, width - before - _columns(words)))
    return " " * (before - _columns(left)) + left + words + right


def _name(place: Place) -> str:
    """What a line calls its article: the end of the id where it is long, and the line."""
    line = "" if place.line is None else f":{place.line}"
    return _kept(place.id, NAME - len(line), from_end=True) + line


def _kept(text: str, width: int, *, from_end: bool = False) -> str:
    """As much of a text as fits into `width` columns, made visible; what is cut is told by “…”."""
    shown = cells(text)
    if sum(columns for _, columns in shown) <= width:
        return "".join(character for character, _ in shown)
    if width < 1:
        return ""
    if from_end:
        shown = shown[::-1]
    used = accumulate(columns for _, columns in shown)
    kept = [character for character, _ in shown[: sum(columns < width for columns in used)]]
    return "…" + "".join(reversed(kept)) if from_end else "".join(kept) + "…"


def _columns(text: str) -> int:
    return sum(columns for _, columns in cells(text))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))
