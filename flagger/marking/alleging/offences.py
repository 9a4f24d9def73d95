"""What somebody says that a deed is: “this is an act of terrorism by Norland”, “the levy amounts to theft”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.actors import Actors
from flagger.marking.alleging.charges import OPEN_QUESTIONS, clause
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.words import Range

REACH = 8
"""The verb that says what a deed is stands at most this many tokens before the offence."""

MOST = 8
"""Offences read in one sentence."""


class Offences:
    """Reads one article: only what somebody says counts, since an article may call a crime a crime."""

    def __init__(self, scene: Scene, targets: Targets, actors: Actors) -> None:
        self._scene = scene
        self._targets = targets
        self._actors = actors
        words = scene.copy.lexicons.words
        self._offences = words("offence")
        self._link = words("offence_link")
        self._copula = words("offence_copula")
        self._first = _first(scene.copy.lexicons)

    def claims(self) -> Iterator[Claim]:
        """Every deed that somebody calls an offence, where it is plain whose deed it is."""
        for number, sentence in enumerate(self._scene.sentences):
            if sentence.part == "boilerplate":
                continue
            at = [i for i in self._scene.tokens(number) if self._scene.low[i] in self._first]
            for index in at[:MOST]:
                claim = self._claim(index, number)
                if claim is not None:
                    yield claim
                    break

    def _claim(self, index: int, number: int) -> Claim | None:
        scene, low = self._scene, self._scene.low
        size = next(
            (n for n in range(min(4, len(low) - index), 0, -1) if " ".join(low[index : index + n]) in self._offences), 0
        )
        if not size or not self._ends(index + size):
            return None
        verb = self._verb(index, scene.tokens(number).start)
        holder = scene.teller(index)
        if verb is None or (holder is None and scene.voices.voice(scene.copy.tokens.starts[index])[0] != "quote"):
            return None
        if holder is not None and holder.stance in ("rejecting", "accusing"):
            return None
        first, last = clause(scene, Range(verb, index + size), number, holder)
        asked = scene.has(OPEN_QUESTIONS, first - 1, first + 1)
        if asked or scene.has(scene.words.possibility | scene.words.negation, max(first, verb - 3), index):
            return None
        by = next((i for i in range(index + size, last) if low[i] == "by"), None)
        phrase = self._actors.phrase(by + 1, last) if by is not None else None
        subject = first_subject(scene.grammar, first, verb) if first < verb else None
        about = self._actors.about(phrase, holder, own=False) if phrase is not None else None
        about = about or (self._actors.about(subject, holder, own=True) if subject is not None else None)
        if about is None and self._actors.is_party(holder):
            about = self._targets.back.opponent(holder)
        if about is None:
            return None
        return Claim(scene.shortened(first, last), holder, about, number, None, 3)

    def _ends(self, index: int) -> bool:
        """Whether a phrase ends before token `index`: “a propaganda statement” is no offence."""
        words, low = self._scene.words, self._scene.low
        behind = low[index] if index < len(low) else "."
        return not is_word(behind) or behind in words.preposition or behind in words.stop or behind in ("to", "that")

    def _verb(self, index: int, least: int) -> int | None:
        """The “is” or “amounts to” before the offence at token `index`, with nothing but links and adjectives between."""
        scene, low = self._scene, self._scene.low
        for at in range(index - 1, max(least - 1, index - REACH), -1):
            word = low[at]
            if word in self._copula:
                return at if word != "'s" or low[at - 1] in ("it", "he", "she", "that", "this", "what") else None
            if f"{low[at - 1]} {word}" in self._copula:
                return at - 1
            entity = scene.names.at.get(at)
            described = entity is not None and entity.adjective
            if not (word in self._link or described or scene.grammar.is_adverb(at) or word in ("“", '"', "-", "‘")):
                return None
        return None


@lru_cache(maxsize=2)
def _first(lexicons: Lexicons) -> frozenset[str]:
    """The words with which an offence opens."""
    return frozenset(term.split()[0] for term in lexicons.words("offence"))
