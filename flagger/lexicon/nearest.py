"""Which of several names a word is an inflection of, by its first letters: “Austrian” is of Austria, not of Australia."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from operator import eq


def shared(one: str, other: str) -> int:
    """How many first letters two words share."""
    return sum(takewhile(bool, map(eq, one, other)))


def nearest(word: str, names: Iterable[str]) -> str:
    """The name that begins with the word; else that which shares the most first letters, less those that the word lacks.

    Of equals it is the shorter. Raises ValueError where there are no names.
    """
    return max(names, key=lambda name: (name.startswith(word), 2 * shared(name, word) - len(name), -len(name)))
