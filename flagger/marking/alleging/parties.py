"""Who is of one side: a state, its seat, its people and its bodies; a firm and whoever speaks for it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from flagger.analysis import Allegation, Source
from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import longest_of, words_of
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.spelling import related, skeleton

STEM = 5
"""Names of one side share so many first letters: “Norland”, “Norlandic”."""

AROUND = 6
"""A state that stands so many tokens before a person's name, or behind it in an apposition, is the person's."""

JOINT = re.compile(r", | and ")
"""What stands between several names in one answer."""

LONGEST = 4
"""A name of an answer that is several has at most so many words."""

MENTIONS = 3
"""Mentions of a person at which that is looked for."""


class Parties:
    """Compares names and descriptions by side, in one article."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._words = words_of(names.copy.lexicons)
        self._lists = _lists(names.copy.lexicons)
        own = (word for entity in names.entities for word in entity.state.split())
        self._states = self._lists.states | {skeleton(word)[:STEM] for word in own}
        self._sides: dict[str, frozenset[str]] = {}
        self._states_of: dict[Entity, frozenset[str]] = {}
        self._spoken: dict[tuple[str, str, str, str], bool] = {}

    def side(self, name: str | None) -> frozenset[str]:
        """What a name shares with those of its side; empty where it has no word with a capital."""
        if not name:
            return frozenset()
        found = self._sides.get(name)
        if found is None:
            found = self._sides[name] = self._of(name)
        return found

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two names are of one side. Somebody without a name is of the side that his description names."""
        if not one or not other:
            return False
        return one.lower() == other.lower() or not self.side(one).isdisjoint(self.side(other))

    def has_state(self, name: str) -> bool:
        """Whether a name holds that of a state, its seat or its people."""
        return not self.side(name).isdisjoint(self._states)

    def speaks_for(self, source: Source | None, accused: str | None, called: str = "") -> bool:
        """Whether a source is the accused, is of its bodies, or has an office there: who only shares its nation is not.

        `called` is how the text calls the source where it speaks.
        """
        if source is None or not accused:
            return False
        key = (source.name, source.description or "", accused, called)
        found = self._spoken.get(key)
        if found is None:
            found = self._spoken[key] = self._speaks_for(source, accused, called)
        return found

    def is_opponent(self, source: Source, mark: Allegation) -> bool:
        """Whether a state answers for somebody of whom the text does not say whose he is: it is not the accuser's."""
        states = self.side(source.name) & self._states
        unknown = self.side(mark.about).isdisjoint(self._states)
        entity = self._names.find((mark.about or "").split()) if mark.about else None
        person = entity is not None and entity.person
        return bool(states) and person and unknown and not self.same(source.name, mark.by)

    def _speaks_for(self, source: Source, accused: str, called: str) -> bool:
        if self._is_alone(source, accused):
            return True
        named = "" if self._is_relative(source, accused) else source.name
        described = f"{named} {source.description or ''} {called}"
        words = {word.strip(",.;").lower() for word in described.replace("’s", " ").replace("'s", " ").split()}
        shared = self._plain(described) & self.side(accused)
        if shared - self._states:
            return True
        if shared:
            return source.type == "institution" or not self._lists.officers.isdisjoint(words)
        return not self.is_named(accused) and self._shares_noun(words, accused)

    def is_named(self, name: str | None) -> bool:
        """Whether a name holds a word with a capital behind its first, or is one by its first."""
        return bool(self.side(name))

    def _is_alone(self, source: Source, accused: str) -> bool:
        """Whether the source is just the accused: the same name, or the surname of one with a first name."""
        one, other = ([skeleton(word) for word in name.split()] for name in (source.name, accused))
        return bool(one and other) and (one == other or (one[-1] == other[-1] and 1 in (len(one), len(other))))

    def _is_relative(self, source: Source, accused: str) -> bool:
        """Whether the source is somebody else of the surname of the accused, who does not speak for him by that alone."""
        one, other = self._names.find(source.name.split()), self._names.find(accused.split())
        if one is None or other is None or one is other or not (one.person and other.person):
            return False
        return one.surname == other.surname

    def _shares_noun(self, words: set[str], accused: str) -> bool:
        """Whether the words of a description name the accused, who has no name: “the port’s managers” of “the port”."""
        nouns = {word.lower() for word in accused.replace("’s", " ").replace("'s", " ").split()}
        return any(len(word) > 3 and word not in self._words.determiner for word in nouns & words)

    def _of(self, name: str) -> frozenset[str]:
        found = self._plain(name)
        entity = self._names.find(name.split())
        if entity is None or not entity.person:
            return found
        if entity not in self._states_of:
            self._states_of[entity] = self._around(entity)
        return found | self._states_of[entity]

    def _around(self, entity: Entity) -> frozenset[str]:
        """The states named beside a person's first mentions."""
        around: set[str] = set()
        for mention in entity.mentions[:MENTIONS]:
            first = max(self._names.start_of(mention.first), mention.first - AROUND)
            around |= self._named(first, mention.first)
            if self._names.copy.low[mention.last : mention.last + 1] == [","]:
                around |= self._named(mention.last, mention.last + AROUND)
        return frozenset(around)

    def _named(self, first: int, last: int) -> frozenset[str]:
        """The states that the tokens name, as they are compared."""
        return self._plain(" ".join(self._names.copy.raw[first:last])) & self._states

    def _plain(self, name: str) -> frozenset[str]:
        """The stems of a name's words with capitals, seats and adjectives as those of their states."""
        words = name.replace("’s", " ").replace("'s", " ").replace(",", " ").split()
        low = [word.lower() for word in words]
        found = set()
        at = 0
        while at < len(words):
            capital = words[at][0].isupper()
            longest = min(self._lists.longest_seat.get(low[at], 0), len(low) - at) if capital else 0
            seat = next((n for n in range(longest, 0, -1) if " ".join(low[at : at + n]) in self._lists.seats), 0)
            if seat:
                found.add(self._lists.seats[" ".join(low[at : at + seat])])
            elif capital and low[at] not in self._lists.common and len(words[at]) > 1:
                found.add(skeleton(words[at])[:STEM])
            at += seat or 1
        return frozenset(found)


