"""A pattern over articles: every hit, whose words it is, and which entries find it already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from flagger.analysis import Voice
from flagger.article import Article, Span
from flagger.bench.concordance import Context, Place, Places, context
from flagger.lexicon import Hit, Lexicons, Tokens, longest
from flagger.lexicon.tokens import is_word
from flagger.marking import Learned, mark
from flagger.marking.language import is_english
from flagger.plain import Plain

UNKNOWN = "unknown"


class Readings(NamedTuple):
    """What a trial marks with: the lexicons as they are, those with nothing but the candidate, and the learned parts for each."""

    lexicons: Lexicons
    candidate: Lexicons
    learned: Learned | None = None
    candidate_learned: Learned | None = None


class TrialHit(msgspec.Struct, frozen=True):
    """A hit: whose words it is (`by` a name, None: the article or nobody), and the entries that mark some of it already."""

    place: Place
    voice: Voice
    by: str | None
    outlet: str
    entries: tuple[str, ...]
    context: Context


class Share(msgspec.Struct):
    """What was read of one outlet, and found in it."""

    articles: int = 0
    words: int = 0
    hits: int = 0

    @property
    def rate(self) -> float:
        """Hits in 10,000 words."""
        return 10_000 * self.hits / self.words if self.words else 0.0


class Tried(msgspec.Struct):
    """All that a trial found.

    `left_out` counts what the pattern matches and marking passes over: boilerplate, titles and terms that are mentioned, the
    less of two that overlap. `foreign` are the ids of articles in another language, in which nothing is marked.
    """

    hits: list[TrialHit] = msgspec.field(default_factory=list)
    outlets: dict[str, Share] = msgspec.field(default_factory=dict)
    left_out: int = 0
    foreign: list[str] = msgspec.field(default_factory=list)

    def total(self) -> Share:
        """All outlets together."""
        shares = self.outlets.values()
        return Share(sum(s.articles for s in shares), sum(s.words for s in shares), sum(s.hits for s in shares))

    def voices(self) -> Counter[Voice]:
        """How many hits there are in each voice."""
        return Counter(hit.voice for hit in self.hits)

    def entries(self) -> Counter[str]:
        """How many hits each entry finds already."""
        return Counter(entry for hit in self.hits for entry in hit.entries)


def try_on(article: Article, readings: Readings, tried: Tried) -> None:
    """Try the candidate on one article and add what is found to `tried`.

    Only an article in which its words stand is marked, so that a large corpus takes seconds.
    """
    tokens = Tokens(Plain(article.text, article.markup).text if article.markup else article.text)
    matched = list(longest(_framing(readings.candidate, tokens)))
    found = _hits(article, readings) if matched else []
    if found is None:
        tried.foreign.append(article.id)
        return
    share = tried.outlets.setdefault(article.meta.outlet or UNKNOWN, Share())
    share.articles += 1
    share.words += sum(map(is_word, tokens.raw))
    share.hits += len(found)
    tried.left_out += max(0, len(matched) - len(found))
    tried.hits += found


def _framing(lexicons: Lexicons, tokens: Tokens) -> Iterator[Hit]:
    """The hits of the candidate."""
    return (hit for hit in lexicons.match(tokens) if lexicons.kinds[hit.entry] == "framing")


def _hits(article: Article, readings: Readings) -> list[TrialHit] | None:
    """What is marked in an article; None where it is in another language."""
    analysis = mark(article, readings.candidate, readings.candidate_learned)
    if not is_english(analysis.language):
        return None
    if not analysis.loaded:
        return []
    names = {source.id: source.name for source in analysis.sources}
    known = mark(article, readings.lexicons, readings.learned).loaded
    places = Places(article)
    return [
        TrialHit(
            places.at(Span(found.start, found.end)),
            found.voice,
            names.get(found.by) if found.by else None,
            article.meta.outlet or UNKNOWN,
            tuple(dict.fromkeys(m.entry for m in known if m.entry and m.start < found.end and found.start < m.end)),
            context(article.text, found.start, found.end),
        )
        for found in analysis.loaded
    ]
