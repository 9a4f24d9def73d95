"""Where quotation marks open and close."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Quotation
from flagger.article import Block, Part
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.quotations import mark_quotations
from flagger.reading.blocks import blocks
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
    row(
        "mixed marks, curly then straight",
        '“The gate is shut," she said. "Go," he said.',
        ['“The gate is shut,"', '"Go,"'],
    ),
    row(
        "mixed marks, straight then curly",
        '"The gate is shut,” she said. "Go," he said.',
        ['"The gate is shut,”', '"Go,"'],
    ),
    row("mixed marks, single", "‘The gate is shut,' she said.", ["‘The gate is shut,'"]),
    row("a closing mark that opens", "She said: ”The gate is shut.”", ["”The gate is shut.”"]),
    row("an opening mark that closes", "She called it “a disgrace.“ The board rose.", ["“a disgrace.“"]),
    row("double single marks", "''The gate is shut,'' she said. ''Go.''", ["''The gate is shut,''", "''Go.''"]),
    row("TeX marks", "``The gate is shut,'' she said.", ["``The gate is shut,''"]),
    row("TeX marks inside TeX marks", "``He cried `Row' twice,'' she said.", ["``He cried `Row' twice,''", "`Row'"]),
    row(
        "three straight single marks at the end",
        "''He cried 'Stop the boat''' is what she wrote.",
        ["''He cried 'Stop the boat'''", "'Stop the boat'"],
    ),
    row(
        "a single inside double single marks",
        "''He cried 'Row' twice,'' she said.",
        ["''He cried 'Row' twice,''", "'Row'"],
    ),
    row("low commas", ",,The gate is shut“, she said.", [",,The gate is shut“"]),
    row(
        "French marks with no-break spaces",
        "«\u00a0The gate is shut\u00a0», she said.",
        ["«\u00a0The gate is shut\u00a0»"],
    ),
    row("French marks with narrow spaces", "«\u202fShut!\u202f» she said.", ["«\u202fShut!\u202f»"]),
    row("low single marks inside low ones", "„He cried ‚Row‘ twice“, she said.", ["„He cried ‚Row‘ twice“", "‚Row‘"]),
    row("guillemets inside low marks", "„He cried «Row» twice”, she said.", ["„He cried «Row» twice”", "«Row»"]),
    row(
        "reversed guillemets inside low marks", "„He cried »Row« twice”, she said.", ["„He cried »Row« twice”", "»Row«"]
    ),
    row(
        "single guillemets inside reversed ones",
        "»He cried ›Row‹ twice«, she said.",
        ["»He cried ›Row‹ twice«", "›Row‹"],
    ),
    row("curly marks in curly marks", "“He cried “Row” twice,” she said.", ["“He cried “Row” twice,”", "“Row”"]),
    row("straight marks in straight marks", '"He cried "Row" twice," she said.', ['"He cried "Row" twice,"', '"Row"']),
    row("spaces inside the marks", "She said “ the gate is shut ” and left.", ["“ the gate is shut ”"]),
    row("spaces inside straight marks", 'She said " the gate is shut " and left.', ['" the gate is shut "']),
    row("spaces inside single marks", "She said ‘ the gate is shut ’ and left.", ["‘ the gate is shut ’"]),
    row("a space before the closing mark", "She said “the gate is shut. ” He left.", ["“the gate is shut. ”"]),
    row("no space behind the closing mark", '"The gate is shut."The board rose.', ['"The gate is shut."']),
    row("no space before the opening mark", 'The board rose."The gate is shut," she said.', ['"The gate is shut,"']),
    row("in brackets", 'The line ("the wall", 2 km) and (‘the gate’) stand.', ['"the wall"', "‘the gate’"]),
    row(
        "a bracket inside", "“The gate [in Zelm] is shut (again),” she said.", ["“The gate [in Zelm] is shut (again),”"]
    ),
    row(
        "a title inside",
        "“I have read ‘The Long Tide’ twice,” she said.",
        ["“I have read ‘The Long Tide’ twice,”", "‘The Long Tide’"],
    ),
    row("interrupted", "“I never—” he began. “You did,” she said.", ["“I never—”", "“You did,”"]),
    row("interrupted, straight", '"I never—" he began. "You did," she said.', ['"I never—"', '"You did,"']),
    row("between dashes", 'The line—"the wall"—and the pre-"reform" board.', ['"the wall"', '"reform"']),
    row("ellipses at both ends", "“… the gate is shut …” she read.", ["“… the gate is shut …”"]),
    row(
        "plural possessives in straight marks",
        "'The crews' strike is over,' she said.",
        ["'The crews' strike is over,'"],
    ),
    row(
        "possessives beside two single quotations",
        "The ‘free’ vote, the ‘fair’ count and the crews’ strike went on.",
        ["‘free’", "‘fair’"],
    ),
    row("a dropped g", "‘He was goin’ home,’ she said.", ["‘He was goin’ home,’"]),
    row("a name with an apostrophe", "O'Dran and O‘Berl met at Sant' Ora.", []),
    row("an o’clock", "‘We met at 6 o’clock,’ she said.", ["‘We met at 6 o’clock,’"]),
    row(
        "rock ’n’ roll in marks", "‘We sang rock ’n’ roll all night,’ she said.", ["‘We sang rock ’n’ roll all night,’"]
    ),
    row("feet and inches", "He is 6'2\" tall and she is 5' 4\" tall.", []),
    row("inches in a quotation", '"A 12" pipe burst," she said.', ['"A 12" pipe burst,"']),
    row(
        "a number at the end of a quotation",
        'He said "page 12" and left; "page 9" followed.',
        ['"page 12"', '"page 9"'],
    ),
    row("minutes and seconds", "She ran it in 4' 12'' at noon.", []),
    row("the value of an attribute", 'See <post id="12" by="crew">the boat</post> at noon.', []),
    row("a slash between", "The “in”/“out” board.", ["“in”", "“out”"]),
    row("a question inside", "Did she say “the gate is shut”? “Yes!”", ["“the gate is shut”", "“Yes!”"]),
    row("a mark behind a hyphen", "The ex-‘king’ of the quay left.", ["‘king’"]),
    row(
        "a closing mark forgotten before the next quotation",
        "“The gate is shut, she said. “Nobody has a key,” he said. “Fine,” said Berl.",
        ["“The gate is shut,", "“Nobody has a key,”", "“Fine,”"],
    ),
    row(
        "a straight mark forgotten before the next quotation",
        '"The gate is shut, she said. "Nobody has a key," he said.',
        ['"The gate is shut,', '"Nobody has a key,"'],
    ),
    row("a stray opening mark in a sentence", "The “boat left at nine and the crew went home.", []),
    row("a stray straight mark in a sentence", 'The "boat left at nine and the crew went home.', []),
    row("a stray mark before a good quotation", "The “boat left. “It was empty,” she said.", ["“It was empty,”"]),
    row("a mark that is never opened", "The gate is shut,” she said. “Go,” he said.", ["“Go,”"]),
    row("scare marks at the start", "‘Free’ votes and ‘fair’ counts went on.", ["‘Free’", "‘fair’"]),
    row("four in a row", "“Shut.” “Open.” ‘Shut.’ ‘Open.’", ["“Shut.”", "“Open.”", "‘Shut.’", "‘Open.’"]),
    row("inner marks closed together", "“She said ‘go.’” He left.", ["“She said ‘go.’”", "‘go.’"]),
    row("inner marks opened together", "‘“Go” is all she said,’ he wrote.", ["‘“Go” is all she said,’", "“Go”"]),
    row(
        "straight inner marks opened together",
        "\"'Go' is all she said,\" he wrote.",
        ["\"'Go' is all she said,\"", "'Go'"],
    ),
    row(
        "straight inner marks closed together",
        "\"All she said was 'go'.\" He left.",
        ["\"All she said was 'go'.\"", "'go'"],
    ),
    row(
        "straight inner marks closed at once",
        "\"All she said was 'go.'\" He left.",
        ["\"All she said was 'go.'\"", "'go.'"],
    ),
    row("a unit in seconds", "The blast lasted 3'' and no more.", []),
    row("dash dialogue with a comma", "— I saw the boat, said Ana Berl.", ["— I saw the boat,"]),
    row("dash dialogue with a question", "— Who saw the boat? asked Ana Berl.", ["— Who saw the boat?"]),
    row("dash dialogue by hyphens", "- I saw the boat, - said Ana Berl.", ["- I saw the boat,"]),
    row("an aside between dashes", "The gate — she said so twice — is shut.", []),
    row(
        "an aside inside a quotation",
        "“The gate — I said so — is shut,” she said.",
        ["“The gate — I said so — is shut,”"],
    ),
    row("a dateline", "ZELM — The gate is shut, said Ana Berl.", []),
    row("a list with a source", "– Fares to rise, the port said", []),
    row("curly feet and inches in a quotation", "“He is 6’2”,” she said.", ["“He is 6’2”,”"]),
    row(
        "a closing mark set as an opening one",
        'It is "the base of it, "he said. The board rose.',
        ['"the base of it, "'],
    ),
    row("no space at all before", 'She spoke of"the long tide" at noon.', ['"the long tide"']),
    row("a mark of direction before", "\u202a”The gate is shut,” she said.", ["”The gate is shut,”"]),
    row("a closing mark that opens the paragraph", "” … the gate is shut,” it read.", ["” … the gate is shut,”"]),
    row("an attribute and words", 'See <post id="12">"The gate is shut," she said.</post>', ['"The gate is shut,"']),
    row("an aside of the speaker", "- The gate is shut - and I think for good, said Berl.", []),
    row(
        "a cue behind a quotation and a dash",
        '"The gate is shut" - wrote Berl in a letter. Ropes - according to him - are gone.',
        ['"The gate is shut"'],
    ),
    row("an open mark behind an apostrophe", "Omar al-‘Orn drew a picture: “The gate is shut.", ["“The gate is shut."]),
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


THREE_DEEP = [
    "‘He read: “They sang ‘Row’ there,” and sat,’ she said.",
    '"He read: \'They sang "Row" there,\' and sat," she said.',
    "«He read: „They sang ‚Row‘ there“, and sat», she said.",
    "«He read: “They sang ‘Row’ there,” and sat», she said.",
    "»He read: ›They sang “Row” there‹, and sat«, she said.",
    "„He read: ‚They sang «Row» there‘, and sat“, she said.",
    "``He read: `They sang \"Row\" there,' and sat,'' she said.",
    "“He read: “They sang “Row” there,” and sat,” she said.",
    "«He read: «They sang «Row» there», and sat», she said.",
]


@pytest.mark.parametrize("text", THREE_DEEP)
def test_three_deep_in_every_family(marked: Callable[..., Marked], text: str) -> None:
    assert [quotation.depth for quotation in marked(text).analysis.quotations] == [0, 1, 2]


def test_unmarked_paragraphs_of_an_open_quotation(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Her letter begins: “The gate is shut.\n\nNobody has a ‘key’ to it.\n\nWe wait for the tide,” she wrote. “Fine.”\n\n"
        "The board rose."
    )
    assert page.quotations == [
        "“The gate is shut.",
        "Nobody has a ‘key’ to it.",
        "‘key’",
        "We wait for the tide,”",
        "“Fine.”",
    ]
    assert [quotation.continues for quotation in page.analysis.quotations] == [False, True, False, True, False]


def test_repeated_and_unmarked_paragraphs(marked: Callable[..., Marked]) -> None:
    page = marked('She wrote: "The gate is shut.\n\n"Nobody has a key.\n\nWe wait for the tide."\n\nThe board rose.')
    assert page.quotations == ['"The gate is shut.', '"Nobody has a key.', 'We wait for the tide."']


def test_a_quotation_broken_by_a_line(marked: Callable[..., Marked]) -> None:
    page = marked("Gate shut\n\n“The gate is shut and nobody\nhas a key,” she said.")
    assert page.quotations == ["“The gate is shut and nobody", "has a key,”"]
    assert [quotation.continues for quotation in page.analysis.quotations] == [False, True]


def test_an_open_quotation_ends_at_a_heading(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Gate shut\n\nShe said: “The gate is shut and nobody in the whole town has a key.\n\nWhat the board has to say\n\n"
        "Nobody knows when it rises,” he said at last to the clerk."
    )
    assert page.quotations == ["“The gate is shut and nobody in the whole town has a key."]


def test_an_open_quotation_goes_on_over_a_caption(lexicons: Lexicons) -> None:
    lines = ["“The gate is shut.", "The gate in May (“the wall”).", "“We wait.”"]
    text = "\n\n".join(lines)
    parts: list[Part] = ["body", "caption", "body"]
    paragraphs = [Block(block.start, block.end, part) for block, part in zip(blocks(text), parts, strict=True)]
    found = mark_quotations(Copy(text, lexicons), paragraphs)
    assert [text[q.start : q.end] for q in found] == ["“The gate is shut.", "“the wall”", "“We wait.”"]
    assert [q.continues for q in found] == [False, False, True]


def test_single_marks_repeated(marked: Callable[..., Marked]) -> None:
    page = marked("She said: ‘The gate is shut.\n\n‘Nobody’s got a key to it.\n\n‘We wait.’")
    assert page.quotations == ["‘The gate is shut.", "‘Nobody’s got a key to it.", "‘We wait.’"]
    assert [quotation.continues for quotation in page.analysis.quotations] == [False, True, True]


STRAY = [
    "A “ mark.",
    "A ” mark.",
    'A " mark.',
    "A ' mark.",
    'A 5" pipe.',
    "The “boat left.",
    "A ‘boat left.",
    "A « mark.",
]


@pytest.mark.parametrize("stray", STRAY)
def test_a_stray_mark_spoils_only_its_paragraph(marked: Callable[..., Marked], stray: str) -> None:
    page = marked(f"{stray}\n\n“Nobody has a key,” he said.\n\nThe board rose. “Fine,” said Berl.")
    assert page.quotations == ["“Nobody has a key,”", "“Fine,”"]


def test_a_conversation_between_dashes(marked: Callable[..., Marked]) -> None:
    page = marked("— Who saw the boat? — asked Ana Berl.\n\n— The clerk saw it at noon.\n\nThe board rose — at last.")
    assert page.quotations == ["— Who saw the boat?", "— The clerk saw it at noon."]


def test_an_exchange_without_a_cue(marked: Callable[..., Marked]) -> None:
    page = marked("Berl met the clerk.\n\n– Have you a key?\n\n– I have lost it.\n\nThe board rose.")
    assert page.quotations == ["– Have you a key?", "– I have lost it."]


def test_questions_in_a_list_are_no_exchange(marked: Callable[..., Marked]) -> None:
    assert marked("Three things are open.\n\n– Who pays?\n\n– When does it open?\n\nThe board rose.").quotations == []
    assert marked("It rose.\n\n– What is the tax?\n\n– It is a crown a head.\n\nThe board rose.").quotations == []


def test_dash_speech_under_a_colon(marked: Callable[..., Marked]) -> None:
    page = marked("Asked about the gate, Ana Berl replied:\n\n— It is shut. Nobody has a key.\n\nThe board rose.")
    assert page.quotations == ["— It is shut. Nobody has a key."]


def test_bullets_under_a_colon_are_no_speech(marked: Callable[..., Marked]) -> None:
    assert marked("The port said:\n\n– fares go up\n\n– boats go out\n\nThe board rose.").quotations == []


def test_quotations_in_bullets(marked: Callable[..., Marked]) -> None:
    page = marked("• “The gate is shut,” said Berl.\n\n• “Nobody has a key.\n\n• The board rose at nine.")
    assert page.quotations == ["“The gate is shut,”", "“Nobody has a key."]


def test_a_cue_introduces_an_open_quotation(marked: Callable[..., Marked]) -> None:
    page = marked("Gate shut\n\nThe clerk ran off saying “Shut!\n\nShut!\n\nThere is a boat.” The board rose.")
    assert page.quotations == ["“Shut!", "Shut!", "There is a boat.”"]


PIECES = [
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "''",
    "``",
    "„",
    "«",
    "»",
    "- ",
    "— ",
    "a",
    "Berl",
    "said",
    "s",
    "5",
    ".",
    ",",
    ":",
    " ",
    "\n\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_quotations_nest_inside_their_blocks(lexicons: Lexicons, pieces: list[str]) -> None:
    text = "".join(pieces)
    paragraphs = list(blocks(text))
    around: list[Quotation] = []
    for quotation in mark_quotations(Copy(text, lexicons), paragraphs):
        while around and around[-1].end <= quotation.start:
            around.pop()
        assert quotation.depth == len(around)
        assert not around or quotation.end <= around[-1].end
        assert any(block.start <= quotation.start < quotation.end <= block.end for block in paragraphs)
        around.append(quotation)
