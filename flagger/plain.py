"""Text without its syntax, and the way between offsets into the one and into the other.

Markdown's `**` and addresses are kept in `Article.text` and are no words. Marking and reports work on the plain text, so that no
stage needs to know of syntax; every offset that is written out is one into the text as published.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

import msgspec

from flagger.article import Article, Span

M = TypeVar("M", bound=msgspec.Struct)


class Plain:
    """The plain text of `source`, from which the spans `markup` (in order, apart) are left out.

    A tag or the edge of a cell between two words (`one<br>two`) leaves a space; no other syntax does, since `un*real*istic` is a word.
    """

    def __init__(self, source: str, markup: Sequence[Span]) -> None:
        kept: list[str] = []
        runs: list[Span] = []
        edge = 0
        for start, end in [*markup, Span(len(source), len(source))]:
            if edge < start:
                kept.append(source[edge:start])
                runs.append(Span(edge, start))
            if _parts(source, start, end):
                kept.append(" ")
                runs.append(Span(start, start + 1))
            edge = max(edge, end)
        self.text = "".join(kept)
        self._starts = [start for start, _ in runs]
        self._before = [0, *accumulate(map(len, kept))]

    def to_source(self, start: int, end: int) -> Span:
        """The span of the source that begins and ends at the same characters as `start` to `end` of the plain text."""
        first = self._source(start)
        return Span(first, self._source(end - 1) + 1 if end > start else first)

    def from_source(self, start: int, end: int) -> Span:
        """The span of the plain text that holds what is plain of `start` to `end` of the source."""
        return Span(self._plain(start), self._plain(end))

    def _source(self, offset: int) -> int:
        run = bisect_right(self._before, offset) - 1
        if run >= len(self._starts):
            run = len(self._starts) - 1
        return self._starts[run] + offset - self._before[run] if run >= 0 else 0

    def _plain(self, offset: int) -> int:
        run = bisect_right(self._starts, offset) - 1
        return 0 if run < 0 else min(self._before[run] + offset - self._starts[run], self._before[run + 1])


def _parts(source: str, start: int, end: int) -> bool:
    """Whether syntax stands for a space: a tag between two words, the edge between two cells."""
    before, behind = source[max(0, start - 1) : start], source[end : end + 1]
    if not before or not behind or before.isspace() or behind.isspace():
        return False
    syntax = source[start:end]
    return "|" in syntax or (syntax.startswith("<") and before.isalnum() and behind.isalnum())


def plain_article(article: Article, plain: Plain) -> Article:
    """The article as its plain text, with its blocks in their place there; a block of syntax alone is left out."""
    blocks = []
    for block in article.blocks:
        start, end = plain.from_source(block.start, block.end)
        words = plain.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if start < end:
            blocks.append(msgspec.structs.replace(block, start=start, end=end))
    return msgspec.structs.replace(article, text=plain.text, blocks=tuple(blocks), markup=())


def moved(mark: M, move: Callable[[int, int], Span]) -> M:
    """A mark led through `move` (`Plain.to_source` or `Plain.from_source`): its ends, and the spans and marks that it lists."""
    changes: dict[str, object] = {}
    for field in mark.__struct_fields__:
        value = getattr(mark, field)
        if isinstance(value, list) and value:
            if isinstance(value[0], Span):
                changes[field] = [move(*span) for span in value]
            elif isinstance(value[0], msgspec.Struct):
                changes[field] = [moved(each, move) for each in value]
    if "start" in mark.__struct_fields__:
        changes["start"], changes["end"] = move(mark.start, mark.end)  # type: ignore[attr-defined]
    return msgspec.structs.replace(mark, **changes)
