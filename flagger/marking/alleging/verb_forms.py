"""What a form of a verb of hostile acts says: somebody does it, means to, had it done to him, or only may do it."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.verbs import Sort, Verbs
from flagger.marking.grammar.words import Range

AIM_REACH = 8
"""What says that somebody means it stands at most this many tokens before “to”."""

MODAL_REACH = 4
"""“may” makes a deed a possibility, a quotation mark between them or not: “may have “provoked” the war”."""

NEAR = 6
"""What is used or brought about stands at most this many tokens behind the verb."""

FAR = 12
"""Whom an act of war harms, or where arms are put, stands at most this many tokens behind the verb."""

BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m"))
DONE = frozenset(("has", "have", "had", "having", "'ve", "do", "does", "did"))
MUST = frozenset(("must", "should", "shall"))
RELATIVE = frozenset(("who", "which", "that"))
AIM_ENDS = RELATIVE | {",", ";", ":", "when", "how", "whether", "where", "why"}
MARKS = frozenset(("“", "”", '"', "‘", "’", "'"))

REDUCED = frozenset(("in", "by", "at", "on", "during", "from", "near"))
"""Behind a form in -ed with no helper they make it describe: “soldiers wounded in the raid”."""


class Forms:
    """Answers for the verbs of one article."""

    def __init__(self, scene: Scene, verbs: Verbs) -> None:
        self._scene = scene
        self._low = scene.low
        self._verbs = verbs

    def aim(self, index: int, least: int) -> int | None:
        """The token of what says that a deed in the infinitive at `index` is meant or tried, or None."""
        low = self._low
        to = next((i for i in range(index - 1, max(least, index - 3), -1) if low[i] == "to"), None)
        if to is None or not all(self._scene.grammar.is_adverb(i) for i in range(to + 1, index)):
            return None
        for at in range(to - 1, max(least - 1, to - AIM_REACH), -1):
            if low[at] in self._verbs.intent:
                return at
            if low[at] in AIM_ENDS:
                return None
        return None

    def is_possible(self, core: Range, group: int, least: int, *, aimed: bool) -> bool:
        """Whether a deed is only possible, due or still to come; `group` is where its helpers start."""
        modal, helpers = self._scene.words.modal, self._low[group : core.first]
        if not aimed and not modal.isdisjoint(self._low[max(least, core.first - MODAL_REACH) : core.first]):
            return True
        # “did everything they could to sabotage the vote” is no possibility.
        return "everything" not in helpers and not (modal | MUST).isdisjoint(helpers)

    def is_passive(self, core: Range, helpers: list[str]) -> bool:
        """Whether a deed is said of the one to whom it was done."""
        return not self._low[core.first].endswith("ing") and not BE.isdisjoint(helpers)

    def acts(self, core: Range, group: int) -> bool:
        """Whether a form is a verb that somebody does, not a noun, an adjective or what was done to him."""
        low, words = self._low, self._scene.words
        word, before, helpers = low[core.first], low[core.first - 1], low[group : core.first]
        if core.first == 0 or before in words.determiner or before == "'s":
            return False
        if word.endswith("ing"):
            return not BE.isdisjoint(helpers) or before in self._verbs.phase or before in (",", "and")
        if not DONE.isdisjoint(helpers):
            return True
        if before in words.preposition or before == "-" or self._shares_passive(core.first):
            return False
        if word.endswith("ed"):
            return self._has_object(core)
        entity = self._scene.names.at.get(core.first - 1)
        if entity is not None and entity.adjective:
            return False  # “Norlandic attacks”
        if self._verbs.is_base(word):
            return before in ("they", "we", "and") or before.endswith("s")
        behind = low[core.last] if core.last < len(low) else "."
        return behind not in (".", ",", "of") and behind not in words.finite

    def fits(self, core: Range, sort: Sort, *, aimed: bool) -> bool:
        """Whether what a verb needs to be a charge stands behind it, and it is no news from the front."""
        scene, objects = self._scene, self._verbs.objects.get(sort)
        if objects is not None and not scene.has(objects, core.last, core.last + NEAR):
            return False
        if sort == "place":
            return self._endangers(core)
        if sort == "war" and scene.has(self._verbs.bare, core.last, core.last + NEAR):
            return False
        return not (aimed and scene.has(self._verbs.front, core.last, core.last + NEAR))

    def harms(self, core: Range, start: int, stop: int) -> bool:
        """Whether an act of war is against those whom war must spare: “killed pupils”, “the pupils were killed”."""
        behind = self._scene.has(self._verbs.harmed, core.last, min(stop, core.last + FAR))
        passive = not BE.isdisjoint(self._low[max(start, core.first - MODAL_REACH) : core.first])
        return behind or (passive and self._scene.has(self._verbs.homes, max(start, core.first - FAR), core.first))

    def _shares_passive(self, index: int) -> bool:
        """Whether a verb shares a passive before “and”: “were killed and deported”."""
        low = self._low
        return (
            low[index - 1] == "and" and low[index - 2].endswith("ed") and not BE.isdisjoint(low[index - 5 : index - 2])
        )

    def _has_object(self, core: Range) -> bool:
        """Whether a form in -ed has what it was done to behind it, or goes on in a list: “looted, burned and sold”."""
        low, words = self._low, self._scene.words
        behind, next_but_one = [*low[core.last : core.last + 2], "", ""][:2]
        if behind == ",":
            return next_but_one.endswith("ed")
        whole = not behind or is_word(behind) or behind in MARKS
        return whole and behind not in REDUCED and behind not in words.finite

    def _endangers(self, core: Range) -> bool:
        """“moved launchers into the plant”: arms put where people live or are cared for."""
        reach = range(core.last, min(core.last + FAR, len(self._low)))
        arms = next((i for i in reach if self._low[i] in self._verbs.arms), None)
        return arms is not None and self._scene.has(self._verbs.homes, arms, reach.stop)
