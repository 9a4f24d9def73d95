"""Several who speak as one: two names, “both ministers”, the analysts of a body, officials without names."""

from __future__ import annotations

from itertools import pairwise

from flagger.analysis import Source, SourceType
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.register import NEAR, POSSESSIVE, Register, Resolved

PAIR_REACH = 60
"""“both ministers” looks back this many tokens for the two."""


class Groups:
    """Resolves the phrases that mean several people."""

    def __init__(self, copy: Copy, words: Words, names: Names, register: Register) -> None:
        self._copy = copy
        self._low = copy.low
        self._words = words
        self._names = names
        self._register = register
        self._staff: dict[str, tuple[int, Source]] = {}

    def joint(self, first: int, last: int) -> Source | None:
        """The source that several named ones are together (“Ana Berl and Tom Hask”, “the Berls”), or None."""
        low, names = self._low, self._names
        if "and" not in low[first:last] and not low[last - 1].endswith("s"):
            return None
        named = names.between(first, last)
        together = [entity for entity, _ in named]
        if len(together) == 1 and not together[0].person and last - first <= 2 and low[last - 1].endswith("s"):
            together = names.index.sharing(self._copy.raw[last - 1][:-1])
        elif any(
            "and" not in low[one.last : other.first] or not self._words.link.isdisjoint(low[one.last : other.first])
            for (_, one), (_, other) in pairwise(named)
        ):
            return None
        return self._together(list(dict.fromkeys(together)))

    def with_theirs(self, first: int, last: int) -> Source | None:
        """Someone named together with his own: “Norland and its allies”, of which the phrase is “its allies”; or None."""
        low = self._low
        if first < 2 or low[first] not in POSSESSIVE or low[first - 1] != "and":
            return None
        entity = self._names.at.get(first - 2)
        if entity is None:
            return None
        return self._register.described(f"{entity.name} and {self._copy.written(first, last)}", "institution")

    def pair(self, first: int, head: int) -> Source | None:
        """The two people named last, for “both ministers”, “the two leaders”; or None."""
        low = self._low
        if head == first:
            return None
        two = low[first] == "two" and low[first - 1] == "the"
        several = low[first] == "both" or two or (low[first] == "the" and low[first + 1] == "two")
        pair = low[first] == "the" and low[head] in ("pair", "duo", "couple")
        if not pair and not (several and low[head] in self._words.role and low[head].endswith("s")):
            return None
        found: dict[Entity, None] = {}
        for index in range(first - 1, max(-1, first - PAIR_REACH, self._copy.since(first) - 1), -1):
            entity = self._names.at.get(index)
            if entity is not None and entity.person:
                found[entity] = None
                if len(found) == 2:
                    return self._together(list(reversed(found)))
        return None

    def read(self, first: int, last: int, head: int) -> Resolved:
        """“ISW analysts” can be asked, “Ukrainian officials” are described, “some experts” are nobody."""
        low, words, register = self._low, self._words, self._register
        text, inside = self._copy.written(first, last), self._names.inside(first, last)
        two = self.pair(first, head)
        if two is not None:
            return Resolved(two, "named")
        staff = self._staff_of(first, head, text)
        if staff is not None:
            return Resolved(staff, "named")
        if low[first] == "the" and head == first + 1 == last - 1:
            again = register.group(low[head])
            if again is not None:
                return Resolved(again, "unnamed")
        quantified = low[first] in words.quantifier
        described = (
            any(self._copy.raw[i][0].isdigit() or low[i] in words.small_number for i in range(first, head))
            or (inside and not quantified)
            or (low[first] == "the" and low[head] in words.group)
        )
        if not described and (quantified or (low[head] in words.vague and low[head] not in words.group)):
            return Resolved(register.described(text, "vague"), "vague")
        return Resolved(register.described(text, "unnamed"), "unnamed")

    def share(self, first: int, last: int, head: int) -> Resolved:
        """“sixty per cent of voters” gives a number, “a growing number of voters” is nobody."""
        text = self._copy.written(first, last)
        if self._low[head] in self._words.loose_quantity:
            return Resolved(self._register.described(text, "vague"), "vague")
        return Resolved(self._register.described(text, "unnamed"), "unnamed")

    def _staff_of(self, first: int, head: int, text: str) -> Source | None:
        """The body whose people these are: “ISW analysts”, and later “analysts”; or None."""
        low, register = self._low, self._register
        if low[head] not in self._words.staff:
            return None  # Its officials and its members are people, not the body.
        short = self._copy.raw[head - 1] if head > first else ""
        body = self._names.at.get(head - 1)
        if len(short) > 2 and short.isupper() and body is not None and not body.person:
            full = body.name != short
            source = register.named(body) if full else register.described(text, "institution")
            self._staff[low[head]] = (head, source)
            return source
        known = self._staff.get(low[head])
        bare = head == first or (low[first] == "the" and head == first + 1)
        return known[1] if known is not None and bare and head - known[0] < NEAR else None

    def _together(self, entities: list[Entity]) -> Source | None:
        """The source that two or more are together."""
        if len(entities) < 2:
            return None
        kind: SourceType = "person" if all(entity.person for entity in entities) else "institution"
        return self._register.described(" and ".join(entity.name for entity in entities), kind)
