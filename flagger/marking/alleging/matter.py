"""The words by which claims and signs are compared."""

from __future__ import annotations

from functools import lru_cache

from flagger.lexicon import Lexicons
from flagger.lexicon.inflect import without_ending
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import words_of
from flagger.marking.naming.spelling import skeleton

LONG = 3
STEM = 6
"""What is compared are the first letters of words longer than this."""


def stems(copy: Copy, first: int, last: int) -> frozenset[str]:
    """The long words and the numbers of some tokens, inflections apart."""
    lists = claim_words(copy.lexicons)
    low = copy.low[first:last]
    return frozenset(
        stem(word)
        for word in low
        if (len(word) > LONG or word.isdigit() or word in lists.numbers) and word not in lists.small
    )


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The first letters of a word without the ending of its inflection."""
    return skeleton(without_ending(word))[:STEM]


class ClaimWords:
    """The words of the lexicons that are asked for here."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = words_of(lexicons)
        self.nouns = lexicons.words("claim_noun")
        self.pointers = lexicons.words("back_pointer")
        self.many = lexicons.words("many_pointer")
        self.numbers = words.number
        self.skipped = words.adverb | frozenset(("ever", "yet"))
        self.articles = frozenset(("the", "his", "her", "their", "our", "my"))
        self.determined = self.articles | frozenset(("this", "that", "its", "these", "those"))
        self.edge = words.preposition | words.stop | words.time | words.auxiliary | frozenset(("and", "or", "to"))
        # Who is meant is no matter of a claim: “Israeli” ties no record to a charge.
        self.small = (
            words.places | words.auxiliary | words.pronoun | words.preposition | words.time | words.stop | self.nouns
        )


@lru_cache(maxsize=2)
def claim_words(lexicons: Lexicons) -> ClaimWords:
    """The words of these lexicons, looked up once."""
    return ClaimWords(lexicons)
