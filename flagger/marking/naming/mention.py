"""One run of capitals taken apart: its titles, its name, and what its surroundings say of it."""

from __future__ import annotations

import msgspec

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.runs import SAME
from flagger.marking.naming.shape import Shape, parts_of, shape_of

IN = frozenset(("in", "at", "near", "outside", "inside", "across", "throughout"))
"""Before a name they make a place of it."""

ALIAS_REACH = 8
"""How many tokens behind a name its short form may stand."""


class Mention(msgspec.Struct, frozen=True):
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


class Mentions:
    """Takes the runs of one copy apart."""

    def __init__(self, copy: Copy, words: Words) -> None:
        self._copy = copy
        self._words = words

    def read(self, run: Range) -> Mention | None:
        """The mention that a run is; None where it is a title or an initial and nothing else."""
        low = self._copy.low
        first, last = run
        shape = shape_of(self._copy, self._words, first, last)
        office = last - first == 1 and low[first] in self._words.role and low[max(0, first - 1)] == "the"
        if shape is None or office:
            return None  # “the Premier” is whoever holds the office.
        short, behind = self._short(first, last)
        if short:
            shape = Shape(0, 0, parts_of(self._copy, self._words, first, last), body=True, person=False)
        named = first + shape.named
        role = self._copy.written(first, first + shape.titles) if shape.titles else ""
        place = not role and first > 0 and low[first - 1] in IN and low[last : last + 1] != ["'s"]
        person = shape.person and not place
        gender = self._gender(first, named, shape.parts) if person else ""
        return Mention(first, named, last, shape.parts, role, shape.body, person, place, gender, short, behind)

    def shorter(self, mention: Mention) -> Mention | None:
        """The mention without its first word, which may be none of the name (“Neither Ana Berl”, “Van Berg”); or None."""
        low = self._copy.low
        named = mention.named + 1
        while named < mention.last and (not is_word(low[named]) or low[named] in self._words.particle):
            named += 1
        if named >= mention.last:
            return None
        return msgspec.structs.replace(
            mention, named=named, parts=parts_of(self._copy, self._words, named, mention.last)
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
