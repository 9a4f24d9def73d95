"""Every quotation mark of a block and the way it faces.

A mark faces by the characters beside it, as a typesetter reads it: an opening mark leans on what follows, a closing one on
what stands before. Curly marks say themselves which way they were meant to face, and are believed unless they cannot be.
"""

from __future__ import annotations

import re
from enum import IntEnum

import msgspec

MARKS = re.compile(
    r"=\"[^\"\n]*\"|'(?<=\S')(?=''(?!'))|''|’’|‘‘|``|,,(?=\w)|'(?!(?<=\w.)\w)|’(?!(?<=\w.)\w)|‘(?!(?<=\w.)\w)"
    r"|“|”|„|‟|\"|«|»|‹|›|‚|‛|`"
)
"""Two single marks side by side are a double one; of three behind a word the first closes alone. No apostrophe in a word.

The value of an attribute, in markup that was left in the text, is passed over. Each alternative begins with one mark
and not with a set of them: only then is the text between passed over fast.
"""

ELIDED = re.compile(r"\d0s\b|[^\W\d_]+")
ELIDED_AND = re.compile(r"['’‘]n['’]", re.IGNORECASE)
OPENERS = frozenset("([{—–-/:=“‘'\"«„‹>|*_`‚")
"""What may stand before an opening mark, beside white space."""

ENDERS = frozenset(".,;:!?…)]}—–-/’'”\"»›<|*_“")
"""What may stand behind a closing mark, beside white space."""

INVISIBLE = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
"""Marks of direction and spaces without width, counted as spaces."""

STOPS = frozenset(".,!?…")


class Family(IntEnum):
    """Marks that may close one another."""

    DOUBLE = 0
    SINGLE = 1
    GUILLEMETS = 2
    SINGLE_GUILLEMETS = 3


FAMILIES = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "''", "``", ",,", "‘‘", "’’"), Family.DOUBLE),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'", "`"), Family.SINGLE),
    **dict.fromkeys(("«", "»"), Family.GUILLEMETS),
    **dict.fromkeys(("‹", "›"), Family.SINGLE_GUILLEMETS),
}

PARTNERS = {
    "“": ("”",),
    "”": ("”",),
    '"': ('"',),
    "''": ("''",),
    "``": ("''",),
    "„": ("“", "”"),
    ",,": ("''", "“", "”"),
    "‟": ("”",),
    "‘‘": ("’’",),
    "’’": ("’’",),
    "‘": ("’",),
    "‚": ("‘", "’"),
    "‛": ("’",),
    "'": ("'",),
    "`": ("'",),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
}
"""The marks that close each mark in well-set copy. Any of its family may where none of these does."""


class Faces(IntEnum):
    """Which way a mark faces; `EITHER` closes what is open, else it opens."""

    CLOSES = -1
    EITHER = 0
    OPENS = 1


class Mark(msgspec.Struct, frozen=True):
    """A mark as `text[start:end]`. `weak` is a closing mark that may be an apostrophe or stand for inches or minutes."""

    sign: str
    start: int
    end: int
    family: Family
    faces: Faces
    weak: bool = False


def find_marks(text: str, start: int, end: int, elisions: frozenset[str]) -> list[Mark]:
    """The marks of `text[start:end]` that can open or close a quotation, in order."""
    marks = []
    for match in MARKS.finditer(text, start, end):
        at, stop = match.span()
        sign = match.group()
        if sign[0] == "=":
            continue
        before = text[at - 1] if at > start and text[at - 1] not in INVISIBLE else " "
        after = text[stop] if stop < end and text[stop] not in INVISIBLE else " "
        family = FAMILIES[sign]
        if family is Family.SINGLE:
            faces = _single(text, sign, at, before, after, elisions)
            weak = before in "sS" or before.isdigit() or text[at - 2 : at] == "in"
            weak = weak and after.isspace()
        elif family is Family.DOUBLE:
            faces = _double(sign, before, after)
            if sign == "”" and at == start:
                faces = Faces.EITHER
            weak = before.isdigit()
        else:
            faces = _guillemet(sign, before, after)
            weak = False
        if faces is not None:
            marks.append(Mark(sign, at, stop, family, faces, weak and faces is Faces.CLOSES))
    return marks


def _double(sign: str, before: str, after: str) -> Faces:
    if sign in ("„", ",,", "``", "‘‘", "‟"):
        return Faces.OPENS
    if sign in ("”", "’’"):
        return Faces.EITHER if before.isspace() and after.isalnum() else Faces.CLOSES
    if sign == "“":
        leans_back = not before.isspace() and before not in OPENERS
        return Faces.CLOSES if leans_back and (after.isspace() or after in ENDERS) else Faces.OPENS
    return _straight(before, after)


def _straight(before: str, after: str) -> Faces:
    """A mark that looks the same on both sides."""
    if before.isspace():
        return Faces.EITHER if after.isspace() else Faces.OPENS
    if after.isspace():
        return Faces.CLOSES
    if after.isalnum() and (before in STOPS or before.isalnum()):
        return Faces.EITHER  # A space is missing, on one side or on the other.
    if before in OPENERS and (after.isalnum() or after not in ENDERS):
        return Faces.OPENS
    return Faces.CLOSES


def _single(text: str, sign: str, at: int, before: str, after: str, elisions: frozenset[str]) -> Faces | None:
    if ELIDED_AND.match(text, at - 2):
        return None
    starts = before.isspace() or before in OPENERS
    if sign in "‚`":
        return Faces.OPENS if starts and after.isalnum() else None
    if starts and not after.isspace():
        word = ELIDED.match(text, at + 1)
        if word and (word.group()[0].isdigit() or word.group().lower() in elisions):
            return None
    if sign in "‘‛":
        if before.isspace() and after.isspace():
            return Faces.EITHER
        leans_back = not starts and (after.isspace() or after in ENDERS)
        return Faces.CLOSES if leans_back else Faces.OPENS
    if sign == "’":
        return None if before.isspace() and after.isalnum() else Faces.CLOSES
    if before.isspace() and after.isspace():
        return Faces.CLOSES
    faces = _straight(before, after)
    # A straight single mark between a stop and a word closes; it would not open without a space.
    return Faces.CLOSES if faces is Faces.EITHER else faces


def _guillemet(sign: str, before: str, after: str) -> Faces:
    """« opens and » closes, with or without inner spaces; »…« is the other way round."""
    leans_back = not before.isspace() and before not in OPENERS
    if sign in "«‹":
        return Faces.CLOSES if leans_back and (after.isspace() or after in ENDERS) else Faces.OPENS
    return Faces.EITHER if not leans_back and not after.isspace() and after not in ENDERS else Faces.CLOSES
