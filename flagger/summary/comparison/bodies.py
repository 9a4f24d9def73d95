"""Who is one state or body: what a name shares with others of the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from flagger.judging.actors import STEM, Actors
from flagger.lexicon import Lexicons
from flagger.summary.wording import bare

DIRECTIONS = frozenset(("north", "south", "east", "west", "new"))
"""First words of the names of states that are told apart by the second one."""

INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
"""“U.S.”, which is “US”."""


class Bodies:
    """Gives names of states and bodies keys: two names share a key where they are of one."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._actors = Actors(lexicons)
        self._of_two: dict[tuple[str, str], str] = {}
        for state in lexicons.terms("state"):
            first, _, second = state.lower().partition(" ")
            if first in DIRECTIONS:
                self._of_two[first, second[:STEM]] = state.lower()
        seats = (term.split(" : ") for term in lexicons.words("seat_of"))
        self._seats_of_two = {seat: state for seat, state in seats if state.split()[0] in DIRECTIONS}

    def keys(self, name: str | None) -> frozenset[str]:
        """The states or bodies of a name; a state of two words is one, so that South Korea is neither North Korea nor South Sudan."""
        found: set[str] = set()
        rest: list[str] = []
        words = [word.replace(".", "") if INITIALS.match(word) else word for word in (name or "").split()]
        at = 0
        while at < len(words):
            low, behind = bare(words[at]).lower(), bare(" ".join(words[at + 1 : at + 2]))
            state = ""
            if low in DIRECTIONS and words[at][0].isupper() and behind[:1].isupper():
                stem = behind.lower()[:STEM]
                state = self._of_two.get((low, stem), f"{low} {stem}")
            if state or low in self._seats_of_two:
                found.add(state or self._seats_of_two[low])
            else:
                rest.append(words[at])
            at += 2 if state else 1
        return frozenset(found) | (
            self._actors.keys(" ".join(rest)) if rest and (not found or _named(rest)) else frozenset()
        )


def _named(words: Iterable[str]) -> bool:
    """Whether a word has a capital: “Seoul said” names nobody else."""
    return any(word[:1].isupper() for word in words)
