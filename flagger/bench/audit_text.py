"""An audit as text: a finding to be judged, and the report. Nothing of an article steers the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from flagger.bench.audit_findings import Question
from flagger.bench.audit_labels import Label
from flagger.bench.audit_report import By, Line, Report
from flagger.judging import rules
from flagger.lexicon import Lexicons
from flagger.reporting.visible import visible

INDENT = "    "
PATTERNS = 200
"""Characters of an entry's patterns that are shown."""
HEAD = f"{'right':>7}{'wrong':>7}{'unsure':>8}{'disputed':>10}"
TITLES: dict[By, str] = {"rule": "by rule", "entry": "by entry", "category": "by category", "severity": "by severity"}


def question_text(question: Question, number: int, of: int, label: Label | None, lexicons: Lexicons, width: int) -> str:
    """A finding with its place, its sentence and the marked words in it, the message, what the rule is for, and the entry."""
    head = f"[{number} of {of}] {question.place}: {question.severity} {question.key.code} {question.name}"
    lines = [f"{visible(head)}{f' [{visible(question.key.entry)}]' if question.key.entry else ''}"]
    sentence = f"{question.before}[[{question.words}]]{question.behind}"
    lines += _wrapped("", sentence, width)
    lines += _wrapped("", question.message, width)
    if question.neutral:
        lines += _wrapped("instead: ", ", ".join(question.neutral), width)
    summary = next((rule.documentation().summary for rule in rules() if rule.code == question.key.code), "")
    lines += _wrapped("rule:    ", summary, width)
    entry = lexicons.entry(question.key.entry) if question.key.entry else None
    if entry is not None:
        lines += _wrapped("entry:   ", textwrap.shorten(", ".join(entry.patterns), PATTERNS, placeholder=" …"), width)
    if label is not None:
        lines += _wrapped("so far:  ", f"{label.label}{f', {label.remark}' if label.remark else ''}", width)
    return "\n".join(lines) + "\n"


def report_text(report: Report) -> str:
    """The tables, the labels whose findings are gone, and what people do not agree on."""
    if report.findings is None:
        lines = [
            f"{report.labels:,} labels; no article was given, so each counts, whether its finding is still made or not"
        ]
    else:
        lines = [f"{report.labels:,} labels; {report.findings:,} findings in the articles"]
    for by, title in TITLES.items():
        if report.tables[by]:
            lines += ["", *_table(title, report.tables[by], open_too=report.findings is not None)]
    if report.gone:
        lines += ["", f"{'labels of findings that are gone':<40}{HEAD}"]
        lines += [f"  {g.name:<38}{g.right:>7}{g.wrong:>7}{g.unsure:>8}{g.disputed:>10}" for g in report.gone]
    if report.conflicts:
        lines += ["", "disputed findings"]
    for conflict in report.conflicts:
        place = f"{visible(conflict.place)}: " if conflict.place else ""
        lines.append(f"  {place}{conflict.code} [{visible(conflict.entry or 'no entry')}] {conflict.fingerprint}")
        for label in conflict.labels:
            remark = f": {visible(label.remark)}" if label.remark else ""
            lines.append(f"    {visible(label.who or 'no name')}: {label.label}{remark}")
    return "\n".join(lines) + "\n"


def _table(title: str, lines: list[Line], *, open_too: bool) -> Iterator[str]:
    """The lines that something is said of, and how many there are besides."""
    yield f"{title:<40}{HEAD}{'unlabelled' if open_too else '':>12}  precision"
    silent = [line for line in lines if not _judged(line)]
    for line in filter(_judged, lines):
        counts = f"{line.right:>7,}{line.wrong:>7,}{line.unsure:>8,}{line.disputed:>10,}"
        unlabelled = f"{line.unlabelled:,}" if open_too else ""
        known = line.precision
        precision = f"{known.share:.2f} [{known.low:.2f}, {known.high:.2f}]" if known.of else "–"
        yield f"  {visible(line.name):<38}{counts}{unlabelled:>12}  {precision}"
    if silent:
        rest = f"{len(silent)} more, nothing labelled"
        yield f"  {rest:<{38 + len(HEAD)}}{sum(line.unlabelled for line in silent):>12,}"


def _judged(line: Line) -> bool:
    return bool(line.right or line.wrong or line.unsure or line.disputed)


def _wrapped(head: str, text: str, width: int) -> list[str]:
    shown = visible(" ".join(text.split()))
    if not shown:
        return []
    return textwrap.wrap(
        head + shown,
        max(width, 40),
        initial_indent=INDENT,
        subsequent_indent=INDENT + " " * len(head),
        break_on_hyphens=False,
    )
