"""Task `gold`: what kind of error each disagreement is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.analysis import Analysis, Sentence
from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.training.evaluation.errors import Error
from flagger.training.evaluation.gold import (
    GoldRow,
    LabelledSentence,
    identified,
    sentence_pairs,
    stance_of,
    strength_of,
    wording_pairs,
)

KINDS = {
    "strength": "another strength: labelled/marked",
    "stance": "another stance, or no cue: labelled/marked",
    "missed-name": "a labelled source, none marked",
    "invented-name": "a marked source, none labelled",
    "other-name": "another source than the labelled one",
    "voice": "another voice for loaded wording that was found: labelled/marked",
}
"""The kinds, in the order that they are shown in, and what each says."""


def errors(pairs: Sequence[tuple[GoldRow, Analysis]], _lexicons: Lexicons) -> Iterator[Error]:
    """Every disagreement, article by article. The detail of a strength, a stance or a voice is `labelled/marked`."""
    for row, analysis in pairs:
        for label, mark in sentence_pairs(row, analysis):
            yield from _sentence_errors(row, label, mark)
        for wording, found in wording_pairs(row, analysis):
            if wording.voice != found.voice:
                place = Span(wording.start, wording.end)
                detail = f"{wording.voice}/{found.voice}"
                yield Error(
                    "voice", detail, str(row.id), row.text, place, {"voice": wording.voice}, {"voice": found.voice}
                )


def _sentence_errors(row: GoldRow, label: LabelledSentence, mark: Sentence | None) -> Iterator[Error]:
    strength, stance = strength_of(mark), stance_of(mark)
    source = mark.source if mark is not None else None
    labelled = {"strength": label.strength, "stance": label.stance or "", "source": label.source or ""}
    marked = {"strength": strength, "stance": stance or "", "source": source or ""}
    found: list[tuple[str, str]] = []
    if label.strength != strength:
        found.append(("strength", f"{label.strength}/{strength}"))
    if label.stance and label.stance != stance:
        found.append(("stance", f"{label.stance}/{stance or 'none'}"))
    if not identified(label, mark) and (label.source or source):
        found.append(("missed-name" if not source else "other-name" if label.source else "invented-name", ""))
    for kind, detail in found:
        yield Error(kind, detail, str(row.id), row.text, Span(label.start, label.end), labelled, marked)
