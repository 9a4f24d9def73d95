"""The sources of one article so far: each name and each description once, and who spoke last."""

from __future__ import annotations

import msgspec

from flagger.analysis import Source, SourceType, Strength
from flagger.marking.grammar.words import Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names

NEAR = 400
"""A pronoun or a role reaches back no further than this many tokens."""

INDEFINITE = frozenset(("a", "an", "one", "another"))
POSSESSIVE = frozenset(("his", "her", "its", "their", "my", "our", "your"))


class Resolved(msgspec.Struct, frozen=True):
    """Whom an attribution names: the source, and the strength before quotation marks are looked at."""

    source: Source | None
    strength: Strength


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
        self._strengths: dict[str, Strength] = {}

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

    def entity(self, source: Source | None) -> Entity | None:
        """The entity that a source stands for; None for a description."""
        return self._entities.get(source.id) if source is not None else None

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

    def again_as_before(self, source: Source) -> Resolved:
        """A source that spoke before, or is known by name, as firmly as it was tied then."""
        return Resolved(source, self._strengths.get(source.id, "named"))

    def spoke(self, found: Resolved, at: int) -> None:
        """Note that a source was mentioned at token `at`: later pronouns may mean it."""
        source = found.source
        if source is None:
            return
        self._strengths.setdefault(source.id, found.strength)
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

    def again(self, word: str) -> Source | None:
        """The one without a name who spoke last under this role (“a spokesman for the port”: “the spokesman”), or None."""
        described = ("unnamed", "institution")
        spoken = (source for _, source in reversed(self.bodies) if source.id not in self._entities)
        return next((s for s in spoken if s.type in described and word in s.name.lower().split()), None)

    def group(self, word: str) -> Source | None:
        """The people of this plural that were described last (“two port officials”: “the officials”), or None."""
        return next(
            (s for _, s in reversed(self.bodies) if s.type == "unnamed" and word in s.name.lower().split()), None
        )

    def only(self) -> Source | None:
        """The one source that has spoken so far, or None where there are several."""
        spoken = [source for source in self.sources if source.mentions]
        return spoken[0] if len(spoken) == 1 else None

    def _may_be_person(self, source: Source) -> bool:
        """Whether a name of one word may be a surname: no place, no acronym, no body by its word."""
        word, entity = source.name.lower(), self._entities.get(source.id)
        if entity is not None and entity.several:
            return False
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
