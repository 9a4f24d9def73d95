"""`flagger rule`: the list, a page, and the same for programs."""

from __future__ import annotations

import json

from flagger.judging.registry import rules
from tests.cli.desk import Command


def test_without_a_code_every_rule_has_a_line(flagger: Command) -> None:
    ended = flagger("rule")
    assert ended.code == 0
    assert [line[:6] for line in ended.out.splitlines()] == [rule.code for rule in rules()]


def test_a_rule_in_full(flagger: Command) -> None:
    ended = flagger("rule", "frm301")
    assert ended.code == 0
    assert ended.out.startswith("FRM301 epithet\n")
    for part in ("Flagged: ", "Not flagged: ", "article error, paraphrase warning, scare info, quote info"):
        assert part in ended.out


def test_all_and_families(flagger: Command) -> None:
    everything = flagger("rule", "--all").out
    assert all(f"{rule.code} {rule.name}\n" in everything for rule in rules())
    assert flagger("rule", "ALG").out.count("\nFlagged: ") == sum(rule.code.startswith("ALG") for rule in rules())


def test_a_rule_that_is_off_says_so(flagger: Command) -> None:
    lines = flagger("rule").out.splitlines()
    assert [line[:7] for line in lines if line[6] == "*"] == ["FRM314*"]
    assert "\nOff by default: it runs only with --select FRM314.\n" in flagger("rule", "FRM314").out
    assert "Off by default" not in flagger("rule", "FRM313").out
    found = json.loads(flagger("rule", "FRM", "--format", "json").out)
    assert [rule["code"] for rule in found if rule["off_by_default"]] == ["FRM314"]


def test_for_programs(flagger: Command) -> None:
    found = json.loads(flagger("rule", "--all", "--format", "json").out)
    assert [rule["code"] for rule in found] == [rule.code for rule in rules()]
    assert set(found[0]) == {"code", "name", "summary", "why", "flagged", "not_flagged", "off_by_default", "severities"}
    assert found[0]["severities"][0]["article"] == "warning"


def test_an_unknown_code(flagger: Command) -> None:
    ended = flagger("rule", "FRM999")
    assert (ended.code, ended.out) == (2, "")
    assert "unknown rule code 'FRM999'" in ended.err
