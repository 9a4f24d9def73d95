"""The parts of a Word document → text, blocks and metadata."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from flagger.article import Block, Meta
from flagger.errors import ReadError
from flagger.reading.docx.names import tag
from flagger.reading.docx.paragraphs import Note, Reader
from flagger.reading.docx.styles import Styles
from flagger.reading.extraction import Extraction
from flagger.reading.labels import distinct, first, genre_of

_NOTES = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}


def extract(data: bytes, path: str) -> tuple[str, tuple[Block, ...], Meta]:
    """Text, blocks and metadata of a document.

    The title is the paragraph in the style Title, else the document's own, else the first heading of level 1. Raises
    ReadError where a document type is declared, and whatever zipfile, lxml and python-docx raise.
    """
    document = Document(io.BytesIO(data))
    if document.element.getroottree().docinfo.doctype:
        raise ReadError(path, "a document type is declared, which no Word document does and which could hide entities")
    page = Extraction()
    reader = Reader(Styles(document.styles.element), page)
    reader.read(document.element.body)
    title = page.first("heading", 1)
    notes = {kind: dict(_notes(document, kind)) for kind in _NOTES}
    read: set[Note] = set()
    for note in reader.notes:  # a note may refer to a further one: the list grows while it is read
        content = notes[note.kind].get(note.number)
        if content is not None and note not in read:
            read.add(note)
            reader.read(content)
    meta = _meta(document)
    if reader.titled or meta.title is None:
        meta = Meta(title or meta.title, None, meta.authors, meta.published, meta.language, meta.genre, meta.sections)
    return page.text, page.blocks, meta


def _notes(document: DocumentObject, kind: str) -> Iterator[tuple[str, etree._Element]]:
    """The foot- or endnotes of a document by their number."""
    for relation in document.part.rels.values():
        if relation.reltype == _NOTES[kind] and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            for note in etree.fromstring(relation.target_part.blob, parser).iterchildren(tag(kind)):
                yield note.get(tag("id"), ""), note


def _meta(document: DocumentObject) -> Meta:
    """The properties of a document, nothing where it has none: python-docx would make some up."""
    if all(relation.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES for relation in document.part.package.rels.values()):
        return Meta()
    properties = document.core_properties
    date: datetime | None = properties.created or properties.modified
    labels = [*properties.category.split(";"), *properties.keywords.replace(";", ",").split(",")]
    return Meta(
        title=first([properties.title]),
        authors=distinct(properties.author.split(";")),
        published=date.isoformat() if date else None,
        language=first([properties.language]),
        genre=genre_of(properties.category),
        sections=distinct(labels),
    )
