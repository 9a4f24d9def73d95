"""A finding in the few words that the first screen has room for: what it is, and what clears it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from flagger.analysis import Allegation, Category
from flagger.result import Finding
from flagger.summary.context import Context
from flagger.summary.found import categories
from flagger.summary.naming import claimed_by, inside
from flagger.summary.wording import listed

NUMBER = (
    r"(?<![\w-])(?:\d[\d.,]*(?:m|bn|k)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|(?:dozen|hundred|thousand|million|billion)s?|half|third|all|both|no|none)\b"
)
"""What a figure has; “6th Brigade” and “Ka-52” have none. Compiled where an article has one: that takes a millisecond."""


class Action(NamedTuple):
    """What a finding is, and what clears it; `clear` is empty where the article's text cannot."""

    what: str
    clear: str


FRAMING: dict[Category, Action] = {
    "epithet": Action("a label", "name the office, or attribute it"),
    "delegitimising": Action("denies standing", "use the proper name, or attribute the doubt"),
    "extremist_label": Action("ties to a hated ideology or to crime", "say what was done, or attribute it"),
    "dehumanising": Action("makes people into animals, disease or waste", "say who they are"),
    "emotive": Action("emotive", "cut, or give the detail"),
    "evaluation": Action("a verdict", "cut, or attribute it"),
    "attitude": Action("a comment slipped in", "cut"),
    "exaggeration": Action("exaggerates or plays down", "give the number, or cut"),
    "euphemism": Action("hides an act", "name the act"),
    "motive": Action("a charge of intent with no source", "attribute or cut"),
    "conspiracy": Action("implies a hidden plan", "say who did what, and how that is known"),
    "side_taking": Action("speaks as one side", "use the word that serves for both sides"),
    "doubt": Action("quotation marks that cast doubt", "drop the marks, or say who doubts it"),
}
"""For the outlet's own words."""
SHORT: dict[str, Action] = {
    "ATR102": Action("nobody is named", "name them, or say how many and in what role"),
    "ATR104": Action("hearsay with nobody behind it", "say who reports it, or cut"),
    "ATR105": Action("one side is held at a distance, the other is not", "use the same verbs for both"),
    "ATR106": Action(
        "one source has most of the words; whom it accuses has none", "give an answer, or say it was sought"
    ),
    "ATR107": Action("an opinion piece that does not say so", "print “Opinion” above it"),
    "ALG204": Action("the headline states it as fact; the body does not", "attribute it in the headline"),
    "FRM314": Action("reads as loaded; no rule says so", "if it judges, cut or attribute it"),
    "SUP901": Action("not in English: nothing was judged", ""),
}
"""Findings that are always worded alike."""


def action(context: Context, fix: Sequence[Finding]) -> Action:
    """The findings of one fix in few words, as its first has them.

    One of a rule that is not known here has its rule's name, and says nothing of a remedy.
    """
    finding = fix[0]
    category = categories().get(finding.code)
    if category is not None:
        return _framing(context, finding, category)
    if finding.code in SHORT:
        return SHORT[finding.code]
    if finding.code in ALLEGING:
        made = context.allegation_at(finding.start, finding.end)
        unheard = any(other.code == "ALG203" for other in fix)
        return ALLEGING[finding.code](context, made, unheard)
    if finding.code == "ATR103":
        alone = len({found.source_id for found in context.result.attributions if found.source}) == 1
        what = "no name, and the only source" if alone else "no name, and it makes a charge"
        return Action(what, "name the source, or add one with a name")
    return Action(finding.name.replace("-", " "), "")


def _framing(context: Context, finding: Finding, category: Category) -> Action:
    """Loaded wording: whose words it is in, and the entry's neutral wordings where it has some."""
    what, clear = FRAMING[category]
    loaded = context.loaded_of(finding)
    neutral = listed(list(context.neutral_of(finding)[:3]), "or")
    if loaded is not None and loaded.voice == "paraphrase":
        by = context.source_name(loaded.by)
        whom = f" of {inside(context, by)}" if by else ""
        return Action(
            f"{what}, in your paraphrase{whom}", f"quote it, or: {neutral}" if neutral else "quote it, or cut"
        )
    own = what if category == "motive" else f"{what}, in your words"
    return Action(own, neutral or clear)


def _contested(context: Context, made: Allegation | None, _: bool) -> Action:
    """ATR101: what is told as fact here and is somebody's claim elsewhere, or losses that nobody counts."""
    others = [other for other in context.repeats_of(made) if other.by is not None or other.stance is not None]
    if not others and made is not None and made.nature != "charge":
        return Action("losses with no source", "say who counts them")
    by = next((other.by for other in others if other.by), None)
    elsewhere = f"elsewhere it is the claim of {inside(context, by)}" if by else "contested elsewhere"
    return Action(f"stated as fact; {elsewhere}", "attribute it here too")


def _unverified(context: Context, made: Allegation | None, unheard: bool) -> Action:
    """ALG201: whose claim it is, about whom, and what the article leaves out."""
    if made is None:
        return Action("a claim that nothing verifies; no caveat", "say what backs it, or that it is not verified")
    about = inside(context, made.about) if made.about and made.about != made.by else ""
    if made.nature == "figure":
        figure = re.search(NUMBER, context.text[made.start : made.end], re.IGNORECASE)
        what = f"a party’s {'figure' if figure else 'claim'}" + (
            f" about {about}" if about else " about itself" if made.about else ""
        )
        missing = "no answer" if about and made.answer == "none" else "no evidence"
        return Action(f"{what}; no caveat, {missing}", "say who confirms it, or that nobody could")
    charged = f"a charge against {about}" if about else "a charge"
    what = charged if made.nature == "charge" else f"a claim of {claimed_by(context, made)}"
    if unheard or (about and made.answer == "none" and made.nature == "charge"):
        return Action(f"{what}; no caveat, no answer", "add one, or say an answer was sought")
    return Action(f"{what}; no evidence, no caveat", "say what backs it, or that it is not verified")


def _own(context: Context, made: Allegation | None, unheard: bool) -> Action:
    """ALG202: a charge of the outlet's own."""
    against = f" against {inside(context, made.about)}" if made and made.about else ""
    if unheard:
        return Action(f"a charge{against}, in your words; no answer", "say who says so, and give the answer")
    return Action(f"a charge{against}, in your words", "say who says so, or on what record")


def _unheard(context: Context, made: Allegation | None, _: bool) -> Action:
    """ALG203: who is accused and does not answer."""
    who = inside(context, made.about) if made and made.about else "somebody"
    return Action(f"a charge against {who}; no answer", "give the answer, or say it was sought")


ALLEGING: dict[str, Callable[[Context, Allegation | None, bool], Action]] = {
    "ATR101": _contested,
    "ALG201": _unverified,
    "ALG202": _own,
    "ALG203": _unheard,
}
"""Findings that are worded by what is known of the allegation they stand on (None where the mark is not there), and by whether the one
whom it accuses goes unheard."""
