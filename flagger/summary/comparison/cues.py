"""Which cues each article gives to each side: “said” to the one, “claimed” to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from flagger.analysis import Attribution, Stance
from flagger.article import Span
from flagger.judging.intervals import Intervals
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.keys import Keys
from flagger.summary.comparison.parties import Parties
from flagger.summary.comparison.sides import Cue, found, given
from flagger.summary.context import tidy
from flagger.summary.speakers import spoken
from flagger.summary.wording import TONES, bare


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


def cue_table(
    articles: Sequence[Compared], parties: Parties, sides: Sequence[tuple[str, ...]] = ()
) -> tuple[SideRow, ...]:
    """The cues by side: those that the user gives, else whoever is set against another; all others last. Where nobody is, no rows."""
    cues = [cue for article in articles for cue in _cues(article, parties)]
    of = given(cues, parties, sides) if sides else found(cues, parties, articles)
    most = max((number for mine in of.values() for number in _numbers(mine).values()), default=1)
    return tuple(SideRow(name, tuple(_cell(article, mine, most) for article in articles)) for name, mine in of.items())


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
        if quoted.touched(*told.cue[0]) or article.is_by_another(told):
            continue
        if written := _written(article, told):
            against = any(parties.is_against(article.text[start:end]) for start, end in told.source)
            keys = frozenset() if against else parties.of_source(source)
            about = frozenset().union(*(_about(article, span, parties) for span in told.content))
            yield Cue(article.number, source.name, keys, about, told.stance, written)


def _about(article: Compared, span: Span, parties: Parties) -> Keys:
    """The states and bodies that are named in some words."""
    return frozenset().union(*(parties.sides(bare(word)) for word in article.text[span.start : span.end].split()))


def _written(article: Compared, told: Attribution) -> str:
    return " … ".join(tidy(article.text[start:end]).lower().rstrip(":,") for start, end in told.cue)


def _numbers(cues: Sequence[Cue]) -> Counter[tuple[int, Stance]]:
    """How many cues there are of each article and stance."""
    return Counter((cue.article, cue.stance) for cue in cues)


def _cell(article: Compared, cues: Sequence[Cue], most: int) -> SideCell:
    mine = [cue for cue in cues if cue.article == article.number]
    bars = [_bar(stance, [cue for cue in mine if cue.stance == stance], most) for stance in TONES]
    sources = Counter(cue.source for cue in mine)
    return SideCell(article.letter, len(mine), tuple(bar for bar in bars if bar.number), _counted(sources))


def _bar(stance: Stance, cues: Sequence[Cue], most: int) -> StanceBar:
    words = Counter(cue.words for cue in cues)
    return StanceBar(stance, TONES[stance], len(cues), round(100 * len(cues) / most, 1), ", ".join(_counted(words)))


def _counted(words: Counter[str]) -> tuple[str, ...]:
    """“said ×3”, “told”."""
    return tuple(word if number == 1 else f"{word} ×{number}" for word, number in words.most_common())
