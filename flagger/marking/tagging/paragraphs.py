"""The paragraphs of an article as the tagger sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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


class Sight:
    """Makes paragraphs; keeps the words that it has read, up to `MOST_WORDS` of them."""

    MOST_WORDS = 60_000

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._words: dict[str, Word] = {}

    def paragraphs(self, drafted: Drafted) -> Iterator[Paragraph]:
        """The paragraphs that may hold an attribution: every line of every block that is no boilerplate, in order."""
        if len(self._words) > self.MOST_WORDS:
            self._words.clear()
        copy, drafts = drafted.copy, drafted.drafts
        count = len(copy.raw)
        cues = [""] * count
        for hit in longest(copy.hits["cues"]):
            entry = copy.lexicons.entries[hit.entry]
            assert isinstance(entry, CueEntry)
            name = copy.lexicons.groups[hit.entry][:3] + entry.form[0]
            for index in range(hit.mark_start, hit.mark_end):
                cues[index] = name
        roles = rule_labels(count, drafts)
        quoted = _quoted_states(copy, drafted.quotations, count)
        spoken = Counter(
            copy.low[index] for draft in drafts if draft.source for index in range(*draft.source) if copy.is_name(index)
        )
        opens: dict[int, str] = {copy.tokens.at(s.start): s.part for s in drafted.sentences}
        for tokens in _lines(copy, drafted.blocks):
            yield self._paragraph(copy, tokens, cues, roles, quoted, spoken, opens)

    def _paragraph(
        self, copy: Copy, tokens: range, cues: list[str], roles: list[str], quoted: list[str],
        spoken: Counter[str], opens: dict[int, str],
    ) -> Paragraph:  # fmt: skip
        """One paragraph."""
        words: list[Word] = []
        known, raw, first = self._words, copy.raw, tokens.start
        for spelling in raw[first : tokens.stop]:
            word = known.get(spelling)
            if word is None:
                word = known[spelling] = self._vocabulary.read(spelling)
            words.append(word)
        cued = cues[first : tokens.stop]
        labels = roles[first : tokens.stop]
        states = quoted[first : tokens.stop]
        starts = [index in opens for index in tokens]
        left, cue_left = _nearest(words, cued, starts)
        words.reverse()
        # Seen from behind, a sentence starts after its first token.
        right, cue_right = _nearest(words, cued[::-1], [False, *starts[:0:-1]])
        for found in (words, right, cue_right):
            found.reverse()
        flags: list[str] = []
        part = ""
        for index, word, label in zip(tokens, words, labels, strict=True):
            flag = part
            if index in opens:
                part = "" if opens[index] == "body" else opens[index]
                flag = f"{part} ^"
            if word.low in spoken and word.shape[0] == "A":
                flag += f" spoken{min(MOST_SPOKEN, spoken[word.low] - (label[0] == 'S'))}"
            flags.append(flag)
        return Paragraph(
            tokens,
            words,
            list(zip(left, right, [word if word.framed else BORDER for word in words], strict=True)),
            list(zip(["#", *labels], labels, [*labels[1:], "#"], cued, states, strict=False)),
            list(zip(cue_left, cue_right, labels, states, strict=True)),
            flags,
        )


def _nearest(words: list[Word], cued: Sequence[str], starts: Sequence[bool]) -> tuple[list[str], list[str]]:
    """For each token: the kind of the nearest word before it that is not passed over, and the nearest cue; “#” at a start."""
    kinds: list[str] = []
    cues: list[str] = []
    kind = cue = "#"
    for word, name, start in zip(words, cued, starts, strict=True):
        if start:
            kind = cue = "#"
        kinds.append(kind)
        cues.append(cue)
        if not word.skipped:
            kind = word.kind
        if name:
            cue = name + word.stem
    return kinds, cues


def rule_labels(count: int, drafts: Iterable[Draft]) -> list[str]:
    """The label of each of `count` tokens by the rules: contents first, then sources, then cues with their stance."""
    labels = [OUTSIDE] * count
    drafts = list(drafts)
    for draft in drafts:
        for piece in draft.content:
            for index in range(*piece):
                labels[index] = CONTENT_BEHIND if index >= draft.cue.first else CONTENT_BEFORE
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
