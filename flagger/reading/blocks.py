"""Text → paragraphs, by its line breaks alone. What is a heading or a caption is for marking to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from flagger.article import Block

_LINE = re.compile("[^\\n\\r\x0b\x0c\x85\u2028\u2029]+|\r\n|[\\n\\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS = frozenset(("\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"))
_BULLET = re.compile(r"[-*•‣◦▪●–—·]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|\([ivx]{2,4}\)\s")
_TURN = re.compile(r"\d{1,2}[:.]\d\d\b|[A-Z][A-Z .'’-]{0,30}(?:\([^()\n]{1,30}\))?:\s|[QA]\.\s")
"""A time stamp, or the label of a voice, in copy that was wrapped: “14:32”, “BERL:”, “Q.”"""
_SENTENCE_END = (".", "!", "?", ":", "…")
_CLOSERS = "\"'”’»)]"

# Copy that was wrapped at a column shows itself by three things together; prose with one line a paragraph, lists of
# headlines and verse each lack one of them.
_WIDTHS = range(50, 101)
_LEAST_BREAKS = 3
_LEAST_LOWER = 0.5
_LEAST_SOFT = 0.7
_NEAR = 0.75


class _Line(msgspec.Struct, frozen=True):
    """A line without the white space around it; `indent` is how much of that stood before it."""

    start: int
    end: int
    indent: int


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text`: one a line; in hard-wrapped text, lines that run on are one paragraph.

    Blocks are in order, do not overlap, are never empty, and start and end at characters that are no white space. All
    are "body". In hard-wrapped text a blank line parts paragraphs, and so does a break that was meant: after a line
    that was not full, before a bullet, before an indented line, and before a time or the label of a voice where a sentence
    ended before it.
    """
    paragraphs = list(_paragraphs(text))
    width = _wrap_width(text, paragraphs)
    found = []
    for lines in paragraphs:
        start = lines[0].start
        for line, following in pairwise(lines):
            if width is None or _ends_block(text, line, following, width):
                found.append(Block(start, line.end))
                start = following.start
        found.append(Block(start, lines[-1].end))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """Runs of lines with no blank line between them."""
    lines: list[_Line] = []
    broken = False
    for match in _LINE.finditer(text):
        raw = match.group()
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            start = match.start() + indent
            lines.append(_Line(start, start + len(bare), indent))
            broken = False
        elif raw in _BREAKS:
            if broken and lines:
                yield lines
                lines = []
            broken = True
    if lines:
        yield lines


def _wrap_width(text: str, paragraphs: list[list[_Line]]) -> int | None:
    """The column at which `text` was wrapped, None where it was not."""
    breaks = [pair for lines in paragraphs for pair in pairwise(lines)]
    if len(breaks) < _LEAST_BREAKS:
        return None
    lengths = sorted(line.end - line.start for lines in paragraphs for line in lines)
    width = lengths[-1 - len(lengths) // 20]  # one line in twenty may be longer: an address that could not be broken
    if width not in _WIDTHS:
        return None
    lower = sum(text[following.start].islower() for _, following in breaks)
    soft = sum(_runs_on(text, line, following, width) for line, following in breaks)
    wrapped = lower >= _LEAST_LOWER * len(breaks) and soft >= _LEAST_SOFT * len(breaks)
    return width if wrapped else None


def _runs_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the sentence of a line seems to go on in the next."""
    if text[following.start].islower():
        return True
    return not _ended(text, line) and line.end - line.start >= _NEAR * width


def _ended(text: str, line: _Line) -> bool:
    """Whether a line ends with the end of a sentence."""
    return text[line.start : line.end].rstrip(_CLOSERS).endswith(_SENTENCE_END)


def _ends_block(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether, in text wrapped at `width`, the break between two lines was meant."""
    if _BULLET.match(text, following.start):
        return True
    if text[following.start].islower():
        return False
    if _ended(text, line) and _TURN.match(text, following.start):
        return True
    return following.indent > line.indent or line.end - line.start < _NEAR * width
