"""Which reader reads what: by the suffix of a file, or by how the bytes begin where there is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from flagger.article import Article
from flagger.errors import ReadError
from flagger.reading.blocks import blocks
from flagger.reading.decoding import MOST_BYTES, TOO_LARGE, check_text, decode
from flagger.reading.rows import MOST_IN_LINE, is_row, read_rows

Read = Iterable[Article | ReadError]
_Reader = Callable[[bytes, str, str | None], Read]
"""Bytes, the path to show, and the encoding or None. May raise ReadError at any time."""


def _text(data: bytes, path: str, encoding: str | None) -> Read:
    text = decode(data, encoding or "utf-8", path)
    check_text(text, path)
    return (Article(path, path, text, blocks(text)),)


def _markdown(data: bytes, path: str, encoding: str | None) -> Read:
    from flagger.reading.markdown import read_markdown

    return (read_markdown(data, path, encoding),)


def _html(data: bytes, path: str, encoding: str | None) -> Read:
    from flagger.reading.html import read_html

    return (read_html(data, path, encoding),)


def _docx(data: bytes, path: str, encoding: str | None) -> Read:
    from flagger.reading.docx import read_docx

    return (read_docx(data, path, encoding),)


def _xml(data: bytes, path: str, encoding: str | None) -> Read:
    from flagger.reading.xml import read_xml

    return read_xml(data, path, encoding)


# A format more is a line more here; JSON lines are read apart, since they need not fit into memory.
_READERS: dict[str, _Reader] = {
    ".txt": _text,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".docx": _docx,
    ".xml": _xml,
    ".nitf": _xml,
    ".newsml": _xml,
}
_ROWS = frozenset((".jsonl", ".ndjson"))

SUFFIXES = _ROWS | frozenset(_READERS)
"""What is an article below a folder. In lower case; a file may write them in capitals."""

_ADVICE = {
    ".doc": "save it as .docx",
    ".odt": "save it as .docx",
    ".rtf": "save it as .docx",
    ".pages": "export it as .docx",
    ".pdf": "save the copy that it was made from as .docx, .html or .txt",
    ".json": "write JSON lines (.jsonl): an object a line, with an id and a text",
    ".csv": "write JSON lines (.jsonl): an object a line, with an id and a text",
}

# Not compiled here: most articles are no pages.
_PROLOGUE = r"(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->)*"
_ROOT = r"<(?:!doctype\s+)?(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s>/\[])"
_HTML_ROOTS = frozenset("html head title meta link body article main section header div p h1".split())
_XML_ROOTS = frozenset("nitf newsmessage newsitem packageitem".split())
_ARCHIVES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_BEGINNING = 4096


def read_stream(stream: BinaryIO, suffix: str, path: str, encoding: str | None) -> Iterator[Article | ReadError]:
    """The articles of a file with this suffix (lower case, with its dot); text where the suffix is of no known format.

    Raises ReadError where the file cannot be read, or where its format is one that is not read, with what to do instead.
    """
    if suffix in _ADVICE:
        raise ReadError(path, f"{suffix} is not read; {_ADVICE[suffix]}")
    if suffix in _ROWS:
        yield from read_rows(stream, path, encoding or "utf-8")
    else:
        yield from _READERS.get(suffix, _text)(_whole(stream, path), path, encoding)


def read_unnamed(stream: BinaryIO, path: str, encoding: str | None) -> Iterator[Article | ReadError]:
    """The articles of a stream without a name: JSON lines, .docx, HTML and XML are known by how they begin, all else is text."""
    first = stream.readline(MOST_IN_LINE + 1)
    if is_row(first):
        yield from read_rows(stream, path, encoding or "utf-8", first)
    else:
        data = _whole(stream, path, first)
        yield from _reader_by_content(data, encoding)(data, path, encoding)


def _whole(stream: BinaryIO, path: str, first: bytes = b"") -> bytes:
    """All of a stream, of which `first` was taken already. Raises ReadError where that is more than an article can be."""
    data = first + stream.read(max(0, MOST_BYTES + 1 - len(first)))
    if len(data) > MOST_BYTES:
        raise ReadError(path, TOO_LARGE)
    return data


def _reader_by_content(data: bytes, encoding: str | None) -> _Reader:
    if data.startswith(_ARCHIVES):
        return _docx
    try:
        beginning = data[:_BEGINNING].decode(encoding or "utf-8", "ignore").removeprefix("\ufeff")
    except UnicodeError:  # a codec that cannot leave anything out: reading the text says what is wrong
        return _text
    prologue = re.match(_PROLOGUE, beginning)
    root = re.match(_ROOT, beginning[prologue.end() if prologue else 0 :], re.IGNORECASE)
    name = root[1].lower() if root else ""
    if name in _HTML_ROOTS:
        return _html
    is_xml = name in _XML_ROOTS or (root is not None and beginning.lstrip().startswith("<?xml"))
    return _xml if is_xml else _text
