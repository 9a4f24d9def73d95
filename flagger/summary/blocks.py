"""The blocks of an article: all of its text, each with a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flagger.article import Block


def blocks_of(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks in order, with one more for any text that none of them covers: nothing of the article is lost."""
    complete: list[Block] = []
    position = 0

    def fill(end: int) -> None:
        if text[position:end].strip():
            complete.append(Block(position, end))

    for block in sorted(blocks, key=lambda block: block.start):
        fill(block.start)
        if block.end > position:
            complete.append(block)
            position = block.end
    fill(len(text))
    return complete


def names_of(blocks: Iterable[Block]) -> Iterator[str]:
    """“heading”, “paragraph 1”, “paragraph 2”, “caption”, …"""
    number = 0
    for block in blocks:
        number += block.part in ("body", "quotation")
        yield f"paragraph {number}" if block.part in ("body", "quotation") else block.part
