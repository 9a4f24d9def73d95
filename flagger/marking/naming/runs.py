"""Where names stand: runs of words with capitals, less the capitals that say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.shouting import SHOUTED, shouting

LINKS = frozenset(("and", "of", "for", "the", "in", "on", "against", "-"))
"""What may stand between the capitals of a body's name."""

MAX_NAME = 12
"""No name with its titles is longer, in tokens."""

SYLLABLE = 6
"""No second part of a given name in Korean or Chinese order is longer, in letters."""

SAME = frozenset(("or", "known", "called", "abbreviated"))
"""Between a name and its short form: “the Guild, known by its old initials, NPG”."""


class Runs:
    """The runs of capitals of one copy.

    `starts` are the first tokens of sentences, whose capital says nothing; `shouting` the tokens of headings in which every
    word has one.
    """

    def __init__(self, copy: Copy, words: Words, starts: set[int], titled: list[range]) -> None:
        self._copy = copy
        self._raw = copy.raw
        self._low = copy.low
        self._words = words
        self._starts = starts
        self.shouting = shouting(copy, starts, titled)
        # Words with a capital that they do not owe to the start of a sentence, and words that are written without one.
        self._inner = {copy.low[i] for i in copy.capitals() if i not in starts and i not in self.shouting}
        self._plain = set(copy.raw)  # A word in lower case stands there as it is compared.

    def all(self) -> Iterator[Range]:
        """Every run, in order."""
        last = 0
        for index in self._copy.capitals():
            if index >= last and (end := self._end(index)) > index:
                yield Range(index, end)
                last = end

    def _end(self, first: int) -> int:
        """The end of the run that starts at token `first`, or `first` where none does."""
        if first in self.shouting or not self._is_capital(first):
            return first
        raw, starts, ends = self._raw, self._copy.tokens.starts, self._copy.tokens.ends
        if first and raw[first - 1] == "(" and len(raw[first]) == 1 and raw[first + 1 : first + 2] == ["-"]:
            return first  # “(R-Ohio)”: a party and where it was voted for.
        end = first + 1
        while (
            end < len(raw) and end - first < MAX_NAME and starts[end] - ends[end - 1] <= 1 and end not in self._starts
        ):
            step = self._step(end)
            if not step or (step > 1 and any(at in self._starts for at in range(end, min(end + step, len(raw))))):
                break
            end += step
        shouted = end - first >= SHOUTED and all(word.isupper() for word in raw[first:end])
        return first if shouted else end

    def _step(self, at: int) -> int:
        """How many tokens at `at` go on with a name: 0 where it ends."""
        raw, low, words = self._raw, self._low, self._words
        if self._is_capital(at):
            return 1
        if at + 1 >= len(raw):
            return 0
        if raw[at] == "." and self._copy.is_name(at + 1) and (len(raw[at - 1]) <= 2 or low[at - 1] in words.title):
            return 1  # An initial, or a title cut short.
        if raw[at] in "-&" and self._copy.tokens.starts[at + 1] == self._copy.tokens.ends[at]:
            goes_on = self._is_capital(at + 1) or self._is_second_syllable(at + 1) or low[at - 1] == "co"
            return 2 if goes_on else 0  # “Co-operation”
        if low[at] in words.particle or raw[at] == "y":
            return self._over_particles(at)
        if low[at] in ("of", "for", "and", "in", "on", "against"):
            return self._over_link(at)
        return 0

    def _is_second_syllable(self, index: int) -> bool:
        """Whether a small word behind a hyphen belongs to a given name: “Kim Do-hyun”, but not “Zelm-based”."""
        raw, low = self._raw, self._low[index]
        two = index > 2 and self._copy.is_name(index - 2) and self._copy.is_name(index - 3)
        short = raw[index].isalpha() and len(low) <= SYLLABLE and not low.endswith(("ed", "ing"))
        return two and short and low not in self._words.compound

    def _over_particles(self, at: int) -> int:
        """The particles at `at` and the name behind them: “van der Hask”, “al-Torv”."""
        end = at + 1
        while end < len(self._raw) and (self._low[end] in self._words.particle or self._raw[end] in "-'’"):
            end += 1
        return end + 1 - at if end < len(self._raw) and self._is_capital(end) else 0

    def _over_link(self, at: int) -> int:
        """“of”, “for” or “and” with the capital behind it, where it goes on with the name of a body or of an office."""
        low, words = self._low, self._words
        step = 2 if low[at + 1] == "the" else 1
        if at + step >= len(low) or not self._is_capital(at + step):
            return 0
        if low[at] == "and":
            # “Ministry of Health and Welfare”: the office goes on; “Berl and Hask” are two.
            joined = low[at - 1] in words.portfolio and low[at + 1] in words.portfolio
            return 2 if joined or self._is_shortened(at + 1) else 0
        if low[at] in ("in", "on", "against"):
            return step + 1 if self._is_shortened(at + step) else 0
        office = (low[at - 1] in words.title or low[at - 1] in words.portfolio) and (
            low[at + step] in words.portfolio
            # “President of Norland Ana Berl”
            or all(at + i < len(low) and self._is_capital(at + i) for i in (1, 2, 3))
        )
        body = low[at - 1] in words.institution or self._is_shortened(at + step)
        return step + 1 if office or body else 0

    def _is_shortened(self, index: int) -> bool:
        """Whether the capitals from here on end in a short form in brackets: “… Rivers and Coasts (IRC)”."""
        raw = self._raw
        for at in range(index, min(index + MAX_NAME - 2, len(raw) - 2)):
            if raw[at] == "(":
                return len(raw[at + 1]) > 1 and raw[at + 1].isupper() and raw[at + 2] == ")"
            if raw[at] == "," and at > index:
                return not SAME.isdisjoint(self._low[at + 1 : at + 3])
            linked = self._low[at] in LINKS or (at > index and raw[at - 1] == "-")
            if not linked and not self._copy.is_name(at):
                return False
        return False

    def _is_capital(self, index: int) -> bool:
        """Whether a token is written with a capital that makes a name of it."""
        raw, low, words = self._raw[index], self._low[index], self._words
        if len(raw) == 1 and raw.isupper() and self._raw[index + 1 : index + 2] == ["."]:
            return index not in self._starts or self._opens_name(index)  # An initial: “A. Berl”.
        if not self._copy.is_name(index) or low in words.never_name:
            # “Van der Hask said”: a particle at the start of a sentence. “Kim Do-hyun”: a syllable that looks like a small word.
            if index not in self._starts and raw[0].isupper() and self._raw[index + 1 : index + 2] == ["-"]:
                return True
            return low in words.particle and raw[0].isupper() and self._opens_name(index)
        inner = index not in self._starts or low in self._inner
        if not inner and (low in words.people or low in words.quantifier or low.endswith("ing") or low in self._plain):
            return (low in words.title and (self._opens_name(index) or self._opens_office(index))) or self._opens_body(
                index
            )
        return (
            inner
            or (len(raw) > 1 and raw.isalpha() and raw.isupper())
            or self._opens_name(index)
            or low in words.places
            or self._low[index + 1 : index + 2] == ["'s"]
        )

    def _opens_body(self, index: int) -> bool:
        """Whether a word for people goes on as the name of a body whose short form is given: “Doctors for the Valley (DfV)”."""
        low = self._low[index + 1 : index + 3]
        step = 3 if low[1:] == ["the"] else 2
        return low[:1] in (["of"], ["for"]) and index + step < len(self._raw) and self._is_shortened(index + step)

    def _opens_office(self, index: int) -> bool:
        """Whether a title goes on with what it is of: “Secretary of State”."""
        low = self._low[index + 1 : index + 3]
        return (
            len(low) > 1
            and low[0] in ("of", "for")
            and low[1] in self._words.portfolio
            and self._copy.is_name(index + 2)
        )

    def _opens_name(self, index: int) -> bool:
        """Whether a capital follows right away, be it behind particles: then this one, too, is of the name."""
        copy, at = self._copy, index + 1
        while (
            at < len(copy.raw)
            and not copy.is_name(at)
            and (copy.low[at] in self._words.particle or copy.raw[at] in "-.")
        ):
            at += 1
        return at < len(copy.raw) and copy.is_name(at) and at not in self._starts
