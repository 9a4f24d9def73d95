"""The body of a Word document, a cell or a note → pieces of text, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lxml import etree

from flagger.reading.docx.names import has, tag
from flagger.reading.docx.styles import Styles
from flagger.reading.extraction import Extraction


class Note(NamedTuple):
    """A foot- or endnote by its number in its part of the document."""

    kind: Literal["footnote", "endnote"]
    number: str


_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ALTERNATIVES = f"{_COMPATIBILITY}AlternateContent"
_CHOICE = f"{_COMPATIBILITY}Choice"

# Wrappers whose content counts; what is tracked as deleted (w:del) or moved from here is not among them.
_WRAPPERS = frozenset(
    map(tag, "hyperlink ins moveTo smartTag sdt sdtContent customXml fldSimple dir bdo ruby rubyBase".split())
)
_SPACES = {tag("tab"): "\t", tag("ptab"): "\t", tag("br"): "\n", tag("cr"): "\n", tag("noBreakHyphen"): "\u2011"}
_PICTURES = frozenset((tag("drawing"), tag("pict"), tag("object"), _ALTERNATIVES))
_REFERENCES: dict[str, Literal["footnote", "endnote"]] = {
    tag("footnoteReference"): "footnote",
    tag("endnoteReference"): "endnote",
}


class Reader:
    """Reads containers of paragraphs and tables into `page`.

    `notes` are the notes that were referred to, in that order; `titled` is whether a paragraph was in the style Title.
    """

    def __init__(self, styles: Styles, page: Extraction) -> None:
        self.notes: list[Note] = []
        self.titled = False
        self._styles = styles
        self._page = page

    def read(self, container: etree._Element) -> None:
        """Add what a body, a cell, a text box or a note holds."""
        carried: list[str] = []
        for child in _content(container):
            if child.tag == tag("tbl"):
                self._table(child)
                continue
            properties = child.find(tag("pPr"))
            boxes: list[etree._Element] = []
            carried += self._words(child, boxes)
            mark = None if properties is None else properties.find(tag("rPr"))
            if (
                mark is None or mark.find(tag("del")) is None
            ):  # else its end was deleted, and the next one goes on with it
                self._add("".join(carried), properties)
                carried.clear()
            for box in boxes:
                self.read(box)
        self._page.add("".join(carried))

    def _add(self, words: str, properties: etree._Element | None) -> None:
        part, level = self._styles.kind(properties)
        if part == "heading" and words.strip() and self._styles.is_title(properties):
            self.titled = True
        self._page.add(words, part, level)

    def _table(self, table: etree._Element) -> None:
        """The cells, row by row; a cell that is merged with the one above is not there again."""
        for row in _wrapped(table, "tr"):
            properties = row.find(tag("trPr"))
            if properties is not None and properties.find(tag("del")) is not None:
                continue
            for cell in _wrapped(row, "tc"):
                merged = None if (own := cell.find(tag("tcPr"))) is None else own.find(tag("vMerge"))
                if merged is None or merged.get(tag("val")) == "restart":
                    self.read(cell)

    def _words(self, parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        """The visible text of a paragraph; `boxes` takes the text boxes that are tied to it."""
        for child in parent:
            if child.tag in _WRAPPERS:
                yield from self._words(child, boxes)
            elif child.tag == tag("r") and not has(child.find(tag("rPr")), "vanish"):
                yield from self._run(child, boxes)

    def _run(self, run: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        for child in run:
            if child.tag == tag("t"):
                yield child.text or ""
            elif child.tag in _SPACES:
                yield _SPACES[child.tag]
            elif child.tag in _REFERENCES:
                self.notes.append(Note(_REFERENCES[child.tag], child.get(tag("id"), "")))
            elif child.tag == tag("ruby"):
                yield from self._words(child, boxes)
            elif child.tag in _PICTURES:
                boxes += _boxes(child)


def _content(container: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a container, also those inside content controls and tracked insertions."""
    for child in container:
        if child.tag in (tag("p"), tag("tbl")):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _content(child)


def _wrapped(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row."""
    for child in parent:
        if child.tag == tag(name):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _wrapped(child, name)


def _boxes(picture: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes of a picture; of two forms that it is written in, those of the first."""
    for child in picture:
        if child.tag == tag("txbxContent"):
            yield child
        elif picture.tag != _ALTERNATIVES or child.tag == _CHOICE:
            yield from _boxes(child)
