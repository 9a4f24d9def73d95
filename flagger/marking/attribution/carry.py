"""Quotations that carry on without a cue of their own: to which cue each belongs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from flagger.analysis import Quotation
from flagger.article import Block, Span
from flagger.marking.attribution.leads import SKIPPED, part_at_blocks
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, runs_of
from flagger.marking.quoting.dialogue import exchanges

FLOATING_WORDS = 4
"""A quotation of fewer words with no cue in its sentence is no statement of a source."""


def carry_quotations(
    copy: Copy, drafts: list[Draft], quotations: list[Quotation], blocks: list[Block], borders: Sequence[Span] = ()
) -> None:
    """Give every quotation that has no cue of its own to the cue that opens or closes it: its content grows.

    A quotation of several sentences belongs whole to the cue that holds a part of it. One with no cue in its sentences
    goes to the cue before it in its block, then to the quotation that it continues, then to the next cue of the block,
    then to the last of the block before; a chain of paragraphs may have its cue in the last. `borders` are the posts of a live
    blog: nothing is carried out of one.
    """
    part_at_blocks(copy, drafts, blocks)
    carrier = _Carrier(copy, drafts, blocks, borders)
    outer = [(q, copy.tokens.range(q.start, q.end)) for q in quotations if q.depth == 0]
    outer = [(quotation, tokens) for quotation, tokens in outer if tokens]
    for quotation, tokens in outer:
        carrier.carry(quotation, tokens)
    for (_, tokens), (following, behind) in reversed(list(pairwise(outer))):
        if following.continues:
            carrier.carry_back(tokens, behind)


class _Carrier:
    """Who owns which token so far, and the cues of each block that have a source."""

    def __init__(self, copy: Copy, drafts: list[Draft], blocks: list[Block], borders: Sequence[Span]) -> None:
        self._copy = copy
        self._blocks = blocks
        self._starts = [block.start for block in blocks]
        self._borders = [border.start for border in borders]
        self._exchanged = {number for run in exchanges(copy, blocks) for number in run}
        self._previous: Draft | None = None
        self._previous_end = 0
        self._owners: dict[int, Draft] = {}
        self._cues: dict[int, list[Draft]] = {}
        # A token is owned by the first draft that speaks, else by the first that thinks: who comes last here keeps it.
        speaking = [draft for draft in drafts if draft.stance != "mental"]
        thinking = [draft for draft in drafts if draft.stance == "mental"]
        for draft in reversed([*speaking, *thinking]):
            for piece in draft.content:
                self._owners.update(dict.fromkeys(range(*piece), draft))
        for draft in drafts:
            if draft.form != "adverb" and (draft.source or draft.like):
                self._cues.setdefault(self._block_of(draft.cue.first), []).append(draft)

    def carry(self, quotation: Quotation, tokens: range) -> None:
        """Give the tokens of a quotation that nobody owns to the cue that it belongs to, if any."""
        if self._post(quotation.start) != self._post(self._previous_end):
            self._previous = None
        floats = self._copy.words(tokens.start, tokens.stop) < FLOATING_WORDS and not quotation.continues
        # Each sentence of the quotation may have another owner; what has none goes to the first.
        owner = next((self._owners[i] for i in tokens if i in self._owners), None)
        if owner is None and (not floats or self._copy.raw[tokens.start] in "-–—―"):
            owner = self._neighbour(quotation, tokens)
        if owner is None:
            return
        for run in runs_of([i for i in tokens if i not in self._owners]):
            if self._copy.words(*run):
                owner.content.append(run)
                self._owners.update(dict.fromkeys(range(*run), owner))
        if not floats:
            self._previous, self._previous_end = owner, quotation.end

    def carry_back(self, tokens: range, behind: range) -> None:
        """Give a paragraph that nobody owns to the cue of the paragraph `behind` it, which continues it."""
        owner = next((self._owners[i] for i in behind if i in self._owners), None)
        if owner is not None and not any(i in self._owners for i in tokens):
            owner.content.append(Range(tokens.start, tokens.stop))
            self._owners.update(dict.fromkeys(tokens, owner))

    def _neighbour(self, quotation: Quotation, tokens: range) -> Draft | None:
        """The cue to which a quotation without one belongs."""
        block = self._block_of(tokens.start)
        here = self._cues.get(block, [])
        before = [draft for draft in here if draft.cue.first < tokens.start]
        if before:
            return _speaker(before)
        if quotation.continues and self._previous is not None:
            return self._previous
        after = next((draft for draft in here if draft.cue.first >= tokens.stop), None)
        if after is not None and after.before:
            return after
        # In an exchange between dashes the next paragraph is another's.
        above = self._above(block) if block not in self._exchanged else None
        if above is None or self._blocks[block].start != quotation.start:
            return None
        earlier = self._cues.get(above)
        if earlier:
            return _speaker(earlier)
        return self._previous if _is_quoted(self._copy, self._blocks[above]) else None

    def _block_of(self, index: int) -> int:
        """The number of the block that a token stands in; -1 where it stands in none."""
        offset = self._copy.tokens.starts[index]
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self._blocks[number].end else -1

    def _above(self, block: int) -> int | None:
        """The number of the block above, in the same post; teasers between the two are not looked at."""
        above = block - 1
        while above >= 0 and self._blocks[above].part in SKIPPED:
            above -= 1
        if above < 0 or self._post(self._blocks[above].start) != self._post(self._blocks[block].start):
            return None
        return above

    def _post(self, offset: int) -> int:
        """The number of the post that an offset lies in, counted from one; zero before the first."""
        return bisect_right(self._borders, offset)


def _speaker(drafts: list[Draft]) -> Draft:
    """The last that says something, else the last that thinks something."""
    return next((draft for draft in reversed(drafts) if draft.stance != "mental"), drafts[-1])


def _is_quoted(copy: Copy, block: Block) -> bool:
    """Whether a block is itself a quotation from its first character to its last."""
    return copy.text[block.start] in "“\"«‘'„" and copy.text[block.end - 1] in "”\"»’'“.?!"
