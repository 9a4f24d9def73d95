"""NITF, on its own or inside NewsML-G2 → a page and its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from flagger.article import Meta
from flagger.reading.extraction import Extraction
from flagger.reading.labels import distinct, first, genre_of
from flagger.reading.xml.flow import read_flow
from flagger.reading.xml.parsing import child, children, local, words

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BY = re.compile(r"by\s+", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?")

# Where labels stand: the element, and its attributes.
_LABELS = {
    "tobject": ("tobject.type",),
    "tobject.property": ("tobject.property.type",),
    "tobject.subject": ("tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"),
    "fixture": ("fix-id",),
    "pubdata": ("position.section",),
    "keyword": ("key",),
    "classifier": ("value",),
    "series": ("series.name",),
}


def read_nitf(root: etree._Element) -> tuple[Extraction, Meta]:
    """The story under a `nitf` element, its head line first, and what the head says of it.

    By-line, date line and tag line are blocks of the body; credits and captions of media are captions.
    """
    page = Extraction()
    body = child(root, "body")
    if body is not None:
        read_flow(body, page)
    return page, _meta(root, page)


def _meta(root: etree._Element, page: Extraction) -> Meta:
    head = child(root, "head")
    body_head = child(root, "body", "body.head")
    docdata = child(head, "docdata")
    dates = [*_attributes(docdata, "date.issue", "norm"), *_attributes(docdata, "date.release", "norm")]
    labels = list(_labels(head))
    return Meta(
        title=first([page.first("heading", 1), words(child(head, "title"))]),
        outlet=first(
            [
                *_attributes(head, "pubdata", "name"),
                words(child(body_head, "distributor")),
                *_attributes(docdata, "doc.copyright", "holder"),
            ]
        ),
        authors=authors(children(body_head, "byline")),
        published=first(map(moment, [*dates, *_attributes(head, "pubdata", "date.publication")])),
        language=first([root.get(XML_LANG), *(body.get(XML_LANG) for body in children(root, "body"))]),
        genre=next(filter(None, map(genre_of, labels)), None),
        sections=distinct(labels),
    )


def authors(bylines: Iterator[etree._Element]) -> tuple[str, ...]:
    """The names in by-lines: those that are marked as persons, else the line without its “By” and without titles."""
    names: list[str] = []
    for byline in bylines:
        people = [words(person) for person in children(byline, "person")]
        line = "".join(_own_text(byline))
        names += people or [_BY.sub("", " ".join(line.split()), count=1)]
    return distinct(names)


def _own_text(byline: etree._Element) -> Iterator[str]:
    yield byline.text or ""
    for inner in byline:
        if local(inner) != "byttl":
            yield words(inner)
        yield inner.tail or ""


def moment(written: str | None) -> str | None:
    """A date as ISO 8601 writes it with hyphens: NITF often leaves them out."""
    match = _DATE.match(written or "")
    if not match or written is None:
        return written
    year, month, day, hour, minute, second = match.groups()
    clock = f"T{hour}:{minute}:{second or '00'}" if hour else ""
    return f"{year}-{month}-{day}{clock}{written[match.end() :]}"


def _labels(head: etree._Element | None) -> Iterator[str | None]:
    for element in () if head is None else head.iter():
        for attribute in _LABELS.get(local(element), ()):
            yield element.get(attribute)


def _attributes(parent: etree._Element | None, name: str, attribute: str) -> Iterator[str | None]:
    return (element.get(attribute) for element in children(parent, name))
