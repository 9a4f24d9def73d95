"""Markdown's tokens → blocks of words and spans of syntax, both as offsets into the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from markdown_it.token import Token

from flagger.article import Block, Part, Span
from flagger.errors import ReadError
from flagger.reading.markdown import lines as places
from flagger.reading.markdown.inline import Inline, Words, plain, read_inline, trimmed
from flagger.reading.markdown.lines import Line, Piece
from flagger.reading.markdown.parser import MOST_NESTING, parse


class Page(NamedTuple):
    """The blocks, all that is syntax, and the words of the first heading of level 1."""

    blocks: tuple[Block, ...]
    markup: tuple[Span, ...]
    title: str | None


class _Paragraph(NamedTuple):
    """A paragraph, a heading or a cell of a table: its token, where its content stands, and what it is."""

    token: Token
    pieces: list[Piece]
    part: Part
    level: int | None


def read_blocks(text: str, start: int, path: str) -> Page:
    """The blocks of `text` from `start`; what stands before it is syntax. Raises ReadError where it is nested too deeply."""
    lines = places.lines_of(text, start)
    tokens = parse(text[start:])
    _check_depth(tokens, text, lines, path)
    starts = [line.start for line in lines]
    blocks: list[Block] = []
    words: list[Span] = []
    title = None
    for paragraph in _paragraphs(tokens, text, lines):
        inline = read_inline(paragraph.token.children or (), paragraph.token.content)
        if title is None and paragraph.level == 1:
            title = plain(paragraph.token.children or ()) or None
        for block, seen in _split(text, paragraph, inline):
            blocks.append(block)
            words += _line_breaks(lines, starts, block)
            words += [span for word in seen for span in places.located(paragraph.pieces, word.start, word.end)]
    return Page(tuple(blocks), tuple(_gaps(text, sorted(words))), title)


def _check_depth(tokens: list[Token], text: str, lines: list[Line], path: str) -> None:
    for token in tokens:
        if token.level >= MOST_NESTING - 1 and token.type in ("blockquote_open", "list_item_open") and token.map:
            number = text.count("\n", 0, lines[token.map[0]].start) + 1
            message = f"quotations nested more than {MOST_NESTING - 1} deep, or lists more than {MOST_NESTING // 2 - 1}"
            raise ReadError(path, message, f"line {number}")


def _paragraphs(tokens: list[Token], text: str, lines: list[Line]) -> Iterator[_Paragraph]:
    """All that has words, in order."""
    quoted = 0
    opener: Token | None = None
    row: list[Token] = []
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        part: Part = "quotation" if quoted else "body"
        if token.type == "tr_close":
            line = lines[row[0].map[0]] if row and row[0].map else None
            cells = places.row_pieces(text, line, [cell.content for cell in row]) if line else []
            yield from (_Paragraph(cell, pieces, part, None) for cell, pieces in zip(row, cells, strict=False))
            row = []
        elif token.type != "inline":
            opener = token
        elif opener is not None and opener.type in ("th_open", "td_open"):
            row.append(token)
        elif opener is not None and token.map:
            taken = lines[slice(*token.map)]
            if opener.type != "heading_open":
                yield _Paragraph(token, places.paragraph_pieces(text, taken, token.content), part, None)
            elif opener.markup.startswith("#"):
                pieces = places.heading_pieces(text, taken[0], opener.markup, token.content)
                yield _Paragraph(token, pieces, "heading", int(opener.tag[1:]))
            else:
                pieces = places.paragraph_pieces(text, taken, token.content)
                yield _Paragraph(token, pieces, "heading", int(opener.tag[1:]))


def _split(text: str, paragraph: _Paragraph, inline: Inline) -> Iterator[tuple[Block, list[Words]]]:
    """The blocks of a paragraph with their words.

    A picture with no words on its lines is a caption of its own, and so are the emphasised lines below it. The description
    of any other picture is no part of the sentence that it stands in.
    """
    content = paragraph.token.content
    number = [0, *accumulate(character == "\n" for character in content)]
    worded = {number[word.start] for word in inline.words if content[word.start : word.end].strip()}
    pictures = [image for image in inline.images if worded.isdisjoint(number[image.start : image.end])]
    pictured = {line for image in pictures for line in number[image.start : image.end]}
    begins = [image.start for image in pictures]
    found: list[tuple[Part, list[Words], Span | None]] = [
        ("caption", image.words, _source(text, paragraph, image.words)) for image in pictures
    ]
    shown = [word for word in inline.words if number[word.start] not in pictured]
    for above, group in groupby(shown, lambda word: bisect_left(begins, word.start)):
        run = list(group)
        emphasised = all(word.emphasised for word in run if content[word.start : word.end].strip())
        part: Part = "caption" if above and emphasised else paragraph.part
        whole = [Words(bisect_left(number, number[run[0].start]), bisect_right(number, number[run[-1].end - 1]))]
        found.append((part, run, _source(text, paragraph, whole)))
    for part, words, span in sorted(found, key=lambda each: each[2] or Span(0, 0)):
        if span is not None and any(content[word.start : word.end].strip() for word in words):
            yield Block(*span, part, paragraph.level if part == "heading" else None), words


def _source(text: str, paragraph: _Paragraph, words: list[Words]) -> Span | None:
    """The span of the source from the first to the last character of `words` that is no white space."""
    spans = [span for word in words for span in places.located(paragraph.pieces, word.start, word.end)]
    span = trimmed(text, spans[0].start, spans[-1].end) if spans else Span(0, 0)
    return span if span.start < span.end else None


def _line_breaks(lines: list[Line], starts: list[int], block: Block) -> Iterator[Span]:
    """The line break before the first line of a block, and the one after its last: they part it from its neighbours."""
    first = bisect_right(starts, block.start) - 1
    last = bisect_right(starts, block.end - 1) - 1
    if first:
        yield Span(lines[first].start - 1, lines[first].start)
    if lines[last].end < lines[last].after:
        yield Span(lines[last].end, lines[last].after)


def _gaps(text: str, words: list[Span]) -> Iterator[Span]:
    """What stands between `words`, less the white space around it."""
    edge = 0
    for start, end in [*words, Span(len(text), len(text))]:
        if edge < start:
            gap = trimmed(text, edge, start)
            if gap.start < gap.end:
                yield gap
        edge = max(edge, end)
