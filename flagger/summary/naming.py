"""A name as it is written inside a sentence: “Latest figures” opened its own, and is “latest figures” in ours."""

from __future__ import annotations

from flagger.analysis import Allegation
from flagger.summary.context import Context, claimant, shorten

NAME = 40
"""Characters of a name: descriptions of sources can be long."""
OPENERS = frozenset(
    ("the", "a", "an", "some", "many", "several", "his", "her", "its", "their", "this", "that", "these", "those", "one")
)


def inside(context: Context, name: str) -> str:
    """The name, shortened, without the capital that only its place at the start of a sentence gave it."""
    name = shorten(name, NAME)
    first, _, rest = name.partition(" ")
    if not rest or not first[0].isupper() or (not first[1:].islower() and first not in ("A", "I")):
        return name
    if first.lower() in OPENERS or (rest[0].islower() and _opens_only(context, first)):
        return first.lower() + " " + rest
    return name


def claimed_by(context: Context, made: Allegation) -> str:
    """Who makes a claim, inside a sentence."""
    return inside(context, claimant(made))


def _opens_only(context: Context, word: str) -> bool:
    """Whether the word has its capital at the start of sentences alone, and is no place, people or party."""
    if context.is_actor(word):
        return False
    at = context.text.find(word)
    while at >= 0:
        sentence = context.sentence_at(at)
        if sentence is None or context.text[sentence.start : at].strip("“\"‘' "):
            return False
        at = context.text.find(word, at + len(word))
    return True
