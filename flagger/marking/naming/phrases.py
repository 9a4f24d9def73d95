"""Whom a noun phrase names or describes, by its head noun."""

from __future__ import annotations

from flagger.analysis import Source
from flagger.marking.copy import Copy
from flagger.marking.grammar.drawn import is_edge
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.apposed import name_before, name_behind
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.groups import Groups
from flagger.marking.naming.names import Names
from flagger.marking.naming.papers import Papers
from flagger.marking.naming.pronouns import BODY, PERSON, SEVERAL
from flagger.marking.naming.register import INDEFINITE, Register, Resolved
from flagger.marking.naming.roles import Roles

REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))

HEADLINE = 3
"""A phrase of so many words before the colon of a headline is more than a name that the article does not know."""

SPEAKING = PERSON | BODY | SEVERAL | {"i", "we", "you"}


class Phrases:
    """Resolves the noun phrases of one article that speak."""

    def __init__(self, copy: Copy, words: Words, names: Names, register: Register, roles: Roles) -> None:
        self.copy = copy
        self.low = copy.low
        self.words = words
        self.names = names
        self.roles = roles
        self._register = register
        self._groups = Groups(copy, words, names, register)
        self._papers = Papers(copy, words, names, register)

    def read(self, first: int, last: int) -> Resolved:
        """The source of tokens `first` to `last`, half-open, and whether it can be asked."""
        words, register = self.words, self._register
        while last - first > 1 and (
            self.low[last - 1] in REFLEXIVE
            or self.low[last - 1] in words.made_by
            or is_edge(self.copy, words, last - 1)
        ):
            last -= 1
        head = self.roles.head(first, last)
        word = self.low[head]
        text = self.copy.written(first, last)
        known = self.names.at.get(head)
        joint = self._groups.joint(first, last) or self._groups.with_theirs(first, last)
        if joint is not None:
            return Resolved(joint, "named")
        lowered = text.lower()
        if last - first > 1 and any(phrase in lowered for phrase in words.own_reporting):
            return Resolved(self._reporter(word) or register.described(text, "own_reporting"), "named")
        if known is not None and known.person:
            bare = last - first == 1 and " " in known.name
            spoke = register.last_of(self.names.index.sharing(self.copy.raw[first])) if bare else None
            return Resolved(spoke or register.named(known), "named")
        if known is not None and word in words.role and " of " in known.name:
            return Resolved(register.named(known), "named")  # “the Department of Justice” holds no office.
        if word in words.vague or word in words.group or (word in words.role and word.endswith("s")):
            return self._groups.read(first, last, head)
        if word in words.document:
            return self._papers.read(first, last, head)
        if word in words.role:
            return self._role(first, last, head, text)
        return self._other(first, last, head, text)

    def _other(self, first: int, last: int, head: int, text: str) -> Resolved:
        """The source of a phrase that no list knows for people or papers: a body, a name, a number of people, or anybody."""
        words, register, word = self.words, self._register, self.low[head]
        known = self.names.at.get(head)
        if word in words.quantity and self.low[head + 1 : head + 2] == ["of"]:
            return self._groups.share(first, last, head)
        inside = self.names.inside(first, last)
        if word in words.institution:
            return self._institution(first, head, text, inside)
        if known is not None:
            return Resolved(register.named(known), "named")
        if last - first >= HEADLINE and first in self.names.shouting:
            # “Mayor Opens Bridge: ‘We Will Build’”: who is named first in it, and no body of so long a name.
            opens = self.names.at.get(first)
            return Resolved(register.named(opens), "named") if opens else Resolved(None, "vague")
        if inside:
            return Resolved(self._body(first, head, text), "named")
        if all(self.copy.is_name(i) for i in range(first, last)) and self._may_be_name(word):
            # A capital at the start of a sentence alone: a name all the same, where it speaks.
            entity = self.names.find(self.copy.raw[first:last])
            return Resolved(register.named(entity) if entity else register.described(text, "institution"), "named")
        aged = self.roles.aged(Range(first, last)) or self._groups.pair(first, head)
        if aged is not None:
            return register.again_as_before(aged)
        apposed = name_behind(self.names, last) if self.low[first] in words.determiner else None
        if apposed is not None:
            return Resolved(register.named(apposed), "named")
        if self.low[first] in words.quantifier:
            return Resolved(register.described(text, "vague"), "vague")
        return Resolved(register.described(text, "unnamed"), "unnamed")

    def may_speak(self, first: int, last: int) -> bool:
        """Whether a phrase can be a source: no adverb, no time, no gerund (“Speaking in Zelm”), no bare word like “precedent”."""
        low, words = self.low, self.words
        named = any(index in self.names.at or low[index] in words.nominal for index in range(first, last))
        if named or low[first] in SPEAKING or low[first][0].isdigit():
            return True
        head = self.roles.head(first, last)
        word = low[head]
        unspeaking = word in words.time or word in words.preposition or word in words.voiceless
        if unspeaking or word.endswith(("ing", "ly")):
            return False
        if last - first > 1 or word.endswith("s") or word in words.indefinite or word in words.number:
            return True
        return self.copy.is_name(first) and self._may_be_name(word)

    def _may_be_name(self, word: str) -> bool:
        """Whether a word that has a capital and speaks is a name: no quantifier, no adverb, no participle."""
        words = self.words
        return not (
            word in words.quantifier
            or word in words.never_name
            or word in words.adverb
            or word.endswith(("ly", "ing", "ed"))
        )

    def _reporter(self, word: str) -> Source | None:
        """The one person whom the article calls a correspondent, a reporter, for “our correspondent”; or None."""
        found = [e for e in self.names.entities if e.person and any(word in role.lower().split() for role in e.roles)]
        return self._register.named(found[0]) if len(found) == 1 and word in self.words.role else None

    def _role(self, first: int, last: int, head: int, text: str) -> Resolved:
        """“the minister” may be known already; “a spokesman for the port” speaks for a body; “an official” is unnamed."""
        low, register = self.low, self._register
        named = name_behind(self.names, last) or name_before(self.names, first)
        if named is not None:
            return Resolved(register.named(named), "named")
        person = self.roles.speaker(Range(first, last), head)
        if person is not None:
            return register.again_as_before(person)
        inside = any(i in self.names.at or (i > first and self._tells_where(i, head)) for i in range(first, last))
        indefinite = low[first] in INDEFINITE
        behind = low[head + 1] if head + 1 < len(low) else ""
        of_body = inside or behind == "for" or "'s" in low[first:head] or low[head - 1] in self.words.institution
        if low[head].startswith("spokes") and of_body:
            return Resolved(register.described(text, "institution"), "named")
        office = behind in ("of", "for", "at") or low[head] in self.words.sole_office
        if not indefinite and inside and office:
            # The one holder of an office: “the chairman of Zelm Metals”, “the Norlandic President”.
            return Resolved(register.described(text, "person"), "named")
        return Resolved(register.described(text, "unnamed"), "unnamed")

    def _tells_where(self, index: int, head: int) -> bool:
        """Whether a word with a capital that is no title says of what a role is."""
        return self.copy.is_name(index) and index < head and self.low[index] not in self.words.title

    def _institution(self, first: int, head: int, text: str, inside: list[Entity]) -> Resolved:
        """A body by its name, or “the ministry” that spoke before; “a company” is unnamed."""
        low = self.low
        known = self.names.at.get(head)
        source = self._register.named(known) if known is not None else self._body(first, head, text)
        if known is not None and "'s" in low[first:head]:
            source.name = " ".join(text.split())  # “Norland's Ministry of Defence” says more than the ministry's name.
        indefinite = not inside and (low[first] in INDEFINITE or low[first] == "some")
        return Resolved(source, "unnamed" if indefinite else "named")

    def _body(self, first: int, head: int, text: str) -> Source:
        """The body of this description, or the one that “the ministry”, “the company” means: of that noun, or last named."""
        word = self.low[head]
        register = self._register
        if text.lower().removeprefix("the ") != word:
            return register.described(text, "institution")
        again = register.body(word)
        if again is None and word in self.words.body_word and self.low[first] == "the":
            entity = self.names.last_body(first)
            # “the court” is no council.
            kinds = set(entity.name.lower().split()) & self.words.institution if entity is not None else set()
            if entity is not None and not (kinds and word in self.words.specific_body and word not in kinds):
                entity.person = False
                again = register.named(entity)
        return again or register.described(text, "institution")
