"""The numbers that a claim gives: how large, of what, and whether they are rounded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import msgspec

from flagger.lexicon import Tokens
from flagger.marking.alleging.matter import LONG, stem

SCALES = {"thousand": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}
WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
TENS = frozenset(word for word, number in WORDS.items() if 20 <= number < 100)
YEARS = range(1900, 2100)
HEDGES = frozenset(
    "about around nearly almost roughly approximately some over under than least most up close estimated circa".split()
)
"""Words before a number that say that it is rounded: “more than 350”, “at least 28”, “up to 40”."""

NEAR = 0.1
"""The part by which a rounded number may differ from another."""

REACH = 4
"""Words behind a number among which stands what is counted."""


class Figure(msgspec.Struct, frozen=True):
    """A number, what is counted (the stems of the words behind it) and whether it is rounded."""

    number: float
    of: frozenset[str]
    rounded: bool
    written: str

    def alike(self, other: Figure) -> bool:
        """Whether two numbers may be one: equal, or near to each other where one is rounded and the same is counted."""
        if self.number == other.number:
            return True
        if not (self.rounded or other.rounded) or self.of.isdisjoint(other.of):
            return False
        return abs(self.number - other.number) <= NEAR * max(self.number, other.number)

    def among(self, others: Iterable[Figure]) -> bool:
        """Whether one of the others may be this number."""
        return any(map(self.alike, others))


def figures(text: str, months: Collection[str]) -> Iterator[Figure]:
    """The numbers of the text; a year or the day of a month is none."""
    tokens = Tokens(text)
    low = tokens.low
    for at, word in enumerate(low):
        number = _number(word)
        if number is None or (low[at - 2 : at] and low[at - 1] == "-" and low[at - 2] in TENS):
            continue
        if word in TENS and low[at + 1 : at + 2] == ["-"] and at + 2 < len(low):
            number += 1 if low[at + 2] == "one" else WORDS.get(low[at + 2], 0)
        near = low[max(0, at - 1) : at] + low[at + 1 : at + 2]
        plain = word.isdigit()
        if (plain and number in YEARS) or (number <= 31 and any(each in months for each in near) and plain):
            continue
        behind = low[at + 1 : at + 1 + REACH]
        if behind and behind[0] in SCALES:
            number *= SCALES[behind[0]]
        elif behind[:2] == ["-", "year"] or (at and low[at - 1] in ("aged", "article")):
            continue
        of = frozenset(stem(each) for each in behind if len(each) > LONG or each == "%")
        rounded = any(each in HEDGES for each in low[max(0, at - 2) : at])
        yield Figure(number, of, rounded, tokens.raw[at])


def _number(word: str) -> float | None:
    if not word[0].isdigit():
        return WORDS.get(word)
    digits = word.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() else None
