"""Phrases that name more than one, or whose name is not who they mean: a people, allies, somebody's forces."""

from __future__ import annotations

from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.words import Range

SEVERAL = 9
"""“Norland and its western allies”: a phrase of no more tokens names them all."""

OPENING = 2
"""“the Norlanders” open a sentence at most this many tokens from its start."""

ALLIES = frozenset(("its", "his", "her", "their", "others"))
BEFORE = frozenset(("the", "these", "those", "all"))


class Groups:
    """Answers for the phrases of one article."""

    def __init__(self, scene: Scene) -> None:
        self._low = scene.low
        self._names = scene.names
        self._arms = scene.words.arms

    def people(self, phrase: Range) -> str | None:
        """The state whose people a phrase names and nothing else: “the Norlanders”; else None."""
        first = phrase.first + (self._low[phrase.first] in BEFORE)
        entity = self._names.at.get(first)
        if entity is None or not entity.adjective or phrase.last - first != 1:
            return None
        state = self._names.state(entity)
        return state if state.lower() in self._names.states else None

    def opens(self, index: int) -> bool:
        """Whether a plural at a token is the subject that opens a sentence."""
        return self._low[index].endswith("s") and index - self._names.start_of(index) <= OPENING

    def are_several(self, phrase: Range) -> bool:
        """Whether a phrase is more than the name in it: “Norland and its allies”, “Norland's troops”."""
        owned = any(self._low[i] == "'s" for i in range(*phrase))
        return (owned and self._low[phrase.last - 1] in self._arms) or self._are_joined(phrase)

    def _are_joined(self, phrase: Range) -> bool:
        """Whether two names are joined, or one with his allies."""
        low, names = self._low, self._names.at
        joint = next((i for i in range(phrase.first + 1, phrase.last - 1) if low[i] == "and"), None)
        if joint is None or phrase.last - phrase.first > SEVERAL:
            return False
        other = names.get(joint + 1) or names.get(min(joint + 2, phrase.last - 1))
        return low[joint + 1] in ALLIES or (other is not None and names.get(joint - 1) not in (None, other))
