"""The working copy of an article: text, tokens and lexicon hits, made once and read by every stage."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, compress

from flagger.article import Span
from flagger.lexicon import Hit, Lexicons, Tokens

ELISION = frozenset(("'", "’"))


class Copy:
    """What the stages share: `text`, its `tokens`, the `lexicons`, and the lexicon `hits` by kind of file.

    `posts` are the entries of a live blog, once they are found: what is said in one says nothing of the next.
    The stages speak of tokens by index and of spans by code points; `span` leads from the one to the other.
    """

    def __init__(self, text: str, lexicons: Lexicons) -> None:
        self.text = text
        self.lexicons = lexicons
        self.tokens = Tokens(text)
        self.low = self.tokens.low
        self.raw = self.tokens.raw
        self.posts: list[Span] = []
        self._capital = [word[0].isupper() or (word[1:2] in ELISION and word[2:3].isupper()) for word in self.raw]
        self._is_word = [word[0].isalnum() for word in self.raw]
        self._words_before = list(accumulate(self._is_word, initial=0))
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

    def written(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` on one line."""
        span = self.span(first, last)
        return " ".join(self.text[span.start : span.end].split())

    def words(self, first: int, last: int) -> int:
        """How many of the tokens are words or numbers."""
        return self._words_before[last] - self._words_before[first] if first < last else 0

    def words_in(self, tokens: range) -> list[int]:
        """Those of the tokens that are words or numbers."""
        return list(compress(tokens, self._is_word[tokens.start : tokens.stop]))

    def folded(self, first: int, last: int) -> list[str]:
        """The words and numbers among the tokens, folded."""
        return list(compress(self.low[first:last], self._is_word[first:last]))

    def covered(self, spans: Iterable[Span]) -> set[int]:
        """The tokens that start inside any of the spans."""
        return set().union(*(self.tokens.range(span.start, span.end) for span in spans))

    def since(self, index: int) -> int:
        """The first token of the live blog's post that token `index` stands in; 0 where there are no posts."""
        if not self.posts or index >= len(self.raw):
            return 0
        number = bisect_right(self.posts, (self.tokens.starts[index], len(self.text))) - 1
        if number < 0:
            return 0
        post = self.posts[number]
        return self.tokens.at(post.start if self.tokens.starts[index] < post.end else post.end)

    def is_name(self, index: int) -> bool:
        """Whether a token is written with a capital, be it behind an elided particle (“d’Orn”)."""
        return self._capital[index]

    def capitals(self) -> Iterator[int]:
        """Every token that is written with a capital, in order."""
        return compress(range(len(self._capital)), self._capital)
