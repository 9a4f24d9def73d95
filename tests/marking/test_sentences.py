"""Where sentences end: abbreviations, initials, quotation marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
