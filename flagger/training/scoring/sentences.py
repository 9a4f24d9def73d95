"""Labelled rows → what the scores are learned from: the terms of each sentence, its signs, its labels, and the words readers marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from flagger.analysis import Sentence
from flagger.article import Article, Span
from flagger.lexicon import Lexicons
from flagger.marking import Learned, mark
from flagger.marking.copy import Copy
from flagger.marking.scoring import Signs
from flagger.marking.terms import Terms, Wording, written_small
from flagger.plain import Plain, plain_article
from flagger.training.evaluation.loaded import SentenceRow
from flagger.training.evaluation.techniques import LINE, TechniqueRow

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


class Material(NamedTuple):
    """Labelled sentences as they are read, and the articles with spans, each with its copy; `known` are the words that any of them
    writes without a capital.
    """

    sentences: list[tuple[Article, TrainingRow, Copy]]
    spans: list[tuple[TechniqueRow, Copy]]
    known: frozenset[str]


def material(
    pairs: Iterable[tuple[Article, TrainingRow]], rows: Iterable[TechniqueRow], lexicons: Lexicons
) -> Material:
    """The rows of both kinds of corpora, tokenised; a sentence with syntax that hides some of it is left out."""
    sentences = []
    for article, row in pairs:
        plain = plain_article(article, Plain(article.text, article.markup)) if article.markup else article
        if plain.text == row.text:
            sentences.append((article, row, Copy(row.text, lexicons)))
    spans = [(row, Copy(row.text, lexicons)) for row in rows]
    copies = [*(copy for _, _, copy in sentences), *(copy for _, copy in spans)]
    return Material(sentences, spans, frozenset().union(*map(written_small, copies)))


def examples(found: Material, lexicons: Lexicons, learned: Learned, known: Callable[[str], bool]) -> list[Example]:
    """An example for each sentence that is in English, read as `flagger check` reads it; `known` as for `Wording`."""
    made = []
    for article, row, copy in found.sentences:
        analysis = mark(article, lexicons, learned)
        if not analysis.sentences:
            continue
        # What a reader was shown as one sentence is scored as one; the longest gives the attribution.
        longest = max(analysis.sentences, key=lambda each: each.end - each.start)
        whole = Sentence(0, len(row.text), "body", strength=longest.strength, stance=longest.stance)
        terms = Wording(copy, known).of(range(len(copy.raw)))
        signs = Signs(copy, analysis.loaded, analysis.quotations, analysis.attributions).of(whole, terms)
        marked = _among(terms, copy.covered(row.loaded_words()))
        opinion = None if row.opinion is None else row.opinion != "factual"
        group = str(row.id) if row.group is None else row.group
        made.append(Example(terms.texts, signs, marked, row.loaded, opinion, group))
    return made


def _among(terms: Terms, tokens: set[int]) -> list[bool]:
    """Of each term whether it starts at one of the tokens."""
    return [at in tokens for at in terms.starts]


def marks_of(found: Iterable[Example]) -> Marks:
    """The marks of readers on the words of examples, each word once an example."""
    counts = Marks(Counter(), Counter())
    for example in found:
        marked = {term for term, yes in zip(example.terms, example.marked, strict=True) if yes}
        counts.marked.update(marked)
        counts.plain.update(set(example.terms) - marked)
    return counts


def marks_of_spans(found: Material, known: Callable[[str], bool]) -> Marks:
    """The same of the spans of loaded language and name calling; a line is read as a sentence."""
    counts = Marks(Counter(), Counter())
    for row, copy in found.spans:
        wording = Wording(copy, known)
        spans = [Span(each.start, each.end) for each in row.compared()]
        short = copy.covered(span for span in spans if span.end - span.start < LONG_SPAN)
        covered = copy.covered(spans)
        for line in LINE.finditer(row.text):
            terms = wording.of(copy.tokens.range(*line.span()))
            for text, at in zip(*terms, strict=True):
                if at in short:
                    counts.marked[text] += 1
                elif at not in covered:
                    counts.plain[text] += 1
    return counts
