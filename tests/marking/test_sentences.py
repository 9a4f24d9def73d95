"""Where sentences end: abbreviations, initials, quotation marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.parts.openings import text_starts
from flagger.marking.quotations import mark_quotations
from flagger.marking.sentences import mark_sentences
from flagger.reading.blocks import blocks
from tests.marking.desk import Marked, row

ROWS = [
    row("two plain ones", ["The gate is shut.", "Nobody has a key."]),
    row("titles", ["Mr. Berl and Dr. Hask met Gen. Orlo on Monday.", "They spoke at length."]),
    row("initials", ["The clerk, J. R. Berl, opened the gate.", "A. Hask shut it."]),
    row("U.S.", ["The U.S. envoy met the clerk.", "They left together."]),
    row("a.m.", ["The ferry left at 9 a.m. on Monday.", "It was full."]),
    row("numbers", ["Fares rose by 3.5 per cent to 1,200.50 marks.", "Few paid."]),
    row("a company", ["Harbour Co. Ltd. bought the ramp.", "It paid in cash."]),
    row("question and exclamation", ["Who shut the gate?", "Nobody knows!", "The board rose."]),
    row("a quotation that ends a sentence", ["“The gate is shut.”", "The board rose at nine."]),
    row("a straight quotation that ends a sentence", ['He said: "The gate is shut."', "The board rose at nine."]),
    row("a single quotation that ends a sentence", ["He said: ‘The gate is shut.’", "The board rose at nine."]),
    row("a tail behind a question", ["“Who shut the gate?” he asked.", "Nobody knew."]),
    row("a tail behind an exclamation", ["“Shut the gate!” shouted Ana Berl.", "Nobody moved."]),
    row("a name behind a question", ["“Who shut the gate?” Ana Berl asked.", "Nobody knew."]),
    row("a tail behind a comma", ["“The gate is shut,” he said.", "Nobody knew why."]),
    row("a long tail behind a question", ["“Who shut the gate?” asked the clerk of the port.", "Nobody knew."]),
    row(
        "several sentences in a quotation",
        ["He said: “The gate is shut.", "Nobody has a key.", "We wait.”", "The board rose."],
    ),
    row("a new quotation", ["“The gate is shut,” said Ana Berl.", "“Nobody has a key.”"]),
    row("two quotations side by side", ["“The gate is shut.”", "“Nobody has a key.”"]),
    row("brackets", ["The gate is shut (it was open on Sunday).", "The board rose."]),
    row("No. with a number", ["The ferry left berth No. 4 at noon.", "It was full."]),
    row("a month", ["The gate was shut on Jan. 4 by the clerk.", "It was full."]),
    row("rank upon rank", ["Lt. Gen. J. K. Orlen and Maj. A. Berl spoke.", "Nobody else did."]),
    row("a title behind a comma", ["“Probably not,” Ms. Berl said.", "“Are we late?”"]),
    row("a state behind its party", ["Sen. Ana Berl (D-Wis.) met Rep. Karl Hask, R-N.C., on Monday.", "They left."]),
    row("U.S. at the end", ["He left the U.S.", "The board rose.", "It met the U.S. Army."]),
    row("U.S. at the end of a quotation", ["He said: “I love the U.S.”", "Berl left."]),
    row("p.m. at the end", ["The ferry left at 9 p.m.", "Berl missed it."]),
    row("p.m. with a zone", ["It starts at 9 p.m. Eastern and 8 p.m. Friday.", "At 9 p.m. E.T. it ends."]),
    row("e.g. and i.e.", ["Bring papers, e.g. Zelm passes, i.e. Forms 2 and 3.", "Go."]),
    row("a company at the end", ["The ramp went to Harbour Inc.", "It paid in cash."]),
    row("a junior", ["Karl Hask Jr. Berl’s deputy, left.", "Karl Hask Jr.", "He stayed."]),
    row("a street", ["It is on Main St. in Zelm, near St. Ora church.", "He lives on Main St.", "The gate is shut."]),
    row("et cetera", ["They sell rope, oars, etc. at the gate.", "They sell rope, etc.", "The gate is shut."]),
    row("no as a word", ["Is it shut?", "No.", "He has the key."]),
    row(
        "Article and number",
        ["Under Art. 5 of the pact and No. 10’s reading, it holds.", "See fig. 3 and pp. 4 and 5."],
    ),
    row("an initial at the end", ["They took vitamin C.", "It helped.", "Plan B.", "The end."]),
    row("a first person at the end", ["So did I.", "Berl left."]),
    row("a year at the end", ["It was built in 1961.", "In 2003 it burnt."]),
    row(
        "a web address", ["Read it at www.zelm.example/a.b or port.example today.", "See port.example.", "It is free."]
    ),
    row("a file and a version", ["Version 2.1.4 of tide.js is out.", "Get it."]),
    row("lower-case names", ["It ended at noon.", "iZelm prices rose.", "eBoat fell."]),
    row("footnote marks", ["The gate is shut.[1]", "Nobody has a key.[12][13]", "The board rose."]),
    row("a footnote mark behind a quotation", ["“The gate is shut.”[3]", "Nobody has a key."]),
    row("brackets around a sentence", ["The gate is shut.", "(It was open on Sunday.)", "The board rose."]),
    row(
        "brackets around two sentences", ["The gate is shut.", "(It was open.", "It was wide open.)", "The board rose."]
    ),
    row("an ellipsis", ["Wait... and see.", "Wait…", "The board rose.", "Hm . . . yes, it did."]),
    row("an ellipsis of a pause", ["She said “the … Zelm gate … I mean, that gate” is shut.", "He left."]),
    row("words left out", ["“The gate is shut.", "... I have no key,” he said."]),
    row("interrupted", ["“I never—” he began.", "“You did,” she said."]),
    row(
        "a tail of a name and a title", ["“Who shut the gate?” Mayor Ana Berl of Zelm asked on Monday.", "Nobody knew."]
    ),
    row("a tail that addresses", ["“Who shut the gate?” Berl asked Hask.", "He left."]),
    row("no tail: a new subject", ["“Who shut the gate?”", "The board said nothing."]),
    row("no tail: its verb has a content", ["“Who shut the gate?”", "Berl said he did not know."]),
    row("no tail: a phrase", ["“Shut the gate!”", "Of course, that was Berl speaking."]),
    row("a secretary", ["They met Sec. Berl and Cmdr. Hask.", "See sec. 4."]),
    row("a question in the middle", ["They cried “Who?” and left.", "They cried “Berl out!” at noon."]),
    row("a colon before a quotation", ["He said: “Shut it.”", "She said: “No!", "Never.”", "They left."]),
    row("inner and outer mark", ["“He said: ‘Shut it.’”", "She left."]),
    row("double single marks", ["''The gate is shut.''", "''Nobody has a key,'' he said.", "Fine."]),
    row("spaces inside the marks", ["“ The gate is shut. ”", "“ Nobody has a key. ”", "Fine."]),
    row("French marks", ["« The gate is shut. »", "« Nobody has a key. »", "Fine."]),
    row("a currency sign", ["It cost 5 marks.", "$4 is too little.", "£3 is less."]),
    row("an exclamation in a row", ["What?!", "No!!!", "Berl left."]),
    row("dash dialogue", ["— I saw the boat, — said Ana Berl.", "— It was empty."]),
    row("a question between dashes", ["— Who saw the boat? — asked Ana Berl.", "Nobody did."]),
]


@pytest.mark.parametrize("sentences", ROWS)
def test_sentences(marked: Callable[..., Marked], sentences: list[str]) -> None:
    assert marked(" ".join(sentences)).sentences == sentences


def test_a_line_break_ends_a_sentence(marked: Callable[..., Marked]) -> None:
    assert marked("Fares and tides\n\nThe gate is shut").sentences == ["Fares and tides", "The gate is shut"]


def test_a_tail_belongs_to_its_quotation_only_with_a_cue(marked: Callable[..., Marked]) -> None:
    page = marked("“Who shut the gate?” The board rose at nine.")
    assert page.sentences == ["“Who shut the gate?”", "The board rose at nine."]


def test_every_sentence_has_the_part_of_its_block(marked: Callable[..., Marked]) -> None:
    page = marked("Fares and tides\n\nThe gate is shut. Nobody has a key.\n\nRead more: The gate opens")
    assert [sentence.part for sentence in page.analysis.sentences] == ["heading", "body", "body", "boilerplate"]


def test_sentences_without_a_space_between(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Berl went home.The board stayed until 2003.In May it left.”The clerk” rose.“Fine,” he said.@zelm knew."
    )
    assert page.sentences == [
        "Berl went home.",
        "The board stayed until 2003.",
        "In May it left.”",
        "The clerk” rose.",
        "“Fine,” he said.",
        "@zelm knew.",
    ]


def test_no_sentence_of_marks_alone(marked: Callable[..., Marked]) -> None:
    assert marked("The gate is shut. * * * ! ! ! “ ”").sentences == ["The gate is shut. * * * ! ! ! “ ”"]


def test_bullets_are_sentences(marked: Callable[..., Marked]) -> None:
    page = marked("• The gate is shut\n\n• Nobody has a key. Fares rise\n\n– Berl left")
    assert page.sentences == ["The gate is shut", "Nobody has a key.", "Fares rise", "– Berl left"]


def test_a_heading_without_a_stop(marked: Callable[..., Marked]) -> None:
    page = marked("U.S. And Zelm Shut Gate\n\nThe gate is shut, the port of Zelm said on Monday.")
    assert page.sentences == ["U.S. And Zelm Shut Gate", "The gate is shut, the port of Zelm said on Monday."]


PIECES = [
    "The gate",
    "Berl",
    " is shut",
    ".",
    "!",
    "…",
    "...",
    "U.S.",
    "p.m.",
    "No.",
    "5",
    "“",
    "”",
    '"',
    ")",
    "[1]",
    "I",
    " ",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_sentences_hold_every_character_but_white_space(lexicons: Lexicons, pieces: list[str]) -> None:
    text = "".join(pieces)
    copy, paragraphs = Copy(text, lexicons), list(blocks(text))
    end = 0
    opens = text_starts(copy, paragraphs)
    for sentence in mark_sentences(copy, paragraphs, mark_quotations(copy, paragraphs), opens):
        assert sentence.start < sentence.end
        assert sentence.start in opens or not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()


@pytest.mark.parametrize("before", ["1. ", "• ", "(a) ", "ZELM, Calif. — ", "ZELM, 7 May (Harbour Wire) – "])
def test_a_marker_and_a_dateline_are_no_words_of_the_sentence(marked: Callable[..., Marked], before: str) -> None:
    assert marked(f"{before}The gate is shut. Nobody has a key.").sentences == [
        "The gate is shut.",
        "Nobody has a key.",
    ]
