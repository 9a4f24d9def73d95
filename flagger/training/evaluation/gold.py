"""Task `gold`: rows labelled by the taxonomy. Strength, stance and source of each sentence, and whose loaded words are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from flagger.analysis import STRENGTHS, Analysis, Loaded, Sentence, Stance, Strength, Voice
from flagger.article import Span
from flagger.training.evaluation.agreement import Figure, choice, scale, share
from flagger.training.evaluation.rows import Row

EXPECTED = (
    '{"id", "text", "sentences": [{"start", "end", "strength", "stance", "source"}, …], '
    '"loaded": [{"start", "end", "voice"}, …]}'
)
ALIKE = 0.5
"""The least word F1 at which two names are taken for one."""
LONGER = 4
"""By how many words a name may go beyond one that it holds, and still be the same."""
LEAST_IOU = 0.3
"""The least intersection over union, in characters, at which two spans are taken for one."""

SMALL = frozenset(("the", "a", "an", "s", "of", "and", "mr", "mrs", "ms"))
"""Words that tell no name from another."""


class LabelledSentence(msgspec.Struct, frozen=True):
    """A sentence: how firmly it is attributed, by what cue (None: no cue) and to whom (None: nobody)."""

    start: int
    end: int
    strength: Strength
    stance: Stance | None = None
    source: str | None = None


class LabelledWording(msgspec.Struct, frozen=True):
    """Wording that judges, and whose it is."""

    start: int
    end: int
    voice: Voice


class GoldRow(Row, frozen=True):
    """An article with its sentences and its loaded wording; other labels are left alone."""

    sentences: list[LabelledSentence]
    loaded: list[LabelledWording]

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every sentence, then every wording."""
        for number, sentence in enumerate(self.sentences):
            yield f"sentences[{number}]", Span(sentence.start, sentence.end)
        for number, wording in enumerate(self.loaded):
            yield f"loaded[{number}]", Span(wording.start, wording.end)


def figures(pairs: Sequence[tuple[GoldRow, Analysis]]) -> dict[str, Figure]:
    """Strength of every sentence, stance of those with a cue, source identity, and voices of the wording that was found.

    Recall of identity is over the sentences with a labelled source, precision over those with a marked one.
    """
    sentences = [both for row, analysis in pairs for both in sentence_pairs(row, analysis)]
    wordings = [both for row, analysis in pairs for both in wording_pairs(row, analysis)]
    labelled = [(label, mark) for label, mark in sentences if label.source]
    marked = [(label, mark) for label, mark in sentences if mark is not None and mark.source]
    right = sum(identified(label, mark) for label, mark in labelled)
    return {
        "strength": scale([(label.strength, strength_of(mark)) for label, mark in sentences], STRENGTHS),
        "stance": choice([(label.stance, stance_of(mark)) for label, mark in sentences if label.stance]),
        "source_identity_recall": share(right, len(labelled)),
        "source_identity_precision": share(right, len(marked)),
        "voice_of_loaded_spans": choice([(label.voice, mark.voice) for label, mark in wordings]),
    }


def sentence_pairs(row: GoldRow, analysis: Analysis) -> Iterator[tuple[LabelledSentence, Sentence | None]]:
    """Each labelled sentence with the marked one that overlaps it most; None where none does."""
    starts = [mark.start for mark in analysis.sentences]
    ends = [mark.end for mark in analysis.sentences]
    for label in row.sentences:
        near = analysis.sentences[bisect_right(ends, label.start) : bisect_left(starts, label.end)]
        yield label, max(near, key=lambda mark: _shared(label, mark), default=None)


def wording_pairs(row: GoldRow, analysis: Analysis) -> list[tuple[LabelledWording, Loaded]]:
    """The labelled wordings that were found, each with its mark: the best overlap first, each taken once."""
    ranked = sorted(
        (-iou, i, j)
        for i, label in enumerate(row.loaded)
        for j, mark in enumerate(analysis.loaded)
        if (iou := intersection_over_union(label, mark)) >= LEAST_IOU
    )
    labels: set[int] = set()
    marks: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in labels and j not in marks:
            labels.add(i)
            marks.add(j)
            pairs.append((row.loaded[i], analysis.loaded[j]))
    return pairs


def identified(label: LabelledSentence, mark: Sentence | None) -> bool:
    """Whether both name a source, and the same."""
    return mark is not None and bool(label.source and mark.source) and same_name(label.source, mark.source)


def strength_of(mark: Sentence | None) -> Strength:
    """The strength that was marked; `none` where no sentence was."""
    return "none" if mark is None else mark.strength


def stance_of(mark: Sentence | None) -> Stance | None:
    """The stance that was marked; None where no cue or no sentence was."""
    return None if mark is None else mark.stance


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names or descriptions are of one source.

    They are where their words, the small ones apart, agree to an F1 of ALIKE, or where one holds all words of the other and
    at most LONGER more. Two that have no words agree.
    """
    first, second = _name_words(one), _name_words(other)
    if not first or not second:
        return first == second
    both = len(first & second)
    agree = 2 * both >= ALIKE * (len(first) + len(second))
    return agree or (both == min(len(first), len(second)) and abs(len(first) - len(second)) <= LONGER)


def _name_words(name: str | None) -> set[str]:
    return set(re.findall(r"\w+", (name or "").lower())) - SMALL


def intersection_over_union(one: LabelledWording, other: Loaded) -> float:
    """The characters that two spans share, as a part of those from the start of the one to the end of the other."""
    shared = _shared(one, other)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0


def _shared(one: LabelledSentence | LabelledWording, other: Sentence | Loaded) -> int:
    """How many characters two spans share; negative by how far they are apart."""
    return min(one.end, other.end) - max(one.start, other.start)
