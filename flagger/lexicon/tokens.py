"""Text to tokens: the units that every pattern, cue and name is matched on."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from operator import add

TOKEN = r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*\w*|\w+(?:['’](?![sS]\b)\w+)*|['’][sS]\b|[^\w\s]"
"""Abbreviations with full stops, numbers, words with inner apostrophes, a possessive ’s, single marks.

A hyphen is a token of its own, so that “regime-backed” holds the word “regime”. No two alternatives can match the same
text in two ways, so the time is linear.
"""

PIECE = re.compile(rf"(?:[A-Za-z]++(?![\w'’.])|{TOKEN})\s*")
"""A token with the white space behind it; plain words are tried first, since most tokens are some."""


class Tokens:
    """The tokens of `text[start:end]`, as parallel lists: offsets into `text`, the text as written, and a folded form.

    The folded form is lower case with straight apostrophes; its length may differ from the text's, offsets never do.
    """

    __slots__ = ("_ranges", "ends", "low", "raw", "starts")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        stretch = text[start:end]
        words = stretch.lstrip()
        pieces = PIECE.findall(words)
        self.raw: list[str] = list(map(str.rstrip, pieces))
        edges = list(accumulate(map(len, pieces), initial=start + len(stretch) - len(words)))
        self.starts: list[int] = edges[:-1]
        self.ends: list[int] = list(map(add, edges, map(len, self.raw)))
        # All at once: no token holds a line break, and none changes how its neighbours are folded.
        self.low: list[str] = fold("\n".join(self.raw)).split("\n") if self.raw else []
        self._ranges: dict[tuple[int, int], range] = {}

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def range(self, start: int, end: int) -> range:
        """The indices of the tokens that start inside `text[start:end]`."""
        # Every stage asks for the tokens of the same sentences.
        found = self._ranges.get((start, end))
        if found is None:
            found = self._ranges[start, end] = range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return found


def fold(word: str) -> str:
    """The form that case-blind matching compares."""
    return word.lower().replace("’", "'")


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return token[0].isalnum()
