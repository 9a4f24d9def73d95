"""What speaks against two claims being one: whom they are about or from, their figures, a denial, the contrary."""

from __future__ import annotations

from flagger.summary.comparison.bars import Sources
from flagger.summary.comparison.claim import Claim
from flagger.summary.comparison.content import Reader
from flagger.summary.comparison.keys import named, persons

COPIED = 4
"""So many runs of words in common are no chance: two persons are not likely to have said them both."""


def may_be_one(one: Claim, other: Claim, reader: Reader) -> bool:
    """Whether nothing speaks against two claims being one."""
    return _one_subject(one, other) and _one_number(one, other) and not _contradict(one, other, reader)


def sources_of(one: Claim, other: Claim) -> Sources:
    """What is known of the sources of two claims."""
    if "own" in (one.form, other.form):
        return "none"
    people = persons(one.by_keys), persons(other.by_keys)
    if one_charge(one, other) or not people[0].isdisjoint(people[1]):
        return "person"
    if not one.by_keys.isdisjoint(other.by_keys):
        return "colleagues" if all(people) else "side"
    return "unsure person" if any(people) else "unsure"


def one_charge(one: Claim, other: Claim) -> bool:
    """Whether two claims are charges from one person or side against one person; one of the two may name nobody."""
    if not one.nature == other.nature == "charge" or one.by_keys.isdisjoint(other.by_keys):
        return False
    accused, others = persons(one.about_keys), persons(other.about_keys)
    if named(one.about_keys) and named(other.about_keys):
        return not accused.isdisjoint(others)
    return bool(one.about and other.about and (accused or others))


def _one_number(one: Claim, other: Claim) -> bool:
    figures, others = one.content.figures, other.content.figures
    return not (figures and others) or any(each.among(others) for each in figures)


def _one_subject(one: Claim, other: Claim) -> bool:
    """Whether two claims may be about, or from, the same people."""
    if "own" in (one.form, other.form):
        return _own_may_be(one, other)
    accused, others = one.about_keys, other.about_keys
    if (named(accused) and named(others)) or not accused.isdisjoint(others):
        if accused.isdisjoint(others):
            return False
        # A figure of one side about the other is not the other's about the one.
        return "figure" not in (one.nature, other.nature) or not _apart(one, other)
    # The same words may be given to two persons, never to two states.
    copied = len(one.content.runs & other.content.runs) >= COPIED and not (one.by_states and other.by_states)
    return copied or not _apart(one, other)


def _own_may_be(one: Claim, other: Claim) -> bool:
    """Whether a sentence without a source may say what another claim says: it names whom the claim is about."""
    own, told = (one, other) if one.form == "own" else (other, one)
    return told.form != "own" and (not told.about_keys or not told.about_keys.isdisjoint(own.about_keys))


def _apart(one: Claim, other: Claim) -> bool:
    """Whether two claims are known to come from different people, or from different states."""
    if not one.by_keys.isdisjoint(other.by_keys):
        return False
    return bool(persons(one.by_keys) and persons(other.by_keys)) or bool(one.by_states and other.by_states)


def _contradict(one: Claim, other: Claim, reader: Reader) -> bool:
    """Whether one claim denies what the other says, or says the contrary of it."""
    mine, others = one.content, other.content
    common = mine.units.keys() & others.units.keys()
    unlike = any((key in mine.denied) != (key in others.denied) for key in common)
    denied = unlike and not common & mine.denied & others.denied
    if denied != ((one.stance == "rejecting") != (other.stance == "rejecting")):
        return True
    contraries = ((key, reader.opposite(key)) for key in mine.units)
    return any(
        contrary in others.units and contrary not in mine.units and key not in others.units
        for key, contrary in contraries
        if contrary
    )
