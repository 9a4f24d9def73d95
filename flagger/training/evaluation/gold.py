"""Task `gold`: rows labelled by the taxonomy. Kinds, attribution, loaded wording, allegations, and what is found on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from flagger.analysis import STRENGTHS, Analysis, Kind, Loaded, Sentence, Stance, Strength
from flagger.training.evaluation.agreement import Figure, choice, scale, share
from flagger.training.evaluation.gold_findings import finding_figures, own
from flagger.training.evaluation.gold_rows import GoldRow, LabelledSentence, LabelledWording
from flagger.training.evaluation.names import same_name
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.spans import detected, match, shared, taken

MISSED = "missed"
"""The status and the answer of an allegation that no mark has."""

Pairs = Sequence[tuple[GoldRow, Judged]]


def figures(pairs: Pairs) -> dict[str, Figure]:
    """All figures of the set, in the order of the way through the house."""
    return {
        **sentence_figures(pairs),
        **loaded_figures(pairs),
        **allegation_figures(pairs),
        **finding_figures(pairs),
    }


def sentence_figures(pairs: Pairs) -> dict[str, Figure]:
    """Kind and strength of every sentence, stance of those with a cue, and source identity.

    Recall of identity is over the sentences with a labelled source, precision over those with a marked one.
    """
    sentences = [both for row, analysis in pairs for both in sentence_pairs(row, analysis)]
    labelled = [(label, mark) for label, mark in sentences if label.source]
    marked = [(label, mark) for label, mark in sentences if mark is not None and mark.source]
    right = sum(identified(label, mark) for label, mark in labelled)
    return {
        "kind": choice([(label.kind, kind_of(mark)) for label, mark in sentences], table=True),
        "strength": scale([(label.strength, strength_of(mark)) for label, mark in sentences], STRENGTHS),
        "stance": choice([(label.stance, stance_of(mark)) for label, mark in sentences if label.stance]),
        "source_identity_recall": share(right, len(labelled)),
        "source_identity_precision": share(right, len(marked)),
    }


def loaded_figures(pairs: Pairs) -> dict[str, Figure]:
    """Spans of loaded wording, of any voice and of the article's on both sides; voice and category of those that were found."""
    wordings = [both for row, analysis in pairs for both in wording_pairs(row, analysis)]
    return {
        "loaded_spans_any_voice": detected((row.loaded, analysis.loaded) for row, analysis in pairs),
        "loaded_spans_article_voice": detected((own(row.loaded), own(analysis.loaded)) for row, analysis in pairs),
        "voice_of_loaded_spans": choice([(label.voice, mark.voice) for label, mark in wordings]),
        "category_of_loaded_spans": choice([(label.category, mark.category) for label, mark in wordings]),
    }


def allegation_figures(pairs: Pairs) -> dict[str, Figure]:
    """Spans of allegations; status and answer of all that are labelled; who and about whom of those that were found."""
    found = by = about = 0
    statuses: list[tuple[str, str | None]] = []
    answers: list[tuple[str, str | None]] = []
    for row, analysis in pairs:
        matched = match(row.allegations, analysis.allegations)
        for i, j in matched.pairs:
            label, mark = row.allegations[i], analysis.allegations[j]
            statuses.append((label.status, mark.status))
            answers.append((label.answer, mark.answer))
            by += same_name(label.by, mark.by)
            about += same_name(label.about, mark.about)
        for label in taken(row.allegations, matched.missed):
            statuses.append((label.status, MISSED))
            answers.append((label.answer, MISSED))
        found += len(matched.pairs)
    return {
        "allegation_spans": detected((row.allegations, analysis.allegations) for row, analysis in pairs),
        "status": choice(statuses, table=True),
        "answer": choice(answers),
        "who_alleges": share(by, found),
        "about_whom": share(about, found),
    }


def sentence_pairs(row: GoldRow, analysis: Analysis) -> Iterator[tuple[LabelledSentence, Sentence | None]]:
    """Each labelled sentence with the marked one that overlaps it most; None where none does."""
    starts = [mark.start for mark in analysis.sentences]
    ends = [mark.end for mark in analysis.sentences]
    for label in row.sentences:
        near = analysis.sentences[bisect_right(ends, label.start) : bisect_left(starts, label.end)]
        yield label, max(near, key=lambda mark: shared(label, mark), default=None)


def wording_pairs(row: GoldRow, analysis: Analysis) -> list[tuple[LabelledWording, Loaded]]:
    """The labelled wordings that were found, each with its mark."""
    return [(row.loaded[i], analysis.loaded[j]) for i, j in match(row.loaded, analysis.loaded).pairs]


def identified(label: LabelledSentence, mark: Sentence | None) -> bool:
    """Whether both name a source, and the same."""
    return mark is not None and bool(label.source and mark.source) and same_name(label.source, mark.source)


def kind_of(mark: Sentence | None) -> Kind:
    """The kind that was marked; `other` where no sentence was."""
    return "other" if mark is None else mark.kind


def strength_of(mark: Sentence | None) -> Strength:
    """The strength that was marked; `none` where no sentence was."""
    return "none" if mark is None else mark.strength


def stance_of(mark: Sentence | None) -> Stance | None:
    """The stance that was marked; None where no cue or no sentence was."""
    return None if mark is None else mark.stance
