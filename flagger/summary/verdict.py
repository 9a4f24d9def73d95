"""What must be fixed before publishing: the findings above info, worst first.

The message of a finding says why it was made and what would clear it: the rule wrote it.
"""

from __future__ import annotations

from collections import Counter

from flagger.result import SEVERITIES, Finding
from flagger.summary.context import Context
from flagger.summary.views import Counts, Fix, Verdict
from flagger.summary.wording import count, listed

OPEN = 12
"""As many errors and warnings are listed in full; the rest, and all notes, are folded."""


def verdict(context: Context) -> Verdict:
    """The findings of a result that are not suppressed, counted, and those above info put into words."""
    counts = counted(context.result.findings)
    fixes = all_fixes(context)
    grave = [fix for fix in fixes if fix.severity != "note"]
    shown, folded = tuple(grave[:OPEN]), tuple(fixes[min(len(grave), OPEN) :])
    return Verdict(counts, _in_words(counts), shown, folded, _folded_in_words(folded))


def counted(findings: list[Finding]) -> Counts:
    """How many findings there are of each severity, suppressed ones left out."""
    numbers = Counter(finding.severity for finding in findings if not finding.suppressed)
    return Counts(**{severity: numbers[severity] for severity in SEVERITIES})


def all_fixes(context: Context) -> list[Fix]:
    """Every finding above info that is not suppressed, worst first; the label is its place in that order."""
    return [
        Fix(
            anchor=f"f{label}",
            label=label,
            code=finding.code,
            name=finding.name.replace("_", " ").replace("-", " "),
            severity=finding.severity,
            message=finding.message,
            neutral=tuple(finding.neutral),
            place=context.place(finding.start, finding.end, finding.line),
        )
        for label, finding in context.finding_labels
    ]


def _in_words(counts: Counts) -> str:
    parts = [(counts.error, "error"), (counts.warning, "warning"), (counts.note, "note")]
    found = [count(number, noun) for number, noun in parts if number]
    if not found:
        return "Nothing to fix was found. That does not say that the article is true, or fair."
    return f"{listed(found)}."


def _folded_in_words(folded: tuple[Fix, ...]) -> str:
    by_severity = Counter(fix.severity for fix in folded)
    found = [count(by_severity[severity], severity) for severity in reversed(SEVERITIES) if by_severity[severity]]
    return f"{listed(found)} more" if len(found) > 1 or not by_severity["note"] else listed(found)
