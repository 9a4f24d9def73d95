"""The allegations as a ledger: who says what about whom, what the article offers on it, and who answers."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.analysis import Allegation, Answer, Status
from flagger.article import Span
from flagger.summary.context import Context, claimant, sentence_anchor, shorten
from flagger.summary.found import by_classifier
from flagger.summary.views import Place, Snippet
from flagger.summary.wording import ANSWERS, NATURES, STATUSES, TOLD, capital, count, listed, tone

FIRMEST: tuple[Status, ...] = ("refuted", "without_evidence", "disputed", "supported", "unverified")
"""Which status holds for a claim that is made twice: the one for which the article says most."""
NOBODY = "nobody named"
LONG = 32
"""Characters that can be understood by themselves."""
HEARD: tuple[Answer, ...] = ("given", "sought", "none")


class Charge(msgspec.Struct, frozen=True):
    """One allegation with its repetitions, and what the article says of it. `sentence` is the anchor of the sentence that makes it."""

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
    sentence: str | None
    place: Place
    repeats: tuple[Place, ...]
    evidence: tuple[Place, ...]


class StatusGroup(msgspec.Struct, frozen=True):
    """The allegations of one status. `words` say what the article says of them; `number` of all, and of them with a caveat and without."""

    status: Status
    name: str
    title: str
    words: str
    number: str
    caveat: str
    bare: str
    charges: tuple[Charge, ...]


def ledger(context: Context) -> tuple[StatusGroup, ...]:
    """The allegations by status, in the order of the taxonomy's wording; repetitions of a claim are one.

    What the classifier alone takes for an allegation is not among them: see `claim_like`.
    """
    charges = [
        _charge(context, number, made) for number, made in enumerate(context.charges, 1) if not by_classifier(made)
    ]
    groups = []
    for status, (heading, says) in STATUSES.items():
        found = tuple(charge for charge in charges if charge.status == status)
        if found:
            groups.append(_group(status, heading, says, found))
    return tuple(groups)


def claim_like(context: Context) -> tuple[Charge, ...]:
    """What reads like a claim and no rule takes for one: a list to look through, about which nothing else is said or counted."""
    return tuple(
        _charge(context, number, made) for number, made in enumerate(context.charges, 1) if by_classifier(made)
    )


def claim_like_words(found: Sequence[Charge]) -> str:
    """“2 more sentences read like a claim; no rule says so”, or nothing."""
    if not found:
        return ""
    read = "reads" if len(found) == 1 else "read"
    return f"{count(len(found), 'more sentence')} {read} like a claim; no rule says so"


def _group(status: Status, heading: str, says: str, found: tuple[Charge, ...]) -> StatusGroup:
    with_caveat = sum(bool(charge.caveat) for charge in found)
    return StatusGroup(
        status=status,
        name=heading.lower(),
        title=f"{heading}: {len(found)}",
        words=f"{heading}: {says}",
        number=str(len(found)),
        caveat=str(with_caveat),
        bare=str(len(found) - with_caveat),
        charges=found,
    )


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
    sentence = context.sentence_at(first.start)
    return Charge(
        anchor=f"a{number}",
        label=f"A{number}",
        claim=shorten(context.text[first.start : first.end]),
        by=capital("; ".join(by)),
        about=capital(listed(list(about)) or NOBODY),
        nature=NATURES[first.nature],
        status=status,
        status_words=STATUSES[status][1],
        answer=ANSWERS[answer] if about else "",
        heard=answer,
        caveat="the article warns that it is not verified" if any(allegation.caveat for allegation in made) else "",
        proceeding=any(allegation.proceeding for allegation in made),
        sentence=sentence_anchor(sentence) if sentence else None,
        place=context.place(first.start, first.end),
        repeats=tuple(context.place(allegation.start, allegation.end) for allegation in made[1:]),
        evidence=_evidence(context, made),
    )


def _by(allegation: Allegation) -> str:
    """Who says so and how it is told: “Aune, quoted, doubting word”."""
    told = [claimant(allegation)]
    if allegation.voice != "article" and allegation.by is not None:
        told.append(TOLD[allegation.voice])
    if allegation.stance and allegation.stance != "neutral":
        told.append(tone(allegation.stance))
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
