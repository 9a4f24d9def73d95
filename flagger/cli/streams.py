"""Standard output and standard error: results to the one, errors to the other.

A reader that has seen enough (`flagger check … | head`) closes the pipe. What comes after is thrown away without a
word, and the command runs to its end: its exit code is an answer, and must not depend on who reads the findings.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from flagger.errors import FlaggerError, UsageError

DEFAULT_WIDTH = 100


def write(text: str) -> None:
    """Write a result for people to standard output. Raises FlaggerError where that fails, as on a full disk."""
    write_bytes(text.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))


def write_bytes(data: bytes) -> None:
    """Write a result for programs to standard output, at once. Raises FlaggerError where that fails."""
    try:
        _put(sys.stdout, data)
    except OSError as error:
        raise FlaggerError(f"standard output: {error.strerror}") from error


def write_json(value: object) -> None:
    """Write a value to standard output as indented JSON."""
    import msgspec

    write_bytes(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def print_error(message: str, kind: str = "error") -> None:
    """Write an error, or a note, to standard error. What it quotes of an input cannot steer the terminal."""
    from flagger.reporting.visible import visible

    _put(
        sys.stderr, f"flagger: {kind}: {visible(message)}\n".encode(sys.stderr.encoding or "utf-8", "backslashreplace")
    )


def print_note(message: str) -> None:
    """Write to standard error what a user should know and no exit code tells."""
    print_error(message, "note")


@contextmanager
def results(path: Path | None) -> Iterator[Callable[[bytes], object]]:
    """Where results go: a file that is there whole or not at all, or standard output.

    Raises UsageError where the file cannot be written.
    """
    if path is None:
        yield write_bytes
        return
    from flagger.files import atomic

    try:
        with atomic(path) as file:
            yield file.write
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


def colour_wanted() -> bool:
    """Whether standard output is a terminal whose user has not asked for plain text (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and sys.stdout.isatty()


def width() -> int:
    """The columns of the terminal (COLUMNS goes before), and 100 where there is none."""
    import shutil

    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def _put(stream: TextIO, data: bytes) -> None:
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except OSError as error:
        # What is left in the buffer goes nowhere, so that it cannot fail again at the interpreter's exit.
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
        if not isinstance(error, BrokenPipeError):
            raise
