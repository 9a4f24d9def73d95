"""What every reader's tests ask of an article."""

from __future__ import annotations

from itertools import pairwise

from flagger.article import Article, Block
from flagger.errors import ReadError
from flagger.plain import Plain, plain_article


def shown(article: Article) -> list[str]:
    """The words of each block as a reader of the page sees them, with single spaces."""
    seen = plain_article(article, Plain(article.text, article.markup))
    return [" ".join(seen.text[block.start : block.end].split()) for block in seen.blocks]


def parts(article: Article) -> list[tuple[str, str]]:
    """Part (and level) and words of each block."""
    return [(f"{b.part}{b.level or ''}", words) for b, words in zip(article.blocks, shown(article), strict=True)]


def check(found: object) -> None:
    """Assert what holds for whatever a reader gives."""
    if isinstance(found, ReadError):
        assert str(found).startswith(found.path)
        return
    assert isinstance(found, Article)
    found.text.encode()
    assert found.blocks
    assert found.id
    ends = [0, *(block.end for block in found.blocks)]
    for block, last in zip(found.blocks, ends, strict=False):
        assert last <= block.start < block.end <= len(found.text)
        words = found.text[block.start : block.end]
        assert words.strip() == words
        assert (block.level is not None) == (block.part == "heading")
    for first, second in pairwise(found.markup):
        assert first.end <= second.start
    for span in found.markup:
        assert 0 <= span.start < span.end <= len(found.text)
    assert all(shown(found))
    assert all(isinstance(block, Block) for block in found.blocks)
