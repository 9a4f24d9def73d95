"""The table has every rule and voice, and is followed."""

from __future__ import annotations

from typing import get_args

import pytest

from flagger.analysis import Category, Voice
from flagger.judging import rules
from flagger.judging.loaded import LoadedWording
from flagger.judging.severity import CODES, OFF, TABLE, grade, lower, render, row
from flagger.result import SEVERITIES

VOICES: tuple[Voice, ...] = get_args(Voice)


def test_the_table_and_the_registry_hold_the_same_rules_in_order() -> None:
    assert list(CODES) == [rule.code for rule in rules()]
    assert len({(entry.code, entry.when) for entry in TABLE}) == len(TABLE)
    for code in CODES:
        assert row(code).when == ""


@pytest.mark.parametrize("code", CODES)
def test_every_voice_has_a_severity(code: str) -> None:
    for entry in (entry for entry in TABLE if entry.code == code):
        assert all(grade(entry, voice) in SEVERITIES for voice in VOICES)
        assert 0.0 < entry.confidence <= 1.0


def test_every_category_has_its_rule_in_the_order_of_the_taxonomy() -> None:
    framing = [rule for rule in rules() if isinstance(rule, LoadedWording)]
    assert tuple(rule.category for rule in framing) == get_args(Category)
    assert [rule.code for rule in framing] == [f"FRM{number}" for number in range(301, 314)]
    assert [rule.name for rule in framing] == [rule.category.replace("_", "-") for rule in framing]


def test_framing_steps() -> None:
    for entry in (entry for entry in TABLE if entry.code.startswith("FRM")):
        assert entry.paraphrase == lower(entry.article)
        assert (entry.scare, entry.quote) == ("info", "info")
        assert {grade(entry, voice, opinion=True) for voice in VOICES} == {"info"}


def test_only_labels_and_what_is_not_judged_are_errors() -> None:
    errors = {entry.code for entry in TABLE if "error" in entry}
    assert errors == {"FRM301", "FRM302", "FRM303", "FRM304", "FRM311", "SUP901"}


def test_an_entry_sets_the_articles_voice_and_the_steps_follow() -> None:
    steps = {voice: grade(row("FRM301"), voice, "note") for voice in VOICES}
    assert steps == {"article": "note", "paraphrase": "info", "scare": "info", "quote": "info"}
    assert grade(row("FRM307"), "paraphrase", "error") == "warning"
    assert grade(row("FRM301"), "article", "error", opinion=True) == "info"


def test_opinion_leaves_the_other_families() -> None:
    assert grade(row("ALG201"), "article", opinion=True) == "warning"


def test_what_is_off_is_in_the_table_with_a_star() -> None:
    assert {"FRM314"} == OFF
    assert set(CODES) > OFF
    assert "| FRM314* | loaded-by-score |  | note | info | info | info | 0.5 |" in render(
        {rule.code: rule.name for rule in rules()}
    )


def test_rendered_for_the_documentation() -> None:
    lines = render({rule.code: rule.name for rule in rules()}).splitlines()
    assert len(lines) == len(TABLE) + 2
    assert "| FRM301 | epithet |  | error | warning | info | info | 0.9 |" in lines
