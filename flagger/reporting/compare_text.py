"""A comparison of articles for a terminal: a table a part, narrow enough for a pipeline's log."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from flagger.reporting.visible import visible
from flagger.summary.comparison import Comparison
from flagger.summary.comparison.cells import Cell
from flagger.summary.comparison.rows import ClaimTable

LEAST_WIDTH = 60
MOST_WIDTH = 120
INDENT = "    "


def render(comparison: Comparison, width: int = 100) -> str:
    """The comparison as plain text without colours. Nothing of an article steers the terminal."""
    room = min(max(width, LEAST_WIDTH), MOST_WIDTH)
    parts = [
        _part("flagger does not check truth; it ranks no outlet.", _articles(comparison)),
        _part("CLAIMS", _claims(comparison.claims)),
        _part("NAMES", _names(comparison)),
        _part("CUES", _cues(comparison)),
        _part("LOADED WORDS IN EACH ONE’S OWN VOICE", _loaded(comparison)),
    ]
    return "\n".join(_wrapped(line, room) for part in parts for line in part)


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield title
    yield from lines
    yield ""


def _wrapped(line: str, width: int) -> str:
    """A line cut to the width, what follows set under its second column."""
    body = visible(line.lstrip(" "))
    indent = " " * (len(line) - len(line.lstrip(" ")))
    return textwrap.fill(body, width, initial_indent=indent, subsequent_indent=f"{indent}   ") if body else ""


def _articles(comparison: Comparison) -> Iterator[str]:
    for each in comparison.articles:
        told = ", ".join(fact for fact in (each.outlet, each.date, f"{each.words} words") if fact)
        yield f"{each.letter}  {each.title}"
        yield f"   {each.place}: {told}, {each.share(each.attributed)} attributed, {each.share(each.quoted)} quoted"
    yield from comparison.copies
    if comparison.doubt:
        yield comparison.doubt


def _claims(claims: ClaimTable) -> Iterator[str]:
    yield claims.words
    for row in claims.rows:
        yield ""
        about = f", about {row.about}" if row.about else ""
        shared = f"; matched by: {', '.join(row.shared)}" if row.shared else ""
        yield f"{row.label:>2} {row.kind}{about}: “{row.claim}” ({row.worded_by}’s words{shared})"
        for cell, letter in zip(row.cells, "ABCDEF", strict=False):
            yield f"{INDENT}{letter}  {_facts(cell) if cell else '–'}"
    yield ""
    for single in claims.singles:
        yield f"not matched, in {single.letter}: {single.words}"
        for cell in single.allegations:
            yield f"{INDENT}{single.letter}  “{cell.words[0]}”: {_facts(cell)}"


def _facts(cell: Cell) -> str:
    return "; ".join(fact for fact in (cell.who, cell.standing) if fact)


def _names(comparison: Comparison) -> Iterator[str]:
    for actor in (*comparison.actors, *comparison.more_actors):
        yield actor.name
        for cell in actor.cells:
            names = [
                f"{name.words}{f' ×{name.number}' if name.number > 1 else ''}{f' [{name.loaded}]' if name.loaded else ''}"
                for name in cell.names
            ]
            yield f"{INDENT}{cell.letter}  {', '.join(names) or '–'}"


def _cues(comparison: Comparison) -> Iterator[str]:
    if comparison.sides_told:
        yield comparison.sides_told
    for side in comparison.sides:
        yield side.name
        for cell in side.cells:
            bars = [f"{bar.name} {bar.number} ({bar.cues})" for bar in cell.bars]
            yield f"{INDENT}{cell.letter}  {'; '.join(bars) or '–'}"


def _loaded(comparison: Comparison) -> Iterator[str]:
    for row in comparison.loaded:
        yield row.name
        for cell in row.cells:
            words = f": {', '.join(cell.words)}" if cell.words else ""
            rate = f" ({cell.rate} in 1,000)" if cell.rate else ""
            yield f"{INDENT}{cell.letter}  {f'{cell.number} in {cell.of} of its own{rate}{words}' if cell.number else '–'}"
