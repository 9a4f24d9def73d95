"""Chains: which claims a denial, a verdict, a record or a caveat speaks of, and what it makes of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

CHARGE = "Ana Berl said that Tom Hask had lied to the board."

SPOKEN_OF = [
    row(
        "a state and its seat", "Ukraine accused Russia of theft. The Kremlin denied it.", "theft", "disputed", "given"
    ),
    row(
        "a state and its capital", "Russia accused Ukraine of theft. Kyiv rejected that.", "theft", "disputed", "given"
    ),
    row("its people", "Kerrow accused Norlandic troops of theft. Norland denied it.", "theft", "disputed", "given"),
    row("another", CHARGE + " Lio Ferr, a clerk, denied the claim.", "lied to the board", "disputed", "none"),
    row("the firm", "Ana Berl accused Corvane Mills of theft, a charge the firm denies.", "theft", "disputed", "given"),
    row("a verdict on the number", CHARGE + " Hask called the claim a fantasy.", "lied to", "disputed", "given"),
    row("a verdict between marks", CHARGE + " “That is a smear,” Hask said.", "lied to", "disputed", "given"),
    row("a verdict of nobody", CHARGE + " That is not true.", "lied to", "disputed", "none"),
    row("a verdict with a ledger", CHARGE + " She was wrong: the minutes show it.", "lied to", "refuted", "none"),
    row("a verdict, then a ledger", CHARGE + " That was wrong. The minutes show it.", "lied to", "refuted", "none"),
    row("denied before", "Hask denies any wrongdoing. " + CHARGE, "lied to the board", "disputed", "given"),
    row("no evidence, says the accused", CHARGE + " Hask said there was no proof.", "lied to", "disputed", "given"),
    row("nothing to back it", CHARGE + " She has produced nothing to back it up.", "lied", "without_evidence", "none"),
    row("records support it", CHARGE + " Minutes seen by Wire support her account.", "lied to", "supported", "none"),
]


@pytest.mark.parametrize(("text", "holding", "status", "answer"), SPOKEN_OF)
def test_a_sign_speaks_of_the_claim(
    marked: Callable[..., Marked], text: str, holding: str, status: str, answer: str
) -> None:
    allegation = marked(text).allegation(holding)
    assert (allegation.status, allegation.answer) == (status, answer)


NOT_SPOKEN_OF = [
    row("another matter is denied", "Hask denied that he had sold the ferry."),
    row("somebody is told to deny it", "The mayor called on Hask to deny it."),
    row("it is not denied", "Hask did not deny it."),
    row("no evidence of another matter", "Police found no evidence of a break-in."),
    row("another matter is unverified", "The owner of the ferry could not be verified."),
    row("records of another matter", "Papers seen by Wire show that the ferries sailed."),
    row("the accuser's own papers", "Berl said her documents confirmed the claim."),
    row("a false dawn", "It was a false dawn for the port."),
    row("who was denied something", "Hask was denied a fair hearing."),
    row("a quarrel", "Police had come for domestic disputes."),
]


@pytest.mark.parametrize("behind", NOT_SPOKEN_OF)
def test_a_sign_of_something_else(marked: Callable[..., Marked], behind: str) -> None:
    allegation = marked(f"{CHARGE} {behind}").allegation("lied to the board")
    assert (allegation.status, allegation.caveat) == ("unverified", False)


CAVEATS = [
    row("either account", "The Wire could not independently verify either account."),
    row("the report", "The Wire was not able to confirm the report."),
    row("no confirmation", "There was no independent confirmation of the claim."),
    row("unconfirmed", "The claim remains unconfirmed."),
]


@pytest.mark.parametrize("caveat", CAVEATS)
def test_a_caveat(marked: Callable[..., Marked], caveat: str) -> None:
    assert marked(f"{CHARGE} {caveat}").allegation("lied to the board").caveat


def test_the_evidence_is_what_is_said_of_the_claim_and_not_the_claim(marked: Callable[..., Marked]) -> None:
    page = marked("Kerrow accused Norland of theft, which Norland denied.")
    assert page.words(*page.allegation("theft").evidence) == "which Norland denied"


def test_what_is_false_reaches_no_claim_of_the_paragraph_before_but_one_that_opens_it(
    marked: Callable[..., Marked],
) -> None:
    between = "Channel Nine showed a picture of a dock."
    assert marked(f"{CHARGE}\n\n{between} The report is false.").allegation("lied").status == "unverified"
    assert marked(f"{CHARGE}\n\nThe report is false.").allegation("lied").status == "disputed"


def test_each_answer_is_of_its_own_claim(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ana Berl accused Tom Hask of theft. Hask denied it. Berl accused Lio Ferr of fraud. Ferr did not reply."
    )
    found = {page.words(a): (a.status, a.answer) for a in page.analysis.allegations}
    assert found == {"theft": ("disputed", "given"), "fraud": ("unverified", "sought")}


def test_an_inflected_repetition_is_the_same_claim(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ana Berl accused Tom Hask of poisoning the orchard wells.\n\nThe port has 90 berths.\n\n"
        "Berl told a rally that Hask had poisoned the wells. Hask rejected the accusation."
    )
    assert {(a.group, a.status) for a in page.analysis.allegations} == {(1, "disputed")}


def test_who_denies_the_accusations_denies_all_that_stand_open(marked: Callable[..., Marked]) -> None:
    text = (
        "Hask denies the accusations.\n\nMany voters are tired of the story, a pollster said. The vote is on Monday.\n\n"
        "Ana Berl has accused Tom Hask of bribing the harbour inspector in May. Petr Vost said that Ana Berl had hidden two reports."
    )
    found = {mark.about: (mark.status, mark.answer) for mark in marked(text).analysis.allegations}
    assert found == {"Tom Hask": ("disputed", "given"), "Ana Berl": ("unverified", "none")}
