"""Whose conduct a hostile word tells of: the subject, the owner of the deed, who did it to the subject."""

from __future__ import annotations

from flagger.marking.alleging.actors import Actors
from flagger.marking.alleging.doers import Doers
from flagger.marking.alleging.hostile import Hostile, Site
from flagger.marking.alleging.predicates import is_passive
from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.words import Range

OWNER = 5
"""Whose act a noun names stands at most this many tokens before it."""

AGENT = 12
"""Who does what a noun says stands behind “by” at most this many tokens behind it."""

DONE = frozenset(("committed", "perpetrated", "carried", "organised", "organized", "ordered"))
"""Of the forms before “by” these say who did the deed: “posted by a channel” does not."""

BODY = 4
"""“the port authorities”: no longer is a body that is called by its kind."""

PURPOSE = 4
MEANT = frozenset(("designed", "aimed", "intended", "meant"))
"""So near behind a thing they say that somebody means it so: “a levy designed to ruin us”."""


class Conductors:
    """Answers with names and descriptions for one article."""

    def __init__(self, scene: Scene, actors: Actors, hostile: Hostile) -> None:
        self._scene = scene
        self._low = scene.low
        self._actors = actors
        self._doers = Doers(scene)
        self._hostile = hostile
        self._bodies = scene.words.institution | scene.words.group | scene.copy.lexicons.words("actor_noun")

    def about(self, who: Range, start: int, site: Site) -> str | None:
        """Whom a clause charges: its subject, or whose deed its subject is; a description only where it opens a clause."""
        low, holder = self._low, site.holder
        act = next((each for i in range(*who) if (each := self._hostile.find(low, i)) is not None), None)
        owner = self._owner(act, site) if act is not None else None
        if owner is not None:
            return self._actors.about(owner, holder, own=not site.told)
        whole = start == site.starts[-1] or low[who.first] in self._scene.words.determiner
        found = self._actors.about(who, holder, own=not (site.told and whole)) or self._body(who, site)
        if found is None and site.told and low[who.first] not in self._scene.words.pronoun:
            meant = not MEANT.isdisjoint(low[who.last : who.last + PURPOSE])
            return self._actors.opponent(holder) if meant else None
        return found

    def owned(self, site: Site) -> str | None:
        """Whose deed a noun names."""
        owner = self._owner(site.core, site)
        return self._actors.about(owner, site.holder, own=not site.told) if owner is not None else None

    def is_elses(self, who: Range, site: Site) -> bool:
        """Whether a deed that a clause names cannot be its subject's: “the grain is stuck behind Norland's blockade”."""
        if site.wording not in self._hostile.plain or self._owner(site.core, site) is None:
            return False
        return self._actors.about(who, site.holder, own=True) is None

    def sufferer(self, who: Range, site: Site) -> str | None:
        """Who did to the subject what is said: behind “by”; where it is helpless, the opponent of whoever says so."""
        low, core = self._low, site.core
        between = low[max(who.last, site.starts[0]) : core.first]
        if not site.told or site.wording not in self._hostile.verbs or not is_passive(low[core.first], between):
            return None
        if not self._hostile.opposing.isdisjoint(between):
            return None
        by = self._doers.agent(core.last, site.last)
        if by is not None:
            return self._actors.about(by, site.holder, own=True)
        helpless = not self._hostile.harmed.isdisjoint(low[slice(*who)])
        return self._actors.opponent(site.holder) if helpless else None

    def _owner(self, core: Range, site: Site) -> Range | None:
        """Whose act a noun names: behind its “by”, or the name or nationality before it."""
        low, names = self._low, self._scene.names
        by = self._doers.agent(core.last, min(site.last, core.last + AGENT))
        if by is not None and not any(word.endswith("ed") and word not in DONE for word in low[core.last : by.first]):
            return by
        if " ".join(low[core.first : core.last]) in self._hostile.done_to:
            return None
        for at in range(core.first - 1, max(site.starts[-1] - 1, core.first - OWNER), -1):
            entity = names.at.get(at)
            if entity is not None and (entity.adjective or low[at + 1] == "'s" or at + 1 == core.first):
                return Range(at, at + 1)
        return None

    def _body(self, who: Range, site: Site) -> str | None:
        """In the article's own voice a body that it calls by its kind alone: “the authorities”."""
        definite = self._low[who.first] == "the" and self._low[who.last - 1] in self._bodies
        if site.told or not definite or who.last - who.first > BODY:
            return None
        return self._actors.text(who)
