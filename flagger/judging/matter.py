"""What a claim or a headline is about, as words that can be compared."""

from __future__ import annotations

from flagger.lexicon.inflect import without_ending

LONG = 4
"""Letters. Shorter words are mostly the grammar's."""

STEM = 6
"""What is compared are the first letters of a word without its ending."""


def stems(text: str) -> frozenset[str]:
    """The long words and the figures of some text, inflections apart."""
    words = (word.strip(".,;:!?\"'“”‘’()[]") for word in text.casefold().replace("’s", "").replace("'s", "").split())
    return frozenset(
        without_ending(word)[:STEM] for word in words if len(word) >= LONG or any(c.isdigit() for c in word)
    )
