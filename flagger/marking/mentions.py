"""Quotation marks that quote nobody: they stand round a title, a nickname, or a term that is introduced."""

from __future__ import annotations

from flagger.analysis import Quotation
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words

NICKNAME_WORDS = 3
TITLE_WORDS = 12
"""A nickname and a title have at most so many words."""

TITLE_REACH = 4
"""What a title is of is named within so many words behind it: “‘Grey Water’, a first short novel by …”."""

TERM_REACH = 8
"""“know” stands within so many tokens before the term that it introduces: “cooks know the dish as ‘the widow’”."""

NAMED_SO = frozenset(("called", "dubbed", "named"))
"""Before a title they introduce a name; before other words they give a verdict (“called ‘mad’ by”)."""

NAMING = frozenset(("named", "renamed", "dubbed", "christened", "titled", "entitled"))
NAME_REACH = 4
"""One of these stands within so many tokens before the name that it gives."""

CALL = frozenset(("call", "calls"))
KNOWN = frozenset(("know", "knows", "known", "knew"))


def is_title(copy: Copy, words: Words, quotation: Quotation) -> bool:
    """Whether the marks stand round a title, beside what it is of: “the report, ‘Who Pays?’, …”, “‘Dawn’, a novel”.

    Or behind a verb for what is done with a work: “has read ‘Grey Water’ twice”.
    """
    inside = _inside(copy, quotation)
    if not 0 < _count(copy, inside) <= TITLE_WORDS or not _has_capitals(copy, words, inside):
        return False
    low, first, last = copy.low, copy.tokens.at(quotation.start), copy.tokens.at(quotation.end)
    before = first - 1 if first and low[first - 1] != "," else first - 2
    if _on_one_line(copy, before, first):
        named = before - 1 if before > 0 and low[before] in NAMED_SO else before
        if low[named] in words.titled_work or _is_introduced(copy, words, quotation):
            return True
        behind_verb = " ".join(low[max(0, first - 2) : first]) in copy.lexicons.words("title_verb")
        if behind_verb and _count(copy, inside) > 1:
            return True
    # The comma stands inside the marks or behind them.
    after = last + 1 if last < len(low) and low[last] == "," else last
    if not (after > last or low[last - 2 : last - 1] == [","]) or low[after : after + 1] not in (
        ["a"],
        ["an"],
        ["the"],
    ):
        return False
    return not words.titled_work.isdisjoint(low[after + 1 : after + 1 + TITLE_REACH])


def is_mention(copy: Copy, words: Words, quotation: Quotation) -> bool:
    """Whether the marks stand round a nickname inside a name, or round a name or a term that is introduced."""
    return _is_introduced(copy, words, quotation) or _is_nickname(copy, words, quotation)


def _is_introduced(copy: Copy, words: Words, quotation: Quotation) -> bool:
    """Whether words right before the marks introduce a name or a term: “codenamed ‘Low Tide’”, “known as ‘dry stacking’”."""
    at = copy.tokens.at(quotation.start)
    if not _on_one_line(copy, at - 1, at):
        return False
    before = copy.low[max(0, at - 2) : at]
    if before[-1] == "as" and _knows(copy, at - 1):
        return True
    named = not NAMING.isdisjoint(copy.low[max(0, at - NAME_REACH) : at])
    if named and _count(copy, _inside(copy, quotation)) > 1 and _has_capitals(copy, words, _inside(copy, quotation)):
        return True  # “its makers named the plan ‘Low Tide’”
    if copy.low[max(0, at - 3)] in CALL and before[-1] in copy.lexicons.words("term_noun"):
        return True  # “physicists call the effect ‘frame dragging’”
    phrase = " ".join(before) in words.mention_before
    if before[-1] in NAMED_SO and (not phrase or _behind(copy, quotation) == "by"):
        # “a plan called ‘Dawn’” introduces a name; “he called it ‘mad’” and “called ‘mad’ by” do not.
        return before[-1] in words.mention_before and _has_capitals(copy, words, _inside(copy, quotation))
    return phrase or before[-1] in words.mention_before


def _knows(copy: Copy, at: int) -> bool:
    """Whether “know” stands before the “as” at a token, with nothing but its object between."""
    for index in range(at - 1, max(-1, at - TERM_REACH), -1):
        word = copy.low[index]
        if word in KNOWN:
            return True
        if not is_word(word) or word.endswith("ed"):
            return False
    return False


def _is_nickname(copy: Copy, words: Words, quotation: Quotation) -> bool:
    """Whether the marks stand round a nickname inside a name: “Ana ‘The Gull’ Berl”."""
    inside = _inside(copy, quotation)
    first, last = copy.tokens.at(quotation.start), copy.tokens.at(quotation.end)
    if not 0 < _count(copy, inside) <= NICKNAME_WORDS or first == 0 or last >= len(copy.raw):
        return False
    if not _has_capitals(copy, words, inside) or not _on_one_line(copy, first - 1, last):
        return False
    return all(copy.is_name(i) and copy.low[i] not in words.never_name for i in (first - 1, last))


def _behind(copy: Copy, quotation: Quotation) -> str:
    """The token behind the closing mark; nothing at the end of the text."""
    last = copy.tokens.at(quotation.end)
    return copy.low[last] if last < len(copy.low) else ""


def _inside(copy: Copy, quotation: Quotation) -> range:
    """The tokens behind the opening mark."""
    return copy.tokens.range(quotation.start + 1, quotation.end)


def _count(copy: Copy, tokens: range) -> int:
    return copy.words(tokens.start, tokens.stop)


def _on_one_line(copy: Copy, one: int, other: int) -> bool:
    """Whether two tokens stand in one paragraph: what ends a heading introduces nothing in the text behind it."""
    if one < 0 or other >= len(copy.raw):
        return False
    return "\n" not in copy.text[copy.tokens.ends[one] : copy.tokens.starts[other]]


def _has_capitals(copy: Copy, words: Words, inside: range) -> bool:
    """Whether words are written like a title: all with a capital but the small ones between."""
    raw = [i for i in inside if is_word(copy.raw[i])]
    return all(copy.raw[i][0].isupper() or (i > raw[0] and copy.low[i] in words.never_name) for i in raw)
