"""Where the first side has a phrase: in how many articles and outlets, and which entries find it there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from flagger.article import Span
from flagger.bench.concordance import sampled
from flagger.bench.documents import Document
from flagger.bench.phrases import Phrase, fresh, phrases
from flagger.judging.intervals import Intervals
from flagger.lexicon import Lexicons, Tokens

COVERED = 0.5
"""The share of a phrase's places above which the entries are said to find it already."""
KINDS = frozenset(("framing", "cues", "charges"))
"""Entries of these kinds make a mark of what they find. (Marks of doubt are no matter of the words between them.)"""


class Spread:
    """The places of one phrase on the first side. What is one group's, an article's mostly, counts once."""

    def __init__(self) -> None:
        self.groups: dict[str, tuple[Document, Span]] = {}
        self.outlets: set[str] = set()
        self.entries: Counter[str] = Counter()
        self._places = self._known = 0

    def add(self, document: Document, phrase: Phrase, entries: Collection[str]) -> None:
        """One more place, and the entries that find it."""
        self.groups.setdefault(document.group, (document, Span(phrase.start, phrase.end)))
        if document.article.meta.outlet:
            self.outlets.add(document.article.meta.outlet)
        self.entries.update(entries)
        self._places += 1
        self._known += bool(entries)

    @property
    def is_covered(self) -> bool:
        """Whether the entries find the phrase in most of its places."""
        return self._known > COVERED * self._places

    def examples(self, number: int) -> list[tuple[Document, Span]]:
        """So many places in different groups, at even distances."""
        return sampled(list(self.groups.values()), number) if number else []


def spreads(
    documents: Sequence[Document],
    wanted: Collection[str],
    joined: Mapping[str, str],
    small: frozenset[str],
    lexicons: Lexicons,
) -> dict[str, Spread]:
    """The spread of each wanted phrase. `joined` and `small` are as they were when the phrases were counted."""
    found = {low: Spread() for low in wanted}
    at: Document | None = None
    for document, run in fresh(documents):
        for phrase in phrases(run, small):
            low = joined.get(phrase.low, phrase.low)
            if not phrase.side or low not in found:
                continue
            if document is not at:
                at, known = document, _Known(document, lexicons)
            found[low].add(document, phrase, known.entries(phrase))
    return found


class _Known:
    """What entries find in a document."""

    def __init__(self, document: Document, lexicons: Lexicons) -> None:
        tokens = Tokens(document.article.text)
        hits = [
            hit
            for hit in lexicons.match(tokens)
            if lexicons.kinds[hit.entry] in KINDS and lexicons.groups[hit.entry] != "doubt"
        ]
        self._ids = [lexicons.ids[hit.entry] for hit in hits]
        self._spans = Intervals((tokens.starts[hit.mark_start], tokens.ends[hit.mark_end - 1]) for hit in hits)

    def entries(self, phrase: Phrase) -> set[str]:
        """The entries that find some of a phrase."""
        return {self._ids[number] for number in self._spans.overlapping(phrase.start, phrase.end)}
