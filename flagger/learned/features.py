"""The names of the features that scores and kinds are made of: terms, pairs of terms, the pieces of a term, and signs."""

from __future__ import annotations

LEAST, MOST = 2, 5
"""Lengths of the pieces of a word, in characters, a mark at either end of the word among them."""

LONGEST = 24
"""Of a longer word only so many characters are cut into pieces, so that the time is linear in the text."""


def word_feature(term: str) -> str:
    """The name of the feature of a term."""
    return f"w {term}"


def pair_feature(first: str, second: str) -> str:
    """The name of the feature of two terms that follow each other."""
    return f"p {first} {second}"


def piece_features(term: str) -> list[str]:
    """The names of the features of the pieces of a word; none of a mark, a number, or a term that stands for words."""
    if not term[0].isalpha():
        return []
    marked = f"<{term[:LONGEST]}>"
    return [f"c {marked[at : at + size]}" for size in range(LEAST, MOST + 1) for at in range(len(marked) - size + 1)]


def sign_feature(sign: str) -> str:
    """The name of the feature of a sign."""
    return f"s {sign}"
