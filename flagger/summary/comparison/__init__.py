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
from flagger.summary.comparison.copies import copies
from flagger.summary.comparison.cues import SideRow, cue_table
from flagger.summary.comparison.loaded import LoadedRow, loaded_table
from flagger.summary.comparison.matching import Matcher
from flagger.summary.comparison.naming import MOST_ACTORS, ActorRow, naming_table
from flagger.summary.comparison.parties import Parties
from flagger.summary.comparison.rows import ClaimTable, claim_table
from flagger.summary.wording import listed

__all__ = ["LEAST", "MOST", "Comparison", "compare"]

LEAST = 2
MOST = len(LETTERS)


GUESSED = "flagger took for sides whoever is cited most and set against another; --sides 'Veshnia|Kaldria' names them instead."
NO_SIDES = (
    "flagger found no two here who are cited and accuse, or answer, one another, so there is no table of sides; "
    "--sides 'Veshnia|Kaldria' names two."
)


class Comparison(msgspec.Struct, frozen=True):
    """Everything that a comparison shows, articles in the order given. It ranks nobody.

    `copies` say what is word for word the same; `doubt` that the articles may tell no one story, empty where they do; `sides_told`
    where the sides are from, and whom nobody cites.
    """

    schema: Literal["flagger.comparison/1"]
    articles: tuple[ArticleView, ...]
    copies: tuple[str, ...]
    doubt: str
    claims: ClaimTable
    actors: tuple[ActorRow, ...]
    more_actors: tuple[ActorRow, ...]
    sides: tuple[SideRow, ...]
    sides_told: str
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
        reader.read(article.text[sentence.start : sentence.end])
        for article in articles
        for sentence in article.context.result.sentences
    )
    claims = claim_table(articles, Collector(parties, reader), Matcher(sentences, reader))
    actors = naming_table(articles, parties, lexicons)
    cues = cue_table(articles, parties, sides)
    return Comparison(
        schema="flagger.comparison/1",
        articles=tuple(article.view() for article in articles),
        copies=copies(articles),
        doubt=_doubt(claims, actors),
        claims=claims,
        actors=actors[:MOST_ACTORS],
        more_actors=actors[MOST_ACTORS:],
        sides=cues,
        sides_told=_sides_told(cues, sides),
        loaded=loaded_table(articles),
    )


def _doubt(claims: ClaimTable, actors: Sequence[ActorRow]) -> str:
    """That articles may not tell one story, where no claim and no name is in two of them."""
    shared = claims.rows or any(sum(bool(cell.total) for cell in actor.cells) > 1 for actor in actors)
    return (
        ""
        if shared
        else "No claim and no name was found in more than one of these articles: they may not tell one story."
    )


def _sides_told(rows: Sequence[SideRow], sides: Sequence[tuple[str, ...]]) -> str:
    """Where the sides are from: found by flagger, or given; of those who are given, whom no article cites."""
    if not sides:
        return GUESSED if rows else NO_SIDES
    given = {names[0] for names in sides}
    silent = [row.name for row in rows if row.name in given and not any(cell.total for cell in row.cells)]
    return f"No article cites anyone of {listed(silent, 'or')}." if silent else ""
