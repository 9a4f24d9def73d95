"""Tasks of labelled sentences: which the scores get wrong, which words are missed or spurious, which findings are false alarms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from flagger.analysis import Loaded
from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.training.evaluation.errors import Error, Side
from flagger.training.evaluation.loaded import SentenceRow
from flagger.training.evaluation.rows import Row
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.scored import THRESHOLD, top_score
from flagger.training.evaluation.spans import touches
from flagger.training.evaluation.subjectivity import SubjectiveRow

LOADED_KINDS = {
    "missed-loaded": "a loaded sentence whose score is too low; by what is marked in it",
    "spurious-loaded": "a plain sentence whose score is too high; by what is marked in it",
    "missed-word": "a loaded word that no mark overlaps",
    "spurious-word": "a mark that overlaps no loaded word; by entry, or by category",
    "false-alarm": "an error or a warning on a sentence that is not loaded; by rule",
}
OPINION_KINDS = {
    "missed-opinion": "opinion, in whole or in part, whose score is too low",
    "spurious-opinion": "a factual sentence whose score is too high",
}
SUBJECTIVITY_KINDS = {
    "missed-subjective": "a subjective sentence whose score is too low",
    "spurious-subjective": "an objective sentence whose score is too high",
}
"""The kinds, in the order that they are shown in, and what each says."""


def loaded_errors(pairs: Sequence[tuple[SentenceRow, Judged]], _lexicons: Lexicons) -> Iterator[Error]:
    """Every sentence on the wrong side of the threshold, every wrong word, every false alarm."""
    for row, analysis in pairs:
        yield from _decision(row, analysis, "loaded", row.loaded)
        words = row.loaded_words()
        for word in words:
            if not touches(word, analysis.loaded):
                yield _error(row, "missed-word", "", word, {"word": row.text[slice(*word)]}, {})
        for mark in analysis.loaded:
            if not touches(mark, words):
                yield _error(row, "spurious-word", name_of(mark), Span(mark.start, mark.end), {}, side_of(mark))
        for finding in [] if row.loaded else analysis.findings:
            if finding.severity in ("error", "warning"):
                place = Span(finding.start, finding.end)
                yield _error(row, "false-alarm", finding.code, place, {}, {finding.severity: finding.message})


def opinion_errors(pairs: Sequence[tuple[SentenceRow, Judged]], _lexicons: Lexicons) -> Iterator[Error]:
    """Every sentence on the wrong side of the threshold."""
    for row, analysis in pairs:
        if row.opinion:
            yield from _decision(row, analysis, "opinion", row.opinion != "factual")


def subjectivity_errors(pairs: Sequence[tuple[SubjectiveRow, Judged]], _lexicons: Lexicons) -> Iterator[Error]:
    """Every sentence on the wrong side of the threshold."""
    for row, analysis in pairs:
        yield from _decision(row, analysis, "opinion", row.subjective, "subjective")


def name_of(mark: Loaded) -> str:
    """The entry that made a mark, or its category where none did."""
    return mark.entry or mark.category


def side_of(mark: Loaded) -> Side:
    """A mark in words."""
    return {"category": mark.category, "voice": mark.voice, "entry": mark.entry or ""}


def _decision(
    row: Row, analysis: Judged, score: Literal["loaded", "opinion"], label: bool, name: str = ""
) -> Iterator[Error]:
    """The error of a sentence whose score says something else than its label; its details are the categories marked in it."""
    value = top_score(analysis, score)
    if label == (value >= THRESHOLD):
        return
    kind = f"{'missed' if label else 'spurious'}-{name or score}"
    marked = "+".join(sorted({mark.category for mark in analysis.loaded})) or "unmarked"
    answer = {name or score: "yes" if label else "no"}
    yield _error(row, kind, marked, Span(0, len(row.text)), answer, {"score": f"{value:.2f}"})


def _error(row: Row, kind: str, detail: str, place: Span, labelled: Side, marked: Side) -> Error:
    return Error(kind, detail, str(row.id), row.text, place, labelled, marked)
