"""Labelled articles → what the tagger learns from: paragraphs with a label for each token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flagger.article import Article, Span
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.drafting import draft
from flagger.marking.tagging.features import Paragraph
from flagger.marking.tagging.labels import (
    CONTENT_BEFORE,
    CONTENT_BEHIND,
    CUE,
    OUTSIDE,
    SOURCE_BEFORE,
    SOURCE_BEHIND,
)
from flagger.marking.tagging.paragraphs import Sight
from flagger.marking.tagging.words import Vocabulary
from flagger.training.evaluation.attribution import Parts

Example = tuple[Paragraph, list[str]]


def examples(pairs: Iterable[tuple[Article, list[Parts]]], lexicons: Lexicons) -> Iterator[list[Example]]:
    """The paragraphs of each article, with the labels that its attributions give to their tokens."""
    sight = Sight(Vocabulary(lexicons))
    for article, attributions in pairs:
        drafted = draft(article, lexicons)
        labels = _labels(drafted.copy, attributions)
        yield [
            (paragraph, labels[paragraph.tokens.start : paragraph.tokens.stop])
            for paragraph in sight.paragraphs(drafted)
        ]


def _labels(copy: Copy, attributions: list[Parts]) -> list[str]:
    """The label of every token of an article. What is labelled twice is a cue first, then a source."""
    labels = [OUTSIDE] * len(copy.raw)
    starts = [parts.cue[0].start if parts.cue else 0 for parts in attributions]
    for parts, start in zip(attributions, starts, strict=True):
        _paint(copy, labels, parts.content, start, CONTENT_BEFORE, CONTENT_BEHIND)
    for parts, start in zip(attributions, starts, strict=True):
        _paint(copy, labels, parts.source, start, SOURCE_BEFORE, SOURCE_BEHIND)
    for parts in attributions:
        _paint(copy, labels, parts.cue, 0, CUE, CUE)
    return labels


def _paint(copy: Copy, labels: list[str], spans: list[Span], cue: int, before: str, behind: str) -> None:
    """Give the tokens of some spans the label for where they stand, seen from a cue that starts at `cue`."""
    for span in spans:
        label = before if span.start < cue else behind
        for index in copy.tokens.range(span.start, span.end):
            labels[index] = label
