"""Someone or something with a name."""

from __future__ import annotations

import msgspec

from flagger.marking.grammar.words import Range
from flagger.marking.naming.spelling import respelled


class Entity(msgspec.Struct, eq=False):
    """Someone or something with a name; `adjective` marks a nationality.

    `surname` and `first_names` are spelled as they are compared, particles left out; the surname of a body is its whole name.
    `gender` is “f” or “m” where a title, a kinship, a pronoun or a given name tells. `state` is the name that an adjective was
    found to be of; empty where the actor lists know it. `place` says that something is “in” it somewhere in the article, `spoke`
    that it is the source of something, `several` that it is a people or a team: no “he” means it.
    """

    name: str
    person: bool
    surname: str
    adjective: bool = False
    first_names: tuple[str, ...] = ()
    roles: list[str] = msgspec.field(default_factory=list)
    mentions: list[Range] = msgspec.field(default_factory=list)
    gender: str = ""
    state: str = ""
    place: bool = False
    spoke: bool = False
    several: bool = False

    def may_be(self, gender: str) -> bool:
        """Whether nothing that the article says of this person speaks against “he” (“m”) or “she” (“f”)."""
        return not gender or not self.gender or self.gender == gender

    def may_be_called(self, firsts: tuple[str, ...]) -> bool:
        """Whether first names may be this entity's: one is shared, or spelled in another way, or cut to an initial."""
        if not firsts or not self.first_names or set(firsts) & set(self.first_names):
            return True
        if not self.person:
            return False
        if len(firsts[0]) == 1 or len(self.first_names[0]) == 1:
            return all(one[:1] == other[:1] for one, other in zip(firsts, self.first_names, strict=False))
        return respelled(firsts[0], self.first_names[0])
