"""What the first screen tells of allegations."""

from __future__ import annotations

import msgspec

from flagger.summary import summarise
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import harbour


def test_allegations_are_split_by_status_and_by_caveat() -> None:
    result = harbour()
    result.allegations[3].caveat = True
    glance = summarise(result, Entries()).at_glance
    assert [(group.name, group.caveat, group.bare) for group in glance.groups] == [
        ("unverified", "1", "1"),
        ("without evidence", "0", "1"),
        ("supported", "0", "1"),
    ]


def test_what_only_the_classifier_finds_is_listed_apart_and_accuses_nobody() -> None:
    make = Maker([("Brin stole the boat, Aune said. Brin lied, Cole said.", "body")])
    make.alleged("Brin stole the boat", 1, "Aune", "Brin", voice="paraphrase")
    make.alleged("Brin lied", 2, "Cole", "Brin", voice="paraphrase")
    make.result.allegations[0].origin = "classifier"
    summary = summarise(make.result, Entries())
    [group] = summary.allegations
    assert [(charge.label, charge.claim) for charge in group.charges] == [("A1", "Brin lied")]
    assert [(charge.label, charge.claim) for charge in summary.claim_like] == [("A2", "Brin stole the boat")]
    assert summary.claim_like_words == "1 more sentence reads like a claim; no rule says so"
    assert group.number == "1"
    assert summary.allegation_words == "1 allegation, unverified. It comes without a caveat."
    [accused] = summary.speakers.accused
    assert [label.name for label in accused.allegations] == ["A1"]


def test_nothing_but_the_classifiers_is_no_allegation_of_the_rules() -> None:
    make = Maker([("Brin stole the boat, Aune said.", "body")])
    make.alleged("Brin stole the boat", 1, "Aune", "Brin")
    make.result.allegations[0].origin = "classifier"
    summary = summarise(make.result, Entries())
    assert summary.allegation_words == "No allegation was found."
    assert summary.allegations == ()
    assert len(summary.claim_like) == 1
    assert summary.at_glance.groups == ()
    assert summary.speakers.accused == ()


def test_contested_statements_without_a_source_are_places() -> None:
    result = harbour()
    assert summarise(result, Entries()).at_glance.contested == ()
    start = result.text.index("Ships")
    result.findings.append(
        msgspec.structs.replace(
            result.findings[1], code="ATR101", name="contested-without-source", start=start, end=start + 5
        )
    )
    [place] = summarise(result, Entries()).at_glance.contested
    assert place.target == f"m{start}-{start + 5}"


def test_whom_only_a_pronoun_means_is_not_among_the_accused() -> None:
    make = Maker([("He stole the boat, Aune said.", "body")])
    make.alleged("He stole the boat", 1, "Aune", "Brin Oster")
    assert summarise(make.result, Entries()).speakers.accused == ()
