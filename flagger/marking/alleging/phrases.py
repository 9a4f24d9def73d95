"""Whom a noun phrase names: a name, the one whose role it gives, or its own words where they say plainly who is meant."""

from __future__ import annotations

from flagger.analysis import Source
from flagger.marking.alleging.groups import Groups
from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.words import Range
from flagger.marking.naming.entity import Entity

POINTERS = frozenset(("this", "that", "these", "those", "such", "all", "no"))

DEFINITE = frozenset(("the", "his", "her", "its", "their", "our", "my"))

DESCRIBED = 5
"""“her label”, “the clinic’s owner”: a phrase of at most this many tokens says plainly who is meant."""


class Phrases:
    """Answers for the noun phrases of one article; every answer is a name or a description, or None."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self.groups = Groups(scene)
        lists = scene.copy.lexicons.words
        self._accused = lists("accused_one") | lists("accused_two") | lists("accused_all")
        self._spouse = lists("spouse")
        self._kin = scene.words.people | scene.words.female_title | scene.words.male_title

    def whom(self, phrase: Range | None, speaker: str | None = None) -> str | None:
        """The name of a phrase, the one whose role it gives, or the phrase itself where it describes somebody."""
        if phrase is None:
            return None
        inside = self._names.inside(*phrase)
        named = [entity for entity in inside if not entity.adjective]
        if named and (self._is_office(phrase) or self.groups.are_several(phrase) or self._is_owned(phrase, named)):
            return self.text(phrase)  # “the mayor of Orlen” is no place, “Ana Berl's clerk” is not she.
        people = self.groups.people(phrase)
        if people is not None:
            return people
        if named:
            return named[-1].name
        known = self._scene.roles.holder(phrase, speaker)
        if known is not None and self._holds(known, phrase):
            return known.name
        if self._low[phrase.first] in POINTERS:
            return None
        if self._low[phrase.last - 1] in self._accused and phrase.last - phrase.first <= 2:
            return self.text(phrase)  # “the pair”, “both”
        if inside or self._scene.grammar.is_nominal(*phrase):
            return self.text(phrase)
        return None

    def couple(self, phrase: Range) -> Range | None:
        """A phrase with the wife or the husband that “and” joins to it: “a clerk and his wife”; None where none does."""
        low, last = self._low, phrase.last
        joined = low[last : last + 1] == ["and"] and low[last + 1 : last + 2] in (["his"], ["her"])
        return Range(phrase.first, last + 3) if joined and low[last + 2] in self._spouse else None

    def called(self, index: int) -> str:
        """The one whom a name or a nationality at a token calls: “Norlandic forces”, else the state."""
        entity = self._names.at[index]
        if not entity.adjective:
            return entity.name
        plural = (
            self._low[index + 1] in self._words.party_to_war | self._words.people and index + 1 not in self._names.at
        )
        return self.text(Range(index, index + 2)) if plural else self._names.state(entity)

    def described(self, phrase: Range) -> str | None:
        """The words of a phrase that says plainly who is meant, without a name: “her label”."""
        definite = self._low[phrase.first] in DEFINITE and 1 < phrase.last - phrase.first <= DESCRIBED
        linked = not self._words.link.isdisjoint(self._low[phrase.first : phrase.last])
        return self.text(phrase) if definite and not linked else None

    def text(self, phrase: Range) -> str:
        """The words of a phrase."""
        span = self._scene.copy.span(*phrase)
        return " ".join(self._scene.copy.text[span.start : span.end].split())

    def core(self, phrase: Range) -> Range:
        """A phrase up to its first preposition: “Norlandic soldiers in Kerrow” are the soldiers."""
        places = self._words.preposition - {"of", "for"}
        last = next((i for i in range(phrase.first + 1, phrase.last) if self._low[i] in places), phrase.last)
        return Range(phrase.first, last)

    def _is_office(self, phrase: Range) -> bool:
        """Whether a phrase is a role with the place or body it is held in behind it."""
        of = next((i for i in range(phrase.first + 1, phrase.last) if self._low[i] in ("of", "for")), None)
        if of is None or self._low[of - 1] not in self._words.role:
            return False
        return all(self._names.at.get(i) is None for i in range(phrase.first, of))

    def _is_owned(self, phrase: Range, named: list[Entity]) -> bool:
        """Whether a phrase is somebody's relative or aide without a name of his own: “Ana Berl's brother”."""
        last = phrase.last - 1
        owner = next((i for i in range(phrase.first + 1, last) if self._low[i] == "'s"), None)
        if owner is None or last in self._names.at or not named[-1].person:
            return False
        return self._low[last] in self._kin

    def _holds(self, source: Source, phrase: Range) -> bool:
        """Whether the article gives somebody the role of a phrase, where the role is one that fits anybody (“the official”)."""
        head = self._low[self._scene.roles.head(*phrase)]
        if head not in self._words.general_role - self._words.top_role:
            return True
        entity = self._names.find(source.name.split())
        held = " ".join(entity.roles).lower() if entity is not None else ""
        return head in held.split() or head in (source.description or "").lower().split()
