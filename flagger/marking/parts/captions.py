"""Captions and their credits."""

from __future__ import annotations

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.rare import Rare

LEAST_WORDS = 3
"""Fewer words before a credit are a part of it."""

DESCRIBING = 5
"""So many words behind “File photo:” are the caption, unless most of them are names."""

CREDIT_DASH = Rare(r"[ \t][-–—|(\[][ \t]?(?=[^-–—|(\[]{0,80}$)")
LEAD = Rare(r"[\w ]{2,40}?(?:,[\w ]{2,40})?\s?[:,–—-]\s")
YEAR = Rare(r"\b(?:19|20)\d\d\b")


def split_caption(copy: Copy, block: Block, offsets: tuple[int, ...]) -> list[Block]:
    """A block that holds credits at `offsets`: the caption and the credit, or the credit alone as boilerplate."""
    text = copy.text
    credit = offsets[0]
    if credit - block.start < LEAST_WORDS and _describes(copy, block):
        if len(offsets) == 1:
            return [Block(block.start, block.end, "caption")]
        credit = offsets[1]
    cut = credit - block.start
    for match in CREDIT_DASH.pattern.finditer(text[block.start : block.end], 0, max(cut, 1)):
        cut = match.start()
    end = block.start + len(text[block.start : block.start + cut].rstrip())
    if len(words_in(copy, block.start, end)) < LEAST_WORDS:
        return [Block(block.start, block.end, "boilerplate")]
    start = end
    while text[start].isspace():
        start += 1
    return [Block(block.start, end, "caption"), Block(start, block.end, "boilerplate")]


def _describes(copy: Copy, block: Block) -> bool:
    """Whether what follows “File photo:” at the start of a block is a caption: words, not only names."""
    lead = LEAD.pattern.match(copy.text, block.start, block.end)
    if lead is None:
        return False
    behind = [i for i in copy.tokens.range(lead.end(), block.end) if is_word(copy.raw[i])]
    plain = sum(1 for i in behind if not copy.is_name(i))
    return len(behind) >= DESCRIBING and (2 * plain >= len(behind) or plain >= DESCRIBING)


def is_dated_caption(copy: Copy, block: Block) -> bool:
    """Whether a block beside a bare credit is its caption: one sentence that tells the year, as agencies write them."""
    text = copy.text[block.start : block.end]
    return len(text) < 300 and text.count(". ") <= 1 and YEAR.pattern.search(text[-60:]) is not None


def words_in(copy: Copy, start: int, end: int) -> list[str]:
    """The words of a stretch of text, folded."""
    tokens = copy.tokens.range(start, end)
    return copy.folded(tokens.start, tokens.stop)
