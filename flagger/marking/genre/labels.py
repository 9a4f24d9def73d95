"""Labels: a whole line or section, or a whole piece of one between bars, colons, slashes or dashes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from flagger.article import Block, Genre
from flagger.lexicon import Tokens
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.genre.notes import begins
from flagger.marking.genre.signs import Signs, count, written
from flagger.marking.rare import Rare

PARAGRAPH_WORDS, SENTENCE_WORDS = 25, 5
"""A block of so many words is where the article begins, and labels stand before it. Behind a sentence of so many, which may be
a headline with a full stop, only a short line is looked at."""

MOST_LINES = 6
MENU_LINES = 4
"""So many lines of one or two words before the article are the page's menu, and label nothing."""

MENU_PIECES = 4
"""A line of more pieces is a menu, too, but for a trail (“Home > Opinion > …”)."""

BETWEEN = Rare(r"[|:>»•·/–—,;\]]| - ")
"""What parts the pieces of a label with single spaces. The spaces round a piece are not looked at."""

FULL_STOP = Rare(r"[.!…][”’\"')\]]*$")
TRAIL = re.compile(r"[>»/]")
TYPE_NAME = Rare(r"(?<=[a-z])(?=[A-Z])")


def of_sections(sections: Iterable[str], signs: Signs) -> tuple[Genre | None, set[Genre]]:
    """The genre that the sections name, and those that they name in words for readers and not for machines."""
    found: set[Genre] = set()
    seen: set[Genre] = set()
    for section in sections:
        pieces = {
            _plain(Tokens(piece)) for piece in BETWEEN.pattern.split(_spaced(TYPE_NAME.pattern.sub(" ", section)))
        }
        kinds = {genre for genre, labels in signs.sections.items() if not pieces.isdisjoint(labels)}
        found |= kinds
        # “OpinionNewsArticle” and “genre:Opinion” are for machines.
        if not TYPE_NAME.pattern.search(section) and ":" not in section:
            seen |= kinds
    return next((genre for genre in signs.sections if genre in found), None), seen


def of_lines(copy: Copy, blocks: Sequence[Block], signs: Signs) -> Genre | None:
    """The genre that a label above the article names, or the form of an editorial's headline."""
    lines = _lines(copy, blocks)
    found = {label for line in lines for label in _labels(copy.text[line.start : line.end])}
    for genre, labels in signs.labels.items():
        if not found.isdisjoint(labels):
            return genre
    return "opinion" if begins(copy, (copy.tokens.at(line.start) for line in lines), signs.opinion_opening) else None


def _lines(copy: Copy, blocks: Sequence[Block]) -> list[Block]:
    """The lines above the first paragraph; none where they are the page's menu."""
    lines: list[Block] = []
    told = False
    for block in written(blocks):
        words = count(copy, block)
        if words >= PARAGRAPH_WORDS or len(lines) == MOST_LINES or (told and words >= SENTENCE_WORDS):
            break
        lines.append(block)
        if told:
            break
        told = words >= SENTENCE_WORDS and bool(FULL_STOP.pattern.search(copy.text, block.start, block.end))
    return [] if sum(count(copy, line) <= 2 for line in lines) >= MENU_LINES else lines


def _labels(line: str) -> Iterator[str]:
    """The pieces of a line that may be its label: the first, the last, or any in a trail of sections."""
    pieces = [piece for piece in map(Tokens, BETWEEN.pattern.split(_spaced(line))) if any(map(is_word, piece.raw))]
    trail = len(pieces) > 1 and len(TRAIL.findall(line)) >= len(pieces) - 1
    if len(pieces) > MENU_PIECES and not trail:
        return
    for number, piece in enumerate(pieces):
        if trail or number == 0 or (number == len(pieces) - 1 and ":" not in line):
            yield _plain(piece)
    if pieces and "by" in pieces[0].low:  # “Comment by Ana Berl”
        at = pieces[0].low.index("by")
        if at and all(word[0].isupper() for word in pieces[0].raw[at + 1 :]):
            yield " ".join(pieces[0].low[:at])


def _spaced(label: str) -> str:
    """A label with single spaces, also for its hyphens, but for those that part it (“The bridge must go - Opinion”)."""
    return " ".join(re.sub(r"(?<=\w)[-_](?=\w)", " ", label).replace("&", " and ").split())


def _plain(piece: Tokens) -> str:
    """The words of a piece in the form of the lists."""
    return " ".join(word for word in piece.low if word[0].isalnum() or word[0] == "'")
