"""Blocks that the boilerplate lexicon knows: teasers, sign-ups, credits, by-lines, consent, comments."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from flagger.article import Block
from flagger.lexicon import Hit
from flagger.lexicon.model import BoilerplateEntry
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy

STAFF_WORDS = 7
"""A by-line that ends with a full stop is a sentence if it has more words."""

QUOTED_WORDS = 8
"""A block in quotation marks with more words is somebody's speech, whatever it opens with."""

FEW_WORDS = 4
"""A block of so few words that ends in “file photo” is a credit."""

SHARE_WORDS = 5
"""A row of buttons that ends with a full stop is a sentence if it has more words."""

CREDIT_WORDS = 9
"""No more words follow the start of a credit."""

SPEECH_MARKS = "“\"«‘'„"


class Notice(msgspec.Struct, frozen=True):
    """What a block is known for, and the offsets at which wordings of that kind start."""

    kind: str
    offsets: tuple[int, ...]


def notices_of(copy: Copy, blocks: tuple[Block, ...]) -> dict[int, Notice]:
    """By block number: the notice found in it."""
    found: dict[int, Notice] = {}
    starts = [block.start for block in blocks]
    whole: dict[int, set[int]] = {}
    for hit in copy.hits["boilerplate"]:
        offset = copy.tokens.starts[hit.start]
        number = bisect_left(starts, offset + 1) - 1
        if number < 0 or offset >= blocks[number].end:
            continue
        entry = copy.lexicons.entries[hit.entry]
        known = found.get(number)
        if not isinstance(entry, BoilerplateEntry) or (known and not known.kind == entry.notice == "credit"):
            continue
        block = blocks[number]
        tokens = copy.tokens.range(block.start, block.end)
        if not 0 < copy.words(tokens.start, tokens.stop) <= entry.most:
            continue
        words = [i for i in tokens if is_word(copy.raw[i])]
        if entry.where == "whole":
            whole.setdefault(number, set()).update(range(hit.start, hit.end))
            stands = whole[number].issuperset(words) and copy.text[block.start] not in SPEECH_MARKS
        else:
            stands = _stands(copy, entry, hit, words, block)
        if stands:
            found[number] = Notice(entry.notice, (*(known.offsets if known else ()), offset))
    return found


def _stands(copy: Copy, entry: BoilerplateEntry, hit: Hit, words: list[int], block: Block) -> bool:
    """Whether a hit stands where its entry wants it in the block."""
    text = copy.text
    if entry.where == "end":
        return hit.end > words[-1]
    if entry.where == "start" and hit.start > words[0]:
        return False
    if entry.notice == "staff":
        # “By Monday the river had fallen.” is a sentence.
        return text[block.end - 1] != "." or len(words) <= STAFF_WORDS or ":" in copy.raw[hit.start : hit.end + 1]
    if entry.notice == "share" and len(words) > SHARE_WORDS and text[block.end - 1] == ".":
        return False
    if entry.notice == "credit":
        return hit.start <= words[0] or _is_credit(copy, hit, words)
    return text[block.start] not in SPEECH_MARKS or len(words) <= QUOTED_WORDS


def _is_credit(copy: Copy, hit: Hit, words: list[int]) -> bool:
    """Whether a wording behind other words is a credit: few words follow it, most of them names, and it names someone.

    “a Reuters/Ipsos poll showed” and “she posted this with the photo:” are none.
    """
    behind = words[bisect_left(words, hit.end) :]
    names = sum(1 for i in behind if copy.is_name(i))
    if not behind:
        named = len(words) <= FEW_WORDS or copy.is_name(hit.end - 1) or copy.is_name(hit.start)
        return named and copy.raw[hit.end - 1] != ":"
    return len(behind) <= CREDIT_WORDS and 2 * names >= len(behind)
