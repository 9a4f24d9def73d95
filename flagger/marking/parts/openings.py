"""What stands before the words of a block: the marker of a list, a dateline."""

from __future__ import annotations

import re

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.rare import Rare

MARKER = re.compile(r"(?:[•‣◦▪▫●○■□◆▶►➤·*]|\(?\d{1,2}[.)]|\([a-z]{1,3}\)|[a-z]\))[ \t\u00a0]+(?=\S)|[•‣◦▪●](?=\w)")
DASH_MARKER = re.compile(r"[-–—][ \t\u00a0]*(?=\S)")
INNER_DASH = Rare(r"\s[-–—](?:\s|$)|[,.!?…][”\"]?\s?[-–—]\s")
"""A second dash in a paragraph that opens with one: dialogue, no list."""

LIST_ITEMS = 2
DATELINE_REACH = 80
DATELINE_DASH = re.compile(r"\s?[—–]\s?(?=[^\s—–])|\s-{1,2}\s+(?=\S)|--\s?(?=\w)")
AGENCY = Rare(r"\([^()]{2,30}\)$")
PLACE_LETTERS = 3
PLACE_WORDS = 10
YEAR = Rare(r"\b(?:19|20)\d\d\b")


def text_starts(copy: Copy, blocks: list[Block]) -> list[int]:
    """For each block the offset at which its words begin: behind the marker of a list (“• ”, “(a) ”) or a dateline.

    A dash is a marker only in a list of them; alone, or with a second dash behind it, it may open speech.
    """
    listed = dash_lists(copy.text, blocks)
    return [_text_start(copy, block, number in listed) for number, block in enumerate(blocks)]


def _text_start(copy: Copy, block: Block, listed: bool) -> int:
    if block.part not in ("body", "heading", "quotation"):
        return block.start
    marker = MARKER.match(copy.text, block.start, block.end)
    if marker is None and listed:
        marker = DASH_MARKER.match(copy.text, block.start, block.end)
    if marker is not None:
        return marker.end()
    return behind_dateline(copy, block) if block.part == "body" else block.start


def is_item(text: str, block: Block) -> bool:
    """Whether a block opens with the marker of a list that is no dash."""
    return MARKER.match(text, block.start, block.end) is not None


def dash_lists(text: str, blocks: list[Block] | tuple[Block, ...]) -> set[int]:
    """The numbers of the blocks that are items of a list of dashes.

    Two or more in a row, or one behind a colon, make a list, unless one of them has a second dash, as dialogue has.
    """
    found: set[int] = set()
    run: list[int] = []
    for number, block in enumerate(blocks):
        if DASH_MARKER.match(text, block.start, block.end):
            run.append(number)
        else:
            found |= _list(text, blocks, run)
            run = []
    return found | _list(text, blocks, run)


def _list(text: str, blocks: list[Block] | tuple[Block, ...], run: list[int]) -> set[int]:
    if not run:
        return set()
    led = run[0] > 0 and text[blocks[run[0] - 1].end - 1] == ":"
    if len(run) < LIST_ITEMS and not led:
        return set()
    speaks = any(INNER_DASH.pattern.search(text, blocks[n].start + 2, blocks[n].end) for n in run)
    asks = any(text[blocks[n].end - 1] == "?" for n in run)
    return set() if speaks or asks else set(run)


def behind_dateline(copy: Copy, block: Block) -> int:
    """Where a block's words begin behind “OSTREL, March 3 (Meridian) — ”; its start where no dateline stands there."""
    text = copy.text
    opening = text[block.start : min(block.end, block.start + DATELINE_REACH)]
    if not ("-" in opening or "–" in opening or "—" in opening):
        return block.start
    dash = DATELINE_DASH.search(text, block.start, block.start + len(opening))
    if dash is None or dash.start() == block.start or text[dash.end()].islower():
        return block.start
    tokens = copy.tokens.range(block.start, dash.start())
    words = [i for i in tokens if is_word(copy.raw[i])]
    agency = AGENCY.pattern.search(text, block.start, dash.start())
    inside = {i for i in words if agency is not None and copy.tokens.starts[i] >= agency.start()}
    place = copy.raw[words[0]] if words else ""
    loud = len(place) >= PLACE_LETTERS and place.isupper() and place.isalpha()
    dated = any(copy.low[i] in copy.lexicons.words("month") for i in words[1:])
    written = all(copy.is_name(i) or copy.raw[i][0].isdigit() or i in inside for i in words)
    marked = any(copy.raw[i] in '!?:;“”"' for i in tokens)
    return dash.end() if written and not marked and (loud or agency or dated) else block.start


def is_place_line(copy: Copy, block: Block) -> bool:
    """Whether a block is a place and a date, or a date with its year, alone: “Ostrel | 3 March”, “March 3, 2025”."""
    if block.end - block.start > DATELINE_REACH or copy.text[block.end - 1] in '?!:;”"':
        return False
    text = copy.text[block.start : block.end]
    tokens = copy.tokens.range(block.start, block.end)
    words = [i for i in tokens if is_word(copy.raw[i])]
    months = copy.lexicons.words("month")
    if not 2 <= len(words) <= PLACE_WORDS or not any(copy.low[i] in months and copy.is_name(i) for i in words):
        return False
    if not any(copy.raw[i][0].isdigit() for i in words):
        return False
    days = copy.lexicons.words("weekday")
    placed = any(copy.low[i] not in months and copy.low[i] not in days and not copy.raw[i][0].isdigit() for i in words)
    if placed and not any(mark in text for mark in ("|", ",")):
        return False
    return (placed or YEAR.pattern.search(text) is not None) and all(
        copy.is_name(i) or copy.raw[i][0].isdigit() for i in words
    )
