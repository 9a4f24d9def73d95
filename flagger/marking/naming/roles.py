"""Whom a role means that the article has given to somebody: “the minister”, “the Norlandic leader”."""

from __future__ import annotations

from bisect import bisect_right

from flagger.analysis import Source
from flagger.lexicon.tokens import is_word
from flagger.marking.grammar.leftward import TIED
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.offices import Offices
from flagger.marking.naming.pronouns import Pronouns
from flagger.marking.naming.register import INDEFINITE, NEAR, POSSESSIVE, Register

NEVER = 1 << 60
"""Behind every token."""

INTRODUCED = 3
"""“a delegate of Norland” is who is named further down where so many words of the two descriptions are the same."""


class Roles:
    """Looks up who holds a role, among the names of the article and the sources so far."""

    def __init__(self, grammar: Grammar, names: Names, register: Register, pronouns: Pronouns) -> None:
        self._low = grammar.low
        self._words = grammar.words
        self._names = names
        self._register = register
        self._pronouns = pronouns
        self._offices = Offices(grammar.low, grammar.words, names, register)

    def holder(self, phrase: Range, speaker: str | None) -> Source | None:
        """The person of this article whom a phrase means by his role (“the minister”), not the speaker; or None."""
        head = self.head(*phrase)
        if self._low[phrase.first] not in ("the", "this", "that") or self._low[head] not in self._words.role:
            return None
        return self.by_role(phrase, head, speaker)

    def head(self, first: int, last: int) -> int:
        """The head noun: the last word before “of”, “for”, “in” …, or the last of all."""
        low, names = self._low, self._names
        for index in range(first + 1, last - 1):
            if low[index] in TIED and low[index + 1] == "to":
                return index - 1  # “people close to the mayor”
        ending = names.at.get(last - 1)
        if ending is not None and ending.person:
            at = bisect_right(ending.mentions, (last - 1, NEVER)) - 1
            start = ending.mentions[at].first if at >= 0 and ending.mentions[at].last == last else last - 1
            if start <= first or low[start - 1] not in ("of", "for", "from", "with", "to"):
                return last - 1
        for index in range(first + 1, last):
            if (low[index] in self._words.link or low[index] == "by") and index not in names.at:
                made = low[index] == "by" and index - 2 >= first and low[index - 1] in self._words.made_by
                return index - 2 if made else index - 1  # “a survey conducted by the guild”
        head = last - 1
        while head > first and not is_word(low[head]):
            head -= 1
        return head

    def by_role(self, phrase: Range, head: int, speaker: str | None = None) -> Source | None:
        """The person of this article who holds the role, but not `speaker`; a general word takes the last person.

        Whoever shares more words of the description comes first (“the Norlandic leader”), then the latest named; whoever is
        of another state, another ministry or no longer in office than the phrase says is not meant.
        """
        word, general = self._low[head], self._low[head] in self._words.general_role
        wanted = self._offices.wanted(phrase)
        best: tuple[int, int, Entity] | None = None
        latest: tuple[int, Entity] | None = None
        least = self._names.copy.since(head)
        for entity in self._names.entities:
            if not entity.person or entity.mentions[0].first > head or entity.name == speaker:
                continue
            at = entity.mentions[bisect_right(entity.mentions, (head, NEVER)) - 1].first
            if at >= least and (latest is None or at > latest[0]):
                latest = (at, entity)
            held = self._offices.held(entity)
            top = word in self._words.top_role and held & self._words.top_role
            if word in held or top or ("counterpart" in held and wanted & held):
                rank = (len(wanted & held), at)
                if not self._offices.conflicts(phrase, wanted, held) and (best is None or rank > best[:2]):
                    best = (*rank, entity)
        shared = best is not None and best[0] > 0
        if speaker is not None and not shared and general and latest is not None and head - latest[0] < NEAR // 4:
            return self._register.named(latest[1])
        if best is not None:
            return self._register.named(best[2])
        return self._pronouns.last_person(phrase.first) if general and head - phrase.first <= 1 else None

    def speaker(self, phrase: Range, head: int) -> Source | None:
        """Who speaks under a role: whoever holds it, is given it further down, or is spoken of and given no other; or None."""
        if self._low[phrase.first] in INDEFINITE:
            return self._later(phrase, head, INTRODUCED)
        if self._low[phrase.first] in POSSESSIVE:
            return self.by_role(phrase, head)
        bare = head == phrase.first + 1 == phrase.last - 1
        return (
            self.by_role(phrase, head)
            or (self._register.again(self._low[head]) if bare else None)
            or self._later(phrase, head, 1)
            or self._in_focus(phrase, self._low[head])
        )

    def aged(self, phrase: Range) -> Source | None:
        """Whom “the 62-year-old” means: the person spoken of; or None."""
        low = self._low
        years = (
            phrase.last - phrase.first > 2
            and low[phrase.first] == "the"
            and low[phrase.first + 1].isdigit()
            and low[phrase.last - 1] == "old"
        )
        return self._spoken_of(phrase, "") if years else None

    def _later(self, phrase: Range, head: int, shared: int) -> Source | None:
        """The one person named further down who is given this role and shares so many words of the phrase, or None."""
        word, found, wanted = self._low[head], [], self._offices.wanted(phrase)
        for entity in self._names.entities:
            if entity.person and entity.mentions[0].first > head:
                held = self._offices.held(entity)
                if word in held and len(wanted & held) >= shared and not self._offices.conflicts(phrase, wanted, held):
                    found.append(entity)
        return self._register.named(found[0]) if len(found) == 1 else None

    def _in_focus(self, phrase: Range, word: str) -> Source | None:
        """Whom the article speaks of, called by what he is: “Ana Berl sold the mill. The Elmouth tycoon said …”; or None.

        An office is only his to whom the article gives none, and the highest ones only where he alone has none.
        """
        words = self._words
        if word not in words.variation:
            return None
        gender = "f" if word in words.female_title else "m" if word in words.male_title else ""
        persons = (e for e in self._names.entities if e.person and e.may_be(gender) and self._names.is_shown(e))
        wanted = self._offices.wanted(phrase) - {"former"}
        before = "former" in self._low[phrase.first : phrase.last]  # Who held an office may hold another.
        free = [
            entity
            for entity in persons
            if (before or not self._offices.has_office(entity))
            and not self._offices.conflicts(phrase, wanted, self._offices.held(entity))
        ]
        if word in words.top_role:
            return self._register.named(free[0]) if len(free) == 1 and not self._is_rivalled(free[0]) else None
        source = self._spoken_of(phrase, gender)
        return None if word in words.office and self._register.entity(source) not in free else source

    def _spoken_of(self, phrase: Range, gender: str) -> Source | None:
        """The named person spoken of before a phrase; nobody of its own sentence: “Ana Berl said the candidate was late.”"""
        source = self._pronouns.last_person(phrase.first, gender)
        entity = self._register.entity(source)
        if entity is None:
            return None
        start = self._names.start_of(phrase.first)
        return None if any(start <= mention.first < phrase.first for mention in entity.mentions) else source

    def _is_rivalled(self, entity: Entity) -> bool:
        """Whether the article names somebody else as often, or what may be somebody, whose office is not given either."""
        least, words = max(2, len(entity.mentions)), self._words
        return any(
            other is not entity
            and len(other.mentions) >= least
            and not (other.adjective or other.place or other.name.isupper() or self._offices.has_office(other))
            and words.places.isdisjoint(name := other.name.lower().split())
            and words.institution.isdisjoint(name)
            for other in self._names.entities
        )
