"""Who is one actor: a state, its seat, its minister and its army are; so are a firm and its spokesman."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache

from flagger.judging.entries import Lists
from flagger.lexicon.nearest import nearest

STEM = 5
"""Names of one actor share so many first letters: “Norland”, “Norlandic”."""

SEAT = 3
"""Words in the longest name of a seat."""

COMMON = ("institution", "role", "title", "portfolio", "determiner", "document", "preposition", "stop")
"""Lists whose words are in the names of many actors: “Ministry”, “President”."""


class Actors:
    """Compares names; knows the seats of states from the lexicons."""

    def __init__(self, lexicons: Lists) -> None:
        self._lists = _lists(lexicons)
        self._known: dict[str, frozenset[str]] = {}

    def keys(self, name: str | None) -> frozenset[str]:
        """What a name shares with others of the same actor: the stems of its words with capitals, else the name itself."""
        if not name:
            return frozenset()
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two names are of one actor."""
        return not self.keys(one).isdisjoint(self.keys(other))

    def _read(self, name: str) -> frozenset[str]:
        words = [
            word.strip('.,;:()“”"') for word in name.removeprefix("The ").replace("’", "'").replace("'s", " ").split()
        ]
        low = [word.lower() for word in words]
        found: set[str] = set()
        at = 0
        while at < len(words):
            length = next((n for n in range(SEAT, 0, -1) if " ".join(low[at : at + n]) in self._lists.seats), 0)
            if length and words[at][0].isupper():
                found.add(self._lists.seats[" ".join(low[at : at + length])])
                at += length
                continue
            if words[at][:1].isupper() and low[at] not in self._lists.common:
                found.add(self._lists.stem(low[at]))
            at += 1
        return frozenset(found or {name.lower().removeprefix("the ").strip()})


class _Lists:
    """What the lexicons know of actors; made once for all articles."""

    def __init__(self, lexicons: Lists) -> None:
        self._lexicons = lexicons

    @cached_property
    def seats(self) -> dict[str, str]:
        """The seats, each with the stem of its state."""
        pairs = (term.split(" : ") for term in self._lexicons.words("seat_of"))
        return {seat: self.stem(state.split()[0]) for seat, state in pairs}

    @cached_property
    def alike(self) -> dict[str, list[str]]:
        """The states of one word whose first letters are those of another, too, by these letters."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for state in self._lexicons.terms("state"):
            if " " not in state:
                found[state.lower()[:STEM]].append(state.lower())
        return {stem: states for stem, states in found.items() if len(states) > 1}

    def stem(self, word: str) -> str:
        """What is compared of a word: its first letters, or where they are those of two states, the state that it is nearest to."""
        stem = word[:STEM]
        return nearest(word, self.alike[stem]) if stem in self.alike else stem

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that tell no actor from another."""
        return frozenset().union(*(self._lexicons.words(name) for name in COMMON))


@lru_cache(maxsize=2)
def _lists(lexicons: Lists) -> _Lists:
    return _Lists(lexicons)
