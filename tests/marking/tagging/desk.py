"""A reader that does as it is told: each word of a text has the label that a test gives it."""

from __future__ import annotations

from collections.abc import Mapping

from flagger.analysis import Analysis
from flagger.lexicon import Lexicons
from flagger.marking.tagging import Reader
from flagger.marking.tagging.labels import CONTENT_BEFORE, CONTENT_BEHIND, CUE, OUTSIDE, SOURCE_BEFORE, SOURCE_BEHIND
from tests.learned.desk import model

LABELS = (OUTSIDE, SOURCE_BEFORE, CUE, CONTENT_BEHIND, SOURCE_BEHIND, CONTENT_BEFORE)
FIRM = 100
"""A weight that nothing outweighs."""

Extent = tuple[str, str, str]
"""Source, cue and content as they stand in a text; pieces are parted by “ … ”."""


def told(labels: Mapping[str, str], lexicons: Lexicons) -> Reader:
    """A reader that gives the words of each form (lower case; “A” for any name) its label, and all others none."""
    rows = {f"0w{form}": {label: FIRM} for form, label in labels.items()}
    return Reader(model(LABELS, {"1": {OUTSIDE: 1}, **rows}), "told", lexicons)


def extents(text: str, analysis: Analysis) -> list[Extent]:
    """The attributions of an analysis in words."""
    return [
        (*(" … ".join(text[start:end] for start, end in part) for part in (a.source, a.cue, a.content)),)  # type: ignore[misc]
        for a in analysis.attributions
    ]
