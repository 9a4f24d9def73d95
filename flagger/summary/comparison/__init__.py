"""Several articles that tell one story → views: who carries which claim, and how each names, cites and judges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from flagger import __version__
from flagger.errors import UsageError
from flagger.lexicon import Lexicons
from flagger.result import Result
from flagger.summary.comparison.articles import LETTERS, ArticleView, Compared
from flagger.summary.comparison.claims import Collector
from flagger.summary.comparison.content import Reader
from flagger.summary.comparison.cues import SideRow, cue_table
from flagger.summary.comparison.loaded import LoadedRow, loaded_table
from flagger.summary.comparison.matching import Matcher
from flagger.summary.comparison.naming import ActorRow, naming_table
from flagger.summary.comparison.parties import Parties
from flagger.summary.comparison.rows import ClaimTable, claim_table

__all__ = ["LEAST", "MOST", "Comparison", "compare"]

LEAST = 2
MOST = len(LETTERS)


class Comparison(msgspec.Struct, frozen=True):
    """Everything that a comparison shows, articles in the order given. It ranks nobody."""

    schema: Literal["flagger.comparison/1"]
    articles: tuple[ArticleView, ...]
    claims: ClaimTable
    actors: tuple[ActorRow, ...]
    sides: tuple[SideRow, ...]
    loaded: tuple[LoadedRow, ...]
    version: str = __version__


def compare(results: Sequence[Result], lexicons: Lexicons, sides: Sequence[tuple[str, ...]] = ()) -> Comparison:
    """The views of several articles. `lexicons` are those that the results were made with, `sides` the names of the two sides of the
    dispute where the user gives them.

    Raises UsageError where there are not from LEAST to MOST articles, or two have the same text.
    """
    if not LEAST <= len(results) <= MOST:
        found = f"more than {MOST}" if len(results) > MOST else len(results) or "no"
        raise UsageError(
            f"{found} article{'s' if found != 1 else ''} to compare: expected {LEAST} to {MOST} that tell one story "
            "(a file that is named twice is read once)"
        )
    seen: dict[str, str] = {}
    for result in results:
        other = seen.setdefault(" ".join(result.text.split()), result.id)
        if other != result.id:
            raise UsageError(f"{result.id}: the same text as {other}; expected different articles")
    articles = [Compared(number, result, lexicons) for number, result in enumerate(results)]
    parties, reader = Parties(articles, lexicons), Reader(lexicons)
    sentences = (
        reader.read(article.text[sentence.start : sentence.end]).stems
        for article in articles
        for sentence in article.context.result.sentences
    )
    return Comparison(
        schema="flagger.comparison/1",
        articles=tuple(article.view() for article in articles),
        claims=claim_table(articles, Collector(parties, reader), Matcher(sentences)),
        actors=naming_table(articles, parties, lexicons),
        sides=cue_table(articles, parties, sides),
        loaded=loaded_table(articles),
    )
