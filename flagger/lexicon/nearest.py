"""Which of several names a word is an inflection of, by its first letters: “Austrian” is of Austria, not of Australia."""

from __future__ import annotations

from collections.abc import Iterable
from os.path import commonprefix


def shared(one: str, other: str) -> int:
    """How many first letters two words share."""
    return len(commonprefix((one, other)))


def nearest(word: str, names: Iterable[str]) -> str:
    """The name that shares the most first letters with the word, against those that the word lacks; of equals the shorter.

    Raises ValueError where there are no names.
    """
    return max(names, key=lambda name: (2 * shared(name, word) - len(name), -len(name)))
