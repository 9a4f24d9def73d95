"""What elements are by their shape alone: tables of data, captions that nothing names."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONG_CELL = 120
_CAPTION_WORDS = 60
_MOST_BESIDE = 4
_BLOCKS = ("table", "p", "div", "h1", "h2", "h3", "ul", "form", "article", "section")


def holds_data(table: _Element) -> bool:
    """Whether a table's rows are to be read across: headed, or of two columns or more with short cells and no blocks."""
    if table.get("role") in ("presentation", "none"):
        return False
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = list(table.iterdescendants("tr"))
    if not rows or max(len(row) for row in rows) < 2:
        return False
    if next(table.iterdescendants("th"), None) is not None:
        return True
    if next(table.iterdescendants(*_BLOCKS), None) is not None:
        return False
    return all(len("".join(map(str, cell.itertext()))) <= _LONG_CELL for row in rows for cell in row)


def is_caption(element: _Element) -> bool:
    """Whether a block holds a line under a picture, with nothing else round the two."""
    outer = element.getparent()
    if outer is None or element.getprevious() is None:
        return False
    beside = list(islice(outer, _MOST_BESIDE + 1))  # counting all children would take as long as there are
    first, *others = beside
    if len(beside) > _MOST_BESIDE or not _is_picture(first):
        return False
    lines = [
        "".join(map(str, other.itertext())).split()
        for other in others
        if next(other.iter(*_BLOCKS[1:]), other) is other
    ]
    return len(lines) == len(others) and sum(map(len, lines)) <= _CAPTION_WORDS


def _is_picture(element: _Element) -> bool:
    if next(element.iter("img", "picture"), None) is None:
        return False
    return not "".join(map(str, element.itertext())).strip()
