"""The working copy of an article: text, tokens and lexicon hits, made once and read by every stage."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from flagger.article import Span
from flagger.lexicon import Hit, Lexicons, Tokens
from flagger.lexicon.tokens import is_word


class Copy:
    """What the stages share: `text`, its `tokens`, the `lexicons`, and the lexicon `hits` by kind of file.

    The stages speak of tokens by index and of spans by code points; `span` leads from the one to the other.
    """

    def __init__(self, text: str, lexicons: Lexicons) -> None:
        self.text = text
        self.lexicons = lexicons
        self.tokens = Tokens(text)
        self.low = self.tokens.low
        self.raw = self.tokens.raw
        self._words_before = [0, *accumulate(map(is_word, self.raw))]
        self.hits: dict[str, list[Hit]] = {
            "framing": [],
            "cues": [],
            "charges": [],
            "status": [],
            "boilerplate": [],
        }
        for hit in lexicons.match(self.tokens):
            self.hits[lexicons.kinds[hit.entry]].append(hit)

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first` to `last`, half-open; `first < last` is required."""
        return Span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def words(self, first: int, last: int) -> int:
        """How many of the tokens are words or numbers."""
        return self._words_before[last] - self._words_before[first] if first < last else 0

    def covered(self, spans: Iterable[Span]) -> set[int]:
        """The tokens that start inside any of the spans."""
        return {index for span in spans for index in self.tokens.range(span.start, span.end)}

    def is_name(self, index: int) -> bool:
        """Whether a token is written with a capital."""
        return self.raw[index][0].isupper()
