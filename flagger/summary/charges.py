"""The allegations as a ledger: who says what about whom, what the article offers on it, and who answers."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.analysis import Allegation, Answer, Status
from flagger.article import Span
from flagger.summary.context import ITSELF, Context, claimant, shorten
from flagger.summary.views import Place
from flagger.summary.wording import ANSWERS, NATURES, STANCES, STATUSES, VOICES, count, listed

FIRMEST: tuple[Status, ...] = ("refuted", "without_evidence", "disputed", "supported", "unverified")
"""Which status holds for a claim that is made twice: the one for which the article says most."""
HEARD: tuple[Answer, ...] = ("given", "sought", "none")


class Charge(msgspec.Struct, frozen=True):
    """One allegation with its repetitions, and what the article says of it."""

    anchor: str
    label: str
    claim: str
    by: str
    about: str
    nature: str
    status: Status
    status_words: str
    answer: str
    caveat: str
    proceeding: bool
    place: Place
    repeats: tuple[Place, ...]
    evidence: tuple[Place, ...]


class StatusGroup(msgspec.Struct, frozen=True):
    """The allegations of one status. `words` say what the article says of them."""

    status: Status
    name: str
    words: str
    number: str
    charges: tuple[Charge, ...]


def ledger(context: Context) -> tuple[StatusGroup, ...]:
    """The allegations by status, in the order of the taxonomy's wording; repetitions of a claim are one."""
    charges = [_charge(context, number, made) for number, made in enumerate(context.charges, 1)]
    groups = []
    for status, (heading, says) in STATUSES.items():
        found = tuple(charge for charge in charges if charge.status == status)
        if found:
            groups.append(StatusGroup(status, heading.lower(), f"{heading}: {says}", str(len(found)), found))
    return tuple(groups)


def in_words(groups: Sequence[StatusGroup]) -> str:
    """“4 allegations: 2 unverified, 1 disputed and 1 without evidence. 3 come without a caveat.”"""
    charges = [charge for group in groups for charge in group.charges]
    if not charges:
        return "No allegation was found."
    total = count(len(charges), "allegation")
    if len(groups) == 1:
        kinds = f"{total}, {'all ' if len(charges) > 1 else ''}{groups[0].name}"
    else:
        kinds = f"{total}: {listed([f'{group.number} {group.name}' for group in groups])}"
    return f"{kinds}. {_caveats(sum(not charge.caveat for charge in charges), len(charges))}"


def _caveats(bare: int, total: int) -> str:
    """How many of the allegations come without a caveat."""
    if bare == total:
        return "None comes with a caveat." if total > 1 else "It comes without a caveat."
    return f"{bare} {'comes' if bare == 1 else 'come'} without a caveat." if bare else "Each comes with a caveat."


def _charge(context: Context, number: int, made: list[Allegation]) -> Charge:
    first = made[0]
    status = min((allegation.status for allegation in made), key=FIRMEST.index)
    answer = min((allegation.answer for allegation in made), key=HEARD.index)
    by = dict.fromkeys(_by(allegation) for allegation in made)
    about = dict.fromkeys(allegation.about for allegation in made if allegation.about)
    return Charge(
        anchor=f"a{number}",
        label=f"A{number}",
        claim=shorten(context.text[first.start : first.end]),
        by="; ".join(by),
        about=listed(list(about)) or "not stated",
        nature=NATURES[first.nature],
        status=status,
        status_words=STATUSES[status][0].lower(),
        answer=ANSWERS[answer] if about else "",
        caveat="the article warns that it is not verified" if any(allegation.caveat for allegation in made) else "",
        proceeding=any(allegation.proceeding for allegation in made),
        place=context.place(first.start, first.end),
        repeats=tuple(context.place(allegation.start, allegation.end) for allegation in made[1:]),
        evidence=_evidence(context, made),
    )


def _by(allegation: Allegation) -> str:
    """Who says so and how it is told: “Aune, in a source's quoted words, distancing cue”."""
    who = claimant(allegation)
    if who == ITSELF:
        return who
    words = f"{who}, {VOICES[allegation.voice]}"
    if allegation.stance and allegation.stance != "neutral":
        words += f", {STANCES[allegation.stance]} cue"
    return words


def _evidence(context: Context, made: list[Allegation]) -> tuple[Place, ...]:
    """Where the article says what the status, the caveat and the answer rest on."""
    spans = sorted({Span(*span) for allegation in made for span in allegation.evidence})
    return tuple(context.place(start, end) for start, end in spans if context.text[start:end].strip())
