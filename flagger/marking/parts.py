"""Which part of the page each block is: heading, body, caption, or what is not the article at all."""

from __future__ import annotations

import re
from bisect import bisect_left

from flagger.article import Block
from flagger.lexicon import Hit
from flagger.lexicon.model import BoilerplateEntry
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy

TITLE_WORDS = 30
"""A first block of more words is a paragraph."""

HEADING_WORDS = 14
"""A later block of more words is no subheading."""

REPEAT_WORDS = 3
"""A block of fewer words may stand twice in an article by right (“Yes.”)."""

SHOUT_WORDS = 5
"""Fewer words in capitals may be a subheading."""

SENTENCE_END = re.compile(r"[.!?…:;,][”’\"')\]»]*$")
CREDIT_DASH = re.compile(r"[ \t][-–—|(\[][ \t]?(?=[^-–—|(\[]{0,80}$)")


def mark_parts(copy: Copy, blocks: tuple[Block, ...]) -> list[Block]:
    """The same blocks with their part; a caption that ends with its credit becomes two.

    Structure decides together with the boilerplate lexicon: a block that the reader has given a part other than "body"
    keeps it.
    """
    notices = _notices(copy, blocks)
    marked: list[Block] = []
    seen: dict[str, int] = {}
    comments = False
    titled = False
    for number, block in enumerate(blocks):
        words = [copy.low[i] for i in copy.tokens.range(block.start, block.end) if is_word(copy.raw[i])]
        notice, at = notices.get(number, (None, -1))
        if block.part != "body":
            marked.append(block)
            titled = titled or block.part == "heading"
            continue
        comments = comments or notice == "comments"
        key = " ".join(words)
        if notice == "credit":
            marked += _caption(copy, block, at, seen, marked)
            continue
        repeated = key in seen and len(words) >= REPEAT_WORDS
        # A line in capitals between paragraphs is a link to another story.
        shouts = number > 0 and len(words) >= SHOUT_WORDS and copy.text[block.start : block.end].isupper()
        if shouts or notice or len(key) < 2 or repeated or (comments and len(words) < HEADING_WORDS):
            marked.append(_as(block, "boilerplate"))
            continue
        seen.setdefault(key, len(marked))
        text = copy.text[block.start : block.end]
        if (
            not titled
            and not any(other.part == "body" for other in marked)
            and _is_title(text, words, number, len(blocks))
        ):
            marked.append(Block(block.start, block.end, "heading", 1))
            titled = True
        elif _is_heading(copy, text, words, blocks, number):
            marked.append(Block(block.start, block.end, "heading", 2))
        else:
            marked.append(block)
    return marked


def _as(block: Block, part: str) -> Block:
    return Block(block.start, block.end, "caption" if part == "caption" else "boilerplate", None)


def _notices(copy: Copy, blocks: tuple[Block, ...]) -> dict[int, tuple[str, int]]:
    """By block number: the notice found in it and the offset at which it starts."""
    found: dict[int, tuple[str, int]] = {}
    starts = [block.start for block in blocks]
    whole: dict[int, set[int]] = {}
    for hit in copy.hits["boilerplate"]:
        offset = copy.tokens.starts[hit.start]
        number = bisect_left(starts, offset + 1) - 1
        if number < 0 or offset >= blocks[number].end or number in found:
            continue
        tokens = copy.tokens.range(blocks[number].start, blocks[number].end)
        entry = copy.lexicons.entries[hit.entry]
        if not isinstance(entry, BoilerplateEntry) or not 0 < copy.words(tokens.start, tokens.stop) <= entry.most:
            continue
        words = [i for i in tokens if is_word(copy.raw[i])]
        if entry.where == "whole":
            whole.setdefault(number, set()).update(range(hit.start, hit.end))
            if whole[number].issuperset(words):
                found[number] = (entry.notice, offset)
        elif _stands(copy, entry, hit, words, blocks[number]):
            found[number] = (entry.notice, offset)
    return found


def _stands(copy: Copy, entry: BoilerplateEntry, hit: Hit, words: list[int], block: Block) -> bool:
    """Whether a hit stands where its entry wants it in the block."""
    if entry.notice == "staff" and copy.text[block.end - 1] == "." and len(words) > HEADING_WORDS // 2:
        return False  # “By Monday the river had fallen.” is a sentence.
    if entry.where == "start":
        return hit.start <= words[0]
    if entry.where == "end":
        return hit.end > words[-1]
    return True


def _caption(copy: Copy, block: Block, at: int, seen: dict[str, int], marked: list[Block]) -> list[Block]:
    """A caption and its credit; the first of a doubled caption is the caption, the second falls away."""
    text = copy.text[block.start : block.end]
    cut = at - block.start
    for match in CREDIT_DASH.finditer(text, 0, max(cut, 1)):
        cut = match.start()
    described = text[:cut].rstrip()
    end = block.start + len(described)
    words = [copy.low[i] for i in copy.tokens.range(block.start, end) if is_word(copy.raw[i])]
    if len(words) < REPEAT_WORDS:
        return [_as(block, "boilerplate")]
    earlier = seen.get(" ".join(words))
    if earlier is not None:
        marked[earlier] = _as(marked[earlier], "caption")
        return [_as(block, "boilerplate")]
    start = end
    while copy.text[start].isspace():
        start += 1
    return [Block(block.start, end, "caption"), Block(start, block.end, "boilerplate")]


def _is_title(text: str, words: list[str], number: int, count: int) -> bool:
    """A first block that does not end like a sentence, with something after it."""
    return (
        len(words) <= TITLE_WORDS
        and number + 1 < count
        and not SENTENCE_END.search(text.rstrip("?!…. ") if text.endswith("..") else text)
    )


def _is_heading(copy: Copy, text: str, words: list[str], blocks: tuple[Block, ...], number: int) -> bool:
    """A short block without the end of a sentence, before a longer one; no bullet, no line of a list."""
    if not 2 <= len(words) <= HEADING_WORDS or number + 1 >= len(blocks):
        return False
    if SENTENCE_END.search(text) and not (text.endswith("?") and len(words) <= HEADING_WORDS // 2 + 3):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "‘“'\""):
        return False
    following = blocks[number + 1]
    after = sum(1 for i in copy.tokens.range(following.start, following.end) if is_word(copy.raw[i]))
    return after > len(words)
