"""Couples and families: two given names before one surname, and who is whose husband."""

from __future__ import annotations

from flagger.marking.copy import Copy
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.index import Index
from flagger.marking.naming.spelling import skeleton

SPOUSE = {"wife": "husband", "husband": "wife"}


def pair_couples(copy: Copy, index: Index, at_token: dict[int, Entity]) -> None:
    """Take “Ana and Tom Berl” for two people of one surname, where Ana is a given name or the article speaks of “the Berls”."""
    low, raw = copy.low, copy.raw
    for entity in [entity for entity in index.entities if entity.person and entity.first_names]:
        surname = entity.name.split()[-1]
        for mention in entity.mentions:
            at = mention.first - 2
            if at < 0 or low[at + 1] != "and" or not copy.is_name(at):
                continue
            given = at_token.get(at)
            if given is None or given.first_names or given.roles or given.adjective or low[at] in index.words.places:
                continue
            if index.words.gender(low[at]) or f"{surname}s" in raw:
                given.name, given.person, given.first_names = f"{raw[at]} {surname}", True, (skeleton(raw[at]),)
                given.surname, given.gender = entity.surname, given.gender or index.words.gender(low[at])
                index.also(given, entity.surname)


def pair_spouses(copy: Copy, at_token: dict[int, Entity]) -> None:
    """Note who is whose wife or husband in “Ana and her husband, Tom”: “his wife” is Ana, and Tom is somebody."""
    low = copy.low
    if SPOUSE.keys().isdisjoint(low):
        return
    for index in range(3, len(low) - 2):
        if low[index] not in SPOUSE or low[index - 1] not in ("his", "her") or low[index - 2] != "and":
            continue
        one, other = at_token.get(index - 3), at_token.get(index + 1 + (low[index + 1] == ","))
        if one is None or other is None or one is other:
            continue
        for entity, role in ((one, SPOUSE[low[index]]), (other, low[index])):
            entity.person = True
            entity.roles.append(role)
            entity.gender = entity.gender or ("f" if role == "wife" else "m")
