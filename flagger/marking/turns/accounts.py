"""The lines that name the account of an embedded post, at its start, above it or below it."""

from __future__ import annotations

import re

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range
from flagger.marking.rare import Rare

NAME_WORDS = 5
LABEL_REACH = 70
"""A handle stands within so many characters of the start or the end of a post."""

HOLDER_REACH = 400
"""The name behind an account stands within so many tokens before it."""

CREDIT = Rare(
    r"(?P<dash>[—–―-]{1,2}\s*)?(?P<name>[^\W\d_][^()@\n—–―]{1,50}?)\s*\(?(?P<handle>@\w{1,30})\)?[\s·,|]*(?P<date>[^()\n]{0,40})$"
)
LABEL = Rare(
    r"(?:(?P<name>[^\W\d_][^()@:\n“”\".]{1,50}?)\s)?(?P<handle>\(@\w{1,30}\)|@\w{1,30})(?P<cue>\s?:)?\s+(?=\S)"
)
ACCOUNT = Rare(r"(?P<handle>@\w{1,30})[\s·,|]*(?P<date>[^()\n@]{0,40})$")
WORD = Rare(r"\w+")
FOOTER_WORDS = frozenset(("am", "pm", "a", "p", "m", "at", "on", "k"))
AROUND = 1200
"""The lines round an account are looked for within so many characters."""

LEAD_WORDS = 4
"""The sentence that leads to a post has so many words: “Follow us on:” leads to none."""

POST_LINES = 4
"""A post in plain text has at most so many lines."""

OPENERS = "“\"«„‘'"


def read_label(copy: Copy, block: Block) -> re.Match[str] | None:
    """The account at the start of a post: “Ana Berl (@anaberl) The port …”, “@anaberl: The port …”."""
    if "@" not in copy.text[block.start : block.start + LABEL_REACH]:
        return None
    found = LABEL.pattern.match(copy.text, block.start, block.end)
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
    """The account on a line of its own above a post, or None.

    It has its date (“Ana Berl (@anaberl) March 3, 2025”), or the article above leads to it with a colon, or the line below the
    post gives its time and its likes: an account alone is that of the article's author.
    """
    if "@" not in copy.text[block.start : block.start + LABEL_REACH]:
        return None
    found = CREDIT.pattern.match(copy.text, block.start, block.end)
    named = found is not None and not found.group("dash") and len(found.group("name").split()) <= NAME_WORDS
    if found is not None and named:
        if found.group("date"):
            return found if _is_date(copy, found) else None
        return found if ":" not in found.group("name") and _embeds(copy, block, 0) else None
    found = ACCOUNT.pattern.match(copy.text, block.start, block.end)
    if found is None or (found.group("date") and not _is_date(copy, found)):
        return None
    return found if _embeds(copy, block, 1) else None


def is_footer(copy: Copy, line: str) -> bool:
    """Whether a line says when a post was made and what is counted below it: “4.33 PM · 4 May · 1,204 reposts”."""
    if len(line) > LABEL_REACH or not any(char.isdigit() for char in line):
        return False
    words = [word.lower() for word in WORD.pattern.findall(line)]
    counts = copy.lexicons.words("post_count")
    known = counts | copy.lexicons.words("weekday") | copy.lexicons.words("month")
    return any(word in counts for word in words) and all(
        word in known or word in FOOTER_WORDS or word[0].isdigit() for word in words
    )


def _embeds(copy: Copy, block: Block, names: int) -> bool:
    """Whether the lines round an account show that a post stands below it; `names` lines above it give its holder's name."""
    above = [line for line in copy.text[max(0, block.start - AROUND) : block.start].split("\n") if line.strip()]
    led = above[-1 - names :][:1] if len(above) > names else []
    if led and led[0].rstrip().endswith(":") and len(led[0].split()) >= LEAD_WORDS:
        return True
    below = [line for line in copy.text[block.end : block.end + AROUND].split("\n") if line.strip()]
    return any(is_footer(copy, line.strip()) for line in below[1 : 1 + POST_LINES])


def goes_on(copy: Copy, block: Block) -> bool:
    """Whether a paragraph is a later one of a post in plain text: between the line of the account and that of the likes."""
    text = copy.text
    if "@" not in text[max(0, block.start - AROUND) : block.start]:
        return False
    below = [line.strip() for line in text[block.end : block.end + AROUND].split("\n") if line.strip()]
    end = next((place for place, line in enumerate(below[:POST_LINES]) if is_footer(copy, line)), None)
    if end is None:
        return False
    start = block.start
    for _ in range(POST_LINES - end):
        least = max(0, start - AROUND)
        stop = least + len(text[least:start].rstrip())
        start = text.rfind("\n", 0, stop) + 1
        line = Block(start, stop)
        if start == stop or is_footer(copy, text[start:stop]):
            return False
        if is_header(copy, line) is not None:
            return True
    return False


def credit_start(copy: Copy, block: Block) -> int | None:
    """Where the line begins that names the account of a post at the end of a block; None where there is none."""
    credit = post_credit(copy, block)
    return None if credit is None else credit.start()


def post_credit(copy: Copy, block: Block) -> re.Match[str] | None:
    """The line at the end of a block that names the account of a post: “— Ana Berl (@anaberl) March 3, 2025”; or None."""
    text = copy.text
    least = max(block.start, block.end - 2 * LABEL_REACH)
    if "@" not in text[least : block.end]:
        return None
    for start in _credit_starts(text, least, block):
        found = CREDIT.pattern.match(text, start, block.end)
        if found is None or len(found.group("name").split()) > NAME_WORDS:
            continue
        if not found.group("name")[0].isupper() or not found.group("dash"):
            continue
        if _is_date(copy, found):
            return found
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
