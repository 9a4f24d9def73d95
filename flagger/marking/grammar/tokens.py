"""What a token can be beside its neighbours: the tests that all walks share."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words


class Grammar:
    """One copy and the closed classes, with the tests on a token and its neighbours.

    The walks themselves are functions that take it: `leftward.subject`, `rightward.following`, `clauses.is_clause`.
    """

    def __init__(self, copy: Copy, words: Words) -> None:
        self.copy = copy
        self.words = words
        self.low = _without_joined_verbs(copy.low, words)
        self.raw = copy.raw
        # A word that a lexicon knows for a verb of saying ends a phrase that is walked to the right.
        self.verbs = {hit.start for hit in copy.hits["cues"]}

    def is_adverb(self, index: int) -> bool:
        """Whether a token may stand between a subject and its verb."""
        word = self.low[index]
        return word in self.words.adverb or (word.endswith("ly") and len(word) > 4 and self.raw[index][0].islower())

    def is_nominal(self, first: int, last: int) -> bool:
        """Whether any of the tokens is a noun for people, bodies or papers."""
        nominal, low = self.words.nominal, self.low
        return any(low[index] in nominal for index in range(first, last))

    def is_person(self, first: int, last: int) -> bool:
        """Whether the tokens are capitals alone: a name, not a description."""
        return 0 < last - first <= 6 and all(
            self.copy.is_name(i) or not is_word(self.raw[i]) or self.low[i] in self.words.particle
            for i in range(first, last)
        )

    def gives_role(self, end: int, least: int) -> bool:
        """Whether a role stands in the phrase that ends before `end` (“the deputy minister of defence,”)."""
        return any(self.low[i] in self.words.role for i in range(max(least, end - 8), end))

    def may_speak(self, first: int, last: int) -> bool:
        """Whether a phrase can be a source: it has a capital, a determiner, a number, or a noun of people, bodies or papers."""
        words = self.words
        return any(
            self.copy.is_name(i)
            or self.raw[i][0].isdigit()
            or self.low[i] in words.determiner
            or self.low[i] in words.nominal
            for i in range(first, last)
        )

    def abbreviates(self, index: int, least: int) -> bool:
        """Whether a full stop belongs to a title or an initial before it (“Gen. Hask”, “J. Berl”)."""
        return index > least and self.raw[index - 1][0].isupper() and len(self.raw[index - 1]) <= 4

    def holds(self, preposition: int, least: int) -> bool:
        """Whether the word before a preposition is a noun that can carry it on inside a source’s description."""
        if preposition <= least:
            return False
        word = self.low[preposition - 1]
        if self.low[preposition] in ("of", "for"):
            return is_word(word) and word not in self.words.stop and word not in self.words.finite
        return word in self.words.nominal or word == "familiar"

    def joins(self, conjunction: int, right: int) -> bool:
        """Whether “and” joins two names or two descriptions of people, not two clauses."""
        left = conjunction - 1
        if self.copy.is_name(left) and self.copy.is_name(right):
            return True
        return self.low[left] in self.words.nominal

    def makes(self, index: int) -> bool:
        """Whether “by” behind this word names the maker of a paper: “a report by”, “a survey conducted by”."""
        return self.low[index] in self.words.made_by or self.low[index] in self.words.document


def _without_joined_verbs(low: list[str], words: Words) -> list[str]:
    """The folded tokens, with a hyphen behind those that would be verbs if they stood alone: “left” in “left-wing”."""
    joined = {
        at
        for hyphen, word in enumerate(low)
        if word == "-"
        for at in (hyphen - 1, hyphen + 1)
        if 0 <= at < len(low) and low[at] in words.finite
    }
    return [f"{word}-" if at in joined else word for at, word in enumerate(low)] if joined else low
