"""Words, and which of them spans cover: the unit that extents are compared in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
"""A run of letters and digits, with inner hyphens and apostrophes. No two parts can match the same text."""


class Words:
    """The words of a text, numbered in order."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for match in WORD.finditer(text):
            self._starts.append(match.start())
            self._ends.append(match.end())

    def __len__(self) -> int:
        return len(self._starts)

    def covered(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The numbers of the words that one of `spans` overlaps, be it in part. A span of marks alone covers none."""
        numbers: set[int] = set()
        for start, end in spans:
            numbers.update(range(bisect_right(self._ends, start), bisect_left(self._starts, end)))
        return frozenset(numbers)
