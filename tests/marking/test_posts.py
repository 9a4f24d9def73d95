"""Time stamps, and the posts of a live blog."""

from __future__ import annotations

import pytest

from flagger.article import Block, Part
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.parts import mark_parts
from flagger.marking.posts import find_posts, read_stamp, stamps_of
from flagger.reading.blocks import blocks

WHOLE = [
    "14:32",
    "2.15pm",
    "09.27 BST",
    "10:05 GMT",
    "3:40 p.m. ET",
    "9 p.m.",
    "12m ago",
    "2 hours ago",
    "an hour ago",
    "Posted at 14:32",
    "3 March 2025, 14:32 GMT",
    "Mon 3 Mar 2025 09.27 GMT",
    "March 3, 2025 at 2:15 PM",
    "14.32 (CET)",
    "2025-03-03 14:32",
    "14:32, 3 March",
]
REVISES = ["Updated at 15.03 BST", "Last updated: 3 March 2025 at 15:03", "First published on Mon 3 Mar 2025 06.12 GMT"]
NO_STAMP = [
    "2.5 million crowns were spent",
    "9.30 per cent of the ferries ran late.",
    "14 people came",
    "12 March was a cold day in Elmouth.",
    "At 14:32 the ferry left Elmouth.",
    "Monday",
    "March 3",
    "1987",
    "10:05 on a cold morning",
    "May 5 is a holiday in Ostrel.",
]
OPENS = [
    ("10.32am Ferry fares to rise", "10.32am"),
    ("14:32 – Ferry fares to rise", "14:32"),
    ("10:05 BST Rowers win", "10:05 BST"),
    ("9:05 a.m. — The first boat left.", "9:05 a.m."),
    ("14:32 40 boats at sea", "14:32"),
]


def one_block(text: str) -> Block:
    return Block(0, len(text))


@pytest.mark.parametrize("line", WHOLE)
def test_a_line_of_time_alone_is_a_stamp(lexicons: Lexicons, line: str) -> None:
    stamp = read_stamp(Copy(line, lexicons), one_block(line))
    assert stamp is not None
    assert (stamp.whole, stamp.revises) == (True, False)


@pytest.mark.parametrize("line", REVISES)
def test_a_stamp_of_a_change_opens_nothing(lexicons: Lexicons, line: str) -> None:
    stamp = read_stamp(Copy(line, lexicons), one_block(line))
    assert stamp is not None
    assert (stamp.whole, stamp.revises) == (True, True)


@pytest.mark.parametrize("line", NO_STAMP)
def test_what_is_no_stamp(lexicons: Lexicons, line: str) -> None:
    assert read_stamp(Copy(line, lexicons), one_block(line)) is None


@pytest.mark.parametrize(("line", "time"), OPENS)
def test_a_stamp_before_a_headline(lexicons: Lexicons, line: str, time: str) -> None:
    stamp = read_stamp(Copy(line, lexicons), one_block(line))
    assert stamp is not None
    assert (line[: stamp.end], stamp.whole) == (time, False)


def posts_of(text: str, lexicons: Lexicons, live: bool = False) -> tuple[list[str], list[tuple[Part, str]]]:
    """The posts of a text, and the parts of its blocks."""
    copy = Copy(text, lexicons)
    marked = mark_parts(copy, blocks(text), live)
    parts = [(block.part, text[block.start : block.end]) for block in marked]
    return [text[start:end] for start, end in find_posts(copy, marked, live)], parts


STORM = """Storm in Elmouth: the day as it happened

15.10 GMT

Ferries stay in port

The harbour board said that no ferry would leave before the evening.

Two crews were sent home.

Updated at 15.40 GMT

14.32 GMT

Bridge shut

The bridge was shut at noon, the police said.

13.05 GMT

Rain began to fall.
"""


def test_posts_run_from_stamp_to_stamp(lexicons: Lexicons) -> None:
    posts, parts = posts_of(STORM, lexicons)
    assert [post.splitlines()[0] for post in posts] == ["15.10 GMT", "14.32 GMT", "13.05 GMT"]
    assert posts[0].endswith("Two crews were sent home.")
    assert posts[2] == "13.05 GMT\n\nRain began to fall."
    assert parts[1:3] == [("boilerplate", "15.10 GMT"), ("heading", "Ferries stay in port")]
    assert ("boilerplate", "Updated at 15.40 GMT") in parts
    assert ("heading", "Bridge shut") in parts


