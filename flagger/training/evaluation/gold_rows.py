"""Rows labelled by the taxonomy: the form of a row of task `gold`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagger.analysis import Answer, Category, Kind, Stance, Status, Strength, Voice
from flagger.article import Span
from flagger.training.evaluation.rows import Row

EXPECTED = (
    '{"id", "text", "sentences": [{"start", "end", "kind", "strength", "stance", "source"}, …], '
    '"loaded": [{"start", "end", "category", "voice"}, …], '
    '"allegations": [{"start", "end", "by", "about", "status", "caveat", "answer"}, …]}'
)


class LabelledSentence(msgspec.Struct, frozen=True):
    """A sentence: its kind, how firmly it is attributed, by what cue (None: no cue) and to whom (None: nobody)."""

    start: int
    end: int
    kind: Kind
    strength: Strength
    stance: Stance | None = None
    source: str | None = None


class LabelledWording(msgspec.Struct, frozen=True):
    """Wording that judges: how, and whose it is."""

    start: int
    end: int
    category: Category
    voice: Voice


class LabelledAllegation(msgspec.Struct, frozen=True):
    """A claim not to be taken as established. `by` None is the article itself, `about` None nobody in particular."""

    start: int
    end: int
    status: Status
    by: str | None = None
    about: str | None = None
    caveat: bool = False
    answer: Answer = "none"


class GoldRow(Row, frozen=True):
    """An article with its sentences, its loaded wording and its allegations; other labels are left alone."""

    sentences: list[LabelledSentence]
    loaded: list[LabelledWording]
    allegations: list[LabelledAllegation]

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every sentence, then every wording, then every allegation."""
        for number, sentence in enumerate(self.sentences):
            yield f"sentences[{number}]", Span(sentence.start, sentence.end)
        for number, wording in enumerate(self.loaded):
            yield f"loaded[{number}]", Span(wording.start, wording.end)
        for number, allegation in enumerate(self.allegations):
            yield f"allegations[{number}]", Span(allegation.start, allegation.end)
