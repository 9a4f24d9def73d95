"""What is known of a page before its blocks are marked, and the lines that stand round an article."""

from __future__ import annotations

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.parts import headings
from flagger.marking.parts.captions import words_in
from flagger.marking.parts.notices import Notice, notices_of
from flagger.marking.parts.openings import is_place_line
from flagger.marking.parts.repeats import pull_quotes
from flagger.marking.parts.toplines import is_byline, is_kicker, is_page_title
from flagger.marking.posts import LEAST_POSTS, Stamp, stamps_of
from flagger.marking.turns.accounts import is_header
from flagger.marking.turns.cited import is_credit
from flagger.marking.turns.transcripts import find_turns

SHOUT_WORDS = 5
"""Fewer words in capitals may be a subheading."""

TOP_BLOCKS = 8
DATE_LINES = 2
"""A date alone is a dateline in the first blocks; where more stand in the article it is the heading of a chronicle."""

LABELS = frozenset(("teaser", "share"))
"""What a headline may open with: “Exclusive: …”, “Watch: …”."""


class Page:
    """The blocks of a page, and by number: their `words`, folded, their time `stamps` and `notices`, the `spoken` turns,
    the `items` of a listicle, the pull quotes that were `pulled`.

    `lines` says that the copy is set one sentence a line; from the block of number `thread` on there are comments.
    """

    def __init__(self, copy: Copy, blocks: tuple[Block, ...], live: bool) -> None:
        self.copy = copy
        self.blocks = blocks
        self.words = [words_in(copy, block.start, block.end) for block in blocks]
        self.stamps: dict[int, Stamp] = stamps_of(copy, blocks, live)
        self.notices: dict[int, Notice] = notices_of(copy, blocks)
        self.items = headings.listicle(copy, blocks)
        self.lines = headings.is_line_copy(copy.text, blocks)
        self._dates = {n for n, block in enumerate(blocks) if n and block.part == "body" and is_place_line(copy, block)}
        known = frozenset((*self.stamps, *self.notices, *self._headline()))
        self.spoken = {number for turn in find_turns(copy, blocks, known) for number in turn.blocks}
        plain = not self.lines and len(self.stamps) < LEAST_POSTS
        self.pulled = pull_quotes(copy.text, blocks, self.words, {*known, *self.spoken}, plain)
        self.thread = self._thread()

    def text(self, number: int) -> str:
        """The text of a block."""
        block = self.blocks[number]
        return self.copy.text[block.start : block.end]

    def is_title(self, number: int, words: list[str]) -> bool:
        """Whether a block may be the title, if nothing stands before it."""
        return headings.is_title(self.copy, self.text(number), words, number, self.blocks)

    def _headline(self) -> set[int]:
        """The first block where it is the title: its colon is no speaker's."""
        if not self.blocks or self.blocks[0].part != "body":
            return set()
        return {0} if self.is_title(0, self.words[0]) else set()

    def _thread(self) -> int:
        """The number of the block that opens the comments; that of no block where none does."""
        total = self.blocks[-1].end if self.blocks else 0
        for number, block in enumerate(self.blocks):
            notice = self.notices.get(number)
            if notice and notice.kind == "comments" and 2 * block.start >= total:
                return number
        return len(self.blocks)

    def is_headline(self, number: int, text: str, words: int) -> bool:
        """Whether a text in block `number` is the headline of a live blog's post: with copy behind it, and no full stop."""
        follows = number + 1 < len(self.blocks) and number + 1 not in self.stamps and number + 1 not in self.notices
        return follows and 0 < words <= headings.POST_HEADING_WORDS and not headings.SENTENCE_END.search(text)

    def heads_post(self, number: int, words: int) -> bool:
        """Whether a block is such a headline right behind its stamp."""
        stamp = self.stamps.get(number - 1)
        if stamp is None or stamp.revises or len(self.stamps) < DATE_LINES:
            return False
        return self.is_headline(number, self.text(number), words)

    def is_noted(self, number: int, words: list[str]) -> bool:
        """Whether the boilerplate lexicon knows a block; a headline may open like a teaser (“Exclusive: firm hid faults”)."""
        notice = self.notices.get(number)
        if notice is None:
            return False
        headline = number == 0 and notice.kind in LABELS and len(words) > SHOUT_WORDS and self.is_title(number, words)
        return not headline

    def is_line(self, number: int, words: list[str], titled: bool, begun: bool, quoted: bool) -> bool:
        """Whether a block is a line that stands round the article: its section, its authors, its date, whom it quotes.

        `titled` says that the headline came before, `begun` that copy did, `quoted` that a quotation stands right before.
        """
        copy, block, text = self.copy, self.blocks[number], self.text(number)
        if begun and len(words) >= SHOUT_WORDS and text.isupper():
            return True  # A line in capitals between paragraphs is a link to another story.
        if text.isupper() and " ".join(words) in copy.lexicons.words("section_label"):
            return True
        if not begun and not titled and number + 1 < len(self.blocks):
            following = [self.text(n) for n in range(number + 1, min(number + 4, len(self.blocks)))]
            if is_page_title(text, following) or is_kicker(copy, text, words, self.blocks[number + 1]):
                return True
        dated = number in self._dates and (number < TOP_BLOCKS or len(self._dates) <= DATE_LINES)
        if dated or is_header(copy, block) is not None:
            return True
        pulled = number - 1 in self.pulled
        if (quoted or pulled) and is_credit(copy, block):
            return True
        if not pulled and (begun or not titled):
            return False
        tokens = copy.tokens.range(block.start, block.end)
        return is_byline(copy, text, tokens.start, tokens.stop)
