"""Differences for people: how many, by entry, and then where."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from flagger.bench.concordance import Row, lines, sampled
from flagger.bench.diff import KINDS, Change, Kind
from flagger.reporting.visible import visible
from flagger.result import SEVERITIES

SIGNS: dict[Kind, str] = {"new": "+", "gone": "-", "changed": "~"}
LEAST = 24
"""Columns for an entry."""


def render(changes: Sequence[Change], articles: int, limit: int, width: int) -> str:
    """The counts, then up to `limit` places of each entry (0: all); nothing of an input steers the terminal."""
    differing = len({(change.place.path, change.place.id) for change in changes})
    if not changes:
        return f"no difference in {_many(articles, 'article')}\n"
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        groups[change.group].append(change)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    parts = [
        [f"{differing} of {_many(articles, 'article')} differ", *_totals(changes)],
        list(_table(ranked)),
        *([visible(name), *_places(found, limit, width)] for name, found in ranked),
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _totals(changes: Sequence[Change]) -> Iterator[str]:
    """Findings and marks that are new, gone and changed, and the severities that came and went."""
    for name, marks in (("findings", False), ("marks without a finding", True)):
        counts = Counter(change.kind for change in changes if (change.both[0].severity is None) == marks)
        if counts:
            yield f"{name}: " + ", ".join(f"{counts[kind]} {kind}" for kind in KINDS)
    came = Counter(change.new.severity for change in changes if change.new)
    went = Counter(change.old.severity for change in changes if change.old)
    balance = [f"{name} {came[name] - went[name]:+d}" for name in reversed(SEVERITIES) if came[name] != went[name]]
    if balance:
        yield "in all: " + ", ".join(balance)


def _table(ranked: list[tuple[str, list[Change]]]) -> Iterator[str]:
    wide = max(LEAST, *(len(visible(name)) for name, _ in ranked))
    yield f"{'':<{wide}}" + "".join(f"{kind:>9}" for kind in KINDS)
    for name, found in ranked:
        counts = Counter(change.kind for change in found)
        yield f"{visible(name):<{wide}}" + "".join(f"{counts[kind]:>9}" for kind in KINDS)


def _places(found: list[Change], limit: int, width: int) -> Iterator[str]:
    """The places of one entry, with what changed below each."""
    shown = sampled(found, limit)
    rows = [Row(change.place, f"{SIGNS[change.kind]} {_what(change)}", change.context) for change in shown]
    for change, line in zip(shown, lines(rows, width, indent="  "), strict=True):
        yield line
        for name, (before, after) in change.changed.items():
            told = f"{name}: {visible(before or 'none')} → {visible(after or 'none')}"
            yield from textwrap.wrap(told, max(width, 40), initial_indent="      ", subsequent_indent="        ")
    if len(shown) < len(found):
        yield f"  {len(found) - len(shown)} more (--limit 0 shows all)"


def _what(change: Change) -> str:
    """Rule, severity and voice of a finding; of a mark what it is."""
    found = change.both[0]
    return " ".join(filter(None, (found.code, found.severity, found.details.get("voice"))))


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
