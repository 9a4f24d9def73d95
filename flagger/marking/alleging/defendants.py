"""Those who are charged or on trial: what is said of them, and which claims are of their proceedings."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.court import BROUGHT, Court
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.words import Range
from flagger.marking.naming.spelling import related

MOST = 20
"""A page that charges more people than this is a list."""


class Defendants:
    """Reads one article; the claims that it is given are those found so far."""

    def __init__(self, scene: Scene, accused: Accused, court: Court) -> None:
        self._scene = scene
        self._accused = accused
        self._court = court

    def claims(self, found: list[Claim]) -> Iterator[Claim]:
        """What police and courts say that a defendant did, and what the article says of him without any hedge."""
        names = self._names(found)
        yield from self._told(names)
        if names:
            yield from self._unhedged(names)

    def mark_proceedings(self, claims: list[Claim]) -> None:
        """What prosecutors say, a hedged charge against a defendant, and a charge that he denies, are of a proceeding."""
        for claim in claims:
            if not self._scene.words.proceeding_source.isdisjoint(self._speaker(claim)):
                claim.proceeding = True
        names = self._names(claims)
        for claim in claims:
            hedged = claim.by is not None and claim.by.stance == "distancing" and not claim.by.source
            if (hedged or claim.denied) and _is_one(claim.about, names):
                claim.proceeding = True

    def _names(self, claims: list[Claim]) -> list[str]:
        """The names of those who are charged, on trial or have pleaded, each once."""
        charged = [claim for claim in claims if claim.about and claim.proceeding]
        names = [
            claim.about for claim in charged if claim.entry == BROUGHT or self._accused.is_person(claim.about or "")
        ]
        for sign in ("trial", "plea"):
            for number, hits in self._court.signs[sign].items():
                names += [self._accused.before(hit.start, number) for hit in hits[:1]]
        return list(dict.fromkeys(name for name in names if name))[:MOST]

    def _told(self, names: list[str]) -> Iterator[Claim]:
        """“Police said that Berl had stabbed her neighbour”, “The court heard that …”."""
        scene, words = self._scene, self._scene.words
        for attribution in scene.attributions:
            source, found = scene.source(attribution), scene.content(attribution)
            if source is None or found is None or attribution.stance not in ("neutral", "insisting", "endorsing"):
                continue
            if words.court_source.isdisjoint(f"{source.name} {source.description or ''}".lower().split()):
                continue
            cue = scene.low[scene.copy.tokens.at(attribution.cue[-1].end) - 1]
            span = scene.shortened(found[0].start, found[0].stop)
            about = self._accused.opening(span, attribution)
            if about is None or not self._accused.is_person(about) or scene.copy.words(*span) < 3:
                continue
            forecast = scene.has(words.forecasting, span.first, span.first + 7)
            if not forecast and (cue in words.court_cue or _is_one(about, names)):
                yield Claim(span, attribution, about, found[1], None, rank=1, proceeding=True)

    def _unhedged(self, names: list[str]) -> Iterator[Claim]:
        """“Berl stole the boat”, where Berl is still on trial for it."""
        scene, low, words = self._scene, self._scene.low, self._scene.words
        for number, sentence in enumerate(scene.sentences):
            if sentence.part == "boilerplate" or sentence.strength != "none" or sentence.stance is not None:
                continue
            tokens = scene.tokens(number)
            subject = first_subject(scene.grammar, tokens.start, tokens.stop)
            if subject is None or subject.last + 1 >= tokens.stop or low[subject.first] in words.determiner:
                continue
            verb = subject.last
            does = low[verb] in words.crime or f"{low[verb]} {low[verb + 1]}" in words.crime
            if not does or self._court.of(number, "settled"):
                continue
            about = self._accused.opening(Range(subject.first, tokens.stop), None)
            if about is None and low[subject.first] in ("he", "she") and len(names) == 1:
                about = names[0]
            if _is_one(about, names):
                yield Claim(self._court.matter(subject.first, tokens.stop), None, about, number, None, rank=1)

    def _speaker(self, claim: Claim) -> list[str]:
        """The words of the name and the description of whoever makes a claim."""
        source = self._scene.source(claim.by)
        return f"{source.name} {source.description or ''}".lower().replace("’s", "").split() if source else []


def _is_one(about: str | None, names: list[str]) -> bool:
    """Whether somebody is one of the defendants."""
    return about is not None and any(related(about, name) for name in names)
