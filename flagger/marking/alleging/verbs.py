"""The deeds that the lexicon lists: which wording is of which sort, and what must stand beside it."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from typing import Literal

from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import Range, longest_of

Sort = Literal["aim", "war", "place", "breach", "cause", "use", "told", "deed"]

LISTS: tuple[tuple[str, Sort], ...] = (
    ("deed_aim", "aim"),
    ("deed_war", "war"),
    ("deed_place", "place"),
    ("deed_breach", "breach"),
    ("deed_cause", "cause"),
    ("deed_use", "use"),
    ("deed_told", "told"),
    ("deed", "deed"),
)
"""The lists of lexicons/allegation/deeds.toml; a wording of two lists is of the sort that stands last here."""


class Verbs:
    """The lists of deeds, by the first word of each wording, and the lists of what stands round them."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = lexicons.words
        self._sorts: dict[str, Sort] = {wording: sort for name, sort in LISTS for wording in words(name)}
        self._longest = longest_of(self._sorts)
        self.intent = words("intent")
        self.phase = words("phase")
        self.bids = words("bid")
        self.grabs = words("deed_grab")
        self.front = words("front")
        self.bare = words("bare_war")
        self.harmed = words("harmed")
        self.arms = words("deed_arms") | words("arms")
        self.homes = words("deed_homes") | self.harmed
        self.objects: dict[Sort, frozenset[str]] = {"use": words("misused"), "cause": words("harm_caused")}
        """What must stand behind verbs of these sorts."""

    @property
    def opening(self) -> Container[str]:
        """The words at which `find` can find anything: most tokens need not be asked."""
        return self._longest

    def find(self, low: list[str], index: int) -> tuple[Range, Sort] | None:
        """The deed whose wording starts at token `index`, the longest first, with its sort; or None."""
        for size in range(min(self._longest.get(low[index], 0), len(low) - index), 0, -1):
            sort = self._sorts.get(" ".join(low[index : index + size]))
            if sort is not None:
                return Range(index, index + size), sort
        return None

    def is_base(self, word: str) -> bool:
        """Whether a word is a listed verb in its bare form."""
        return word in self._sorts and f"{word}s" in self._sorts


@lru_cache(maxsize=2)
def verbs_of(lexicons: Lexicons) -> Verbs:
    """The deeds of these lexicons, looked up once.

    Raises KeyError where the lexicons lack a list.
    """
    return Verbs(lexicons)
