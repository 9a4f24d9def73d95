"""Sentences to terms: the words that the scores are made of, and the pieces of a word that no weight is known for."""

from __future__ import annotations

from collections.abc import Sequence

LEAST, MOST = 2, 5
"""Lengths of the pieces of a word, in characters, a mark at either end of the word among them."""

LONGEST = 24
"""Of a longer word only so many characters are cut into pieces, so that the time is linear in the text."""


def terms(tokens: Sequence[str]) -> list[str]:
    """A term for each folded token: a number is "0", everything else itself."""
    return ["0" if token[0].isdigit() else token for token in tokens]


def word_feature(term: str) -> str:
    """The name of the feature of a term."""
    return f"w {term}"


def pair_feature(first: str, second: str) -> str:
    """The name of the feature of two terms that follow each other."""
    return f"p {first} {second}"


def piece_features(term: str) -> list[str]:
    """The names of the features of the pieces of a word; none of a mark or a number."""
    if not term[0].isalpha():
        return []
    marked = f"<{term[:LONGEST]}>"
    return [
        f"c {marked[at : at + size]}" for size in range(LEAST, MOST + 1) for at in range(len(marked) - size + 1)
    ]


def sign_feature(sign: str) -> str:
    """The name of the feature of a sign."""
    return f"s {sign}"
