"""Who speaks in what a tagger drew as a source: “the informant, who”, “that critics”, “Ana Berl and the”."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.leftward import RELATIVE, subject
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range, Words

JOINING = frozenset(("and", "or", "but", "as", "than"))
"""Beside prepositions, determiners and helping verbs, what a name does not end with."""

OPENING = frozenset(
    ("that", "and", "but", "or", "because", "if", "as", "while", "though", "although", "when", "so", "than")
)
"""What a clause opens with, and a name does not."""


def speaking(grammar: Grammar, drawn: Range, least: int) -> Range | None:
    """The noun phrase of a drawn source that names somebody; None where it has none.

    A source that ends with “who” is whom the clause is about; one that begins with it is whoever speaks in the clause, or
    whom it is about where it has a verb. Small words at the edges are cut. Never goes before token `least`.
    """
    low, words = grammar.low, grammar.words
    first, last = drawn
    while last - first > 1 and low[last - 1] not in RELATIVE and is_edge(grammar.copy, words, last - 1):
        last -= 1
    if low[last - 1] in RELATIVE:
        return subject(grammar, last, least)
    if low[first] in RELATIVE - {"that"}:
        verbs = words.finite | words.auxiliary
        if any(index in grammar.verbs or low[index] in verbs for index in range(first + 1, last)):
            return subject(grammar, first + 1, least)
        first += 1
    while first < last and (low[first] in OPENING or not is_word(low[first])):
        first += 1
    if low[first : first + 1] and low[first].endswith("ly") and first + 2 < last and low[first + 1] == ",":
        first += 2  # “Surprisingly, prosecutors”
    return Range(first, last) if first < last and low[last - 1] not in ("a", "an", "the") else None


def is_edge(copy: Copy, words: Words, index: int) -> bool:
    """Whether no name or description ends with this token: a mark, or a small word that leads to what stands behind it."""
    word = copy.low[index]
    small = word in words.determiner or word in words.preposition or word in words.auxiliary or word in JOINING
    return not is_word(word) or (small and not copy.is_name(index))
