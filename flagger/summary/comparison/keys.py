"""What names of one person, or of one state or body, share: keys that can be compared."""

from __future__ import annotations

from flagger.marking.naming.spelling import skeleton
from flagger.summary.context import tidy

PERSON = "~"
"""Before the key of a person, so that no state has the same."""

DESCRIBED = "?"
"""Before the key of someone who is described, not named."""

TRANSLITERATED = (("ł", "l"), ("sz", "sh"), ("cz", "ch"), ("kh", "h"), ("ch", "h"), ("ie", "e"))
"""What Polish and English write in two ways, beyond what `skeleton` takes for one."""

Keys = frozenset[str]


def plain_name(words: str) -> str:
    """A name on one line without its article and its possessive ending."""
    words = tidy(words)
    if words.count("(") > words.count(")"):
        words = words[: words.rindex("(")].rstrip()
    for opening in ("the ", "The ", "a ", "A ", "an ", "An "):
        words = words.removeprefix(opening)
    return words[:-2] if words.endswith(("’s", "'s")) else words


def spelled(name: str) -> str:
    """A last name as it is compared, in any transliteration: Zakharova and Zacharowa are one."""
    folded = name.lower()
    for written, plain in TRANSLITERATED:
        folded = folded.replace(written, plain)
    return skeleton(folded)


def named(keys: Keys) -> Keys:
    """The keys of those who are named among some."""
    return frozenset(key for key in keys if not key.startswith(DESCRIBED))


def persons(keys: Keys) -> Keys:
    """The keys of persons among some."""
    return frozenset(key for key in keys if key.startswith(PERSON))
