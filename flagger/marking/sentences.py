"""Where sentences end: sentencex on a copy without quotation marks, then the closing marks given back.

sentencex is quadratic on quotation marks that stay open and keeps closed quotations whole, so it is given spaces in
their place; abbreviations and initials are its work, quotations ours.
"""

from __future__ import annotations

import re

from flagger.analysis import Quotation, Sentence
from flagger.article import Block
from flagger.marking.copy import Copy

BLANK = str.maketrans(dict.fromkeys('“”„«»"‹›', " "))
SINGLE = re.compile(r"(?<!\w)['‘](?=\w)|(?<=[.,!?…])['’](?!\w)")
END_MARK = re.compile(r"[.!?…]")
TAIL_WORDS = 14
"""A narrator's tail after a quotation (“…?” asked the mayor of Zelm) is no longer than this."""


def mark_sentences(copy: Copy, blocks: list[Block], quotations: list[Quotation]) -> list[Sentence]:
    """The sentences of every block, in order, each inside its block; a block has at least one."""
    from sentencex import get_sentence_boundaries

    closing = {quotation.end for quotation in quotations}
    cues = {index for hit in copy.hits["cues"] for index in range(hit.start, hit.end)}
    sentences: list[Sentence] = []
    for block in blocks:
        source = copy.text[block.start : block.end]
        if block.part in ("boilerplate", "markup"):
            sentences.append(Sentence(block.start, block.end, block.part, kind="other"))
            continue
        plain = SINGLE.sub(" ", source.translate(BLANK))
        edges = [boundary["start_index"] for boundary in get_sentence_boundaries("en", plain)]
        starts = [block.start]
        for inner in edges[1:]:
            at = _edge(copy.text, block.start + inner, closing, starts[-1])
            if starts[-1] < at < block.end and not _goes_on(copy, starts[-1], at, block, closing, cues):
                starts.append(at)
        for start, edge in zip(starts, [*starts[1:], block.end], strict=True):
            end = start + len(copy.text[start:edge].rstrip())
            if end > start:
                sentences.append(Sentence(start, end, block.part))
    return sentences


def _edge(text: str, at: int, closing: set[int], least: int) -> int:
    """The start of the next sentence near `at`: after closing marks and space, before opening marks."""
    while at > least and text[at - 1].isspace():
        at -= 1
    # Opening marks that were blanked belong to the sentence that follows, closing ones to that before.
    while at > least and text[at - 1] in "“\"‘'«„‹([" and at not in closing:
        at -= 1
    while at < len(text) and (text[at] in ")]" or (at + 1 in closing and text[at] in "”\"’'»›“")):
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _goes_on(copy: Copy, start: int, at: int, block: Block, closing: set[int], cues: set[int]) -> bool:
    """Whether the sentence goes on behind what looked like its end: a narrator's tail after a quotation."""
    text = copy.text
    end = at
    while end > start and text[end - 1].isspace():
        end -= 1
    if text[at].islower() and text[at - 1].isspace():
        return True
    if end not in closing or text[end - 2] not in "?!…,":
        return False
    stop = END_MARK.search(text, at, block.end)
    tail = copy.tokens.range(at, stop.end() if stop else block.end)
    return len(tail) <= TAIL_WORDS and any(index in cues for index in tail)
