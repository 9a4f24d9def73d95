"""Speeches, statements and letters that are printed in full without quotation marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flagger.article import Genre
from flagger.lexicon import Lexicons
from flagger.marking import mark
from flagger.marking.copy import Copy
from flagger.marking.parts import mark_parts
from flagger.marking.turns import printed_speeches
from flagger.reading.blocks import blocks
from tests.growth import is_linear
from tests.marking.desk import Marked, article, row

ZELM = (
    "Good evening, people of Zelm!\n\n"
    "Today I spoke with our crews at the northern lock. The invaders from Ostrel shelled it again.\n\n"
    "Two pumps are out of service.\n\n"
    "We shall repair them, and we shall defend our river.\n\n"
    "I thank everyone who stood guard tonight.\n\n"
    "Long live Zelm!"
)
OSTREL = (
    "Dear citizens of Ostrel!\n\n"
    "This morning I met our engineers on the southern bank. The invaders from Zelm mined it again.\n\n"
    "One road is closed.\n\n"
    "We shall clear it, and we shall protect our farms.\n\n"
    "I thank all who served there.\n\n"
    "Long live Ostrel!"
)
NARRATED = "The board met on Monday evening.\n\nIt chose a new clerk for the ferry office.\n\nThe vote was close.\n\nNobody left early."


def speeches_of(text: str, lexicons: Lexicons) -> list[tuple[str, int]]:
    """The speaker's words and the number of paragraphs of each printed speech."""
    copy = Copy(text, lexicons)
    turns = printed_speeches(copy, mark_parts(copy, blocks(text)), set())
    spans = [copy.span(*turn.speaker) for turn in turns if turn.speaker is not None]
    return [(text[s.start : s.end], len(turn.blocks)) for s, turn in zip(spans, turns, strict=True)]


def _marked(text: str, lexicons: Lexicons, genre: Genre | None = None) -> Marked:
    return Marked(text, mark(article(text, genre=genre), lexicons))


ANNOUNCED = [
    row(
        "a line above names the speaker",
        "The statement was made by Zelm President Ana Berl in her evening address.\n\nThe full text of the speech is below:",
        "Zelm President Ana Berl",
    ),
    row("a possessive", "Here is the full text of Tom Hask's address to the nation.", "Tom Hask"),
    row("behind an imperative", "Read Mayor Ana Berl's letter in full:", "Mayor Ana Berl"),
    row("behind “by”", "The full text of the statement by Tom Hask follows:", "Tom Hask"),
    row(
        "an office, and the name above",
        "In Tom Hask's address on Monday, the president spoke of the river.\n\nRead the President's full address below:",
        "Tom Hask",
    ),
    row(
        "an office of a country", "The full text of the statement by the Zelm president follows:", "the Zelm president"
    ),
    row("the headline", "Full text of Ana Berl's speech at the river meeting", "Ana Berl"),
    row(
        "a pronoun, and the subject above",
        "Tom Hask gave a speech on Monday.\n\nHere is the full text of his speech:",
        "Tom Hask",
    ),
]


@pytest.mark.parametrize("speech", [ZELM, OSTREL])
@pytest.mark.parametrize(("above", "speaker"), ANNOUNCED)
def test_a_speech_that_is_announced_is_its_speakers(lexicons: Lexicons, above: str, speaker: str, speech: str) -> None:
    assert speeches_of(f"{above}\n\n{speech}", lexicons) == [(speaker, 6)]


NONE = [
    row("no announcement", f"Tom Hask gave an address on Monday.\n\n{ZELM}"),
    row("an imperative is nobody's name", f"Read the full address below:\n\n{ZELM}"),
    row("an office alone is nobody", f"Read the President's full address below:\n\n{ZELM}"),
    row("nobody is named", f"The full text of the speech is below:\n\n{ZELM}"),
    row("nobody speaks of himself", f"The full text of Tom Hask's statement is below:\n\n{NARRATED}"),
    row("the text is not said to stand below", f"Tom Hask did not publish the full text of his speech.\n\n{ZELM}"),
    row(
        "the writer's own",
        "I went to the river in May.\n\nWe saw the lock.\n\nOur boat was late.\n\nI wrote it all down.",
    ),
    row(
        "the speech stands between marks",
        "The full text of Tom Hask's letter is below:\n\n“We paid.”\n\n“We shall pay.”\n\n“I swear it.”\n\n“We left.”",
    ),
    row(
        "the article tells on",
        "The full text of Tom Hask's letter is below:\n\nHask wrote to us in May.\n\nOur lawyers answered.\n\nWe wait.\n\nI hope.",
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_other_paragraphs_in_the_first_person_are_no_speech(lexicons: Lexicons, text: str) -> None:
    assert speeches_of(text, lexicons) == []


def test_a_speech_ends_where_the_article_names_its_speaker(lexicons: Lexicons) -> None:
    after = "Berl took office in March.\n\nHer party won the vote."
    text = f"The full text of Ana Berl's address is below:\n\n{ZELM}\n\n{after}"
    assert speeches_of(text, lexicons) == [("Ana Berl", 6)]


def test_what_the_article_adds_at_the_end_is_its_own(lexicons: Lexicons) -> None:
    text = f"The full text of Ana Berl's address is below:\n\n{ZELM}\n\nThe river has been closed since March."
    assert speeches_of(text, lexicons) == [("Ana Berl", 6)]


def test_the_country_and_a_numeral_are_no_person(lexicons: Lexicons) -> None:
    said = "\n\n".join(["The US sent boats to Zelm.", "World War I had left none.", "The US paid.", "Nobody asked."])
    assert speeches_of(f"The full text of Ana Berl's address is below:\n\n{said}", lexicons) == []


@pytest.mark.parametrize(("name", "speech"), [("Ana Berl", ZELM), ("Tom Hask", OSTREL)])
def test_loaded_words_in_a_speech_are_the_speakers(lexicons: Lexicons, name: str, speech: str) -> None:
    text = f"{name} spoke on Monday.\n\nThe full text of {name}'s address is below:\n\n{speech}"
    marked = _marked(text, lexicons)
    assert {voice for _, voice, words in marked.loaded if "invaders" in words} == {"quote"}
    sentence = marked.sentence("invaders")
    source = marked.source(sentence.source_id)
    assert (sentence.strength, source.name if source else None) == ("quoted", name)


def test_in_an_opinion_piece_the_first_person_is_the_writer(lexicons: Lexicons) -> None:
    text = f"The full text of Ana Berl's address is below:\n\n{ZELM}"
    assert {voice for _, voice, _ in _marked(text, lexicons, "opinion").loaded} == {"article"}


def test_time_is_linear_in_lines_that_announce(lexicons: Lexicons) -> None:
    def reading(size: int) -> Callable[[], object]:
        text = "\n\n".join(["The full text of Tom Hask's letter is below:", "The pier was shut."] * size)
        return lambda: speeches_of(text, lexicons)

    assert is_linear(reading, 300)
