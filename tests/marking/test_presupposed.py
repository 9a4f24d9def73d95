"""Charges that a phrase takes for granted, or that are denied in plain negation, and their statuses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

CHARGES = [
    row("an owner before", "Ana Berl spoke of Norland's meddling in the vote.", "Norland's meddling in the vote", "Norland"),
    row("an adjective", "The envoy wants to thwart Russian interference.", "Russian interference", "Russia"),
    row("the same of the other side", "The envoy wants to thwart Ukrainian interference.", "Ukrainian interference", "Ukraine"),
    row(
        "a passive with those harmed",
        "Two hundred civilians were killed at dawn by Russian forces.",
        "civilians were killed at dawn by Russian forces",
        "Russian forces",
    ),
    row(
        "a decision",
        "Ana Berl said Norland had made the decision to invade the island.",
        "Norland had made the decision to invade the island",
        "Norland",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holding", "about"), CHARGES)
def test_a_charge(marked: Callable[..., Marked], text: str, holding: str, about: str) -> None:
    page = marked(text)
    allegation = page.allegation(holding)
    assert allegation.about == about
    assert holding in page.words(allegation)


NONE = [
    row("what is done to its owner", "The court spoke of their deportation."),
    row("what is prevented", "Ana Berl said the treaty was meant to stop Norland from blackmailing the island."),
    row("under a condition", "“If it goes on, Norland will be to blame for the war,” Ana Berl said."),
    row("a promise", "Ana Berl said that Norland will not forget the island."),
    row("what was not done to the subject", "Ana Berl said the log was not seized."),
]


@pytest.mark.parametrize("text", NONE)
def test_no_charge(marked: Callable[..., Marked], text: str) -> None:
    page = marked(text)
    assert [page.words(allegation) for allegation in page.analysis.allegations] == []


DENIED = [
    row("not going to", "Ana Berl said that Norland is not going to attack anyone.", "attack anyone", "Norland"),
    row("no intention", "The Kremlin said that Russia has no intention to attack.", "intention to attack", "Russia"),
    row("not part of it", "The envoy of Norland said that Norland is not part of this war.", "part of this war", "Norland"),
    row(
        "a shared subject",
        "Norland has accused Kerrow of raids and denies planning to enter the strait.",
        "planning to enter the strait",
        "Norland",
    ),
    row(
        "of another",
        "Ana Berl dismissed suggestions that Kerrow had shelled the port.",
        "Kerrow had shelled the port",
        "Kerrow",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holding", "about"), DENIED)
def test_a_denial(marked: Callable[..., Marked], text: str, holding: str, about: str) -> None:
    allegation = marked(text).allegation(holding)
    assert (allegation.status, allegation.about) == ("disputed", about)


def test_a_denial_ends_where_the_article_goes_on(marked: Callable[..., Marked]) -> None:
    page = marked("Norland denies it plans to invade the island, but its ships have left the port.")
    assert page.words(page.allegation("invade")) == "it plans to invade the island"


def test_a_denied_plan_disputes_the_charge_of_it(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl said Norland was preparing to invade the island.\n\nNorland denies planning an attack.")
    assert page.allegation("preparing to invade").status == "disputed"


def test_what_an_investigation_found_is_supported(marked: Callable[..., Marked]) -> None:
    page = marked("An independent investigation found that the guards had tortured two sailors.")
    assert page.allegation("tortured two sailors").status == "supported"


def test_a_story_called_false_is_disputed(marked: Callable[..., Marked]) -> None:
    page = marked("The channel spread the false claim that Ana Berl had embezzled the fund.")
    assert page.allegation("embezzled the fund").status == "disputed"


ABOUT = [
    row("a people", "Ana Berl said the Russians had looted the museum.", "looted the museum", "Russia"),
    row("allies", "The Kremlin accused the United States and its allies of blackmail.", "blackmail", "allies"),
    row("a cook", "Last week the mayor was poisoned by his cook, Ana Berl said.", "poisoned", "his cook"),
]


@pytest.mark.parametrize(("text", "holding", "about"), ABOUT)
def test_whom(marked: Callable[..., Marked], text: str, holding: str, about: str) -> None:
    allegation = marked(text).allegation(holding)
    assert allegation.about is not None
    assert about in allegation.about
