"""Content that stands elsewhere than behind its cue, and where it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, Said, row

PLACED = [
    row(
        "a verdict with its agent behind",
        "The law was described as “cruel” by Ana Berl.",
        Said("Ana Berl", "was described", "as “cruel”"),
    ),
    row(
        "a verdict with its agent before",
        "The law was described by Ana Berl as “cruel”.",
        Said("Ana Berl", "was described", "as “cruel”"),
    ),
    row(
        "a verdict behind a participle",
        "The clerk, dubbed “a madman” by Tom Hask, left on Monday.",
        Said("Tom Hask", "dubbed", "“a madman”"),
    ),
    row("how", "“Cruel” was how Ana Berl described the law.", Said("Ana Berl", "described", "“Cruel”")),
    row("what", "“Cruel”: that is what Ana Berl calls the law.", Said("Ana Berl", "calls", "“Cruel”")),
    row("as, before", "As Ana Berl put it, the gate was shut.", Said("Ana Berl", "put it", "the gate was shut")),
    row(
        "as, between",
        "The gate was, as Ana Berl put it, “a sorry sight”.",
        Said("Ana Berl", "put it", "“a sorry sight”"),
    ),
    row("as, behind", "“We wait,” as Ana Berl put it on Monday.", Said("Ana Berl", "put it", "“We wait,”")),
    row(
        "as he is called",
        "The “tyrant”, as the miners call him, lives in Elmouth.",
        Said("the miners", "call", "“tyrant”"),
    ),
    row(
        "as it is called, beside the marks",
        "Troops crossed in the “free march”, as the ministry called the raid.",
        Said("the ministry", "called", "“free march”"),
    ),
    row(
        "for calling",
        "The guild criticised Tom Hask for calling the guards “thugs” on Monday.",
        Said("Tom Hask", "calling", "the guards “thugs” on Monday"),
    ),
    row(
        "the quotation before, by its words",
        "“We wait for rain.” The words were those of Ana Berl.",
        Said("Ana Berl", "words were those of", "“We wait for rain.”"),
    ),
    row(
        "the quotation before, by how",
        "“We wait for rain.” That was how Ana Berl put it.",
        Said("Ana Berl", "put it", "“We wait for rain.”"),
    ),
    row(
        "according to whom",
        "Ana Berl, according to whom the gate is shut, left on Monday.",
        Said("Ana Berl", "according to", "the gate is shut"),
    ),
    row(
        "it emerged",
        "The clerk left before it emerged that the gate was shut.",
        Said("", "it emerged that", "the gate was shut"),
    ),
    row("that, spoken of", "Ana Berl said that was nonsense.", Said("Ana Berl", "said", "that was nonsense")),
    row(
        "marks that belong to the subject",
        "The “independent” board said the gate was shut.",
        Said("board", "said", "the gate was shut"),
    ),
    row(
        "a person before the colon of a heading",
        "Ana Berl: gate must stay shut\n\nThe harbour board of Elmouth met on Monday and chose a new clerk.",
        Said("Ana Berl", ":", "gate must stay shut"),
    ),
    row(
        "a further act of the speaker",
        "Norland has declared the valley free and has sent a brigade.",
        Said("Norland", "has declared", "the valley free"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_content(marked: Callable[..., Marked], text: str, expected: Said) -> None:
    assert expected in marked(text).attributions


DENIALS = [
    row("which she denied", "Tom Hask said Ana Berl had lied, which she denied.", "which"),
    row("a claim that he denies", "Ana Berl said Tom Hask had lied, a claim that he denies.", "a claim"),
    row("something the board rejects", "Ana Berl said the board had lied, something the board rejects.", "something"),
    row("and the board rejected that", "Ana Berl said the board had lied, and the board rejected that.", "that"),
]


@pytest.mark.parametrize(("text", "pointer"), DENIALS)
def test_a_denial_in_the_sentence_is_not_in_the_content(marked: Callable[..., Marked], text: str, pointer: str) -> None:
    page = marked(text)
    assert [said.content for said in page.attributions][1:] == [pointer]
    assert page.attributions[0].content.endswith("had lied")
    (allegation,) = page.analysis.allegations
    assert (allegation.status, allegation.answer) == ("disputed", "given")


SILENT = [
    row("a call for help", "The driver was called to the gate by the board."),
    row("a verdict of nobody", "The law was described as “cruel”."),
    row("nobody", "Neither of them noted the cruel hail."),
    row("an interest", "The clerk took an interest in the opinion of the miners."),
]


@pytest.mark.parametrize("text", SILENT)
def test_no_attribution(marked: Callable[..., Marked], text: str) -> None:
    assert marked(text).attributions == []
