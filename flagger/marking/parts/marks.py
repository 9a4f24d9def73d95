"""The part of each block, decided from the top of the page to its end."""

from __future__ import annotations

from flagger.article import Block, Part
from flagger.marking.copy import Copy
from flagger.marking.parts import headings
from flagger.marking.parts.captions import LEAST_WORDS, is_dated_caption, split_caption, words_in
from flagger.marking.parts.notices import Notice
from flagger.marking.parts.openings import is_item
from flagger.marking.parts.page import Page
from flagger.marking.posts import Stamp
from flagger.marking.turns.accounts import OPENERS, credit_start, is_header
from flagger.marking.turns.cited import is_credit, is_quoted, split_credit, split_post

REPEAT_WORDS = 5
"""A line of fewer words may stand twice in an article by right (“Yes.”), unless it is the headline."""

LABEL_WORDS = 5
"""No label of a list of links has more words."""

MOST_LINKS = 8
"""No more links stand in a list of them."""


def mark_parts(copy: Copy, blocks: tuple[Block, ...], live: bool = False) -> list[Block]:
    """The same blocks with their part. A caption and its credit, a time stamp and the headline behind it become two.

    Structure decides together with the boilerplate lexicon. A block that the reader has given a part other than "body" keeps
    it, but for boilerplate set as a heading and for pull quotes. `live` says that the article is known to be a live blog.
    """
    return _Walk(Page(copy, blocks, live)).marked()


class _Walk:
    """The blocks marked so far in `out`; `seen` leads from their words to their place there.

    `titled` says that a heading is among them, `begun` that copy is; `links` is how many more links may stand in the list
    that is open.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.copy = page.copy
        self.out: list[Block] = []
        self.seen: dict[str, int] = {}
        self.titled = False
        self.begun = False
        self.links = 0

    def marked(self) -> list[Block]:
        for number, block in enumerate(self.page.blocks):
            self.out += self._mark(number, block)
            self.titled = self.titled or self.out[-1].part == "heading"
            self.begun = self.begun or self.out[-1].part == "body"
        return self.out

    def _mark(self, number: int, block: Block) -> list[Block]:
        """One block as one or two blocks with their parts."""
        notice, stamp = self.page.notices.get(number), self.page.stamps.get(number)
        if number >= self.page.thread or number in self.page.pulled:
            return [_as(block, "boilerplate")]
        if block.part == "quotation":
            below = bool(self.out) and self.out[-1].part == "quotation"
            if below and (is_credit(self.copy, block) or credit_start(self.copy, block) == block.start):
                return [_as(block, "boilerplate")]
            return split_credit(self.copy, block)
        if stamp is not None and block.part in ("body", "heading"):
            return self._stamped(number, block, stamp)
        if block.part != "body":
            bars = block.part == "heading" and (block.level or 1) > 1 and notice and notice.kind != "credit"
            return [_as(block, "boilerplate") if bars else block]
        if notice is not None and notice.kind == "credit":
            return self._credited(block, notice)
        words = self.page.words[number]
        if number in self.page.spoken:
            self.seen.setdefault(" ".join(words), len(self.out))
            return [block]
        if self._is_boilerplate(number, words):
            return [_as(block, "boilerplate")]
        self.seen.setdefault(" ".join(words), len(self.out))
        return self._cited(number, block) or [self._headed(number, block, words)]

    def _cited(self, number: int, block: Block) -> list[Block]:
        """A post, or a quotation with its credit line, as its pieces; nothing where the block is neither."""
        if number and is_header(self.copy, self.page.blocks[number - 1]):
            return [_as(block, "quotation")]
        if self.copy.text[block.start] in OPENERS:
            pieces = split_credit(self.copy, block)
            if len(pieces) > 1 and is_quoted(self.copy, pieces[0]):
                return pieces
        post = split_post(self.copy, block)
        if post and post[0].part == "boilerplate" and self.out and self.out[-1].part == "body":
            self.out[-1] = _as(self.out[-1], "quotation")
        return post

    def _headed(self, number: int, block: Block, words: list[str]) -> Block:
        """A block of the article's own as heading or body."""
        page, text = self.page, self.page.text(number)
        if not self.titled and not self.begun and page.is_title(number, words):
            return Block(block.start, block.end, "heading", 1)
        if number in page.items or page.heads_post(number, len(words)):
            return Block(block.start, block.end, "heading", 2)
        if len(words) > headings.HEADING_WORDS or is_item(self.copy.text, block):
            return block
        if headings.is_heading(self.copy, text, words, page.blocks, number, page.lines):
            return Block(block.start, block.end, "heading", 2)
        return block

    def _stamped(self, number: int, block: Block, stamp: Stamp) -> list[Block]:
        """A time stamp, and the headline or the words behind it on its line."""
        if stamp.whole:
            return [_as(block, "boilerplate")]
        start = stamp.end
        text = self.copy.text
        while text[start].isspace() or text[start] in ".,:;|·•–—-)]":
            start += 1
        words = self.copy.tokens.range(start, block.end)
        heads = self.page.is_headline(number, text[start : block.end], self.copy.words(words.start, words.stop))
        rest = Block(start, block.end, "heading", 2) if heads or block.part == "heading" else Block(start, block.end)
        return [Block(block.start, stamp.end, "boilerplate"), rest]

    def _is_boilerplate(self, number: int, words: list[str]) -> bool:
        """Whether a body block is no part of the article."""
        linked = self._is_link(self.page.text(number), words)
        bare = len(words) < 2 and len("".join(words)) < 2
        if linked or bare or self.page.is_noted(number, words) or self._is_repeated(words):
            return True
        before = self.out[-1] if self.out else None
        quoted = before is not None and (before.part == "quotation" or is_quoted(self.copy, before))
        return self.page.is_line(number, words, self.titled, self.begun, quoted)

    def _is_link(self, text: str, words: list[str]) -> bool:
        """Whether a block is a headline in the list of links below “Related”."""
        if len(words) <= LABEL_WORDS and " ".join(words) in self.copy.lexicons.words("link_list"):
            self.links = MOST_LINKS
        elif self.links:
            if not headings.SENTENCE_END.search(text.rstrip("?")) and len(words) <= headings.POST_HEADING_WORDS:
                self.links -= 1
                return True
            self.links = 0
        return False

    def _is_repeated(self, words: list[str]) -> bool:
        """Whether a block stands a second time; the headline may be short."""
        earlier = self.seen.get(" ".join(words))
        if earlier is None:
            return False
        return len(words) >= REPEAT_WORDS or (len(words) > 1 and self.out[earlier].part in ("heading", "caption"))

    def _credited(self, block: Block, notice: Notice) -> list[Block]:
        """A caption and its credit; the first of a doubled caption is the caption, the second falls away."""
        pieces = split_caption(self.copy, block, notice.offsets)
        caption = pieces[0]
        if caption.part != "caption":
            if self.out and self.out[-1].part == "body" and is_dated_caption(self.copy, self.out[-1]):
                self.out[-1] = _as(self.out[-1], "caption")
            return pieces
        words = words_in(self.copy, caption.start, caption.end)
        earlier = self.seen.get(" ".join(words))
        if earlier is not None and len(words) >= LEAST_WORDS:
            self.out[earlier] = _as(self.out[earlier], "caption")
            return [_as(block, "boilerplate")]
        self.seen[" ".join(words)] = len(self.out)
        return pieces


def _as(block: Block, part: Part) -> Block:
    return Block(block.start, block.end, part)
