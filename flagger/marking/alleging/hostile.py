"""The hostile words that the lexicon lists, and one of them in its clause."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from flagger.analysis import Attribution
from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import Range, longest_of


class Site(NamedTuple):
    """A hostile word at tokens `core`: who says it, where its clause may open, the nearest first, and where it ends."""

    core: Range
    wording: str
    number: int
    holder: Attribution | None
    told: bool
    starts: list[int]
    last: int


class Hostile:
    """The lists of lexicons/allegation/conduct.toml and what they need of deeds.toml."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = lexicons.words
        self.nouns = words("hostile_act")
        self.verbs = words("hostile_verb")
        self.virtues = words("virtue")
        self.plain = words("plain_charge")
        self.opposing = words("opposing")
        self.nobody = words("nobody")
        self.done_to = words("done_to")
        self.harmed = words("harmed")
        self.war = words("deed_war")
        self._all = self.nouns | self.verbs | self.virtues
        self._longest = longest_of(self._all)

    @property
    def opening(self) -> Container[str]:
        """The words at which `find` can find anything: most tokens need not be asked."""
        return self._longest

    def find(self, low: list[str], index: int) -> Range | None:
        """The hostile wording that starts at token `index`, the longest first, or None."""
        for size in range(min(self._longest.get(low[index], 0), len(low) - index), 0, -1):
            if " ".join(low[index : index + size]) in self._all:
                return Range(index, index + size)
        return None


@lru_cache(maxsize=2)
def hostile_of(lexicons: Lexicons) -> Hostile:
    """The hostile words of these lexicons, looked up once.

    Raises KeyError where the lexicons lack a list.
    """
    return Hostile(lexicons)
