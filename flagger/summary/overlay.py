"""The marks of an article, laid on its text: what is drawn, what is said of it, where its numbers lead."""

from __future__ import annotations

import msgspec

from flagger.analysis import Voice
from flagger.result import SEVERITIES, Severity
from flagger.summary.actions import action
from flagger.summary.context import Context, mark_anchor
from flagger.summary.naming import claimed_by
from flagger.summary.speakers import spoken
from flagger.summary.wording import CATEGORIES, STATUSES, VOICES, tone


class Note(msgspec.Struct, frozen=True):
    """A number beside a mark and where it leads; `kind` is the severity of a finding, or “allegation”."""

    kind: str
    label: str
    target: str


class Mark(msgspec.Struct):
    """All that lies on one span: marks with the same span are one, so that everything about it leads to one place.

    `start` is where its first word starts: white space before it may lie outside all blocks.
    """

    start: int
    end: int
    anchor: str
    traits: dict[str, None] = msgspec.field(default_factory=dict)
    reasons: dict[str, None] = msgspec.field(default_factory=dict)
    notes: list[Note] = msgspec.field(default_factory=list)
    voice: Voice | None = None
    severity: Severity | None = None


def marks_of(context: Context) -> list[Mark]:
    """The marks in order; a span of nothing, or of white space, gets none."""
    marks: dict[tuple[int, int], Mark] = {}

    def put(
        start: int,
        end: int,
        traits: tuple[str, ...],
        reason: str,
        note: Note | None = None,
        *,
        voice: Voice | None = None,
        severity: Severity | None = None,
    ) -> None:
        words = context.text[start:end].lstrip()
        if not words:
            return
        mark = marks.setdefault((start, end), Mark(end - len(words), end, mark_anchor(start, end)))
        mark.traits.update(dict.fromkeys(traits))
        mark.reasons[reason] = None
        mark.voice = mark.voice or voice
        mark.severity = max((given for given in (mark.severity, severity) if given), key=SEVERITIES.index, default=None)
        if note and note not in mark.notes:
            mark.notes.append(note)

    for number, fix in enumerate(context.fixes, 1):
        short = action(context, fix)  # The margin beside it has the reason in full.
        says = f"{fix[0].severity} {number}: {short.what}" + (f"; to clear it: {short.clear}" if short.clear else "")
        note = Note(fix[0].severity, str(number), f"f{number}")
        for finding in fix:
            put(finding.start, finding.end, ("finding", finding.severity), says, note, severity=finding.severity)
    for number, charge in enumerate(context.charges, 1):
        for made in charge:
            says = f"allegation A{number} by {claimed_by(context, made)}: {STATUSES[made.status][1]}"
            put(
                made.start,
                made.end,
                ("allegation", f"allegation-{made.voice}"),
                says,
                Note("allegation", f"A{number}", f"a{number}"),
                voice=made.voice,
            )
            for start, end in made.evidence:
                put(start, end, ("evidence",), f"what the article offers on allegation A{number}")
    for loaded in context.result.loaded:
        why = context.note_of(loaded.entry)
        says = f"loaded wording {VOICES[loaded.voice]}: {CATEGORIES[loaded.category]}"
        explained = (loaded.start, loaded.end) in marks  # the message of a finding on it has the note
        says += f" ({why})" if why and not explained else ""
        traits = ("loaded", f"loaded-{loaded.voice}")
        put(loaded.start, loaded.end, traits, says, voice=loaded.voice, severity="info")
    for attribution in filter(spoken, context.result.attributions):
        source = context.source_name(attribution.source_id)
        for start, end in attribution.cue:
            put(start, end, ("cue", f"stance-{attribution.stance}"), tone(attribution.stance))
        for start, end in attribution.source:
            put(start, end, ("source",), f"source: {source}" if source else "source")
    return sorted(marks.values(), key=lambda mark: (mark.start, -mark.end))
