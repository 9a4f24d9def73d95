"""Markdown → article: CommonMark with tables and strikethrough; the text is the source, its syntax is marked."""

from __future__ import annotations

import msgspec

from flagger.article import Article
from flagger.errors import ReadError
from flagger.reading.decoding import check_text, decode
from flagger.reading.markdown.blocks import read_blocks
from flagger.reading.markdown.front_matter import split

__all__ = ["read_markdown"]

MOST_BYTES = 2_000_000
"""No article is as long, and the parser takes minutes for ten million characters of open brackets."""


def read_markdown(data: bytes, path: str, encoding: str | None) -> Article:
    """The article in `data`, UTF-8 where `encoding` is None; title and the rest from the front matter, where there is any.

    Blocks are headings, paragraphs, list items, table cells, the paragraphs of block quotations, and as captions the
    descriptions of pictures that stand on a line of their own. Everything else (code, HTML, comments, front matter,
    addresses, marks of emphasis) is in `Article.markup`. Raises ReadError where `data` is larger than MOST_BYTES, is no text,
    has no words, is nested too deeply or has a front matter that cannot be read.
    """
    if len(data) > MOST_BYTES:
        raise ReadError(path, f"larger than {MOST_BYTES // 1_000_000} MB, so this is no article in Markdown")
    text = decode(data, encoding or "utf-8", path)
    check_text(text, path)
    meta, start = split(text, path)
    page = read_blocks(text, start, path)
    check_text("".join(text[block.start : block.end] for block in page.blocks), path)
    if meta.title is None:
        meta = msgspec.structs.replace(meta, title=page.title)
    return Article(path, path, text, page.blocks, meta, markup=page.markup)
