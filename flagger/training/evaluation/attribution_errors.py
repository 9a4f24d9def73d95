"""Task `attribution`: what kind of error each disagreement is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from flagger.analysis import Analysis, Attribution
from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.training.evaluation.attribution import ALIKE, AttributionRow, Covered, Parts, content_f1, covered
from flagger.training.evaluation.cue_class import cue_class
from flagger.training.evaluation.errors import Error, Side
from flagger.training.evaluation.words import Words

KINDS = {
    "missed-cue": "no marked cue overlaps the labelled one",
    "spurious-cue": "no labelled cue overlaps the marked one",
    "merged-cue": "several labels, one marked cue",
    "split-cue": "one label, several marked cues",
    "cue-extent": "the cue is found with other words",
    "missing-source": "a labelled source, none marked",
    "spurious-source": "a marked source, none labelled",
    "wrong-source": "the two sources share no word",
    "source-extent": "the source is found with other words",
    "wrong-content": f"the contents' word F1 is below {ALIKE}",
    "content-extent": "the content is found with other words",
    "wrong-link": "the source or the content is that of another label",
}
"""The kinds, in the order that they are shown in, and what each says."""


def errors(pairs: Sequence[tuple[AttributionRow, Analysis]], lexicons: Lexicons) -> Iterator[Error]:
    """Every disagreement, article by article. An attribution may have one in its cue, its source and its content.

    Missed and spurious cues and sources have the class of the cue as their detail, and a wrong link the part that is wrong.
    """
    for row, analysis in pairs:
        yield from _Comparison(row, analysis, lexicons).errors()


def paired(labelled: Sequence[list[Span]], marked: Sequence[list[Span]]) -> list[tuple[int, int]]:
    """Which labelled cue was marked as which: those that overlap, the most characters first, each taken once.

    Characters, since a colon is a cue and no word.
    """
    holding: dict[int, list[int]] = {}
    for j, cue in enumerate(marked):
        for character in _characters([cue]):
            holding.setdefault(character, []).append(j)
    ranked: list[tuple[int, int, int]] = []
    for i, cue in enumerate(labelled):
        shared = Counter(j for character in _characters([cue]) for j in holding.get(character, ()))
        ranked += ((-count, i, j) for j, count in shared.items())
    used_labels: set[int] = set()
    used_marks: set[int] = set()
    pairs = []
    for _, i, j in sorted(ranked):
        if i not in used_labels and j not in used_marks:
            used_labels.add(i)
            used_marks.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def _characters(cues: Iterable[list[Span]]) -> set[int]:
    """The offsets of all characters in cues."""
    return {offset for cue in cues for start, end in cue for offset in range(start, end)}


class _Comparison:
    """The labels and the marks of one article."""

    def __init__(self, row: AttributionRow, analysis: Analysis, lexicons: Lexicons) -> None:
        self.row = row
        self.labels = row.attributions
        self.marks = analysis.attributions
        self.lexicons = lexicons
        words = Words(row.text)
        self.labelled = [covered(words, a.source, a.cue, a.content) for a in self.labels]
        self.marked = [covered(words, a.source, a.cue, a.content) for a in self.marks]

    def errors(self) -> Iterator[Error]:
        """The errors of attributions that were found, then of those that were missed, then of those that are no labels."""
        label_cues, mark_cues = [a.cue for a in self.labels], [a.cue for a in self.marks]
        pairs = paired(label_cues, mark_cues)
        for i, j in pairs:
            yield from self._compared(i, j)
        found, used = {i for i, _ in pairs}, {j for _, j in pairs}
        in_labels, in_marks = _characters(label_cues), _characters(mark_cues)
        for i, label in enumerate(self.labels):
            if i not in found:
                kind = "missed-cue" if in_marks.isdisjoint(_characters([label.cue])) else "merged-cue"
                yield self._error(kind, label, None, self._class(label))
        for j, mark in enumerate(self.marks):
            if j not in used:
                kind = "spurious-cue" if in_labels.isdisjoint(_characters([mark.cue])) else "split-cue"
                yield self._error(kind, None, mark, self._class(mark))

    def _compared(self, i: int, j: int) -> Iterator[Error]:
        """The errors of a label and the mark that shares its cue."""
        label, mark = self.labels[i], self.marks[j]
        others = [other for number, other in enumerate(self.labelled) if number != i]
        if self.labelled[i].cue != self.marked[j].cue:
            yield self._error("cue-extent", label, mark)
        source, detail = _source(self.labelled[i], self.marked[j], others)
        if source:
            sort = self._class(label) if source in ("missing-source", "spurious-source") else detail
            yield self._error(source, label, mark, sort)
        content, detail = _content(self.labelled[i], self.marked[j], others)
        if content:
            yield self._error(content, label, mark, detail)

    def _class(self, attribution: Parts | Attribution) -> str:
        return cue_class(self.row.text, attribution.cue, self.lexicons)

    def _error(self, kind: str, label: Parts | None, mark: Parts | Attribution | None, detail: str = "") -> Error:
        known = label or mark
        assert known is not None
        pieces = sorted(known.cue or known.content or known.source)
        text = self.row.text
        return Error(kind, detail, str(self.row.id), text, pieces[0], _side(text, label), _side(text, mark))


def _source(label: Covered, mark: Covered, others: Sequence[Covered]) -> tuple[str, str]:
    """Kind and detail of what is wrong with a source, or two empty strings."""
    if label.source == mark.source:
        return "", ""
    if not mark.source:
        return "missing-source", ""
    if not label.source:
        return "spurious-source", ""
    if not label.source.isdisjoint(mark.source):
        return "source-extent", ""
    linked = any(not other.source.isdisjoint(mark.source) for other in others)
    return ("wrong-link", "source") if linked else ("wrong-source", "")


def _content(label: Covered, mark: Covered, others: Sequence[Covered]) -> tuple[str, str]:
    """Kind and detail of what is wrong with a content, or two empty strings."""
    if label.content == mark.content:
        return "", ""
    if content_f1(label, mark) >= ALIKE:
        return "content-extent", ""
    linked = any(content_f1(other, mark) >= ALIKE for other in others)
    return ("wrong-link", "content") if linked else ("wrong-content", "")


def _side(text: str, attribution: Parts | Attribution | None) -> Side:
    """The words of each part of an attribution, pieces joined by an ellipsis."""
    if attribution is None:
        return {}
    parts = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {role: " … ".join(text[start:end] for start, end in sorted(pieces)) for role, pieces in parts.items()}
