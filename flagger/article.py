"""What was read: the text as published, its blocks and its metadata.

Every offset in flagger is a code point index into `Article.text`; nothing after reading deletes, moves or normalises a
character of it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

Part = Literal["heading", "body", "caption", "quotation", "boilerplate", "markup"]
Genre = Literal["news", "analysis", "opinion", "live", "translated", "court"]


class Span(NamedTuple):
    """A half-open range of code points, `text[start:end]`. Written to JSON as `[start, end]`."""

    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """A paragraph, heading or other piece of the page, as `text[start:end]` without its line break.

    `level` is the depth of a heading (1 is the title) and None for every other part.
    """

    start: int
    end: int
    part: Part = "body"
    level: int | None = None


class Meta(msgspec.Struct, frozen=True):
    """What the article says of itself. None where the input does not tell.

    `sections` are the labels that it was published under, as they stand there ("Opinion", "World/Europe", "LiveBlogPosting").
    """

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    genre: Genre | None = None
    sections: tuple[str, ...] = ()


class Article(msgspec.Struct, frozen=True):
    """One article as it was read.

    `id` names it in every output, `path` is where it came from (`-` for standard input), `blocks` are in order and do not
    overlap. `markup` are the spans of `text` that are syntax and no words (Markdown's `**`, a link's address), in order; they
    may stand inside a block. `positions` is false where `text` is an extraction, so that no line and column can be given.
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    meta: Meta = Meta()
    positions: bool = True
    markup: tuple[Span, ...] = ()
