"""The body of a story, in NITF or XHTML → headings, paragraphs, list items, quotations, captions, cells."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from flagger.article import Part
from flagger.reading.extraction import Extraction
from flagger.reading.xml.parsing import local

_HEADINGS = {"hl1": 1, "hl2": 2, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "nitf-table-title": 2}
_PARTS: dict[str, Part] = {
    "bq": "quotation",
    "blockquote": "quotation",
    "caption": "caption",
    "figcaption": "caption",
    "media-caption": "caption",
    "media-producer": "caption",
}
_BLOCKS = frozenset(
    "p div section article main body block note abstract tagline bibliography byline dateline byttl credit "
    "body.head body.content body.end hedline media figure ul ol dl li dt dd table custom-table nitf-table thead tbody tfoot "
    "tr td th hr pre aside header footer".split()
)
_SKIPPED = frozenset(
    "head script style template svg math nav form media-metadata media-reference media-object nitf-table-metadata "
    "nitf-col nitf-colgroup colgroup col rights distributor".split()
)
_BREAKS = frozenset(("br", "hr"))


class _Kind(NamedTuple):
    part: Part = "body"
    level: int | None = None


def read_flow(element: etree._Element, page: Extraction) -> None:
    """Add what `element` holds to `page`. A part reaches all that stands inside: a list in a quotation is quoted."""
    flow = _Flow(page)
    flow.read(element, _Kind())
    flow.close(_Kind())


class _Flow:
    """Text that is collected until a block begins or ends."""

    def __init__(self, page: Extraction) -> None:
        self._page = page
        self._open: list[str] = []

    def read(self, element: etree._Element, kind: _Kind) -> None:
        name = local(element)
        if name in _SKIPPED:
            return
        if name in _BREAKS:
            self._open.append(" ")
        is_block = name in _BLOCKS or name in _PARTS or name in _HEADINGS
        inner = _inner(name, kind)
        if is_block:
            self.close(kind)
        self._open.append(element.text or "")
        for child in element:
            self.read(child, inner)
            self._open.append(child.tail or "")
        if is_block:
            self.close(inner)

    def close(self, kind: _Kind) -> None:
        """End the block that is open."""
        words = " ".join("".join(self._open).split())
        self._open.clear()
        self._page.add(words, *kind)


def _inner(name: str, kind: _Kind) -> _Kind:
    """What is inside an element of this name, which stands inside `kind`."""
    if name in _HEADINGS and kind.part != "caption":
        return _Kind("heading", _HEADINGS[name])
    if name == "credit":
        return _Kind()  # whose words a quotation holds is not in their words
    if name in _PARTS and kind.part == "body":
        return _Kind(_PARTS[name])
    return kind
