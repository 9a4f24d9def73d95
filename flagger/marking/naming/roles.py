"""Whom a role means that the article has given to somebody: “the minister”, “the Norlandic leader”."""

from __future__ import annotations

from flagger.analysis import Source
from flagger.lexicon.tokens import is_word
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.pronouns import Pronouns
from flagger.marking.naming.register import NEAR, Register


class Roles:
    """Looks up who holds a role, among the names of the article and the sources so far."""

    def __init__(self, grammar: Grammar, names: Names, register: Register, pronouns: Pronouns) -> None:
        self._low = grammar.low
        self._words = grammar.words
        self._names = names
        self._register = register
        self._pronouns = pronouns

    def holder(self, phrase: Range, speaker: str | None) -> Source | None:
        """The person of this article whom a phrase means by his role (“the minister”), not the speaker; or None."""
        head = self.head(*phrase)
        if self._low[phrase.first] not in ("the", "this", "that") or self._low[head] not in self._words.role:
            return None
        return self.by_role(phrase, head, speaker)

    def head(self, first: int, last: int) -> int:
        """The head noun: the last word before “of”, “for”, “in” …, or the last of all."""
        low, names = self._low, self._names
        ending = names.at.get(last - 1)
        if ending is not None and ending.person:
            start = next((m.first for m in ending.mentions if m.last == last), last - 1)
            if start <= first or low[start - 1] not in ("of", "for", "from", "with", "to"):
                return last - 1
        for index in range(first + 1, last):
            if (low[index] in self._words.link or low[index] == "by") and index not in names.at:
                return index - 1
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
        wanted = set(self._low[phrase.first : phrase.last]) - self._words.determiner - self._words.link - {"'s"}
        best: tuple[int, int, Entity] | None = None
        latest: tuple[int, Entity] | None = None
        least = self._names.copy.since(head)
        for entity in self._names.entities:
            before = [mention.first for mention in entity.mentions if mention.first <= head]
            if not entity.person or not before or entity.name == speaker:
                continue
            at = before[-1]
            if at >= least and (latest is None or at > latest[0]):
                latest = (at, entity)
            held = self._held(entity)
            if word in held or (word in self._words.top_role and held & self._words.top_role):
                rank = (len(wanted & held), at)
                if not self._conflicts(phrase, wanted, held) and (best is None or rank > best[:2]):
                    best = (*rank, entity)
        shared = best is not None and best[0] > 0
        if speaker is not None and not shared and general and latest is not None and head - latest[0] < NEAR // 4:
            return self._register.named(latest[1])
        if best is not None:
            return self._register.named(best[2])
        return self._pronouns.last_person(phrase.first) if general and head - phrase.first <= 1 else None

    def _conflicts(self, phrase: Range, wanted: set[str], held: set[str]) -> bool:
        """Whether a phrase and the roles of a person speak of two offices: of two states, of two ministries, of then and now."""
        words = self._words
        if "former" in wanted and "former" not in held:
            return True
        offices = wanted & words.portfolio - words.role
        if offices and held & words.portfolio - words.role and not offices & held:
            return True
        states = {state for entity in self._names.inside(*phrase) if (state := self._state(entity))}
        known = {state for word in held for entity in self._names.named(word) if (state := self._state(entity))}
        return bool(states and known and not states & known)

    def _state(self, entity: Entity) -> str:
        """The state that a name or a nationality stands for; empty for a person."""
        return "" if entity.person else self._names.state(entity).lower()

    def _held(self, entity: Entity) -> set[str]:
        """The words of all roles and descriptions that the article gives a person."""
        held = set(" ".join(entity.roles).lower().replace("’", "'").replace("'s", "").split())
        return held | set(self._register.description(entity).lower().replace("’s", "").split())
