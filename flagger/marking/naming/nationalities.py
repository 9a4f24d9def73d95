"""Nationalities that no list knows, by the names of states beside them."""

from __future__ import annotations

from flagger.marking.naming.entity import Entity

ADJECTIVE_ENDINGS = ("n", "ns", "ish", "ic", "ese", "i")
LONGEST_STEM = 24

DEMONYM = ("ian", "ean", "ish", "ese", "dic", "nic")
"""How most adjectives of a state end."""


def pair_adjectives(entities: list[Entity]) -> None:
    """Take “Norlandic” for the adjective of “Norland” where the article has both, whatever the actor lists know."""
    bases: dict[str, str] = {}
    for entity in entities:
        if not entity.person and entity.name.isalpha() and len(entity.name) > 3:
            bases.setdefault(entity.name[: max(4, len(entity.name) - 1)], entity.name)
    for entity in entities:
        if entity.adjective or " " in entity.name or not entity.name.endswith(ADJECTIVE_ENDINGS):
            continue
        for length in range(4, min(len(entity.name), LONGEST_STEM)):
            name = bases.get(entity.name[:length])
            if name is not None and len(name) < len(entity.name):
                entity.adjective, entity.person, entity.state = True, False, name
                break
