"""The languages' lists of small words, turned round, and how much a text speaks for each language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import zip_longest

from flagger.lexicon import Lexicons

ENGLISH = "en"
ONLY_ENGLISH = (ENGLISH,)

NAME_WEIGHT = 0.3
"""What a word of a name counts for another language: “De Vries”, “Müller” and “da Silva” stand in English, too."""

LETTER_WEIGHT = 0.75
"""What a word counts that is written with a letter of the language: “café” and “Zoë” stand in English, too."""


class Profiles:
    """The lists of the lexicons, turned round: which languages a word, a letter or a script speaks for."""

    def __init__(self, lexicons: Lexicons) -> None:
        listed = lexicons.languages
        if not any(language.code == ENGLISH for language in listed):
            raise KeyError("languages")
        self._listed = listed
        self.codes = frozenset(language.code for language in listed)
        self.particles = lexicons.words("name_particle")
        self.english = frozenset().union(*(language.words for language in listed if language.code == ENGLISH))
        self.only_english = self.english.difference(
            *(language.words for language in listed if language.code != ENGLISH)
        )

    @cached_property
    def scripts(self) -> dict[str, list[str]]:
        """From scripts to the languages that are written in them."""
        scripts: dict[str, list[str]] = defaultdict(list)
        for language in self._listed:
            scripts[language.script].append(language.code)
        return scripts

    @cached_property
    def words(self) -> dict[str, tuple[str, ...]]:
        """From words to the languages that have them. Most articles are known for English ones without it."""
        return _turned_round((language.code, dict.fromkeys(language.words)) for language in self._listed)

    @cached_property
    def letters(self) -> dict[str, tuple[str, ...]]:
        """From letters that English does not write to the languages that do."""
        return _turned_round((language.code, language.letters) for language in self._listed)


def _turned_round(lists: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """From each item to the codes of the lists that hold it, in their order."""
    codes: dict[str, list[str]] = defaultdict(list)
    for code, items in lists:
        for item in items:
            codes[item].append(code)
    return {item: tuple(found) for item, found in codes.items()}


@lru_cache(maxsize=2)
def profiles_of(lexicons: Lexicons) -> Profiles:
    """The profiles of these lexicons, made once. Raises KeyError where the lexicons have no list of English."""
    return Profiles(lexicons)


def scores_of(words: list[str], profiles: Profiles) -> dict[str, float]:
    """How much the words speak for each language."""
    scores: dict[str, float] = defaultdict(float)
    shouted = sum(map(str.isupper, words)) * 2 > len(words)
    before = ""
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        low = word.lower()
        linking = low in profiles.particles and before[:1].isupper() and after[:1].isupper()
        before = word
        weight = NAME_WEIGHT if (linking or word[0].isupper()) and not shouted else 1.0
        codes = profiles.words.get(low, ())
        for code in codes:
            scores[code] += 1.0 if codes == ONLY_ENGLISH else weight
        if not word.isascii():
            # In the order of the lists, not of a set: where two languages are even, every run takes the same one.
            for code in dict.fromkeys(code for letter in low for code in profiles.letters.get(letter, ())):
                scores[code] += weight * LETTER_WEIGHT
    return scores
