"""The text of a page → a tree, within limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from flagger.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ELEMENTS = 25_000
"""A long page with hundreds of comments has some 10,000."""
MOST_DEPTH = 400
"""Real pages stay below 100; tags that are never closed nest deeper."""
MOST_STEPS = 1_000_000
"""The depths of all elements together: the time that it takes to find an article grows with them."""
MOST_ATTRIBUTES = 300
"""In one tag: the parser's time grows with their square."""

EXPECTED = "expected a saved web page with one news article"

_LONG_TAG = 1_000
_TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]++|"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))*+(?:>|\Z)""")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|div|p|article|main|section|table|title|meta|h1)\b", re.IGNORECASE)


def parse(text: str, path: str) -> _Element:
    """The root of the page's tree, without comments. Raises ReadError where it is no HTML or beyond a limit."""
    from lxml import html
    from lxml.etree import ParserError

    if not _MARKUP.search(text):
        raise ReadError(path, f"no HTML in it; {EXPECTED}")
    _check_attributes(text, path)
    # The parser drops an XML declaration's encoding only if it is told one.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except ParserError as error:
        raise ReadError(path, f"an empty page; {EXPECTED}") from error
    _check_size(root, path)
    return root


def walk(root: _Element) -> Iterator[tuple[Literal["start", "end"], _Element]]:
    """Every element as it opens and as it closes. A tree of any depth needs no deeper stack."""
    stack = [(root, iter(root))]
    yield "start", root
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element
        else:
            yield "start", child
            stack.append((child, iter(child)))


def clean(text: str) -> str:
    """`text` without characters that are not there to be seen, and with windows-1252 in place of control characters.

    Soft hyphens, zero-width spaces, word joiners, byte order marks and controls go. Joiners inside a word or an emoji stay.
    """
    return text.translate(_INVISIBLE)


_CONTROLS = [code for code in range(0x20) if not chr(code).isspace()] + [0x7F]
# Every browser reads &#146; as the windows-1252 byte 146, an apostrophe.
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_INVISIBLE = {**dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF, *_CONTROLS)), **_C1}


def _check_attributes(text: str, path: str) -> None:
    for match in _TAG.finditer(text):
        if match.end() - match.start() > _LONG_TAG:
            count = len(_QUOTED.sub(" ", match.group()).split())
            if count > MOST_ATTRIBUTES:
                place = f"line {text.count(chr(10), 0, match.start()) + 1}"
                raise ReadError(path, f"a tag with more than {MOST_ATTRIBUTES} attributes; {EXPECTED}", place)


def _check_size(root: _Element, path: str) -> None:
    count = depth = steps = 0
    for event, _ in walk(root):
        depth += 1 if event == "start" else -1
        if event == "start":
            count += 1
            steps += depth
        if depth > MOST_DEPTH:
            raise ReadError(path, f"elements nested more than {MOST_DEPTH} deep; {EXPECTED}")
        if count > MOST_ELEMENTS:
            raise ReadError(path, f"more than {MOST_ELEMENTS} elements; {EXPECTED}")
        if steps > MOST_STEPS:
            raise ReadError(path, f"more than {MOST_STEPS // depth} elements nested {depth} deep; {EXPECTED}")