def covers(heard: Collection[str], about: str) -> bool:
    """Whether everybody whom an answer names is among those heard; of two with one surname each is heard for himself."""
    parts = [part for each in heard for part in several(each)]
    return all(any(_are_one(part, who) for part in parts) for who in several(about))


def several(about: str) -> list[str]:
    """The names in an answer that is more than one: “Ana Berl, Tom Wick and Lio Ferr”; else the answer."""
    parts = JOINT.split(about)
    return parts if all(part[:1].isupper() and part.count(" ") < LONGEST for part in parts) else [about]


def _are_one(one: str, other: str) -> bool:
    """Whether two names may be of one side, and not of two of a family."""
    first, last = one.split(), other.split()
    family = len(first) == len(last) == 2 and first[1] == last[1] and first[0] != last[0]
    return not family and related(one, other)


class _Lists:
    """What the lexicons know of sides."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = words_of(lexicons)
        pairs = (term.split(" : ") for term in lexicons.words("seat_of"))
        self.seats = {seat: skeleton(state.split()[0])[:STEM] for seat, state in pairs}
        self.longest_seat = longest_of(self.seats)
        known = {skeleton(word)[:STEM] for state in words.states for word in state.split()}
        self.states = frozenset(known | set(self.seats.values()))
        self.common = (
            words.institution | words.role | words.title | words.determiner | words.document | words.preposition
            | words.portfolio | words.time | words.stop | words.pronoun
        )  # fmt: skip
        self.officers = words.office | words.top_role | words.representative | words.institution | words.role


@lru_cache(maxsize=2)
def _lists(lexicons: Lexicons) -> _Lists:
    return _Lists(lexicons)
