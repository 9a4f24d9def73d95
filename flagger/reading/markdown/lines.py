"""Where the lines of a paragraph's content stand in the file.

markdown-it gives the content of a paragraph without the syntax before each line (`> `, `- `, indentation) and says from
which lines of the file it was taken: each line of it is the end of one of those.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import NamedTuple

from flagger.article import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_PIPE = re.compile(r"(?<!\\)\|")


class Line(NamedTuple):
    """A line of the file: `text[start:end]` without its break; the next starts at `after`."""

    start: int
    end: int
    after: int


class Piece(NamedTuple):
    """`size` characters at `content` of the paragraph are those at `source` of the file."""

    content: int
    source: int
    size: int


def lines_of(text: str, start: int) -> list[Line]:
    """The lines of `text` from `start`, parted as Markdown parts them."""
    return [
        Line(match.start(), match.start() + len(match.group().rstrip("\r\n")), match.end())
        for match in _LINE.finditer(text, start)
    ]


def paragraph_pieces(text: str, lines: Sequence[Line], content: str) -> list[Piece]:
    """Where the lines of `content` stand; `lines` are those that it was taken from, some of which may be blank.

    A line break of the content is a piece, too: the first character after the words of its line.
    """
    parts = content.split("\n")
    starts = [0, *accumulate(len(part) + 1 for part in parts)]
    for skipped in range(len(lines) - len(parts) + 1):
        pieces = []
        for line, part, start in zip(lines[skipped:], parts, starts, strict=False):
            bare = part.strip()
            source = text[line.start : line.end].rstrip()
            if not source.endswith(bare):
                break
            end = line.start + len(source)
            pieces.append(Piece(start + len(part) - len(part.lstrip()), end - len(bare), len(bare)))
            pieces.append(Piece(start + len(part), end, 1))
        else:
            return pieces
    return []


def heading_pieces(text: str, line: Line, marks: str, content: str) -> list[Piece]:
    """Where `content` stands in the line of a heading with `marks` before it and perhaps after it."""
    start = text.index(marks, line.start) + len(marks)
    return [Piece(0, text.index(content, start), len(content))]


def row_pieces(text: str, line: Line, cells: Sequence[str]) -> list[list[Piece]]:
    """Where the `cells` of a table's row stand in its line. In a cell, `|` was written `\\|`."""
    cuts = [line.start, *(match.end() for match in _PIPE.finditer(text, line.start, line.end)), line.end + 1]
    columns = [Span(start, end - 1) for start, end in pairwise(cuts)]
    for first in (0, 1):  # the row starts with a cell, or with a pipe
        pieces = [_cell_pieces(text, *column, cell) for column, cell in zip(columns[first:], cells, strict=False)]
        if all(pieces[: len(cells)]):
            return [*map(list, pieces)] + [[]] * (len(cells) - len(pieces))
    return [[]] * len(cells)


def _cell_pieces(text: str, start: int, end: int, cell: str) -> list[Piece]:
    """Where `cell` stands at the end of a column, and nothing where it does not."""
    source = text[start:end].rstrip()
    bare = cell.strip()
    if not source.replace("\\|", "|").endswith(bare):
        return []
    at = start + len(source) - len(bare) - bare.count("|")
    done = len(cell) - len(cell.lstrip())
    pieces = []
    for part in bare.split("|"):
        pieces += [Piece(done, at, len(part)), Piece(done + len(part), at + len(part) + 1, 1)]
        done += len(part) + 1
        at += len(part) + 2
    return pieces[:-1]


def located(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Span]:
    """The spans of the file that hold `start` to `end` of the content; `pieces` are in order."""
    earliest = max(0, bisect_right(pieces, start, key=attrgetter("content")) - 1)
    for number in range(earliest, len(pieces)):
        piece = pieces[number]
        if piece.content >= end:
            return
        first, last = max(start, piece.content), min(end, piece.content + piece.size)
        if first < last:
            yield Span(piece.source + first - piece.content, piece.source + last - piece.content)
