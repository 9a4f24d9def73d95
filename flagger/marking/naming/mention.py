"""One run of capitals taken apart: its titles, its name, and what its surroundings say of it."""

from __future__ import annotations

from typing import NamedTuple

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.runs import SAME
from flagger.marking.naming.spelling import skeleton

IN = frozenset(("in", "at", "near", "outside", "inside", "across", "throughout"))
"""Before a name they make a place of it."""

ALIAS_REACH = 8
"""How many tokens behind a name its short form may stand."""


class Mention(NamedTuple):
    """A run: tokens `first` to `last`, its name from token `named` on.

    `parts` are the words of the name as they are compared, the family name last; `short` is a short form that stands right
    beside it, `behind` says that the short form stands before (“KFW, or Kaldrian Federation of Workers”).
    """

    first: int
    named: int
    last: int
    parts: tuple[str, ...]
    role: str
    body: bool
    person: bool
    place: bool
    gender: str
    short: str = ""
    behind: bool = False

    @property
    def surname(self) -> str:
        """What a person is looked up by; the whole name of a body."""
        return self.parts[-1] if self.person else " ".join(self.parts)


class _Shape(NamedTuple):
    """What the words of a run say wherever they stand: where the name starts, as a number of tokens, and what it may be."""

    named: int
    role: str
    parts: tuple[str, ...]
    body: bool
    person: bool


