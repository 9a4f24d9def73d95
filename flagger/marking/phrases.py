"""Wordings of one or several words, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator


class Phrases:
    """Wordings of one or several words, in folded tokens joined by spaces."""

    def __init__(self, *lists: frozenset[str]) -> None:
        """Of a wording that several of the lists have, the first counts."""
        self._lists = {term: number for number, terms in reversed(list(enumerate(lists))) for term in terms}
        # By their first two words, for many begin with “the” or “in”: how long the longest is.
        self._longest: dict[str, int] = {}
        self._firsts: set[str] = set()
        for term in self._lists:
            first, _, rest = term.partition(" ")
            second, _, more = rest.partition(" ")
            opening = f"{first} {second}" if second else first
            length = more.count(" ") + 3 if more else 1 + bool(second)
            if length > self._longest.get(opening, 0):
                self._longest[opening] = length
            self._firsts.add(first)

    def at(self, low: list[str], place: int) -> int:
        """How many tokens the longest of the wordings takes that stands at `place`, or 0."""
        for length in range(self._longest.get(" ".join(low[place : place + 2]), 1), 0, -1):
            if " ".join(low[place : place + length]) in self._lists:
                return length
        return 0

    def found(self, low: list[str], first: int, last: int) -> Iterator[str]:
        """The wordings that start from token `first` to `last`, none inside another."""
        end = first
        for place in [place for place in range(first, last) if low[place] in self._firsts]:
            length = self.at(low, place) if place >= end else 0
            if length:
                end = place + length
                yield " ".join(low[place:end])

    def list_of(self, term: str) -> int:
        """The number of the list that has a wording."""
        return self._lists[term]
