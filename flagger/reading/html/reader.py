"""One HTML page → one article, or an error that says what was expected."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from flagger.article import Article, Meta, Part
from flagger.errors import ReadError
from flagger.reading.extraction import Extraction
from flagger.reading.html.decoding import decode_page
from flagger.reading.html.extent import Extent
from flagger.reading.html.extracted import Extracted, key
from flagger.reading.html.headline import bylines, find_title, kickers
from flagger.reading.html.live import stamps
from flagger.reading.html.metadata import Claims, distinct, outlet_of, read_claims
from flagger.reading.html.parsing import EXPECTED, clean, parse
from flagger.reading.html.pieces import Pieces, read_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEAST_WORDS = 25
"""A page with fewer words of running text has no article;"""
_LEAST_UNNAMED = 80
"""nor has one with fewer than these that has no title, or that asks for a password."""
_LINKED = 0.9
_LINKED_HEADINGS = 3
"""So many headings that are links, over half as many paragraphs, make a front page."""


_LABEL_WORDS = 8
_LINKS = 2
"""So many links to elsewhere in a row belong to the heading over them."""


class _Kept(NamedTuple):
    text: str
    part: Part
    level: int | None = None


def read_html(data: bytes, path: str, encoding: str | None) -> Article:
    """The article of a saved web page. Its text is an extraction: blocks joined by empty lines, without positions.

    `encoding` None: the byte order mark, the charset that the page declares, else UTF-8, else windows-1252. Raises
    ReadError where `data` is no HTML page, is beyond a limit, or has no article.
    """
    root = parse(decode_page(data, path, encoding), path)
    claims = read_claims(root)
    page = read_pieces(root)
    title = find_title(page, claims.titles)
    extent = Extent(page, Extracted(root), title, claims.authors, claims.summary)
    kept = _arrange(page, extent)
    if not _is_article(root, page, extent, kept, claims):
        raise ReadError(path, f"no article found in this page; {EXPECTED}")
    extraction = Extraction()
    for block in kept:
        extraction.add(block.text, block.part, block.level)
    return Article(path, path, extraction.text, extraction.blocks, _meta(claims, page, title), positions=False)


def _arrange(page: Pieces, extent: Extent) -> list[_Kept]:
    """The title and the article's pieces as blocks, each in its part."""
    pieces = page.pieces
    repeated = _repeated(page, extent)
    before = stamps(page, extent)
    found: list[_Kept] = []
    if extent.title is not None:
        found.append(_Kept(pieces[extent.title].text, "heading", 1))
    for _, group in groupby(
        extent.body, key=lambda number: (id(pieces[number].figure), number if pieces[number].figure is None else 0)
    ):
        numbers = list(group)
        if pieces[numbers[0]].figure is not None and all(pieces[number].part == "caption" for number in numbers):
            found.append(_Kept(" ".join(pieces[number].text for number in numbers), "caption"))
            continue
        for number in numbers:
            piece = pieces[number]
            if number in before:
                found.append(_Kept(before[number], "body"))
            if number in repeated or piece.is_teaser:
                found.append(_Kept(piece.text, "boilerplate"))
            elif piece.part == "heading" and not (number < extent.start and piece.is_standfirst):
                found.append(_Kept(piece.text, "heading", max(piece.level or 2, 2)))
            else:
                found.append(_Kept(piece.text, "body" if piece.part == "heading" else piece.part))
    return _without_empty_headings(found)


def _repeated(page: Pieces, extent: Extent) -> set[int]:
    """The pieces of quotations that repeat the body."""
    body = [number for number in extent.body if page.pieces[number].part == "body"]
    quoted = [number for number in extent.body if page.pieces[number].quotation is not None]
    groups = [list(group) for _, group in groupby(quoted, key=lambda number: page.pieces[number].quotation)]
    return extent.repeated(groups, body)


def _without_empty_headings(kept: list[_Kept]) -> list[_Kept]:
    """Without the headings at the end; one over links to elsewhere is as they are."""
    found: list[_Kept] = []
    links = 0  # in a row, under the line
    only_links = True
    for block in reversed(kept):
        aside = _Kept(block.text, "boilerplate")
        if block.part != "heading" or block.level == 1:
            found.append(aside if block.part == "body" and links and _is_label(block.text) else block)
            links = links + 1 if found[-1].part == "boilerplate" else 0
            only_links = only_links and links > 0
        elif found:
            over_links = links >= _LINKS or (links > 0 and only_links)
            found.append(aside if over_links else block)
            only_links = over_links
            links = links if over_links else 0
    return found[::-1]


def _is_label(text: str) -> bool:
    """Whether a line is no sentence, such as “More from us” over links."""
    return len(key(text)) <= _LABEL_WORDS and not text.endswith((".", "!", "?", "…", "”"))


def _is_article(root: _Element, page: Pieces, extent: Extent, kept: list[_Kept], claims: Claims) -> bool:
    """Whether there is enough running text, and it is neither a list of links with a line under each nor a login."""
    words = sum(len(key(block.text)) for block in kept if block.part in ("body", "quotation"))
    if claims.article:
        return words >= _LEAST_WORDS
    login = next((True for field in root.iter("input") if field.get("type") == "password"), False)
    if words < (_LEAST_WORDS if extent.title is not None and not login else _LEAST_UNNAMED):
        return False
    body = [page.pieces[number] for number in extent.body]
    linked = sum(piece.part == "heading" and piece.linked > _LINKED for piece in body)
    return linked < _LINKED_HEADINGS or 2 * linked < sum(piece.part == "body" and not piece.stamp for piece in body)


def _meta(claims: Claims, page: Pieces, title: int | None) -> Meta:
    shown = page.pieces[title].text if title is not None else next(iter(claims.titles), None)
    outlet = next(iter(distinct(claims.outlets)), None) or outlet_of(claims.page_title, shown)
    labels = [*claims.sections, *kickers(page.pieces, title), *claims.types]
    return Meta(
        title=" ".join(clean(shown).split()) if shown else None,
        outlet=outlet,
        authors=distinct(claims.authors or bylines(page.pieces, title)),
        published=claims.published,
        language=claims.language,
        sections=distinct(labels),
    )
