"""Bytes → a tree of elements, without entities, document types or anything from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from flagger.errors import ReadError
from flagger.reading.decoding import decode

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_ENTITIES = "this reader follows no entities, since they can hide text or files; write out what they stand for"


def parse(data: bytes, path: str, encoding: str | None) -> etree._Element:
    """The root element of `data`, in the `encoding` given or the one that it declares.

    A document type may be named, as NITF does, and is never loaded. Raises ReadError where `data` is no XML, is nested more
    than 256 deep, or declares or uses entities.
    """
    declared = None
    if encoding is not None:
        data = _DECLARATION.sub("", decode(data, encoding, path), count=1).encode("utf-8", "surrogatepass")
        declared = "utf-8"
    parser = etree.XMLParser(
        encoding=declared,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(path, f"not well-formed XML: {error}") from error
    document_type = root.getroottree().docinfo.internalDTD
    if document_type is not None and any(document_type.iterentities()):  # type: ignore[union-attr]
        raise ReadError(path, f"entities are declared; {_ENTITIES}")
    for reference in root.iter(etree.Entity):
        raise ReadError(path, f"the entity {reference.text}; {_ENTITIES}", f"line {reference.sourceline}")
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def children(parent: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """The children of these names, in any namespace; none where there is no parent."""
    for child in () if parent is None else parent:
        if local(child) in names:
            yield child


def child(parent: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of the first child … by their names."""
    for name in path:
        parent = next(children(parent, name), None)
    return parent


def words(element: etree._Element | None) -> str:
    """All text in an element, with single spaces."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())
