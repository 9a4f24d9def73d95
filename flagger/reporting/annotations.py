"""Findings and marks as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one AnnotationPage a run, in JSON-LD.

A TextPositionSelector counts code points of the text as published, as the model has it. Where that text is an extraction (a page, a
word processor file, XML) the file has no such positions, and a TextQuoteSelector stands alone. An annotation has a name of its own,
made of what was read and of the mark's key: the same article gives the same names, on every machine.
"""

from __future__ import annotations

import hashlib
import os
import re
import uuid
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

import msgspec

from flagger import __version__
from flagger.result import Result, Tool
from flagger.summary.context import Named
from flagger.summary.marks import Mark, marks

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of a prefix and of a suffix."""

_SPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "flagger-news")
_URL = re.compile(r"https?://[^\s/][^\s]*", re.IGNORECASE)
_IN_IRI = "!#$%&'()*+,/:;=?@[]~"
_EXTRACTED = frozenset(".html .htm .xhtml .docx .xml .nitf .newsml".split())


class Page:
    """One page, written piece by piece: the head, the items of one article after the other, the foot.

    `lexicons` are those that the results are made with.
    """

    def __init__(self, lexicons: Named) -> None:
        self._lexicons = lexicons
        self._number = 0
        self._names = hashlib.sha256()

    def head(self) -> bytes:
        """What comes before the first annotation."""
        return b'{"@context":"%b","type":"AnnotationPage","startIndex":0,"items":[' % CONTEXT.encode()

    def items(self, result: Result) -> bytes:
        """The annotations of one article, a line each."""
        written = []
        for annotation in annotations_of(result, self._lexicons):
            self._names.update(annotation["id"].encode())
            written.append((b",\n" if self._number else b"\n") + msgspec.json.encode(annotation))
            self._number += 1
        return b"".join(written)

    def foot(self) -> bytes:
        """What comes after the last annotation: the names of the page and its collection, and how many there are."""
        names = self._names.hexdigest()
        collection = {
            "id": _name("collection", names),
            "type": "AnnotationCollection",
            "label": f"flagger {__version__}",
            "total": self._number,
        }
        last = msgspec.json.encode({"id": _name("page", names), "partOf": collection})
        return b"\n]," + last.removeprefix(b"{") + b"\n"


def annotations_of(result: Result, lexicons: Named) -> list[dict[str, Any]]:
    """The annotations of one article: a finding is assessed, loaded wording and allegations are highlighted, sentences tagged."""
    source = source_of(result)
    exact = source.startswith("urn:") or PurePath(result.path).suffix.lower() not in _EXTRACTED
    creator = _creator(result.tool)
    return [
        {
            "id": _name(result.path, result.id, mark.key),
            "type": "Annotation",
            "motivation": mark.motive,
            "creator": creator,
            "body": _bodies(mark),
            "target": _target(mark, source, result.text, exact=exact),
        }
        for mark in marks(result, lexicons)
    ]


def source_of(result: Result) -> str:
    """What was read, as an IRI: its id where that is an address of the web; else its file, with the id of a row behind `#`.

    Standard input has no place: its text gets a name of its own.
    """
    if _URL.fullmatch(result.id):
        return quote(result.id, safe=_IN_IRI)
    if result.path == "-":
        return _name("text", result.id, result.text)
    file = Path(os.path.abspath(result.path)).as_uri()  # `resolve` would follow links
    return file if result.id == result.path else f"{file}#{quote(result.id, safe='')}"


def _name(*parts: str) -> str:
    """A name that is the same for the same parts."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return uuid.uuid5(_SPACE, digest).urn


def _creator(tool: Tool) -> dict[str, str]:
    parts = (tool.version, tool.lexicons, tool.model or "")
    return {"id": _name("software", *parts), "type": "Software", "name": f"flagger {tool.version}"}


def _bodies(mark: Mark) -> list[dict[str, str]]:
    said = [("commenting", message) for message in mark.messages]
    said += [("editing", words) for words in mark.neutral]
    words = [
        {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", "language": "en"}
        for purpose, value in said
    ]
    return words + [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in mark.tags]


def _target(mark: Mark, source: str, text: str, *, exact: bool) -> str | dict[str, Any]:
    """The words; where a finding is about the whole article, the article."""
    if mark.start == mark.end:
        return source
    words: dict[str, Any] = {
        "type": "TextQuoteSelector",
        "exact": text[mark.start : mark.end],
        "prefix": text[max(0, mark.start - AROUND) : mark.start],
        "suffix": text[mark.end : mark.end + AROUND],
    }
    place: dict[str, Any] = {"type": "TextPositionSelector", "start": mark.start, "end": mark.end}
    return {"type": "SpecificResource", "source": source, "selector": [place, words] if exact else [words]}
