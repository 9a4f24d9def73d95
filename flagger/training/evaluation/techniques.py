"""Task `techniques`: articles with the spans of propaganda techniques, of which loaded language and name calling are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from flagger.article import Span
from flagger.judging.intervals import Intervals
from flagger.training.evaluation.agreement import Figure, detection
from flagger.training.evaluation.rows import Row
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.scored import Unit, false_alarms, unit_tables
from flagger.training.evaluation.spans import detected, taken

EXPECTED = '{"id", "text", "spans": [{"start", "end", "technique"}, …]}'
COMPARED = ("loaded", "name_calling")
"""What the names of the compared techniques begin with, in small letters."""
LINE = re.compile(r"[^\n]+")
"""A sentence: these articles have one a line."""


class Technique(msgspec.Struct, frozen=True):
    """A span and the technique that it shows."""

    start: int
    end: int
    technique: str


class TechniqueRow(Row, frozen=True):
    """An article and its techniques."""

    techniques: list[Technique] = msgspec.field(name="spans")

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every technique."""
        for number, label in enumerate(self.techniques):
            yield f"spans[{number}]", Span(label.start, label.end)

    def compared(self) -> list[Technique]:
        """The spans of loaded language and name calling."""
        return [label for label in self.techniques if label.technique.lower().startswith(COMPARED)]


Pairs = Sequence[tuple[TechniqueRow, Judged]]


def figures(pairs: Pairs) -> dict[str, Figure]:
    """Spans of loaded wording; sentences that hold some; findings on sentences that hold none; precision by rule and category."""
    units = [unit for row, analysis in pairs for unit in sentences(row, analysis)]
    right = sum(unit.loaded and bool(unit.marks) for unit in units)
    spurious = sum(not unit.loaded and bool(unit.marks) for unit in units)
    missed = sum(unit.loaded and not unit.marks for unit in units)
    return {
        "loaded_spans": detected((row.compared(), analysis.loaded) for row, analysis in pairs),
        "loaded_sentences": detection(right, spurious, missed),
        **false_alarms(units),
        **unit_tables(units),
    }


def sentences(row: TechniqueRow, analysis: Judged) -> Iterator[Unit]:
    """Every line with the findings and the marks that share a character with it; loaded where a compared technique does."""
    labels = Intervals((label.start, label.end) for label in row.compared())
    found = Intervals((finding.start, finding.end) for finding in analysis.findings)
    marked = Intervals((mark.start, mark.end) for mark in analysis.loaded)
    for line in LINE.finditer(row.text):
        yield Unit(
            labels.touched(*line.span()),
            taken(analysis.findings, found.overlapping(*line.span())),
            taken(analysis.loaded, marked.overlapping(*line.span())),
        )
