"""Which entity a name means: by surname, by acronym, in any transliteration."""

from __future__ import annotations

from functools import lru_cache

from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.mention import Mention
from flagger.marking.naming.spelling import skeleton


class Index:
    """The entities of one article, in order of their first mention, looked up by their names as they are compared."""

    def __init__(self, copy: Copy, words: Words) -> None:
        self.copy = copy
        self.words = words
        self.entities: list[Entity] = []
        self._by_key: dict[str, list[Entity]] = {}
        self._places = _spelled_places(words)

    def find(self, parts: list[str]) -> Entity | None:
        """The entity that these words name, in any spelling, or None."""
        return self.known(tuple(map(skeleton, parts)), len(parts) > 1)

    def named(self, word: str) -> list[Entity]:
        """What has this one word for its whole name, or for its surname."""
        return self._by_key.get(skeleton(word), [])

    def sharing(self, surname: str) -> list[Entity]:
        """The people of this surname, in the order of the text."""
        return [entity for entity in self._by_key.get(skeleton(surname), []) if entity.person]

    def known(self, parts: tuple[str, ...], person: bool, gender: str = "", role: str = "") -> Entity | None:
        """The entity that these words, as they are compared, name again.

        Among people of one surname whoever holds the role that the mention gives comes first, then whoever was named last.
        """
        firsts = parts[:-1]
        known = [
            e
            for e in self._by_key.get(parts[-1], [])
            if e.may_be(gender) and (e.may_be_called(firsts) if person or not firsts else not e.first_names)
        ]
        if len(known) == 1:
            return known[0]
        if known:
            titles = set(role.lower().split())
            return max(
                known, key=lambda e: (len(titles & _held(e)), bool(gender) and e.gender == gender, e.mentions[-1].first)
            )
        whole = next(iter(self._by_key.get(" ".join(parts), [])), None)
        if whole is not None or firsts or parts[0] in self._places:
            return whole
        # By the first of two surnames, or by a first name: whoever bears it, if only one does.
        bearers = [entity for entity in self.entities if entity.person and parts[0] in entity.first_names]
        return bearers[0] if len(bearers) == 1 else None

    def new(self, mention: Mention) -> Entity:
        """An entity named for the first time."""
        name = self.copy.written(mention.named, mention.last)
        adjective = name.lower() in self.words.adjectives
        firsts = mention.parts[:-1] if mention.person else ()
        entity = Entity(name, mention.person, mention.surname, adjective, firsts, gender=mention.gender)
        self.entities.append(entity)
        self._by_key.setdefault(mention.surname, []).append(entity)
        return entity

    def also(self, entity: Entity, word: str) -> None:
        """Let an entity be known by another form, too."""
        known = self._by_key.setdefault(skeleton(word), [])
        if entity not in known:
            known.append(entity)


def _held(entity: Entity) -> set[str]:
    """The words of the roles that an article gives somebody."""
    return set(" ".join(entity.roles).lower().split())


@lru_cache(maxsize=2)
def _spelled_places(words: Words) -> frozenset[str]:
    """The names of places as names are compared."""
    return frozenset(map(skeleton, words.places))
