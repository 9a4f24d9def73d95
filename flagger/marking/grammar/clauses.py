"""Verb groups and clauses: where the words before a verb begin, and whether a stretch of text says something whole."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.grammar.tokens import Grammar

OPENERS = frozenset(("it", "nobody", "everybody", "everyone", "someone", "nothing", "everything"))
"""Pronouns that open a clause as its subject, where a verb that no list knows may follow."""

IMPERATIVE_WORDS = 6
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
    inside = [low[index] for index in range(first, last) if is_word(low[index]) or low[index] == "'s"]
    if inside and inside[0] == "let":
        return True
    if len(inside) < 3:
        return len(inside) == 2 and inside[0] in words.pronoun_subject
    for position, word in enumerate(inside):
        if word == "'s" and position and inside[position - 1] in words.pronoun_subject:
            return True  # “It’s late.”
        if word in words.finite and (position > 0 or word not in words.auxiliary or "'" in word):
            return True
        if word in ("i", "we", "he", "she", "they") and position + 1 < len(inside):
            return True
        if position == 0 and word in OPENERS and inside[1] not in words.edge and inside[1] not in words.determiner:
            return True  # “Nobody listened to us.”
    if len(inside) < IMPERATIVE_WORDS:
        return False
    ends = low[last - 1] in ".!?," or low[last - 2] in ".!?,"
    opener = next(index for index in range(first, last) if is_word(low[index]))
    return ends and grammar.copy.is_name(opener)
