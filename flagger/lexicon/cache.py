"""Removes compiled lexicons that nobody reads any more: every change of a lexicon, or of the compiler, leaves one behind."""

from __future__ import annotations

from pathlib import Path

from flagger import files

NAME = r"lexicons-[0-9a-f]{16}(?:-[0-9a-f]{8})?\.msgpack"
"""The names of compiled forms, also of those that had no digest of the compiler yet. Nothing else is ever removed."""

MOST = 8
"""So many forms are kept, the newest: of several checkouts and of a user's own lexicons."""


def clear(written: Path) -> None:
    """Remove the forms beside one just written that are too old or too many. Raises OSError where the folder cannot be listed."""
    files.clear(written, NAME, MOST)
