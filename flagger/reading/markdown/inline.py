"""The tokens of one paragraph → which of its characters are words, and where its pictures are.

The walk goes through the tokens in step with the paragraph's content: each token says how many characters it took.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

from flagger.article import Span

_BREAK = re.compile(r"[ \t]*\\?\n[ \t]*")
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]^]+\]:?")  # CommonMark knows no footnotes: their marks come as text


class Words(NamedTuple):
    """Characters of the content that a reader sees; `emphasised` where they stand between marks of emphasis."""

    start: int
    end: int
    emphasised: bool = False


class Image(NamedTuple):
    """A picture and the words that describe it."""

    start: int
    end: int
    words: list[Words]


class Inline(NamedTuple):
    """What a paragraph holds. `words` are in order and hold the white space between them and the line breaks."""

    words: list[Words]
    images: list[Image]


def read_inline(tokens: Sequence[Token], content: str, start: int = 0) -> Inline:
    """Read the `tokens` of `content`, or of the piece of it that starts at `start`."""
    words: list[Words] = []
    images: list[Image] = []
    at = start
    emphasis = 0
    inside_address = False
    for token in tokens:
        kind = token.type
        if kind == "text":
            if not inside_address:  # the text of an address was made readable: its length says nothing
                words += _text(content, at, at + len(token.content), emphasis > 0)
                at += len(token.content)
        elif kind == "text_special":
            escaped = token.info == "escape" and token.content != token.markup
            words.append(Words(at + escaped, at + len(token.markup), emphasis > 0))
            at += len(token.markup)
        elif kind in ("softbreak", "hardbreak"):
            newline = content.index("\n", at)
            words.append(Words(newline, newline + 1, emphasis > 0))
            match = _BREAK.match(content, at)
            at = match.end() if match else newline + 1
        elif kind == "code_inline":
            marks = len(token.markup)
            at = start + token.meta["end"]
            words.append(Words(start + token.meta["start"] + marks, at - marks, emphasis > 0))
        elif kind == "image":
            at = start + token.meta["end"]
            begins = start + token.meta["start"]
            inner = read_inline(token.children or (), content, begins + 2)
            images.append(Image(begins, at, inner.words + [word for each in inner.images for word in each.words]))
        elif kind == "link_open" and token.info == "auto":
            inside_address = True
            words.append(Words(at + 1, start + token.meta["end"] - 1, emphasis > 0))
        elif kind == "link_open":
            at += 1
        elif kind == "link_close":
            inside_address = False
            at = start + token.meta["end"]
        elif kind == "html_inline":
            at += len(token.content)
        else:  # marks of emphasis and strikethrough
            at += len(token.markup)
            emphasis += token.nesting
    return Inline([word for word in words if word.start < word.end], images)


def _text(content: str, start: int, end: int, emphasised: bool) -> list[Words]:
    """A piece of text without the marks of footnotes in it."""
    words = []
    for match in _FOOTNOTE.finditer(content, start, end):
        words.append(Words(start, match.start(), emphasised))
        start = match.end()
    words.append(Words(start, end, emphasised))
    return words


def plain(tokens: Sequence[Token]) -> str:
    """The words of `tokens` as a reader sees them: entities read, syntax left out."""
    kinds = {"softbreak": " ", "hardbreak": " ", "html_inline": "", "image": ""}
    return " ".join("".join(kinds.get(token.type, token.content) for token in tokens).split())


def trimmed(text: str, start: int, end: int) -> Span:
    """`start` to `end` without the white space at either end."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
