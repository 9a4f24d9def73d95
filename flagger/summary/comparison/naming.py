"""How each article names each actor: “Russian president”, “Kremlin boss”, “Kyiv's leader”."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from flagger.lexicon import Lexicons
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.names import Names, Naming
from flagger.summary.comparison.parties import Parties

MOST_ACTORS = 12
"""As many actors are shown at once: those that are named most. The others are folded."""

LEAST_NAMED = 2
"""An actor that is named less often in all articles together is left out, unless a name of it is loaded."""


class Name(msgspec.Struct, frozen=True):
    """One wording for an actor. `loaded` says how it judges and whose words it is, empty where it does not."""

    words: str
    number: int
    loaded: str


class NameCell(msgspec.Struct, frozen=True):
    """How one article names an actor, most often first."""

    letter: str
    total: int
    names: tuple[Name, ...]


class ActorRow(msgspec.Struct, frozen=True):
    """One actor, with a cell for each article."""

    name: str
    cells: tuple[NameCell, ...]


def naming_table(articles: Sequence[Compared], parties: Parties, lexicons: Lexicons) -> tuple[ActorRow, ...]:
    """The actors, those first that are named most in all articles together, and how each article names them."""
    reader = Names(articles, parties, lexicons)
    of: defaultdict[str, list[Naming]] = defaultdict(list)
    for article in articles:
        for naming in reader.read(article):
            of[naming.actor].append(naming)
    shown = [actor for actor, found in of.items() if len(found) >= LEAST_NAMED or any(each.loaded for each in found)]
    shown.sort(key=lambda actor: -len(of[actor]))
    return tuple(
        ActorRow(reader.name_of(actor), tuple(_cell(article, of[actor]) for article in articles)) for actor in shown
    )


def _cell(article: Compared, namings: Sequence[Naming]) -> NameCell:
    mine = [each for each in namings if each.article == article.number]
    numbers = Counter((each.words, each.loaded) for each in mine)
    names = (Name(words, number, loaded) for (words, loaded), number in numbers.most_common())
    return NameCell(article.letter, len(mine), tuple(names))
