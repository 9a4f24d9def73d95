"""The annotated text: the article cut at every boundary of a mark, so that overlapping marks need no nesting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from flagger.analysis import Kind
from flagger.article import Block, Part
from flagger.summary.context import Context, claimant, mark_anchor, sentence_anchor
from flagger.summary.verdict import Fix, all_fixes
from flagger.summary.wording import CATEGORIES, STANCES, STATUSES, VOICES

if TYPE_CHECKING:
    from flagger.judging.entries import FramingEntries


class Note(msgspec.Struct, frozen=True):
    """A number beside a mark and where it leads; `kind` is the severity of a finding, or “allegation”."""

    kind: str
    label: str
    target: str


class Segment(msgspec.Struct, frozen=True):
    """A piece of text between two mark boundaries.

    `traits` say which marks lie on it (“loaded”, “loaded-article”, “error”), `marks` are their anchors, `reason` puts
    them into words. `starts`, `anchors` and `notes` are the reason, the anchors and the notes of the marks that start
    here.
    """

    text: str
    traits: tuple[str, ...] = ()
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
    """A block of the article; `level` is 0 but for headings, `fixes` are the findings in it, as they stand."""

    part: Part
    level: int
    runs: tuple[Run, ...]
    fixes: tuple[Fix, ...]


class Mark(msgspec.Struct):
    """All that lies on one span: marks with the same span are one, so that everything about it leads to one place."""

    start: int
    end: int
    traits: dict[str, None] = msgspec.field(default_factory=dict)
    reasons: dict[str, None] = msgspec.field(default_factory=dict)
    notes: list[Note] = msgspec.field(default_factory=list)


def paragraphs(context: Context, lexicons: FramingEntries) -> tuple[Paragraph, ...]:
    """The blocks of the article with their marks and the findings that start in them."""
    fixes: defaultdict[int, list[Fix]] = defaultdict(list)
    found = zip(all_fixes(context), context.findings, strict=True)
    for fix, finding in sorted(found, key=lambda pair: (pair[1].start, pair[1].end)):
        block = context.block_at(finding.start)
        if block is not None and fix.place.target:
            fixes[block].append(fix)
    marks = _spread(_marks(context, lexicons), [(block.start, block.end) for block in context.blocks])
    return tuple(
        Paragraph(
            part=block.part,
            level=min(6, max(1, block.level or 2)) if block.part == "heading" else 0,
            runs=tuple(_runs(context, block, [] if block.part == "boilerplate" else marks[number])),
            fixes=tuple(fixes[number]),
        )
        for number, block in enumerate(context.blocks)
    )


def _marks(context: Context, lexicons: FramingEntries) -> list[Mark]:
    """The marks in order; a span of nothing, or of white space, gets none."""
    marks: dict[tuple[int, int], Mark] = {}

    def put(start: int, end: int, traits: tuple[str, ...], reason: str, note: Note | None = None) -> None:
        if not context.text[start:end].strip():
            return
        mark = marks.setdefault((start, end), Mark(start, end))
        mark.traits.update(dict.fromkeys(traits))
        mark.reasons[reason] = None
        if note:
            mark.notes.append(note)

    for label, finding in context.finding_labels:
        says = f"{finding.severity} {label}: {finding.message}"
        put(finding.start, finding.end, ("finding", finding.severity), says, Note(finding.severity, label, f"f{label}"))
    for number, charge in enumerate(context.charges, 1):
        for made in charge:
            says = f"allegation A{number} by {claimant(made)}: {STATUSES[made.status][1]}"
            put(
                made.start,
                made.end,
                ("allegation", f"allegation-{made.voice}"),
                says,
                Note("allegation", f"A{number}", f"a{number}"),
            )
            for start, end in made.evidence:
                put(start, end, ("evidence",), f"what the article offers on allegation A{number}")
    for loaded in context.result.loaded:
        entry = lexicons.framing_entry(loaded.entry) if loaded.entry else None
        says = f"loaded wording {VOICES[loaded.voice]}: {CATEGORIES[loaded.category]}"
        explained = (loaded.start, loaded.end) in marks  # the message of a finding on it has the note
        note = f" ({entry.note})" if entry and entry.note and not explained else ""
        put(loaded.start, loaded.end, ("loaded", f"loaded-{loaded.voice}"), says + note)
    for attribution in context.result.attributions:
        source = context.source_name(attribution.source_id)
        for start, end in attribution.cue:
            put(start, end, ("cue", f"stance-{attribution.stance}"), f"{STANCES[attribution.stance]} cue")
        for start, end in attribution.source:
            put(start, end, ("source",), f"source: {source}" if source else "source")
    return sorted(marks.values(), key=lambda mark: (mark.start, -mark.end))


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
            marks=tuple(mark_anchor(mark.start, mark.end) for mark in here),
            reason=_reasons(here),
            starts=_reasons(new),
            anchors=tuple(mark_anchor(mark.start, mark.end) for mark in new),
            notes=tuple(note for mark in new for note in mark.notes),
        )


def _reasons(marks: list[Mark]) -> str:
    return "; ".join(dict.fromkeys(reason for mark in marks for reason in mark.reasons))
