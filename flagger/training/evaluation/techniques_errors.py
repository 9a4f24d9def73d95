"""Task `techniques`: which spans are missed, which are spurious, and which findings are false alarms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.training.evaluation.errors import Error
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.sentence_errors import name_of, side_of
from flagger.training.evaluation.spans import match, taken
from flagger.training.evaluation.techniques import TechniqueRow, sentences

KINDS = {
    "missed-loaded": "loaded language or name calling that no mark fits; by technique",
    "spurious-loaded": "a mark that fits neither; by entry, or by category",
    "false-alarm": "an error or a warning on a sentence without either; by rule",
}
"""The kinds, in the order that they are shown in, and what each says."""


def errors(pairs: Sequence[tuple[TechniqueRow, Judged]], _lexicons: Lexicons) -> Iterator[Error]:
    """Every span that has no counterpart, and every false alarm."""
    for row, analysis in pairs:
        labels = row.compared()
        matched = match(labels, analysis.loaded)
        for label in taken(labels, matched.missed):
            yield _error(row, "missed-loaded", label.technique, Span(label.start, label.end), label.technique, "")
        for mark in taken(analysis.loaded, matched.spurious):
            marked = " | ".join(filter(None, side_of(mark).values()))
            yield _error(row, "spurious-loaded", name_of(mark), Span(mark.start, mark.end), "", marked)
        for unit in sentences(row, analysis):
            for finding in [] if unit.loaded else unit.findings:
                if finding.severity in ("error", "warning"):
                    place = Span(finding.start, finding.end)
                    yield _error(row, "false-alarm", finding.code, place, "", finding.message)


def _error(row: TechniqueRow, kind: str, detail: str, place: Span, labelled: str, marked: str) -> Error:
    return Error(kind, detail, str(row.id), row.text, place, {"technique": labelled}, {"mark": marked})
