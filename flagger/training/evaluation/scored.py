"""What the tasks share whose rows are labelled sentences: the score of a sentence, and the findings on those not loaded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from flagger.analysis import Analysis, Loaded
from flagger.judging import rules
from flagger.result import SEVERITIES, Finding, Severity
from flagger.training.evaluation.agreement import Cell, Choice, Figure, Table, choice, share
from flagger.training.evaluation.ranking import Scored

THRESHOLD = 0.5
"""The score from which a sentence is taken for loaded, or for an opinion."""


class Unit(NamedTuple):
    """A labelled sentence: whether its readers called it loaded, what is found in it, and the wording marked there."""

    loaded: bool
    findings: Sequence[Finding]
    marks: Sequence[Loaded]


def top_score(analysis: Analysis, name: Literal["loaded", "opinion"]) -> float:
    """The highest score of any sentence: a row may have been cut into several."""
    return max((getattr(sentence.scores, name) for sentence in analysis.sentences), default=0.0)


def decided(pairs: Iterable[Scored], no: str, yes: str) -> Choice:
    """The agreement of labels with what the scores say at THRESHOLD, under two names."""
    names = (no, yes)
    return choice([(names[label], names[score >= THRESHOLD]) for label, score in pairs])


def false_alarms(units: Sequence[Unit]) -> dict[str, Figure]:
    """Of the sentences that are not loaded, the share with findings: at error, from warning on, and above info, by any rule; then
    by the rules on loaded framing alone.
    """
    plain = [unit.findings for unit in units if not unit.loaded]
    found: dict[str, Figure] = {}
    for prefix, name in (("", "false_alarms"), ("FRM", "framing_false_alarms")):
        for least in reversed(SEVERITIES[1:]):
            alarms = sum(any(_counts(finding, prefix, least) for finding in findings) for findings in plain)
            found[f"{name}_{least}"] = share(alarms, len(plain))
    return found


def unit_tables(units: Sequence[Unit]) -> dict[str, Figure]:
    """For each rule on loaded framing with findings above info, and each category of marks in any voice: of the sentences that have
    one the share that is loaded, and of the loaded ones the share that has one.
    """
    codes = [rule.code for rule in rules() if rule.code.startswith("FRM")]
    by_rule = [(unit.loaded, {f.code for f in unit.findings if f.severity != "info"}) for unit in units]
    by_category = [(unit.loaded, {str(mark.category) for mark in unit.marks}) for unit in units]
    categories = sorted({category for _, names in by_category for category in names})
    return {"rules": _table(by_rule, codes), "categories": _table(by_category, categories)}


def _table(units: Sequence[tuple[bool, set[str]]], names: Iterable[str]) -> Table:
    loaded = sum(is_loaded for is_loaded, _ in units)
    rows: dict[str, dict[str, Cell]] = {}
    for name in names:
        having = [is_loaded for is_loaded, has in units if name in has]
        if having:
            rows[name] = {"precision": share(sum(having), len(having)), "recall": share(sum(having), loaded)}
    return Table(["precision", "recall"], rows)


def _counts(finding: Finding, prefix: str, least: Severity) -> bool:
    return finding.code.startswith(prefix) and SEVERITIES.index(finding.severity) >= SEVERITIES.index(least)
