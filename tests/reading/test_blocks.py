"""Paragraphs: by line, by blank line where the text is wrapped, and for any text in order and without overlap."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.reading import blocks

FIRST = (
    "The harbour board of Elmouth met on Monday to settle the order in which the piers are to be rebuilt. Its chair, "
    "Nora Fenwick, said that the northern pier comes first, as the ferry to the islands leaves from there."
)
SECOND = (
    "Traders in the old market asked for a later start. They told the board that works in summer would keep visitors "
    "away, and that a month made no difference to the pier. The board will answer them in writing before the end of "
    "the week."
)
THIRD = "A vote is planned for the first week of March, when all seven members are back in town and can be asked again."


def pieces(text: str) -> list[str]:
    return [text[block.start : block.end] for block in blocks(text)]


def wrapped(*paragraphs: str, width: int = 72) -> str:
    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs) + "\n"


def unwrapped(pieces: list[str]) -> list[str]:
    return [" ".join(piece.split()) for piece in pieces]


def test_one_newline_a_paragraph() -> None:
    assert pieces(f"{FIRST}\n{SECOND}\n{THIRD}\n") == [FIRST, SECOND, THIRD]


def test_blank_lines_between_paragraphs() -> None:
    assert pieces(f"Pier first\n\n{FIRST}\n \n\t\n{SECOND}\n\n\n") == ["Pier first", FIRST, SECOND]


def test_bullets_and_what_follows_them_are_lines_of_their_own() -> None:
    text = f"{FIRST}\n  • Oops!\n    Something went astray.\n    Come back later.\n  • Oops!\n\n{SECOND}"
    assert pieces(text) == [FIRST, "• Oops!", "Something went astray.", "Come back later.", "• Oops!", SECOND]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_hard_wrapped_paragraphs_are_one_block_each(width: int, newline: str) -> None:
    text = wrapped(FIRST, SECOND, THIRD, width=width).replace("\n", newline)
    assert unwrapped(pieces(text)) == [FIRST, SECOND, THIRD]


def test_hard_wrapped_copy_keeps_headings_bullets_and_short_lines() -> None:
    text = f"Piers\n{wrapped(FIRST, SECOND)}\nBy N. Fenwick\nElmouth\n\n- a plan\n- a vote on it,\n  in March\n"
    found = unwrapped(pieces(text))
    assert found == ["Piers", FIRST, SECOND, "By N. Fenwick", "Elmouth", "- a plan", "- a vote on it, in March"]


LETTERED = ["(a) a plan", "(b) a vote in March", "(iii) a ferry for the islands"]
TURNS = [
    "BERL: The northern pier comes first, as the ferry leaves from there and nobody else has a boat.",
    "HASK: It came first last time.",
    "Q. When will the board vote on the order in which the three piers are to be rebuilt this year?",
    "14:32 The board has voted for the northern pier, by five votes to two, after a long night of talks.",
]


@pytest.mark.parametrize("lines", [LETTERED, TURNS], ids=["letters", "voices and times"])
def test_hard_wrapped_copy_keeps_the_lines_of_lists_and_voices(lines: list[str]) -> None:
    text = wrapped(FIRST, SECOND, THIRD) + "\n" + "\n".join(textwrap.fill(line, 72) for line in lines)
    assert unwrapped(pieces(text))[3:] == lines


def test_a_time_inside_a_wrapped_sentence_does_not_part_it() -> None:
    line = "The ferry that the board had promised to the islands left the pier at 14:32 and came back at 16:05 in the rain."
    text = wrapped(FIRST, SECOND, line, width=70)
    assert any(start.startswith("14:32") for start in text.splitlines())
    assert unwrapped(pieces(text))[2] == line


def test_a_list_of_headlines_is_not_wrapped_copy() -> None:
    headlines = [
        "Harbour board wants northern pier first despite the market's protest",
        "Ferry to the islands stops for a fortnight from the first of April",
        "Council of Elmouth elects its second mayor within a single summer",
        "Old market keeps its Saturday hours after a long night of talks",
        "School choir from the valley wins the county cup in a close final",
    ]
    assert pieces("\n".join(headlines)) == headlines


def test_verse_is_not_wrapped_copy() -> None:
    lines = ["the tide goes out", "and leaves the pier", "to those who count", "the planks each year"]
    assert pieces("\n".join(lines)) == lines


def test_one_long_paragraph_among_wrapped_lines_means_the_text_was_not_wrapped() -> None:
    lines = textwrap.wrap(SECOND, 72)
    assert pieces("\n".join([FIRST, *lines])) == [FIRST, *lines]


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_parts(mark: str) -> None:
    assert pieces(f"One.{mark}Two.{mark}{mark}Three.") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n \u3000\n"])
def test_nothing_makes_no_block(text: str) -> None:
    assert blocks(text) == ()


LINES = st.text(alphabet=st.sampled_from("aB.,- •\t\u00a0\u2028é「"), max_size=90)


@given(st.one_of(st.text(), st.lists(LINES, max_size=12).map("\n".join), st.lists(LINES, max_size=12).map("\r\n".join)))
def test_for_any_text_blocks_cover_it_in_order(text: str) -> None:
    found = blocks(text)
    last = 0
    for block in found:
        assert last <= block.start < block.end <= len(text)
        assert not text[last : block.start].strip()
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        assert block.part == "body"
        last = block.end
    assert not text[last:].strip()
    assert found == blocks(text)
