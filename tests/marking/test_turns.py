"""Transcripts, interviews, block quotations and posts: whose words stand without quotation marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from flagger.article import Block, Span
from flagger.lexicon import Lexicons
from flagger.marking.attribution.carry import carry_quotations
from flagger.marking.attribution.cues import draft_attributions
from flagger.marking.attribution.leads import lead_ins, part_at_blocks
from flagger.marking.attribution.line import Draft
from flagger.marking.attribution.spoken import turn_drafts
from flagger.marking.copy import Copy
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range, words_of
from flagger.marking.parts import mark_parts
from flagger.marking.parts.openings import dash_lists, text_starts
from flagger.marking.quotations import mark_quotations
from flagger.marking.sentences import mark_sentences
from flagger.marking.turns import Turn, cited_turns, find_turns, questions, turn_quotations
from flagger.reading.blocks import blocks
from tests.growth import is_linear
from tests.marking.desk import row

INTRO = "Ana Berl, who runs the ferry office in Ostrel, spoke to the Courier on Monday."
PLAIN = "The harbour board met on Monday evening and chose a new clerk for the ferry office in Elmouth."


class Heard(NamedTuple):
    """A turn in words; pieces are joined by “ … ”."""

    role: str
    speaker: str
    words: str


def heard(copy: Copy, turns: list[Turn]) -> list[Heard]:
    def written(piece: Range) -> str:
        span = copy.span(*piece)
        return copy.text[span.start : span.end]

    return [
        Heard(turn.role, written(turn.speaker) if turn.speaker else "", " … ".join(map(written, turn.pieces)))
        for turn in turns
    ]


def turns_of(text: str, lexicons: Lexicons) -> list[Heard]:
    copy = Copy(text, lexicons)
    return heard(copy, find_turns(copy, mark_parts(copy, blocks(text))))


def cited_in(text: str, lexicons: Lexicons, *quotations: str) -> list[Heard]:
    """The cited turns of a text; `quotations` are the blocks that the reader gave that part."""
    copy = Copy(text, lexicons)
    read = (Block(b.start, b.end, "quotation") if text[b.start : b.end] in quotations else b for b in blocks(text))
    return heard(copy, cited_turns(copy, mark_parts(copy, tuple(read))))


TRANSCRIPTS = [
    row(
        "surnames in capitals",
        f"{INTRO}\n\nBERL: We closed the pier.\n\nHASK: You closed it twice.\n\nBERL: Never.",
        [
            ("speaker", "BERL", "We closed the pier."),
            ("speaker", "HASK", "You closed it twice."),
            ("speaker", "BERL", "Never."),
        ],
    ),
    row(
        "full names",
        "Ana Berl: I closed the pier.\n\nTom Hask: You did.\n\nAna Berl: Once.",
        [
            ("speaker", "Ana Berl", "I closed the pier."),
            ("speaker", "Tom Hask", "You did."),
            ("speaker", "Ana Berl", "Once."),
        ],
    ),
    row(
        "a name with its outlet",
        f"{INTRO}\n\nTOM HASK (Meridian): Did you close it?\n\nANA BERL: I did.\n\nTOM HASK (Meridian): Why?",
        [
            ("speaker", "TOM HASK", "Did you close it?"),
            ("speaker", "ANA BERL", "I did."),
            ("speaker", "TOM HASK", "Why?"),
        ],
    ),
    row(
        "a name with its party",
        "Ana Berl, Harvest: We cut the fare.\n\nTom Hask, Lantern: You raised it.\n\nAna Berl, Harvest: In May.",
        [
            ("speaker", "Ana Berl", "We cut the fare."),
            ("speaker", "Tom Hask", "You raised it."),
            ("speaker", "Ana Berl", "In May."),
        ],
    ),
    row(
        "a moderator asks",
        f"{INTRO}\n\nModerator: Who closed the pier?\n\nBERL: I did.\n\nModerator: Tell us more.\n\nBERL: No.",
        [
            ("question", "", "Who closed the pier?"),
            ("speaker", "BERL", "I did."),
            ("question", "", "Tell us more."),
            ("speaker", "BERL", "No."),
        ],
    ),
    row(
        "stage directions",
        f"{INTRO}\n\nBERL: We closed it. [laughter] And I am glad. (applause)\n\nHASK: So are we.\n\nBERL: [inaudible]",
        [("speaker", "BERL", "We closed it. … And I am glad."), ("speaker", "HASK", "So are we.")],
    ),
    row(
        "stage directions that are sentences",
        f"{INTRO}\n\nBERL: We closed it. (Laughs.) Ask Hask. [He sits down.]\n\nHASK: So we did. (I did.)\n\nBERL: (Pauses) Never.",
        [
            ("speaker", "BERL", "We closed it. … Ask Hask."),
            ("speaker", "HASK", "So we did. (I did.)"),
            ("speaker", "BERL", "Never."),
        ],
    ),
    row(
        "notes of the editor",
        f"{INTRO}\n\nBERL: We closed it.\n\n[The log says it was open.]\n\nI would again.\n\n(He did not.)\n\nHASK: You would.",
        [("speaker", "BERL", "We closed it. … I would again."), ("speaker", "HASK", "You would.")],
    ),
    row(
        "words in brackets that are said",
        f"{INTRO}\n\nBERL: We told [the board] that it was shut.\n\nHASK: You told me.",
        [("speaker", "BERL", "We told [the board] that it was shut."), ("speaker", "HASK", "You told me.")],
    ),
    row(
        "a voice over two paragraphs",
        f"{INTRO}\n\nBERL: We closed it.\n\nI would do it again.\n\nHASK: You would.\n\n{PLAIN}",
        [("speaker", "BERL", "We closed it. … I would do it again."), ("speaker", "HASK", "You would.")],
    ),
    row(
        "the article goes on",
        f"{INTRO}\n\nAna Berl: Pay them.\n\nTom Hask: I will not.\n\nAna Berl: Then go.\n\n{PLAIN}",
        [
            ("speaker", "Ana Berl", "Pay them."),
            ("speaker", "Tom Hask", "I will not."),
            ("speaker", "Ana Berl", "Then go."),
        ],
    ),
    row(
        "Q and A",
        f"{INTRO}\n\nQ: Did you close the pier?\n\nA: We did, in May.\n\nQ. And now?\n\nA. It is open.",
        [
            ("question", "", "Did you close the pier?"),
            ("answer", "Ana Berl", "We did, in May."),
            ("question", "", "And now?"),
            ("answer", "Ana Berl", "It is open."),
        ],
    ),
    row(
        "questions and answers in paragraphs of their own",
        f"{INTRO}\n\nDid you close the pier?\n\nI did, in May.\n\nIt was not safe.\n\nWould you do it again?\n\nI would.",
        [
            ("question", "", "Did you close the pier?"),
            ("answer", "Ana Berl", "I did, in May. … It was not safe."),
            ("question", "", "Would you do it again?"),
            ("answer", "Ana Berl", "I would."),
        ],
    ),
    row(
        "questions and answers behind dashes",
        f"{INTRO}\n\n– Did they close the pier?\n\n– They did, in May.\n\n– And now?\n\n– It is open again.",
        [
            ("question", "", "– Did they close the pier?"),
            ("answer", "Ana Berl", "– They did, in May."),
            ("question", "", "– And now?"),
            ("answer", "Ana Berl", "– It is open again."),
        ],
    ),
]


@pytest.mark.parametrize(("text", "turns"), TRANSCRIPTS)
def test_the_turns_of_a_transcript(lexicons: Lexicons, text: str, turns: list[tuple[str, str, str]]) -> None:
    assert turns_of(text, lexicons) == turns


NONE = [
    row(
        "labels of a box",
        f"{PLAIN}\n\nBackground: The pier was built in 1902.\n\nUpdate: It is shut.\n\nPrice: 5 crowns.",
    ),
    row("a fixture", f"{PLAIN}\n\nVenue: Ostrel Park.\n\nKick-off: 3 p.m.\n\nReferee: Tom Hask."),
    row("one label", f"{INTRO}\n\nBerl: I closed the pier.\n\n{PLAIN}"),
    row("a headline", f"Berl: pier will stay shut\n\n{PLAIN}\n\nHask: We will open it\n\n{PLAIN[::-1]}"),
    row("subheadings", f"{PLAIN}\n\nBerl: We want the pier\n\n{PLAIN[::-1]}\n\nHask: You cannot have it\n\n{PLAIN}!"),
    row("places", f"{PLAIN}\n\nKaldria: The parliament met for nine hours.\n\nVeshnia: The army moved two brigades."),
    row("a list of facts", f"{PLAIN}\n\nName: Ana Berl\n\nAge: 41\n\nOffice: Ostrel\n\nFare: 9"),
    row("links in capitals", f"{PLAIN}\n\nBERL WARNS BOARD: YOU WILL PAY\n\n{PLAIN[::-1]}\n\nHASK: DO YOU CARE?"),
    row(
        "an explainer",
        f"{PLAIN}\n\nWhat is the pier tax?\n\nThe board takes a crown a head.\n\nWho pays?\n\nThe firms do.",
    ),
    row("rhetorical questions", f"{PLAIN}\n\nDid you see it?\n\nWe all did, and we paid.\n\nDid you pay?\n\nI did."),
    row(
        "dialogue with a narrator",
        f"{PLAIN}\n\n– Was it you? – asked Hask.\n\n– It was – said Berl.\n\n– Why? – asked Hask.",
    ),
    row("words in marks behind a colon", f"{PLAIN}\n\nAna Berl: “I closed it.”\n\nTom Hask: “You did.”"),
]


@pytest.mark.parametrize("text", [case.values[0] for case in NONE], ids=[case.id for case in NONE])  # type: ignore[attr-defined]
def test_what_is_no_transcript(lexicons: Lexicons, text: str) -> None:
    assert turns_of(text, lexicons) == []


LETTER = "We closed the pier because nobody had paid for it."
CITED = [
    row("a credit line", f"{PLAIN}\n\n{LETTER}\n\n— Ana Berl, mayor\n\n{PLAIN}!", [LETTER], [("Ana Berl", LETTER)]),
    row("no credit line", f"{PLAIN}\n\n{LETTER}\n\n{PLAIN}!", [LETTER], [("", LETTER)]),
    row(
        "two paragraphs",
        f"{PLAIN}\n\n{LETTER}\n\nIt was not safe.\n\n— Ana Berl\n\n{PLAIN}!",
        [LETTER, "It was not safe."],
        [("Ana Berl", f"{LETTER} … It was not safe.")],
    ),
    row(
        "a credit at its end",
        f"{PLAIN}\n\n{LETTER} — Ana Berl, mayor",
        [f"{LETTER} — Ana Berl, mayor"],
        [("Ana Berl", LETTER)],
    ),
    row(
        "in marks, credited", f"{PLAIN}\n\n“{LETTER}”\n\nAna Berl, mayor\n\n{PLAIN}!", [], [("Ana Berl", f"“{LETTER}”")]
    ),
    row(
        "in marks, with a credit",
        f"{PLAIN}\n\n“{LETTER}” — Ana Berl, mayor\n\n{PLAIN}!",
        [],
        [("Ana Berl", f"“{LETTER}”")],
    ),
    row("in marks, and a sentence below", f"{PLAIN}\n\n“{LETTER}”\n\n— An answer came in May.", [], []),
    row(
        "a post above its account",
        f"{PLAIN}\n\n{LETTER} pic.example.com/a1B2\n\n— Ana Berl (@anaberl) March 3, 2025\n\n{PLAIN}!",
        [],
        [("Ana Berl", f"{LETTER} pic.example.com/a1B2")],
    ),
    row(
        "a post and its account", f"{PLAIN}\n\n{LETTER} — Ana Berl (@anaberl) March 3, 2025", [], [("Ana Berl", LETTER)]
    ),
    row(
        "a post below its account",
        f"{PLAIN}\n\nAna Berl (@anaberl) 3 March 2025\n\n{LETTER}",
        [],
        [("Ana Berl", LETTER)],
    ),
    row("a post behind its account", f"{PLAIN}\n\nAna Berl (@anaberl) {LETTER}", [], [("Ana Berl", LETTER)]),
    row("an account and a colon", f"{INTRO}\n\n@anaberl: {LETTER}", [], [("Ana Berl", LETTER)]),
    row("an account that nobody holds", f"{PLAIN}\n\n@pierwatch: {LETTER}", [], [("@pierwatch", LETTER)]),
    row("an author and his account", f"{PLAIN}\n\nTom Hask (@tomhask)\n\n{PLAIN}!", [], []),
    row(
        "a post between its account and its likes",
        f"{PLAIN}\n\nAna Berl\n@anaberl\n{LETTER}\n9.41 AM · 3 March · 212 reposts\n\n{PLAIN}!",
        [],
        [("Ana Berl", LETTER)],
    ),
    row(
        "a post of two paragraphs",
        f"{PLAIN}\n\nAna Berl @anaberl\n{LETTER}\nIt was not safe.\n3 March 2025, 9:41 · 12 likes, 3 replies\n\n{PLAIN}!",
        [],
        [("Ana Berl", f"{LETTER} … It was not safe.")],
    ),
    row(
        "a post below a lead-in and its account",
        f"{PLAIN} Tom Hask then wrote as follows:\n\nTom Hask\n@tomhask\n{LETTER}\n\n{PLAIN}!",
        [],
        [("Tom Hask", LETTER)],
    ),
    row("an account below a by-line", f"Tom Hask\n@tomhask\n{PLAIN}\n\n{LETTER}\n3 March 2025", [], []),
    row("where to follow", f"{PLAIN}\nFollow us:\nFollow @meridian\n{LETTER}", [], []),
    row(
        "a paper that a lead-in names",
        f"{PLAIN}\n\nIt was there in the clerk’s letter to the board, released in May:\n\n{LETTER}\n\nIt was not safe.",
        [LETTER, "It was not safe."],
        [("the clerk’s letter to the board", f"{LETTER} … It was not safe.")],
    ),
    row(
        "a pronoun that a lead-in names",
        f"{PLAIN} By night she had changed her mind:\n\n{LETTER}",
        [LETTER],
        [("she", LETTER)],
    ),
    row("a lead-in that names nobody", f"{PLAIN}\n\nIt was cold and late:\n\n{LETTER}", [LETTER], [("", LETTER)]),
    row(
        "quoted lines below a colon",
        f"{PLAIN}\n\nHe sent this:\n\n> {LETTER}\n> It was not safe.\n\n{PLAIN}!",
        [],
        [("He", f"{LETTER} … It was not safe.")],
    ),
    row("lines that open with a mark", f"{PLAIN}\n\n> {LETTER}\n\n> The board met in May.", [], []),
    row(
        "words that the next paragraph gives",
        f"{INTRO}\n\n{LETTER}\n\nThat was how she put it in May.",
        [],
        [("she", LETTER)],
    ),
    row("a paragraph without a speaker", f"{INTRO}\n\n{PLAIN}\n\nThat was how she put it in May.", [], []),
    row(
        "an exchange that is announced",
        "Tom Hask asked her on the pier. It was short.\n\n– Do you have a key?\n\n– I have none.\n\n– A pity.",
        [],
        [
            ("Tom Hask", "– Do you have a key?"),
            ("her", "– I have none."),
            ("Tom Hask", "– A pity."),
        ],
    ),
    row(
        "an exchange with a narrator",
        "The pier was shut.\n\n- Is there a key? - asks a girl of six.\n\n- There is, - answers Ana Berl. - My own.\n\n- Show me.",
        [],
        [
            ("a girl of six", "- Is there a key?"),
            ("Ana Berl", "- There is, … - My own."),
            ("a girl of six", "- Show me."),
        ],
    ),
    row(
        "an exchange that names nobody",
        "The pier was shut.\n\n— Do you have a key?\n\n— I have none.",
        [],
        [],
    ),
    row(
        "a credit behind other words",
        f"{PLAIN}\n\n{LETTER}\n\nShare this — Ana Berl (@anaberl) May 7, 2031",
        [LETTER],
        [("Ana Berl", LETTER)],
    ),
    row("a credit behind a bullet", f"{PLAIN}\n\n“{LETTER}”\n\n* Ana Berl, mayor", [], [("Ana Berl", f"“{LETTER}”")]),
    row("a credit behind dots", f"{PLAIN}\n\n“{LETTER}”\n\n… Ana Berl, mayor", [], [("Ana Berl", f"“{LETTER}”")]),
    row("a credit behind a tilde", f"{PLAIN}\n\n“{LETTER}”\n\n~ Ana Berl, mayor", [], [("Ana Berl", f"“{LETTER}”")]),
    row("a credit in brackets", f"{PLAIN}\n\n{LETTER}\n\n(Ana Berl, mayor)", [LETTER], [("Ana Berl", LETTER)]),
    row("an account that is spoken of", f"{PLAIN}\n\nAna Berl (@anaberl) said in May that the pier was shut.", [], []),
]


@pytest.mark.parametrize(("text", "read", "cited"), CITED)
def test_whose_a_block_quotation_or_a_post_is(
    lexicons: Lexicons, text: str, read: list[str], cited: list[tuple[str, str]]
) -> None:
    found = [(turn.speaker, turn.words) for turn in cited_in(text, lexicons, *read)]
    expected = [(speaker, words.replace(" pic.example.com/a1B2", "")) for speaker, words in cited]
    assert found == expected


def marks(text: str, lexicons: Lexicons) -> tuple[Copy, list[Block], list[Turn]]:
    copy = Copy(text, lexicons)
    marked = mark_parts(copy, blocks(text))
    return copy, marked, [*find_turns(copy, marked), *cited_turns(copy, marked)]


def test_each_paragraph_of_a_turn_is_a_quotation_and_what_is_quoted_in_it_stands_inside(lexicons: Lexicons) -> None:
    text = f"{INTRO}\n\nBERL: We said “never” to him.\n\nI would again.\n\nHASK: You did.\n\nBERL: Yes, I did."
    copy, marked, turns = marks(text, lexicons)
    found = [
        (text[q.start : q.end], q.depth, q.continues)
        for q in turn_quotations(copy, mark_quotations(copy, marked), turns)
    ]
    assert found == [
        ("We said “never” to him.", 0, False),
        ("“never”", 1, False),
        ("I would again.", 0, True),
        ("You did.", 0, False),
        ("Yes, I did.", 0, False),
    ]


def test_words_in_marks_with_a_credit_line_are_quoted_once(lexicons: Lexicons) -> None:
    text = f"{PLAIN}\n\n“{LETTER}”\n\n— Ana Berl, mayor\n\n{PLAIN}!"
    copy, marked, turns = marks(text, lexicons)
    found = [text[q.start : q.end] for q in turn_quotations(copy, mark_quotations(copy, marked), turns)]
    assert found == [f"“{LETTER}”"]


def test_words_of_a_turn_that_cross_marks_are_no_second_quotation(lexicons: Lexicons) -> None:
    text = f"{PLAIN}\n\n“We lost it all.\n\nBERL: I saw it with you.” he said.\n\nHASK: Did you?\n\nBERL: I did."
    copy, marked, turns = marks(text, lexicons)
    found = [(text[q.start : q.end], q.depth) for q in turn_quotations(copy, mark_quotations(copy, marked), turns)]
    assert found == [
        ("“We lost it all.", 0),
        ("BERL: I saw it with you.”", 0),
        ("Did you?", 0),
        ("I did.", 0),
    ]


def said(text: str, lexicons: Lexicons) -> list[tuple[str, str, str]]:
    """Source, cue and content of each draft of a text, read as the pipeline reads it."""
    copy, marked, turns = marks(text, lexicons)
    grammar = Grammar(copy, words_of(lexicons))
    quotations = turn_quotations(copy, mark_quotations(copy, marked), turns)
    sentences = mark_sentences(copy, marked, quotations, text_starts(copy, marked))
    drafts = turn_drafts(copy, sentences, draft_attributions(copy, grammar, sentences, quotations, {}), turns)
    carry_quotations(copy, drafts, quotations, marked)

    def written(*pieces: Range) -> str:
        return " … ".join(text[slice(*copy.span(*piece))] for piece in pieces)

    return [(written(d.source) if d.source else "", written(d.cue), written(*d.content)) for d in drafts]


def test_the_colon_of_a_label_is_the_cue_and_a_question_has_none(lexicons: Lexicons) -> None:
    text = (
        f"{INTRO}\n\nModerator: Is the pier shut?\n\nBERL: The board said so.\n\nModerator: You agree?\n\nBERL: I do."
    )
    assert said(text, lexicons) == [("BERL", ":", "The board said so."), ("BERL", ":", "I do.")]


EXCHANGES = [
    row(
        "an answer and its speaker",
        "It rained.\n\n— Who has a key? — asks Tom Hask.\n\n— A clerk, — answers Ana Berl. — She left.",
        [("Tom Hask", "asks", "Who has a key"), ("Ana Berl", "answers", "— A clerk, … — She left.")],
    ),
    row(
        "a narrator who keeps his distance",
        "It rained.\n\n– Do you have a key?\n\n– It is lost, – claims a keeper. – We looked.",
        [("a keeper", "claims", "– It is lost, … – We looked.")],
    ),
    row(
        "not carried over the next dash",
        "Ana Berl said that it rained.\n\n– Do you have a key?\n\n– I have none.",
        [("Ana Berl", "said", "it rained")],
    ),
]


@pytest.mark.parametrize(("text", "drafts"), EXCHANGES)
def test_who_says_what_between_dashes(lexicons: Lexicons, text: str, drafts: list[tuple[str, str, str]]) -> None:
    assert said(text, lexicons) == drafts


def test_a_led_turn_yields_to_a_cue(lexicons: Lexicons) -> None:
    text = f"{PLAIN}\n\nShe wrote to Tom Hask in May:\n\n“{LETTER}”\n\n— Ana Berl, mayor"
    assert [source for source, _, content in said(text, lexicons) if LETTER in content] == ["Ana Berl"]


def test_a_credit_line_names_the_source(lexicons: Lexicons) -> None:
    text = f"{PLAIN}\n\n“{LETTER}”\n\n— Ana Berl, mayor\n\n{PLAIN}!"
    assert ("Ana Berl", "—", f"“{LETTER}”") in said(text, lexicons)


def test_the_outlet_s_own_questions(lexicons: Lexicons) -> None:
    text = f"{INTRO}\n\nQ: Did you close it?\n\nA: We did.\n\nQ: Tell us why.\n\nA: It leaked."
    copy, _, turns = marks(text, lexicons)
    assert [text[span.start : span.end] for span in questions(copy, turns)] == ["Did you close it?", "Tell us why."]


@pytest.mark.parametrize(
    "line",
    [
        "BERL: We closed it. ",
        "Q: Why? \nA: We did. ",
        "Ana (@ana) ",
        "— Ana Berl (@a) ",
        "– Do you? \n– I do.",
        "> We:",
    ],
)
def test_time_is_linear_in_the_text(lexicons: Lexicons, line: str) -> None:
    copy = Copy((line + "\n") * 3000, lexicons)
    marked = mark_parts(copy, blocks(copy.text))
    assert len(find_turns(copy, marked)) <= len(marked)
    assert len(cited_turns(copy, marked)) <= len(marked)


def test_time_is_linear_in_links_at_the_end_of_a_post(lexicons: Lexicons) -> None:
    def reading(size: int) -> Callable[[], object]:
        text = "https://" * size + " x"
        copy = Copy(text, lexicons)
        return lambda: cited_turns(copy, [Block(0, len(text), "quotation")])

    assert is_linear(reading, 1_000)


@pytest.mark.parametrize(
    "link", ["https://a.example/b", " pic.a.example/Bc1", " https://a.example/b  https://a.example/c "]
)
def test_links_at_the_end_of_a_post_are_none_of_its_words(lexicons: Lexicons, link: str) -> None:
    text = f"We shut the pier.{link}"
    (turn,) = cited_turns(copy := Copy(text, lexicons), [Block(0, len(text), "quotation")])
    assert heard(copy, [turn])[0].words == "We shut the pier."


LISTS = [
    row("bullets", "Ana Berl said the plan would:\n• cut fares;\n• open a pier.\nThe board met.", "open a pier."),
    row(
        "a list of dashes", "Ana Berl said the firm had:\n- cut fares;\n- shut a pier.\nThe board met.", "shut a pier."
    ),
    row(
        "a paragraph in marks",
        "In a statement, Ana Berl said:\n“We cut fares.” It was late.\nThe board met.",
        "We cut fares.”",
    ),
    row("nothing below", "Ana Berl said this:\nThe board met.", None),
    row("several voices", "What they said:\n• “We cut fares,” said Ana Berl.\n• “We paid,” said Tom Hask.", None),
]


@pytest.mark.parametrize(("text", "last"), LISTS)
def test_how_far_a_lead_in_reaches(lexicons: Lexicons, text: str, last: str | None) -> None:
    copy = Copy(text, lexicons)
    marked = mark_parts(copy, blocks(text))
    quotations = mark_quotations(copy, marked)
    reach = lead_ins(copy, mark_sentences(copy, marked, quotations, text_starts(copy, marked)), marked, quotations)
    assert [text[: copy.tokens.ends[end - 1]][-len(last or "") :] for end in reach.values()] == ([last] if last else [])


@pytest.mark.parametrize("item", ["• Berl said:\n\n", "• Berl said:\n\n• They met.\n\n"])
def test_time_is_linear_in_lead_ins_that_are_items(lexicons: Lexicons, item: str) -> None:
    def reading(size: int) -> Callable[[], object]:
        copy = Copy(item * size, lexicons)
        marked = mark_parts(copy, blocks(copy.text))
        sentences = mark_sentences(copy, marked, [], text_starts(copy, marked))
        return lambda: lead_ins(copy, sentences, marked, [])

    assert is_linear(reading, 300)


def test_content_that_reaches_over_a_list_is_parted_at_its_items(lexicons: Lexicons) -> None:
    text = "Ana Berl said the plan would:\n• cut fares;\n• open a pier.\nThe board met."
    copy = Copy(text, lexicons)
    marked = mark_parts(copy, blocks(text))
    draft = Draft(0, Range(2, 3), "verb", "neutral", "", Range(0, 2), [Range(3, copy.tokens.at(text.index("\nThe")))])
    part_at_blocks(copy, [draft], marked)
    pieces = [text[slice(*copy.span(*piece))] for piece in draft.content]
    assert pieces == ["the plan would:", "cut fares;", "open a pier."]


def test_a_quotation_is_not_carried_over_the_border_of_a_post(lexicons: Lexicons) -> None:
    text = "Ana Berl said the pier was shut.\n\n“We shall open it in the spring.”\n\nTom Hask said it was late."
    copy = Copy(text, lexicons)
    marked = [Block(b.start, b.end) for b in blocks(text)]
    quotations = mark_quotations(copy, marked)
    sentences = mark_sentences(copy, marked, quotations, text_starts(copy, marked))
    for borders, carried in ([], 2), ([Span(marked[1].start, marked[2].end)], 1):
        drafts = draft_attributions(copy, Grammar(copy, words_of(lexicons)), sentences, quotations, {})
        carry_quotations(copy, drafts, quotations, marked, borders)
        assert len(drafts[0].content) == carried


OPENINGS = [
    row("a dateline with its agency", "OSTREL, March 3 (Meridian) — The board met.", "The board met."),
    row("a dateline of a place", "OSTREL — The board met.", "The board met."),
    row("a dateline in small letters", "Ostrel, 3 March (Meridian) - The board met.", "The board met."),
    row("an agency's dateline", "ZELM (Meridian) – The board met.", "The board met."),
    row("a name before a dash", "Ana Berl — who runs the pier — left.", "Ana Berl — who"),
    row("a body between dashes", "NATO — the alliance — met.", "NATO — the"),
    row("a bullet", "• The board met.", "The board met."),
    row("a number", "2. The board met.", "The board met."),
    row("a letter", "(a) The board met.", "The board met."),
    row("a dash alone may be speech", "– The board met.", "– The board met."),
]


@pytest.mark.parametrize(("text", "opens"), OPENINGS)
def test_where_the_words_of_a_block_begin(lexicons: Lexicons, text: str, opens: str) -> None:
    copy = Copy(text, lexicons)
    (start,) = text_starts(copy, [Block(0, len(text))])
    assert text[start:].startswith(opens)


def test_dashes_in_a_row_are_a_list_and_dialogue_is_none() -> None:
    items = "- cut fares\n- open a pier"
    speech = "- We shall cut fares - said Ana Berl\n- When? - asked Hask"
    assert dash_lists(items, blocks(items)) == {0, 1}
    assert dash_lists(speech, blocks(speech)) == set()


def test_a_block_quotation_with_its_own_speaker_is_copy(lexicons: Lexicons) -> None:
    told = "“The gate is shut,” said Tom Hask."
    assert cited_in(f"Ana Berl spoke first.\n\n{told}\n\n{PLAIN}", lexicons, told) == []
    assert cited_in(f"Ana Berl spoke first.\n\n“The gate is shut.”\n\n{PLAIN}", lexicons, "“The gate is shut.”") != []
