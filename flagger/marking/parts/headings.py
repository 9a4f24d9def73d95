"""Titles, subheadings and the items of a listicle."""

from __future__ import annotations

import re

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.parts.openings import is_item
from flagger.marking.rare import Rare

TITLE_WORDS = 30
"""A first block of more words is a paragraph."""

HEADING_WORDS = 14
"""A later block of more words is no subheading."""

POST_HEADING_WORDS = 22
"""The headline of a live blog's post may be longer."""

TELEGRAM_WORDS = 12
LEDE_WORDS = 18
"""A first line with a full stop is a headline if it has no article and no more words than the first number, and if the
paragraph behind it has at least the second."""

SERIES = 2
"""So many numbered lines with copy between them make a listicle."""

LINE_COPY = 20
LINE_SHARE = 0.06
"""Copy of at least so many blocks is set one sentence a line if a smaller share of its blocks holds two sentences."""

SENTENCE_END = re.compile(r"[.!?…:;,][”’\"')\]»]*$")
INNER_END = Rare(r"[.!?…](?:(?<=\w{4}.)|(?<=[\d”’\"')\]].))[”’\"')\]]*\s+[A-Z“‘\"]")
NUMBERED = re.compile(r"(?:#|No\.? )?(\d{1,2})[.)]\s+(?=\S)")
DASHED = re.compile(r"[-–—]\s?\S.*\S\s?[-–—]$", re.DOTALL)


def is_title(copy: Copy, text: str, words: list[str], number: int, blocks: tuple[Block, ...]) -> bool:
    """A first block that does not end like a sentence, or is written like a headline, with something after it."""
    if len(words) > TITLE_WORDS or number + 1 >= len(blocks):
        return False
    if not SENTENCE_END.search(text.rstrip("?!…. ") if text.endswith("..") else text):
        return True
    if text.endswith("?") and len(words) <= HEADING_WORDS:
        return not INNER_END.pattern.search(text)
    if text.endswith(";"):
        return True
    return (
        text.rstrip("”’\"')]").endswith(".")
        and not INNER_END.pattern.search(text)
        and _is_headline(copy, text, words, blocks[number + 1])
    )


def _is_headline(copy: Copy, text: str, words: list[str], following: Block) -> bool:
    """Whether a line with a full stop is a headline all the same: every longer word has a capital, or it has no article."""
    long = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    if len(long) >= 4 and sum(1 for word in long if word[0].isupper()) >= 0.85 * len(long):
        return True
    tokens = copy.tokens.range(following.start, following.end)
    telegraphic = not {"the", "a", "an"} & set(words) and 5 <= len(words) <= TELEGRAM_WORDS
    return telegraphic and text[0] not in "“\"‘'" and copy.words(tokens.start, tokens.stop) >= LEDE_WORDS


def is_heading(copy: Copy, text: str, words: list[str], blocks: tuple[Block, ...], number: int, lines: bool) -> bool:
    """A short block without the end of a sentence, before a longer one or a list.

    In copy set one sentence a line (`lines`) a question is no subheading.
    """
    if DASHED.match(text) and 0 < len(words) <= HEADING_WORDS // 2:
        return True
    if not 2 <= len(words) <= HEADING_WORDS or number + 1 >= len(blocks):
        return False
    if SENTENCE_END.search(text) and not (not lines and text.endswith("?") and len(words) <= HEADING_WORDS // 2 + 3):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "‘“'\""):
        return False
    following = blocks[number + 1]
    if is_item(copy.text, following):
        return True
    after = copy.tokens.range(following.start, following.end)
    return copy.words(after.start, after.stop) > len(words)


def listicle(copy: Copy, blocks: tuple[Block, ...]) -> set[int]:
    """The numbers of the blocks that head the items of a listicle: “3. Drink water” with copy behind each."""
    found: list[int] = []
    for number, block in enumerate(blocks):
        if NUMBERED.match(copy.text, block.start, block.end) is None:
            continue
        tokens = copy.tokens.range(block.start, block.end)
        if 2 <= copy.words(tokens.start, tokens.stop) <= HEADING_WORDS + 2:
            found.append(number)
    heads = {
        number
        for number in found
        if number + 1 < len(blocks) and NUMBERED.match(copy.text, blocks[number + 1].start) is None
    }
    return heads if len(heads) >= SERIES and len(heads) >= len(found) - 1 else set()


def is_line_copy(text: str, blocks: tuple[Block, ...]) -> bool:
    """Whether the copy is set one sentence a line."""
    if len(blocks) < LINE_COPY:
        return False
    double = 0
    for block in blocks:
        double += INNER_END.pattern.search(text, block.start, block.end) is not None
        if double >= LINE_SHARE * len(blocks):
            return False
    return True
