"""Papers that speak: reports, surveys, statements, and whose they are."""

from __future__ import annotations

from flagger.analysis import Source
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.register import INDEFINITE, NEAR, POSSESSIVE, Register, Resolved

DEFINITE = frozenset(("the", "this", "that"))

MAKER_REACH = 5
"""The maker of a paper is named within this many tokens behind “by”."""

GIVEN_REACH = 4
"""“issued a short statement”: the verb stands within this many tokens before the paper."""


class Papers:
    """Resolves the phrases that a paper heads."""

    def __init__(self, copy: Copy, words: Words, names: Names, register: Register) -> None:
        self._low = copy.low
        self._copy = copy
        self._words = words
        self._names = names
        self._register = register

    def read(self, first: int, last: int, head: int) -> Resolved:
        """“the report” may be known already; a paper with a name in its description, or that was seen by one, can be found."""
        low, register = self._low, self._register
        text = self._copy.written(first, last)
        inside = self._names.inside(first, last)
        filed = (
            low[first] == "the" and low[head] in self._words.filed
        )  # “the indictment”: there is one of it in a case.
        if low[first] in DEFINITE and not inside:
            again = register.document(low[head])
            if again is None and head == first + 1 == last - 1 and not filed:
                again = self._maker(first, low[head])
            if again is not None:
                return Resolved(again, "named")
        # “the memo, seen by Meridian”; “the report, “Who Pays?”, says”
        shown = any(low[last : last + 3] == [",", made, "by"] for made in self._words.made_by)
        titled = low[last : last + 2] in ([",", "“"], [",", "‘"], [",", '"'])
        source = register.described(text[4:] if self._is_title(first, last) else text, "document")
        # “the council's letter”, “a statement released by his ministry”
        owned = low[first] not in INDEFINITE and "'s" in low[first:head]
        theirs = low[last - 2] in POSSESSIVE and low[last - 1] in self._words.institution
        found = inside or shown or titled or filed or owned or theirs
        return Resolved(source, "named" if found else "unnamed")

    def _is_title(self, first: int, last: int) -> bool:
        """Whether a phrase is “the” and capitals: the name of a paper, which does not begin with “the”."""
        return (
            last - first > 2
            and self._low[first] == "the"
            and all(self._copy.is_name(i) for i in range(first + 1, last))
        )

    def _maker(self, before: int, word: str) -> Source | None:
        """Whose “the statement” is: of the one who was said to have made one, else of the only one who has spoken; or None."""
        least = max(0, before - NEAR, self._copy.since(before))
        for index in range(before - 1, least - 1, -1):
            if self._low[index] != word:
                continue
            entity = self._named_maker(index)
            if entity is not None:
                return self._register.named(entity)
            spoke = self._spoke_in(index)
            if spoke is not None:
                return spoke
        only = self._register.only()
        return only if only is not None and only.type == "institution" else None

    def _named_maker(self, index: int) -> Entity | None:
        """Whom the words around a paper name as its maker: “a survey conducted by the guild”, “the guild issued a report”."""
        low, words = self._low, self._words
        reach = range(index + 1, min(len(low), index + MAKER_REACH))
        made = next((i for i in reach if low[i] in words.made_by), index)
        for behind in range(made + 1, min(len(low), made + MAKER_REACH)):
            if low[behind] == "by":
                return self._first_name(range(behind + 1, min(len(low), behind + MAKER_REACH)))
            if made == index or low[behind] in ".;:":
                break
        if low[index - 1] == "'s":
            return self._names.at.get(index - 2)
        given = next((i for i in range(index - 1, max(0, index - GIVEN_REACH), -1) if low[i] in words.issuing), None)
        if given is None:
            return None
        opening = next((i for i in range(given, max(-1, given - MAKER_REACH), -1) if i in self._names.at), given)
        return self._first_name(range(opening, given))

    def _first_name(self, tokens: range) -> Entity | None:
        """The first name in these tokens that is no nationality and no place."""
        found = (self._names.at.get(index) for index in tokens)
        return next((e for e in found if e is not None and not e.adjective and not e.place), None)

    def _spoke_in(self, index: int) -> Source | None:
        """Who says something “in a statement” that stands at token `index`, or None."""
        low, register = self._low, self._register
        opener = next((i for i in range(index - 1, max(0, index - GIVEN_REACH), -1) if low[i] == "in"), None)
        if opener is None:
            return None
        spoken = [*register.persons, *register.bodies]
        near = [(abs(at - index), source) for at, source in spoken if abs(at - index) < 2 * GIVEN_REACH]
        return min(near, key=lambda each: each[0])[1] if near else None
