"""The posts of a live blog: each from its time stamp to the next one. Posts are judged apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

import msgspec

from flagger.article import Block, Span
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.rare import Rare

LEAST_POSTS = 3
LEAST_LIVE = 2
"""So many stamps make posts: the second number where the article is known to be a live blog."""

POST_WORDS = 12
"""A stamp with fewer words behind it and no end of a sentence is an entry in a list of key events, no post."""

LEAST_SHARE = 0.5
"""Posts that hold a smaller share of the words are a timetable inside an article."""

STAMP_HEAD, CLOCK_HEAD = 24, 80
"""Within so many characters a stamp has a digit or “ago”, and a time of day or “ago”."""

CLOCK = r"(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
STAMP_SIGN = re.compile(r"\d| ago")
CLOCK_SIGN = re.compile(rf"{CLOCK}|\sago\b", re.IGNORECASE)
BARE = Rare(r"[(\[]?(\d{1,2})\.(\d\d)[)\]]?")
"""A time that may as well be a price, a distance or a score."""

STEPS_ON = 3
"""Times in order go on so many times for each step back: the posts follow on a list of key events, or a day on another."""

REST = Rare(r"[\s.,:;|·•–—_-]*")
SENTENCE_END = Rare(r"[.!?…][”’\"')\]»]*$")


class Stamp(msgspec.Struct, frozen=True):
    """A time that stands at the start of a block, from `start` to `end`.

    `whole`: nothing else stands in the block. `revises`: it tells of a change, and opens no post. `bare`: the minutes since
    midnight, where it is a number with a full stop in it and may be no time at all; else None.
    """

    start: int
    end: int
    whole: bool
    revises: bool
    bare: int | None


def read_stamp(copy: Copy, block: Block) -> Stamp | None:
    """The time stamp at the start of a block, or None; a date alone is none."""
    text = copy.text
    shape, revision = _shapes(copy.lexicons)
    found = shape.match(text, block.start, block.end)
    if found is None or found.group("time") is None:
        return None
    end = found.end()
    if text[block.start] in "([" and text[end : end + 1] in (")", "]"):
        end += 1
    behind = REST.pattern.match(text, end, block.end)
    rest = behind.end() if behind else end
    whole = rest == block.end
    if not whole and not (rest > end and _goes_on(text, found.group("time"), end, rest)):
        return None
    number = BARE.pattern.fullmatch(text, block.start, end)
    bare = 60 * int(number[1]) + int(number[2]) if number else None
    return Stamp(block.start, end, whole, revision.match(text, block.start, end) is not None, bare)


def _goes_on(text: str, time: str, end: int, rest: int) -> bool:
    """Whether what stands behind a time on its line is a headline or a sentence, so that the time is a stamp."""
    if text[end] in "-–" and text[end + 1].isdigit():
        return False  # “19:19-21” is a verse or a score.
    plain = not re.search(r"[:m]|[a-z]$", time, re.IGNORECASE)
    return not text[rest].islower() and (not plain or not text[rest].isdigit()) and not text[end:rest].startswith("%")


def stamps_of(copy: Copy, blocks: list[Block] | tuple[Block, ...], live: bool = False) -> dict[int, Stamp]:
    """By block number: the time stamps; those with words behind them only where there are enough to make posts.

    Bare numbers with words behind them are stamps in a live blog, or in order.
    """
    digits = (number for number, block in enumerate(blocks) if _may_open(copy.text, block.start))
    found = {number: stamp for number in digits if (stamp := read_stamp(copy, blocks[number])) is not None}
    if not (live or _in_order(found.values())):
        found = {number: stamp for number, stamp in found.items() if stamp.whole or stamp.bare is None}
    opening = sum(1 for stamp in found.values() if not stamp.revises)
    if opening >= (LEAST_LIVE if live else LEAST_POSTS):
        return found
    return {number: stamp for number, stamp in found.items() if stamp.whole}


def find_posts(copy: Copy, blocks: list[Block], live: bool = False) -> list[Span]:
    """The posts of a live blog, in order: from a time stamp to the end of the last block before the next.

    `blocks` have their parts; stamps are boilerplate. Nothing where there are fewer than three posts (two, if `live`), where
    the times only list events, or where most of the article stands outside them.
    """
    found: dict[int, Stamp] = {}
    for number, block in enumerate(blocks):
        if block.part == "boilerplate" and _may_open(copy.text, block.start):
            stamp = read_stamp(copy, block)
            if stamp is not None and stamp.whole and not stamp.revises:
                found[number] = stamp
    ordered = live or _in_order(found.values())
    opens = [number for number, stamp in found.items() if ordered or stamp.bare is None]
    if len(opens) < (LEAST_LIVE if live else LEAST_POSTS):
        return []
    posts: list[Span] = []
    words = 0
    for number, following in zip(opens, [*opens[1:], len(blocks)], strict=True):
        inside = [block for block in blocks[number + 1 : following] if block.part != "boilerplate"]
        if any(_says(copy, block) for block in inside):
            posts.append(Span(blocks[number].start, inside[-1].end))
            words += sum(_words(copy, block) for block in inside)
    total = sum(_words(copy, block) for block in blocks if block.part != "boilerplate")
    enough = len(posts) >= (LEAST_LIVE if live else LEAST_POSTS) and words >= LEAST_SHARE * total
    return posts if enough else []


def _in_order(stamps: Iterable[Stamp]) -> bool:
    """Whether the bare numbers among the stamps rise or fall as times do; one alone does."""
    times = [stamp.bare for stamp in stamps if stamp.bare is not None]
    rises = sum(first < second for first, second in pairwise(times))
    falls = sum(first > second for first, second in pairwise(times))
    return len(times) < 2 or 0 < max(rises, falls) >= STEPS_ON * min(rises, falls)


def _words(copy: Copy, block: Block) -> int:
    tokens = copy.tokens.range(block.start, block.end)
    return copy.words(tokens.start, tokens.stop)


def _says(copy: Copy, block: Block) -> bool:
    """Whether a block is more than an entry in a list of events."""
    return (
        _words(copy, block) >= POST_WORDS or SENTENCE_END.pattern.search(copy.text[block.start : block.end]) is not None
    )


def _may_open(text: str, start: int) -> bool:
    """Whether a stamp could start here, judged by its first characters: the shape of one takes time to build."""
    signed = STAMP_SIGN.search(text, start, start + STAMP_HEAD) is not None
    return signed and CLOCK_SIGN.search(text, start, start + CLOCK_HEAD) is not None


@lru_cache(maxsize=2)
def _shapes(lexicons: Lexicons) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a stamp looks like, and what one that tells of a change starts with."""
    lead, revision, zone, unit, month, day = (
        _any(lexicons.words(name))
        for name in ("stamp_lead", "stamp_revision", "time_zone", "stamp_unit", "month", "weekday")
    )
    numbered = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{month}\b\.?|{month}\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b"
    date = rf"(?:{day}\b\.?,?\s+)?(?:(?:{numbered})(?:,?\s+\d{{4}}\b)?|\d{{4}}-\d\d-\d\d)|{day}\b"
    ago = rf"(?:\d{{1,3}}|an?|one)\s?{unit}\s+ago\b"
    gap = r"[\s,–—|·•-]*(?:(?:at|on)\s+)?"
    time = rf"(?P<time>{ago}|(?:{CLOCK})(?:\s*\(?{zone}\b\)?)?)"
    author = r"(?:by\s+(?:[^\W\d_][\w.'’-]{0,30},?\s+){1,4})?"
    shape = rf"[(\[]?(?:(?:{revision}|{lead})\b\s*:?\s*)?{author}(?:(?:{date}){gap})?(?:{time})?(?:{gap}(?:{date}))?"
    return re.compile(shape, re.IGNORECASE), re.compile(rf"[(\[]?{revision}\b", re.IGNORECASE)


def _any(words: frozenset[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
