"""Where sentences end: abbreviations, initials, quotation marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked

ROWS: list[tuple[str, list[str]]] = [
    ("two plain ones", ["The gate is shut.", "Nobody has a key."]),
    ("titles", ["Mr. Berl and Dr. Hask met Gen. Orlo on Monday.", "They spoke at length."]),
    ("initials", ["The clerk, J. R. Berl, opened the gate.", "A. Hask shut it."]),
    ("U.S.", ["The U.S. envoy met the clerk.", "They left together."]),
    ("a.m.", ["The ferry left at 9 a.m. on Monday.", "It was full."]),
    ("numbers", ["Fares rose by 3.5 per cent to 1,200.50 marks.", "Few paid."]),
    ("a company", ["Harbour Co. Ltd. bought the ramp.", "It paid in cash."]),
    ("question and exclamation", ["Who shut the gate?", "Nobody knows!", "The board rose."]),
    ("a quotation that ends a sentence", ["“The gate is shut.”", "The board rose at nine."]),
    ("a straight quotation that ends a sentence", ['He said: "The gate is shut."', "The board rose at nine."]),
    ("a single quotation that ends a sentence", ["He said: ‘The gate is shut.’", "The board rose at nine."]),
    ("a tail behind a question", ["“Who shut the gate?” he asked.", "Nobody knew."]),
    ("a tail behind an exclamation", ["“Shut the gate!” shouted Ana Berl.", "Nobody moved."]),
    ("a name behind a question", ["“Who shut the gate?” Ana Berl asked.", "Nobody knew."]),
    ("a tail behind a comma", ["“The gate is shut,” he said.", "Nobody knew why."]),
    ("a long tail behind a question", ["“Who shut the gate?” asked the clerk of the port.", "Nobody knew."]),
    ("several sentences in a quotation", ["He said: “The gate is shut.", "Nobody has a key.", "We wait.”", "The board rose."]),
    ("a new quotation", ["“The gate is shut,” said Ana Berl.", "“Nobody has a key.”"]),
    ("two quotations side by side", ["“The gate is shut.”", "“Nobody has a key.”"]),
    ("brackets", ["The gate is shut (it was open on Sunday).", "The board rose."]),
    ("No. with a number", ["The ferry left berth No. 4 at noon.", "It was full."]),
    ("a month", ["The gate was shut on Jan. 4 by the clerk.", "It was full."]),
]  # fmt: skip


@pytest.mark.parametrize("sentences", [row[1] for row in ROWS], ids=[row[0] for row in ROWS])
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
