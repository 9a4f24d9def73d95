"""Labelled rows → what the scores are learned from: the terms of each sentence, its signs, its labels, and the words readers marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flagger.analysis import Sentence
from flagger.article import Article, Span
from flagger.learned.terms import terms
from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import Tokens
from flagger.marking import Learned, mark
from flagger.marking.copy import Copy
from flagger.marking.scoring import Signs
from flagger.plain import Plain, plain_article
from flagger.training.evaluation.loaded import SentenceRow
from flagger.training.evaluation.techniques import TechniqueRow

LONG_SPAN = 32
"""A marked span of more characters says little of each of its words: they count neither as marked nor as not."""


class TrainingRow(SentenceRow, frozen=True):
    """A labelled sentence; rows of one `group` (an article) are never parted between learning and testing."""

    group: str | None = None


class Example(NamedTuple):
    """A sentence. `opinion` is None where its readers did not agree; `marked` says of each term whether it makes the sentence loaded."""

    terms: list[str]
    signs: dict[str, float]
    marked: list[bool]
    loaded: bool
    opinion: bool | None
    group: str


class Marks(NamedTuple):
    """How often each term stands where readers marked it, and how often elsewhere."""

    marked: Counter[str]
    plain: Counter[str]


def examples(pairs: Iterable[tuple[Article, TrainingRow]], lexicons: Lexicons, learned: Learned) -> list[Example]:
    """An example for each row that is in English, read as `flagger check` reads it."""
    found = []
    for article, row in pairs:
        analysis = mark(article, lexicons, learned)
        plain = article
        if article.markup:
            plain = plain_article(article, Plain(article.text, article.markup))
        if not analysis.sentences or plain.text != row.text:
            continue
        copy = Copy(row.text, lexicons)
        # What a reader was shown as one sentence is scored as one; the longest gives the attribution.
        longest = max(analysis.sentences, key=lambda each: each.end - each.start)
        whole = Sentence(0, len(row.text), "body", strength=longest.strength, stance=longest.stance)
        signs = Signs(copy, analysis.loaded, analysis.quotations, analysis.attributions)
        opinion = None if row.opinion is None else row.opinion != "factual"
        marked = _inside(copy.tokens, row.loaded_words())
        group = row.group if row.group is not None else row.id
        found.append(Example(terms(copy.low), signs.of(whole), marked, row.loaded, opinion, group))
    return found


def _inside(tokens: Tokens, spans: Iterable[Span]) -> list[bool]:
    """Of each token whether it starts in one of the spans."""
    covered = {index for span in spans for index in tokens.range(span.start, span.end)}
    return [index in covered for index in range(len(tokens))]


def marks_of(found: Iterable[Example]) -> Marks:
    """The marks of readers on the words of examples, each word once an example."""
    counts = Marks(Counter(), Counter())
    for example in found:
        marked = {term for term, yes in zip(example.terms, example.marked, strict=True) if yes}
        counts.marked.update(marked)
        counts.plain.update(set(example.terms) - marked)
    return counts


def marks_of_spans(rows: Sequence[TechniqueRow]) -> Marks:
    """The same of articles with spans of loaded language and name calling."""
    counts = Marks(Counter(), Counter())
    for row in rows:
        tokens = Tokens(row.text)
        named = terms(tokens.low)
        spans = [Span(each.start, each.end) for each in row.compared()]
        short = _inside(tokens, (span for span in spans if span.end - span.start < LONG_SPAN))
        long = _inside(tokens, spans)
        counts.marked.update(term for term, yes in zip(named, short, strict=True) if yes)
        counts.plain.update(term for term, yes in zip(named, long, strict=True) if not yes)
    return counts
