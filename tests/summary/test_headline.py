"""The headline beside the body."""

from __future__ import annotations

from flagger.summary import summarise
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import harbour


def test_a_charge_of_the_headline_stands_beside_what_the_body_makes_of_it() -> None:
    [beside] = summarise(harbour(), Entries()).headline
    assert beside.headline.snippet.text == "Port boss robbed pension fund"
    assert beside.headline_words == "states it as fact"
    assert beside.body is not None
    assert beside.body.snippet.text == "Vale took eleven million crowns from our pension fund"
    assert beside.body_words == "gives it as the claim of Mira Stent; the article says no evidence was given"
    assert [place.snippet.text for place in beside.evidence] == [
        "No evidence was given for the claim that money is missing",
        "Vale denied it",
    ]
    assert beside.finding == "2"


def test_a_headline_that_names_the_source_is_told_so() -> None:
    make = Maker([("Union: Vale emptied the fund", "heading"), ("Rain fell.", "body")])
    make.alleged("Vale emptied the fund", 1, "the union", "Vale", voice="paraphrase", stance="neutral")
    [beside] = summarise(make.result, Entries()).headline
    assert beside.headline_words == "gives it as the claim of the union"
    assert (beside.body, beside.body_words) == (None, "does not return to it")


def test_a_headline_that_is_found_without_a_mark_stands_beside_the_claim_most_like_it() -> None:
    make = Maker(
        [
            ("Vale emptied the strike fund", "heading"),
            ("Vale drank, Aune said. Vale emptied the strike fund of the dockers, Brin said.", "body"),
        ]
    )
    make.alleged("Vale drank", 1, "Aune", "Vale", voice="paraphrase")
    make.alleged("Vale emptied the strike fund of the dockers", 2, "Brin", "Vale", "disputed", voice="paraphrase")
    make.found(
        "ALG204", "headline-charges", "warning", "Vale emptied the strike fund", "The headline states it as fact."
    )
    [beside] = summarise(make.result, Entries()).headline
    assert beside.body is not None
    assert beside.body.snippet.text == "Vale emptied the strike fund of the dockers"
    assert beside.body_words == "gives it as the claim of Brin; the article reports that it is denied or rejected"


def test_a_headline_that_charges_nobody_has_nothing_beside_it() -> None:
    make = Maker([("Rain falls on Orlen", "heading"), ("Vale drank, Aune said.", "body")])
    make.alleged("Vale drank", 1, "Aune", "Vale")
    assert summarise(make.result, Entries()).headline == ()
