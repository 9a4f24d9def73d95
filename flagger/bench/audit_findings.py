"""The findings that an audit asks about: each with its key, its place and its sentence."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from flagger.bench.audit_labels import Key
from flagger.result import Finding, Result, Severity

LONGEST = 600
"""Characters of a finding, and of its sentence on each side of it, that are shown."""


class Question(NamedTuple):
    """A finding and what a reader needs to judge it. `before`, `words` and `behind` make up its sentence."""

    key: Key
    name: str
    severity: Severity
    place: str
    before: str
    words: str
    behind: str
    message: str
    neutral: tuple[str, ...]


def questions(result: Result, article: str) -> Iterator[Question]:
    """Every finding of a result that is not suppressed; `article` is what to call it."""
    entries = _entries(result)
    starts = [sentence.start for sentence in result.sentences]
    for finding in result.findings:
        if finding.suppressed:
            continue
        at = bisect_right(starts, finding.start) - 1
        sentence = result.sentences[at] if at >= 0 and result.sentences[at].end > finding.start else finding
        start, end = min(sentence.start, finding.start), max(sentence.end, finding.end)
        place = article if finding.line is None else f"{article}:{finding.line}:{finding.column}"
        yield Question(
            Key(finding.code, entries.get(_mark_of(finding), ""), finding.fingerprint),
            finding.name,
            finding.severity,
            place,
            result.text[max(start, finding.start - LONGEST) : finding.start],
            _cut(result.text[finding.start : finding.end]),
            result.text[finding.end : min(end, finding.end + LONGEST)],
            finding.message,
            tuple(finding.neutral),
        )


def each_once(found: Iterable[Question]) -> list[Question]:
    """The first question of each key: the same wording in two articles is one finding."""
    first: dict[Key, Question] = {}
    for question in found:
        first.setdefault(question.key, question)
    return list(first.values())


def sample(found: Sequence[Question], number: int, seed: int) -> list[Question]:
    """`number` of the findings by chance, in their order. The same seed takes the same ones, whatever is labelled since."""
    drawn = sorted(found, key=lambda question: hashlib.sha256(repr((seed, *question.key)).encode()).digest())[:number]
    taken = {question.key for question in drawn}
    return [question for question in found if question.key in taken]


def _entries(result: Result) -> dict[tuple[str, int, int], str]:
    """The entry behind a mark, by what its finding is called after and by its span."""
    found: dict[tuple[str, int, int], str] = {}
    for mark in result.loaded:
        if mark.entry is not None:
            found.setdefault((mark.category.replace("_", "-"), mark.start, mark.end), mark.entry)
    for allegation in result.allegations:
        if allegation.entry is not None:
            found.setdefault(("ALG", allegation.start, allegation.end), allegation.entry)
    return found


def _mark_of(finding: Finding) -> tuple[str, int, int]:
    return "ALG" if finding.code.startswith("ALG") else finding.name, finding.start, finding.end


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} […] {words[-LONGEST // 2 :]}"
