"""What the words of a run of capitals say wherever they stand: titles, a body, a person, a place."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.naming.nationalities import DEMONYM
from flagger.marking.naming.spelling import skeleton

MOST_KNOWN = 16384
"""So many runs are kept, no more: an archive does not fill the memory."""


class Shape(msgspec.Struct, frozen=True):
    """What the words of a run say wherever they stand: how many open it as titles, where the name starts, what it may be.

    `parts` are the words of the name as they are compared, the family name last.
    """

    titles: int
    named: int
    parts: tuple[str, ...]
    body: bool
    person: bool


def shape_of(copy: Copy, words: Words, first: int, last: int) -> Shape | None:
    """The shape of tokens `first` to `last`; None where they are a title or an initial and nothing else."""
    return _shape(words, tuple(copy.raw[first:last]), tuple(copy.low[first:last]))


def parts_of(copy: Copy, words: Words, first: int, last: int) -> tuple[str, ...]:
    """The words of a name from token `first` to `last` as they are compared."""
    return _Run(tuple(copy.raw[first:last]), tuple(copy.low[first:last]), words).parts(0)


@lru_cache(maxsize=MOST_KNOWN)
def _shape(words: Words, raw: tuple[str, ...], low: tuple[str, ...]) -> Shape | None:
    """The shape of a run; the same names come again from article to article."""
    return _Run(raw, low, words).shape()


class _Run:
    """The words of one run, as they are written and folded."""

    def __init__(self, raw: tuple[str, ...], low: tuple[str, ...], words: Words) -> None:
        self._raw = raw
        self._low = low
        self._words = words

    def shape(self) -> Shape | None:
        """What the words say by themselves; None where they are a title or an initial and nothing else."""
        low = self._low
        body, titles = self._behind_titles()
        named = titles
        while named < len(low) - 1 and not is_word(low[named]):
            named += 1
        if not is_word(low[named]) or (not body and self._is_office()):
            return None
        person = not (body or low[-1] in self._words.document) and self._is_person(named, titles > 0)
        return Shape(titles, named, self.parts(named), body, person)

    def parts(self, named: int) -> tuple[str, ...]:
        """The words of a name as they are compared: no small particle, no “al-”; a family name that stands first goes last."""
        raw, low = self._raw, self._low
        parts = []
        turned = False
        for index in range(named, len(low)):
            hyphen = index + 2 < len(low) and raw[index + 1] == "-" and _is_capital(raw[index + 2])
            if (
                not is_word(raw[index])
                or raw[index] in self._words.particle
                or (hyphen and low[index] in self._words.particle)
            ):
                continue
            turned = turned or (raw[index - 1] == "-" and raw[index].islower() and index > named)
            parts.append(skeleton(raw[index]))
        if not parts:
            parts = [skeleton(raw[-1])]
        return tuple(parts[1:] + parts[:1] if turned else parts)

    def _behind_titles(self) -> tuple[bool, int]:
        """Whether a run names a body, and where the name starts behind its titles; all of a body's run is its name."""
        low, words = self._low, self._words
        somebody = self._behind_body()
        if somebody is not None:
            return False, somebody
        named = 0
        for index in range(len(low) - 1):
            before = low[index - 1] if index else ""
            of = low[index] in ("of", "for")
            office = of and (before in words.title or (named == index and before in words.portfolio))
            nationality = low[index] in words.adjectives and index < len(low) - 2
            # “Secretary of State Ana Berl”, “Minister for Foreign Affairs Ana Berl”.
            subject = named == index and low[index] in words.portfolio and not {"of", "for"}.isdisjoint(low[:index])
            if low[index] in words.title or low[index] in words.role or nationality or office or subject:
                named = index + 1
        if named > 1 and low[named - 1] in ("of", "for") and len(low) - named > 2:
            named += 1  # “President of Norland Ana Berl”: two words are left for the name.
        while len(low) - named > 2 and low[named] in words.places and _is_capital(self._raw[named + 1]):
            named += 1  # “Norland Ana Berl”, where “Foreign Minister of” stands before.
        if low[-1] in words.company_word and len(low) > 1:
            return True, 0
        # “Ministry of Foreign Affairs”: “foreign” is a title, but not here.
        least = 1 if low[-1] in words.portfolio else max(named, 1)
        of_body = any(low[i] in ("of", "for") and low[i - 1] in words.institution for i in range(least, len(low)))
        a_body = low[-1] not in words.role and any(low[i] in words.institution for i in range(named, len(low)))
        return (True, 0) if of_body or a_body else (False, named)

    def _behind_body(self) -> int | None:
        """Where a person's name starts that stands right behind a body's: “Port Authority Ana Berl”; None where none does."""
        low, words = self._low, self._words
        if low[-1] in words.institution or low[-1] in words.company_word:
            return None
        for index in range(1, len(low) - 1):
            before = low[index - 1]
            body = before in words.institution or (before in words.portfolio and before not in words.title)
            if body and words.gender(low[index]):
                return index
        return None

    def _is_person(self, named: int, role: bool) -> bool:
        """Whether words that name no body name somebody: two to four of them, or one behind a role; no place, no acronym."""
        raw, words = self._raw, self._words
        parts = [raw[i] for i in range(named, len(raw)) if is_word(raw[i]) and raw[i] not in words.particle]
        if not parts or (len(parts) == 1 and parts[0].isupper() and len(parts[0]) > 1):
            return False
        plain = [part.lower() for part in parts]
        if " ".join(plain) in words.places or not words.adjectives.isdisjoint(plain):
            return False
        if role or words.gender(plain[0]):
            return role or len(parts) in (2, 3, 4)
        # “South Elm”, “Save Norland”, “Harvest Games”, “Hill War II”, “Elm-Torv”
        place = plain[0] in words.place_opener or plain[-1] in words.states
        numbered = parts[-1].isupper() and len(parts[-1]) > 1
        joined = sum(raw[i] == "-" and self._low[i - 1] not in words.particle for i in range(named, len(raw)))
        thing = plain[-1] in words.thing or place or numbered or joined >= len(parts) - 1
        return len(parts) in (2, 3, 4) and not thing

    def _is_office(self) -> bool:
        """Whether a run holds an office and nobody’s name: “Deputy Minister of Foreign Affairs”."""
        low, words = self._low, self._words
        held = [low[i] for i in range(len(low)) if is_word(low[i]) and low[i] not in ("of", "for")]
        # “Norland Prime Minister”, “Norlandic President”
        titles = [
            word for word in held if word not in words.places and not (word == held[0] and word.endswith(DEMONYM))
        ]
        return (
            len(held) > 1
            and bool(titles)
            and all(word in words.title or word in words.role or word in words.portfolio for word in titles)
        )


def _is_capital(word: str) -> bool:
    """Whether a word is written with a capital, be it behind an elided particle (“d’Orn”)."""
    return word[0].isupper() or (word[1:2] in ("'", "’") and word[2:3].isupper())
