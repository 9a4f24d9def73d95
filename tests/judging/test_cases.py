"""Each rule finds what cases.toml says, and nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flagger.judging import Settings, rules
from flagger.result import Finding

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
FIELDS = {"rule", "about", "text", "parts", "entries", "finds", "severity", "says", "neutral", "skip"}
MARKS = {
    "genre",
    "labelled",
    "language",
    "sources",
    "attributions",
    "loaded",
    "allegations",
    "quotations",
    "rationales",
}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['rule']}: {case['about']}" for case in CASES])
def test_case(case: dict[str, Any], judged: Callable[..., list[Finding]]) -> None:
    assert case.keys() <= FIELDS | MARKS
    findings = judged(case, Settings(select=(case["rule"],), skip_other_languages=case.get("skip", False)))
    assert [case["text"][finding.start : finding.end] for finding in findings] == case["finds"]
    for finding in findings:
        assert finding.code == case["rule"]
        assert finding.severity == case.get("severity", finding.severity)
        assert case.get("says", "") in finding.message
        assert finding.neutral == case.get("neutral", [])


@pytest.mark.parametrize("code", [rule.code for rule in rules()])
def test_each_rule_has_a_case_that_fires_and_one_that_does_not(code: str) -> None:
    assert {bool(case["finds"]) for case in CASES if case["rule"] == code} == {True, False}
