"""Who was named before a charge: whom a pronoun stands for, who was named last, whom a party accuses where it names nobody."""

from __future__ import annotations

from functools import cached_property

from flagger.analysis import Attribution, Source
from flagger.lexicon import Hit
from flagger.marking.alleging.antecedents import Antecedents
from flagger.marking.alleging.phrases import Phrases
from flagger.marking.alleging.scene import SOMEBODY, Scene
from flagger.marking.naming.spelling import related

SENTENCES = 3
"""The one who is charged is named in the sentence of the charge or the two before."""

OPENING = 2
"""A name that stands at most this many tokens behind the start of its sentence opens it."""

CALLED = frozenset(("a", "an", "as", "the", "“", "‘", '"', "'"))
"""Between a name and a charge they make the charge what somebody calls him."""

PRONOUNS = frozenset(("he", "him", "she", "her", "they", "them"))
OBJECTS = frozenset(("him", "her", "them", "me", "us", "the", "a", "an", "his", "their", "its"))
"""Behind a word that follows a name they make a verb of it, and the name its subject."""

ASIDE = frozenset(("caption", "boilerplate"))
"""Whom a caption or a credit names is not the one that the text charges."""


class Lookback:
    """Looks to the left in one article; every answer is a name, or None."""

    def __init__(self, scene: Scene, phrases: Phrases, pronouns: Antecedents) -> None:
        self._scene = scene
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self._phrases = phrases
        self._pronouns = pronouns
        self._parties = scene.parties

    @cached_property
    def _states(self) -> list[str]:
        """The states of the article, the most named first."""
        counts: dict[str, int] = {}
        for entity in self._names.entities:
            name = self._names.state(entity) if entity.adjective else entity.name
            if not entity.person and name.lower() in self._names.states:
                counts[name] = counts.get(name, 0) + len(entity.mentions)
        return sorted(counts, key=lambda name: -counts[name])

    def may_be_charged(self, index: int, holder: Attribution | None) -> bool:
        """Whether the name at a token is neither the charge's own wording, nor its speaker, nor a place."""
        entity = self._names.at[index]
        return (
            index not in self._scene.charged
            and not self._pronouns.is_speaker(entity.name, holder)
            and not self._pronouns.is_place(index)
        )

    def last_name(self, first: int, last: int, holder: Attribution | None = None) -> str | None:
        """The last name in a range that is not the speaker's; a nationality only if nothing else is named."""
        adjective: str | None = None
        for index in range(last - 1, first - 1, -1):
            entity = self._names.at.get(index)
            if entity is None or self._pronouns.is_speaker(entity.name, holder):
                continue
            if not entity.adjective:
                return entity.name
            adjective = adjective or self._phrases.called(index)
        return adjective

    def nearest(self, hit: Hit, number: int, holder: Attribution | None, *, bodies: bool = False) -> str | None:
        """The nearest name before a charge where it stands as one who acts; a pronoun on the way is looked up.

        Where the nearest name in the sentence or the two before stands otherwise, it is somebody, but nobody is named: a wrong
        name is worse than none. With `bodies`, states and bodies come before persons, as for deeds of war, and whoever speaks for a
        state means its opponent.
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
                    found = (
                        self._phrases.called(index)
                        if back == number and self._acts(index, tokens.start, hit.start)
                        else SOMEBODY
                    )
                    if not (bodies and entity.person):
                        return found or (self.enemy(holder) if bodies else None) or SOMEBODY
                    person = found if person is None else person
                if back == number and not bodies and low[index] in PRONOUNS:
                    return self._pronouns.antecedent(index, low[index] not in ("they", "them"), holder)
        return self.opponent(holder) if person is None else person

    def _acts(self, index: int, least: int, charge: int) -> bool:
        """Whether a name is an owner, a nationality before its noun, who is called what the charge says, or the subject of a verb."""
        low, names, entity = self._low, self._names, self._names.at[index]
        first, last = index, index + 1
        while first > least and names.at.get(first - 1) is entity:
            first -= 1
        while names.at.get(last) is entity:
            last += 1
        if low[last : last + 1] == [","] and low[last + 1][0].isdigit() and low[last + 2] == ",":
            last += 3  # “Ana Berl, 53, stole …”
        while last < charge and low[last].endswith("ly"):
            last += 1
        behind, object_of = [*low[last : last + 2], ".", "."][:2]
        called = last < charge and all(word in CALLED for word in low[last:charge])  # “called Berl a puppet”
        if entity.adjective or behind == "'s" or called or last == charge:
            return True
        if object_of in OBJECTS and self._scene.raw[last].islower() and behind not in self._words.preposition:
            return True  # “Berl held her there and …”
        if behind in self._words.auxiliary or behind in self._words.finite or last in self._scene.grammar.verbs:
            return True
        return first - least <= OPENING and names.start_of(first) == least

    def side(self, source: Source) -> str | None:
        """The state of the article whose person or body a source is, or None."""
        described = f"{source.name} {source.description or ''}"
        return next((name for name in self._states if self._parties.same(name, described)), None)

    def enemy(self, holder: Attribution | None) -> str | None:
        """The opponent of somebody who speaks for a state of the article; of anybody else None."""
        source = self._scene.source(holder)
        return self.opponent(holder) if source is not None and self.side(source) is not None else None

    def opponent(self, holder: Attribution | None) -> str | None:
        """The state or body that the article names most often, not of the speaker's own side: whom a party accuses."""
        source = self._scene.source(holder)
        if source is None:
            return None
        side = f"{source.name} {source.description or ''}"
        others = (name for name in self._states if not related(name, side))
        return next((name for name in others if not self._parties.same(name, source.name)), None)
