"""The languages' lists of small words, turned round, and how much a text speaks for each language."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
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
        self.codes = frozenset(language.code for language in listed)
        self.scripts: dict[str, list[str]] = defaultdict(list)
        words: dict[str, list[str]] = defaultdict(list)
        letters: dict[str, list[str]] = defaultdict(list)
        for language in listed:
            self.scripts[language.script].append(language.code)
            for word in dict.fromkeys(language.words):
                words[word].append(language.code)
            for letter in language.letters:
                letters[letter].append(language.code)
        self.words = {word: tuple(codes) for word, codes in words.items()}
        self.letters = {letter: tuple(codes) for letter, codes in letters.items()}
        self.english = frozenset(word for word, codes in words.items() if ENGLISH in codes)
        self.particles = lexicons.words("name_particle")
        self.only_english = frozenset(word for word, codes in words.items() if codes == [ENGLISH])


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
