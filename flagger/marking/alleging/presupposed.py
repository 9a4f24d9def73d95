"""Deeds that a noun phrase takes for granted and gives to somebody: “Norland's meddling in the vote”, “war crimes by Norland”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from flagger.analysis import Attribution
from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.actors import Actors
from flagger.marking.alleging.charges import is_inner_stop
from flagger.marking.alleging.predicates import Predicates
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range, longest_of

MOST = 8
"""Deeds read in one sentence: more are no news prose."""

BEFORE = 5
"""The owner of a deed stands at most this many tokens before its noun."""

BEHIND = 8
"""“by” and who did it stand at most this many tokens behind the noun."""

LONGEST = 14
"""A phrase goes on for at most this many tokens behind its noun."""

OWNERS = frozenset(("his", "her", "their", "its"))
INSIDE = frozenset((",", "-", "“", '"', "‘", "and"))
"""Marks that may stand between an owner and his deed: “Norland's illegal, brutal “crimes””."""

DOES = frozenset(("committed", "perpetrated", "carried", "by", "that", "which"))


@lru_cache(maxsize=2)
def _deeds(lexicons: Lexicons) -> dict[str, int]:
    return longest_of(lexicons.words("owned_deed"))


class Presupposed:
    """Reads the noun phrases of one article."""

    def __init__(self, scene: Scene, targets: Targets, actors: Actors) -> None:
        self._scene = scene
        self._low = scene.low
        self._targets = targets
        self._actors = actors
        self._predicates = Predicates(scene)
        self._words = scene.copy.lexicons.words("owned_deed")
        self._done_to = scene.copy.lexicons.words("done_to")
        self._longest = _deeds(scene.copy.lexicons)

    def claims(self) -> Iterator[Claim]:
        """Every deed that its phrase gives to somebody."""
        for number, sentence in enumerate(self._scene.sentences):
            if sentence.part == "boilerplate":
                continue
            found = [i for i in self._scene.tokens(number) if self._low[i] in self._longest]
            last = 0
            for index in found[:MOST]:
                core = self._find(index) if index >= last else None
                claim = self._claim(core, number) if core is not None else None
                if claim is not None:
                    last = claim.span.last
                    yield claim

    def _find(self, index: int) -> Range | None:
        """The deed whose wording starts at a token, the longest first, or None."""
        low = self._low
        for size in range(min(self._longest[low[index]], len(low) - index), 0, -1):
            if " ".join(low[index : index + size]) in self._words:
                return Range(index, index + size)
        return None

    def _claim(self, core: Range, number: int) -> Claim | None:
        """The claim that a deed with an owner makes, or None."""
        scene, low = self._scene, self._low
        holder = scene.teller(core.first)
        voice, _ = scene.voices.voice(scene.copy.tokens.starts[core.first])
        if voice == "scare" or (holder is not None and holder.stance == "rejecting") or self._actors.is_court(holder):
            return None
        behind = low[core.last] if core.last < len(low) else "."
        if self._predicates.is_spoken_of(core) or behind in scene.words.nominal or behind == "-":
            return None
        first = self._owner(core, number)
        told = holder is not None or voice == "quote"
        about = self._about(Range(first, core.first), holder, told=told) if first is not None else None
        by = None if about is not None else self._agent(core, number)
        if by is not None:
            first, about = self._opening(core, number), self._actors.about(by, holder, own=not told)
        if first is None or about is None:
            return None
        least, most = scene.bounds(core.first, number, holder)
        if scene.has(scene.words.negation | scene.words.possibility, max(least, first - 3), first):
            return None
        last = phrase_end(scene, core.last, min(most, core.last + LONGEST))
        return Claim(scene.shortened(first, last), holder, about, number, None, rank=0)

    def _owner(self, core: Range, number: int) -> int | None:
        """Where the phrase of a deed opens with its owner, a name, a nationality or “its”; None where it has none before it."""
        scene, low, names = self._scene, self._low, self._scene.names
        done_to = " ".join(low[core.first : core.last]) in self._done_to
        least = max(scene.tokens(number).start, core.first - BEFORE)
        for at in range(core.first - 1, least - 1, -1):
            entity = names.at.get(at)
            if low[at] in OWNERS:
                return None if done_to else at
            if entity is not None and entity.adjective:
                return at if names.state(entity).lower() in names.states else None
            if entity is not None:
                if low[at + 1] != "'s" or done_to:
                    return None
                first = at
                while first > least and names.at.get(first - 1) is entity:
                    first -= 1
                return first
            if low[at] in scene.words.edge or low[at] in scene.words.determiner:
                return None
            if not (is_word(low[at]) or low[at] in INSIDE or low[at] == "'s"):
                return None
        return None

    def _about(self, owner: Range, holder: Attribution | None, *, told: bool) -> str | None:
        """Whom an owner is: what “his” and “its” stand for, a state of which somebody is, a name."""
        scene, word = self._scene, self._low[owner.first]
        if word in OWNERS:
            if self._actors.is_own(Range(owner.first, owner.first + 1), holder):
                return None
            return self._targets.pronouns.antecedent(owner.first, word in ("his", "her"), holder)
        entity = scene.names.at[owner.first]
        end = owner.first + 1
        while scene.names.at.get(end) is entity:
            end += 1
        return self._actors.about(Range(owner.first, end), holder, own=not told)

    def _agent(self, core: Range, number: int) -> Range | None:
        """Who did the deed: the phrase behind “by”."""
        low = self._low
        stop = min(self._scene.tokens(number).stop, core.last + BEHIND)
        for at in range(core.last, stop - 1):
            if low[at] == "by":
                return following(self._scene.grammar, at + 1, self._scene.tokens(number).stop)
            verb = low[at].endswith("ed") or low[at] in self._scene.words.finite
            if verb and low[at] not in DOES:
                return None
            if not is_word(low[at]):
                return None
        return None

    def _opening(self, core: Range, number: int) -> int:
        """Where the phrase of a deed with its agent behind it opens: its adjectives."""
        scene, low, at = self._scene, self._low, core.first
        while at > scene.tokens(number).start and core.first - at < BEFORE and is_word(low[at - 1]):
            if low[at - 1] in scene.words.edge or low[at - 1] in scene.words.determiner:
                break
            at -= 1
        return at


def phrase_end(scene: Scene, index: int, most: int) -> int:
    """Where a noun phrase ends that goes on at token `index`: before a verb, a mark, or a clause of its own."""
    low, words = scene.low, scene.words
    last = index
    while last < most:
        word = low[last]
        glued = word in ("'s", "-", "’") or (word in ("”", '"') and last == index)
        glued = glued or (word == "." and is_inner_stop(scene, last))
        if not (is_word(word) or glued) or word in words.clause_opener or word in words.remark_opener:
            break
        if (
            word in words.finite
            or word in words.modal
            or word in words.auxiliary
            or word in ("to", "that", "which", "who")
        ):
            break
        if last in scene.grammar.verbs and low[last - 1] not in words.determiner and not word.endswith("ing"):
            break
        last += 1
    while last > index and (
        low[last - 1] in words.preposition or low[last - 1] in words.determiner or low[last - 1] in ("and", "or")
    ):
        last -= 1
    return last
