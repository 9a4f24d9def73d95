"""Task `gold`: which findings are right, and precision and recall for each rule and each category."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar, get_args

from flagger.analysis import Category, Loaded
from flagger.judging import rules
from flagger.judging.loaded import LoadedWording
from flagger.result import Finding
from flagger.training.evaluation.agreement import Cell, Figure, Table, density, share
from flagger.training.evaluation.gold_rows import GoldRow, LabelledWording
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.spans import Stretch, detected, is_right, match, touches
from flagger.training.evaluation.words import Words

W = TypeVar("W", LabelledWording, Loaded)

JUDGED = ("ATR", "ALG", "FRM")
"""The families whose findings the labels can judge."""
CATEGORY_OF: dict[str, Category] = {rule.code: rule.category for rule in rules() if isinstance(rule, LoadedWording)}
"""The category that a rule is about."""
WEAK = ("none", "vague", "unnamed")
"""The strengths of a sentence in which a finding on attribution may be right."""


def finding_figures(pairs: Sequence[tuple[GoldRow, Judged]]) -> dict[str, Figure]:
    """What of the findings is right, how many there are, and the same for each rule; spans for each category."""
    words = sum(len(Words(row.text)) for row, _ in pairs)
    judged = [(finding, is_right(finding, grounds(row, finding.code))) for row, finding in _findings(pairs)]
    found: dict[str, Figure] = {}
    for severity in ("error", "warning"):
        those = [right for finding, right in judged if finding.severity == severity]
        found[f"{severity}s_right"] = share(sum(those), len(those))
    wrong = sum(not right for finding, right in judged if finding.severity in ("error", "warning"))
    found["wrong_errors_and_warnings"] = density(wrong, words)
    for family in sorted(JUDGED):
        number = sum(finding.code.startswith(family) for finding, _ in judged)
        found[f"findings_{family}"] = density(number, words)
    return {**found, "rules": rule_table(pairs), "categories": category_table(pairs)}


def grounds(row: GoldRow, code: str) -> Sequence[Stretch]:
    """The labels in which a finding of the rule `code` is right: loaded wording in the article's voice, allegations, or
    sentences that are weakly attributed or hold their source at a distance.
    """
    if code.startswith("FRM"):
        return own(row.loaded)
    if code.startswith("ALG"):
        return row.allegations
    return [label for label in row.sentences if label.strength in WEAK or label.stance == "distancing"]


def due(row: GoldRow, code: str) -> Sequence[Stretch] | None:
    """The labels that a rule, or all of a family, ought to find; None where the labels do not tell.

    Of loaded wording what is not quoted; the article's own allegations are due from three rules, each of which finds some.
    """
    allegations = row.allegations
    match code:
        case "ALG":
            return allegations
        case "ALG201":
            return [a for a in allegations if a.by is not None and a.status == "unverified" and not a.caveat]
        case "ATR101" | "ALG202" | "ALG204":
            return [a for a in allegations if a.by is None]
        case "ALG203":
            return [a for a in allegations if a.about is not None and a.answer == "none"]
        case "ATR102":
            return [s for s in row.sentences if s.strength == "vague"]
        case "ATR103":
            return [s for s in row.sentences if s.strength == "unnamed"]
        case "ATR104":
            return [s for s in row.sentences if s.strength == "vague" and s.stance == "distancing"]
    if code == "FRM" or code in CATEGORY_OF:
        unquoted = [label for label in row.loaded if label.voice in ("article", "paraphrase")]
        return [label for label in unquoted if CATEGORY_OF.get(code, label.category) == label.category]
    return None


def rule_table(pairs: Sequence[tuple[GoldRow, Judged]]) -> Table:
    """For each family and each rule with findings above info or labels due.

    `right` is what the errors and warnings are judged by, `any_voice` and `own_category` take loaded wording of every voice,
    and `recall` is of the labels that are due.
    """
    all_found = list(_findings(pairs))
    rows: dict[str, dict[str, Cell]] = {}
    for code in sorted((*JUDGED, *(rule.code for rule in rules() if rule.code.startswith(JUDGED)))):
        found = [(row, finding) for row, finding in all_found if finding.code.startswith(code)]
        right = sum(is_right(finding, grounds(row, code)) for row, finding in found)
        cells: dict[str, Cell] = {"right": share(right, len(found))}
        if code.startswith("FRM"):
            anyhow = sum(is_right(finding, row.loaded) for row, finding in found)
            alike = sum(is_right(finding, _of(row.loaded, CATEGORY_OF.get(finding.code))) for row, finding in found)
            cells |= {"any_voice": share(anyhow, len(found)), "own_category": share(alike, len(found))}
        labels = [(due(row, code), _above_info(analysis, code)) for row, analysis in pairs]
        reached = [touches(label, findings) for wanted, findings in labels for label in wanted or ()]
        if any(wanted is not None for wanted, _ in labels):
            cells["recall"] = share(sum(reached), len(reached))
        if found or reached:
            rows[code] = cells
    return Table(["right", "any_voice", "own_category", "recall"], rows)


def category_table(pairs: Sequence[tuple[GoldRow, Judged]]) -> Table:
    """For each category that occurs its spans, of any voice, against those of the same category; and the part of its marks
    that is loaded wording of any category.
    """
    loose: list[Loaded] = []
    for row, analysis in pairs:
        loose += [analysis.loaded[j] for _, j in match(row.loaded, analysis.loaded).pairs]
    rows: dict[str, dict[str, Cell]] = {}
    for category in get_args(Category):
        found = detected((_of(row.loaded, category), _of(analysis.loaded, category)) for row, analysis in pairs)
        if not found.precision.of + found.recall.of:
            continue
        anyhow = share(sum(mark.category == category for mark in loose), found.precision.of)
        rows[category] = {
            "precision": found.precision,
            "any_category": anyhow,
            "recall": found.recall,
            "f1": found.f1,
        }
    return Table(["precision", "any_category", "recall", "f1"], rows)


def own(wordings: Sequence[W]) -> list[W]:
    """The wordings in the article's own voice."""
    return [wording for wording in wordings if wording.voice == "article"]


def _of(wordings: Sequence[W], category: Category | None) -> list[W]:
    """The wordings of a category; all of them for a rule that is about none in particular."""
    return [wording for wording in wordings if category in (None, wording.category)]


def _above_info(analysis: Judged, code: str) -> list[Finding]:
    """The findings above info of a rule or a family."""
    return [f for f in analysis.findings if f.severity != "info" and f.code.startswith(code)]


def _findings(pairs: Sequence[tuple[GoldRow, Judged]]) -> Iterator[tuple[GoldRow, Finding]]:
    """Every finding above info that the labels can judge, with its row."""
    for row, analysis in pairs:
        yield from ((row, finding) for family in JUDGED for finding in _above_info(analysis, family))
