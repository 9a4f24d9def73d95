"""What a claim or a headline is about, as words that can be compared."""

from __future__ import annotations

LONG = 4
"""Letters. Shorter words are mostly the grammar's."""

STEM = 6
ENDINGS = ("ing", "ied", "ed", "es", "s", "e")


def stems(text: str) -> frozenset[str]:
    """The long words and the figures of some text, inflections apart."""
    words = (word.strip(".,;:!?\"'“”‘’()[]") for word in text.casefold().replace("’s", "").replace("'s", "").split())
    return frozenset(_stem(word) for word in words if len(word) >= LONG or any(c.isdigit() for c in word))


def _stem(word: str) -> str:
    """The first letters of a word without its ending."""
    bare = next((word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= LONG), word)
    return bare[:STEM]
