"""The headline beside the body: what it says that the body gives as somebody's claim, or as denied."""

from __future__ import annotations

import msgspec

from flagger.analysis import Allegation
from flagger.judging.matter import stems
from flagger.result import Finding
from flagger.summary.context import ITSELF, Context, claimant
from flagger.summary.found import by_classifier
from flagger.summary.naming import claimed_by
from flagger.summary.views import Place
from flagger.summary.wording import STATUSES

HEADLINE = "ALG204"
"""The rule that finds a headline which states as fact what the body does not."""


class Beside(msgspec.Struct, frozen=True):
    """A charge of the headline and what the body makes of it: `body` is None where it does not return to it.

    `finding` is the label of the fix, empty where there is none.
    """

    headline: Place
    headline_words: str
    body: Place | None
    body_words: str
    evidence: tuple[Place, ...]
    finding: str


def beside(context: Context) -> tuple[Beside, ...]:
    """Each charge of the headline, in its order, with the body's claim where there is one."""
    found = {
        (finding.start, finding.end): (label, finding)
        for label, finding in context.finding_labels
        if finding.code == HEADLINE
    }
    titled = {
        (charge.start, charge.end): charge
        for made in context.charges
        if not by_classifier(made)
        for charge in made
        if context.in_title(charge.start)
    }
    return tuple(
        _beside(context, span, titled.get(span), found.get(span)) for span in sorted(found.keys() | titled.keys())
    )


def _beside(
    context: Context, span: tuple[int, int], made: Allegation | None, found: tuple[str, Finding] | None
) -> Beside:
    own = made is None or claimant(made) == ITSELF
    claim = _claim_of(context, span, made, looked_for=found is not None)
    return Beside(
        headline=context.place(*span),
        headline_words="states it as fact"
        if own
        else f"gives it as the claim of {claimed_by(context, made)}"
        if made
        else "",
        body=context.place(claim.start, claim.end) if claim else None,
        body_words=_in_body(context, claim),
        evidence=tuple(context.place(*piece) for piece in claim.evidence) if claim else (),
        finding=found[0] if found else "",
    )


def _claim_of(
    context: Context, span: tuple[int, int], made: Allegation | None, *, looked_for: bool
) -> Allegation | None:
    """The body's claim: a mention of the same one, else (where a rule has found that there is one) the one most like it in words."""
    body = [other for other in context.repeats_of(made) if not context.in_title(other.start)]
    if body:
        return next((other for other in body if other.by is not None), body[0])
    if not looked_for:
        return None
    wanted = stems(context.text[slice(*span)])
    claims = [other for group in context.charges if not by_classifier(group) for other in group]
    shared = {
        number: len(wanted & stems(context.text[claim.start : claim.end]))
        for number, claim in enumerate(claims)
        if not context.in_title(claim.start)
    }
    best = max(shared, key=lambda number: (shared[number], -number), default=None)
    return claims[best] if best is not None and shared[best] else None


def _in_body(context: Context, claim: Allegation | None) -> str:
    """What the body makes of it."""
    if claim is None:
        return "does not return to it"
    if claimant(claim) == ITSELF and claim.status == "unverified":
        return "states it too, without a source"
    who = "the article’s own words" if claimant(claim) == ITSELF else f"the claim of {claimed_by(context, claim)}"
    return f"gives it as {who}; {STATUSES[claim.status][1]}"
