"""Nationalities that no list knows, by the names of states beside them."""

from __future__ import annotations

from functools import lru_cache

from flagger.lexicon.nearest import nearest, shared
from flagger.marking.grammar.words import Words
from flagger.marking.naming.entity import Entity

ADJECTIVE_ENDINGS = ("n", "ns", "ish", "ic", "ese", "i")
LONGEST_STEM = 24

DEMONYM = ("ian", "ean", "ish", "ese", "dic", "nic")
"""How most adjectives of a state end."""

FEWEST = 4
"""So many first letters a nationality shares with its state."""

SHORTENED = ("ish", "iss")
"""Before these endings one letter fewer does: “Polish”, “Swiss”."""

UNLISTED = ("an", "ans", "ien", "iens", "ese", "i", "is")
"""The endings by which a word that no list has is of a state: “Kosovan”. One or two letters of the state's own name may go."""


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


@lru_cache(maxsize=4096)
def state_of(name: str, words: Words) -> str | None:
    """The state of the lexicons that a nationality, its plural or a name that opens with one is of; None where it is of none.

    First letters alone tell nothing: a Republican is not of Republika Srpska, and the Congress is not of the Congo.
    """
    low = name.lower()
    if low in words.parties or low in words.states:
        return None
    parts = name.split()
    for count in (len(parts), 2, 1):
        whole = " ".join(parts[:count])
        first = next((one for one in (whole, whole.removesuffix("s")) if one.lower() in words.nationalities), None)
        if first is not None:
            least = FEWEST - first.endswith(SHORTENED)
            near = [state for state in words.state_names if shared(state, first) >= least]
            return nearest(first, near) if near else None
    # “Norland Defence Ministry” is of Norland, the West Bank is not of the West.
    body = any(word in words.title or word in words.role or word in words.portfolio for word in low.split())
    near = [
        state for state in words.state_names if _is_inflected(name, state) or (body and name.startswith(f"{state} "))
    ]
    return nearest(name, near) if near else None


def _is_inflected(name: str, state: str) -> bool:
    """Whether a word of no list is a state's name with the ending of a nationality."""
    common = shared(name, state)
    return common >= FEWEST and len(state) - common <= 2 and name[common:] in UNLISTED
