"""Who does a deed in a sentence: the subject of its verb, the agent of a passive, the owner of a bid."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.verb_forms import MARKS, RELATIVE
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject, following, named
from flagger.marking.grammar.words import Range

GAP = 12
"""Between a subject and its verb stand at most this many tokens."""

OWNER_REACH = 6
"""Whose bid it is stands at most this many tokens before it."""


class Doers:
    """Answers with phrases of one article."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._low = scene.low

    def subject(self, first: int, group: int, number: int, holder: Attribution | None, *, aimed: bool) -> Range | None:
        """The subject of the verb group from token `group` on, in a clause from token `first` on of sentence `number`."""
        scene, low = self._scene, self._low
        least, _ = scene.bounds(group, number, holder)
        if first < group:
            found = first_subject(scene.grammar, first, group)
            bare = not aimed and not low[group].endswith(("ed", "ing")) and low[group] not in scene.words.auxiliary
            if found is None or group - found.last > (1 if bare else GAP):
                return None
            if not self._is_free(found.last, group, aimed=aimed):
                return None
        elif low[first - 1] in RELATIVE:
            found = subject(scene.grammar, group, least)
        else:
            found = first_subject(scene.grammar, least, group)
        return named(scene.grammar, found, group)

    def agent(self, first: int, last: int) -> Range | None:
        """Who did what was done: the phrase behind “by”."""
        by = next((i for i in range(first, last) if self._low[i] == "by"), None)
        return None if by is None else following(self._scene.grammar, by + 1, last)

    def adjoins(self, who: Range, first: int, group: int) -> bool:
        """Whether a subject opens the clause, or only a quotation mark or an insertion stands before its verb."""
        if first < group:
            return who.first >= first
        between = self._low[who.last : group]
        if len(between) > 1 and between[0] == between[-1] == ",":
            return True  # “198 people, three of them children, had been killed by …”
        return len(between) == 1 and between[0] in MARKS

    def owner(self, bid: int, to: int, number: int) -> tuple[int, Range | None]:
        """Where a phrase like “Norland's open bid” starts, and whose it is: before it, or behind “of” or “by”."""
        low, names = self._low, self._scene.names
        least = max(self._scene.tokens(number).start, bid - OWNER_REACH)
        ends = self._scene.words.preposition | self._scene.words.auxiliary
        for at in range(bid - 1, least - 1, -1):
            entity = names.at.get(at)
            if low[at] in ends or not (is_word(low[at]) or low[at] == "'s"):
                break
            if entity is not None and (entity.adjective or low[at + 1] == "'s"):
                first = at
                while first > least and names.at.get(first - 1) is entity:
                    first -= 1
                return first, Range(first, at + 1)
        if low[bid + 1] in ("of", "by"):
            return bid, following(self._scene.grammar, bid + 2, to)
        return bid, None

    def _is_free(self, first: int, last: int, *, aimed: bool) -> bool:
        """Whether no other clause stands between a subject and its verb; before what is aimed at a verb may stand."""
        words, between = self._scene.words, self._low[first:last]
        verbs = words.modal | words.negation if aimed else words.finite | {"to"}
        stops = verbs | RELATIVE | {";", ":"}
        return stops.isdisjoint(between) and (aimed or not any(low.endswith(("ed", "ing")) for low in between))
