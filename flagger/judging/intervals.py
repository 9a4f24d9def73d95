"""Which of many spans overlap a given one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Intervals:
    """An index over spans that may overlap each other."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted((start, end, index) for index, (start, end) in enumerate(spans))
        self._ends = [end for _, end, _ in ordered]
        self._starts = [start for start, _, _ in ordered]
        self._indexes = [index for _, _, index in ordered]
        # The furthest end so far: nothing before a point where it is passed can reach the span asked for.
        self._reach = list(accumulate(self._ends, max))

    def touched(self, start: int, end: int) -> bool:
        """Whether any span shares a character with `start:end`; O(log n)."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and start < end and self._reach[at] > start

    def overlapping(self, start: int, end: int) -> list[int]:
        """The indexes, in the order of the text, of the spans that share a character with `start:end`."""
        found: list[int] = []
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self._ends[at] > start:
                found.append(self._indexes[at])
            at -= 1
        found.reverse()
        return found
