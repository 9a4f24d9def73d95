"""What the user named → articles: files, folders, patterns and standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from flagger.article import Article
from flagger.errors import ReadError
from flagger.reading.decoding import check_encoding
from flagger.reading.formats import SUFFIXES, read_stream, read_unnamed

STDIN = "-"


def read(
    paths: Sequence[str], encoding: str | None = None, stdin_filename: str | None = None
) -> Iterator[Article | ReadError]:
    """The articles at `paths`, in the order given; what cannot be read is an error in its place and stops nothing.

    A path is a file, a folder (every file below it with one of SUFFIXES, sorted, hidden ones left out), a pattern with `*`,
    `?` or `[` where no file has that very name (`**` reaches into folders), or `-`, standard input. The suffix of a file says
    how it is read, and any unknown one means text; standard input is read as if it were called `stdin_filename`, or else by
    how it begins. A file that is named twice is read once.

    `encoding` None: UTF-8 for text, Markdown and JSON lines, and what they declare for HTML and XML. Raises UsageError where
    it is unknown.
    """
    if encoding is not None:
        check_encoding(encoding)
    return _read(paths, encoding, stdin_filename)


def _read(paths: Sequence[str], encoding: str | None, stdin_filename: str | None) -> Iterator[Article | ReadError]:
    seen: set[str] = set()
    for path in paths:
        for file in _files(path):
            if isinstance(file, ReadError):
                yield file
            elif (real := STDIN if file == STDIN else os.path.realpath(file)) not in seen:
                seen.add(real)
                yield from _read_file(file, encoding, stdin_filename)


def _files(path: str) -> Iterator[str | ReadError]:
    """The files that a path stands for."""
    if path != STDIN and os.path.isdir(path):
        empty = True
        for file in _below(path):
            empty = False
            yield file
        if empty:
            yield ReadError(_shown(path), f"no article in this folder; expected {', '.join(sorted(SUFFIXES))}")
    elif path != STDIN and glob.has_magic(path) and not os.path.lexists(path):
        matches = sorted(glob.glob(path, recursive=True))
        for match in matches:
            if os.path.isdir(match):
                yield from _below(match)
            else:
                yield match
        if not matches:
            yield ReadError(_shown(path), "no such file, and no file matches this pattern")
    else:
        yield path


def _below(folder: str) -> Iterator[str | ReadError]:
    """The articles below a folder, sorted, and what could not be looked into."""
    errors: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield (Path(parent) / name).as_posix()
    yield from (ReadError(_shown(str(error.filename)), _reason(error)) for error in errors)


def _read_file(path: str, encoding: str | None, stdin_filename: str | None) -> Iterator[Article | ReadError]:
    name = stdin_filename if path == STDIN and stdin_filename else path
    shown = _shown(name)
    suffix = Path(name).suffix.lower()
    try:
        if path != STDIN:
            with open(path, "rb") as stream:
                yield from read_stream(stream, suffix, shown, encoding)
        elif stdin_filename:
            yield from read_stream(sys.stdin.buffer, suffix, shown, encoding)
        else:
            yield from read_unnamed(sys.stdin.buffer, shown, encoding)
    except ReadError as error:
        yield error
    except OSError as error:
        yield ReadError(shown, _reason(error))


def _shown(path: str) -> str:
    """A path as it is written out: with slashes, and with bytes that are no UTF-8 made visible."""
    return path.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode()


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
