"""The sides whose cues are compared: given by the user, or those that accuse each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from flagger.errors import UsageError
from flagger.judging import Settings, parse_sides
from flagger.judging.actors import Actors
from flagger.result import Finding
from tests.judging.conftest import Entries

Judged = Callable[..., list[Finding]]

CASE: dict[str, Any] = {
    "text": "Norland claimed the ford was lost.\nKerrow claimed the mill was lost.\nMaravia said the dam was lost.",
    "sources": [
        {"id": "s1", "name": "Norland", "type": "institution"},
        {"id": "s2", "name": "Kerrow", "type": "institution"},
        {"id": "s3", "name": "Maravia", "type": "institution"},
    ],
    "attributions": [
        {
            "cue": "Norland claimed",
            "content": "the ford",
            "strength": "named",
            "stance": "distancing",
            "source_id": "s1",
        },
        {
            "cue": "Kerrow claimed",
            "content": "the mill",
            "strength": "named",
            "stance": "distancing",
            "source_id": "s2",
        },
        {"cue": "said", "content": "the dam", "strength": "named", "source_id": "s3"},
    ],
    "allegations": [
        {"words": "the ford", "by": "Norland", "by_id": "s1", "about": "Maravia", "group": 1},
        {"words": "the mill", "by": "Kerrow", "by_id": "s2", "about": "Maravia", "group": 2},
        {"words": "the dam", "by": "Maravia", "by_id": "s3", "about": "Norland", "group": 3},
    ],
}


def messages(judged: Judged, case: dict[str, Any], sides: str | None = None) -> list[str]:
    settings = Settings(select=("ATR105",), sides=parse_sides(sides))
    return [finding.message for finding in judged(case, settings)]


def test_a_state_and_its_seat_are_one_side(judged: Judged) -> None:
    (message,) = messages(judged, CASE)
    assert "Norland/Kerrow gets ‘norland claimed’, ‘kerrow claimed’ (2 of 2 keep a distance)" in message
    assert "Maravia gets ‘said’ (0 of 1 keep a distance)" in message


def test_the_sides_that_are_given_are_compared_and_named(judged: Judged) -> None:
    (message,) = messages(judged, CASE, "Norland|Maravia")
    assert "Norland gets" in message
    assert "Maravia gets" in message


@pytest.mark.parametrize("sides", ["Norland|Kerrow", "Norland|Elmouth"])
def test_sides_that_are_one_or_that_nobody_is_of_have_no_uneven_cues(judged: Judged, sides: str) -> None:
    assert messages(judged, CASE, sides) == []


def test_who_accuse_nobody_of_each_other_are_no_sides(judged: Judged) -> None:
    apart = [allegation | {"about": "the smugglers"} for allegation in CASE["allegations"]]
    assert messages(judged, CASE | {"allegations": apart}) == []


def test_a_cue_inside_what_another_says_is_not_the_articles(judged: Judged) -> None:
    case = CASE | {
        "attributions": [
            *CASE["attributions"][:2],
            CASE["attributions"][2] | {"content": "dam was lost", "cue": "said"},
            {"cue": "Maravia", "content": "said the dam was lost", "strength": "none", "stance": "mental"},
        ]
    }
    assert messages(judged, case) == []


def test_sides_as_they_are_written() -> None:
    assert parse_sides(None) == ()
    assert parse_sides("Norland, Kerrow|Maravia") == (("Norland", "Kerrow"), ("Maravia",))


@pytest.mark.parametrize("value", ["", "Norland", "Norland|", "a|b|c", " , |Norland"])
def test_what_are_no_two_sides(value: str) -> None:
    with pytest.raises(UsageError, match="expected two"):
        parse_sides(value)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Norland", "Norlandic troops", True),
        ("Kerrow", "Norland", True),
        ("Ana Berl", "Berl", True),
        ("the company", "The company", True),
        ("Norland", "Maravia", False),
        ("the mayor", "the company", False),
        (None, "Norland", False),
    ],
)
def test_who_is_one_actor(one: str | None, other: str | None, *, same: bool) -> None:
    assert Actors(Entries()).same(one, other) is same
