"""Block quotations and embedded posts: whose words a block is, by its label or by the credit line behind it."""

from __future__ import annotations

import re

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, words_of
from flagger.marking.turns.accounts import CREDIT as CREDIT_LINE
from flagger.marking.turns.accounts import (
    LABEL_REACH,
    NAME_WORDS,
    OPENERS,
    credit_start,
    holder,
    is_header,
    read_label,
)
from flagger.marking.turns.turn import Turn

CREDIT_WORDS = 14
"""A credit line is no longer than this."""

CREDIT = re.compile(r"[—–―-]{1,2}\s?(?=[^\W\d_])")
TAIL = re.compile(r"(?<=[.!?…”\"’»])\s*(?=[—–―]{1,2}\s?[^\W\d_][^—–―]{1,80}$)")
POST_LINK = re.compile(r"(?:pic\.[\w.]+/\w+|https?://\S+)\s*$")
POST_LINKS = 3
"""So many links are looked for at the end of a post."""

CLOSERS = "”\"»“’'"


def split_post(copy: Copy, block: Block) -> list[Block]:
    """An embedded post in plain text as its blocks: the words are a quotation, the line that names the account boilerplate.

    Nothing where the block is no post. The words may be missing: then the blocks before the credit line are the post.
    """
    text = copy.text
    if read_label(copy, block) is not None:
        return [Block(block.start, block.end, "quotation")]
    at = credit_start(copy, block)
    if at is None:
        return []
    end = block.start + len(text[block.start : at].rstrip())
    words = [Block(block.start, end, "quotation")] if end > block.start else []
    return [*words, Block(at, block.end, "boilerplate")]


def is_credit(copy: Copy, block: Block) -> bool:
    """Whether a block below a quotation is its credit line: a name with what the one named is, mostly behind a dash.

    Without the dash it has a first name, a comma and no full stop: “Ana Berl, mayor”.
    """
    dash = CREDIT.match(copy.text, block.start, block.end)
    start = dash.end() if dash is not None else block.start
    words = [i for i in copy.tokens.range(start, block.end) if is_word(copy.raw[i])]
    if not 0 < len(words) <= CREDIT_WORDS or not copy.is_name(words[0]):
        return False
    lists = words_of(copy.lexicons)
    if copy.low[words[0]] in lists.never_name or copy.text[block.end - 1] in "?!:;…":
        return False
    if any(copy.low[i] in lists.finite for i in words):
        return False
    if dash is not None:
        return True
    name = _name_end(copy, words[0], words[-1] + 1)
    return 2 <= name - words[0] <= NAME_WORDS and copy.low[name : name + 1] == [","] and copy.text[block.end - 1] != "."


def is_quoted(copy: Copy, block: Block) -> bool:
    """Whether a block stands in quotation marks from its first character to its last."""
    last = copy.text[block.end - 1]
    return copy.text[block.start] in OPENERS and last in CLOSERS and block.end - block.start > 2


def split_credit(copy: Copy, block: Block) -> list[Block]:
    """A block quotation whose last words are its credit, as its words and the credit; else the block itself."""
    tail = TAIL.search(copy.text, max(block.start, block.end - LABEL_REACH), block.end)
    if tail is None or tail.start() == block.start:
        return [block]
    credit = Block(tail.end(), block.end, "boilerplate")
    return [Block(block.start, tail.start(), block.part), credit] if is_credit(copy, credit) else [block]


def cited_turns(copy: Copy, blocks: list[Block]) -> list[Turn]:
    """The words of block quotations, of embedded posts, and of paragraphs in marks with a credit line behind them, in order.

    `blocks` have their parts: a credit line is boilerplate. A block quotation that nothing names anyone for is a turn without
    a speaker.
    """
    turns: list[Turn] = []
    run: list[int] = []
    for number, block in enumerate(blocks):
        if block.part == "quotation":
            label = read_label(copy, block)
            head = is_header(copy, blocks[number - 1]) if number and not run else None
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
        else:
            turns += _run(copy, blocks, run, None)
        run = []
    return turns + _run(copy, blocks, run, None)


def _is_marked(copy: Copy, block: Block) -> bool:
    return block.part == "body" and is_quoted(copy, block)


def _run(copy: Copy, blocks: list[Block], run: list[int], credit: Block | None) -> list[Turn]:
    """The turn of block quotations in a row, with the credit line behind them."""
    pieces = tuple(piece for number in run if (piece := _words(copy, blocks[number].start, blocks[number].end)))
    speaker, cue = _credited(copy, credit) if credit is not None else (None, None)
    if not pieces or (speaker is None and blocks[run[0]].part != "quotation"):
        return []
    return [Turn("speaker", speaker, cue, pieces, tuple(run))]


def _credited(copy: Copy, block: Block) -> tuple[Range | None, Range | None]:
    """Whom a credit line names, and its first mark, which ties the words to him; nothing where it is no credit line."""
    post = credit_start(copy, block)
    start = block.start
    if post is not None:
        found = CREDIT_LINE.match(copy.text, start, block.end)
        assert found is not None
        named = copy.tokens.range(found.start("name"), found.end("name"))
        cue = copy.tokens.at(start if found.group("dash") else found.start("handle"))
        return Range(named.start, named.stop), Range(cue, cue + 1)
    if not is_credit(copy, block):
        return None, None
    first = copy.tokens.at(start)
    name = first
    while copy.raw[name] in "—–―-":
        name += 1
    speaker = Range(name, _name_end(copy, name, copy.tokens.at(block.end)))
    # Without a dash the mark that closes the quotation ties the words to the name.
    return speaker, Range(first, name) if name > first else Range(first - 1, first)


def _name_end(copy: Copy, first: int, last: int) -> int:
    """Where a name that starts at a token ends."""
    particle = words_of(copy.lexicons).particle
    while first < last and (copy.is_name(first) or copy.low[first] in particle or copy.raw[first] in ".-’'"):
        first += 1
    return first


def _post(copy: Copy, block: Block, number: int, label: re.Match[str] | None, head: re.Match[str] | None) -> list[Turn]:
    """The turn of a post that opens with its account, or has it in the line above; nothing where it has no words."""
    account = label or head
    piece = _words(copy, label.end() if label else block.start, block.end)
    if account is None or piece is None:
        return []
    cue = copy.tokens.range(*account.span("cue" if account.groupdict().get("cue") else "handle"))
    if account.group("name"):
        named = copy.tokens.range(*account.span("name"))
        speaker = Range(named.start, named.stop)
    else:
        speaker = holder(copy, account)
    return [Turn("speaker", speaker, Range(cue.start, cue.stop), (piece,), (number,))]


def _words(copy: Copy, start: int, end: int) -> Range | None:
    """The tokens of a post or a quotation, without the links at its end; None where no word is left."""
    for _ in range(POST_LINKS):
        found = POST_LINK.search(copy.text, start, end)
        if found is None:
            break
        end = found.start()
    tokens = copy.tokens.range(start, end)
    return Range(tokens.start, tokens.stop) if copy.words(tokens.start, tokens.stop) else None
