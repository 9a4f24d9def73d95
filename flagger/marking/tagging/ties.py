"""The linker: from the labels of a paragraph to cues, each with its source and its content."""

from __future__ import annotations

from itertools import groupby

import msgspec

from flagger.marking.grammar.words import Range
from flagger.marking.tagging.labels import CONTENT_BEFORE, CONTENT_BEHIND, CUE, SOURCE_BEFORE, SOURCE_BEHIND


class Tie(msgspec.Struct, eq=False):
    """A cue with what was tied to it, in tokens of the article."""

    cue: Range
    source: Range | None = None
    content: list[Range] = msgspec.field(default_factory=list)


def tie(first: int, labels: list[str]) -> tuple[list[Tie], list[Range]]:
    """The attributions of a paragraph that starts at token `first`, and the contents in a paragraph without a cue.

    A source belongs to the next cue on the side where its label has it; where there is none, it is nobody's. Of two sources for
    one cue the nearer is its own. A content belongs to the next cue on the side where its label has it, else to the next on the other.
    """
    runs: list[tuple[str, Range]] = []
    at = first
    for label, group in groupby(labels):
        size = len(list(group))
        runs.append((label, Range(at, at + size)))
        at += size
    ties = [Tie(span) for label, span in runs if label == CUE]
    if not ties:
        return [], [span for label, span in runs if label in (CONTENT_BEHIND, CONTENT_BEFORE)]
    behind = 0  # the number of the first cue that is not before the run
    for label, span in runs:
        before_it = ties[behind - 1] if behind else None
        behind_it = ties[behind] if behind < len(ties) else None
        if label == CUE:
            behind += 1
        elif label == SOURCE_BEFORE and behind_it is not None:
            behind_it.source = span  # a later one is nearer
        elif label == SOURCE_BEHIND and before_it is not None:
            before_it.source = before_it.source or span
        elif label in (CONTENT_BEHIND, CONTENT_BEFORE):
            owner = (before_it or behind_it) if label == CONTENT_BEHIND else (behind_it or before_it)
            if owner is not None:
                owner.content.append(span)
    return ties, []
