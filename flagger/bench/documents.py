"""What a contrast is drawn between: texts, and which of their words stand on which side."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from flagger.article import Article, Span
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.parts import mark_parts
from flagger.plain import Plain, plain_article

FIRST, SECOND = True, False
Side = bool | None
"""The side that is asked about, the one that it is held against, or neither."""


class Document(NamedTuple):
    """A text. Words inside `marked` stand on the first side, words inside `left_out` on neither, all others on `rest`.

    What is one article's, or one group's, proves its wording once: `group` names it.
    """

    article: Article
    group: str
    marked: tuple[Span, ...] = ()
    left_out: tuple[Span, ...] = ()
    rest: Side = SECOND


def whole(article: Article, side: Side, lexicons: Lexicons) -> Document:
    """An article wholly on one side, but for its syntax and its boilerplate, which say nothing of anybody's style."""
    if article.markup:
        # Without its syntax its offsets are other ones: they lead to no line of the file.
        article = replace(plain_article(article, Plain(article.text, article.markup)), positions=False)
    parts = mark_parts(Copy(article.text, lexicons), article.blocks)
    silent = tuple(Span(block.start, block.end) for block in parts if block.part == "boilerplate")
    return Document(article, f"{article.path}#{article.id}", left_out=silent, rest=side)
