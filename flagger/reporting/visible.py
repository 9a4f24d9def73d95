"""Text that a terminal shows and does not obey."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SPACES = frozenset("\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")


def visible(text: str) -> str:
    """`text` with what could steer a terminal, or be unseen in it, written as an escape: `\\x1b`, `\\u202e`."""
    return text if text.isprintable() else "".join(map(_visible, text))


def cells(text: str) -> list[tuple[str, int]]:
    """What each character is shown as, and how many columns that takes.

    A combining mark takes none, a wide character two, an escape more.
    """
    return list(map(_cell, text))


@lru_cache(maxsize=4096)
def _cell(character: str) -> tuple[str, int]:
    shown = _visible(character)
    if len(shown) > 1:
        return shown, len(shown)
    if unicodedata.category(shown) in ("Mn", "Me"):
        return shown, 0
    return shown, 2 if unicodedata.east_asian_width(shown) in "WF" else 1


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    if character in _SPACES:
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
