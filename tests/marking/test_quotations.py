"""Where quotation marks open and close."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

ROWS = [
    row("curly", "“The gate is shut,” she said.", ["“The gate is shut,”"]),
    row("straight", 'She said: "The gate is shut."', ['"The gate is shut."']),
    row("two straight ones", '"The gate," she said, "is shut."', ['"The gate,"', '"is shut."']),
    row("curly single", "‘The gate is shut,’ she said.", ["‘The gate is shut,’"]),
    row("straight single", "'The gate is shut,' she said.", ["'The gate is shut,'"]),
    row("guillemets", "« The gate is shut », she said.", ["« The gate is shut »"]),
    row("guillemets without space", "«The gate is shut», she said.", ["«The gate is shut»"]),
    row("reversed guillemets", "»The gate is shut«, she said.", ["»The gate is shut«"]),
    row("low marks", "„The gate is shut“, she said.", ["„The gate is shut“"]),
    row("low marks closed high", "„The gate is shut”, she said.", ["„The gate is shut”"]),
    row("single guillemets", "‹The gate is shut›, she said.", ["‹The gate is shut›"]),
    row(
        "a single inside a double",
        "“He cried ‘Stop the boat’ twice,” she said.",
        ["“He cried ‘Stop the boat’ twice,”", "‘Stop the boat’"],
    ),
    row(
        "a double inside a single",
        "‘He cried “Stop the boat” twice,’ she said.",
        ["‘He cried “Stop the boat” twice,’", "“Stop the boat”"],
    ),
    row(
        "a straight single inside a straight double",
        "\"He cried 'Stop the boat' twice,\" she said.",
        ["\"He cried 'Stop the boat' twice,\"", "'Stop the boat'"],
    ),
    row("an apostrophe", "The clerk’s boat didn’t sail; it's the crew's.", []),
    row("a plural possessive", "The crews’ strike and the ferries' delay went on.", []),
    row(
        "a plural possessive inside a single quotation",
        "‘The talks’ agenda is long,’ she said.",
        ["‘The talks’ agenda is long,’"],
    ),
    row(
        "an apostrophe inside a single quotation",
        "‘The clerk’s boat didn’t sail,’ she said.",
        ["‘The clerk’s boat didn’t sail,’"],
    ),
    row("a decade", "It was built in the ’90s and the '80s by hand.", []),
    row("an elision", "They let 'em go and sang rock 'n' roll.", []),
    row("an elision printed as an opening mark", "They let ‘em go in the ‘90s without a word.", []),
    row("inches", 'A 12" pipe and a 14" pipe burst.', []),
    row("one word", "The ‘free’ vote went on.", ["‘free’"]),
    row("a bracket before", "The line (“the wall”) is long.", ["“the wall”"]),
    row("a dash before", "The line—“the wall”—is long.", ["“the wall”"]),
    row("a mark that is never closed", "The 6 o'clock boat left with a stray ” mark.", []),
    row("a stray single mark", "The ' boat left.", []),
    row("empty marks", "The “” boat left.", []),
    row("dash dialogue", "— I saw the boat, — said Ana Berl.", ["— I saw the boat,"]),
    row(
        "dash dialogue that goes on",
        "— I saw the boat, — said Ana Berl. — It was empty.",
        ["— I saw the boat,", "— It was empty."],
    ),
    row("a dash without a narrator is no dialogue", "— The boat left at nine from the lower quay.", []),
    row("a bullet is no dialogue", "– Fares and tides", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_quotations(marked: Callable[..., Marked], text: str, expected: list[str]) -> None:
    assert marked(text).quotations == expected


def test_depth_counts_the_quotations_around(marked: Callable[..., Marked]) -> None:
    page = marked("“He cried ‘Stop the boat’ twice,” she said. “Fine.”")
    assert [quotation.depth for quotation in page.analysis.quotations] == [0, 1, 0]


def test_three_deep(marked: Callable[..., Marked]) -> None:
    page = marked("“He read: ‘They sang “Row” there,’ and sat,” she said.")
    assert page.quotations == ["“He read: ‘They sang “Row” there,’ and sat,”", "‘They sang “Row” there,’", "“Row”"]
    assert [quotation.depth for quotation in page.analysis.quotations] == [0, 1, 2]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph(marked: Callable[..., Marked]) -> None:
    page = marked(
        "She told the board: “The gate is shut. Nobody has a key.\n\n“We shall wait until the tide turns.”\n\nThe board rose."
    )
    assert page.quotations == ["“The gate is shut. Nobody has a key.", "“We shall wait until the tide turns.”"]
    assert [quotation.continues for quotation in page.analysis.quotations] == [False, True]


def test_three_open_paragraphs(marked: Callable[..., Marked]) -> None:
    page = marked('"The gate is shut, said Berl.\n\n"Nobody has a key to it.\n\n"We shall wait," she added.')
    assert [quotation.continues for quotation in page.analysis.quotations] == [False, True, True]


def test_a_closed_quotation_is_not_continued(marked: Callable[..., Marked]) -> None:
    page = marked("“The gate is shut,” she said.\n\n“Nobody has a key,” he said.")
    assert [quotation.continues for quotation in page.analysis.quotations] == [False, False]


def test_an_open_mark_does_not_swallow_the_next_paragraph(marked: Callable[..., Marked]) -> None:
    page = marked(
        "She said: “The gate is shut and nobody has a key.\n\nThe board rose at nine. It met “in private” later."
    )
    assert page.quotations == ["“The gate is shut and nobody has a key.", "“in private”"]


def test_an_open_mark_leaves_the_quotations_before_it(marked: Callable[..., Marked]) -> None:
    page = marked("“Shut,” she said. Then she added: “Nobody has a key to the gate.")
    assert page.quotations == ["“Shut,”", "“Nobody has a key to the gate."]
