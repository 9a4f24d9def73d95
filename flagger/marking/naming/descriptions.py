"""Roles and descriptions that stand beside a name: before it, before its comma, or behind it."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words

BEFORE_NAME = 6
BEHIND_NAME = 16
"""How many tokens the roles of a name take before it, and behind it."""

APPOSITION = 18
"""How many tokens the description behind a source may take."""


def roles_around(copy: Copy, words: Words, first: int, end: int, *, titled: bool) -> list[str]:
    """The roles right before the name from `first` to `end`, before its comma, or behind it: “the defence secretary, Ana Berl”.

    `titled` says that the name starts with its title: then nothing before it is looked at.
    """
    low = copy.low
    found = []
    before = first - 1 if first > 0 and low[first - 1] == "," else first
    for _ in range(1 if titled or before < first else 2):
        back = before
        while (
            not titled
            and back > 0
            and before - back < BEFORE_NAME
            and (is_word(low[back - 1]) or low[back - 1] == "'s")
        ):
            if low[back - 1] in words.stop or low[back - 1] in words.finite:
                break
            back -= 1
            if low[back] in words.determiner:
                break
        holds = before > back and (
            low[before - 1] in words.role or (before < first and _is_office(copy, words, back, before))
        )
        if not holds and not (before > back and before == first and not words.role.isdisjoint(low[back:before])):
            break
        found.append(copy.written(back, before))
        if low[back - 1 : back] != [","]:
            break
        before = back - 1  # “the historian, broadcaster Ana Berl”
    if end + 1 < len(low) and low[end] == ",":
        start = ahead = end + 1
        while ahead < len(low) and ahead - end < BEHIND_NAME and low[ahead] not in ',.;:“”"':
            ahead += 1
        phrase = low[start:ahead]
        opens = low[start] in ("a", "an", "the", "who") or low[start] in words.role or copy.is_name(start)
        if opens and not words.role.isdisjoint(phrase) and words.finite.isdisjoint(phrase):
            found.append(copy.written(start, ahead))
    return found


def _is_office(copy: Copy, words: Words, first: int, end: int) -> bool:
    """Whether a phrase is a role and what it is of: “Chancellor of Norland”."""
    return any(copy.low[i] in words.role and copy.low[i + 1] in ("of", "for", "at") for i in range(first, end - 1))


def apposition(copy: Copy, words: Words, last: int) -> str | None:
    """The description behind a name that ends before token `last`, or None: “Ana Berl, head of the port, said”."""
    low = copy.low
    start = last + 1
    if start >= len(low) or low[last] != ",":
        return None
    if not (low[start] in ("a", "an", "the", "who") or low[start] in words.role or copy.is_name(start)):
        return None
    end = next((i for i in range(start, min(len(low), start + APPOSITION)) if low[i] in ',.;“”":'), start)
    if end - start < 2 or words.people.isdisjoint(low[start:end]):
        return None
    span = copy.span(start, end)
    return " ".join(copy.text[span.start : span.end].split())
