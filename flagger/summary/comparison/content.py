"""What a claim says, as units and figures that can be compared: words of one concept are one unit, other words are their stems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from flagger.lexicon import Lexicons, Tokens
from flagger.marking.alleging.matter import LONG, claim_words
from flagger.marking.alleging.matter import stem as plain_stem
from flagger.summary.comparison.figures import Figure, figures
from flagger.summary.context import WORD
from flagger.summary.wording import bare

NOTHING = frozenset(("no", "nobody", "nothing", "without", "none"))
RUN = 5
"""So many words in a row are the same wording."""

QUOTED = re.compile(r"(?:[“\"]|(?<!\w)[‘'])([^“”\"‘]{4,80}?)(?:[”\"]|[’'](?!\w))")
FRAGMENT = 8
"""Words of the longest fragment in quotation marks that is looked for in other claims."""

SCOPE = 4
"""So many words behind a “not” are what it denies."""

LONGEST = 4
"""Words of the longest wording of a concept that is looked up."""

MARK = "="
"""Before the key of a concept, so that no stem is the same."""


class Content(msgspec.Struct, frozen=True):
    """What a claim says.

    `units` are its concepts and the stems of its other words; `said` are those among them that are plain words and no names, and
    `denied` those that follow a “not”. `figures` are its numbers, `runs` its words five by five, `quotes` the fragments that stand
    in quotation marks, and `words` all words in a row.
    """

    units: dict[str, Unit]
    said: frozenset[str]
    denied: frozenset[str]
    figures: tuple[Figure, ...]
    runs: frozenset[tuple[str, ...]]
    quotes: tuple[str, ...]
    words: str


SPELLINGS = (("ae", "e"), ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"))
"""What is written in one way in Britain and in another in America."""


def stem(word: str) -> str:
    """The first letters of a folded word without its ending, in one spelling."""
    for british, american in SPELLINGS:
        word = word[:2] + word[2:].replace(british, american) if british != "ae" else word.replace(british, american)
    return plain_stem(word)


class Unit(msgspec.Struct, frozen=True):
    """One concept or other word: its first `word` in the claim, and the stems of all its words there."""

    word: str
    stems: frozenset[str]


class Reader:
    """Reads what claims say; knows the lexicons' concepts, their words that say nothing, and those that deny."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._concepts = lexicons.concepts
        self._first = frozenset(wording.split(" ", 1)[0] for wording in self._concepts.of)
        self._small = claim_words(lexicons).small | lexicons.words("adverb") | lexicons.words("determiner")
        self._months = lexicons.words("time")
        self._negation = lexicons.words("negation") | lexicons.words("denying") | NOTHING

    def opposite(self, key: str) -> str | None:
        """The key of the concept that says the contrary of another's."""
        other = self._concepts.opposite.get(key[1:]) if key.startswith(MARK) else None
        return None if other is None else MARK + other

    def light(self, key: str) -> bool:
        """Whether a key is that of a concept that says little."""
        return key[1:] in self._concepts.light and key.startswith(MARK)

    def act(self, key: str) -> bool:
        """Whether a key is that of a concept that tells what is done, or how it is."""
        return key.startswith(MARK) and key[1:] in self._concepts.acts

    def name(self, key: str) -> str:
        """What to call a unit where two claims tell it by different words."""
        return key.removeprefix(MARK)

    def read(self, text: str, *names: str | None) -> Content:
        """What the text says. The words of `names` are no part of it: who is meant is compared apart."""
        low = [match.group().lower().replace("’", "'") for match in WORD.finditer(text)]
        own = {stem(bare(part).lower()) for name in names if name for part in name.split()}
        units: dict[str, Unit] = {}
        said: set[str] = set()
        denied: set[str] = set()
        for key, words, negated in self._units(Tokens(text)):
            if key in own:
                continue
            stems = frozenset(stem(word.lower()) for word in words)
            known = units.get(key)
            units[key] = Unit(known.word, known.stems | stems) if known else Unit(" ".join(words).lower(), stems)
            if words[0].islower():
                said.add(key)
            if negated:
                denied.add(key)
        return Content(
            units=units,
            said=frozenset(said),
            denied=frozenset(denied),
            figures=tuple(figures(text, self._months)),
            runs=frozenset(tuple(low[at : at + RUN]) for at in range(len(low) - RUN + 1)),
            quotes=tuple(_fragments(text)),
            words=f" {' '.join(low)} ",
        )

    def _units(self, tokens: Tokens) -> Iterator[tuple[str, list[str], bool]]:
        """The units as they stand, each with its words and whether a “not” stands shortly before it: concepts where words make one,
        else the stems of long words.
        """
        at = 0
        negated = 0
        while at < len(tokens):
            low = tokens.low[at]
            length = self._concept(tokens.low, at)
            if length:
                name = self._concepts.of[" ".join(tokens.low[at : at + length])]
                if name not in self._concepts.light or not (at and tokens.raw[at][0].isupper()):  # “New York”
                    yield MARK + name, tokens.raw[at : at + length], negated > 0
            elif low in self._negation or low.endswith("n't"):
                negated = SCOPE + 1
            elif not low[0].isalnum() or low == "but":
                negated = 1 if low != "-" else negated
            elif len(low) > LONG and not low[0].isdigit() and low not in self._small:
                yield stem(low), [tokens.raw[at]], negated > 0
            at += length or 1
            negated -= 1

    def _concept(self, low: list[str], at: int) -> int:
        """How many words from here make a concept, 0 where none do."""
        if low[at] not in self._first:
            return 0
        return next((n for n in range(LONGEST, 0, -1) if " ".join(low[at : at + n]) in self._concepts.of), 0)


def _fragments(text: str) -> Iterator[str]:
    """The words of each fragment in quotation marks; a single word, or a whole sentence, is none."""
    for match in QUOTED.finditer(text):
        words = [word.group().lower().replace("’", "'") for word in WORD.finditer(match[1])]
        if 2 <= len(words) <= FRAGMENT and any(len(word) > LONG for word in words):
            yield f" {' '.join(words)} "


def keys(content: Content) -> Iterable[str]:
    """All that a text can be found by: its concepts, and the stems of all its words."""
    return content.units.keys() | frozenset().union(*(unit.stems for unit in content.units.values()))
