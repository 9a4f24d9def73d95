"""What a claim says, as words and figures that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from flagger.lexicon import Lexicons
from flagger.marking.alleging.matter import LONG, claim_words, stem
from flagger.summary.comparison.parties import bare
from flagger.summary.context import WORD

NUMBER = re.compile(r"\d[\d,.]*")
SCALES = {"thousand": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}
YEARS = range(1900, 2100)
NOTHING = frozenset(("no", "nobody", "nothing", "without", "none"))
RUN = 5
"""So many words in a row are the same wording."""


class Content(msgspec.Struct, frozen=True):
    """What a claim says: `stems` with the word of each, those among them that are `plain` words and no names, `figures`, `runs` of
    words, and whether it denies.
    """

    stems: dict[str, str]
    plain: frozenset[str]
    figures: frozenset[float]
    runs: frozenset[tuple[str, ...]]
    denies: bool


class Reader:
    """Reads what claims say; knows the lexicons' words that say nothing, and those that deny."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._small = claim_words(lexicons).small | lexicons.words("adverb")
        self._months = lexicons.words("time")
        self._negation = lexicons.words("negation") | lexicons.words("denying") | NOTHING

    def read(self, text: str, *names: str | None) -> Content:
        """What the text says. The words of `names` are no part of it: who is meant is compared apart."""
        words = [match.group() for match in WORD.finditer(text)]
        low = [word.lower().replace("’", "'") for word in words]
        own = {key for name in names if name for key, _ in self._stems(name.split())}
        denials = sum(word in self._negation or word.endswith("n't") for word in low)
        stems = {key: word for key, word in self._stems(words) if key not in own}
        return Content(
            stems={key: word.lower() for key, word in stems.items()},
            plain=frozenset(key for key, word in stems.items() if word.islower()),
            figures=frozenset(self._figures(text)),
            runs=frozenset(tuple(low[at : at + RUN]) for at in range(len(low) - RUN + 1)),
            denies=denials % 2 == 1,
        )

    def _stems(self, words: list[str]) -> Iterator[tuple[str, str]]:
        for word in map(bare, words):
            folded = word.lower()
            if len(folded) > LONG and not folded[0].isdigit() and folded not in self._small:
                yield stem(folded), word

    def _figures(self, text: str) -> Iterator[float]:
        """The numbers of the text; a year or the day of a month is none."""
        for match in NUMBER.finditer(text):
            number = float(match.group().replace(",", "").rstrip(".") or 0) if match.group().count(".") < 2 else 0.0
            before = text[: match.start()].split()[-1:]
            after = text[match.end() :].split()[:1]
            near = [bare(word).lower() for word in (*before, *after) if word[0].isupper()]
            if number in YEARS and "," not in match.group() and "." not in match.group():
                continue
            if number <= 31 and any(word in self._months for word in near):
                continue
            yield number * (SCALES.get(bare(after[0]).lower(), 1) if after else 1)
