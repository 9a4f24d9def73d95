"""The lists of lexicons/structure/genre.toml, in the form in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from flagger.article import Block, Genre
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy


class Terms:
    """Wordings of one or several words, in folded tokens joined by spaces."""

    def __init__(self, *lists: frozenset[str]) -> None:
        """Of a wording that several of the lists have, the first counts."""
        self._lists = {term: number for number, terms in reversed(list(enumerate(lists))) for term in terms}
        # By their first two words, for many begin with “the” or “in”: how long the longest is.
        self._longest: dict[str, int] = {}
        self._firsts: set[str] = set()
        for term in self._lists:
            first, _, rest = term.partition(" ")
            second, _, more = rest.partition(" ")
            opening = f"{first} {second}" if second else first
            length = more.count(" ") + 3 if more else 1 + bool(second)
            if length > self._longest.get(opening, 0):
                self._longest[opening] = length
            self._firsts.add(first)

    def at(self, low: list[str], place: int) -> int:
        """How many tokens the longest of the wordings takes that stands at `place`, or 0."""
        for length in range(self._longest.get(" ".join(low[place : place + 2]), 1), 0, -1):
            if " ".join(low[place : place + length]) in self._lists:
                return length
        return 0

    def found(self, low: list[str], first: int, last: int) -> Iterator[str]:
        """The wordings that start from token `first` to `last`, none inside another."""
        end = first
        for place in [place for place in range(first, last) if low[place] in self._firsts]:
            length = self.at(low, place) if place >= end else 0
            if length:
                end = place + length
                yield " ".join(low[place:end])

    def list_of(self, term: str) -> int:
        """The number of the list that has a wording."""
        return self._lists[term]


class Signs:
    """The labels by genre, the first of which goes first where two are found; and how notes begin."""

    def __init__(self, lexicons: Lexicons) -> None:
        genres: tuple[Genre, ...] = ("opinion", "live", "analysis", "translated", "court", "news")
        self.sections: dict[Genre, frozenset[str]] = {
            genre: frozenset(term.replace(" - ", " ") for term in lexicons.words(f"{genre}_label")) for genre in genres
        }
        self.labels = {genre: self.sections[genre] for genre in genres[:4]}
        self.opinion_note = Terms(lexicons.words("opinion_note"))
        self.opinion_writer = Terms(lexicons.words("opinion_writer"))
        self.opinion_opening = Terms(lexicons.words("opinion_opening"))
        self.translated_note = Terms(lexicons.words("translated_note"))
        self.original_note = Terms(lexicons.words("original_note"))
        self.languages = lexicons.actors("nationality") | {language.name.lower() for language in lexicons.languages}
        self.court = Terms(*(lexicons.words(f"court_{kind}") for kind in ("act", "place", "person")))


@lru_cache(maxsize=2)
def signs_of(lexicons: Lexicons) -> Signs:
    """The signs of these lexicons, looked up once. Raises KeyError where the lexicons lack a list."""
    return Signs(lexicons)


def written(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of the page's own: no captions, no embedded posts, no syntax."""
    return [block for block in blocks if block.part in ("body", "heading", "boilerplate")]


def count(copy: Copy, block: Block) -> int:
    """The words of a block."""
    tokens = copy.tokens.range(block.start, block.end)
    return copy.words(tokens.start, tokens.stop)
