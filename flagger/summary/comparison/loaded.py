"""The loaded words that each article uses in its own voice, by category and per 1,000 of its own words.

What is attributed to others is not counted: quoting somebody at length lowers no rate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from flagger.analysis import Category, Loaded
from flagger.summary.comparison.articles import Compared
from flagger.summary.context import shorten
from flagger.summary.wording import CATEGORIES, count

LONGEST_WORDS = 60

LEAST_WORDS = 200
LEAST_RATED = 5
"""Fewer words, or fewer loaded ones, give no rate: one more would change it too much."""


class LoadedCell(msgspec.Struct, frozen=True):
    """The loaded words of an article: how many, how many in 1,000 of its own words (empty where these are too few for a rate), of how
    many, the width of the bar in per cent, and the words.
    """

    letter: str
    number: int
    rate: str
    of: str
    width: float
    words: tuple[str, ...]


class LoadedRow(msgspec.Struct, frozen=True):
    """One category; `category` is None for all of them together."""

    category: Category | None
    name: str
    cells: tuple[LoadedCell, ...]


def loaded_table(articles: Sequence[Compared]) -> tuple[LoadedRow, ...]:
    """All loaded words in the articles' own voice, then by category in the order of the taxonomy; a category of none is left out."""
    own = [[each for each in article.context.result.loaded if each.voice == "article"] for article in articles]
    longest = max((_rate(len(found), article) for found, article in zip(own, articles, strict=True)), default=0.0)
    rows = [_row(None, "All loaded words", articles, own, longest)]
    for category, name in CATEGORIES.items():
        found = [[each for each in marks if each.category == category] for marks in own]
        if any(found):
            rows.append(_row(category, name, articles, found, longest))
    return tuple(rows)


def _row(
    category: Category | None,
    name: str,
    articles: Sequence[Compared],
    found: Sequence[Sequence[Loaded]],
    longest: float,
) -> LoadedRow:
    cells = [_cell(article, marks, longest, category) for article, marks in zip(articles, found, strict=True)]
    return LoadedRow(category, name, tuple(cells))


def _cell(article: Compared, marks: Sequence[Loaded], longest: float, category: Category | None) -> LoadedCell:
    rate = _rate(len(marks), article)
    words = Counter(shorten(article.text[each.start : each.end], LONGEST_WORDS) for each in marks)
    return LoadedCell(
        letter=article.letter,
        number=len(marks),
        rate=f"{rate:.0f}" if _own(article) >= LEAST_WORDS and len(marks) >= LEAST_RATED else "",
        of=count(_own(article), "word"),
        width=round(100 * rate / longest, 1) if longest else 0.0,
        words=tuple(word if number == 1 else f"{word} ×{number}" for word, number in words.items()) if category else (),
    )


def _rate(number: int, article: Compared) -> float:
    return 1000 * number / max(1, _own(article))


def _own(article: Compared) -> int:
    """The words of an article that it attributes to nobody."""
    return article.words.total - article.words.attributed
