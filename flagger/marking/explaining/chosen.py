"""Which sentences are asked about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from flagger.analysis import Sentence
from flagger.article import Span
from flagger.lexicon.tokens import Tokens, is_word
from flagger.marking.copy import Copy


class Places:
    """Leads from offsets to the numbers of the sentences that stand there."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self._starts = [sentence.start for sentence in sentences]
        self._ends = [sentence.end for sentence in sentences]

    def touched(self, spans: Iterable[Span]) -> set[int]:
        """The sentences that share a character with any of the spans."""
        found: set[int] = set()
        for start, end in spans:
            first = max(0, bisect_right(self._starts, start) - 1)
            last = bisect_right(self._starts, end - 1)
            found.update(n for n in range(first, last) if self._starts[n] < end and self._ends[n] > start)
        return found


def chosen(copy: Copy, places: Places, wanted: Span | str) -> list[int]:
    """The numbers of the sentences in a span, or of those that hold these words: case, marks and white space do not matter."""
    if isinstance(wanted, Span):
        return sorted(places.touched([wanted]))
    words = [word for word in Tokens(wanted).low if is_word(word)]
    if not words:
        return []
    indices = [index for index, raw in enumerate(copy.raw) if is_word(raw)]
    low = [copy.low[index] for index in indices]
    # One string with a space round every word, so that no word is found inside another.
    edges = list(accumulate((len(word) + 1 for word in low), initial=0))
    text, query = f" {' '.join(low)} ", f" {' '.join(words)} "
    found: set[int] = set()
    at = text.find(query)
    while at >= 0:
        number = bisect_right(edges, at) - 1
        span = copy.span(indices[number], indices[number + len(words) - 1] + 1)
        found |= places.touched([span])
        at = text.find(query, at + len(query) - 1)
    return sorted(found)
