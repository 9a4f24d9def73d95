"""Verb groups and clauses: where the words before a verb begin, and whether a stretch of text says something whole."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.grammar.tokens import Grammar

OPENERS = frozenset(
    ("it", "nobody", "everybody", "everyone", "someone", "nothing", "everything", "ours", "theirs", "mine", "yours")
)
"""Pronouns that open a clause as its subject, where a verb that no list knows may follow."""

OBJECTS = frozenset(("me", "us", "him", "them"))
"""Pronouns that are the object of what stands before them."""

ONE = frozenset(("no", "every", "each", "a", "an", "this", "that", "one", "any"))
"""What makes one thing of the noun behind it."""

IMPERATIVE_WORDS = 5
"""A stretch without a known verb is taken for a clause from this many words on, if it opens and ends like a sentence."""


def group_start(grammar: Grammar, verb: int, least: int) -> int:
    """The first token of the verb group that ends in `verb`: auxiliaries, adverbs and times before it."""
    low, words = grammar.low, grammar.words
    first = verb
    while first > least:
        before = first - 1
        if low[before] in words.auxiliary or grammar.is_adverb(before):
            first = before
        elif low[before] in words.time and before > least:
            start = _time_start(grammar, before, least)
            if start is None:
                break
            first = start
        else:
            break
    return first


def _time_start(grammar: Grammar, index: int, least: int) -> int | None:
    """Where a time that ends in `index` starts (“in late May”, “on Monday”, “Monday”); None where it is no time by itself."""
    low = grammar.low
    if low[index - 1] in ("on", "in", "last", "this", "late", "early"):
        first = index - 1
        if first > least and low[first] in ("late", "early") and low[first - 1] in ("in", "on"):
            first -= 1
        return first
    return index if grammar.copy.is_name(index) and low[index - 1] not in ("of", ",") else None


def is_clause(grammar: Grammar, first: int, last: int) -> bool:
    """Whether the tokens hold a full clause: a finite verb with something before it, or an imperative with a full stop."""
    low, words = grammar.low, grammar.words
    opens = next((index for index in range(first, last) if is_word(low[index])), last)
    if grammar.copy.words(opens, last) >= 3 and not words.finite.isdisjoint(low[opens + 1 : last]):
        return True
    at = [index for index in range(first, last) if is_word(low[index]) or low[index] == "'s"]
    inside = [low[index] for index in at]
    if inside and inside[0] == "let":
        return True
    if len(inside) < 3:
        return len(inside) == 2 and (inside[0] in words.pronoun_subject or inside[0] in OPENERS)
    for position, word in enumerate(inside):
        if word == "'s" and position and inside[position - 1] in words.pronoun_subject:
            return True  # “It’s late.”
        if word in words.finite and (position > 0 or word not in words.auxiliary or "'" in word):
            return True
        if word in ("i", "we", "he", "she", "they") and position + 1 < len(inside):
            return True
        if position == 0 and word in OPENERS and inside[1] not in words.edge and inside[1] not in words.determiner:
            return True  # “Nobody listened to us.”
        if position > 0 and _seems_finite(grammar, inside, position) and grammar.raw[at[position]].islower():
            return True
    if len(inside) < IMPERATIVE_WORDS:
        return False
    ends = low[last - 1] in ".!?," or low[last - 2] in ".!?,"
    return ends and grammar.copy.is_name(at[0])


def _seems_finite(grammar: Grammar, inside: list[str], position: int) -> bool:
    """Whether a word that no list knows is a verb by its ending and its neighbours: “The hall holds 900 people”.

    In -ed, behind a noun or a name and before an object or a preposition; in -s, before an object, or behind a subject that
    “no”, “every” or “a” makes one thing, so that it is no plural.
    """
    words, word, before = grammar.words, inside[position], inside[position - 1]
    behind = inside[position + 1] if position + 1 < len(inside) else ""
    if behind in OBJECTS and before not in words.preposition:
        return True  # “Nobody at the port asked us”
    if before in words.edge or before in words.determiner or len(word) < 4 or not behind:
        return False
    object_follows = behind in words.determiner or behind[0].isdigit()
    if word.endswith("ed"):
        return object_follows or behind in words.preposition or behind in words.adverb
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return False
    return object_follows or (position == 2 and inside[0] in ONE and behind in words.preposition)
