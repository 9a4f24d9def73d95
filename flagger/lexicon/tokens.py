"""Text to tokens: the units that every pattern, cue and name is matched on."""

from __future__ import annotations

import re
from bisect import bisect_left

TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*\w*|\w+(?:['’](?![sS]\b)\w+)*|['’][sS]\b|[^\w\s]")
"""Abbreviations with full stops, numbers, words with inner apostrophes, a possessive ’s, single marks.

A hyphen is a token of its own, so that “regime-backed” holds the word “regime”. No two alternatives can match the same
text in two ways, so the time is linear.
"""


class Tokens:
    """The tokens of `text[start:end]`, as parallel lists: offsets into `text`, the text as written, and a folded form.

    The folded form is lower case with straight apostrophes; its length may differ from the text's, offsets never do.
    """

    __slots__ = ("ends", "low", "raw", "starts")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.raw: list[str] = []
        for match in TOKEN.finditer(text, start, len(text) if end is None else end):
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.raw.append(match.group())
        self.low: list[str] = [fold(word) for word in self.raw]

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def range(self, start: int, end: int) -> range:
        """The indices of the tokens that start inside `text[start:end]`."""
        return range(self.at(start), self.at(end))


def fold(word: str) -> str:
    """The form that case-blind matching compares."""
    return word.lower().replace("’", "'")


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return token[0].isalnum()
