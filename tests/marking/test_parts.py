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
    row(
        "a line below a link list",
        PROSE + "\n\nRelated\n\n{}\n\n" + MORE,
        "How the harbour lost its clock",
        "boilerplate",
    ),
    row(
        "a question in a link list",
        PROSE + "\n\nMore on this story\n\n{}\n\n" + MORE,
        "Who owns the pier?",
        "boilerplate",
    ),
    row("a video", PROSE + "\n\n{}\n\n" + MORE, "Watch: The ferry leaves for the last time", "boilerplate"),
    row("the app", PROSE + "\n\n{}\n\n" + MORE, "CLICK HERE TO GET THE COURIER APP", "boilerplate"),
    row("a place to write to", PROSE + "\n\n{}", "Write to our news desk at desk@courier.example", "boilerplate"),
    row("an address to enter", PROSE + "\n\n{}\n\n" + MORE, "Enter your email address", "boilerplate"),
    row("a newsletter", PROSE + "\n\n{}\n\n" + MORE, "Get our newsletter with the tides every Friday", "boilerplate"),
    row("a paywall", PROSE + "\n\n{}", "To continue reading, log in or create a free account.", "boilerplate"),
    row("a player", PROSE + "\n\n{}\n\n" + MORE, "Listen to this article · 6 min", "boilerplate"),
    row("a sponsor", PROSE + "\n\n{}\n\n" + MORE, "Supported by Elmouth Ferries", "boilerplate"),
    row(
        "a correction",
        PROSE + "\n\n{}",
        "Correction: an earlier version of this article misspelt Ostrel.",
        "boilerplate",
    ),
    row("an amendment", PROSE + "\n\n{}", "This article was amended on 4 March to give the right fare.", "boilerplate"),
    row("an agency that helped", PROSE + "\n\n{}", "Meridian News contributed to this report.", "boilerplate"),
    row(
        "a reporter who helped",
        PROSE + "\n\n{}",
        "Tom Hask, who covers ports, contributed to this report.",
        "boilerplate",
    ),
    row("an author line", PROSE + "\n\n{}", "Author: Tom Hask / Meridian", "boilerplate"),
    row("where it first stood", PROSE + "\n\n{}", "This text first appeared in the Elmouth Courier.", "boilerplate"),
    row(
        "a sentence about more than one book",
        PROSE + "\n\n{}\n\n" + MORE,
        "Read more than one book a month, the library told its members.",
        "body",
    ),
    row("sign-up sheets", PROSE + "\n\n{}\n\n" + MORE, "Sign up sheets were hung at the pier on Monday.", "body"),
    row(
        "related charges",
        PROSE + "\n\n{}\n\n" + MORE,
        "Related charges against two clerks were dropped in May.",
        "body",
    ),
    row("shares", PROSE + "\n\n{}\n\n" + MORE, "Share prices fell after the ferry firm closed its office.", "body"),
    row(
        "a comment that came", PROSE + "\n\n{}\n\n" + MORE, "Comments came from all four parties on the board.", "body"
    ),
    row(
        "a policy that is news",
        PROSE + "\n\n{}\n\n" + MORE,
        "The firm changed its privacy policy after two complaints from Elmouth.",
        "body",
    ),
    row(
        "speech that opens like a teaser",
        PROSE + "\n\n{}\n\n" + MORE,
        "“Watch now, because it will not come again,” Ana Berl told the crowd.",
        "body",
    ),
    row(
        "a poll of two firms",
        PROSE + "\n\n{}\n\n" + MORE,
        "A Reuters/Ipsos poll put the mayor ahead by nine points in March.",
        "body",
    ),
    row(
        "a lead-in to a photo",
        PROSE + "\n\n{}\n\n" + MORE,
        "Here is what the mayor wrote below the photo:",
        "body",
    ),
    row("a source of a picture", PROSE + "\n\n{}\n\n" + MORE, "Image source, Getty Images", "boilerplate"),
    row("an agency's picture", PROSE + "\n\n{}\n\n" + MORE, "(AP Photo/Tom Hask)", "boilerplate"),
    row("a picture and its agency", PROSE + "\n\n{}\n\n" + MORE, "Photograph: Lena Ortiz/Getty Images", "boilerplate"),
    row(
        "a caption by its name",
        PROSE + "\n\n{}\n\n" + MORE,
        "Image caption, Ana Berl leaves the office in the rain",
        "caption",
    ),
    row("a place and a date", "Ferry fares to rise\n\n{}\n\n" + PROSE, "Ostrel | 3 March", "boilerplate"),
    row("a date", "Ferry fares to rise\n\n{}\n\n" + PROSE, "March 3, 2025", "boilerplate"),
    row("authors without by", "Ferry fares to rise\n\n{}\n\n" + PROSE, "Ana Berl, political editor", "boilerplate"),
    row("an author and a place", "Ferry fares to rise\n\n{}\n\n" + PROSE, "Ana Berl in Ostrel", "boilerplate"),
    row("two authors", "Ferry fares to rise\n\n{}\n\n" + PROSE, "Ana Berl and Tom Hask", "boilerplate"),
    row("a subheading between dashes", PROSE + "\n\n{}\n\n" + MORE, "– ‘Not for sale’ –", "heading"),
    row("a section in capitals", PROSE + "\n\n{}\n\n" + MORE, "FULL TEXT.", "boilerplate"),
    row("key points", "Ferry fares to rise\n\n{}\n\n• Fares rise\n\n" + PROSE, "Key points", "heading"),
    row("a bullet", PROSE + "\n\n{}\n\n• Two ferries stop\n\n" + MORE, "• The fares rise in May", "body"),
    row("a lettered item", PROSE + "\n\n{}\n\n(b) the islands.\n\n" + MORE, "(a) the northern pier;", "body"),
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


