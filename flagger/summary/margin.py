"""What stands in the margin of the annotated text: the reason for every finding, allegations, wording that needs no change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import msgspec

from flagger.analysis import Kind, Voice
from flagger.result import Finding, Severity
from flagger.summary.context import Context, claimant, tidy
from flagger.summary.found import by_classifier
from flagger.summary.wording import ALONE, CATEGORIES, STATUSES, VOICES, capital


class MarginNote(msgspec.Struct, frozen=True):
    """Why something is marked. `severity` is None for an allegation that makes no finding here.

    `label` and `target` name its fix or its row in the ledger, `entry` the lexicon entry behind it, or is empty. `voice` and `kind`
    say whose words it is about and in what kind of sentence it stands.
    """

    severity: Severity | None
    label: str
    target: str
    name: str
    message: str
    entry: str
    neutral: tuple[str, ...]
    voice: Voice
    kind: Kind


class Quiet(msgspec.Struct, frozen=True):
    """Loaded words that are marked and not found: a source's own, or some held at a distance."""

    words: str
    target: str | None
    says: str
    entry: str
    voice: Voice
    kind: Kind


def notes(context: Context) -> Mapping[int, tuple[MarginNote, ...]]:
    """The notes on each block, by its index, as they stand. Of one fix, and of one allegation, there is one in a block."""
    found: list[tuple[int, MarginNote]] = [
        (finding.start, _of_finding(context, label, finding))
        for label, finding in context.finding_labels
        if context.place(finding.start, finding.end).target
    ]
    told = {(finding.start, finding.end) for finding in context.findings if finding.code.startswith(("ALG", "ATR101"))}
    for number, charge in enumerate(context.charges, 1):
        for made in charge:
            if (made.start, made.end) in told or not context.text[made.start : made.end].strip():
                continue
            alone = f"{capital(ALONE)}." if by_classifier(charge) else ""
            says = alone or f"{capital(claimant(made))}: {STATUSES[made.status][1]}."
            note = MarginNote(
                None,
                f"A{number}",
                f"a{number}",
                "like a claim" if alone else "allegation",
                says,
                "",
                (),
                made.voice,
                _kind(context, made.start),
            )
            found.append((made.start, note))
    blocks: defaultdict[int, dict[str, MarginNote]] = defaultdict(dict)
    for start, note in sorted(found, key=lambda each: each[0]):
        block = context.block_at(start)
        if block is not None and context.blocks[block].part != "boilerplate":
            here = blocks[block]
            here[note.label] = _both(here[note.label], note) if note.label in here else note
    return {number: tuple(each.values()) for number, each in blocks.items()}


def quiet(context: Context) -> Mapping[int, tuple[Quiet, ...]]:
    """The loaded words of each block, by its index, that no finding above information is about."""
    told = {(finding.start, finding.end) for finding in context.findings}
    blocks: defaultdict[int, list[Quiet]] = defaultdict(list)
    for mark in context.result.loaded:
        block = context.block_at(mark.start)
        if block is None or context.blocks[block].part == "boilerplate" or (mark.start, mark.end) in told:
            continue
        words = tidy(context.text[mark.start : mark.end])
        if words:
            says = f"{CATEGORIES[mark.category]}, {VOICES[mark.voice]}"
            target = context.place(mark.start, mark.end).target
            blocks[block].append(Quiet(words, target, says, mark.entry or "", mark.voice, _kind(context, mark.start)))
    return {number: tuple(each) for number, each in blocks.items()}


def _of_finding(context: Context, label: str, finding: Finding) -> MarginNote:
    loaded = context.loaded_of(finding)
    made = context.allegation_at(finding.start, finding.end)
    marked = loaded or made
    return MarginNote(
        severity=finding.severity,
        label=label,
        target=f"f{label}",
        name=finding.name.replace("-", " "),
        message=finding.message,
        entry=(loaded.entry or "") if loaded else "",
        neutral=context.neutral_of(finding),
        voice=marked.voice if marked else "article",
        kind=_kind(context, finding.start),
    )


def _both(one: MarginNote, other: MarginNote) -> MarginNote:
    """The notes of one fix in one block: each of its rules speaks once."""
    if other.name in one.name.split("; "):
        return one
    return msgspec.structs.replace(one, name=f"{one.name}; {other.name}", message=f"{one.message} {other.message}")


def _kind(context: Context, start: int) -> Kind:
    sentence = context.sentence_at(start)
    return sentence.kind if sentence else "other"
