"""Loaded wording: what the framing lexicons find, in whose voice it stands, and marks of doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from flagger.analysis import Category, Loaded, Quotation, Sentence
from flagger.article import Block, Span
from flagger.lexicon import Hit, longest
from flagger.marking.copy import Copy
from flagger.marking.voices import Voices

CATEGORIES: dict[str, Category] = {category: category for category in get_args(Category)}
JOINED = frozenset(("emotive", "evaluation"))
"""Categories whose hits are one judgement where “and” or a comma joins them: “unrelenting and indiscriminate”."""

DOUBT_WORDS = 2
"""More words than this between marks of doubt are a phrase of somebody's, not one word held at a distance."""


def mark_loaded(
    copy: Copy, blocks: list[Block], sentences: list[Sentence], quotations: list[Quotation], voices: Voices
) -> list[Loaded]:
    """All loaded spans outside boilerplate, in order; none overlaps another."""
    # A title or a term that is introduced says nothing about anybody.
    mentions = [Span(q.start, q.end) for q in quotations if q.use == "mention"]
    silent = copy.covered([*silent_spans(blocks), *mentions])
    ends = {copy.tokens.at(sentence.start) for sentence in sentences}
    groups = copy.lexicons.groups
    doubted = _doubted(copy, quotations)
    hits = [
        hit
        for hit in copy.hits["framing"]
        if hit.start not in silent and (groups[hit.entry] != "doubt" or hit.start in doubted)
    ]
    chosen = list(longest(Hit(h.entry, h.mark_start, h.mark_end, h.mark_start, h.mark_end) for h in hits))
    marks: list[Loaded] = []
    for hit in _joined(copy, chosen, groups, ends):
        start, end = copy.span(hit.start, hit.end)
        category = CATEGORIES[groups[hit.entry]]
        voice, by = voices.voice(start)
        if category == "doubt":
            quotation = doubted[hit.start]
            start, end = quotation.start, quotation.end
            # Whoever sets the marks doubts: the article, or a source inside whose own quotation they stand.
            voice, by = ("quote", by) if quotation.depth else ("article", None)
        marks.append(Loaded(start, end, category, voice, copy.lexicons.ids[hit.entry], "rule", by))
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return marks


def silent_spans(blocks: list[Block]) -> list[Span]:
    """What is not the article: nothing in it is marked."""
    return [Span(block.start, block.end) for block in blocks if block.part == "boilerplate"]


def _doubted(copy: Copy, quotations: list[Quotation]) -> dict[int, Quotation]:
    """From the first word of each short scare quotation, or nested short one, to the quotation."""
    found = {}
    for quotation in quotations:
        inside = copy.words_in(copy.tokens.range(quotation.start, quotation.end))
        if 0 < len(inside) <= DOUBT_WORDS and (
            quotation.use == "scare" or (quotation.depth and quotation.use != "mention")
        ):
            found[inside[0]] = quotation
    return found


def _joined(copy: Copy, hits: list[Hit], groups: Sequence[str], starts: set[int]) -> list[Hit]:
    """Hits of like categories with only “and” or a comma between them as one."""
    joined: list[Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        if last is not None and groups[last.entry] in JOINED and groups[hit.entry] in JOINED:
            between = copy.low[last.end : hit.start]
            if between in (["and"], [","], [",", "and"]) and not starts.intersection(range(last.end, hit.start + 1)):
                joined[-1] = last._replace(end=hit.end, mark_end=hit.end)
                continue
        joined.append(hit)
    return joined
