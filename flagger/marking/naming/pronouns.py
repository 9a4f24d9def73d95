"""Whom a pronoun that speaks means: “he”, “it”, “they”."""

from __future__ import annotations

from collections.abc import Sequence

from flagger.analysis import Source
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.register import NEAR, Register

PERSON = frozenset(("he", "she", "his", "her", "him", "who"))
GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
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

    def antecedent(self, index: int, content: Sequence[Range] = ()) -> Source | None:
        """The source that the pronoun at a token stands for, or None; nobody whom it names in its own `content` alone."""
        word = self._low[index]
        if word in PERSON:
            return self.last_person(index, GENDERS.get(word, ""), content)
        bodies, persons = self._register.bodies, self._register.persons
        if word in BODY:
            body = self._body_before(index)
            last = self._last(bodies, index)
            if body is None and (last is None or last.type == "document"):
                body = self._body_of_sentence_before(index)  # “By its records the mill was sold. It reported …”
            return body or last
        if word in SEVERAL:
            several = sorted(
                (*bodies, *(each for each in persons if " and " in each[1].name)), key=lambda each: each[0]
            )
            return self._last(several, index) or self._last(persons, index)
        return None

    def last_person(self, before: int, gender: str = "", content: Sequence[Range] = ()) -> Source | None:
        """The person last spoken of: the last source, or a name that opened a later sentence.

        `gender` is “m” for “he”, “f” for “she”; who is known to be the other is passed over, and who is found is of it.
        """
        found = self._last_person(before, gender, {index for piece in content for index in range(*piece)})
        if found is not None and gender:
            self._register.tell(found, gender)
        return found

    def _last_person(self, before: int, gender: str, own: set[int]) -> Source | None:
        names, register = self._names, self._register
        least = self._least(before)
        spoken = next(
            ((at, s) for at, s in reversed(register.persons) if least <= at < before and register.may_be(s, gender)),
            None,
        )
        for index in range(before - 1, spoken[0] if spoken else least - 1, -1):
            entity = names.at.get(index)
            if entity is None or not entity.person or index in own or not entity.may_be(gender):
                continue
            if self._opens_sentence(index):
                return register.named(self._first_person(index, gender) or entity)
        if spoken is not None and spoken[1].type == "unnamed":
            between = (names.at.get(index) for index in range(before - 1, spoken[0], -1))
            named = next((e for e in between if e is not None and e.person and e.may_be(gender)), None)
            if named is not None:
                return register.named(named)
        if spoken is not None:
            if spoken[1].type == "institution":
                spoken[1].type = "person"  # “he” tells what a bare surname did not.
            return spoken[1]
        for index in range(before - 1, least - 1, -1):
            entity = names.at.get(index)
            if entity is not None and entity.person and index not in own and entity.may_be(gender):
                return register.named(entity)
        return None

    def _least(self, before: int) -> int:
        """How far back a pronoun looks: not into another post of a live blog."""
        return max(0, before - NEAR + 1, self._grammar.copy.since(before))

    def _last(self, mentions: list[tuple[int, Source]], before: int) -> Source | None:
        """Who was mentioned last before a token, if near enough."""
        least = self._least(before)
        return next((source for at, source in reversed(mentions) if least <= at < before), None)

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

    def _body_of_sentence_before(self, before: int) -> Source | None:
        """The first body named in the sentence before the one of a token, or None."""
        names = self._names
        start = names.start_of(before)
        if start <= self._least(before):
            return None
        for index in range(names.start_of(start - 1), start):
            entity = names.at.get(index)
            if entity is None or entity.person or entity.adjective or entity.place:
                continue
            return self._register.named(entity) if entity.name.lower() not in names.words.places else None
        return None

    def _first_person(self, index: int, gender: str) -> Entity | None:
        """The first person of the sentence up to `index`: its subject rather than whom it names after."""
        names = self._names
        start = index
        while start > 0 and start not in names.starts and index - start < OPENING:
            start -= 1
        # “Ana Berl's clerk, Tom Hask, left”: not whom he works for.
        named = names.between(start, index + 1)
        found = (entity for entity, (_, last) in named if self._low[last : last + 1] != ["'s"])
        return next((entity for entity in found if entity.person and entity.may_be(gender)), None)

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
