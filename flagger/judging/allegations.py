"""ALG2xx: allegations, and what the article gives its reader to judge them by."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Allegation
from flagger.judging.accused import accused_of
from flagger.judging.case import Case
from flagger.judging.headline import stated
from flagger.judging.own_voice import charges
from flagger.judging.rule import Hit, Rule
from flagger.judging.severity import BY_GRAMMAR
from flagger.judging.wording import quote

ACCUSING = frozenset(("accusing", "distancing", "rejecting"))
"""Cues that make a charge of what they attribute, whatever its words are."""


class UnverifiedAllegation(Rule):
    """An attributed allegation that nothing in the article verifies, with no warning to the reader.

    A source's charge, or a party's own figure, is news; but readers remember it as fact unless the article says what
    stands behind it. The verb makes no difference: “said” and “claimed” before the same charge are found alike.

    It does not fire where the article gives a denial, evidence or a lack of it, where it warns that the claim could not
    be verified, in proceedings before a court, or on hearsay with nobody behind it, which ATR104 finds. A claim that is
    repeated is found once, at its first mention outside quotation marks.

    To clear it, give the evidence, the answer of the other side, or a caveat such as “could not be independently
    verified”.

    Flagged: The Maravian army said it had shot down forty drones.
    Not flagged: The Maravian army said it had shot down forty drones. The figure could not be independently verified.
    """

    code = "ALG201"
    name = "unverified-allegation"

    def find(self, case: Case) -> Iterator[Hit]:
        """One hit a claim that is attributed and left open."""
        for mentions in case.groups.values():
            attributed = [mention for mention in mentions if mention.by is not None]
            if not attributed or any(_is_qualified(mention) for mention in mentions):
                continue
            first = next((mention for mention in attributed if mention.voice != "quote"), attributed[0])
            what = "a party's figure, that of" if first.nature == "figure" else "the claim of"
            yield Hit(
                first.start,
                first.end,
                first.voice,
                f"{quote(case, first.start, first.end)} is {what} {first.by}; the article offers neither evidence nor a "
                "denial nor a caveat. Add one, or say that it could not be verified.",
                when=_certainty(first),
            )


class OwnAllegation(Rule):
    """A charge that the article makes in its own voice.

    Where no source is named, the outlet itself accuses, and answers for it.

    It does not fire on what the article says is false or without evidence, in proceedings before a court, or where the
    same charge is attributed or denied elsewhere in the article (ATR101, and ALG204 for the headline).

    To clear it, name who says so, or say what record establishes it.

    Flagged: The mayor of Orlen took money from builders.
    Not flagged: The mayor of Orlen took money from builders, two former aides told the inquiry.
    """

    code = "ALG202"
    name = "own-allegation"

    def find(self, case: Case) -> Iterator[Hit]:
        """Each charge that nobody but the article makes."""
        for charge, _ in charges(case, "ALG202"):
            about = f" against {charge.about}" if charge.about else ""
            yield Hit(
                charge.start,
                charge.end,
                charge.voice,
                f"{quote(case, charge.start, charge.end)} is a charge{about} in the article's own voice. Name who "
                "says so, or the record that establishes it.",
                when=_certainty(charge),
            )


class AccusedNotHeard(Rule):
    """Someone is charged with something, and the article neither gives nor sought an answer.

    Readers should hear the accused, or at least that they were asked.

    It does not fire where the article supports the charge from a source that is no party, where it gives or sought an
    answer to any charge against the same one, where nobody in particular is accused or only a pronoun says who, or on a
    charge of the article's own, for which ALG202 asks for a source. A party's figure or a contested
    event accuses nobody. It is found once for each accused; a state, its seat and its people are one.

    To clear it, give their answer, or say that they were asked and did not reply.

    Flagged: The union said that Dorn Vale had emptied its strike fund.
    Not flagged: The union said that Dorn Vale had emptied its strike fund. Vale did not reply to questions.
    """

    code = "ALG203"
    name = "accused-not-heard"

    def find(self, case: Case) -> Iterator[Hit]:
        """One hit for each accused who is not heard."""
        for accused, allegations in accused_of(case):
            open_ones = [allegation for allegation in allegations if allegation.status != "supported"]
            if not open_ones or any(allegation.answer != "none" for allegation in allegations):
                continue
            first = open_ones[0]
            yield Hit(
                first.start,
                first.end,
                first.voice,
                f"{quote(case, first.start, first.end)} accuses {accused}, and the article gives no answer. Say "
                "what the answer was, or that it was sought.",
            )


class HeadlineCharges(Rule):
    """A headline states as fact a charge that the body attributes, disputes or debunks.

    Many readers see the headline alone, and take from it what the article does not stand by.

    It does not fire where the headline itself attributes or hedges the charge, or where the body states it too without
    a source (ALG202).

    To clear it, put the source in the headline (“Union says …”), or put the charge as a question of who says it.

    Flagged: Vale emptied strike fund (the body: the union said that Vale had emptied its strike fund)
    Not flagged: Union says Vale emptied strike fund
    """

    code = "ALG204"
    name = "headline-charges"

    def find(self, case: Case) -> Iterator[Hit]:
        """Each charge of the headline that the body does not state itself."""
        for charge, answered in charges(case, "ALG204"):
            yield Hit(
                charge.start,
                charge.end,
                charge.voice,
                f"The headline states {quote(case, charge.start, charge.end)} as fact; {_in_body(answered)}. "
                "Attribute it in the headline too.",
            )
        for title, claim in stated(case):
            yield Hit(
                title.start,
                title.end,
                "article",
                f"The headline states as fact what is {quote(case, claim.start, claim.end)} in the body; "
                f"{_in_body(claim)}. Attribute it in the headline too.",
            )


def _certainty(allegation: Allegation) -> str:
    """The row of the severity table for a charge: the grammar of a hostile act alone is a weaker sign than its words or its cue."""
    listed = allegation.entry is not None or allegation.nature != "charge" or allegation.stance in ACCUSING
    return "" if listed else BY_GRAMMAR


def _is_qualified(allegation: Allegation) -> bool:
    """Whether the article offers anything beside the claim, or hedging it is duty."""
    return allegation.status != "unverified" or allegation.caveat or allegation.proceeding


def _in_body(answered: Allegation | None) -> str:
    """What the body does with the headline's charge."""
    if answered is None or answered.status in ("unverified", "supported"):
        by = answered.by if answered else None
        return f"the body gives it as the claim of {by}" if by else "the body gives it as hearsay"
    return {
        "refuted": "the body says that it is false",
        "without_evidence": "the body says that no evidence was given",
        "disputed": "the body says that it is disputed",
    }[answered.status]
