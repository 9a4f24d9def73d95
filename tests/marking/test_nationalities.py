"""The state that a name is of: told from nationalities and endings, not from first letters alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import words_of
from flagger.marking.naming.nationalities import state_of
from tests.marking.desk import Marked


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Russian", "Russia"),
        ("Russians", "Russia"),
        ("Austrian", "Austria"),
        ("Australian", "Australia"),
        ("Australians", "Australia"),
        ("Nigerian", "Nigeria"),
        ("Polish", "Poland"),
        ("Swiss", "Switzerland"),
        ("Turkish", "Turkey"),
        ("Turkmen", "Turkmenistan"),
        ("South African", "South Africa"),
        ("South Korean", "South Korea"),
        ("Kosovan", "Kosovo"),
        ("Iranian Navy", "Iran"),
        ("South African Airways", "South Africa"),
        ("Belarus Transport Ministry", "Belarus"),
    ],
)
def test_of_a_state(name: str, state: str, lexicons: Lexicons) -> None:
    assert state_of(name, words_of(lexicons)) == state


@pytest.mark.parametrize(
    "name",
    [
        "Republican", "Republicans", "Democrat", "Green", "Liberal", "Conservative", "Syriza", "Georgian Dream",
        "Congress", "Finance", "Port", "Palace", "Georgetown", "Indiana", "Westminster", "West Bank", "Burmese", "Norlandic",
    ],
)  # fmt: skip
def test_of_none(name: str, lexicons: Lexicons) -> None:
    assert state_of(name, words_of(lexicons)) is None


@pytest.mark.parametrize(
    ("side", "about"),
    [("Nigerian", "Nigeria"), ("Australian", "Australia"), ("Republican", "The Republican")],
)  # fmt: skip
def test_whom_a_charge_is_against(side: str, about: str, marked: Callable[..., Marked]) -> None:
    text = f"The {side} attack on the harbour was a war crime, Ana Berl said."
    assert [each.about for each in marked(text).analysis.allegations] == [about]