TOPS = [
    row("a section above the title", "WORLD NEWS\nFerry fares to rise\n" + PROSE, ["boilerplate", "heading", "body"]),
    row("a section in small letters", "Politics\nFerry fares to rise\n" + PROSE, ["boilerplate", "heading", "body"]),
    row("a headline in capitals", "FERRY FARES TO RISE IN MAY\n" + PROSE, ["heading", "body"]),
    row(
        "the page's title above the headline",
        "Ferry fares to rise | Elmouth Courier\nFerry fares to rise\n" + PROSE,
        ["boilerplate", "heading", "body"],
    ),
    row("the outlet behind the title", "Ferry fares to rise - Elmouth Courier\n" + PROSE, ["heading", "body"]),
    row("a headline that asks", "Will the ferry fares rise?\n" + PROSE, ["heading", "body"]),
    row("a headline with a full stop", "Board Raises Ferry Fares After Long Night.\n" + PROSE, ["heading", "body"]),
    row(
        "a headline of two parts",
        "Board raises ferry fares;\nUnion calls it theft\n" + PROSE,
        ["heading", "heading", "body"],
    ),
    row(
        "a headline that opens like a teaser",
        "Exclusive: ferry firm hid faults for years\n" + PROSE,
        ["heading", "body"],
    ),
    row("a line of authors that breaks off", "Board raises ferry fares\n\nAna Berl and", ["heading", "body"]),
    row("a lede of one sentence", "The board raised the ferry fares on Monday.\n" + PROSE, ["body", "body"]),
]


@pytest.mark.parametrize(("page", "parts"), TOPS)
def test_the_top_of_a_page(marked: Callable[..., Marked], page: str, parts: list[str]) -> None:
    assert [part for part, _ in marked(page).parts] == parts


def test_a_listicle_has_numbered_headings(marked: Callable[..., Marked]) -> None:
    parts = marked(f"Two ways to the islands\n\n1. Take the ferry.\n\n{PROSE}\n\n2. Swim.\n\n{MORE}").parts
    assert [part for part, _ in parts] == ["heading", "heading", "body", "heading", "body"]


def test_a_numbered_list_has_no_headings(marked: Callable[..., Marked]) -> None:
    parts = marked(f"{PROSE}\n\n1. The ferry to the islands.\n\n2. The bus.\n\n3. The train.\n\n{MORE}").parts
    assert [part for part, _ in parts] == ["body"] * 5


