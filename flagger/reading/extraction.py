"""Pieces of an extraction → the text of an article and its blocks."""

from __future__ import annotations

import re

from flagger.article import Block, Part

SEPARATOR = "\n\n"
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


class Extraction:
    """What was taken out of a page so far: pieces of text, which are joined by blank lines."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def __len__(self) -> int:
        return len(self._blocks)

    @property
    def text(self) -> str:
        """All pieces so far."""
        return SEPARATOR.join(self._texts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The place of each piece in the text."""
        return tuple(self._blocks)

    def add(self, words: str, part: Part = "body", level: int | None = None) -> None:
        """Add `words` without the white space around them, each piece between blank lines as a block of its own."""
        for piece in _BLANK_LINE.split(words.strip()):
            if bare := piece.strip():
                start = self._length + len(SEPARATOR) * bool(self._texts)
                self._length = start + len(bare)
                self._texts.append(bare)
                self._blocks.append(Block(start, self._length, part, level if part == "heading" else None))

    def first(self, part: Part, level: int | None = None) -> str | None:
        """The words of the first block of this part and level."""
        found = (number for number, block in enumerate(self._blocks) if (block.part, block.level) == (part, level))
        number = next(found, None)
        return None if number is None else self._texts[number]
