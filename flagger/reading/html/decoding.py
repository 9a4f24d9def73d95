"""The bytes of a page → text, as a browser would have it."""

from __future__ import annotations

import codecs
import re

from flagger.errors import ReadError, UsageError
from flagger.reading.decoding import MOST_BYTES, TOO_LARGE, check_encoding, decode

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\s[^>]{0,500}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})""", re.IGNORECASE
)
_LOOKED_AT = 4096
_ALIASES = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
"""What the standard has browsers read under another name than it was declared; keys are Python's names."""


def decode_page(data: bytes, path: str, encoding: str | None) -> str:
    """The page as text. Raises ReadError where it is too large, no text at all, or not in the `encoding` that was given.

    Without one: the byte order mark, else the charset that the page declares, else UTF-8, else windows-1252. A page that
    is not what it declares to be is read as windows-1252, unless most of what is not ASCII fits the declaration.
    """
    if len(data) > MOST_BYTES:
        raise ReadError(path, TOO_LARGE)
    text = (_by_mark(data) or _by_declaration(data)) if encoding is None else decode(data, encoding, path)
    if "\0" in text:
        raise ReadError(
            path, "a NUL character, so this is no HTML page but some binary file", f"character {text.index(chr(0))}"
        )
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _by_declaration(data: bytes) -> str:
    declared = _declared(data)
    try:
        return data.decode(declared or "utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        text = data.decode(declared, "replace")
        bad = text.count("\ufffd")
        if 2 * bad < sum(character > "\x7f" for character in text):
            return text
    return data.decode("cp1252", "replace")


def _declared(data: bytes) -> str | None:
    """Python's name of the charset that the beginning of the page declares, None where it has none that is known."""
    found = _CHARSET.search(data[:_LOOKED_AT])
    if found is None:
        return None
    name = found.group(1).decode("ascii")
    try:
        check_encoding(name)
        known = codecs.lookup(name).name
    except (UsageError, LookupError):
        return None
    return _ALIASES.get(known, known)
