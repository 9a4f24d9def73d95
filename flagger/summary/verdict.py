"""What must be fixed before publishing: the findings above info, worst first, each in a few words and in full.

The message of a finding says why it was made and what would clear it: the rule wrote it. The few words are those of `actions`.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from flagger.result import SEVERITIES, Finding, Severity
from flagger.summary.actions import action
from flagger.summary.context import Context, shorten
from flagger.summary.found import ONE_CLAIM
from flagger.summary.views import Counts, Label, Place
from flagger.summary.wording import count, listed

OPEN = 12
"""As many fixes are listed openly. Of more, the errors and warnings are; the rest, and all notes, are folded."""
WORDS = 64
"""Characters of the words that a fix is about."""


class Wording(msgspec.Struct, frozen=True):
    """One of several wordings that a fix is about, and where it stands."""

    words: str
    place: Place


class Fix(msgspec.Struct, frozen=True):
    """A finding, or several that one remedy clears: `repeats` are the places of the others, `wordings` all of them where they differ.

    `label` is its number in the report. `words` are those it is about (none for the whole article), `what` says in short what is
    amiss and `clear` what clears it, `reasons` say both in full, one for each rule, `entry` is the lexicon entry behind it, or empty.
    """

    anchor: str
    label: str
    code: str
    name: str
    severity: Severity
    words: str
    what: str
    clear: str
    reasons: tuple[Label, ...]
    neutral: tuple[str, ...]
    entry: str
    place: Place
    repeats: tuple[Place, ...] = ()
    wordings: tuple[Wording, ...] = ()


class Verdict(msgspec.Struct, frozen=True):
    """What to fix before publishing: `open` in full, `folded` on demand, both worst first. Info is only counted.

    `aside` says of an opinion piece that its wording is not listed, or is empty.
    """

    counts: Counts
    words: str
    aside: str
    open: tuple[Fix, ...]
    folded: tuple[Fix, ...]
    folded_words: str


def verdict(context: Context) -> Verdict:
    """The findings of a result that are not suppressed, counted, and those above info put into words."""
    counts = counted(context.result.findings)
    fixes = all_fixes(context)
    grave = [fix for fix in fixes if fix.severity != "note"]
    shown = len(fixes) if len(fixes) <= OPEN else min(len(grave), OPEN)
    folded = tuple(fixes[shown:])
    opinion = counts.info if context.result.meta.genre == "opinion" else 0
    aside = (
        f"An opinion piece: {count(opinion, 'judging wording')} marked in the text, not listed here." if opinion else ""
    )
    return Verdict(counts, _in_words(counts, len(fixes)), aside, tuple(fixes[:shown]), folded, _folded_in_words(folded))


def counted(findings: list[Finding]) -> Counts:
    """How many findings there are of each severity, suppressed ones left out."""
    numbers = Counter(finding.severity for finding in findings if not finding.suppressed)
    return Counts(**{severity: numbers[severity] for severity in SEVERITIES})


def all_fixes(context: Context) -> list[Fix]:
    """Every finding above info that is not suppressed, worst first; the label is its place in that order."""
    return [_fix(context, str(number), found) for number, found in enumerate(context.fixes, 1)]


def _fix(context: Context, label: str, found: list[Finding]) -> Fix:
    first = found[0]
    loaded = context.loaded_of(first)
    short = action(context, found)
    spans = {(finding.start, finding.end): finding.line for finding in found}
    places = [context.place(*span, line) for span, line in spans.items()]
    differ = first.code not in ONE_CLAIM and len({context.text[slice(*span)].casefold() for span in spans}) > 1
    wordings = tuple(
        Wording(shorten(context.text[slice(*span)], WORDS), place)
        for span, place in zip(spans, places, strict=True)
        if differ
    )
    reasons = {finding.code: Label(_name(finding), finding.message) for finding in reversed(found)}
    return Fix(
        anchor=f"f{label}",
        label=label,
        code=first.code,
        name=_name(first),
        severity=first.severity,
        words=count(len(spans), "wording") if differ else shorten(context.text[first.start : first.end], WORDS),
        what=short.what,
        clear=short.clear,
        reasons=tuple(reversed(reasons.values())),
        neutral=context.neutral_of(first),
        entry=(loaded.entry or "") if loaded else "",
        place=places[0],
        repeats=tuple(places[1:]),
        wordings=wordings,
    )


def _name(finding: Finding) -> str:
    return finding.name.replace("_", " ").replace("-", " ")


def _in_words(counts: Counts, rows: int) -> str:
    """“2 errors and 3 warnings, in 4 rows.”: what one remedy clears is one row."""
    parts = [(counts.error, "error"), (counts.warning, "warning"), (counts.note, "note")]
    found = [count(number, noun) for number, noun in parts if number]
    if not found:
        return "Nothing to fix was found. That does not say that the article is true, or fair."
    if rows == sum(number for number, _ in parts):
        return f"{listed(found)}."
    return f"{listed(found)}, in {count(rows, 'row')}."


def _folded_in_words(folded: tuple[Fix, ...]) -> str:
    by_severity = Counter(fix.severity for fix in folded)
    found = [count(by_severity[severity], severity) for severity in reversed(SEVERITIES) if by_severity[severity]]
    return f"{listed(found)} more" if len(found) > 1 or not by_severity["note"] else listed(found)
