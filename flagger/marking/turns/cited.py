"""Block quotations and embedded posts: whose words a block is, by its label or by the credit line behind it."""

from __future__ import annotations

import re

import msgspec

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range
from flagger.marking.rare import Rare
from flagger.marking.turns.accounts import AROUND, OPENERS, credit_start, goes_on, holder, is_header, read_label
from flagger.marking.turns.credits import CLOSERS, credited, is_credit, is_quoted, split_credit
from flagger.marking.turns.exchanges import exchange_turns
from flagger.marking.turns.leading import led_speaker, pointed_turns
from flagger.marking.turns.turn import Turn

__all__ = ["cited_turns", "is_credit", "is_quoted", "split_credit", "split_post"]

MARKER = re.compile(r"(?:>[ \t]?)+(?=[^\s>*_#])")
"""What opens a quoted line in an e-mail, and in Markdown that is set as plain text."""

OWN_WORDS = 2
"""So many words behind the last mark of a block quotation are copy: “said Ana”."""

QUOTED_LINES = 6
"""No more quoted lines stand below a colon."""

LINE_REACH = 2000
"""The line above is looked for within so many characters."""

POST_LINK = Rare(r"(?:pic\.[\w.]{1,40}/\w{1,40}|https?://\S+)$")
POST_LINKS = 3
"""So many links are looked for at the end of a post."""


def split_post(copy: Copy, block: Block) -> list[Block]:
    """An embedded post in plain text as its blocks: the words are a quotation, the line that names the account boilerplate.

    Nothing where the block is no post. The words may be missing: then the blocks before the credit line are the post.
    """
    text = copy.text
    embeds = text.find("@", max(0, block.start - AROUND), block.end) >= 0
    if embeds and (read_label(copy, block) is not None or goes_on(copy, block)):
        return [Block(block.start, block.end, "quotation")]
    marker = MARKER.match(text, block.start, block.end)
    if marker is not None and _is_led(text, block):
        return [Block(marker.end(), block.end, "quotation")]
    at = credit_start(copy, block) if embeds else None
    if at is None:
        return []
    end = block.start + len(text[block.start : at].rstrip())
    words = [Block(block.start, end, "quotation")] if end > block.start else []
    return [*words, Block(at, block.end, "boilerplate")]


def _is_led(text: str, block: Block) -> bool:
    """Whether a colon stands above the quoted lines that a block is among: elsewhere their marks are those of a list."""
    end = block.start
    for _ in range(QUOTED_LINES):
        least = max(0, end - LINE_REACH)
        end = least + len(text[least:end].rstrip())
        start = text.rfind("\n", least, end) + 1
        if start == 0 or text[start] != ">":
            return text[end - 1 : end] == ":"
        end = start
    return False


def cited_turns(copy: Copy, blocks: list[Block]) -> list[Turn]:
    """The words of block quotations, of embedded posts, and of paragraphs in marks with a credit line behind them, in order.

    `blocks` have their parts: a credit line is boilerplate. A block quotation that nothing names anyone for is a turn without
    a speaker.
    """
    turns: list[Turn] = []
    run: list[int] = []
    for number, block in enumerate(blocks):
        if block.part == "quotation" and not _tells(copy, block):
            label = read_label(copy, block)
            head = is_header(copy, blocks[number - 1]) if number and not run else None
            if label is None and head is None and not run and turns and goes_on(copy, block):
                turns[-1] = _longer(copy, turns[-1], block, number)
                continue
            if label is None and head is None:
                run.append(number)
                continue
            turns += [*_run(copy, blocks, run, None), *_post(copy, block, number, label, head)]
            run = []
            continue
        if block.part == "boilerplate" and (run or (number > 0 and _is_marked(copy, blocks[number - 1]))):
            if not run:
                run = [number - 1]
            turns += _run(copy, blocks, run, block)
        elif run:
            turns += _run(copy, blocks, run, None)
        run = []
    return [*turns, *_run(copy, blocks, run, None), *pointed_turns(copy, blocks), *exchange_turns(copy, blocks)]


def _tells(copy: Copy, block: Block) -> bool:
    """Whether a block quotation is copy with its own speaker: “‘The gate is shut,’ said Ana Berl”."""
    if copy.text[block.start] not in OPENERS or is_quoted(copy, block):
        return False
    tokens = copy.tokens.range(block.start, block.end)
    closing = max((i for i in tokens if copy.raw[i] in CLOSERS), default=tokens.start)
    return closing > tokens.start and copy.words(closing, tokens.stop) >= OWN_WORDS


def _is_marked(copy: Copy, block: Block) -> bool:
    return block.part == "body" and is_quoted(copy, block)


def _run(copy: Copy, blocks: list[Block], run: list[int], credit: Block | None) -> list[Turn]:
    """The turn of block quotations in a row, with the credit line behind them."""
    pieces = tuple(piece for number in run if (piece := _words(copy, blocks[number].start, blocks[number].end)))
    speaker, cue = credited(copy, credit) if credit is not None else (None, None)
    led = led_speaker(copy, blocks[run[0] - 1]) if speaker is None and run and run[0] else None
    if led is not None and pieces and blocks[run[0]].part == "quotation":
        return [Turn("led", *led, pieces, tuple(run))]
    if not pieces or (speaker is None and blocks[run[0]].part != "quotation"):
        return []
    return [Turn("speaker", speaker, cue, pieces, tuple(run))]


def _post(copy: Copy, block: Block, number: int, label: re.Match[str] | None, head: re.Match[str] | None) -> list[Turn]:
    """The turn of a post that opens with its account, or has it in the line above; nothing where it has no words."""
    account = label or head
    piece = _words(copy, label.end() if label else block.start, block.end)
    if account is None or piece is None:
        return []
    cue = copy.tokens.range(*account.span("cue" if account.groupdict().get("cue") else "handle"))
    if account.groupdict().get("name"):
        named = copy.tokens.range(*account.span("name"))
        speaker = Range(named.start, named.stop)
    else:
        speaker = holder(copy, account)
    return [Turn("speaker", speaker, Range(cue.start, cue.stop), (piece,), (number,))]


def _longer(copy: Copy, turn: Turn, block: Block, number: int) -> Turn:
    """A post with one paragraph more."""
    piece = _words(copy, block.start, block.end)
    return (
        turn
        if piece is None
        else msgspec.structs.replace(turn, pieces=(*turn.pieces, piece), blocks=(*turn.blocks, number))
    )


def _words(copy: Copy, start: int, end: int) -> Range | None:
    """The tokens of a post or a quotation, without the links at its end; None where no word is left."""
    for _ in range(POST_LINKS):
        kept = copy.text[start:end].rstrip()
        last = kept.rsplit(None, 1)[-1] if kept else ""
        found = POST_LINK.pattern.search(last)
        if found is None:
            break
        end = start + len(kept) - len(last) + found.start()
    tokens = copy.tokens.range(start, end)
    return Range(tokens.start, tokens.stop) if copy.words(tokens.start, tokens.stop) else None
