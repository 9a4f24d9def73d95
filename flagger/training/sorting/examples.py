"""Labelled articles → what the sorter learns from: the terms and signs of each sentence as `flagger check` reads it, and its label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flagger.article import Article
from flagger.learned.sorter import Main
from flagger.lexicon import Lexicons
from flagger.marking import Learned
from flagger.marking.pipeline import mark_english
from flagger.plain import Plain, plain_article
from flagger.training.scoring.sentences import Example
from flagger.training.sorting.labels import CODES, Code, Labelled


class Sorted(NamedTuple):
    """A sentence and its label."""

    example: Example
    main: Main


def sorted_sentences(labelled: Iterable[Labelled], lexicons: Lexicons, learned: Learned) -> list[Sorted]:
    """The sentences that have a label: the one that most of its characters have. `learned` needs a scorer."""
    found: list[Sorted] = []
    for each in labelled:
        article, kinds = _plain(each)
        marked = mark_english(article, lexicons, learned)
        if marked.sorting is None:
            raise ValueError("kinds are learned from scored sentences: a scorer is needed")
        for number, sentence in enumerate(marked.found.drafted.sentences):
            code = _label(sentence.start, sentence.end, kinds)
            if code is None or sentence.part == "boilerplate":
                continue
            terms, signs = marked.sorting.told(number)
            found.append(Sorted(Example(terms, signs, [], False, None, each.group), CODES[code]))
    return found


def _plain(labelled: Labelled) -> tuple[Article, Sequence[tuple[int, int, Code]]]:
    """The article without syntax, and its labels there."""
    article, kinds, _ = labelled
    if not article.markup:
        return article, kinds
    plain = Plain(article.text, article.markup)
    return plain_article(article, plain), [(*plain.from_source(start, end), code) for start, end, code in kinds]


def _label(start: int, end: int, kinds: Sequence[tuple[int, int, Code]]) -> Code | None:
    """The label with the most characters in a span; None where less than half of it has any."""
    shares: dict[Code, int] = {}
    for first, last, code in kinds:
        inside = min(end, last) - max(start, first)
        if inside > 0:
            shares[code] = shares.get(code, 0) + inside
    best = max(shares, key=lambda code: shares[code], default=None)
    return best if best is not None and 2 * sum(shares.values()) >= end - start else None
