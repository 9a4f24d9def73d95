"""Where a hostile word stands in its clause: what the clause is, who its subject is, and whether the word is said of him."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.charges import is_dash, lists
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.verb_forms import BE, DONE, MARKS, RELATIVE
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.words import Range

STOPS = frozenset((";", ":", "–", "—", "(", ")", "?", "!"))
"""Marks that no clause goes over; quotation marks round a part of it are none."""

SOFT = frozenset((",", "and", "or", "but", "as"))
"""Behind these a part of a sentence may share the subject before them."""

REACH = 60
"""A clause opens at most this many tokens before its hostile word, so that long sentences cost linear time."""

NEARBY = 3
"""What turns a hostile noun round stands at most this many tokens before it."""


class Predicates:
    """Answers for the clauses of one article."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._low = scene.low
        words = scene.copy.lexicons.words
        self._intent = words("intent")
        self._phase = words("phase")
        self._link = words("offence_link") - {"of", "a", "an", "the", "in"}
        self._aside = words("aside")
        self._behind = words("spoken_of")

    def end(self, core: Range, number: int, holder: Attribution | None) -> int:
        """Where the clause round a word ends."""
        low, words = self._low, self._scene.words
        _, most = self._scene.bounds(core.first, number, holder)
        last = core.last
        while last < most:
            word = low[last]
            if word in STOPS or is_dash(self._scene, last) or word in words.remark_opener:
                break
            if word in (".", ",") and not lists(self._scene, last):
                break
            last += 1
        return last

    def starts(self, core: Range, number: int, holder: Attribution | None) -> list[int]:
        """Where the clause round a word may open, the nearest first; the last one is where it must.

        Behind a comma, a quotation mark or “and” what opens may share the subject before it.
        """
        low, words = self._low, self._scene.words
        least, _ = self._scene.bounds(core.first, number, holder)
        least = max(least, core.first - REACH)
        found: list[int] = []
        for index in range(core.first - 1, least - 1, -1):
            word = low[index]
            if word in STOPS or is_dash(self._scene, index) or (word == "." and not lists(self._scene, index)):
                return [*found, index + 1]
            if word in SOFT or word in MARKS:
                found.append(index + 1)
            elif word in words.clause_opener:
                return [*found, index + 1]
        return [*found, least]

    def subject(self, start: int, most: int, least: int) -> tuple[Range | None, int]:
        """The subject of a clause from token `start` to `most`, and where a claim about it opens."""
        scene, low, words = self._scene, self._low, self._scene.words
        if start > least and low[start - 1] in RELATIVE and start - 1 > least:
            head = subject(scene.grammar, start, least)
            if head is not None:
                return head, head.first
            head = subject(scene.grammar, start - 1, least)
            named = start - 2 in scene.names.at  # “it was not Norland that …”
            if low[start - 1] != "that" or (head is not None and (named or low[start] in words.finite)):
                return head, head.first if head is not None else start
        found = self._pronoun(start, most) or (first_subject(scene.grammar, start, most) if start < most else None)
        return (found, found.first) if found is not None else (None, start)

    def _pronoun(self, start: int, last: int) -> Range | None:
        """A pronoun that opens a clause, with no more than an adverb or a mark before it."""
        words = self._scene.words
        for index in range(start, min(last, start + NEARBY)):
            word = self._low[index]
            if word in words.pronoun:
                return Range(index, index + 1)
            if is_word(word) and word not in words.stop and not self._scene.grammar.is_adverb(index):
                return None
        return None

    def is_verb(self, core: Range, between: list[str]) -> bool:
        """Whether a form of a verb is what the subject does; `between` are the tokens from the subject to it."""
        low, words = self._low, self._scene.words
        word = low[core.first]
        before = next((each for each in reversed(low[max(0, core.first - 2) : core.first]) if each not in MARKS), "")
        plain = [
            each for each in between if is_word(each) and each not in words.adverb | RELATIVE and each[-2:] != "ly"
        ]
        entity = self._scene.names.at.get(core.first - 1)
        if before in words.determiner or before in ("'s", "-") or (entity is not None and entity.adjective):
            return False
        joined = before in ("and", ",", "or")
        if not word.endswith("ing") and not BE.isdisjoint(plain if joined else plain[-2:]):
            return False  # What is done to the subject.
        if word.endswith("ing"):
            opens = before in (",", "and", "by", "while", "when", "without") or before.endswith("ly")
            return opens or not BE.isdisjoint(plain[-2:]) or before in self._phase
        if before == "to":
            return not self._intent.isdisjoint(between)
        if before in words.preposition:
            return False
        if plain and plain[-1] in DONE:
            return True
        if not plain:  # “a country left humiliated would …” only describes it.
            if word.endswith("ed"):
                return words.auxiliary.isdisjoint(low[core.last : core.last + NEARBY])
            behind = low[core.last] if core.last < len(low) else "."
            ends = behind in ("and", "or") or behind in words.preposition or behind in words.finite
            return core.last - core.first > 1 or (is_word(behind) and not ends) or behind in MARKS
        return (joined and word.endswith("ed")) or before.endswith("ly")

    def is_beside(self, between: list[str]) -> bool:
        """Whether a noun only says more of what the subject is: “was a pupil of the traitor”, not “is an act of terror”."""
        verbs = [word for word in between if is_word(word) and word not in self._scene.words.adverb]
        if not verbs or verbs[0] not in BE or (verbs[1:2] and verbs[1].endswith(("ing", "ed"))):
            return False
        return "of" in verbs and self._link.isdisjoint(verbs)

    def is_spoken_of(self, core: Range) -> bool:
        """Whether a hostile noun only says what something else is about: “against corruption”, “the abuse inquiry”."""
        low = self._low
        before = low[max(0, core.first - NEARBY) : core.first]
        return not self._aside.isdisjoint(before) or not self._behind.isdisjoint(low[core.last : core.last + 2])


def is_passive(word: str, between: list[str]) -> bool:
    """Whether a form is what is done to the subject, with the tokens from the subject to it."""
    return word.endswith(("ed", "en")) and not BE.isdisjoint(between)
