"""Wording that one side uses more than the other and no entry finds: what an analyst may want to look at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from flagger.bench.concordance import Context, Place, Places, context
from flagger.bench.contrast import Counts, Weighed
from flagger.bench.documents import Document
from flagger.bench.phrases import Shapes, fresh, phrases, small_words
from flagger.bench.spread import Spread, spreads
from flagger.lexicon import Lexicons

PART = 0.5
"""The share of a word's places that a longer phrase takes, above which only the phrase is shown."""


class Wanted(NamedTuple):
    """What is asked for: phrases in at least `articles` articles, with at least this `z`, with names and covered wording or not.

    So many of them are shown as `limit` says (0: all), each with `lines` places.
    """

    articles: int = 3
    z: float = 1.96
    names: bool = False
    covered: bool = False
    limit: int = 40
    lines: int = 2


class Line(msgspec.Struct, frozen=True):
    """A place of a phrase on the first side."""

    place: Place
    context: Context


class Suggestion(msgspec.Struct, frozen=True):
    """A phrase as a pattern, its weight, and its counts on both sides.

    `articles` and `outlets` say how far it is spread on the first side, `entries` what finds it there already.
    """

    pattern: str
    z: float
    log_odds: float
    first: int
    second: int
    articles: int
    outlets: int
    entries: dict[str, int]
    concordance: list[Line]


class Suggested(msgspec.Struct):
    """The suggestions, best first, and how many were passed over: with names, found by an entry, parts of others, beyond the limit."""

    words: tuple[int, int]
    suggestions: list[Suggestion]
    names: int = 0
    covered: int = 0
    parts: int = 0
    beyond: int = 0


def suggest(documents: Sequence[Document], lexicons: Lexicons, wanted: Wanted) -> Suggested:
    """What the first side of `documents` says more than the second. Nothing is added to the lexicons.

    The same documents and lexicons give the same suggestions.
    """
    small = small_words(lexicons)
    counts, shapes = Counts(), Shapes()
    for _, run in fresh(documents):
        shapes.see(run, small)
        counts.add(phrases(run, small))
    joined = counts.join_plurals()
    weighed = {each.low: each for each in counts.weighed(wanted.articles) if each.z >= wanted.z}
    found = spreads(documents, weighed, joined, small, lexicons)
    ranked = [each for each in weighed.values() if len(found[each.low].groups) >= wanted.articles]
    ranked.sort(key=lambda each: (-each.z, each.low))
    kept = [each for each in ranked if wanted.names or not shapes.is_name(each.low)]
    parts, with_plural = _parts(kept), frozenset(joined.values())
    suggested = Suggested(counts.words(), [], names=len(ranked) - len(kept), parts=len(parts))
    for each in kept:
        if each.low in parts:
            continue
        if found[each.low].is_covered and not wanted.covered:
            suggested.covered += 1
        elif wanted.limit and len(suggested.suggestions) >= wanted.limit:
            suggested.beyond += 1
        else:
            pattern = f"{each.low}/n" if each.low in with_plural else each.low
            suggested.suggestions.append(_suggestion(pattern, each, found[each.low], wanted.lines))
    return suggested


def _parts(kept: list[Weighed]) -> set[str]:
    """Phrases that need not be shown: parts of a longer one that is most of their use, and longer ones that add nothing."""
    by_low = {each.low: each for each in kept}
    dropped: set[str] = set()
    for each in sorted(kept, key=lambda each: -len(each.low.split())):
        words = each.low.split()
        for start, end in combinations(range(len(words) + 1), 2):
            part = by_low.get(" ".join(words[start:end]))
            if part is None or part is each or each.low in dropped:
                continue
            if each.first > PART * part.first:
                dropped.add(part.low)
            elif each.log_odds <= part.log_odds:
                dropped.add(each.low)
    return dropped


def _suggestion(pattern: str, each: Weighed, found: Spread, lines: int) -> Suggestion:
    return Suggestion(
        pattern=pattern,
        z=round(each.z, 2),
        log_odds=round(each.log_odds, 2),
        first=each.first,
        second=each.second,
        articles=len(found.groups),
        outlets=len(found.outlets),
        entries=dict(sorted(found.entries.items(), key=lambda item: (-item[1], item[0]))),
        concordance=[
            Line(Places(document.article).at(span), context(document.article.text, span.start, span.end))
            for document, span in found.examples(lines)
        ],
    )
