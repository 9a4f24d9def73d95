"""Notes above and below an article that say whose views it gives, or that it is translated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.genre.signs import Signs, written
from flagger.marking.phrases import Phrases

MOST_WORDS = 100
"""A longer block is no note: who the writer is, whose views they are, where to read more."""

NEAR = 3
"""Notes stand in so many blocks at either end."""

NAME_WORDS = 5
"""Words with capitals that may stand before the words of a note: “Ana Berl is a columnist …”."""

WRITER_WORDS = 7
"""Within so many words of “is a” a note says what the writer is."""

MARKS, STOPS, CLOSING = frozenset("([*•–—-_"), frozenset(".;:"), frozenset("”’\"')]")
"""Before a note; and before a sentence in it, which has a capital."""

BEING = frozenset(("is", "was", "are", "writes"))


def notes_of(copy: Copy, blocks: Sequence[Block]) -> list[list[int]]:
    """Where the sentences begin, in token indices, in each of the short blocks at either end, the title apart."""
    near = [block for block in written(blocks) if block.level != 1]
    ends = near if len(near) <= 2 * NEAR else [*near[:NEAR], *near[-NEAR:]]
    notes = (copy.tokens.range(block.start, block.end) for block in ends)
    return [_starts(copy, tokens) for tokens in notes if len(tokens) <= MOST_WORDS]


def opinion_is_noted(copy: Copy, blocks: Sequence[Block], notes: list[list[int]], signs: Signs) -> bool:
    """Whether a note says that the views are the writer's, or, at the end, that the writer is a columnist."""
    if any(begins(copy, starts, signs.opinion_note) for starts in notes):
        return True
    for block in written(blocks)[1:][-NEAR:]:
        tokens = copy.tokens.range(block.start, block.end)
        verb = _after_name(copy, tokens.start)
        if len(tokens) <= MOST_WORDS and verb > tokens.start and copy.low[verb] in BEING:
            end = min(verb + 1 + WRITER_WORDS, tokens.stop)
            if any(signs.opinion_writer.at(copy.low, at) for at in range(verb + 1, end)):
                return True
    return False


def is_translated(copy: Copy, notes: list[list[int]], signs: Signs) -> bool:
    """Whether a note says that the article is translated, or in which language it first stood."""
    for starts in notes:
        if begins(copy, starts, signs.translated_note):
            return True
        for at in starts:
            length = signs.original_note.at(copy.low, at)
            if length and at + length < len(copy.low) and copy.low[at + length] in signs.languages:
                return True
    return False


def begins(copy: Copy, starts: Iterable[int], terms: Phrases) -> bool:
    """Whether a sentence that starts at one of these tokens begins with one of the terms; a name may stand before it."""
    return any(terms.at(copy.low, place) for at in starts for place in range(at, _after_name(copy, at) + 1))


def _starts(copy: Copy, tokens: range) -> list[int]:
    """Where the sentences of a note begin."""
    starts = list(tokens[:1])
    for at in tokens[1:]:
        mark = copy.raw[at - 2] if copy.raw[at - 1] in CLOSING and at - 2 > tokens.start else copy.raw[at - 1]
        if mark in MARKS or (mark in STOPS and copy.raw[at][0].isupper()):
            starts.append(at)
    return starts


def _after_name(copy: Copy, at: int) -> int:
    """The first token behind the words with capitals at `at`; `at` itself where they are too many for a name."""
    end = at
    while end - at <= NAME_WORDS and end < len(copy.raw) and copy.raw[end][0].isupper():
        end += 1
    return end if end - at <= NAME_WORDS and end < len(copy.raw) else at
