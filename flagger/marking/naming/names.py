"""The names in an article: who they are, and which of them are one.

A later mention by surname, by acronym or in another transliteration counts as the first; two people with one surname and
different first names stay two.
"""

from __future__ import annotations

from bisect import bisect_right

from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.couples import pair_couples, pair_spouses
from flagger.marking.naming.descriptions import roles_around
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.index import Index
from flagger.marking.naming.mention import Mention, Mentions
from flagger.marking.naming.nationalities import pair_adjectives, state_of
from flagger.marking.naming.runs import Runs

BODY_REACH = 200
"""“the company” looks back this many tokens."""

OPENERS, CLOSERS = frozenset("“‘\"'«„"), frozenset("”’\"'»“")

PLURAL = (["are"], ["were"], ["have"])

SUBJECT_REACH = 4
"""The name of a subject stands within this many tokens of the start of its sentence."""


class Names:
    """Every name of one article, in order, with the entity that each mention is resolved to.

    `starts` are tokens whose capital says nothing, `titled` the tokens of each heading, `shouting` those of headings in which every
    word has a capital. `at` leads from token to entity,
    `states` are the names of states, those of the article's own among them.
    """

    def __init__(self, copy: Copy, words: Words, starts: set[int], titled: list[range]) -> None:
        self.copy = copy
        self.words = words
        self.starts = starts
        self._ordered = sorted(starts)
        self.index = Index(copy, words)
        self.entities = self.index.entities
        self.at: dict[int, Entity] = {}
        self._mentions = Mentions(copy, words)
        runs = Runs(copy, words, starts, titled)
        # Headings come last: the words that start one have a capital, and the names in it are those of the body.
        in_headings = {index for tokens in titled for index in tokens}
        for run in sorted(runs.all(), key=lambda run: run.first in in_headings):
            mention = self._mentions.read(run)
            if mention is not None and not (mention.person and self._is_title(run)):
                self._take(mention)
        for entity in self.entities:
            entity.mentions.sort()
            entity.person = entity.person and not entity.place
        pair_couples(copy, self.index, self.at)
        pair_spouses(copy, self.at)
        pair_adjectives(self.entities)
        self.states = words.states | {entity.state.lower() for entity in self.entities if entity.state}
        self.shouting = runs.shouting
        for index in sorted(self.shouting):
            # In a heading where every word has a capital only names that the body knows are names.
            known = self.index.named(copy.raw[index]) if copy.is_name(index) else None
            if known:
                self.at[index] = known[-1]

    def start_of(self, index: int) -> int:
        """The first token of the sentence that a token stands in."""
        at = bisect_right(self._ordered, index)
        return self._ordered[at - 1] if at else 0

    def inside(self, first: int, last: int) -> list[Entity]:
        """The entities named by tokens `first` to `last`, in order, each once."""
        return list(dict.fromkeys(self.at[i] for i in range(first, last) if i in self.at))

    def between(self, first: int, last: int) -> list[tuple[Entity, Range]]:
        """The mentions from token `first` to `last`, nationalities left out, each with the tokens that it stands on."""
        found: list[tuple[Entity, Range]] = []
        for index in range(first, last):
            entity = self.at.get(index)
            if entity is None or entity.adjective:
                continue
            if found and found[-1][0] is entity and found[-1][1].last == index:
                found[-1] = (entity, Range(found[-1][1].first, index + 1))
            else:
                found.append((entity, Range(index, index + 1)))
        return found

    def last_body(self, before: int) -> Entity | None:
        """The body that a sentence before a token last had for its subject; else the one last named. No place is one.

        A name of two words that nothing shows to be a person's may be a company's.
        """
        opened = None
        for index in range(before - 1, max(-1, before - BODY_REACH, self.copy.since(before) - 1), -1):
            entity = self.at.get(index)
            if entity is None or entity.adjective or entity.place or entity.name.lower() in self.words.places:
                continue
            if entity.person and self.is_shown(entity):
                continue
            if any(at in self.starts for at in range(index, max(-1, index - SUBJECT_REACH), -1)):
                return entity
            opened = opened or entity
        return opened

    def is_shown(self, entity: Entity) -> bool:
        """Whether anything but two capitals shows that somebody is one: a role, a pronoun, a second mention, a given name."""
        first = entity.first_names[0] if entity.first_names else ""
        return bool(
            entity.gender or entity.roles or entity.spoke or len(entity.mentions) > 1 or self.words.gender(first)
        )

    def state(self, entity: Entity) -> str:
        """The state that a nationality is of (“Norlandic”: “Norland”), by its first letters; else the entity's own name."""
        return entity.state or state_of(entity.name, self.words) or entity.name

    def find(self, parts: list[str]) -> Entity | None:
        """The entity that these words name, in any spelling, or None."""
        return self.index.find(parts)

    def _take(self, mention: Mention) -> None:
        """Make or find the entity of a mention."""
        entity, mention = self._resolve(mention)
        if entity is None:
            entity = self.index.new(mention)
            if mention.body:
                capitals = (word[0] for word in self.copy.raw[mention.named : mention.last] if word[0].isupper())
                self.index.also(entity, "".join(capitals))
        elif (
            mention.person
            and mention.parts[:-1] != entity.first_names
            and len(mention.parts) > len(entity.first_names) + 1
        ):
            # Fuller than before.
            entity.name, entity.first_names = self.copy.written(mention.named, mention.last), mention.parts[:-1]
        if mention.short:
            self.index.also(entity, mention.short)
        if mention.behind:
            entity.name = self.copy.written(mention.named, mention.last)
            self.index.also(entity, mention.surname)
        entity.several = entity.several or self._is_several(mention)
        entity.person = (entity.person or mention.person) and not entity.several
        entity.place = entity.place or (mention.place and len(mention.parts) > 1)
        entity.gender = entity.gender or mention.gender
        if mention.role:
            entity.roles.append(mention.role)
        if mention.person:
            entity.roles += roles_around(self.copy, self.words, mention.first, mention.last, titled=bool(mention.role))
        entity.mentions.append(Range(mention.named, mention.last))
        for index in range(mention.first, mention.last):
            self.at[index] = entity

    def _is_title(self, run: Range) -> bool:
        """Whether two or more capitals have quotation marks to themselves, as the title of a work has: “Playing Berl,” an advert."""
        raw, last = self.copy.raw, run.last
        if run.last - run.first < 2 or run.first == 0 or raw[run.first - 1] not in OPENERS:
            return False
        behind = raw[last : last + 2]
        return bool(behind) and (behind[0] in CLOSERS or (behind[0] in ",." and behind[-1] in CLOSERS))

    def _is_several(self, mention: Mention) -> bool:
        """Whether a name of one word has a verb in the plural: “Norlanders are”, but not “Berl and Hask are”."""
        low, first = self.copy.low, mention.first
        joined = first > 0 and low[first - 1] in ("and", "or", "nor")
        return len(mention.parts) == 1 and not joined and low[mention.last : mention.last + 1] in PLURAL

    def _resolve(self, mention: Mention) -> tuple[Entity | None, Mention]:
        """The entity that a mention names again, or None, and the mention, which may have lost a first word that was none of it."""
        if mention.behind:
            return next(iter(self.index.named(mention.short)), None), mention
        entity = self.index.known(
            mention.parts if mention.person else (mention.surname,), mention.person, mention.gender, mention.role
        )
        if entity is None and not mention.person and len(mention.parts) > 1:
            entity = self.index.known(mention.parts, person=False)
        if entity is not None and self._is_another(mention, entity):
            return None, mention
        particle = self.copy.low[mention.named] in self.words.particle
        opens = mention.first in self.starts and mention.person and len(mention.parts) > 2
        if entity is None and (particle or opens):
            # “Van Oord”; “Neither Ana Berl”: the first word of a sentence is none of the name where the rest is known.
            shorter = self._mentions.shorter(mention)
            entity = self.index.known(shorter.parts, person=True) if shorter else None
            return entity, shorter if shorter and entity else mention
        return entity, mention

    def _is_another(self, mention: Mention, entity: Entity) -> bool:
        """Whether a full name in another spelling is introduced as somebody new: “Ali Hasan, a baker”."""
        introduced = self.copy.low[mention.last : mention.last + 2] in ([",", "a"], [",", "an"])
        known = entity.name.split()[-1].lower()
        return introduced and mention.person and len(mention.parts) > 1 and self.copy.low[mention.last - 1] != known
