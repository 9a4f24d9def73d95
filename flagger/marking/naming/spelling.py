"""How names are compared: in any transliteration, and by side."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

RESPELLED = (
    (".", ""),
    ("'", ""),
    ("’", ""),
    ("kh", "h"),
    ("ph", "f"),
    ("ck", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("ou", "u"),
    ("oe", "o"),
    ("ue", "u"),
)
"""What transliterations write in several ways, in the order in which it is taken for one."""


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """What is left of a name when transliterations are taken for one: Zelensky, Zelenskyy and Zelenskiy are alike.

    Accents fall away, y, j and doubled i become one i, doubled letters one, -ov and -off are one ending.
    """
    plain = word.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    for old, new in RESPELLED:
        plain = plain.replace(old, new)
    plain = plain[:1] + plain[1:].replace("g", "h")  # Dovhan and Dovgan
    bare = "".join([letter for letter, before in zip(plain, " " + plain, strict=False) if letter != before])
    return bare[:-1] + "f" if bare.endswith(("ov", "ev")) else bare


def respelled(one: str, other: str) -> bool:
    """Whether two first names, as `skeleton` gives them, differ in their vowels alone: Mohamed and Muhammad."""
    vowels = one[0] in "aeiou" and other[0] in "aeiou"  # Oleksiy and Aleksei
    return (
        (one[0] == other[0] or vowels)
        and one.translate(_VOWELS) == other.translate(_VOWELS)
        and len(one.translate(_VOWELS)) > 2
    )


_VOWELS = str.maketrans("", "", "aeiou")


def related(one: str | None, other: str | None) -> bool:
    """Whether two names may be of one side: they share a word, inflections apart (“Norland”, “Norlandic ministry”)."""
    if one is None or other is None:
        return one == other
    stems = {skeleton(word)[:5] for word in one.split() if word[0].isupper()}
    return one == other or any(skeleton(word)[:5] in stems for word in other.split() if word[0].isupper())
