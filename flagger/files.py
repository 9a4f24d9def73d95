"""Files that are there whole or not at all, and the folder of those that can be made again."""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

OLDEST = 30 * 24 * 60 * 60
"""Seconds after which a file of the cache folder is removed, be there few or many."""


def cache_folder() -> Path:
    """The user's cache folder for flagger; a folder that cannot be where the user has no home."""
    base = os.environ.get("XDG_CACHE_HOME")
    if base and Path(base).is_absolute():
        return Path(base) / "flagger"
    try:
        return Path.home() / ".cache" / "flagger"
    except RuntimeError:
        return Path(os.devnull) / "flagger"


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that no reader ever sees a part of it. The folder is made if it is missing.

    Raises OSError as the system gives it; then `path` is as it was before.
    """
    with atomic(path) as file:
        file.write(data)


@contextmanager
def atomic(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of `path` when the block ends; where it raises, `path` stays as it was.

    The folder is made if it is missing; a link is followed. What is no file (`/dev/stdout`, a pipe) is written to
    directly: taking its place would remove it. Raises OSError as the system gives it.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".flagger-")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _mode(path: Path) -> int:
    """The rights that a file had, or that any new file gets: a temporary file is private otherwise."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def clear(written: Path, name: str, most: int) -> None:
    """Remove the files beside one just written that are too old, or more than `most` with it. It is kept itself.

    Only files whose whole name the regular expression `name` matches are looked at. Another process may remove them at the
    same time; what is gone already, or cannot be removed, is passed over: what somebody still uses is only made again.
    Raises OSError where the folder cannot be listed.
    """
    found: list[tuple[float, Path]] = []
    for path in written.parent.iterdir():
        if re.fullmatch(name, path.name) and path != written:
            with suppress(OSError):
                if path.is_file() and not path.is_symlink():
                    found.append((path.stat().st_mtime, path))
    found.sort(key=lambda file: (-file[0], file[1].name))
    since = time.time() - OLDEST
    for number, (changed, path) in enumerate(found, start=2):
        if number > most or changed < since:
            with suppress(OSError):
                path.unlink()
