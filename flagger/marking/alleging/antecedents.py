"""Whom a pronoun in a claim stands for: the last who was named before it and can be meant."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.phrases import Phrases
from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.pronouns import GENDERS

NEAR = 120
"""A pronoun in a claim looks back this many tokens."""

WHERE = frozenset(("in", "at", "near", "on"))
"""Behind these a name is where it happened, or where it was posted."""

SUBJECT = 8
"""The subject of an earlier sentence is named within so many tokens of its start."""


class Antecedents:
    """Answers with names of one article, or None."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self._phrases = phrases

    def is_speaker(self, name: str, holder: Attribution | None) -> bool:
        """Whether a name is that of whoever speaks."""
        source = self._scene.source(holder)
        return source is not None and (name in source.name or source.name in name)

    def is_place(self, index: int, words: frozenset[str] | None = None) -> bool:
        """Whether a name stands behind a preposition, or one of `words`: where or with whom, not who (“in Kyiv”)."""
        while index > 0 and self._names.at.get(index - 1) is self._names.at.get(index):
            index -= 1
        before = index - 1 if index and self._low[index - 1] not in ("the", "president") else index - 2
        return before >= 0 and self._low[before] in (words or self._words.preposition)

    def antecedent(self, index: int, person: bool, holder: Attribution | None) -> str | None:
        """The name that a pronoun in a claim stands for: the last before it that is not its speaker.

        Of persons nobody of whom the article tells that “he” is she; who is only taken for one by his capitals comes last.
        """
        gender = GENDERS.get(self._low[index], "")
        bare: str | None = None
        for step in range(index - 1, max(0, index - NEAR), -1):
            entity = self._names.at.get(step)
            if (
                entity is not None
                and entity.adjective
                and self._low[index] == "they"
                and self._phrases.groups.opens(step)
            ):
                people = self._phrases.groups.people(Range(step, step + 1))
                if people is not None and not self.is_speaker(people, holder):
                    return people
            if entity is None or entity.adjective or self.is_speaker(entity.name, holder):
                continue
            if not person and (self.is_place(step, WHERE) or self._is_town(entity)):
                continue
            if entity.person == person and entity.may_be(gender):
                if not person:
                    return entity.name
                if self._goes_on(step, index, gender):
                    continue
                subject = self._first_person(step, index, gender, holder) or entity
                if self._names.is_shown(subject):
                    return subject.name
                bare = bare or subject.name
            if person and bare is None and may_be_person(self._words, entity) and not self.is_place(step):
                bare = entity.name
        return bare

    def _goes_on(self, step: int, index: int, gender: str) -> bool:
        """Whether an earlier sentence than that of token `index` has “he” for its subject, so that whoever it names is another."""
        start = self._names.start_of(step)
        if start >= self._names.start_of(index) or not gender:
            return False
        opener = next((self._low[i] for i in range(start, step) if is_word(self._low[i])), "")
        return opener in ("he", "she") and GENDERS.get(opener) == gender

    def _first_person(self, step: int, index: int, gender: str, holder: Attribution | None) -> Entity | None:
        """The person whom an earlier sentence than that of token `index` opens with: its subject, rather than whom it names after."""
        start = self._names.start_of(step)
        if start >= self._names.start_of(index):
            return None
        stop = min(step, start + SUBJECT)
        found = (self._names.at.get(i) for i in range(start, stop) if self._low[i + 1] != "'s")
        persons = (each for each in found if each is not None and each.person and each.may_be(gender))
        return next((each for each in persons if not self.is_speaker(each.name, holder)), None)

    def _is_town(self, entity: Entity) -> bool:
        """Whether something is “in” a name that has no word for a body in it: “in San Vell”, not “at Orlen University”."""
        return entity.place and not entity.spoke and self._words.institution.isdisjoint(entity.name.lower().split())


def may_be_person(words: Words, entity: Entity) -> bool:
    """Whether a name is a person's, or one word that may be a surname: no place, no acronym, no body."""
    if entity.person:
        return True
    word = entity.name.lower()
    plain = word.isalpha() and not entity.name.isupper() and not entity.adjective
    return plain and word not in words.places and word not in words.institution
