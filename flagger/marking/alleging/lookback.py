"""Who was named before a charge: whom a pronoun stands for, who was named last, whom a party accuses where it names nobody."""

from __future__ import annotations

from flagger.analysis import Attribution, Source
from flagger.lexicon import Hit
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.phrases import Phrases
from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.pronouns import GENDERS
from flagger.marking.naming.spelling import related

NEAR = 120
"""A pronoun in a claim looks back this many tokens."""

SENTENCES = 3
"""The one who is charged is named in the sentence of the charge or the two before."""

ASIDE = frozenset(("caption", "boilerplate"))
"""Whom a caption or a credit names is not the one that the text charges."""

WHERE = frozenset(("in", "at", "near", "on"))
"""Behind these a name is where it happened, or where it was posted."""


class Lookback:
    """Looks to the left in one article; every answer is a name, or None."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self._phrases = phrases
        self._parties = Parties(scene.names)
        self._states = self._by_mentions()

    def _by_mentions(self) -> list[str]:
        """The states of the article, the most named first."""
        counts: dict[str, int] = {}
        for entity in self._names.entities:
            name = self._names.state(entity) if entity.adjective else entity.name
            if not entity.person and name.lower() in self._names.states:
                counts[name] = counts.get(name, 0) + len(entity.mentions)
        return sorted(counts, key=lambda name: -counts[name])

    def is_speaker(self, name: str, holder: Attribution | None) -> bool:
        """Whether a name is that of whoever speaks."""
        source = self._scene.source(holder)
        return source is not None and (name in source.name or source.name in name)

    def may_be_charged(self, index: int, holder: Attribution | None) -> bool:
        """Whether the name at a token is neither the charge's own wording, nor its speaker, nor a place."""
        entity = self._names.at[index]
        return (
            index not in self._scene.charged and not self.is_speaker(entity.name, holder) and not self.is_place(index)
        )

    def is_place(self, index: int, words: frozenset[str] | None = None) -> bool:
        """Whether a name stands behind a preposition, or one of `words`: where or with whom, not who (“in Kyiv”)."""
        while index > 0 and self._names.at.get(index - 1) is self._names.at.get(index):
            index -= 1
        before = index - 1 if index and self._low[index - 1] not in ("the", "president") else index - 2
        return before >= 0 and self._low[before] in (words or self._words.preposition)

    def last_name(self, first: int, last: int, holder: Attribution | None = None) -> str | None:
        """The last name in a range that is not the speaker's; a nationality only if nothing else is named."""
        adjective: str | None = None
        for index in range(last - 1, first - 1, -1):
            entity = self._names.at.get(index)
            if entity is None or self.is_speaker(entity.name, holder):
                continue
            if not entity.adjective:
                return entity.name
            adjective = adjective or self._phrases.called(index)
        return adjective

    def nearest(self, hit: Hit, number: int, holder: Attribution | None, *, bodies: bool = False) -> str | None:
        """The nearest name before a charge, in its sentence or the two before; a pronoun on the way is looked up.

        With `bodies`, states and bodies come before persons, as for deeds of war.
        """
        low = self._low
        person: str | None = None
        for back in range(number, max(-1, number - SENTENCES), -1):
            if back != number and self._scene.sentences[back].part in ASIDE:
                continue
            tokens = self._scene.tokens(back)
            stop = hit.start if back == number else tokens.stop
            for index in range(stop - 1, tokens.start - 1, -1):
                entity = self._names.at.get(index)
                if entity is not None and self.may_be_charged(index, holder):
                    if not (bodies and entity.person):
                        return self._phrases.called(index)
                    person = person or entity.name
                if back == number and not bodies and low[index] in ("he", "him", "she", "they", "them"):
                    return self.antecedent(index, low[index] in ("he", "him", "she"), holder)
        return person or self.opponent(holder)

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
            if not person and self.is_place(step, WHERE):
                continue
            if entity.person == person and entity.may_be(gender):
                return entity.name
            if person and bare is None and may_be_person(self._words, entity) and not self.is_place(step):
                bare = entity.name
        return bare

    def side(self, source: Source) -> str | None:
        """The state of the article whose person or body a source is, or None."""
        described = f"{source.name} {source.description or ''}"
        return next((name for name in self._states if self._parties.same(name, described)), None)

    def opponent(self, holder: Attribution | None) -> str | None:
        """The state or body that the article names most often, not of the speaker's own side: whom a party accuses."""
        source = self._scene.source(holder)
        if source is None:
            return None
        side = f"{source.name} {source.description or ''}"
        others = (name for name in self._states if not related(name, side))
        return next((name for name in others if not self._parties.same(name, source.name)), None)


def may_be_person(words: Words, entity: Entity) -> bool:
    """Whether a name is a person's, or one word that may be a surname: no place, no acronym, no body."""
    if entity.person:
        return True
    word = entity.name.lower()
    plain = word.isalpha() and not entity.name.isupper() and not entity.adjective
    return plain and word not in words.places and word not in words.institution
