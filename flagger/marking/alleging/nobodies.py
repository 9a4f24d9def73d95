"""Names that accuse nobody: a landform, a region, a bare adjective, a common noun with a capital, a name cut in two."""

from __future__ import annotations

from functools import lru_cache

from flagger.lexicon import Lexicons
from flagger.marking.alleging.scene import Scene
from flagger.marking.naming.entity import Entity

PARTS = 2
"""A name of several words goes on with small letters at most in one: “Bank of Vell”; “Ana met the survivors of raids” is a sentence."""

ADJECTIVE = ("ic", "ish", "an", "ese", "al")
"""So end adjectives of no state: “African”, “Islamic”."""

PEOPLE = ("s", "ese")
"""So end the names of a people: “the Norlanders”, not “Exiled Norlander”."""


class _Lists:
    """What the lexicons know of names that do nothing."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.landforms = lexicons.words("landform")
        self.regions = lexicons.words("inert_region")
        self.nouns = lexicons.words("capital_noun")


@lru_cache(maxsize=2)
def _lists(lexicons: Lexicons) -> _Lists:
    return _Lists(lexicons)


class Nobodies:
    """Reads the names of one article."""

    def __init__(self, scene: Scene) -> None:
        self._lists = _lists(scene.copy.lexicons)
        self._names = scene.names
        self._verbs = scene.words.finite | scene.words.modal | scene.words.auxiliary
        self._parties = scene.words.parties
        self._links = scene.words.preposition | scene.words.determiner | {"and", "&"}
        known = scene.names.entities
        self._nationalities = {entity.name for entity in known if entity.adjective}

    def holds(self, entity: Entity) -> bool:
        """Whether a name is nobody's; an adjective of no state is (“Alpine”), and so is a name that ends in one."""
        words = entity.name.split()
        low = [word.lower() for word in words]
        if entity.adjective and low[-1].endswith(ADJECTIVE) and low[-1] not in self._parties:
            return self._names.state(entity).lower() not in self._names.states
        if len(words) == 1:
            return low[0] in self._lists.nouns or low[0] in self._lists.regions
        if entity.person:
            return False
        small = [word for word in words[1:] if word.islower() and word not in self._links]
        sentence = len(small) >= PARTS or any(word in self._verbs for word in small)
        return sentence or low[-1] in self._lists.landforms or self.is_cut(words)

    def is_cut(self, words: list[str]) -> bool:
        """Whether a name of several words ends in a nationality, without its noun: “Exiled Norlandic”."""
        bare = len(words) - (words[0].lower() == "the") < 2 or words[-1].lower() in self._parties
        return not bare and words[-1] in self._nationalities and not words[-1].endswith(PEOPLE)
