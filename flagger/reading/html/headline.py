"""Which piece of a page is its title, and what stands over it as a label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from flagger.reading.html.extracted import key
from flagger.reading.html.metadata import people
from flagger.reading.html.names import AUTHOR, KICKER, names
from flagger.reading.html.pieces import Piece, Pieces

_SHARE = 0.5
"""A piece is the title if it has this share of the words of what the page calls its title,"""
_SHARE_BESIDE = 0.8
"""or this one if it is no heading of level 1 and the page has one."""
_LONGEST = 500
_LEAST_WORDS = 3
_KICKER_WORDS = 5
_NEAR = 8
_BYLINE_WORDS = 8


def find_title(page: Pieces, titles: Iterable[str]) -> int | None:
    """The number of the piece that is the title: the one that says most of `titles`, else the first heading of level 1."""
    claimed = [key(title[:_LONGEST]) for title in titles]
    first = [number for number, piece in enumerate(page.pieces) if piece.level == 1]
    free = [number for number in first if page.pieces[number].candidate < 0]
    best: tuple[float, int, int] | None = None
    for number, piece in enumerate(page.pieces):
        if piece.level is None and (
            piece.part != "body" or piece.candidate >= 0 or piece.linked or len(piece.text) > _LONGEST
        ):
            continue
        words = key(piece.text)
        share = max((_share(words, title, piece.level is not None) for title in claimed), default=0.0)
        least = _SHARE if piece.level == 1 or not free else _SHARE_BESIDE
        if share >= least and (piece.level == 1 or len(words) >= _LEAST_WORDS):
            rank = (share + (piece.level == 1) + (piece.level is not None) / 2, -number, number)
            best = max(best, rank) if best else rank
    return best[2] if best else next(iter(free + first), None)


def kickers(pieces: list[Piece], title: int | None) -> Iterator[str]:
    """The labels just before the title."""
    if title is None:
        return
    for piece in pieces[max(title - _NEAR, 0) : title]:
        if piece.part != "body" or not 0 < len(key(piece.text)) <= _KICKER_WORDS:
            continue
        outer = piece.element.getparent()
        if piece.names & KICKER or (
            outer is not None and outer.tag not in ("body", "main", "article") and names(outer) & KICKER
        ):
            yield piece.text


def bylines(pieces: list[Piece], title: int | None) -> list[str]:
    """Whom the lines near the title name as the author, where their markup calls them that."""
    at = title or 0
    near = pieces[max(at - _NEAR, 0) : at + _NEAR]
    named = [piece.text for piece in near if piece.names & AUTHOR and len(key(piece.text)) <= _BYLINE_WORDS]
    return people(text for text in named if not re.search(r"\d", text))


def _share(words: list[str], title: list[str], heading: bool) -> float:
    """How much of the longer of the two is in the other: in a row, unless the words are a heading's."""
    short, long = sorted((words, title), key=len)
    if not short:
        return 0.0
    if heading:
        return (Counter(short) & Counter(long)).total() / len(long)
    return len(short) / len(long) if f" {' '.join(short)} " in f" {' '.join(long)} " else 0.0
