"""How the words of a source lead to the one that they mean."""

from __future__ import annotations

from flagger.analysis import Source
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.explaining.explanation import Tie
from flagger.marking.naming.names import Names
from flagger.marking.naming.pronouns import BODY, PERSON, SEVERAL

PRONOUNS = PERSON | BODY | SEVERAL


def tie_of(copy: Copy, names: Names, draft: Draft, source: Source | None) -> Tie:
    """How the source of a draft that was resolved to `source` is tied to it."""
    if draft.like is not None:
        return "shared"
    if draft.source is None:
        return "missing"
    first, last = draft.source
    alone = copy.low[first] if last - first == 1 else ""
    if source is None:
        return "own_voice" if alone == "i" else "open"
    if alone in PRONOUNS:
        return "pronoun"
    written = copy.written(first, last)
    inside = names.inside(first, last)
    nameless = source.type in ("unnamed", "vague")
    if _plain(source.name) in _plain(written):
        return "description" if nameless else "name"
    if nameless:
        return "again"
    if any(entity.name in source.name or source.name in entity.name for entity in inside):
        return "short_form"
    return "role"


def _plain(name: str) -> str:
    return " ".join(name.lower().removeprefix("the ").split())
