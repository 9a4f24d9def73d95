"""Sentences to terms: the words that scores are made of, with one term for every name and one for every political camp.

Names and camps have no weight of their own, so that the same sentence is scored alike whoever it is about. A word is a name where
its capital says so; where it says nothing (a word that opens a sentence or a quotation, a headline with capitals throughout), where
the lexicons list it among the actors, or where it is not known as a word that is written small.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from flagger.lexicon import Lexicons
from flagger.lexicon.inflect import noun_forms
from flagger.marking.copy import Copy

NAME = "<name>"
CAMP = "<camp>"
"""The terms of a name and of a camp (“liberal”, “right-wing”, “conservatives”), however many words they have."""

NUMBER = "0"
"""The term of a number."""

STANDING = frozenset((NAME, CAMP))
"""The terms that stand for words and are none."""

ACTORS = ("faith", "leader", "nationality", "party", "residence", "seat", "state")
"""The lists of actors whose members are names."""

OPENING = frozenset("“\"‘'«„:([.!?")
"""Behind one of these a capital says nothing."""

SHORTENED = 3
"""A word with a capital of so many letters or fewer is shortened by the full stop behind it, which then ends nothing: “Gen.”."""

LONG = 3
TITLED = 0.7
"""Of the words of more than LONG letters a greater share than this has capitals in a headline with capitals throughout."""

Listed = dict[str, list[list[str]]]
"""Terms of the lexicons as folded tokens, the longest first, by the first of them."""


class Terms(NamedTuple):
    """The terms of a sentence, and the token at which each starts. It runs to the start of the next one."""

    texts: list[str]
    starts: list[int]


@lru_cache(maxsize=2)
def _listed(lexicons: Lexicons) -> tuple[Listed, Listed]:
    """The actors and the camps of these lexicons. Raises KeyError where the lexicons lack a list."""
    camps = {form for term in lexicons.actors("camp") for form in (noun_forms(term) if term.isalpha() else [term])}
    actors = {term for name in ACTORS for term in lexicons.actors(name)}
    return _by_first(actors), _by_first(camps)


def _by_first(terms: Iterable[str]) -> Listed:
    found: Listed = {}
    for term in sorted(terms, key=lambda term: (-len(term), term)):
        tokens = term.split(" ")
        found.setdefault(tokens[0], []).append(tokens)
    return found


class Wording:
    """The terms of one copy. `known` says of a folded word whether it is known as one that is written small."""

    def __init__(self, copy: Copy, known: Callable[[str], bool]) -> None:
        self._raw = copy.raw
        self._low = copy.low
        self._known = known
        self._actors, camps = _listed(copy.lexicons)
        self._capitals = [i for i in copy.capitals() if copy.low[i] != "i" and copy.low[i][:2] != "i'"]
        self._camps = {i: end for i, word in enumerate(copy.low) if word in camps and (end := self._end(camps, i)) > i}
        self._camp_starts = list(self._camps)
        self._texts = [NUMBER if word[0].isdigit() else word for word in copy.low]

    def term(self, index: int) -> str:
        """The term of a token that belongs to no name and no camp."""
        return self._texts[index]

    def of(self, inside: range) -> Terms:
        """The terms of a sentence, given by its tokens."""
        first, last = inside.start, inside.stop
        texts = self._texts[first:last]
        names = self._names(first, last)
        camps = _between(self._camp_starts, first, last)
        if not names and not camps:
            return Terms(texts, list(inside))
        dropped: set[int] = set()
        for index in camps:
            end = self._camps[index]
            # “the Liberal envoy” is of a party, “a Far-Right envoy” of none.
            if index not in names or end > index + 1:
                texts[index - first] = CAMP
                names.difference_update(range(index, end))
                dropped.update(range(index + 1, end))
        for index in names:
            texts[index - first] = NAME
        # Several words are one name: the White House weighs what the Kremlin weighs.
        dropped.update(index for index in names if index - 1 in names)
        starts = [index for index in inside if index not in dropped]
        return Terms([texts[index - first] for index in starts], starts)

    def _names(self, first: int, last: int) -> set[int]:
        """The tokens of a sentence that are names."""
        capitals = _between(self._capitals, first, last)
        found: set[int] = set()
        titled = 2 * len(capitals) > last - first and self._is_titled(first, last, capitals)
        for index in capitals:
            if not titled and not self._opens(index, first):
                found.add(index)
            elif (end := self._end(self._actors, index)) > index:
                found.update(range(index, min(end, last)))
            elif not self._known(self._low[index]):
                found.add(index)
        return found

    def _end(self, listed: Listed, index: int) -> int:
        """The end of the longest term of a list that starts at a token; the token itself where none does."""
        low = self._low
        for term in listed.get(low[index], ()):
            if low[index : index + len(term)] == term:
                return index + len(term)
        return index

    def _opens(self, index: int, first: int) -> bool:
        """Whether a word stands where a sentence or a quotation may begin."""
        raw = self._raw
        for at in range(index - 1, first - 1, -1):
            mark = raw[at]
            if mark[0].isalnum():
                return False
            if mark in OPENING:
                before = raw[at - 1] if at > first else ""
                if mark != "." or not before[:1].isupper() or len(before) > SHORTENED:
                    return True
        return True

    def _is_titled(self, first: int, last: int, capitals: Iterable[int]) -> bool:
        """Whether the words of a sentence have capitals because it is a headline."""
        long = {index for index in range(first, last) if self._raw[index][0].isalpha() and len(self._raw[index]) > LONG}
        return len(long) > 2 and len(long.intersection(capitals)) > TITLED * len(long)


def _between(ordered: list[int], first: int, last: int) -> list[int]:
    return ordered[bisect_left(ordered, first) : bisect_left(ordered, last)]


def written_small(copy: Copy) -> set[str]:
    """The words of a copy that are written without a capital, folded."""
    capitals = set(copy.capitals())
    return {word for index, word in enumerate(copy.low) if index not in capitals and word[0].isalpha()}
