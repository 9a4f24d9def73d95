"""Statuses that need no sign: what an investigation found, and one plan of attack of which a part is denied."""

from __future__ import annotations

from flagger.analysis import Allegation, Attribution, Source
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.scene import Scene
from flagger.marking.copy import Copy
from flagger.marking.naming.spelling import related


def is_found(scene: Scene, parties: Parties, by: Attribution, source: Source) -> bool:
    """Whether a claim is what somebody found who looked into it, and who is of no state that the article names."""
    low, words = scene.low, scene.copy.lexicons.words
    name = f"{source.name} {source.description or ''}".lower().replace("’s", "").replace("'s", "")
    if any(f" {body} " in f" {name} " for body in words("fact_finding_body")):
        return by.stance != "distancing"
    if words("fact_finder").isdisjoint(name.split()) or parties.has_state(source.name):
        return False
    cue = scene.copy.tokens.range(by.cue[0].start, by.cue[-1].end) if by.cue else range(0)
    return any(low[i] in words("finding") for i in cue)


def dispute_alike(copy: Copy, marks: list[Allegation]) -> None:
    """Who denies one plan of attack denies every charge of it: “denies planning to invade” answers “is about to attack”."""
    assault = copy.lexicons.words("assault_word")
    denied = [mark for mark in marks if mark.by is None and mark.status == "disputed" and mark.answer == "given"]
    denied = [mark for mark in denied if mark.about and not assault.isdisjoint(_words(copy, mark))]
    if not denied:
        return
    for mark in marks:
        if mark.status != "unverified" or mark.nature != "charge" or not mark.about or not mark.by:
            continue
        if assault.isdisjoint(_words(copy, mark)):
            continue
        denial = next((each for each in denied if related(mark.about, each.about)), None)
        if denial is not None:
            mark.status, mark.answer, mark.evidence = "disputed", "given", list(denial.evidence)


def _words(copy: Copy, mark: Allegation) -> list[str]:
    tokens = copy.tokens.range(mark.start, mark.end)
    return copy.low[tokens.start : tokens.stop]
