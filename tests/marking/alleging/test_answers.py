"""Whether the one accused is heard, anywhere in the article: he himself, or whoever speaks for him."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

CHARGE = "Ana Berl said that Tom Hask had lied to the board."
AWAY = "The port has ninety berths. It was built in May.\n\nThe vote is on Monday. Rain is likely in Elmouth."
"""Two paragraphs on another matter."""

ANSWERED = [
    row("a denial two paragraphs on", f"{CHARGE}\n\n{AWAY}\n\nHask denies the accusation.", "disputed"),
    row("a denial before the charge", f"Tom Hask has always denied the allegations.\n\n{AWAY}\n\n{CHARGE}", "disputed"),
    row("wrongdoing denied far on", f"{CHARGE}\n\n{AWAY}\n\nHask denies any wrongdoing.", "disputed"),
    row("a plea", f"{CHARGE}\n\n{AWAY}\n\nHask pleaded not guilty.", "disputed"),
    row("his spokeswoman", f"{CHARGE}\n\n{AWAY}\n\n“We never did,” a spokeswoman for Hask said.", "disputed"),
    row(
        "his lawyer, of the allegations",
        f"{CHARGE}\n\n{AWAY}\n\nHask’s lawyer called the allegations idle.",
        "disputed",
    ),
    row("his office", f"{CHARGE}\n\n{AWAY}\n\nHask’s office said that no such paper was signed.", "unverified"),
    row("he speaks of himself", f"{CHARGE}\n\n{AWAY}\n\n“I told them what I knew,” Hask said.", "unverified"),
    row("he is heard in turn", f"{CHARGE}\n\n{AWAY}\n\nHask, for his part, said Elmouth was tired.", "unverified"),
    row("the charge in his own words", f"{CHARGE}\n\n{AWAY}\n\nHask said the board knew the price.", "unverified"),
    row(
        "a former office is still he",
        f"{CHARGE}\n\n{AWAY}\n\nHask, a former clerk, said he had been ill.",
        "unverified",
    ),
]


@pytest.mark.parametrize(("text", "status"), ANSWERED)
def test_the_accused_is_heard_anywhere_in_the_article(marked: Callable[..., Marked], text: str, status: str) -> None:
    allegation = marked(text).allegation("lied to the board")
    assert (allegation.answer, allegation.status) == ("given", status)
    assert allegation.evidence


UNANSWERED = [
    row("on another matter", "Hask said the ferries would sail on Sunday."),
    row("somebody else denies something", "Lio Ferr denies any wrongdoing."),
    row("a relative", "Mia Hask said she never liked the harbour."),
    row("his critic", "A critic of Hask said the charges were not a surprise."),
    row("what is said of him", "“Hask is not to be trusted,” said Lio Ferr. “We never were so poor.”"),
    row("the accuser's lawyer", "Berl’s lawyer said that the charges were in order."),
    row("told that he denies nothing", "Hask did not deny the accusations."),
]


@pytest.mark.parametrize("behind", UNANSWERED)
def test_who_is_not_heard(marked: Callable[..., Marked], behind: str) -> None:
    assert marked(f"{CHARGE}\n\n{AWAY}\n\n{behind}").allegation("lied to the board").answer == "none"


@pytest.mark.parametrize(("accuser", "accused"), [("Sweden", "Norway"), ("Norway", "Sweden")])
def test_a_state_answers_by_a_denial_of_this_matter_or_of_all(
    marked: Callable[..., Marked], accuser: str, accused: str
) -> None:
    charge = f"{accuser} accused {accused} of poisoning the wells of Orn."
    denials = (
        f"{accused} denied poisoning any wells.",
        f"{accused}’s foreign ministry said such accusations were absurd.",
    )
    for denial in denials:
        assert marked(f"{charge}\n\n{AWAY}\n\n{denial}").allegation("poisoning the wells").answer == "given"
    for other in (f"{accused} denied closing its ports.", f"{accused}’s foreign ministry said we will hold a vote."):
        assert marked(f"{charge}\n\n{AWAY}\n\n{other}").allegation("poisoning the wells").answer == "none"


@pytest.mark.parametrize(
    ("capital", "official"),
    [
        ("Washington", "White House officials"),
        ("Moscow", "Kremlin officials"),
        ("Beijing", "The Chinese foreign ministry"),
    ],
)
def test_the_officials_of_a_capital_answer_in_the_next_paragraph(
    marked: Callable[..., Marked], capital: str, official: str
) -> None:
    text = f"Critics accused {capital} of betraying its allies.\n\n{official} said the move was a natural step."
    assert marked(text).allegation("betraying its allies").answer == "given"


def test_the_defence_ministry_is_no_defence(marked: Callable[..., Marked]) -> None:
    text = (
        "Ana Berl said that Norway had shelled the port.\n\nThe Norwegian Defence Ministry said the parade was in May."
    )
    assert marked(text).allegation("shelled the port").answer == "none"


def test_a_denial_counts_for_the_other_charges_against_the_same_one(marked: Callable[..., Marked]) -> None:
    text = (
        "Ana Berl said that Tom Hask had stolen the fund. Hask denied stealing it.\n\n"
        "Lio Ferr accused Tom Hask of bribery. Petr Vost accused Ana Berl of forgery."
    )
    page = marked(text)
    assert page.allegation("bribery").answer == "given"
    assert page.allegation("forgery").answer == "none"


def test_a_state_that_denies_one_charge_has_not_answered_another(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Sweden accused Norway of poisoning wells. Norway denied poisoning them.\n\n"
        f"{AWAY}\n\nLio Ferr accused Norway of bribery. Petr Vost accused Norway of poisoning a river."
    )
    assert page.allegation("bribery").answer == "none"
    assert (page.allegation("a river").answer, page.allegation("a river").status) == ("given", "disputed")


def test_an_answer_in_another_post_is_none(marked: Callable[..., Marked]) -> None:
    posts = "\n\n".join(
        (
            f"10:15\n\n{CHARGE}",
            "10:40\n\nThe ferry sailed at noon. It was full.",
            "11:05\n\nTom Hask denied the accusations.",
        )
    )
    page = marked(posts)
    assert len(page.analysis.posts) == 3
    assert page.allegation("lied to the board").answer == "none"


SOUGHT = [
    row("not reached", "Hask could not immediately be reached for comment.", "sought"),
    row("not contacted", "Hask could not be immediately contacted.", "sought"),
    row("a name with an apposition", "Hask, a clerk of the port in May, declined to comment.", "sought"),
    row("a namesake by first name", "Lio Ferr’s lawyer, Tom Dein, declined to comment.", "none"),
]


@pytest.mark.parametrize(("behind", "answer"), SOUGHT)
def test_who_was_asked(marked: Callable[..., Marked], behind: str, answer: str) -> None:
    assert marked(f"{CHARGE}\n\n{behind}").allegation("lied to the board").answer == answer


def test_a_denial_is_more_than_a_silence(marked: Callable[..., Marked]) -> None:
    text = f"{CHARGE} Hask declined to comment on Monday.\n\n{AWAY}\n\nIn May, Hask denied the accusation."
    assert marked(text).allegation("lied to the board").answer == "given"
