"""Who are the sides of a story: those that the user names, else those that are set against one another in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from flagger.analysis import Stance
from flagger.errors import UsageError
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.keys import Keys, persons
from flagger.summary.comparison.parties import Parties

MOST_SIDES = 5
"""As many sides have a row of their own; the others are put together."""

LEAST_CUES = 2
"""A side with fewer cues in all articles has no row of its own."""

OTHERS = "Others"

AGAINST: tuple[Stance, ...] = ("accusing", "rejecting")
"""Who accuses, or denies what is said of it, is set against whom it speaks of."""


class Cue(msgspec.Struct, frozen=True):
    """A cue of the article's own for one source; `about` holds the states and bodies in what is said."""

    article: int
    source: str
    keys: Keys
    about: Keys
    stance: Stance
    words: str


def given(cues: Sequence[Cue], parties: Parties, sides: Sequence[tuple[str, ...]]) -> dict[str, list[Cue]]:
    """The cues of the sides that the user gives; who is of both, or of neither, is one of the others.

    Raises UsageError where one is of the other's side.
    """
    keys = {names[0]: frozenset().union(*map(parties.of, names)) for names in sides}
    # A state that no list knows may be read as a last name, too.
    wanted = [side - (persons(side) - parties.named.keys()) for side in keys.values()]
    if len(keys) < len(sides) or any(
        one <= other for at, one in enumerate(wanted) for place, other in enumerate(wanted) if at != place and one
    ):
        raise UsageError(f"--sides {'|'.join(','.join(names) for names in sides)!r}: expected two different sides")
    of: dict[str, list[Cue]] = {name: [] for name in (*keys, OTHERS)}
    for cue in cues:
        mine = [name for name, side in keys.items() if not side.isdisjoint(cue.keys)]
        of[mine[0] if len(mine) == 1 else OTHERS].append(cue)
    if not of[OTHERS]:
        del of[OTHERS]
    return of


def found(cues: Sequence[Cue], parties: Parties, articles: Sequence[Compared]) -> dict[str, list[Cue]]:
    """The cues of those who are cited most and set against another of them; empty where no two are.

    A person whom an article introduces as somebody's is of that side; any other is a side of its own.
    """
    most = dict(_most_cited(cues, parties))
    pairs = [*_charges(articles, parties), *((cue.keys, cue.about) for cue in cues if cue.stance in AGAINST)]
    opposed = {
        key
        for one, other in pairs
        for key in most
        for contrary in most
        if key != contrary and ((key in one and contrary in other) or (key in other and contrary in one))
    }
    if not opposed:
        return {}
    known = parties.side_names | parties.named
    of = {known[key]: mine for key, mine in most.items() if key in opposed}
    told = {id(cue) for mine in of.values() for cue in mine}
    others = [cue for cue in cues if id(cue) not in told]
    return of | ({OTHERS: others} if others else {})


def _most_cited(cues: Sequence[Cue], parties: Parties) -> Iterator[tuple[str, list[Cue]]]:
    """The state, body or person with the most cues, then that of the cues that are left, and so on."""
    known: Mapping[str, str] = parties.side_names | parties.named
    left = list(cues)
    for _ in range(MOST_SIDES):
        numbers = Counter(key for cue in left for key in sorted(cue.keys) if key in known)
        if not numbers:
            return
        key, number = max(
            numbers.items(), key=lambda pair: (pair[1], parties.is_state(pair[0]), pair[0] in parties.side_names)
        )
        if number < LEAST_CUES:
            return
        yield key, [cue for cue in left if key in cue.keys]
        left = [cue for cue in left if key not in cue.keys]


def _charges(articles: Sequence[Compared], parties: Parties) -> Iterator[tuple[Keys, Keys]]:
    """Who accuses whom in the articles."""
    for article in articles:
        for each in article.context.result.allegations:
            if each.origin == "rule" and each.about:
                source = article.context.sources.get(each.by_id or "")
                yield parties.of_source(source) if source else parties.of(each.by), parties.of_accused(each.about)
