"""Line and column of an offset."""

from __future__ import annotations

import re
from bisect import bisect_right

from flagger.article import Span

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


class Positions:
    """Lines and columns of `text`, 1-based, in code points.

    The line breaks are those of `flagger.reading.blocks`: "\\n", "\\r\\n" (one break), "\\r" and the Unicode ones.
    """

    def __init__(self, text: str) -> None:
        breaks = [found.span() for found in _BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]

    @property
    def lines(self) -> int:
        """How many lines there are: one at least."""
        return len(self._starts)

    def line(self, number: int) -> Span:
        """The span of a line, its break left out. Raises IndexError where there is none."""
        return Span(self._starts[number - 1], self._ends[number - 1])

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column of `offset`, which is between 0 and the length of the text; O(log n)."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
