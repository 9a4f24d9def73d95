"""Whom a pronoun that speaks means: “he”, “it”, “they”."""

from __future__ import annotations

from flagger.analysis import Source
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.naming.names import Entity, Names
from flagger.marking.naming.register import NEAR, Register

PERSON = frozenset(("he", "she", "his", "her", "him", "who"))
BODY = frozenset(("it", "its"))
SEVERAL = frozenset(("they", "their"))

SAME_SENTENCE = 40
"""“it” looks back this far for a body in its own sentence."""

OPENING = 8
"""A name that opens a sentence stands within this many tokens of its start."""


class Pronouns:
    """Looks back from a pronoun, over the sources so far and the names of the article."""

    def __init__(self, grammar: Grammar, names: Names, register: Register) -> None:
        self._grammar = grammar
        self._low = grammar.low
        self._names = names
        self._register = register

    def antecedent(self, index: int) -> Source | None:
        """The source that the pronoun at a token stands for, or None."""
        word = self._low[index]
        if word in PERSON:
            return self.last_person(index, she=word in ("she", "her"))
        bodies, persons = self._register.bodies, self._register.persons
        if word in BODY:
            return self._body_before(index) or _last(bodies, index)
        if word in SEVERAL:
            return _last(bodies, index) or _last(persons, index)
        return None

    def last_person(self, before: int, *, she: bool) -> Source | None:
        """The person last spoken of: the last source, or a name that opened a later sentence."""
        names = self._names
        spoken = next(((at, source) for at, source in reversed(self._register.persons) if at < before), None)
        least = max(0, before - NEAR)
        for index in range(before - 1, max(least, spoken[0] if spoken else 0), -1):
            entity = names.at.get(index)
            if entity is None or not entity.person or (entity.she and not she):
                continue
            if self._opens_sentence(index):
                return self._register.named(self._first_person(index) or entity)
        if spoken is not None:
            at, source = spoken
            if before - at >= NEAR:
                return None
            source.type = "person"  # “he” tells what a bare surname did not.
            return source
        for index in range(before - 1, least, -1):
            entity = names.at.get(index)
            if entity is not None and entity.person:
                return self._register.named(entity)
        return None

    def _body_before(self, before: int) -> Source | None:
        """The body last named in the same sentence before “it”, or None."""
        names = self._names
        if before in names.starts:
            return None
        for index in range(before - 1, max(-1, before - SAME_SENTENCE), -1):
            entity = names.at.get(index)
            body = entity is not None and not entity.person and not entity.adjective
            if entity is not None and body and entity.name.lower() not in names.words.places:
                return self._register.named(entity)
            if index in names.starts:
                return None
        return None

    def _first_person(self, index: int) -> Entity | None:
        """The first person of the sentence up to `index`: its subject rather than whom it names after."""
        names = self._names
        start = index
        while start > 0 and start not in names.starts and index - start < OPENING:
            start -= 1
        found = (names.at.get(i) for i in range(start, index + 1))
        return next((entity for entity in found if entity is not None and entity.person), None)

    def _opens_sentence(self, index: int) -> bool:
        """Whether a name stands so early in its sentence that it is its subject."""
        low, finite = self._low, self._grammar.words.finite
        for step in range(index, max(-1, index - OPENING), -1):
            if low[step] in finite or step in self._grammar.verbs:
                return False
            if step in self._names.starts:
                return low[index + 1 : index + 2] != ["'s"]
            if low[step] in ("of", "with", "for", "by", "to", "from"):
                return False
        return False


def _last(mentions: list[tuple[int, Source]], before: int) -> Source | None:
    """Who was mentioned last before a token, if near enough."""
    at, source = next(((at, source) for at, source in reversed(mentions) if at < before), (0, None))
    return source if before - at < NEAR else None
