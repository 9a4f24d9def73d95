"""The annotated text: the article cut at every boundary of a mark, so that overlapping marks need no nesting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from flagger.analysis import Kind, Voice
from flagger.article import Block, Part
from flagger.result import SEVERITIES, Severity
from flagger.summary.context import Context, sentence_anchor
from flagger.summary.margin import MarginNote, Quiet, notes, quiet
from flagger.summary.overlay import Mark, Note, marks_of


class Segment(msgspec.Struct, frozen=True):
    """A piece of text between two mark boundaries.

    `traits` say which marks lie on it (“loaded”, “loaded-article”, “error”), `marks` are their anchors, `reason` puts
    them into words. `starts`, `anchors` and `notes` are the reason, the anchors and the notes of the marks that start
    here. `voice` is that of the innermost mark, `severity` the worst finding's on it.
    """

    text: str
    traits: tuple[str, ...] = ()
    voice: Voice | None = None
    severity: Severity | None = None
    marks: tuple[str, ...] = ()
    reason: str = ""
    starts: str = ""
    anchors: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


class Run(msgspec.Struct, frozen=True):
    """The segments of one sentence, or (without anchor) of what stands between two."""

    anchor: str | None
    kind: Kind | None
    segments: tuple[Segment, ...]


class Paragraph(msgspec.Struct, frozen=True):
    """A block of the article; `level` is 0 but for headings.

    What is found in it stands in `notes`, loaded wording that nobody need change in `quiet`.
    """

    part: Part
    level: int
    runs: tuple[Run, ...]
    notes: tuple[MarginNote, ...]
    quiet: tuple[Quiet, ...]


def paragraphs(context: Context) -> tuple[Paragraph, ...]:
    """The blocks of the article with their marks, and beside each what is to be said of it."""
    margin, silent = notes(context), quiet(context)
    marks = _spread(marks_of(context), [(block.start, block.end) for block in context.blocks])
    return tuple(
        Paragraph(
            part=block.part,
            level=min(6, max(1, block.level or 2)) if block.part == "heading" else 0,
            runs=tuple(_runs(context, block, [] if block.part == "boilerplate" else marks[number])),
            notes=margin.get(number, ()),
            quiet=silent.get(number, ()),
        )
        for number, block in enumerate(context.blocks)
    )


def _spread(marks: list[Mark], spans: Sequence[tuple[int, int]]) -> list[list[Mark]]:
    """The marks that lie on each of the spans. Both are in order; a mark that runs over several spans is with each."""
    found: list[list[Mark]] = [[] for _ in spans]
    first = 0
    for mark in marks:
        while first < len(spans) and spans[first][1] <= mark.start:
            first += 1
        for number in range(first, len(spans)):
            if spans[number][0] >= mark.end:
                break
            found[number].append(mark)
    return found


def _runs(context: Context, block: Block, marks: list[Mark]) -> Iterator[Run]:
    """The sentences of a block, and whatever stands between them, each cut into segments."""
    spans: list[tuple[int, int]] = []
    position = block.start
    while position < block.end:
        sentence = context.sentence_at(position)
        end = min(block.end, sentence.end) if sentence else context.next_sentence(position, block.end)
        spans.append((position, end))
        position = end
    for (start, end), near in zip(spans, _spread(marks, spans), strict=True):
        sentence = context.sentence_at(start)
        # A sentence that an earlier block began has its name there.
        anchor = sentence_anchor(sentence) if sentence and sentence.start >= block.start else None
        yield Run(anchor, sentence.kind if sentence else None, tuple(_segments(context.text, start, end, near)))


def _segments(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[Segment]:
    """The text from `start` to `end`, cut where a mark begins or ends."""
    cuts = {cut for mark in marks for cut in (mark.start, mark.end) if start < cut < end}
    spans = list(pairwise(sorted(cuts | {start, end})))
    for (low, high), here in zip(spans, _spread(marks, spans), strict=True):
        new = [mark for mark in here if mark.start == low]
        yield Segment(
            text=text[low:high],
            traits=tuple(dict.fromkeys(trait for mark in here for trait in mark.traits)),
            voice=next((mark.voice for mark in reversed(here) if mark.voice), None),
            severity=max((mark.severity for mark in here if mark.severity), key=SEVERITIES.index, default=None),
            marks=tuple(mark.anchor for mark in here),
            reason=_reasons(here),
            starts=_reasons(new),
            anchors=tuple(mark.anchor for mark in new),
            notes=tuple(note for mark in new for note in mark.notes),
        )


def _reasons(marks: list[Mark]) -> str:
    return "; ".join(dict.fromkeys(reason for mark in marks for reason in mark.reasons))
