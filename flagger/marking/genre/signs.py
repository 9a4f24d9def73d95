"""The lists of lexicons/structure/genre.toml, in the form in which they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from flagger.article import Block, Genre
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.phrases import Phrases


class Signs:
    """The labels by genre, the first of which goes first where two are found; and how notes begin."""

    def __init__(self, lexicons: Lexicons) -> None:
        genres: tuple[Genre, ...] = ("opinion", "live", "analysis", "translated", "court", "news")
        self.sections: dict[Genre, frozenset[str]] = {
            genre: frozenset(term.replace(" - ", " ") for term in lexicons.words(f"{genre}_label")) for genre in genres
        }
        self.labels = {genre: self.sections[genre] for genre in genres[:4]}
        self.opinion_note = Phrases(lexicons.words("opinion_note"))
        self.opinion_writer = Phrases(lexicons.words("opinion_writer"))
        self.opinion_opening = Phrases(lexicons.words("opinion_opening"))
        self.translated_note = Phrases(lexicons.words("translated_note"))
        self.original_note = Phrases(lexicons.words("original_note"))
        self.languages = lexicons.actors("nationality") | {language.name.lower() for language in lexicons.languages}
        self.court = Phrases(*(lexicons.words(f"court_{kind}") for kind in ("act", "place", "person")))


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
