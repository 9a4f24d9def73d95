"""The errors that flagger raises for its user to read.

FlaggerError
├── ReadError      an input that could not be read: names the file and the place
├── LexiconError   a lexicon file that cannot be used: names the file, the line, the entry and what was expected
├── ModelError     learned weights that cannot be used: names the file and what was expected
└── UsageError     an option or an argument that makes no sense
"""

from __future__ import annotations


class FlaggerError(Exception):
    """The base of all of them; its text is what the user reads."""


class ReadError(FlaggerError):
    """An input could not be read; the other inputs still are.

    `path` is the input as the user named it, `place` where in it ("byte 17", "line 3"), empty where the whole is meant.
    """

    def __init__(self, path: str, message: str, place: str = "") -> None:
        self.path = path
        self.place = place
        super().__init__(f"{path}: {place}: {message}" if place else f"{path}: {message}")


class LexiconError(FlaggerError):
    """A lexicon file cannot be used: `line` is 1-based and 0 where it is not known, `entry` the id or empty."""

    def __init__(self, path: str, message: str, line: int = 0, entry: str = "") -> None:
        self.path = path
        self.line = line
        self.entry = entry
        where = f"{path}:{line}" if line else path
        super().__init__(f"{where}: entry {entry!r}: {message}" if entry else f"{where}: {message}")


class ModelError(FlaggerError):
    """Learned weights cannot be used: they are missing, damaged, or of another version."""

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        super().__init__(f"{path}: {message}")


class UsageError(FlaggerError):
    """An option or an argument that makes no sense; says which and what was expected."""
