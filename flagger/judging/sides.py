"""The two sides of an article's dispute, and the cues that it gives each."""

from __future__ import annotations

from flagger.analysis import Attribution, Source
from flagger.article import Span
from flagger.judging.case import Case
from flagger.judging.intervals import Intervals

APART = 0.5
"""How far the shares of distancing cues must lie apart to be uneven."""

MOST_NAMES = 3
"""Names by which a side is told in a message."""

MOST_SIDES = 40
"""A page with more speakers than this is no report of a dispute; the most cited ones are compared."""


class Side:
    """Those of one side, with the cues before its allegations: those that keep a distance, and those that do not."""

    def __init__(self, names: list[str], keys: frozenset[str]) -> None:
        self.names = names
        self.keys = set(keys)
        self.distancing: list[Span] = []
        self.plain: list[Span] = []
        self.accused: set[str] = set()

    @property
    def name(self) -> str:
        """What to call it: the names of its first speakers."""
        return "/".join(self.names[:MOST_NAMES])

    @property
    def total(self) -> int:
        """How many cues it has."""
        return len(self.distancing) + len(self.plain)

    @property
    def share(self) -> float:
        """The part of its cues that keep a distance; a side has one cue at least."""
        return len(self.distancing) / self.total

    def is_opposed(self, other: Side) -> bool:
        """Whether one of the two accuses the other."""
        return not (self.accused.isdisjoint(other.keys) and other.accused.isdisjoint(self.keys))

    def take(self, other: Side) -> None:
        """Take those of another side in."""
        self.names += [name for name in other.names if name not in self.names]
        self.keys |= other.keys
        self.accused |= other.accused
        self.distancing += other.distancing
        self.plain += other.plain


def opposed(case: Case) -> tuple[Side, Side] | None:
    """The two sides where their cues are uneven, the one that is held at a distance first; None where they are not.

    They are those that the user gives; else, of all pairs of which one accuses the other, the one with the most cues.
    """
    pair = _given(case) if case.sides else _most_cited(_merged(_speakers(case)))
    if pair is None or not pair[0].total or not pair[1].total:
        return None
    one, other = pair
    doubted, believed = (one, other) if one.share > other.share else (other, one)
    for side in pair:
        side.distancing.sort()
        side.plain.sort()
    return (doubted, believed) if doubted.share - believed.share >= APART else None


def _given(case: Case) -> tuple[Side, Side]:
    """The sides that the user gives, with the cues of all who are of one of them and not of the other."""
    one, other = (Side([names[0]], frozenset().union(*map(case.actors.keys, names))) for names in case.sides)
    for speaker in _speakers(case):
        for side, opponent in ((one, other), (other, one)):
            if speaker.keys & side.keys and not speaker.keys & opponent.keys:
                side.distancing += speaker.distancing
                side.plain += speaker.plain
    return one, other


def _most_cited(sides: list[Side]) -> tuple[Side, Side] | None:
    """Of the pairs that are opposed the one with the most cues, or None."""
    pairs = [
        (one, other)
        for at, one in enumerate(sides)
        for other in sides[at + 1 :]
        if one.total and other.total and one.is_opposed(other)
    ]
    return max(pairs, key=lambda pair: pair[0].total + pair[1].total, default=None)


def _merged(speakers: list[Side]) -> list[Side]:
    """Speakers of one actor as one side, the most cited of them first."""
    sides: list[Side] = []
    for speaker in sorted(speakers, key=lambda side: -side.total)[:MOST_SIDES]:
        # Whom somebody accuses is not of his side, whatever the two have in their names.
        same = next((s for s in sides if s.keys & speaker.keys and not s.is_opposed(speaker)), None)
        if same is None:
            sides.append(speaker)
        else:
            same.take(speaker)
    return sides


def _speakers(case: Case) -> list[Side]:
    """The persons and institutions to which the article itself, not a speaker in it, attributes allegations."""
    speakers: dict[str, Side] = {}
    told = [(span, attribution) for attribution in case.analysis.attributions for span in attribution.content]
    around = Intervals(span for span, _ in told)
    for attribution in case.analysis.attributions:
        source = case.source(attribution.source_id)
        if source is None or source.type not in ("person", "institution") or not attribution.cue:
            continue
        cue = attribution.cue[0]
        if attribution.origin == "tagger" or case.voice_of(cue) == "quote" or not case.alleges(attribution):
            continue
        if any(told[at][1] is not attribution for at in around.overlapping(*cue)):
            continue  # “Berl claimed that the port was telling crews …”: her words, not the article's.
        side = speakers.get(source.id)
        if side is None:
            side = speakers[source.id] = Side([source.name], _keys(case, source))
        side.accused |= _accused(case, attribution) - side.keys
        if attribution.stance == "distancing":
            side.distancing.append(cue)
        elif attribution.stance in ("neutral", "endorsing"):
            side.plain.append(cue)
    return list(speakers.values())


def _keys(case: Case, source: Source) -> frozenset[str]:
    """What a source shares with those of its side: its name, and for a person the actor that its role names first."""
    keys = case.actors.keys(source.name)
    described = (source.description or "").replace("’", "'").replace("'s", " ").split()
    words = [word for word in described if word[0].isupper()]
    actor = next((found for word in words if (found := case.actors.keys(word)) & case.accused_keys), frozenset())
    return keys | actor


def _accused(case: Case, attribution: Attribution) -> set[str]:
    """The keys of those who are accused in what is attributed."""
    found = (case.actors.keys(a.about) for a in case.allegations_in(attribution.content) if a.about is not None)
    return set().union(*found)
