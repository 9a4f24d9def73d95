"""What roles the article gives a person, and whether a phrase speaks of another office."""

from __future__ import annotations

from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.nationalities import DEMONYM
from flagger.marking.naming.register import Register


class Offices:
    """The words of all roles of one article, by who holds them."""

    def __init__(self, low: list[str], words: Words, names: Names, register: Register) -> None:
        self._low = low
        self._words = words
        self._names = names
        self._register = register
        self._words_of: dict[int, tuple[str, set[str]]] = {}

    def wanted(self, phrase: Range) -> set[str]:
        """The words of a phrase that describe whom it means."""
        return set(self._low[phrase.first : phrase.last]) - self._words.determiner - self._words.link - {"'s"}

    def has_office(self, entity: Entity) -> bool:
        """Whether the article gives a person an office."""
        return not self.held(entity).isdisjoint(self._words.office)

    def conflicts(self, phrase: Range, wanted: set[str], held: set[str]) -> bool:
        """Whether a phrase and the roles of a person speak of two offices: of two states, of two ministries, of then and now."""
        words = self._words
        if "former" in wanted and "former" not in held:
            return True
        offices = wanted & words.portfolio - words.role
        if offices and held & words.portfolio - words.role and not offices & held:
            return True
        low, copy = self._low, self._names.copy
        here = {low[i] for i in range(*phrase) if copy.is_name(i) and low[i].endswith(DEMONYM)}
        there = {word for word in held - words.role if word.endswith(DEMONYM)}
        if here and there and not here & there:
            return True
        states = {state for entity in self._names.inside(*phrase) if (state := self._state(entity))}
        known = {state for word in held for entity in self._names.index.named(word) if (state := self._state(entity))}
        return bool(states and known and not states & known)

    def _state(self, entity: Entity) -> str:
        """The state that a name or a nationality stands for; empty for a person."""
        return "" if entity.person else self._names.state(entity).lower()

    def held(self, entity: Entity) -> set[str]:
        """The words of all roles and descriptions that the article gives a person."""
        description = self._register.description(entity)
        known = self._words_of.get(id(entity))
        if known is not None and known[0] == description:
            return known[1]
        held = set(" ".join(entity.roles).lower().replace("’", "'").replace("'s", "").split())
        if "ministry" in held and held & self._words.role <= {"head", "chief"}:
            held.add("minister")  # “the head of the Ministry of Ports, Ana Berl”
        held.update(description.lower().replace("’s", "").split())
        self._words_of[id(entity)] = (description, held)
        return held
