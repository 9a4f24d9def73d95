"""The sources of one article so far: each name and each description once, and who spoke last."""

from __future__ import annotations

from flagger.analysis import Source, SourceType
from flagger.marking.grammar.words import Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names

NEAR = 400
"""A pronoun or a role reaches back no further than this many tokens."""


class Register:
    """`sources` in order of their first mention; `persons` and `bodies` are who spoke, with the token of the mention."""

    def __init__(self, names: Names, words: Words) -> None:
        self._names = names
        self._words = words
        self.sources: list[Source] = []
        self.persons: list[tuple[int, Source]] = []
        self.bodies: list[tuple[int, Source]] = []
        self._of_entity: dict[int, Source] = {}
        self._entities: dict[str, Entity] = {}
        self._described: dict[str, Source] = {}

    def named(self, entity: Entity) -> Source:
        """The source that stands for an entity, made at need."""
        entity.spoke = True
        source = self._of_entity.get(id(entity))
        if source is None:
            role = next((role for role in entity.roles if role.lower() not in self._words.honorific), None)
            source = self._new(entity.name, "person" if entity.person else "institution", role)
            self._of_entity[id(entity)] = source
            self._entities[source.id] = entity
        if entity.name not in source.name:
            source.name = entity.name
        return source

    def described(self, text: str, kind: SourceType) -> Source:
        """The source known by this description, made at need."""
        key = " ".join(text.lower().removeprefix("the ").split())
        source = self._described.get(key)
        if source is None:
            source = self._described[key] = self._new(" ".join(text.split()), kind, None)
        return source

    def description(self, entity: Entity) -> str:
        """What came with an entity that has spoken (“head of the port”); empty where nothing did."""
        source = self._of_entity.get(id(entity))
        return source.description or "" if source is not None else ""

    def may_be(self, source: Source, gender: str) -> bool:
        """Whether “he” (“m”) or “she” (“f”) may mean this source, by what the article says of it."""
        entity = self._entities.get(source.id)
        return entity is None or entity.may_be(gender)

    def tell(self, source: Source, gender: str) -> None:
        """Note that a pronoun was found to mean this source."""
        entity = self._entities.get(source.id)
        if entity is not None:
            entity.gender = entity.gender or gender

    def spoke(self, source: Source, at: int) -> None:
        """Note that a source was mentioned at token `at`: later pronouns may mean it."""
        if source.type == "person" or self._may_be_person(source) or self._is_somebody(source):
            self.persons.append((at, source))
        if source.type != "person":
            self.bodies.append((at, source))

    def last_of(self, entities: list[Entity]) -> Source | None:
        """Whoever of these people spoke last, where there are several and one did; else None."""
        if len(entities) < 2:
            return None
        of_them = {id(self._of_entity[id(entity)]) for entity in entities if id(entity) in self._of_entity}
        return next((source for _, source in reversed(self.persons) if id(source) in of_them), None)

    def body(self, word: str) -> Source | None:
        """The body of this head noun that spoke last (“the ministry”), or None."""
        return next((source for _, source in reversed(self.bodies) if word in source.name.lower().split()), None)

    def document(self, word: str) -> Source | None:
        """The document of this head noun that was named before (“the report”), or None."""
        for _, source in reversed(self.bodies):
            named = source.type == "document" and any(letter.isupper() for letter in source.name[1:])
            if named and word in source.name.lower().split():
                return source
        return None

    def _may_be_person(self, source: Source) -> bool:
        """Whether a name of one word may be a surname: no place, no acronym, no body by its word."""
        word = source.name.lower()
        if source.type != "institution" or not word.isalpha() or source.name.isupper():
            return False
        return word not in self._words.places and word not in self._words.institution

    def _is_somebody(self, source: Source) -> bool:
        """Whether a source without a name is one person: “the harbourmaster”, “a former nurse”."""
        words = source.name.lower().split()
        return source.type == "unnamed" and words[-1] in self._words.role and not words[-1].endswith("s")

    def _new(self, name: str, kind: SourceType, description: str | None) -> Source:
        source = Source(f"s{len(self.sources) + 1}", name, kind, description)
        self.sources.append(source)
        return source
