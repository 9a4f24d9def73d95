"""Which cues each article gives to each side: “said” to the one, “claimed” to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from flagger.analysis import Attribution, Stance
from flagger.errors import UsageError
from flagger.judging.intervals import Intervals
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.parties import Keys, Parties
from flagger.summary.context import tidy
from flagger.summary.speakers import spoken
from flagger.summary.wording import STANCES

MOST_SIDES = 5
"""As many sides have a row of their own; the others are put together."""

LEAST_CUES = 2
"""A side with fewer cues in all articles has no row of its own."""

OTHERS = "Others"


class StanceBar(msgspec.Struct, frozen=True):
    """The cues of one stance: how many, the width of the bar in per cent, and the cues."""

    stance: Stance
    name: str
    number: int
    width: float
    cues: str


class SideCell(msgspec.Struct, frozen=True):
    """The cues that an article gives one side, and the sources that are of that side."""

    letter: str
    total: int
    bars: tuple[StanceBar, ...]
    sources: tuple[str, ...]


class SideRow(msgspec.Struct, frozen=True):
    """One side, with a cell for each article."""

    name: str
    cells: tuple[SideCell, ...]


class Cue(msgspec.Struct, frozen=True):
    """A cue of the article's own for one source."""

    article: int
    source: str
    keys: Keys
    stance: Stance
    words: str


def cue_table(
    articles: Sequence[Compared], parties: Parties, sides: Sequence[tuple[str, ...]] = ()
) -> tuple[SideRow, ...]:
    """The cues by side: those that the user gives, else the states and bodies with the most cues; all others last."""
    cues = [cue for article in articles for cue in _cues(article, parties)]
    of = _given(cues, parties, sides) if sides else _found(cues, parties)
    most = max((number for found in of.values() for number in _numbers(found).values()), default=1)
    return tuple(
        SideRow(name, tuple(_cell(article, found, most) for article in articles)) for name, found in of.items()
    )


def _given(cues: Sequence[Cue], parties: Parties, sides: Sequence[tuple[str, ...]]) -> dict[str, list[Cue]]:
    """The cues of the sides that the user gives; who is of both, or of neither, is one of the others.

    Raises UsageError where the two are one side.
    """
    keys = {names[0]: frozenset().union(*map(parties.of, names)) for names in sides}
    if len(set(keys.values())) < len(sides):
        raise UsageError(f"--sides {'|'.join(','.join(names) for names in sides)!r}: expected two different sides")
    of: dict[str, list[Cue]] = {name: [] for name in (*keys, OTHERS)}
    for cue in cues:
        mine = [name for name, wanted in keys.items() if not wanted.isdisjoint(cue.keys)]
        of[mine[0] if len(mine) == 1 else OTHERS].append(cue)
    if not of[OTHERS]:
        del of[OTHERS]
    return of


def _found(cues: Sequence[Cue], parties: Parties) -> dict[str, list[Cue]]:
    """The sides of the story: the state or body with the most cues, then of the cues that are left, and so on. A person whom no
    article introduces as somebody's is a side of its own.
    """
    known = parties.side_names | parties.named
    of: dict[str, list[Cue]] = {}
    left = list(cues)
    while len(of) < MOST_SIDES:
        numbers = Counter(key for cue in left for key in sorted(cue.keys) if key in known)
        if not numbers:
            break
        key, number = max(
            numbers.items(), key=lambda pair: (pair[1], parties.is_state(pair[0]), pair[0] in parties.side_names)
        )
        if number < LEAST_CUES:
            break
        of[known[key]] = [cue for cue in left if key in cue.keys]
        left = [cue for cue in left if key not in cue.keys]
    return of | ({OTHERS: left} if left else {})


def _cues(article: Compared, parties: Parties) -> Iterator[Cue]:
    """The article's own cues for those who can be asked; a cue inside a quotation is the speaker's."""
    context = article.context
    quoted = Intervals((each.start, each.end) for each in context.result.quotations if each.use == "speech")
    for told in context.result.attributions:
        source = context.sources.get(told.source_id or "")
        if told.origin == "tagger":
            continue  # a cue that no list holds has a stance by guess
        if source is None or not told.cue or not spoken(told) or source.type in ("vague", "own_reporting"):
            continue
        if quoted.touched(*told.cue[0]):
            continue
        if written := _written(article, told):
            yield Cue(article.number, source.name, parties.of_source(source), told.stance, written)


def _written(article: Compared, told: Attribution) -> str:
    return " … ".join(tidy(article.text[start:end]).lower().rstrip(":,") for start, end in told.cue)


def _numbers(cues: Sequence[Cue]) -> Counter[tuple[int, Stance]]:
    """How many cues there are of each article and stance."""
    return Counter((cue.article, cue.stance) for cue in cues)


def _cell(article: Compared, cues: Sequence[Cue], most: int) -> SideCell:
    mine = [cue for cue in cues if cue.article == article.number]
    bars = [_bar(stance, [cue for cue in mine if cue.stance == stance], most) for stance in STANCES]
    sources = Counter(cue.source for cue in mine)
    return SideCell(article.letter, len(mine), tuple(bar for bar in bars if bar.number), _counted(sources))


def _bar(stance: Stance, cues: Sequence[Cue], most: int) -> StanceBar:
    words = Counter(cue.words for cue in cues)
    return StanceBar(stance, STANCES[stance], len(cues), round(100 * len(cues) / most, 1), ", ".join(_counted(words)))


def _counted(words: Counter[str]) -> tuple[str, ...]:
    """“said ×3”, “told”."""
    return tuple(word if number == 1 else f"{word} ×{number}" for word, number in words.most_common())
