"""All attributions of an article: the cues of each sentence, and the quotations that carry on without one."""

from __future__ import annotations

from flagger.analysis import Quotation, Sentence
from flagger.article import Block, Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.cues import CueReader, Draft
from flagger.marking.grammar import Grammar, Range

FLOATING_WORDS = 4
"""A quotation of fewer words with no cue in its sentence is no statement of a source."""


def draft_attributions(
    copy: Copy, grammar: Grammar, sentences: list[Sentence], quotations: list[Quotation]
) -> list[Draft]:
    """The attributions in order of their sentences, in token indices; sources are not resolved yet."""
    quoted = copy.covered([_inside(quotation) for quotation in quotations if quotation.depth == 0])
    reader = CueReader(copy, grammar, quoted)
    ranges = [copy.tokens.range(sentence.start, sentence.end) for sentence in sentences]
    drafts: list[Draft] = []
    for number, (sentence, tokens) in enumerate(zip(sentences, ranges, strict=True)):
        if sentence.part not in ("boilerplate", "markup") and len(tokens):
            drafts += reader.read(number, tokens.start, tokens.stop, sentence.part == "heading")
    _point_back(copy, drafts, ranges, sentences)
    return drafts


def _inside(quotation: Quotation) -> Span:
    return Span(quotation.start, quotation.end)


def _point_back(copy: Copy, drafts: list[Draft], ranges: list[range], sentences: list[Sentence]) -> None:
    """“That's according to …” gives its source to the sentence before."""
    for draft in drafts:
        number = draft.sentence
        if draft.form != "preposition" or number == 0 or sentences[number - 1].part != sentences[number].part:
            continue
        lead = [copy.low[i].replace("'s", "is") for i in range(ranges[number].start, draft.cue.first)]
        if len(lead) == 2 and lead[0] in ("that", "this") and lead[1] in ("is", "was") and len(ranges[number - 1]):
            before = ranges[number - 1]
            draft.content = [Range(before.start, before.stop)]


def carry_quotations(
    copy: Copy,
    drafts: list[Draft],
    quotations: list[Quotation],
    blocks: list[Block],
) -> list[Draft]:
    """Give every quotation that has no cue of its own to the cue that opens or closes it; the drafts with those added.

    A quotation of several sentences belongs whole to the cue that holds a part of it. One with no cue in its sentences
    goes to the cue before it in its block, then to the quotation that it continues, then to the next cue of the block,
    then to the last of the block before.
    """
    token_block = _block_of(copy, blocks)
    owners: dict[int, Draft] = {}
    for draft in drafts:
        for piece in draft.content:
            for index in range(*piece):
                kept = owners.get(index)
                if kept is None or (kept.stance == "mental" and draft.stance != "mental"):
                    owners[index] = draft
    previous: Draft | None = None
    by_block: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.form != "adverb" and (draft.source or draft.like):
            by_block.setdefault(token_block.get(draft.cue.first, -1), []).append(draft)
    for quotation in quotations:
        if quotation.depth:
            continue
        tokens = copy.tokens.range(quotation.start, quotation.end)
        if not len(tokens):
            continue
        # Each sentence of the quotation may have another owner; what has none goes to the nearest that has.
        owner = next((owners[i] for i in tokens if i in owners), None)
        dashed = copy.raw[tokens.start] in "-–—―"
        if owner is None and copy.words(tokens.start, tokens.stop) < FLOATING_WORDS and not dashed:
            continue
        if owner is None:
            block = token_block.get(tokens.start, -1)
            owner = _neighbour(quotation, tokens, by_block, block, previous, copy, blocks)
        if owner is None:
            continue
        loose = [i for i in tokens if i not in owners]
        for first, last in _runs(loose):
            if copy.words(first, last):
                owner.content.append(Range(first, last))
                for index in range(first, last):
                    owners[index] = owner
        if copy.words(tokens.start, tokens.stop) >= FLOATING_WORDS:
            previous = owner
    return drafts


def _neighbour(
    quotation: Quotation,
    tokens: range,
    by_block: dict[int, list[Draft]],
    block: int,
    previous: Draft | None,
    copy: Copy,
    blocks: list[Block],
) -> Draft | None:
    """The cue to which a quotation without one belongs."""
    here = by_block.get(block, [])
    before = [draft for draft in here if draft.cue.first < tokens.start]
    if before:
        return _speaker(before)
    if quotation.continues and previous is not None:
        return previous
    after = [draft for draft in here if draft.cue.first >= tokens.stop]
    if after and after[0].before:
        return after[0]
    opens_block = 0 <= block < len(blocks) and blocks[block].start == quotation.start
    if opens_block and block > 0:
        earlier = by_block.get(block - 1, [])
        return _speaker(earlier) if earlier else previous if _quoted_block(copy, blocks[block - 1]) else None
    return None


def _speaker(drafts: list[Draft]) -> Draft:
    """The last that says something, else the last that thinks something."""
    return next((draft for draft in reversed(drafts) if draft.stance != "mental"), drafts[-1])


def _quoted_block(copy: Copy, block: Block) -> bool:
    """Whether a block is itself a quotation from its first character to its last."""
    return copy.text[block.start] in "“\"«‘'„" and copy.text[block.end - 1] in "”\"»’'“.?!"


def _block_of(copy: Copy, blocks: list[Block]) -> dict[int, int]:
    """From token to the number of its block."""
    return {index: number for number, block in enumerate(blocks) for index in copy.tokens.range(block.start, block.end)}


def _runs(indices: list[int]) -> list[tuple[int, int]]:
    """Half-open runs of consecutive integers."""
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs
