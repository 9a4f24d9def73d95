"""JSON lines → articles: one object a line, each bad line an error of its own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from flagger.article import Article, Genre, Meta
from flagger.errors import ReadError
from flagger.reading.blocks import blocks
from flagger.reading.decoding import MOST_BYTES, check_text, decode

MOST_IN_LINE = 6 * MOST_BYTES + 100_000  # JSON may write a character as six bytes; the rest is for the other fields


class _Row(msgspec.Struct):
    """What is read of a row; other fields are left alone."""

    id: str | int
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: str | list[str] | None = None
    published: str | None = None
    language: str | None = None
    genre: Genre | None = None
    sections: str | list[str] | None = None


def read_rows(stream: BinaryIO, path: str, encoding: str, first: bytes = b"") -> Iterator[Article | ReadError]:
    """The articles of a stream of JSON lines; `first` is its first line where that was taken already.

    A row is `{"id", "text"}`, and may have title, outlet, authors, published, language, genre and sections. Blank lines
    are skipped. A bad row, or an id that was there before, is an error that names the line; the rows after it are read.
    """
    if "\n".encode(encoding) != b"\n":  # UTF-16 and its like: bytes cannot be parted into lines
        stream = io.BytesIO(decode(first + stream.read(), encoding, path).encode("utf-8", "surrogatepass"))
        encoding, first = "utf-8", b""
    seen: set[str] = set()
    empty = True
    for number, offset, line in _lines(stream, first):
        empty = False
        place = f"line {number}"
        if len(line) > MOST_IN_LINE:
            yield ReadError(path, f"longer than {MOST_IN_LINE // 1_000_000} MB", place)
            continue
        try:
            article = _article(decode(line, encoding, path, place, offset), path, place)
        except ReadError as error:
            yield error
        else:
            if article.id in seen:
                yield ReadError(path, f"the id {article.id!r} was there before", place)
            else:
                seen.add(article.id)
                yield article
    if empty:
        yield ReadError(path, "no article in it")


def is_row(line: bytes) -> bool:
    """Whether the first line of some input reads as a row: a JSON object with a "text", or one that is broken.

    No prose opens with a brace and a straight mark, so a broken row is an error and not an article.
    """
    try:
        row = msgspec.json.decode(line.decode("utf-8-sig"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return line.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b'{"')
    return isinstance(row, dict) and "text" in row


def _lines(stream: BinaryIO, first: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Number, offset and bytes of each line that is not blank. Of one that is too long, only the beginning is kept."""
    offset = 0
    number = 0
    while line := first or stream.readline(MOST_IN_LINE + 1):
        first = b""
        number += 1
        if line.strip():
            yield number, offset, line
        offset += len(line)
        while not line.endswith(b"\n") and (line := stream.readline(MOST_IN_LINE)):
            offset += len(line)


def _article(line: str, path: str, place: str) -> Article:
    try:
        row = msgspec.json.decode(line, type=_Row)
    except msgspec.ValidationError as error:
        raise ReadError(path, f"not a row: {error}", place) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise ReadError(path, _why(line, error), place) from error
    name = str(row.id)
    if not name.strip():
        raise ReadError(path, "the id is empty", place)
    check_text(row.text, path, place)
    authors, sections = _listed(row.authors), _listed(row.sections)
    meta = Meta(row.title, row.outlet, authors, row.published, row.language, row.genre, sections)
    return Article(name, path, row.text, blocks(row.text), meta)


def _listed(value: str | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _why(line: str, error: Exception) -> str:
    """What is wrong with a line that is no JSON. The standard library says where, but takes half a surrogate pair."""
    import json

    try:
        json.loads(line)
    except ValueError as better:
        return f"not JSON: {better}"
    except RecursionError:
        return "not a row: nested too deeply"
    if re.search(r"\\u[dD][89a-fA-F]", line):
        return "half a surrogate pair, which is no character"
    return f"not JSON: {error}"
