"""What the user named → articles: files, folders and standard input, each by its own reader."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from flagger.article import Article
from flagger.errors import ReadError
from flagger.reading.blocks import blocks
from flagger.reading.decoding import MOST_BYTES, TOO_LARGE, check_encoding, check_text, decode
from flagger.reading.rows import MOST_IN_LINE, is_row, read_rows

ROWS = frozenset((".jsonl", ".ndjson"))
TEXT = frozenset((".txt",))
_OTHER_FORMATS = frozenset((".md", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".json", ".csv"))


def read(paths: Sequence[str], encoding: str = "utf-8") -> Iterator[Article | ReadError]:
    """The articles at `paths`, in the order given; what cannot be read is an error in its place and stops nothing.

    A path is a file (.jsonl and .ndjson hold an article a line, any other suffix is text), a folder (every .txt, .jsonl
    and .ndjson below it, sorted, hidden ones left out) or `-`, standard input (text, or JSON lines if its first line is
    a row). A file that is named twice is read once. Raises UsageError where `encoding` is unknown.
    """
    check_encoding(encoding)
    return _read(paths, encoding)


def _read(paths: Sequence[str], encoding: str) -> Iterator[Article | ReadError]:
    seen: set[str] = set()
    for path in paths:
        for file in _files(path):
            if isinstance(file, ReadError):
                yield file
            elif (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield from _read_file(file, encoding)


def _files(path: str) -> Iterator[str | ReadError]:
    """The files that a path stands for."""
    if path == "-" or not os.path.isdir(path):
        yield path
        return
    errors: list[OSError] = []
    found = False
    for folder, folders, names in os.walk(path, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in ROWS | TEXT:
                found = True
                yield (Path(folder) / name).as_posix()
    yield from (ReadError(_shown(str(error.filename)), _reason(error)) for error in errors)
    if not found and not errors:
        yield ReadError(_shown(path), "no .txt or .jsonl file in this folder")


def _read_file(path: str, encoding: str) -> Iterator[Article | ReadError]:
    shown = _shown(path)
    suffix = Path(path).suffix.lower()
    if suffix in _OTHER_FORMATS:
        yield ReadError(shown, f"this version reads text (.txt) and JSON lines (.jsonl), not {suffix}")
        return
    try:
        if path == "-":
            yield from _read_stdin(sys.stdin.buffer, encoding)
            return
        with open(path, "rb") as stream:
            if suffix in ROWS:
                yield from read_rows(stream, shown, encoding)
            else:
                yield _read_text(stream.read(MOST_BYTES + 1), shown, encoding)
    except ReadError as error:
        yield error
    except OSError as error:
        yield ReadError(shown, _reason(error))


def _read_stdin(stream: BinaryIO, encoding: str) -> Iterator[Article | ReadError]:
    first = stream.readline(MOST_IN_LINE + 1)
    if is_row(first):
        yield from read_rows(stream, "-", encoding, first)
    else:
        yield _read_text(first + stream.read(max(0, MOST_BYTES + 1 - len(first))), "-", encoding)


def _read_text(data: bytes, path: str, encoding: str) -> Article:
    if len(data) > MOST_BYTES:
        raise ReadError(path, TOO_LARGE)
    text = decode(data, encoding, path)
    check_text(text, path)
    return Article(path, path, text, blocks(text))


def _shown(path: str) -> str:
    """A path as it is written out: with slashes, and with bytes that are no UTF-8 made visible."""
    return path.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode()


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