class Mentions:
    """Takes the runs of one copy apart."""

    def __init__(self, copy: Copy, words: Words) -> None:
        self._copy = copy
        self._words = words
        self._shapes: dict[tuple[str, ...], _Shape | None] = {}

    def read(self, run: Range) -> Mention | None:
        """The mention that a run is; None where it is a title or an initial and nothing else."""
        low = self._copy.low
        first, last = run
        key = tuple(self._copy.raw[first:last])
        if key not in self._shapes:
            self._shapes[key] = self._shape(first, last)
        shape = self._shapes[key]
        office = last - first == 1 and low[first] in self._words.role and low[max(0, first - 1)] == "the"
        if shape is None or office:
            return None  # “the Premier” is whoever holds the office.
        short, behind = self._short(first, last)
        if short:
            shape = _Shape(0, "", self._parts(first, last), body=True, person=False)
        named = first + shape.named
        place = not shape.role and first > 0 and low[first - 1] in IN and low[last : last + 1] != ["'s"]
        person = shape.person and not place
        gender = self._gender(first, named, shape.parts) if person else ""
        return Mention(first, named, last, shape.parts, shape.role, shape.body, person, place, gender, short, behind)

    def _shape(self, first: int, last: int) -> _Shape | None:
        """What the words of a run say by themselves."""
        low = self._copy.low
        body, named = self._behind_titles(first, last)
        role = self._copy.written(first, named) if named > first else ""
        while named < last - 1 and not is_word(low[named]):
            named += 1
        if not is_word(low[named]) or (not body and self._is_office(first, last)):
            return None
        paper = low[last - 1] in self._words.document
        person = not (body or paper) and self._is_person(named, last, bool(role))
        return _Shape(named - first, role, self._parts(named, last), body, person)

    def shorter(self, mention: Mention) -> Mention | None:
        """The mention without its first word, which may be none of the name (“Neither Ana Berl”, “Van Berg”); or None."""
        low = self._copy.low
        named = mention.named + 1
        while named < mention.last and (not is_word(low[named]) or low[named] in self._words.particle):
            named += 1
        if named >= mention.last:
            return None
        return mention._replace(named=named, parts=self._parts(named, mention.last))

    def _parts(self, named: int, last: int) -> tuple[str, ...]:
        """The words of a name as they are compared: no small particle, no “al-”; a family name that stands first goes last."""
        raw, low = self._copy.raw, self._copy.low
        parts = []
        turned = False
        for index in range(named, last):
            hyphen = index + 2 < last and raw[index + 1] == "-" and self._copy.is_name(index + 2)
            if (
                not is_word(raw[index])
                or raw[index] in self._words.particle
                or (hyphen and low[index] in self._words.particle)
            ):
                continue
            turned = turned or (raw[index - 1] == "-" and raw[index].islower() and index > named)
            parts.append(skeleton(raw[index]))
        if not parts:
            parts = [skeleton(raw[last - 1])]
        return tuple(parts[1:] + parts[:1] if turned else parts)

    def _behind_titles(self, first: int, last: int) -> tuple[bool, int]:
        """Whether a run names a body, and where the name starts behind its titles; all of a body's run is its name."""
        low, words = self._copy.low, self._words
        named = first
        for index in range(first, last - 1):
            before = low[index - 1] if index > first else ""
            of = low[index] in ("of", "for")
            office = of and (before in words.title or (named == index and before in words.portfolio))
            nationality = low[index] in words.adjectives and index < last - 2
            # “Secretary of State Ana Berl”, “Minister for Foreign Affairs Ana Berl”.
            subject = (
                named == index and low[index] in words.portfolio and not {"of", "for"}.isdisjoint(low[first:index])
            )
            if low[index] in words.title or low[index] in words.role or nationality or office or subject:
                named = index + 1
        if named > first + 1 and low[named - 1] in ("of", "for") and last - named > 2:
            named += 1  # “President of Norland Ana Berl”: two words are left for the name.
        while last - named > 2 and named and low[named] in words.places and self._copy.is_name(named + 1):
            named += 1  # “Norland Ana Berl”, where “Foreign Minister of” stands before.
        if low[last - 1] in words.company_word and last - first > 1:
            return True, first
        of_body = any(low[i] in ("of", "for") and low[i - 1] in words.institution for i in range(max(named, 1), last))
        a_body = low[last - 1] not in words.role and any(low[i] in words.institution for i in range(named, last))
        return (True, first) if of_body or a_body else (False, named)

    def _is_person(self, named: int, last: int, role: bool) -> bool:
        """Whether words that name no body name somebody: two to four of them, or one behind a role; no place, no acronym."""
        raw, words = self._copy.raw, self._words
        parts = [raw[i] for i in range(named, last) if is_word(raw[i]) and raw[i] not in words.particle]
        if not parts or (len(parts) == 1 and parts[0].isupper() and len(parts[0]) > 1):
            return False
        plain = [part.lower() for part in parts]
        if " ".join(plain) in words.places or not words.adjectives.isdisjoint(plain):
            return False
        # “South Elm”, “Save Norland”
        place = plain[0] in words.place_opener or (plain[-1] in words.states and not words.gender(plain[0]))
        return role or (len(parts) in (2, 3, 4) and not place)

    def _is_office(self, first: int, last: int) -> bool:
        """Whether a run holds an office and nobody’s name: “Deputy Minister of Foreign Affairs”."""
        low, words = self._copy.low, self._words
        titles = [low[i] for i in range(first, last) if is_word(low[i]) and low[i] not in ("of", "for")]
        return len(titles) > 1 and all(
            word in words.title or word in words.role or word in words.portfolio for word in titles
        )

    def _gender(self, first: int, named: int, parts: tuple[str, ...]) -> str:
        """“f” or “m” where a title, a word of kinship or a given name tells it: “Ms Berl”, “his wife, Ana Berl”."""
        low, words = self._copy.low, self._words
        before = first - 2 if first > 1 and low[first - 1] == "," else first - 1
        for word in (*low[first:named], *low[max(0, before) : before + 1]):
            if word in words.female_title:
                return "f"
            if word in words.male_title:
                return "m"
        return words.gender(low[named]) if len(parts) > 1 else ""

    def _short(self, named: int, last: int) -> tuple[str, bool]:
        """The short form beside a name, without its stops, and whether it stands before the name; empty where there is none."""
        raw, low = self._copy.raw, self._copy.low
        if last - named < 2:
            return "", False
        if raw[last : last + 1] == ["("] and raw[last + 2 : last + 3] in ([")"], [","]):
            short = raw[last + 1].replace(".", "")
            if _is_short(short) and (self._may_shorten(short, named, last) or self._is_body(named, last)):
                return short, False
        elif raw[last : last + 1] == [","]:
            reach = range(last + 1, min(len(raw), last + ALIAS_REACH))
            at = next((i for i in reach if _is_short(raw[i].replace(".", ""))), None)
            if at is not None and not SAME.isdisjoint(low[last + 1 : at]) and "." not in raw[last:at]:
                return raw[at].replace(".", ""), False
        at = named - 1 - (low[named - 1] == "the") if named > 1 else 0
        opener = at - 1 if raw[at] == "(" else at - 2 if low[at] == "or" and raw[at - 1] == "," else -1
        if opener >= 0:
            short = raw[opener].replace(".", "")
            if _is_short(short) and self._may_shorten(short, named, last):
                return short, True
        return "", False

    def _is_body(self, named: int, last: int) -> bool:
        """Whether a name goes over “of” or “for” or holds a word for bodies, so that it is nobody's first and last name."""
        low = self._copy.low[named:last]
        return not {"of", "for"}.isdisjoint(low) or not self._words.institution.isdisjoint(low)

    def _may_shorten(self, short: str, named: int, last: int) -> bool:
        """Whether the letters of a short form are initials of the name, in order."""
        initials = iter([word[0].upper() for word in self._copy.raw[named:last] if is_word(word)])
        return all(letter in initials for letter in short.upper())


def _is_short(word: str) -> bool:
    """Whether a word may be a short form: two letters or more, most of them capitals."""
    return len(word) > 1 and word.isalpha() and 2 * sum(map(str.isupper, word)) > len(word)
