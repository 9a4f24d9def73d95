"""Task `gold`: what kind of error each disagreement is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.analysis import Sentence
from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.training.evaluation.errors import Error, Side
from flagger.training.evaluation.gold import identified, kind_of, sentence_pairs, stance_of, strength_of
from flagger.training.evaluation.gold_findings import JUDGED, grounds
from flagger.training.evaluation.gold_rows import GoldRow, LabelledSentence
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.sentence_errors import name_of, side_of
from flagger.training.evaluation.spans import Stretch, is_right, match, taken

KINDS = {
    "wrong-kind": "another kind of statement: labelled/marked",
    "strength": "another strength: labelled/marked",
    "stance": "another stance, or no cue: labelled/marked",
    "missed-name": "a labelled source, none marked",
    "invented-name": "a marked source, none labelled",
    "other-name": "another source than the labelled one",
    "missed-loaded": "loaded wording that no mark fits; by category",
    "spurious-loaded": "a mark that fits no loaded wording; by entry, or by category",
    "voice": "another voice for loaded wording that was found: labelled/marked",
    "wrong-category": "another category for loaded wording that was found: labelled/marked",
    "missed-allegation": "an allegation that no mark fits; by status",
    "spurious-allegation": "a mark that fits no allegation; by entry, or by nature",
    "wrong-status": "another status for an allegation that was found: labelled/marked",
    "wrong-answer": "another answer for an allegation that was found: labelled/marked",
    "wrong-finding": "an error or a warning that no label bears out; by rule",
}
"""The kinds, in the order that they are shown in, and what each says."""


def errors(pairs: Sequence[tuple[GoldRow, Judged]], _lexicons: Lexicons) -> Iterator[Error]:
    """Every disagreement, article by article. Where the detail is a pair, it is `labelled/marked`."""
    for row, analysis in pairs:
        for label, mark in sentence_pairs(row, analysis):
            yield from _sentence_errors(row, label, mark)
        yield from _loaded_errors(row, analysis)
        yield from _allegation_errors(row, analysis)
        for finding in analysis.findings:
            counts = finding.severity in ("error", "warning") and finding.code.startswith(JUDGED)
            if counts and not is_right(finding, grounds(row, finding.code)):
                yield _error(row, "wrong-finding", finding.code, finding, {}, {finding.severity: finding.message})


def _sentence_errors(row: GoldRow, label: LabelledSentence, mark: Sentence | None) -> Iterator[Error]:
    kind, strength, stance = kind_of(mark), strength_of(mark), stance_of(mark)
    source = mark.source if mark is not None else None
    labelled = {
        "kind": label.kind,
        "strength": label.strength,
        "stance": label.stance or "",
        "source": label.source or "",
    }
    marked = {"kind": kind, "strength": strength, "stance": stance or "", "source": source or ""}
    found: list[tuple[str, str]] = []
    if label.kind != kind:
        found.append(("wrong-kind", f"{label.kind}/{kind}"))
    if label.strength != strength:
        found.append(("strength", f"{label.strength}/{strength}"))
    if label.stance and label.stance != stance:
        found.append(("stance", f"{label.stance}/{stance or 'none'}"))
    if not identified(label, mark) and (label.source or source):
        found.append(("missed-name" if not source else "other-name" if label.source else "invented-name", ""))
    for error, detail in found:
        yield _error(row, error, detail, label, labelled, marked)


def _loaded_errors(row: GoldRow, analysis: Judged) -> Iterator[Error]:
    matched = match(row.loaded, analysis.loaded)
    for i, j in matched.pairs:
        label, mark = row.loaded[i], analysis.loaded[j]
        labelled = {"category": label.category, "voice": label.voice}
        if label.voice != mark.voice:
            yield _error(row, "voice", f"{label.voice}/{mark.voice}", label, labelled, side_of(mark))
        if label.category != mark.category:
            yield _error(row, "wrong-category", f"{label.category}/{mark.category}", label, labelled, side_of(mark))
    for label in taken(row.loaded, matched.missed):
        labelled = {"category": label.category, "voice": label.voice}
        yield _error(row, "missed-loaded", label.category, label, labelled, {})
    for mark in taken(analysis.loaded, matched.spurious):
        yield _error(row, "spurious-loaded", name_of(mark), mark, {}, side_of(mark))


def _allegation_errors(row: GoldRow, analysis: Judged) -> Iterator[Error]:
    matched = match(row.allegations, analysis.allegations)
    for i, j in matched.pairs:
        label, mark = row.allegations[i], analysis.allegations[j]
        labelled, marked = _alleged(label.by, label.about, label.status), _alleged(mark.by, mark.about, mark.status)
        if label.status != mark.status:
            yield _error(row, "wrong-status", f"{label.status}/{mark.status}", label, labelled, marked)
        if label.answer != mark.answer:
            yield _error(row, "wrong-answer", f"{label.answer}/{mark.answer}", label, labelled, marked)
    for label in taken(row.allegations, matched.missed):
        yield _error(row, "missed-allegation", label.status, label, _alleged(label.by, label.about, label.status), {})
    for mark in taken(analysis.allegations, matched.spurious):
        name = mark.entry or mark.nature
        yield _error(row, "spurious-allegation", name, mark, {}, _alleged(mark.by, mark.about, mark.status))


def _alleged(by: str | None, about: str | None, status: str) -> Side:
    return {"status": status, "by": by or "", "about": about or ""}


def _error(row: GoldRow, kind: str, detail: str, place: Stretch, labelled: Side, marked: Side) -> Error:
    return Error(kind, detail, str(row.id), row.text, Span(place.start, place.end), labelled, marked)
