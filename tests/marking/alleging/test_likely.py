"""Claims that no rule finds, in sentences that the classifier takes for allegations."""

from __future__ import annotations

from array import array

import pytest

from flagger.analysis import Allegation
from flagger.judging import Settings, judge
from flagger.learned.lookup import CONSTANT, SCALE, UNKNOWN
from flagger.learned.packed import Weights, bucket_sizes, number_of, pack, width
from flagger.learned.sorter import FIELDS, Sorter
from flagger.lexicon import Lexicons
from flagger.marking import Learned, mark
from flagger.marking.alleging.likely import FEWEST, LEAST
from tests.marking.desk import article, one, row


def suspecting(parts: Learned, margin: float) -> Learned:
    """The learned parts with a sorter that gives every sentence this margin of an allegation."""
    rows = {number_of(CONSTANT): [0, round(margin * SCALE), 0, SCALE, 0], number_of(UNKNOWN): [0, 0, 0, 0, 128]}
    numbers = sorted(rows)
    data = b"".join(pack(rows[n]).to_bytes(width(len(FIELDS)), "little", signed=True) for n in numbers)
    sorter = Sorter(Weights(FIELDS, bucket_sizes(numbers), array("I", numbers), data), "by hand")
    return parts._replace(sorter=sorter)


def found(text: str, lexicons: Lexicons, parts: Learned, margin: float = LEAST + 0.01) -> list[Allegation]:
    """The allegations of a text whose sentences all have this margin."""
    return mark(article(text), lexicons, suspecting(parts, margin)).allegations


@pytest.mark.parametrize(
    ("text", "claim", "by"),
    [
        row("the whole sentence", "The ferry left the quay at noon.", "The ferry left the quay at noon", None),
        row(
            "what somebody says",
            "Ana Berl said the ferry had left the quay at noon.",
            "the ferry had left the quay at noon",
            "Ana Berl",
        ),
        row(
            "what is quoted",
            "“The ferry left the quay at noon,” Ana Berl said.",
            "The ferry left the quay at noon",
            "Ana Berl",
        ),
    ],
)
def test_the_claim_is_the_main_content(
    text: str, claim: str, by: str | None, lexicons: Lexicons, parts: Learned
) -> None:
    allegation = one(found(text, lexicons, parts))
    assert text[allegation.start : allegation.end] == claim
    assert (allegation.by, allegation.origin, allegation.entry) == (by, "classifier", None)


def test_less_than_the_least_margin_is_no_claim(lexicons: Lexicons, parts: Learned) -> None:
    assert found("The ferry left the quay at noon.", lexicons, parts, LEAST - 0.01) == []
    assert len(found("The ferry left the quay at noon.", lexicons, parts, LEAST + 0.01)) == 1


@pytest.mark.parametrize(
    "text",
    [
        row("a question", "Had the ferry left the quay at noon?"),
        row("too few words", "The ferry left."),
        row("no article text", "READ MORE: The ferry left the quay at noon"),
    ],
)
def test_what_claims_nothing(text: str, lexicons: Lexicons, parts: Learned) -> None:
    around = "The board of the port met on Monday to speak of two bridges."
    spans = [(each.start, each.end) for each in found(f"{around}\n\n{text}\n\n{around}", lexicons, parts)]
    assert spans
    assert all(end <= len(around) or start >= len(around) + len(text) for start, end in spans)
    assert FEWEST > 3


def test_a_claim_of_the_rules_stands_alone(lexicons: Lexicons, parts: Learned) -> None:
    text = "Ana Berl accused the harbour board of stealing from the widows of Orlen."
    by_rules = mark(article(text), lexicons, None).allegations
    assert [each.origin for each in by_rules] == ["rule"]
    assert found(text, lexicons, parts, 3.0) == by_rules


def test_without_the_classifier_there_is_none(lexicons: Lexicons, parts: Learned) -> None:
    text = "The ferry left the quay at noon."
    for learned in (None, Learned(parts.reader, parts.scorer)):
        assert mark(article(text), lexicons, learned).allegations == []


TEXT = """The harbour board met on Monday and spoke of two bridges for an hour.

The ferry left the quay at noon, some residents say. Ana Berl said the guild had sold the boats to a cousin of the mayor.

“The fund was empty by May,” Tom Hask said. Nobody could be reached.
"""


def test_nothing_is_judged_by_it(lexicons: Lexicons, parts: Learned) -> None:
    """The findings on a text are those that it has without the claims of the classifier."""
    source = article(TEXT)
    suspected = mark(source, lexicons, suspecting(parts, 0.5))
    plain = mark(source, lexicons, suspecting(parts, -5.0))
    assert {each.origin for each in suspected.allegations} >= {"classifier"}
    assert [each for each in suspected.allegations if each.origin == "rule"] == plain.allegations
    assert judge(source, suspected, lexicons, Settings()) == judge(source, plain, lexicons, Settings())


@pytest.mark.parametrize(
    ("text", "about"),
    [
        row("who acts", "Ana Berl said Norland had emptied the fund by May.", "Norland"),
        row("who did it", "Ana Berl said the ferry had been emptied by Norland.", "Norland"),
        row("what goes on behind “that”", "“We can see that Norland empties the fund,” Ana Berl said.", "Norland"),
        row("himself", "Tom Hask said that he had emptied the fund by May.", "Tom Hask"),
        row("to whom it was done", "Ana Berl said Norland had been emptied by May. Sundria spoke to Norland.", None),
        row("no one but an opponent", "Norland said the cellar was empty by May. Sundria spoke to Norland.", None),
    ],
)
def test_who_acts_is_charged_and_nobody_guessed(
    text: str, about: str | None, lexicons: Lexicons, parts: Learned
) -> None:
    assert found(text, lexicons, parts)[0].about == about
