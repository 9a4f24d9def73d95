"""Who stands where an accused stands: before a passive, behind an active charge, at the opening of a statement."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.targets import PASSIVE, Targets, may_be_person
from flagger.marking.grammar.clauses import group_start
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject, following
from flagger.marking.grammar.words import Range

PLACES = frozenset(("in", "at", "near", "from", "to", "outside", "inside", "by"))
"""Behind these a name is no accused: “detained in Vell on suspicion of”."""

OWN = frozenset(("we", "i", "our", "my", "its", "their"))
"""A subject that these open is of the speaker's own side."""

PASSIVE_REACH = 5
"""A passive ends at most this many tokens behind its subject."""

REACH = 60
"""The subject of a verb stands at most this many tokens before it."""


class Accused:
    """Answers with a name or a description, or None."""

    def __init__(self, scene: Scene, targets: Targets) -> None:
        self._scene = scene
        self._targets = targets
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self._known = {entity.name: entity for entity in scene.names.entities}

    def is_person(self, name: str) -> bool:
        """Whether a name is somebody's in this article, or may be a surname that it gives once."""
        known = self._known.get(name)
        if known is not None:
            return may_be_person(self._words, known)
        word = name.lower()
        return name[0].isupper() and name.isalpha() and word not in self._words.places | self._words.institution

    def is_speaker(self, name: str, holder: Attribution | None) -> bool:
        """Whether a name is that of whoever speaks."""
        return self._targets.is_speaker(name, holder)

    def opening(self, span: Range, holder: Attribution | None) -> str | None:
        """The subject that a statement opens with: a name, what a pronoun stands for, or a definite description."""
        phrase = following(self._scene.grammar, *span)
        if phrase is None:
            return None
        word = self._low[phrase.first]
        if word in ("they", "it", "he", "she"):
            return self._targets.antecedent(phrase.first, word in ("he", "she"), holder)
        passive = phrase.last < span.last and self._low[phrase.last] in PASSIVE
        return self._targets.whom(phrase) or (None if passive else self._targets.described(phrase))

    def acting(self, span: Range, holder: Attribution | None) -> str | None:
        """Who acts in a clause: the agent of its passive or its subject; “he” of what is reported is whoever speaks."""
        scene, targets, low = self._scene, self._targets, self._low
        agent = targets.agent(span)
        if agent is not None:
            return agent
        bare = low[span.first] in self._words.pronoun
        phrase = Range(span.first, span.first + 1) if bare else first_subject(scene.grammar, *span)
        if phrase is None:
            return None
        word = low[phrase.first]
        follower = low[phrase.last : min(span.last, phrase.last + PASSIVE_REACH)]
        if self._is_passive(follower) or word in OWN:
            return None
        if word in ("it", "he", "she"):
            source = scene.source(holder)
            return source.name if source and holder and not holder.verbatim else None
        return None if word in self._words.pronoun else targets.whom(phrase)

    def _is_passive(self, words: list[str]) -> bool:
        """Whether the words behind a subject say that something was done to it: “was shelled”, “have been driven out”."""
        be = next((at for at, word in enumerate(words) if word in PASSIVE), None)
        return be is not None and any(word.endswith("ed") or word in self._words.passive for word in words[be + 1 :])

    def before(self, index: int, number: int) -> str | None:
        """Who stands as the subject of the verb group that ends before token `index`: “Ana Berl, 40, was charged”."""
        grammar, least = self._scene.grammar, max(self._scene.tokens(number).start, index - REACH)
        group = group_start(grammar, index, least)
        while group > least and self._low[group - 1] in ("who", ","):
            group -= 1
        phrase = subject(grammar, group, least)
        if phrase is not None and self._low[phrase.first] in ("he", "she", "they"):
            return self._targets.antecedent(phrase.first, self._low[phrase.first] != "they", None)
        for at in range(index - 1, least - 1, -1):
            entity = self._names.at.get(at)
            owner = self._low[at + 1] == "'s"
            if (
                entity is not None
                and may_be_person(self._words, entity)
                and not owner
                and not self._targets.is_place(at, PLACES)
            ):
                return entity.name
        if phrase is None or self._low[phrase.first][0].isdigit():
            phrase = first_subject(grammar, least, index)
        return None if phrase is None else self._targets.whom(phrase) or self._targets.text(phrase)

    def first_whom(self, first: int, last: int) -> str | None:
        """The first name in a range, or the phrase that opens it: whom a verb charges."""
        found = (self._names.at.get(i) for i in range(first, last))
        entity = next((entity for entity in found if entity and may_be_person(self._words, entity)), None)
        if entity is not None:
            return entity.name
        phrase = following(self._scene.grammar, first, last)
        return None if phrase is None else self._targets.whom(phrase) or self._targets.text(phrase)
