"""The lines that name the account of an embedded post, at its start, above it or below it."""

from __future__ import annotations

import re

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range

NAME_WORDS = 5
LABEL_REACH = 70
"""A handle stands within so many characters of the start or the end of a post."""

HOLDER_REACH = 400
"""The name behind an account stands within so many tokens before it."""

CREDIT = re.compile(
    r"(?P<dash>[—–―-]{1,2}\s*)?(?P<name>[^\W\d_][^()@\n—–―]{1,50}?)\s*\(?(?P<handle>@\w{1,30})\)?[\s·,|]*(?P<date>[^()\n]{0,40})$"
)
LABEL = re.compile(
    r"(?:(?P<name>[^\W\d_][^()@:\n“”\".]{1,50}?)\s)?(?P<handle>\(@\w{1,30}\)|@\w{1,30})(?P<cue>\s?:)?\s+(?=\S)"
)
OPENERS = "“\"«„‘'"


def read_label(copy: Copy, block: Block) -> re.Match[str] | None:
    """The account at the start of a post: “Ana Berl (@anaberl) The port …”, “@anaberl: The port …”."""
    if "@" not in copy.text[block.start : block.start + LABEL_REACH]:
        return None
    found = LABEL.match(copy.text, block.start, block.end)
    if found is None:
        return None
    name = found.group("name")
    if name is None:
        return found if found.group("cue") else None
    if found.group("handle")[0] != "(":
        return None  # An account that is spoken of.
    written = (
        all(word[0].isupper() or not word[0].isalpha() for word in name.split()) and len(name.split()) <= NAME_WORDS
    )
    opens = copy.text[found.end()]
    return found if written and (found.group("cue") or opens.isupper() or opens in OPENERS + "#@") else None


def is_header(copy: Copy, block: Block) -> re.Match[str] | None:
    """The account and the date on a line of their own above a post (“Ana Berl (@anaberl) March 3, 2025”), or None."""
    if "@" not in copy.text[block.start : block.start + LABEL_REACH]:
        return None
    found = CREDIT.match(copy.text, block.start, block.end)
    if found is None or found.group("dash") or len(found.group("name").split()) > NAME_WORDS:
        return None
    return found if found.group("date") and _is_date(copy, found) else None


def credit_start(copy: Copy, block: Block) -> int | None:
    """Where the line begins that names the account of a post at the end of a block: “— Ana Berl (@anaberl) March 3, 2025”."""
    text = copy.text
    least = max(block.start, block.end - 2 * LABEL_REACH)
    if "@" not in text[least : block.end]:
        return None
    for start in _credit_starts(text, least, block):
        found = CREDIT.match(text, start, block.end)
        if found is None or len(found.group("name").split()) > NAME_WORDS:
            continue
        if not found.group("name")[0].isupper() or not found.group("dash"):
            continue
        if _is_date(copy, found):
            return start
    return None


def _credit_starts(text: str, least: int, block: Block) -> list[int]:
    """Where a credit may begin: at the start of the block or at one of its last dashes."""
    dashes = [found.start() for found in re.finditer(r"(?<!\S)[—–―-]{1,2}", text[least : block.end])]
    return [*([block.start] if least == block.start else []), *(least + at for at in dashes[-3:])]


def holder(copy: Copy, account: re.Match[str]) -> Range:
    """Who is behind an account without a name: the name before it that is spelt like it (“@anaberl”), else the account."""
    handle = copy.tokens.range(*account.span("handle"))
    spelt = account.group("handle").strip("()@").lower().replace("_", "")
    for first in range(handle.start - 2, max(-1, handle.start - HOLDER_REACH), -1):
        if copy.is_name(first) and copy.is_name(first + 1) and copy.low[first] + copy.low[first + 1] == spelt:
            return Range(first, first + 2)
    return Range(handle.start, handle.stop)


def _is_date(copy: Copy, credit: re.Match[str]) -> bool:
    """Whether nothing but a date stands behind the account of a credit."""
    months = copy.lexicons.words("month")
    dated = (i for i in copy.tokens.range(*credit.span("date")) if is_word(copy.raw[i]))
    return all(copy.low[i] in months or copy.raw[i][0].isdigit() or copy.low[i] in ("am", "pm") for i in dated)
