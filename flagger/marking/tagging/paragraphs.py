"""The paragraphs of an article as the tagger sees them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from flagger.analysis import Quotation
from flagger.article import Block
from flagger.lexicon import longest
from flagger.lexicon.model import CueEntry
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.drafting import Drafted
from flagger.marking.tagging.features import BORDER, Paragraph
from flagger.marking.tagging.labels import (
    CONTENT_BEFORE,
    CONTENT_BEHIND,
    CUE,
    OUTSIDE,
    SOURCE_BEFORE,
    SOURCE_BEHIND,
)
from flagger.marking.tagging.words import Vocabulary, Word

MOST_SPOKEN = 3
"""A name that speaks more often than this elsewhere is no likelier to be a source."""


class _Words(dict[str, Word]):
    """Words by their spelling, each read once; forgotten all at once when they are too many."""

    MOST = 30_000

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, spelling: str) -> Word:
        if len(self) >= self.MOST:
            self.clear()
        word = self[spelling] = self._vocabulary.read(spelling)
        return word


class Sight:
    """Makes paragraphs; keeps the words that it has read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = _Words(vocabulary)

    def paragraphs(self, drafted: Drafted) -> Iterator[Paragraph]:
        """The paragraphs that may hold an attribution: every line of every block that is no boilerplate, in order."""
        copy, drafts = drafted.copy, drafted.drafts
        count = len(copy.raw)
        lines = list(_lines(copy, drafted.blocks))
        words = list(map(self._words.__getitem__, copy.raw))
        starts = {copy.tokens.at(sentence.start) for sentence in drafted.sentences}
        starts.update(line.start for line in lines)
        starts.add(count)
        left, right = _neighbours(words, starts)
        cues = _cue_forms(copy, count)
        cue_left, cue_right = _nearest({i: cues[i] + words[i].stem for i in range(count) if cues[i]}, starts, count)
        labels = rule_labels(count, drafts)
        states = _quoted_states(copy, drafted.quotations, count)
        flags = _flags(copy, drafted, labels)
        framed = [word if word.framed else BORDER for word in words]
        for line in lines:
            here = slice(line.start, line.stop)
            label, state = labels[here], states[here]
            yield Paragraph(
                line,
                words[here],
                list(zip(left[here], right[here], framed[here], strict=True)),
                list(zip(["#", *label], label, [*label[1:], "#"], cues[here], state, strict=False)),
                list(zip(cue_left[here], cue_right[here], label, state, strict=True)),
                flags[here],
            )


def _cue_forms(copy: Copy, count: int) -> list[str]:
    """For each token the stance and form of the cue of the lexicons that it belongs to, or nothing."""
    forms = [""] * count
    lexicons = copy.lexicons
    for hit in longest(copy.hits["cues"]):
        entry = lexicons.entries[hit.entry]
        assert isinstance(entry, CueEntry)
        for index in range(hit.mark_start, hit.mark_end):
            forms[index] = lexicons.groups[hit.entry][:3] + entry.form[0]
    return forms


def _neighbours(words: list[Word], starts: set[int]) -> tuple[list[str], list[str]]:
    """For each token the kind of the nearest word to the left and to the right in its sentence, adverbs and auxiliaries passed
    over; “#” where there is none.
    """
    kinds = [word.kind for word in words]
    left, right = ["#", *kinds[:-1]], [*kinds[1:], "#"]
    for start in starts:
        if start < len(words):
            left[start] = "#"
        if start:
            right[start - 1] = "#"
    passed = [index for index, word in enumerate(words) if word.skipped]
    for index in passed:
        if index + 1 not in starts:
            left[index + 1] = left[index]
    for index in reversed(passed):
        if index not in starts and index:
            right[index - 1] = right[index]
    return left, right


def _nearest(cues: dict[int, str], starts: set[int], count: int) -> tuple[list[str], list[str]]:
    """For each token the nearest cue to its left and to its right in its sentence; “#” where there is none.

    `cues` are by token, in order; `starts` hold `count`, the end.
    """
    left, right = ["#"] * count, ["#"] * count
    borders = sorted(starts)
    positions = list(cues)
    for before, index, after in zip([-1, *positions], positions, [*positions[1:], count], strict=False):
        at = bisect_right(borders, index)
        first, last = max(before, borders[at - 1] if at else 0), min(after + 1, borders[at])
        right[first:index] = [cues[index]] * (index - first)
        left[index + 1 : last] = [cues[index]] * (last - index - 1)
    return left, right


def _flags(copy: Copy, drafted: Drafted, labels: list[str]) -> list[str]:
    """For each token: the part where it is not the body, where a sentence starts, and how often a name speaks elsewhere."""
    flags = [""] * len(labels)
    spoken = Counter(
        copy.low[index]
        for draft in drafted.drafts
        if draft.source
        for index in range(*draft.source)
        if copy.is_name(index)
    )
    for sentence in drafted.sentences:
        tokens = copy.tokens.range(sentence.start, sentence.end)
        if not tokens:
            continue
        if sentence.part != "body":
            flags[tokens.start : tokens.stop] = [sentence.part] * len(tokens)
        flags[tokens.start] += " ^"
    if spoken:
        for index in copy.capitals():
            if copy.low[index] in spoken:
                times = spoken[copy.low[index]] - (labels[index][0] == "S")
                flags[index] += f" spoken{min(MOST_SPOKEN, times)}"
    return flags


def rule_labels(count: int, drafts: Iterable[Draft]) -> list[str]:
    """The label of each of `count` tokens by the rules: contents first, then sources, then cues with their stance."""
    labels = [OUTSIDE] * count
    drafts = list(drafts)
    for draft in drafts:
        for first, last in draft.content:
            middle = min(max(first, draft.cue.first), last)
            labels[first:middle] = [CONTENT_BEFORE] * (middle - first)
            labels[middle:last] = [CONTENT_BEHIND] * (last - middle)
    for draft in drafts:
        if draft.source:
            label = SOURCE_BEFORE if draft.source.first < draft.cue.first else SOURCE_BEHIND
            labels[draft.source.first : draft.source.last] = [label] * (draft.source.last - draft.source.first)
    for draft in drafts:
        labels[draft.cue.first : draft.cue.last] = [CUE + draft.stance[:3]] * (draft.cue.last - draft.cue.first)
    return labels


def _quoted_states(copy: Copy, quotations: list[Quotation], count: int) -> list[str]:
    """For each token: o(utside), b(egin), i(nside) or e(nd) of an outermost quotation."""
    states = ["o"] * count
    for quotation in quotations:
        if quotation.depth == 0:
            tokens = copy.tokens.range(quotation.start, quotation.end)
            if tokens:
                states[tokens.start : tokens.stop] = ["i"] * len(tokens)
                states[tokens.start] = "b"
                states[tokens.stop - 1] = "e"
    return states


def _lines(copy: Copy, blocks: list[Block]) -> Iterator[range]:
    """The tokens of each line of each block that is no boilerplate."""
    text, starts, ends = copy.text, copy.tokens.starts, copy.tokens.ends
    for block in blocks:
        if block.part == "boilerplate":
            continue
        tokens = copy.tokens.range(block.start, block.end)
        if not tokens:
            continue
        breaks = [tokens.start]
        if "\n" in text[block.start : block.end]:
            breaks += [i for i in tokens[1:] if "\n" in text[ends[i - 1] : starts[i]]]
        breaks.append(tokens.stop)
        for start, stop in pairwise(breaks):
            yield range(start, stop)
