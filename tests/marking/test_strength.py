"""How firmly each sentence is tied to its source: quotations that go on, float or point back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

SENTENCES = [
    row(
        "a sentence that only points back",
        "The gate was shut for nine days. That is according to the Elmouth Guild, Harbour Wire reports.",
        "That is according",
        ("named", "neutral", "Elmouth Guild"),
    ),
    row(
        "a word inside a longer quotation",
        "“Exactly! The gate was shut for nine days,” Ana Berl insisted.",
        "Exactly",
        ("quoted", "insisting", "Ana Berl"),
    ),
    row("a word alone", "Ana Berl insisted it was “exactly” so.", "exactly", ("named", "insisting", "Ana Berl")),
    row(
        "a quotation that no cue opens or closes",
        "Ana Berl insisted that the gate was shut.\n\n“We have waited here for nine days.”",
        "We have waited",
        ("quoted", "neutral", "Ana Berl"),
    ),
    row(
        "a second sentence of a quotation that a cue closes",
        "“We have waited here. The gate is shut,” Ana Berl insisted.",
        "We have waited",
        ("quoted", "insisting", "Ana Berl"),
    ),
    row(
        "a quotation that a cue opens",
        "Ana Berl insisted:\n\n“We have waited here for nine days.”",
        "We have waited",
        ("quoted", "insisting", "Ana Berl"),
    ),
    row(
        "a second paragraph of a quotation",
        "Ana Berl insisted: “The gate is shut.\n\n“Nobody has come to open it.”",
        "Nobody has come",
        ("quoted", "insisting", "Ana Berl"),
    ),
    row(
        "a quotation after a belief",
        "The guild of Norland believes that the gate was shut.\n\n“We have waited here for nine days.”",
        "We have waited",
        ("quoted", "neutral", "guild of Norland"),
    ),
    row(
        "two fragments are no clause",
        "Ana Berl said the gate was “badly hung” and the road “quite shut”.",
        "badly hung",
        ("named", "neutral", "Ana Berl"),
    ),
    row(
        "a predicate behind an adverb is no clause",
        "Ana Berl said the guild “still don’t know”.",
        "the guild",
        ("named", "neutral", "Ana Berl"),
    ),
    row(
        "a clause that its cue cuts in two",
        "“The gate of the harbour,” Ana Berl said, “was shut.”",
        "The gate of",
        ("quoted", "neutral", "Ana Berl"),
    ),
    row(
        "an official without a name, quoted",
        "A Norlandic official said so. “The gate was shut for nine days,” the official said.",
        "The gate was shut",
        ("unnamed", "neutral", "A Norlandic official"),
    ),
    row("the author's own belief", "I think the gate was shut for nine days.", "gate", ("none", "mental", None)),
]


@pytest.mark.parametrize(("text", "holding", "expected"), SENTENCES)
def test_the_strength_of_a_sentence(
    marked: Callable[..., Marked], text: str, holding: str, expected: tuple[str, str, str | None]
) -> None:
    sentence = marked(text).sentence(holding)
    source = sentence.source.removeprefix("The ") if sentence.source else None
    assert (sentence.strength, sentence.stance, source) == expected
