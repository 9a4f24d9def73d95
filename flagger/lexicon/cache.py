"""Removes compiled lexicons that nobody reads any more: every change of a lexicon, or of the compiler, leaves one behind."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from pathlib import Path

NAME = r"lexicons-[0-9a-f]{16}(?:-[0-9a-f]{8})?\.msgpack"
"""The names of compiled forms, also of those that had no digest of the compiler yet. Nothing else is ever removed."""

MOST = 8
"""So many forms are kept, the newest: of several checkouts and of a user's own lexicons."""

OLDEST = 30 * 24 * 60 * 60
"""Seconds after which a form is removed, be there few or many."""


def clear(written: Path) -> None:
    """Remove the forms beside one just written that are too old or too many. It is kept itself.

    Another process may remove them at the same time; what is gone already, or cannot be removed, is passed over. A form that
    somebody still uses is only made again. Raises OSError where the folder cannot be listed.
    """
    found: list[tuple[float, Path]] = []
    for path in written.parent.iterdir():
        if re.fullmatch(NAME, path.name) and path != written:
            with suppress(OSError):
                if path.is_file() and not path.is_symlink():
                    found.append((path.stat().st_mtime, path))
    found.sort(key=lambda form: (-form[0], form[1].name))
    since = time.time() - OLDEST
    for number, (changed, path) in enumerate(found, start=2):
        if number > MOST or changed < since:
            with suppress(OSError):
                path.unlink()