SAID = "“We never closed the pier, and we never asked anyone to,” Ana Berl told the board on Monday evening."
PULLS = [
    row("in marks", "“We never closed the pier”", "boilerplate"),
    row("in marks, with a full stop", "“We never closed the pier, and we never asked anyone to.”", "boilerplate"),
    row("without marks", "We never closed the pier, and we never asked anyone to", "boilerplate"),
    row("a word left out", "“We never closed the pier and never asked anyone to”", "boilerplate"),
    row("words of its own", "“We shall never close the pier again.”", "body"),
    row("a few words of a refrain", "“We never closed it.”", "body"),
]


@pytest.mark.parametrize("before", [False, True], ids=["behind", "before"])
@pytest.mark.parametrize(("pull", "part"), PULLS)
def test_a_pull_quote(marked: Callable[..., Marked], pull: str, part: str, before: bool) -> None:
    around = f"{PROSE}\n\n{pull}\n\n{SAID}\n\n{MORE}" if before else f"{PROSE}\n\n{SAID}\n\n{pull}\n\n{MORE}"
    found = {words: part for part, words in marked(around).parts}
    assert found[pull] == part
    assert found[SAID] == "body"


def test_the_credit_of_a_pull_quote_falls_away_with_it(marked: Callable[..., Marked]) -> None:
    page = marked(f"{PROSE}\n\n{SAID}\n\n“We never closed the pier”\n\nAna Berl, clerk\n\n{MORE}")
    assert [part for part, _ in page.parts] == ["body", "body", "boilerplate", "boilerplate", "body"]


def test_key_points_may_repeat_the_headline_and_the_copy(marked: Callable[..., Marked]) -> None:
    point = "• The northern pier will stay shut until the end of May"
    copy = "The northern pier will stay shut until the end of May, the board said on Monday evening."
    assert [part for part, _ in marked(f"Pier shut until May\n\n{point}\n\n{copy}\n\n{MORE}").parts][1] == "body"


def test_speech_that_comes_back_to_its_words_stays(marked: Callable[..., Marked]) -> None:
    speech = "“We have waited for nine years.\n\n“We will not wait again, and we have waited for nine years in vain.”"
    assert [part for part, _ in marked(f"{PROSE}\n\nAna Berl said:\n\n{speech}").parts] == ["body"] * 4


def test_a_caption_behind_its_label_is_parted_from_its_credit(marked: Callable[..., Marked]) -> None:
    page = marked(f"{PROSE}\n\nFILE PHOTO: The clerk leaves the office in Ostrel. REUTERS/Tom Hask\n\n{MORE}")
    assert page.parts[1:3] == [
        ("caption", "FILE PHOTO: The clerk leaves the office in Ostrel."),
        ("boilerplate", "REUTERS/Tom Hask"),
    ]


def test_a_dated_caption_below_its_credit(marked: Callable[..., Marked]) -> None:
    caption = "The clerk leaves the office in Ostrel on Monday, March 3, 2025."
    assert marked(f"{PROSE}\n\n{caption}\n\nMeridian/Getty Images\n\n{MORE}").parts[1] == ("caption", caption)


def test_a_comment_thread_is_boilerplate_to_its_end(marked: Callable[..., Marked]) -> None:
    thread = f"23 comments\n\nanaberl says:\n\n{MORE[::-1]} and so on, as it always was in Elmouth.\n\nReply"
    parts = [part for part, _ in marked(f"{PROSE}\n\n{MORE}\n\n{PROSE[::-1]}\n\n{thread}").parts]
    assert parts == [*["body"] * 3, *["boilerplate"] * 4]


def test_a_link_to_the_comments_at_the_top_opens_no_thread(marked: Callable[..., Marked]) -> None:
    parts = [part for part, _ in marked(f"Board chooses a clerk\n\n23 comments\n\n{PROSE}\n\n{MORE}").parts]
    assert parts == ["heading", "boilerplate", "body", "body"]


def test_questions_are_no_subheadings_where_each_sentence_has_its_line(marked: Callable[..., Marked]) -> None:
    lines = [f"The board of pier number {number} met in Elmouth on Monday and chose a clerk." for number in range(24)]
    parts = {words: part for part, words in marked("\n".join([*lines[:12], "Was it right?", *lines[12:]])).parts}
    assert parts["Was it right?"] == "body"
