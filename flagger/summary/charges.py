"""The allegations as a ledger: who says what about whom, what the article offers on it, and who answers."""

from __future__ import annotations

from collections.abc import Sequence

from flagger.analysis import Allegation, Answer, Status
from flagger.article import Span
from flagger.summary.context import Context, shorten
from flagger.summary.views import Charge, Place, StatusGroup
from flagger.summary.wording import ANSWERS, STANCES, STATUSES, VOICES, count, listed

FIRMEST: tuple[Status, ...] = ("refuted", "without_evidence", "disputed", "supported", "unverified")
"""Which status holds for a claim that is made twice: the one for which the article says most."""
HEARD: tuple[Answer, ...] = ("given", "sought", "none")


def ledger(context: Context) -> tuple[StatusGroup, ...]:
    """The allegations by status, in the order of the taxonomy's wording; repetitions of a claim are one."""
    charges = [_charge(context, number, made) for number, made in enumerate(context.charges, 1)]
    groups = []
    for status, (heading, says) in STATUSES.items():
        found = tuple(charge for charge in charges if charge.status == status)
        if found:
            bare = sum(not charge.caveat for charge in found)
            words = f"{heading}: {says}"
            without = f"{count(bare, 'one', 'of them')} without a caveat" if bare != len(found) else "no caveat on any"
            groups.append(StatusGroup(status, words, str(len(found)), without if len(found) > 1 else "", found))
    return tuple(groups)


def in_words(groups: Sequence[StatusGroup]) -> str:
    """“4 allegations: 2 unverified, 1 disputed and 1 without evidence. 3 come with no caveat.”"""
    charges = [charge for group in groups for charge in group.charges]
    if not charges:
        return "No allegation was found."
    kinds = listed([f"{len(group.charges)} {STATUSES[group.status][0].lower()}" for group in groups])
    bare = sum(not charge.caveat for charge in charges)
    with_caveat = f"{bare} {'comes' if bare == 1 else 'come'} with no caveat." if bare else "Each comes with a caveat."
    return f"{count(len(charges), 'allegation')}: {kinds}. {with_caveat}"


def _charge(context: Context, number: int, made: list[Allegation]) -> Charge:
    first = made[0]
    status = min((allegation.status for allegation in made), key=FIRMEST.index)
    answer = min((allegation.answer for allegation in made), key=HEARD.index)
    by = dict.fromkeys(f"{allegation.by or 'the article itself'}, {_how(allegation)}" for allegation in made)
    about = dict.fromkeys(allegation.about for allegation in made if allegation.about)
    block = context.block_at(first.start)
    return Charge(
        anchor=f"a{number}",
        label=f"A{number}",
        claim=shorten(context.text[first.start : first.end]),
        by="; ".join(by),
        about=listed(list(about)) or "not stated",
        status=status,
        status_words=STATUSES[status][1],
        answer=ANSWERS[answer] if about else "",
        caveat="the article warns that it is not verified" if any(allegation.caveat for allegation in made) else "",
        proceeding=any(allegation.proceeding for allegation in made),
        in_heading=block is not None and context.blocks[block].part == "heading",
        place=context.place(first.start, first.end),
        repeats=tuple(context.place(allegation.start, allegation.end) for allegation in made[1:]),
        evidence=_evidence(context, made),
    )


def _how(allegation: Allegation) -> str:
    """How the claim is told: “in a source's quoted words, distancing cue”."""
    words = VOICES[allegation.voice]
    if allegation.stance and allegation.stance != "neutral":
        words += f", {STANCES[allegation.stance]} cue"
    return words


def _evidence(context: Context, made: list[Allegation]) -> tuple[Place, ...]:
    """Where the article says what the status, the caveat and the answer rest on."""
    spans = sorted({Span(*span) for allegation in made for span in allegation.evidence})
    return tuple(context.place(start, end) for start, end in spans if context.text[start:end].strip())
