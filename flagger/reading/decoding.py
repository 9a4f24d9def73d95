"""Bytes → text, or an error that names the byte."""

from __future__ import annotations

import codecs
import io

from flagger.errors import ReadError, UsageError

MOST_BYTES = 10_000_000
"""An article larger than this is taken for something else."""
TOO_LARGE = f"larger than {MOST_BYTES // 1_000_000} MB, so this is no article"

_OWN_MARK = frozenset(("utf-8-sig", "utf-16", "utf-32"))
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def check_encoding(encoding: str) -> None:
    """Raise UsageError where Python knows no text encoding of this name."""
    try:
        io.TextIOWrapper(io.BytesIO(), encoding=encoding)
        "\n".encode(encoding)
    except (LookupError, ValueError) as error:
        raise UsageError(f"--encoding {encoding!r}: unknown encoding; expected a name such as windows-1252") from error


def decode(data: bytes, encoding: str, path: str, place: str = "", offset: int = 0) -> str:
    """`data`, which stands at `offset` in the file, as text: without its byte order mark and otherwise verbatim.

    Raises ReadError naming `path`, `place` and the offset of the byte that cannot be decoded.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"cannot be decoded as {encoding}: {error.reason} 0x{data[error.start]:02x}; {_advice(data)}"
        at = f"byte {offset + error.start}"
        raise ReadError(path, message, f"{place}, {at}" if place else at) from error
    except UnicodeError as error:
        raise ReadError(path, f"cannot be decoded as {encoding}: {error}", place) from error
    if codecs.lookup(encoding).name not in _OWN_MARK:
        text = text.removeprefix("\ufeff")
    return text


def check_text(text: str, path: str, place: str = "") -> None:
    """Raise ReadError where `text` is no article: empty, too large, or with characters that no text holds."""
    if not text or text.isspace():
        raise ReadError(path, "the article is empty", place)
    if len(text) > MOST_BYTES:
        raise ReadError(path, TOO_LARGE, place)
    if "\0" in text:
        raise ReadError(path, "a NUL character, so this is no text", place or f"character {text.index(chr(0))}")
    check_characters(text, path, place)


def check_characters(text: str, path: str, place: str = "") -> None:
    """Raise ReadError where `text` holds half a surrogate pair: JSON can write one, and nothing after us can."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"half a surrogate pair (U+{ord(text[error.start]):04X}), which is no character"
        raise ReadError(path, message, place or f"character {error.start}") from error


def _advice(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return f"it starts with the byte order mark of {encoding}, so try --encoding {encoding}"
    if 0 in data:
        return "this looks like a binary file, not like text"
    return "give the encoding that it is in, for example --encoding windows-1252"
