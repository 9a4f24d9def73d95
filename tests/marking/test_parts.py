"""Which part of the page each block is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

PROSE = "The harbour board met on Monday evening and chose a new clerk for the ferry office in Elmouth."
MORE = "Two members left the room before the vote, and the meeting ended shortly after nine in the evening."

ONE_BLOCK = [
    row("a paragraph", PROSE + "\n\n{}\n\n" + PROSE[::-1], MORE, "body"),
    row("a subheading", PROSE + "\n\n{}\n\n" + MORE, "Fares and tides", "heading"),
    row("a subheading that asks", PROSE + "\n\n{}\n\n" + MORE, "What happens next?", "heading"),
    row("a short sentence is no subheading", PROSE + "\n\n{}\n\n" + MORE, "Nobody spoke.", "body"),
    row("a short line at the end is no subheading", PROSE + "\n\n" + MORE + "\n\n{}", "Fares and tides", "body"),
    row("a staff line", PROSE + "\n\n{}", "Elmouth Courier Staff", "boilerplate"),
    row("a by-line", "Ferry fares to rise\n\n{}\n\n" + PROSE, "By Ana Berl", "boilerplate"),
    row(
        "a sentence that opens like a by-line",
        PROSE + "\n\n{}\n\n" + MORE,
        "By Monday the river had fallen below the lower gate again.",
        "body",
    ),
    row(
        "who reported and who edited",
        PROSE + "\n\n{}",
        "Reporting by Tom Hask; editing by Lio Ferr",
        "boilerplate",
    ),
    row("one letter", PROSE + "\n\n{}\n\n" + MORE, "N", "boilerplate"),
    row("an advertisement", PROSE + "\n\n{}\n\n" + MORE, "Advertisement", "boilerplate"),
    row("share buttons", PROSE + "\n\n{}\n\n" + MORE, "Facebook Twitter Email", "boilerplate"),
    row("an error notice", PROSE + "\n\n{}\n\n" + MORE, "Something went wrong. Please try again later.", "boilerplate"),
    row("a bulleted error notice", PROSE + "\n\n{}\n\n" + MORE, "• Oops!", "boilerplate"),
    row(
        "a cookie notice",
        PROSE + "\n\n{}\n\n" + MORE,
        "This website uses cookies to remember your harbour.",
        "boilerplate",
    ),
    row(
        "consent to show content",
        PROSE + "\n\n{}\n\n" + MORE,
        "To display this content we need your consent.",
        "boilerplate",
    ),
    row("a teaser", PROSE + "\n\n{}\n\n" + MORE, "READ MORE: Ferry strike enters its third week", "boilerplate"),
    row("related stories", PROSE + "\n\n{}\n\n" + MORE, "Related stories", "boilerplate"),
    row(
        "a sign-up", PROSE + "\n\n{}\n\n" + MORE, "Sign up to our newsletter for the tides of the week.", "boilerplate"
    ),
    row(
        "a sentence about reading more",
        PROSE + "\n\n{}\n\n" + MORE,
        "Pupils read more than before, and the library said it would open on Sundays.",
        "body",
    ),
    row(
        "a sentence about cookies",
        PROSE + "\n\n{}\n\n" + MORE,
        "She bakes cookies for the ferry crews every Friday morning.",
        "body",
    ),
    row("a credit", PROSE + "\n\n{}\n\n" + MORE, "Photo: Tom Hask", "boilerplate"),
    row("rights", PROSE + "\n\n{}", "© Elmouth Courier. All rights reserved.", "boilerplate"),
    row("a numbered line is the article's", PROSE + "\n\n{}\n\n" + MORE, "2. The board pays for the new ramp.", "body"),
]


@pytest.mark.parametrize(("page", "block", "part"), ONE_BLOCK)
def test_the_part_of_a_block(marked: Callable[..., Marked], page: str, block: str, part: str) -> None:
    found = {words: part for part, words in marked(page.replace("{}", block)).parts}
    assert found[block] == part


def test_the_first_line_is_the_title_and_later_ones_are_below_it(marked: Callable[..., Marked]) -> None:
    page = marked(f"Board chooses a clerk\n\n{PROSE}\n\nFares and tides\n\n{MORE}")
    assert [(block.part, block.level) for block in page.analysis.blocks] == [
        ("heading", 1),
        ("body", None),
        ("heading", 2),
        ("body", None),
    ]


def test_a_text_without_a_title_has_none(marked: Callable[..., Marked]) -> None:
    assert [part for part, _ in marked(f"{PROSE}\n\n{MORE}").parts] == ["body", "body"]


def test_a_headline_in_quotation_marks_is_a_title(marked: Callable[..., Marked]) -> None:
    assert marked(f"‘We are ready’: clerk takes office\n\n{PROSE}").parts[0][0] == "heading"


def test_a_single_line_is_no_title(marked: Callable[..., Marked]) -> None:
    assert marked("Board chooses a clerk").parts == [("body", "Board chooses a clerk")]


def test_a_repeated_headline_is_boilerplate_the_second_time(marked: Callable[..., Marked]) -> None:
    title = "Board 'open to talks' over fares, ferry union claims"
    parts = [part for part, _ in marked(f"{title}\n\n{title}\n\n{PROSE}").parts]
    assert parts == ["heading", "boilerplate", "body"]


def test_a_short_answer_may_stand_twice(marked: Callable[..., Marked]) -> None:
    parts = [part for part, _ in marked(f"{PROSE}\n\n“Yes.”\n\n{MORE}\n\n“Yes.”").parts]
    assert parts == ["body"] * 4


def test_a_caption_is_parted_from_its_credit(marked: Callable[..., Marked]) -> None:
    page = marked(f"{PROSE}\n\nThe ferry leaves Elmouth in the rain. - Tom Hask/Getty Images\n\n{MORE}")
    assert page.parts[1:3] == [
        ("caption", "The ferry leaves Elmouth in the rain."),
        ("boilerplate", "- Tom Hask/Getty Images"),
    ]


def test_a_caption_with_a_credit_in_brackets(marked: Callable[..., Marked]) -> None:
    page = marked(f"{PROSE}\n\nThe ferry leaves Elmouth in the rain (Photo: Tom Hask)\n\n{MORE}")
    assert page.parts[1:3] == [
        ("caption", "The ferry leaves Elmouth in the rain"),
        ("boilerplate", "(Photo: Tom Hask)"),
    ]


def test_of_a_doubled_caption_the_plain_one_stays(marked: Callable[..., Marked]) -> None:
    caption = "Clerk Ana Berl meets Norland's envoy before talks in Elmouth."
    page = marked(f"{PROSE}\n\n{caption}\n{caption} - Tom Hask/Harbour via AP\n\n{MORE}")
    assert [part for part, _ in page.parts] == ["body", "caption", "boilerplate", "body"]
    assert page.analysis.sources == []


def test_a_comment_form_runs_to_the_end(marked: Callable[..., Marked]) -> None:
    form = "Leave a Reply\n\nRequired fields are marked *\n\nYour comment\n\nName\n\nWebsite\n\nSubmit"
    parts = [part for part, _ in marked(f"{PROSE}\n\n{MORE}\n\n{form}").parts]
    assert parts == ["body", "body", *["boilerplate"] * 6]


def test_what_the_reader_knows_stays(marked: Callable[..., Marked]) -> None:
    assert marked("").parts == []
    assert marked("Photo: Tom Hask").parts == [("boilerplate", "Photo: Tom Hask")]


def test_boilerplate_is_one_sentence_of_no_kind_and_nothing_in_it_is_marked(marked: Callable[..., Marked]) -> None:
    teaser = "READ MORE: ‘Kremlin tyrant’ lied, critics claim. Brutal attack"
    page = marked(f"{PROSE}\n\n{teaser}\n\n{MORE}")
    sentence = page.sentence("READ MORE")
    assert (page.words(sentence), sentence.kind, sentence.part) == (teaser, "other", "boilerplate")
    analysis = page.analysis
    assert (analysis.loaded, analysis.quotations, analysis.attributions, analysis.allegations) == ([], [], [], [])
