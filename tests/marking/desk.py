"""An article marked, and ways to ask for a mark by the words that it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

import pytest

from flagger.analysis import Allegation, Analysis, Attribution, Loaded, Quotation, Sentence, Source
from flagger.article import Article, Block, Genre, Meta, Span
from flagger.lexicon import Lexicons
from flagger.marking import mark
from flagger.reading.blocks import blocks

T = TypeVar("T")


class Said(NamedTuple):
    """An attribution in words. Pieces are joined by “ … ”; a source of no words is that of the cue before."""

    source: str
    cue: str
    content: str


class Marked(NamedTuple):
    """A text and its marks."""

    text: str
    analysis: Analysis

    def words(self, *spans: Block | Sentence | Quotation | Loaded | Allegation | Span) -> str:
        """The words of one or several spans."""
        return " … ".join(self.text[span.start : span.end] for span in spans)

    @property
    def parts(self) -> list[tuple[str, str]]:
        """The part and the words of each block."""
        return [(block.part, self.words(block)) for block in self.analysis.blocks]

    @property
    def sentences(self) -> list[str]:
        """The words of each sentence."""
        return [self.words(sentence) for sentence in self.analysis.sentences]

    @property
    def quotations(self) -> list[str]:
        """The words of each quotation, its marks included."""
        return [self.words(quotation) for quotation in self.analysis.quotations]

    @property
    def loaded(self) -> list[tuple[str, str, str]]:
        """Category, voice and words of each loaded span."""
        return [(mark.category, mark.voice, self.words(mark)) for mark in self.analysis.loaded]

    def said(self, attribution: Attribution) -> Said:
        """An attribution in words."""
        return Said(self.words(*attribution.source), self.words(*attribution.cue), self.words(*attribution.content))

    @property
    def attributions(self) -> list[Said]:
        """All attributions in words."""
        return [self.said(attribution) for attribution in self.analysis.attributions]

    def sentence(self, holding: str) -> Sentence:
        """The one sentence that holds these words."""
        return one(s for s in self.analysis.sentences if holding in self.words(s))

    def attribution(self, holding: str) -> Attribution:
        """The one attribution whose content holds these words."""
        return one(a for a in self.analysis.attributions if holding in self.words(*a.content))

    def speaker(self, holding: str) -> Source | None:
        """The source of the one attribution whose content holds these words."""
        return self.source(self.attribution(holding).source_id)

    def source(self, source_id: str | None) -> Source | None:
        """The source of this id."""
        return next((s for s in self.analysis.sources if s.id == source_id), None)

    def quotation(self, holding: str) -> Quotation:
        """The innermost quotation that holds these words."""
        return min((q for q in self.analysis.quotations if holding in self.words(q)), key=lambda q: q.end - q.start)

    def mark(self, words: str) -> Loaded:
        """The one loaded span of just these words."""
        return one(m for m in self.analysis.loaded if self.words(m) == words)

    def allegation(self, holding: str) -> Allegation:
        """The one allegation that holds these words."""
        return one(a for a in self.analysis.allegations if holding in self.words(a))


def one(found: Iterable[T]) -> T:
    """The only member; fails where there is none or more than one."""
    (member,) = found
    return member


def article(text: str, outlet: str | None = None, genre: Genre | None = None) -> Article:
    """A text as it is read from a file."""
    return Article("test", "test.txt", text, blocks(text), Meta(outlet=outlet, genre=genre))


def marked(text: str, lexicons: Lexicons, outlet: str | None = None) -> Marked:
    """A text with its marks."""
    return Marked(text, mark(article(text, outlet), lexicons))


def row(name: str, *values: object, wrong: str = "") -> object:
    """A row of a table of cases; `wrong` says what the code does instead, where it does not yet do what it should."""
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(*values, id=name, marks=marks)
