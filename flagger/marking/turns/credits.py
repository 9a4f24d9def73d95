"""Credit lines: whose words stand above “— Ana Berl, mayor”."""

from __future__ import annotations

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, words_of
from flagger.marking.rare import Rare
from flagger.marking.turns.accounts import LABEL_REACH, NAME_WORDS, OPENERS, post_credit

CREDIT_WORDS = 14
"""A credit line is no longer than this."""

CREDIT = Rare(r"[—–―-]{1,2}\s?(?=[^\W\d_])")
TAIL = Rare(r"(?<=[.!?…”\"’»])\s*(?=[—–―]{1,2}\s?[^\W\d_][^—–―]{1,80}$)")
DASHES = "—–―-"
CLOSERS = "”\"»“’'"


def is_credit(copy: Copy, block: Block) -> bool:
    """Whether a block below a quotation is its credit line: a name with what the one named is, mostly behind a dash.

    Without the dash it has a first name, a comma and no full stop: “Ana Berl, mayor”.
    """
    return _name(copy, block) is not None


def _name(copy: Copy, block: Block) -> Range | None:
    """The tokens of the name in a credit line; None where the block is no credit line."""
    dash = CREDIT.pattern.match(copy.text, block.start, block.end)
    start = dash.end() if dash is not None else block.start
    tokens = copy.tokens.range(start, block.end)
    if not 0 < copy.words(tokens.start, tokens.stop) <= CREDIT_WORDS:
        return None
    words = [i for i in tokens if is_word(copy.raw[i])]
    if not copy.is_name(words[0]):
        return None
    lists = words_of(copy.lexicons)
    if copy.low[words[0]] in lists.never_name or copy.text[block.end - 1] in "?!:;…":
        return None
    if any(copy.low[i] in lists.finite for i in words):
        return None
    name = Range(words[0], _name_end(copy, words[0], words[-1] + 1))
    if dash is not None:
        return name
    told = copy.low[name.last : name.last + 1] == [","] and copy.text[block.end - 1] != "."
    return name if told and 2 <= name.last - name.first <= NAME_WORDS else None


def is_quoted(copy: Copy, block: Block) -> bool:
    """Whether a block stands in quotation marks from its first character to its last."""
    last = copy.text[block.end - 1]
    return copy.text[block.start] in OPENERS and last in CLOSERS and block.end - block.start > 2


def split_credit(copy: Copy, block: Block) -> list[Block]:
    """A block quotation whose last words are its credit, as its words and the credit; else the block itself."""
    tail = TAIL.pattern.search(copy.text, max(block.start, block.end - LABEL_REACH), block.end)
    if tail is None or tail.start() == block.start:
        return [block]
    credit = Block(tail.end(), block.end, "boilerplate")
    return [Block(block.start, tail.start(), block.part), credit] if is_credit(copy, credit) else [block]


def credited(copy: Copy, block: Block) -> tuple[Range | None, Range | None]:
    """Whom a credit line names, and its first mark, which ties the words to him; nothing where it is no credit line."""
    post = post_credit(copy, block)
    if post is not None:
        named = copy.tokens.range(*post.span("name"))
        cue = copy.tokens.at(post.start())
        return Range(named.start, named.stop), Range(cue, cue + 1)
    name = _name(copy, block)
    if name is None:
        return None, None
    first = end = copy.tokens.at(block.start)
    while copy.raw[end] in DASHES:
        end += 1
    # Without a dash the mark that closes the quotation ties the words to the name.
    return name, Range(first, end) if end > first else Range(first - 1, first)


def _name_end(copy: Copy, first: int, last: int) -> int:
    """Where a name that starts at a token ends."""
    particle = words_of(copy.lexicons).particle
    while first < last and (copy.is_name(first) or copy.low[first] in particle or copy.raw[first] in ".-’'"):
        first += 1
    return first
