"""Labelled JSON lines → articles with their labels. A set is read whole or not at all."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from flagger.article import Article, Span
from flagger.errors import ReadError
from flagger.reading.rows import read_rows

BOM = b"\xef\xbb\xbf"


class Row(msgspec.Struct, frozen=True):
    """What every labelled row has; `reading` takes the article from the same line."""

    id: str | int
    text: str

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span that the labels give, with where it stands in the row (`loaded[2]`)."""
        raise NotImplementedError


R = TypeVar("R", bound=Row)


def read_lines(path: str) -> bytes:
    """The bytes of a labelled set. Raises ReadError where it cannot be read."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ReadError(path, (error.strerror or str(error)).lower()) from error


def read_articles(data: bytes, path: str) -> list[Article]:
    """The articles of a set, as `flagger check` would read them.

    Raises ReadError for the first line that holds none: figures of half a set would mislead.
    """
    articles: list[Article] = []
    for article in read_rows(io.BytesIO(data), path, "utf-8"):
        if isinstance(article, ReadError):
            raise article
        articles.append(article)
    return articles


def first_row(data: bytes) -> tuple[int, frozenset[str]]:
    """The line of the first row and the names of its fields; `data` is of a set that `read_articles` takes."""
    number, line = next(_lines(data))
    return number, frozenset(msgspec.json.decode(line, type=dict[str, msgspec.Raw]))


def read_labels(data: bytes, path: str, form: type[R], expected: str) -> list[R]:
    """The labelled rows of a set; `form` is their type, and `expected` shows one in words.

    Raises ReadError, naming the line and what was expected, for the first that is not like that.
    """
    decoder = msgspec.json.Decoder(form)
    rows: list[R] = []
    for number, line in _lines(data):
        place = f"line {number}"
        try:
            row = decoder.decode(line)
        except msgspec.ValidationError as error:
            raise ReadError(path, f"{_lowered(str(error))}; a row is {expected}", place) from error
        _check_spans(row, path, place)
        rows.append(row)
    return rows


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and bytes of each line that is not blank."""
    for number, line in enumerate(io.BytesIO(data.removeprefix(BOM)), 1):
        if line.strip():
            yield number, line


def _check_spans(row: Row, path: str, place: str) -> None:
    size = len(row.text)
    for where, (start, end) in row.spans():
        if not 0 <= start < end <= size:
            message = (
                f"{where}: [{start}, {end}] is no span of a text of {size} characters; 0 <= start < end is expected"
            )
            raise ReadError(path, message, place)


def _lowered(message: str) -> str:
    """A message of the decoder, in the middle of a sentence."""
    return message[:1].lower() + message[1:]
