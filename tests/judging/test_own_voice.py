"""The charges in the article's own voice: the body is looked through once, however many rules ask."""

from __future__ import annotations

import pytest

from flagger.judging import own_voice
from flagger.judging.case import Case
from flagger.judging.own_voice import Owner, charges
from tests.judging.conftest import Entries, analysis, article

OWNERS: tuple[Owner, ...] = ("ATR101", "ALG202", "ALG204")


def test_the_body_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[Case] = []
    body = own_voice._Body

    def build(case: Case) -> own_voice._Body:
        built.append(case)
        return body(case)

    text = "Hask burned the gate."
    of = article(text)
    case = Case(of, analysis(of, {"allegations": [{"words": text, "about": "Hask"}]}), Entries())
    monkeypatch.setattr(own_voice, "_Body", build)
    found = {owner: [charge for charge, _ in charges(case, owner)] for owner in OWNERS}
    assert found == {"ATR101": [], "ALG202": case.allegations, "ALG204": []}
    assert built == [case]


def test_what_a_case_builds_is_built_once() -> None:
    of = article("Hask burned the gate.")
    case, other = (Case(of, analysis(of, {}), Entries()) for _ in range(2))
    built: list[Case] = []

    def build(each: Case) -> int:
        built.append(each)
        return len(built)

    assert [case.once(build), case.once(build), other.once(build), case.once(build)] == [1, 1, 2, 1]
    assert built == [case, other]
