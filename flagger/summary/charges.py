"""The allegations as a ledger: who says what about whom, what the article offers on it, and who answers."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.analysis import Allegation, Answer, Status
from flagger.article import Span
from flagger.summary.context import Context, claimant, sentence_anchor, shorten
from flagger.summary.found import by_classifier
from flagger.summary.views import Place, Snippet
from flagger.summary.wording import ANSWERS, NATURES, STANCES, STATUSES, TOLD, count, listed

FIRMEST: tuple[Status, ...] = ("refuted", "without_evidence", "disputed", "supported", "unverified")
"""Which status holds for a claim that is made twice: the one for which the article says most."""
NOBODY = "not stated"
LONG = 32
"""Characters that can be understood by themselves."""
HEARD: tuple[Answer, ...] = ("given", "sought", "none")


class Charge(msgspec.Struct, frozen=True):
    """One allegation with its repetitions, and what the article says of it.

    `alone` says that only the classifier takes it for one, or is empty. `sentence` is the anchor of the sentence that makes it.
    """

    anchor: str
    label: str
    claim: str
    by: str
    about: str
    nature: str
    status: Status
    status_words: str
    answer: str
    heard: Answer
    caveat: str
    proceeding: bool
    alone: str
    sentence: str | None
    place: Place
    repeats: tuple[Place, ...]
    evidence: tuple[Place, ...]


class StatusGroup(msgspec.Struct, frozen=True):
    """The allegations of one status, those of the classifier alone last. `words` say what the article says of them.

    The numbers leave those out: `number` of all, and of them with a caveat and without.
    """

    status: Status
    name: str
    title: str
    words: str
    number: str
    caveat: str
    bare: str
    charges: tuple[Charge, ...]


def ledger(context: Context) -> tuple[StatusGroup, ...]:
    """The allegations by status, in the order of the taxonomy's wording; repetitions of a claim are one."""
    charges = [_charge(context, number, made) for number, made in enumerate(context.charges, 1)]
    groups = []
    for status, (heading, says) in STATUSES.items():
        found = tuple(charge for charge in charges if charge.status == status)
        if found:
            groups.append(_group(status, heading, says, found))
    return tuple(groups)


def _group(status: Status, heading: str, says: str, found: tuple[Charge, ...]) -> StatusGroup:
    counted = [charge for charge in found if not charge.alone]
    with_caveat = sum(bool(charge.caveat) for charge in counted)
    return StatusGroup(
        status=status,
        name=heading.lower(),
        title=_title(heading, len(counted), len(found) - len(counted)),
        words=f"{heading}: {says}",
        number=str(len(counted)),
        caveat=str(with_caveat),
        bare=str(len(counted) - with_caveat),
        charges=found,
    )


def _title(heading: str, counted: int, alone: int) -> str:
    """“Unverified: 8, and 1 by the classifier alone”: the number is that of the first screen."""
    by_classifier_alone = f"{alone} by the classifier alone" if alone else ""
    return f"{heading}: {', and '.join(filter(None, [str(counted or ''), by_classifier_alone]))}"


def in_words(groups: Sequence[StatusGroup]) -> str:
    """“4 allegations: 2 unverified, 1 disputed and 1 without evidence. 3 come without a caveat.”"""
    charges = [charge for group in groups for charge in group.charges if not charge.alone]
    if not charges:
        return "No allegation was found by the rules." if groups else "No allegation was found."
    total = count(len(charges), "allegation")
    counted = [group for group in groups if group.number != "0"]
    if len(counted) == 1:
        kinds = f"{total}, {'all ' if len(charges) > 1 else ''}{counted[0].name}"
    else:
        kinds = f"{total}: {listed([f'{group.number} {group.name}' for group in counted])}"
    return f"{kinds}. {_caveats(sum(not charge.caveat for charge in charges), len(charges))}"


def alone_in_words(groups: Sequence[StatusGroup]) -> str:
    """“2 more are taken for allegations by the classifier alone”, or nothing."""
    number = sum(bool(charge.alone) for group in groups for charge in group.charges)
    if not number:
        return ""
    are, allegations = ("is", "an allegation") if number == 1 else ("are", "allegations")
    return f"{number} more {are} taken for {allegations} by the classifier alone"


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
    sentence = context.sentence_at(first.start)
    return Charge(
        anchor=f"a{number}",
        label=f"A{number}",
        claim=shorten(context.text[first.start : first.end]),
        by="; ".join(by),
        about=listed(list(about)) or NOBODY,
        nature=NATURES[first.nature],
        status=status,
        status_words=STATUSES[status][1],
        answer=ANSWERS[answer] if about else "",
        heard=answer,
        caveat="the article warns that it is not verified" if any(allegation.caveat for allegation in made) else "",
        proceeding=any(allegation.proceeding for allegation in made),
        alone="taken for an allegation by the classifier alone" if by_classifier(made) else "",
        sentence=sentence_anchor(sentence) if sentence else None,
        place=context.place(first.start, first.end),
        repeats=tuple(context.place(allegation.start, allegation.end) for allegation in made[1:]),
        evidence=_evidence(context, made),
    )


def _by(allegation: Allegation) -> str:
    """Who says so and how it is told: “Aune, quoted, distancing cue”."""
    told = [claimant(allegation)]
    if allegation.voice != "article" and allegation.by is not None:
        told.append(TOLD[allegation.voice])
    if allegation.stance and allegation.stance != "neutral":
        told.append(f"{STANCES[allegation.stance]} cue")
    return ", ".join(told)


def _evidence(context: Context, made: list[Allegation]) -> tuple[Place, ...]:
    """Where the article says what the status, the caveat and the answer rest on. What is long is quoted without what stands around it."""
    spans = sorted({Span(*span) for allegation in made for span in allegation.evidence})
    places = (context.place(start, end) for start, end in spans if context.text[start:end].strip())
    return tuple(
        msgspec.structs.replace(place, snippet=Snippet("", place.snippet.text, ""))
        if len(place.snippet.text) > LONG
        else place
        for place in places
    )
