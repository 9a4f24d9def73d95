"""Who stands accused in court, crime, lawsuit and political copy, who says so, and whether the accused is heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

ACCUSED = [
    row(
        "two, with their address",
        "Ana Berl, 41, and Tom Berl, 44, of Mill Row, Orlen, are accused of stealing £40,000 from the Vell Hospice.",
        "stealing £40,000",
        "Ana Berl and Tom Berl",
    ),
    row(
        "one, with his address",
        "Lio Ferr, 52, of Quay Street, Orlen, is accused of bribing two inspectors.",
        "bribing two inspectors",
        "Lio Ferr",
    ),
    row(
        "three",
        "Lio Ferr, 30, Tom Wick, 29, and Ana Berl, 33, all of Orlen, are charged with arson.",
        "arson",
        "Lio Ferr, Tom Wick and Ana Berl",
    ),
    row(
        "two whom somebody charges",
        "Prosecutors in Vell have charged Ana Berl and Tom Wick with perjury.",
        "perjury",
        "Ana Berl and Tom Wick",
    ),
    row(
        "with the court between",
        "Lio Ferr, 52, appeared at Vell Crown Court on Monday charged with fraud.",
        "fraud",
        "Lio Ferr",
    ),
    row(
        "behind whom he met",
        "Tom Wick, who left his post after talks with Ana Berl, has been accused of forging receipts.",
        "forging receipts",
        "Tom Wick",
    ),
    row(
        "a relative clause",
        "The trial of Ana Berl, who is accused of spying for Norland, began on Monday.",
        "spying",
        "Ana Berl",
    ),
    row(
        "those of a defining clause, not who named them",
        "Bishop Tom Wick named the priests who were accused of forging the wills.",
        "forging the wills",
        "the priests",
    ),
    row(
        "a passive without was",
        "Wick accused in leaked letter of bribing a judge\n\nTom Wick was calm.",
        "bribing",
        "Tom Wick",
    ),
    row(
        "the accuser of an active charge",
        "Ana Berl is the attorney who charged Wick with murder in the Orlen case.",
        "murder",
        "Wick",
    ),
    row(
        "him", "Tom Wick was at the airport when prosecutors charged him with smuggling gold.", "smuggling", "Tom Wick"
    ),
    row(
        "who did what was done",
        "Lio Ferr was stabbed to death by his former partner, Ana Berl, prosecutors in Orlen allege.",
        "stabbed",
        "Ana Berl",
    ),
    row(
        "what was done by somebody in a place",
        "Students have alleged that they were lured and defrauded by Wick College in San Vell.",
        "defrauded",
        "Wick College",
    ),
    row(
        "somebody's relative",
        "Ana Berl's daughter stole the deeds, neighbours claimed.",
        "stole",
        "Ana Berl's daughter",
    ),
    row(
        "an apposition before the verb",
        "Ana Berl said that the head of the port, Tom Wick, bribed two inspectors.",
        "bribed two inspectors",
        "Tom Wick",
    ),
    row(
        "an age before the verb", "Ana Berl, 51, claims Tom Wick, 53, sexually assaulted her.", "assaulted", "Tom Wick"
    ),
    row(
        "no ship",
        "Tom Wick served on the USS Orlen. Ana Berl said that he had sold secrets to smugglers.",
        "sold secrets",
        "Tom Wick",
    ),
    row(
        "he is no woman",
        "Tom Wick met Ana Berl. She left. Lio Ferr claimed that he had stolen the seal.",
        "stolen",
        "Tom Wick",
    ),
    row(
        "he goes on from sentence to sentence",
        "Tom Wick pleaded for calm. He thanked Lio Ferr. Prosecutors say he hid the ledger.",
        "hid the ledger",
        "Tom Wick",
    ),
]


@pytest.mark.parametrize(("text", "holding", "about"), ACCUSED)
def test_who_is_accused(marked: Callable[..., Marked], text: str, holding: str, about: str | None) -> None:
    assert marked(text).allegation(holding).about == about


CASES = [
    row(
        "his wife, beside him",
        "Lio Ferr, 52, and Mara Ferr, 49, are accused of fraud. A clerk and his wife stole the fund, a jury heard.",
        "stole the fund",
        "Lio Ferr and Mara Ferr",
    ),
    row(
        "the pair",
        "Lio Ferr and Tom Wick are on trial for burglary. The pair stole paintings, the court was told.",
        "stole",
        "Lio Ferr and Tom Wick",
    ),
    row(
        "the defendant",
        "Lio Ferr is charged with arson. The prosecution said the defendant had bought petrol.",
        "petrol",
        "Lio Ferr",
    ),
    row(
        "a defendant, not the judge",
        "Lio Ferr is charged with arson. The prosecutor, Tom Wick, said that he had bought petrol.",
        "bought petrol",
        "Lio Ferr",
    ),
    row(
        "the company that is sued",
        "Two clerks have sued Brightwater Holdings, alleging that the company underpaid women for years.",
        "underpaid",
        "Brightwater Holdings",
    ),
    row(
        "the one of two of a surname who is sued",
        "Ana Berl praised Tom Berl. The lawsuit against Ana Berl was filed in May. Tom Berl "
        "was there. The lawsuit alleges that Berl stole a boat.",
        "stole a boat",
        "Ana Berl",
    ),
    row(
        "the only one, of a noun",
        "Lio Ferr, a colonel, is charged with perjury. “The atrocities were vile,” the prosecutor said.",
        "atrocities",
        "Lio Ferr",
    ),
]


@pytest.mark.parametrize(("text", "holding", "about"), CASES)
def test_whom_a_case_is_against(marked: Callable[..., Marked], text: str, holding: str, about: str | None) -> None:
    assert marked(text).allegation(holding).about == about


def test_a_place_is_not_accused(marked: Callable[..., Marked]) -> None:
    page = marked("Inspectors left Orlen for Vell. In Orlen they said that they had seen war crimes.")
    assert {each.about for each in page.analysis.allegations} <= {None}


def test_a_claim_is_kept_where_nobody_is_named(marked: Callable[..., Marked]) -> None:
    page = marked("The mission to Kerrow ended. Its envoys told Ana Berl of atrocities, an aide said.")
    assert page.allegation("atrocities").about is None


def test_what_a_jury_heard_is_said_in_court(marked: Callable[..., Marked]) -> None:
    assert marked("A nurse poisoned three patients, a jury heard.").allegation("poisoned").by == "court"


def test_nobody_accuses_himself(marked: Callable[..., Marked]) -> None:
    mark = marked("Tom Wick accused in court of stealing the seal\n\nTom Wick left.").allegation("stealing")
    assert (mark.by, mark.about) == (None, "Tom Wick")


def test_the_object_of_a_denial_keeps_its_deed(marked: Callable[..., Marked]) -> None:
    page = marked("Ms Berl, 31, denies the murder of her landlord, Lio Ferr.")
    assert page.words(page.allegation("murder")) == "the murder of her landlord, Lio Ferr"


HEARD = [
    row(
        "a lie in quotation marks",
        "Ana Berl accused Tom Wick of theft. Mr Wick has called that suggestion “a disgraceful lie”.",
        "theft",
        "disputed",
        "given",
    ),
    row(
        "the same without",
        "Ana Berl accused Tom Wick of theft. Mr Wick has called that suggestion a disgraceful lie.",
        "theft",
        "disputed",
        "given",
    ),
    row(
        "further off",
        "Ana Berl accused Tom Wick of stealing the seal.\n\nThe port was full.\n\nThe gate "
        "was open.\n\nRain fell.\n\nMr Wick said the allegations were false.",
        "stealing the seal",
        "disputed",
        "given",
    ),
    row(
        "by name, further off",
        "Ana Berl accused Tom Wick of stealing the seal.\n\nThe port was full.\n\nThe gate "
        "was open.\n\nRain fell.\n\nTom Wick declined to comment.",
        "stealing the seal",
        "unverified",
        "sought",
    ),
    row(
        "not by a stranger of his surname",
        "Ana Berl accused Tom Wick of stealing the seal. Sergeant Amy Wick said the allegations were grave.",
        "stealing the seal",
        "unverified",
        "none",
    ),
    row(
        "not by a word on something else",
        "Ana Berl accused Tom Wick of stealing the seal.\n\nThe port was full.\n\nThe gate "
        "was open.\n\nMr Wick said the road to Vell needed a new bridge.",
        "stealing the seal",
        "unverified",
        "none",
    ),
]


@pytest.mark.parametrize(("text", "holding", "status", "answer"), HEARD)
def test_who_is_heard(marked: Callable[..., Marked], text: str, holding: str, status: str, answer: str) -> None:
    mark = marked(text).allegation(holding)
    assert (mark.status, mark.answer) == (status, answer)


def test_of_two_with_one_surname_each_is_heard_for_himself(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ana Berl and Tom Berl are on trial. Prosecutors accuse Tom Berl of forging a will. "
        "Prosecutors accuse Ana Berl of hiding gold. Ana Berl denied the charge."
    )
    answers = {each.about: each.answer for each in page.analysis.allegations}
    assert (answers["Tom Berl"], answers["Ana Berl"]) == ("none", "given")
