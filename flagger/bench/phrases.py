"""The words of a text and its phrases of two and three words, each with its place and its side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flagger.bench.documents import FIRST, Document, Side
from flagger.lexicon import Lexicons, Tokens
from flagger.lexicon.patterns import COMMON
from flagger.lexicon.tokens import is_word

LONGEST = 3
"""Words of the longest phrase."""
SHORTEST = 3
"""Letters of the shortest word that is no small word or initial."""
COPIED = 6
"""So many words that stand in two texts alike were copied, and prove nothing twice."""
SMALL_LISTS = (
    "auxiliary", "determiner", "preposition", "pronoun", "pronoun_subject", "indefinite", "stop", "adverb", "number_word", "time",
)  # fmt: skip
"""The lexicons' lists of words that stand at no end of a phrase, nor by themselves."""


class Unit(NamedTuple):
    """A word, or several joined by hyphens. `middle` says that it opens no sentence, so that its capital means something."""

    low: str
    start: int
    end: int
    side: Side
    capital: bool
    middle: bool


class Phrase(NamedTuple):
    """One to three words of a run that stand on one side."""

    low: str
    size: int
    start: int
    end: int
    side: bool


def small_words(lexicons: Lexicons) -> frozenset[str]:
    """Words that are no wording by themselves."""
    return COMMON.union(*(lexicons.words(name) for name in SMALL_LISTS))


def runs(document: Document) -> Iterator[list[Unit]]:
    """The words between two marks, line breaks or figures, one list each."""
    text = document.article.text
    tokens = Tokens(text)
    low, starts, ends = tokens.low, tokens.starts, tokens.ends
    sides = _sides(tokens, document)
    capitals = [word[0].isupper() for word in tokens.raw]
    run: list[Unit] = []
    after_comma = False
    at, edge, size = 0, 0, len(low)
    while at < size:
        first, word, start = at, low[at], starts[at]
        at += 1
        broken = "\n" in text[edge:start]
        capital = capitals[first]
        while at + 1 < size and low[at] == "-" and is_word(low[at + 1]) and starts[at + 1] - ends[at - 1] == 1:
            word += "-" + low[at + 1]
            capital = capital or capitals[at + 1]
            at += 2
        edge = ends[at - 1]
        is_plain = word.isalpha() or (is_word(word) and word.replace("-", "").replace("'", "").isalpha())
        if run and (broken or not is_plain):
            yield run
            run = []
        if is_plain:
            # What opens a sentence has a capital, name or not; behind a comma or a figure no sentence begins.
            run.append(Unit(word, start, edge, sides[first], capital, bool(run) or (after_comma and not broken)))
        after_comma = not is_plain and (word == "," or is_word(word))
    if run:
        yield run


def fresh(documents: Iterable[Document]) -> Iterator[tuple[Document, list[Unit]]]:
    """The runs of all documents, in order; of long ones that were copied from text to text only the first."""
    seen: set[tuple[str, ...]] = set()
    for document in documents:
        for run in runs(document):
            if len(run) >= COPIED:
                key = tuple(unit.low for unit in run)
                if key in seen:
                    continue
                seen.add(key)
            yield document, run


def phrases(run: list[Unit], small: frozenset[str]) -> Iterator[Phrase]:
    """The phrases of a run: none begins or ends with a small word, none stands on both sides."""
    for at, first in enumerate(run):
        if first.side is None or first.low in small or len(first.low) < SHORTEST:
            continue
        low = first.low
        yield Phrase(low, 1, first.start, first.end, first.side)
        for size, unit in enumerate(run[at + 1 : at + LONGEST], 2):
            if unit.side is not first.side:
                break
            low = f"{low} {unit.low}"
            if unit.low not in small and len(unit.low) >= SHORTEST:
                yield Phrase(low, size, first.start, unit.end, first.side)


class Shapes:
    """Which words are names, by how they are written: with a capital inside sentences more often than not."""

    def __init__(self) -> None:
        self._capital: Counter[str] = Counter()
        self._plain: Counter[str] = Counter()

    def see(self, run: list[Unit], small: frozenset[str]) -> None:
        """Take the words of a run as evidence; one in which every word has a capital is a headline, and none."""
        if all(unit.capital for unit in run if unit.low not in small):
            return
        for unit in run:
            if not unit.capital:
                self._plain[unit.low] += 1
            elif unit.middle:
                self._capital[unit.low] += 1

    def is_name(self, low: str) -> bool:
        """Whether any word of a phrase is a name."""
        return any(self._capital[word] > self._plain[word] for word in low.split())


def _sides(tokens: Tokens, document: Document) -> list[Side]:
    """The side of every token. What is marked and left out is marked."""
    sides: list[Side] = [document.rest] * len(tokens)
    for spans, side in ((document.left_out, None), (document.marked, FIRST)):
        for start, end in spans:
            for index in tokens.range(start, end):
                sides[index] = side
    return sides
