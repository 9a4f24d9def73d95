"""The index of several reports: a row an article, most errors first. A row is small, so that many can be kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec

from flagger.result import Result
from flagger.summary.blocks import blocks_of
from flagger.summary.context import WORD, plain_result
from flagger.summary.views import Counts
from flagger.summary.wording import GENRES, count

if TYPE_CHECKING:
    from flagger.summary import Summary


class Row(msgspec.Struct, frozen=True):
    """One article. `href` leads to its report; outlet, date and genre are empty where they are not known.

    `caveat` and `bare` count the allegations with a caveat and without one, those of the classifier alone left out; `unheard` counts
    the accused who do not answer.
    """

    title: str
    outlet: str
    date: str
    genre: str
    path: str
    href: str
    words: int
    counts: Counts
    caveat: int
    bare: int
    unheard: int


class Piece(msgspec.Struct, frozen=True):
    """A piece of a bar: what it counts, where it starts and how wide it is, in per cent of the longest bar of its column."""

    name: str
    start: float
    width: float


class Bar(msgspec.Struct, frozen=True):
    """A number and the pieces that it is made of; those that count nothing are left out."""

    total: int
    pieces: tuple[Piece, ...]


class Line(msgspec.Struct, frozen=True):
    """A row with its bars: the findings above info, and the allegations. `rate` is the findings in 1,000 words."""

    row: Row
    rate: str
    findings: Bar
    allegations: Bar


class Index(msgspec.Struct, frozen=True):
    """All rows with their bars, and what they have in common in words.

    `empty` names the columns in which no row has anything, `unread` says of articles why they have no report.
    """

    words: str
    lines: tuple[Line, ...]
    empty: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def index_row(result: Result, summary: Summary, file_name: str) -> Row:
    """What the index shows of an article whose report is `file_name`, in the folder of the index."""
    charges = [charge for group in summary.allegations for charge in group.charges]
    with_caveat = sum(bool(charge.caveat) for charge in charges)
    return Row(
        title=summary.header.title,
        outlet=result.meta.outlet or "",
        date=_date(result.meta.published or ""),
        genre=GENRES[result.meta.genre] if result.meta.genre else "",
        path=result.path if result.id == result.path else f"{result.path}, {result.id}",
        href=f"./{quote(file_name)}",
        words=_words(result),
        counts=summary.verdict.counts,
        caveat=with_caveat,
        bare=len(charges) - with_caveat,
        unheard=sum(one.heard == "unheard" for one in summary.speakers.accused),
    )


def index(rows: Iterable[Row], unread: Sequence[str] = ()) -> Index:
    """The rows, most errors first, then most accused who are not heard, warnings, notes, and by path."""
    ordered = sorted(
        rows,
        key=lambda row: (-row.counts.error, -row.unheard, -row.counts.warning, -row.counts.note, row.path, row.href),
    )
    found = [[("error", c.error), ("warning", c.warning), ("note", c.note)] for c in (row.counts for row in ordered)]
    alleged = [[("bare", row.bare), ("caveat", row.caveat)] for row in ordered]
    with_errors = sum(row.counts.error > 0 for row in ordered)
    words = f"{count(len(ordered), 'article')}, {with_errors or 'none'} with errors."
    columns = ("outlet", "date", "genre", "caveat")
    empty = tuple(name for name in columns if ordered and not any(getattr(row, name) for row in ordered))
    lines = tuple(map(Line, ordered, map(_rate, ordered), _bars(found), _bars(alleged)))
    return Index(words, lines, empty, tuple(unread))


def _rate(row: Row) -> str:
    found = row.counts.error + row.counts.warning + row.counts.note
    return f"{1000 * found / max(1, row.words):.1f}"


def _words(result: Result) -> int:
    """How many words the article has, boilerplate left out."""
    plain = plain_result(result)
    blocks = [block for block in blocks_of(plain.text, plain.blocks) if block.part != "boilerplate"]
    return sum(1 for block in blocks for _ in WORD.finditer(plain.text, block.start, block.end))


def _date(published: str) -> str:
    """The day of an ISO date; anything else as it stands."""
    try:
        return dt.date.fromisoformat(published[:10]).isoformat()
    except ValueError:
        return published


def _bars(rows: Sequence[Sequence[tuple[str, int]]]) -> list[Bar]:
    """A bar for each row."""
    totals = [sum(number for _, number in row) for row in rows]
    unit = 100 / max([1, *totals])
    bars = []
    for row, total in zip(rows, totals, strict=True):
        pieces, before = [], 0
        for name, number in row:
            if number:
                pieces.append(Piece(name, round(before * unit, 1), round(number * unit, 1)))
            before += number
        bars.append(Bar(total, tuple(pieces)))
    return bars
