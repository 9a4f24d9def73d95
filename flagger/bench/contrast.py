"""How much more one side uses a phrase than the other: log-odds ratios with an informative Dirichlet prior.

After Monroe, Colaresi and Quinn, “Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the Content of
Political Conflict”, Political Analysis 16 (2008), equations 16, 19 and 22. The prior is what both sides together say, so a rare
phrase needs more than one lucky row, and a common one is not lost for being said everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log, sqrt
from typing import NamedTuple

from flagger.bench.phrases import Phrase
from flagger.lexicon.inflect import plural

PRIOR = 0.25
"""How much of what both sides together say is taken as said by each beforehand."""


FAIR = 0.15
"""The least share that each has of a singular and its plural that are counted together."""


class Weighed(NamedTuple):
    """A phrase: how often each side has it, the ratio of its odds as a logarithm, and that in standard deviations."""

    low: str
    first: int
    second: int
    log_odds: float
    z: float


class Counts:
    """How often each phrase was met on each side, and how many of its length were."""

    def __init__(self) -> None:
        self._counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self._sizes: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
        self._size_of: dict[str, int] = {}

    def add(self, found: Iterable[Phrase]) -> None:
        """Count phrases."""
        for phrase in found:
            self._counts[not phrase.side][phrase.low] += 1
            self._sizes[not phrase.side][phrase.size] += 1
            self._size_of[phrase.low] = phrase.size

    def join_plurals(self) -> dict[str, str]:
        """Count a plural with its singular where the first side has a fair share of both; returns which was counted with which."""
        first, second = self._counts
        pairs = ((form, low) for low in first if (form := plural(low)) != low and form in first)
        # “fake new” beside “fake news” is a slip of the contrast, no singular.
        joined = {form: low for form, low in pairs if min(first[form], first[low]) >= FAIR * (first[form] + first[low])}
        # A form is counted once: with its singular, unless that is a plural itself (“glasses”).
        joined = {form: low for form, low in joined.items() if low not in joined}
        for form, low in joined.items():
            for counts in (first, second):
                counts[low] += counts.pop(form, 0)
        return joined

    def words(self) -> tuple[int, int]:
        """How many words of their own each side has."""
        return self._sizes[0][1], self._sizes[1][1]

    def weighed(self, least: int) -> Iterator[Weighed]:
        """Every phrase that the first side has `least` times or more, with its weight; in no order that means anything."""
        first, second = self._counts
        for low, count in first.items():
            if count >= least:
                size = self._size_of[low]
                other = second[low]
                yield Weighed(low, count, other, *log_odds(count, other, self._sizes[0][size], self._sizes[1][size]))


def log_odds(first: int, second: int, of_first: int, of_second: int) -> tuple[float, float]:
    """The log-odds ratio of a phrase, and its z-score; `of_first` and `of_second` are all phrases of its length."""
    prior, priors = PRIOR * (first + second), PRIOR * (of_first + of_second)
    ratio = _odds(first + prior, of_first + priors) - _odds(second + prior, of_second + priors)
    return ratio, ratio / sqrt(1 / (first + prior) + 1 / (second + prior))


def _odds(count: float, of: float) -> float:
    """The logarithm of the odds; a phrase that is all that was said has no finite one, so one more is taken as said."""
    return log(count / max(1, of - count))
