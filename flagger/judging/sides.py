"""The two sides of an article's dispute, and the cues that it gives each."""

from __future__ import annotations

from flagger.article import Span
from flagger.judging.case import Case

APART = 0.5
"""How far the shares of distancing cues must lie apart to be uneven."""


class Side:
    """A source with the cues before its allegations: those that keep a distance, and those that do not."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.distancing: list[Span] = []
        self.plain: list[Span] = []
        self.accused: set[str] = set()

    @property
    def total(self) -> int:
        """How many cues it has."""
        return len(self.distancing) + len(self.plain)

    @property
    def share(self) -> float:
        """The part of its cues that keep a distance; a side has one cue at least."""
        return len(self.distancing) / self.total


def opposed(case: Case) -> tuple[Side, Side] | None:
    """The two sides where their cues are uneven, the one that is held at a distance first; None where they are not.

    Sides of which one speaks about the other go before all others; of several such pairs, the one with the most cues.
    """
    sides = _sides(case)
    by_name = {side.name: side for side in sides}
    pairs = [(side, by_name[name]) for side in sides for name in sorted(side.accused) if name in by_name]
    if pairs:
        one, other = max(pairs, key=lambda pair: pair[0].total + pair[1].total)
        doubted, believed = (one, other) if one.share > other.share else (other, one)
        return (doubted, believed) if doubted.share - believed.share >= APART else None
    by_cues = sorted(sides, key=lambda side: -side.total)
    held_off = [side for side in by_cues if side.share >= APART][:1]
    uneven = (
        (side, other)
        for side in held_off
        for other in by_cues
        if side.share - other.share >= APART and not side.accused & other.accused
    )
    return next(uneven, None)


def _sides(case: Case) -> list[Side]:
    """The persons and institutions to which the article itself, not a speaker in it, attributes allegations."""
    sides: dict[str, Side] = {}
    for attribution in case.analysis.attributions:
        source = case.source(attribution.source_id)
        if source is None or source.type not in ("person", "institution") or not attribution.cue:
            continue
        cue = attribution.cue[0]
        if case.voice_of(cue) == "quote" or not case.alleges(attribution):
            continue
        side = sides.setdefault(source.id, Side(source.name))
        accused = {a.about for a in case.allegations_in(attribution.content) if a.about is not None}
        side.accused |= accused - {source.name}
        if attribution.stance == "distancing":
            side.distancing.append(cue)
        elif attribution.stance in ("neutral", "endorsing"):
            side.plain.append(cue)
    return [side for side in sides.values() if side.total]