def test_a_stamp_and_a_headline_on_one_line(lexicons: Lexicons) -> None:
    text = (
        "10.32am Ferries stay in port\n\nNo ferry will leave, the board said.\n\n"
        "9.50am Bridge shut\n\nThe police shut the bridge.\n\n9.15am The rain began before dawn."
    )
    posts, parts = posts_of(text, lexicons)
    assert len(posts) == 3
    assert parts[:3] == [
        ("boilerplate", "10.32am"),
        ("heading", "Ferries stay in port"),
        ("body", "No ferry will leave, the board said."),
    ]
    assert parts[-2:] == [("boilerplate", "9.15am"), ("body", "The rain began before dawn.")]


RACES = "Rowing in Elmouth\n\n{} Vell wins the heat.\n\n{} Orn takes the second race.\n\n{} Dask is third again."


@pytest.mark.parametrize(
    ("times", "live", "posts"),
    [
        (("1.30", "1.30", "1.30"), False, 0),
        (("9.30", "1.30", "2.05"), False, 0),
        (("1.30", "1.30", "1.30"), True, 3),
        (("1.30", "2.05", "2.05"), False, 3),
        (("14.40", "14.32", "13.05"), False, 3),
        (("9.30am", "1.30pm", "1.30pm"), False, 3),
        (("9.30 GMT", "1.30 GMT", "1.30 GMT"), False, 3),
        (("9:30", "1:30", "2:05"), False, 3),
    ],
)
def test_bare_numbers_make_posts_only_in_order(
    lexicons: Lexicons, times: tuple[str, str, str], live: bool, posts: int
) -> None:
    found, parts = posts_of(RACES.format(*times), lexicons, live)
    assert len(found) == posts
    assert (parts[1][1] == times[0]) == (posts > 0)


def test_bare_numbers_alone_on_their_lines_make_posts_only_in_order(lexicons: Lexicons) -> None:
    text = "\n\n".join(f"{time}\n\nVell wins the heat." for time in ("9.30", "1.30", "2.05"))
    assert posts_of(text, lexicons)[0] == []
    assert len(posts_of(text, lexicons, live=True)[0]) == 3


def test_bare_numbers_may_start_anew_behind_a_list_of_key_events(lexicons: Lexicons) -> None:
    events = "".join(f"{time} Vell wins\n" for time in ("14.40", "14.32", "13.05"))
    text = events + "".join(f"\n{time}\nVell wins the heat.\n" for time in ("14.40", "14.32", "13.05"))
    assert posts_of(text, lexicons)[0] == [f"{time}\nVell wins the heat." for time in ("14.40", "14.32", "13.05")]


def test_the_shape_of_a_stamp_is_built_only_where_a_time_stands(
    lexicons: Lexicons, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise AssertionError("the shape was asked for")

    monkeypatch.setattr("flagger.marking.posts._shapes", refuse)
    text = "14 people came to Elmouth.\n\n2.5 million crowns were spent.\n\n3 March was a cold day.\n\n1987"
    assert stamps_of(Copy(text, lexicons), blocks(text)) == {}


def test_a_list_of_key_events_is_no_post(lexicons: Lexicons) -> None:
    events = "Key events\n\n15.10 GMT\n\nFerries stay in port\n\n14.32 GMT\n\nBridge shut\n\n"
    posts, _ = posts_of(STORM.replace("15.10 GMT\n", events + "15.10 GMT\n", 1), lexicons)
    assert len(posts) == 3
    assert posts[0].startswith("15.10 GMT\n\nFerries stay in port\n\nThe harbour board")


def test_two_stamps_make_posts_only_of_a_live_blog(lexicons: Lexicons) -> None:
    text = "14:32\n\nThe bridge was shut.\n\n13:05\n\nRain began to fall."
    assert posts_of(text, lexicons)[0] == []
    assert len(posts_of(text, lexicons, live=True)[0]) == 2


def test_a_timetable_inside_an_article_makes_no_posts(lexicons: Lexicons) -> None:
    prose = "The harbour board met on Monday evening and chose a new clerk for the ferry office in Elmouth. " * 3
    text = f"{prose}\n\n{prose[::-1]}\n\n09:00 Doors open.\n\n10:00 First race.\n\n11:00 Lunch on the pier."
    assert posts_of(text, lexicons)[0] == []


def test_one_date_line_is_no_heading(lexicons: Lexicons) -> None:
    _, parts = posts_of("Ferry fares to rise\n\n3 March 2025, 14:32 GMT\n\nThe board met on Monday evening.", lexicons)
    assert parts[1] == ("boilerplate", "3 March 2025, 14:32 GMT")
