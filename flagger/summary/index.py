"""The index of several reports: a row an article, most errors first. A row is small, so that many can be kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec

from flagger.result import Result
from flagger.summary.views import Counts
from flagger.summary.wording import count

if TYPE_CHECKING:
    from flagger.summary import Summary


class Row(msgspec.Struct, frozen=True):
    """One article. `href` leads to its report; `outlet` is empty where it is not known."""

    title: str
    outlet: str
    path: str
    href: str
    counts: Counts
    allegations: int


class Bar(msgspec.Struct, frozen=True):
    """The bar of a row: three pieces, each with where it starts and how wide it is, in per cent of the longest."""

    error: tuple[float, float]
    warning: tuple[float, float]
    note: tuple[float, float]


class Index(msgspec.Struct, frozen=True):
    """All rows with their bars."""

    words: str
    rows: tuple[tuple[Row, Bar], ...]


def index_row(result: Result, summary: Summary, file_name: str) -> Row:
    """What the index shows of an article whose report is `file_name`, in the folder of the index."""
    return Row(
        title=summary.header.title,
        outlet=result.meta.outlet or "",
        path=result.path,
        href=f"./{quote(file_name)}",
        counts=summary.verdict.counts,
        allegations=sum(len(group.charges) for group in summary.allegations),
    )


def index(rows: Iterable[Row]) -> Index:
    """The rows, most errors first, then most warnings, notes, and by path."""
    ordered = sorted(
        rows, key=lambda row: (-row.counts.error, -row.counts.warning, -row.counts.note, row.path, row.href)
    )
    longest = max((_found(row.counts) for row in ordered), default=0)
    with_errors = sum(row.counts.error > 0 for row in ordered)
    words = f"{count(len(ordered), 'article')}, {with_errors or 'none'} with errors."
    return Index(words, tuple((row, _bar(row.counts, longest)) for row in ordered))


def _found(counts: Counts) -> int:
    return counts.error + counts.warning + counts.note


def _bar(counts: Counts, longest: int) -> Bar:
    unit = 100 / max(1, longest)
    error, warning, note = counts.error * unit, counts.warning * unit, counts.note * unit
    return Bar(
        (0.0, round(error, 2)), (round(error, 2), round(warning, 2)), (round(error + warning, 2), round(note, 2))
    )
