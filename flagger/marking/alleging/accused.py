"""Who stands where an accused stands: before a passive, behind an active charge, at the opening of a statement."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.marking.alleging.lookback import may_be_person
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.standing import Mention, Standing, listed
from flagger.marking.alleging.targets import PASSIVE, Targets
from flagger.marking.grammar.clauses import group_start
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject, following
from flagger.marking.grammar.words import Range

ONE = frozenset(("is", "was", "has"))
"""What opens the verb group of a single subject."""

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
        self._standing = Standing(scene)
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
        return self._targets.back.is_speaker(name, holder)

    def opening(self, span: Range, holder: Attribution | None) -> str | None:
        """The subject that a statement opens with: a name, what a pronoun stands for, or a definite description."""
        phrase = following(self._scene.grammar, *span)
        if phrase is None:
            return None
        word = self._low[phrase.first]
        if word in ("they", "it", "he", "she"):
            return self._targets.back.antecedent(phrase.first, word in ("he", "she"), holder)
        passive = phrase.last < span.last and self._low[phrase.last] in PASSIVE
        return self._targets.phrases.whom(phrase) or (None if passive else self._targets.phrases.described(phrase))

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
        return None if word in self._words.pronoun else targets.phrases.whom(phrase)

    def _is_passive(self, words: list[str]) -> bool:
        """Whether the words behind a subject say that something was done to it: “was shelled”, “have been driven out”."""
        be = next((at for at, word in enumerate(words) if word in PASSIVE), None)
        return be is not None and any(word.endswith("ed") or word in self._words.passive for word in words[be + 1 :])

    def before(self, index: int, number: int) -> str | None:
        """Who stands as the subject of the verb group that ends before token `index`: “Ana Berl, 40, and Tom Wick were charged”."""
        grammar, phrases = self._scene.grammar, self._targets.phrases
        least = max(self._scene.tokens(number).start, index - REACH)
        group = group_start(grammar, index, least)
        plural = self._low[group] not in ONE
        while group > least and self._low[group - 1] in ("who", ","):
            group -= 1
        phrase = subject(grammar, group, least)
        if phrase is not None and self._low[phrase.first] in ("he", "she", "they"):
            return self._targets.back.antecedent(phrase.first, self._low[phrase.first] != "they", None)
        standing = self._standing.subjects(least, index)
        named = phrase is not None and any(not entity.adjective for entity in self._names.inside(*phrase))
        mentions = [each for each in standing if may_be_person(self._words, each[0])]
        if phrase is not None and not self._standing.is_where(phrase.first):
            inside = [at for at, (_, place) in enumerate(standing) if phrase.first <= place.first < phrase.last]
            if inside and plural and len(inside) < 2 and phrases.groups.are_several(phrase):
                return phrases.text(phrase)  # “Ana Berl and her brother were charged”
            if inside:
                return self._joined(standing, inside[-1], plural=plural)
            found = None if named else phrases.whom(phrase)
            if found is not None and not self._low[phrase.first][0].isdigit():
                return found
        if mentions:
            return self._joined(mentions, len(mentions) - 1, plural=plural)
        phrase = first_subject(grammar, least, index)
        return None if phrase is None else phrases.whom(phrase) or phrases.text(phrase)

    def _joined(self, mentions: list[Mention], at: int, *, plural: bool) -> str:
        """The name at a place of the mentions, with those that stand together with it where the verb may be of several."""
        return listed(self._standing.together(mentions, at)) if plural else mentions[at][0].name

    def first_whom(self, first: int, last: int) -> str | None:
        """The first name in a range, or the phrase that opens it: whom a verb charges."""
        found = (self._names.at.get(i) for i in range(first, last))
        entity = next((entity for entity in found if entity and may_be_person(self._words, entity)), None)
        if entity is not None:
            return entity.name
        phrase = following(self._scene.grammar, first, last)
        return None if phrase is None else self._targets.phrases.whom(phrase) or self._targets.phrases.text(phrase)
