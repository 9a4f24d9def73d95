"""Precision for each rule, entry, category and severity, from what people said of findings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Literal

import msgspec

from flagger.bench.audit_findings import Question
from flagger.bench.audit_labels import Key, Label
from flagger.judging import rules
from flagger.judging.loaded import LoadedWording
from flagger.result import Severity
from flagger.training.evaluation.agreement import Share, share

By = Literal["rule", "entry", "category", "severity"]
Outcome = Literal["right", "wrong", "unsure", "disputed"]
NO_ENTRY = "(no entry)"
CATEGORIES: Mapping[str, str] = {rule.code: rule.category for rule in rules() if isinstance(rule, LoadedWording)}
"""The category of loaded wording that a rule is about."""


class Line(msgspec.Struct, frozen=True):
    """What was said of the findings of one rule, or the like. Precision is of those called right or wrong; `unsure` and
    `disputed` ones, of which people say different things, stand apart. `unlabelled` ones are found and not labelled.
    """

    name: str
    right: int
    wrong: int
    unsure: int
    disputed: int
    unlabelled: int
    precision: Share


class Gone(msgspec.Struct, frozen=True):
    """Labels of a rule whose findings are no longer made: right ones are lost, wrong ones mended."""

    name: str
    right: int
    wrong: int
    unsure: int
    disputed: int


class Conflict(msgspec.Struct, frozen=True):
    """A finding that people judge differently, and where it stands, if that is known."""

    code: str
    entry: str | None
    fingerprint: str
    place: str | None
    labels: list[Label]


class Report(msgspec.Struct, frozen=True):
    """All of it. `findings` is the number of findings in the articles, None where none were given and every label counts."""

    labels: int
    findings: int | None
    tables: dict[By, list[Line]]
    gone: list[Gone]
    conflicts: list[Conflict]


def report(labels: Iterable[Label], found: Collection[Question] | None) -> Report:
    """Count what people said; with the findings of articles only what is said of those, the rest is gone."""
    said: dict[Key, list[Label]] = defaultdict(list)
    for label in labels:
        said[label.key].append(label)
    outcomes = {key: outcome(each) for key, each in said.items()}
    severities: dict[Key, Severity] = {key: each[-1].severity for key, each in said.items()}
    places: dict[Key, str] = {}
    if found is not None:
        severities |= {question.key: question.severity for question in found}
        places = {question.key: question.place for question in found}
    present = {key: outcomes.get(key) for key in (places if found is not None else outcomes)}
    names: dict[By, Callable[[Key], str | None]] = {
        "rule": lambda key: key.code,
        "entry": lambda key: key.entry or f"{key.code} {NO_ENTRY}",
        "category": lambda key: CATEGORIES.get(key.code),
        "severity": lambda key: severities[key],
    }
    return Report(
        sum(map(len, said.values())),
        None if found is None else len(found),
        {by: _lines(present, name) for by, name in names.items()},
        _gone({key: each for key, each in outcomes.items() if key not in present}),
        [
            Conflict(key.code, key.entry or None, key.fingerprint, places.get(key), said[key])
            for key in sorted(said)
            if outcomes[key] == "disputed" and key in present
        ],
    )


def outcome(labels: Iterable[Label]) -> Outcome:
    """What people make of a finding together: who is unsure leaves it to the others."""
    sure = {label.label for label in labels} - {"unsure"}
    if len(sure) > 1:
        return "disputed"
    return "right" if "right" in sure else "wrong" if sure else "unsure"


def below(found: Report, least: float) -> list[Line]:
    """The rules whose precision is surely lower than `least`: even the upper end of the interval is."""
    return [line for line in found.tables["rule"] if line.precision.of and line.precision.high < least]


def _lines(present: Mapping[Key, Outcome | None], name: Callable[[Key], str | None]) -> list[Line]:
    """A line a name, the least precise first, and of equals those that more is said of; what nobody judged comes last."""
    counts: dict[str, Counter[Outcome | None]] = defaultdict(Counter)
    for key, said in present.items():
        called = name(key)
        if called is not None:
            counts[called][said] += 1
    lines = [
        Line(
            called,
            count["right"],
            count["wrong"],
            count["unsure"],
            count["disputed"],
            count[None],
            share(count["right"], count["right"] + count["wrong"]),
        )
        for called, count in counts.items()
    ]
    return sorted(lines, key=lambda line: (not line.precision.of, line.precision.share, -line.precision.of, line.name))


def _gone(outcomes: Mapping[Key, Outcome]) -> list[Gone]:
    counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
    for key, said in outcomes.items():
        counts[key.code][said] += 1
    return [
        Gone(code, count["right"], count["wrong"], count["unsure"], count["disputed"])
        for code, count in sorted(counts.items())
    ]
