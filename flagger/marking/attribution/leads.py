"""Lead-ins: sentences that end in a colon, and the items, block quotations or paragraphs below that are their content."""

from __future__ import annotations

from bisect import bisect_right

from flagger.analysis import Quotation, Sentence
from flagger.article import Block
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range
from flagger.marking.parts.openings import dash_lists, is_item, text_starts

SKIPPED = ("boilerplate", "markup")
"""Parts that stand between two paragraphs and are no neighbours of either."""

MOST_ITEMS = 60
"""A lead-in reaches over so many blocks: items that lead in others would else be looked at again for each of them."""


def lead_ins(copy: Copy, sentences: list[Sentence], blocks: list[Block], quotations: list[Quotation]) -> dict[int, int]:
    """By number of a sentence that ends in a colon: the token up to which its content may reach into the blocks below.

    It reaches over the items of a list, over block quotations, and over a paragraph that opens with a quotation, to the
    end of that quotation (“In a statement, Ana Berl said:”).
    """
    text = copy.text
    reach: dict[int, int] = {}
    if not any(text[block.end - 1] == ":" for block in blocks):
        return reach
    starts = [block.start for block in blocks]
    last_of = {bisect_right(starts, sentence.start) - 1: number for number, sentence in enumerate(sentences)}
    opening = {quotation.start: quotation.end for quotation in quotations if quotation.depth == 0}
    listed: set[int] | None = None
    asking = copy.lexicons.words("lead_question")
    for at, block in enumerate(blocks):
        if block.part != "body" or text[block.end - 1] != ":" or at not in last_of:
            continue
        if copy.low[copy.tokens.at(sentences[last_of[at]].start)] in asking:
            continue  # “What they said:” names nobody who says all that follows.
        if listed is None:
            listed = dash_lists(text, blocks)
        end = None
        for number, below in enumerate(blocks[at + 1 : at + 1 + MOST_ITEMS], at + 1):
            if below.part in SKIPPED:
                continue
            if below.part == "quotation" or (below.part == "body" and (number in listed or _is_item(text, below))):
                end = below.end
                continue
            if end is None and below.part == "body":
                end = opening.get(below.start)
            break
        if end is not None:
            reach[last_of[at]] = copy.tokens.at(end)
    return reach


def _is_item(text: str, block: Block) -> bool:
    """Whether a block below a lead-in is an item of its list: by its marker, or because it goes on in small letters."""
    return text[block.start].islower() or is_item(text, block)


def part_at_blocks(copy: Copy, drafts: list[Draft], blocks: list[Block]) -> None:
    """Cut content that a lead-in gives to a list at the edges of its items, less their markers.

    An item with a cue of its own is that cue's.
    """
    edges = [block.start for block in blocks]
    starts: list[int] | None = None
    own: set[int] = set()
    for draft in drafts:
        whole: list[Range] = []
        for piece in draft.content:
            span = copy.span(*piece)
            at = bisect_right(edges, span.start) - 1
            if at < 0 or span.end <= blocks[at].end:
                whole.append(piece)
                continue
            if starts is None:
                starts = text_starts(copy, blocks)
                own = {
                    bisect_right(edges, copy.tokens.starts[other.cue.first]) - 1
                    for other in drafts
                    if other.form != "adverb" and other.stance != "mental"
                }
            mine = bisect_right(edges, copy.tokens.starts[draft.cue.first]) - 1
            while at < len(blocks) and blocks[at].start < span.end:
                if blocks[at].part not in SKIPPED and (at == mine or at not in own):
                    inside = copy.tokens.range(max(span.start, starts[at]), min(span.end, blocks[at].end))
                    if copy.words(inside.start, inside.stop):
                        whole.append(Range(inside.start, inside.stop))
                at += 1
        draft.content = whole
