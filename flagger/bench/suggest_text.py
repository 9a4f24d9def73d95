"""Suggestions for people: how the contrast was drawn, a line for each phrase, and under it where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flagger.bench.concordance import Row, lines
from flagger.bench.suggest import Suggested, Suggestion, Wanted
from flagger.reporting.visible import visible

NOTHING_ADDED = "Nothing was added to any lexicon. Read the places, then: flagger lexicon try PATTERN PATH…"
LEAST = 18
"""Columns for a phrase."""


class Sides(NamedTuple):
    """What the two sides of a contrast are, in words, and what there is to know of how they were read."""

    first: str
    second: str
    notes: Sequence[str] = ()


def render(suggested: Suggested, sides: Sides, wanted: Wanted, width: int) -> str:
    """The suggestions; nothing of an input steers the terminal."""
    first, second = suggested.words
    head = [
        f"{visible(sides.first)}: {first:,} words",
        f"against {visible(sides.second)}: {second:,} words (small words not counted)",
        *map(visible, sides.notes),
        "",
    ]
    table: list[str] = []
    if suggested.suggestions:
        wide = max(LEAST, *(len(each.pattern) for each in suggested.suggestions))
        table.append(f"{'':<{wide}}  {'z':>5}  {'log odds':>8}  {'here':>6}  {'there':>6}  {'articles':>8}")
        for each in suggested.suggestions:
            table += [_line(each, wide), *_places(each, width)]
            if each.concordance:
                table.append("")
        if table[-1]:
            table.append("")
    return "\n".join([*head, *table, *_passed_over(suggested, wanted), "", NOTHING_ADDED]) + "\n"


def _line(each: Suggestion, wide: int) -> str:
    cells = f"{each.pattern:<{wide}}  {each.z:>5.2f}  {each.log_odds:>8.2f}  {each.first:>6,}  {each.second:>6,}  {each.articles:>8,}"
    if each.outlets > 1:
        cells += f"  {each.outlets} outlets"
    if each.entries:
        cells += "  found by " + ", ".join(f"{visible(entry)} ({count})" for entry, count in each.entries.items())
    return cells


def _places(each: Suggestion, width: int) -> list[str]:
    return lines([Row(line.place, "", line.context) for line in each.concordance], width, indent="    ")


def _passed_over(suggested: Suggested, wanted: Wanted) -> Iterator[str]:
    """How many phrases there were, and why the others are not shown."""
    asked = f"z of {wanted.z:g} or more in {wanted.articles} articles or more"
    yield f"{len(suggested.suggestions)} phrases shown, with a {asked}"
    passed = (
        (suggested.beyond, "more beyond --limit"),
        (suggested.covered, "that an entry finds already (--all shows them)"),
        (suggested.names, "with names (--names shows them)"),
        (suggested.parts, "that are parts of one shown, or add nothing to one"),
    )
    for number, why in passed:
        if number:
            yield f"  not shown: {number} {why}"
