"""Blocks that say again what another block says: pull quotes and doubled headlines."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.article import Block
from flagger.marking.parts.openings import is_item

Gram = tuple[str, str, str]

PULL_WORDS = range(5, 36)
"""How many words a pull quote has."""

PLAIN_WORDS = 9
"""One without marks has at least as many."""

OPENING_WORDS = 5
"""Up to the first sentence of as many words stand the headline, the standfirst and key points, which may repeat it."""

GRAM = 3
DROPPED = 2
LONG = 8
"""Of the runs of three words of a pull quote all stand in the block that it repeats; where it has so many runs as the second
number says, one word may have been dropped from its middle, which breaks two."""

MOST_SHARED = 20
"""No run of words is looked up in more candidates than this."""

PULL_MARKS = "“”\"«»„‘’'"
SENTENCE_ENDS = ".!…"


def pull_quotes(
    text: str, blocks: tuple[Block, ...], words: list[list[str]], barred: set[int], plain: bool
) -> set[int]:
    """The numbers of the blocks that repeat a part of one other block nearly word for word; `barred` are no candidates.

    `words` are those of each block, folded. Only a block that is set apart by its form, or is long, is taken: a refrain in
    running speech is none. `plain` says that a plain sentence may be one, which it may not where each stands on a line of its
    own.
    """
    opening = next((n for n, block in enumerate(blocks) if _tells(text, block, len(words[n]))), len(blocks))
    candidates = [
        number
        for number in range(opening + 1, len(blocks))
        if len(words[number]) in PULL_WORDS
        and number not in barred
        and _stands_apart(text, blocks[number], len(words[number]), plain)
    ]
    if not candidates:
        return set()
    # Two of its runs lead from a block to those that may hold it: one word dropped from its middle breaks only one of them.
    wanted: dict[Gram, list[int]] = {}
    for number in candidates:
        for probe in _probes(words[number]):
            wanted.setdefault(probe, []).append(number)
    found: set[int] = set()
    for holder, inside in enumerate(words):
        if len(inside) <= GRAM or holder in barred:
            continue
        probes = set(filter(wanted.__contains__, _grams(inside)))
        shared = {n for probe in probes for n in wanted[probe][:MOST_SHARED] if len(words[n]) < len(inside)} - found
        held = set(_grams(inside)) if shared else set()
        for number in shared:
            runs = set(_grams(words[number]))
            if len(runs & held) >= _enough(len(runs)):
                found.add(number)
    return found


def _tells(text: str, block: Block, words: int) -> bool:
    """Whether a block is a paragraph of the article, not a line at its top."""
    ends = text[block.start : block.end].rstrip(PULL_MARKS)[-1:]
    return words >= OPENING_WORDS and block.part == "body" and ends in SENTENCE_ENDS and not is_item(text, block)


def _enough(runs: int) -> int:
    """How many of the runs of three words of a block must stand in the other."""
    return runs - DROPPED if runs >= LONG else runs


def _probes(words: list[str]) -> set[Gram]:
    """Two runs of a block that share no word, where it is long enough for that."""
    first, second = words[:GRAM], words[-GRAM:]
    return {(first[0], first[1], first[2]), (second[0], second[1], second[2])}


def _grams(words: list[str]) -> Iterator[Gram]:
    return zip(words, words[1:], words[2:], strict=False)


def _stands_apart(text: str, block: Block, words: int, plain: bool) -> bool:
    """Whether a block is set like a pull quote: in marks from end to end, or long and plain."""
    if block.part != "body":
        return block.part == "quotation"
    first, last = text[block.start], text[block.end - 1]
    if first in PULL_MARKS:
        inside = text[block.start + 1 : block.end - 1]
        return last in PULL_MARKS and not any(mark in inside for mark in '“”"«»')
    return plain and words >= PLAIN_WORDS and first.isalpha() and last not in ":?"
