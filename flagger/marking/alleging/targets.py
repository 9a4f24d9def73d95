"""Who is charged: the subject of a charge, its owner, or the nearest name that can be meant."""

from __future__ import annotations

from flagger.analysis import Attribution, Source
from flagger.lexicon import Hit
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.groups import Groups
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.spelling import related

NEAR = 120
"""A pronoun in a claim looks back this many tokens."""

SENTENCES = 3
"""The one who is charged is named in the sentence of the charge or the two before."""

POINTERS = frozenset(("this", "that", "these", "those", "such", "all", "no"))

DEFINITE = frozenset(("the", "his", "her", "its", "their", "our", "my"))
PASSIVE = frozenset(("was", "were", "is", "are", "been", "being"))
"""Before a charge they make its subject the one to whom it was done: “the vote was stolen”."""

ASIDE = frozenset(("caption", "boilerplate"))
"""Whom a caption or a credit names is not the one that the text charges."""

AGENT = 8
"""“by” and the one who did it stand at most this many tokens behind a passive."""

WHERE = frozenset(("in", "at", "near", "on"))
"""Behind these a name is where it happened, or where it was posted."""

DESCRIBED = 5
"""“her label”, “the clinic’s owner”: a phrase of at most this many tokens says plainly who is meant."""


class Targets:
    """Looks for the one who is charged; every answer is a name or a description, or None."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self._parties = Parties(scene.names)
        self._groups = Groups(scene)
        self._states = self._by_mentions()

    def _by_mentions(self) -> list[str]:
        """The states of the article, the most named first."""
        counts: dict[str, int] = {}
        for entity in self._names.entities:
            name = self._names.state(entity) if entity.adjective else entity.name
            if not entity.person and name.lower() in self._names.states:
                counts[name] = counts.get(name, 0) + len(entity.mentions)
        return sorted(counts, key=lambda name: -counts[name])

    def is_speaker(self, name: str, holder: Attribution | None) -> bool:
        """Whether a name is that of whoever speaks."""
        source = self._scene.source(holder)
        return source is not None and (name in source.name or source.name in name)

    def may_be_charged(self, index: int, holder: Attribution | None) -> bool:
        """Whether the name at a token is neither the charge's own wording, nor its speaker, nor a place."""
        entity = self._names.at[index]
        return (
            index not in self._scene.charged and not self.is_speaker(entity.name, holder) and not self.is_place(index)
        )

    def last_name(self, first: int, last: int, holder: Attribution | None = None) -> str | None:
        """The last name in a range that is not the speaker's; a nationality only if nothing else is named."""
        adjective: str | None = None
        for index in range(last - 1, first - 1, -1):
            entity = self._names.at.get(index)
            if entity is None or self.is_speaker(entity.name, holder):
                continue
            if not entity.adjective:
                return entity.name
            adjective = adjective or self._called(index)
        return adjective

    def _called(self, index: int) -> str:
        """The one whom a name or a nationality at a token calls: “Norlandic forces”, else the state."""
        entity = self._names.at[index]
        if not entity.adjective:
            return entity.name
        plural = (
            self._low[index + 1] in self._words.party_to_war | self._words.people and index + 1 not in self._names.at
        )
        return self.text(Range(index, index + 2)) if plural else self._names.state(entity)

    def whom(self, phrase: Range | None, speaker: str | None = None) -> str | None:
        """The name of a phrase, the one whose role it gives, or the phrase itself where it describes somebody."""
        if phrase is None:
            return None
        inside = self._names.inside(*phrase)
        named = [entity for entity in inside if not entity.adjective]
        if named and (self._is_office(phrase) or self._groups.are_several(phrase)):
            return self.text(phrase)  # “the mayor of Orlen” is no place.
        people = self._groups.people(phrase)
        if people is not None:
            return people
        if named:
            return named[-1].name
        known = self._scene.roles.holder(phrase, speaker)
        if known is not None:
            return known.name
        if self._low[phrase.first] in POINTERS:
            return None
        if inside or self._scene.grammar.is_nominal(*phrase):
            return self.text(phrase)
        return None

    def subject(self, first: int, hit: Hit, number: int, holder: Attribution | None) -> str | None:
        """The subject of a charge: the name or the phrase that opens its clause at token `first`."""
        while first < hit.start and not is_word(self._low[first]):
            first += 1
        phrase = following(self._scene.grammar, first, hit.start) if first < hit.start else None
        if phrase is None:
            agent = self._agent(hit, number) if self._is_passive(hit) else None
            return agent or self.nearest(hit, number, holder)
        word = self._low[phrase.first]
        if word in ("they", "it", "he", "she"):
            return self.antecedent(phrase.first, word in ("he", "she"), holder)
        if word in self._words.pronoun:
            return None
        speaker = self._scene.source(holder)
        named = self.whom(phrase, speaker.name if speaker else None)
        if self._is_passive(hit):
            # “Berl had been poisoned by Hask” charges Hask; “Berl had been poisoned” nobody but an opponent.
            return self._agent(hit, number) or (self.opponent(holder) if named else self.nearest(hit, number, holder))
        if named is None and holder is not None and self._low[hit.start - 1] not in PASSIVE:
            named = self.described(phrase)
        return named or self.nearest(hit, number, holder)

    def _is_passive(self, hit: Hit) -> bool:
        """Whether a charge is said of the one to whom it was done: “was poisoned”, not “was poisoning”."""
        words = self._low[hit.start : hit.end]
        return self._low[hit.start - 1] in PASSIVE and not any(word.endswith("ing") for word in words)

    def _agent(self, hit: Hit, number: int) -> str | None:
        """Who did it, behind the “by” of a passive."""
        last = min(self._scene.tokens(number).stop, hit.end + AGENT)
        maker = next((i + 1 for i in range(hit.end, last) if self._low[i] == "by"), None)
        phrase = following(self._scene.grammar, maker, last) if maker is not None else None
        return (self.whom(phrase) or self.described(phrase)) if phrase else None

    def agent(self, span: Range) -> str | None:
        """Who did what a statement tells, behind “by”, where he has a name."""
        by = next((i + 1 for i in range(span.first + 1, span.last - 1) if self._low[i] == "by"), None)
        phrase = following(self._scene.grammar, by, span.last) if by is not None else None
        return self.whom(self._core(phrase)) if phrase and self._names.inside(*phrase) else None

    def possessor(self, hit: Hit, span: Range, number: int, holder: Attribution | None) -> str | None:
        """Who a charge in a noun phrase belongs to: “Norland's crimes”, “crimes by Norland”; else the nearest name.

        In the article's own voice nothing but the words of the phrase charges anybody: “an inquiry into war crimes” does not.
        """
        named = self._owner(hit, span, holder)
        shares = self._low[hit.end : hit.end + 1] == ["and"] and hit.end + 1 in self._scene.charged
        if named is not None or (holder is None and not shares):
            return named
        return self.nearest(hit, number, holder, bodies=True)

    def _owner(self, hit: Hit, span: Range, holder: Attribution | None) -> str | None:
        """Who the words of a noun phrase give a deed to."""
        low = self._low
        maker = self._maker(hit.end, span.last - 1)
        if maker is not None:
            phrase = following(self._scene.grammar, maker, span.last)
            return self.whom(self._core(phrase)) if phrase else None
        before = self.last_name(span.first, hit.start, holder)
        if before:
            return before
        # “the problem with Hask's legitimacy” names him inside the wording itself.
        inside = (self._names.at.get(i - 1) for i in range(hit.start + 1, hit.end) if low[i] == "'s")
        owner = next((entity for entity in inside if entity is not None), None)
        return owner.name if owner else None

    def _maker(self, first: int, last: int) -> int | None:
        """Where the one stands who does a deed, behind “by” or its “of”: “crimes against the people of Orlen” are not theirs."""
        own = True
        for index in range(first, last):
            if self._low[index] == "by" or (own and self._low[index] == "of"):
                return index + 1
            own = own and self._low[index] not in self._words.preposition
        return None

    def doer(self, hit: Hit, span: Range, number: int, holder: Attribution | None) -> str | None:
        """Who does what a noun says, whose “of” names whom it is done to: “Norlandic strikes on schools”, “rape by …”."""
        by = next((i + 1 for i in range(hit.end, span.last - 1) if self._low[i] == "by"), None)
        phrase = following(self._scene.grammar, by, span.last) if by is not None else None
        found = self.whom(self._core(phrase)) if phrase else None
        found = found or self.last_name(span.first, hit.start, holder)
        return found or self.nearest(hit, number, holder, bodies=True)

    def nearest(self, hit: Hit, number: int, holder: Attribution | None, *, bodies: bool = False) -> str | None:
        """The nearest name before a charge, in its sentence or the two before; a pronoun on the way is looked up.

        With `bodies`, states and bodies come before persons, as for deeds of war.
        """
        low = self._low
        person: str | None = None
        for back in range(number, max(-1, number - SENTENCES), -1):
            if back != number and self._scene.sentences[back].part in ASIDE:
                continue
            tokens = self._scene.tokens(back)
            stop = hit.start if back == number else tokens.stop
            for index in range(stop - 1, tokens.start - 1, -1):
                entity = self._names.at.get(index)
                if entity is not None and self.may_be_charged(index, holder):
                    if not (bodies and entity.person):
                        return self._called(index)
                    person = person or entity.name
                if back == number and not bodies and low[index] in ("he", "him", "she", "they", "them"):
                    return self.antecedent(index, low[index] in ("he", "him", "she"), holder)
        return person or self.opponent(holder)

    def denier(self, holder: Attribution, first: int) -> str | None:
        """Who was charged with what he denies: “she” of the denial, else the denier, or the state whose body denies."""
        if self._low[first] in ("he", "she"):
            found = self.antecedent(first, True, None)
            if found is not None:
                return found
        source = self._scene.source(holder)
        if source is None:
            return None
        if self._low[first] in ("we", "our", "us", "there"):
            return self.side(source) or source.name
        owner, possessive, _ = source.name.replace("’", "'").partition("'s ")
        return owner if possessive and len(owner.split()) <= 2 else source.name

    def side(self, source: Source) -> str | None:
        """The state of the article whose person or body a source is, or None."""
        described = f"{source.name} {source.description or ''}"
        return next((name for name in self._states if self._parties.same(name, described)), None)

    def opponent(self, holder: Attribution | None) -> str | None:
        """The state or body that the article names most often, not of the speaker's own side: whom a party accuses."""
        source = self._scene.source(holder)
        if source is None:
            return None
        side = f"{source.name} {source.description or ''}"
        others = (name for name in self._states if not related(name, side))
        return next((name for name in others if not self._parties.same(name, source.name)), None)

    def text(self, phrase: Range) -> str:
        """The words of a phrase."""
        span = self._scene.copy.span(*phrase)
        return " ".join(self._scene.copy.text[span.start : span.end].split())

    def described(self, phrase: Range) -> str | None:
        """The words of a phrase that says plainly who is meant, without a name: “her label”."""
        definite = self._low[phrase.first] in DEFINITE and 1 < phrase.last - phrase.first <= DESCRIBED
        linked = not self._words.link.isdisjoint(self._low[phrase.first : phrase.last])
        return self.text(phrase) if definite and not linked else None

    def _is_office(self, phrase: Range) -> bool:
        """Whether a phrase is a role with the place or body it is held in behind it."""
        of = next((i for i in range(phrase.first + 1, phrase.last) if self._low[i] in ("of", "for")), None)
        if of is None or self._low[of - 1] not in self._scene.words.role:
            return False
        return all(self._names.at.get(i) is None for i in range(phrase.first, of))

    def antecedent(self, index: int, person: bool, holder: Attribution | None) -> str | None:
        """The name that a pronoun in a claim stands for: the last before it that is not its speaker."""
        bare: str | None = None
        for step in range(index - 1, max(0, index - NEAR), -1):
            entity = self._names.at.get(step)
            if entity is not None and entity.adjective and self._low[index] == "they" and self._groups.opens(step):
                people = self._groups.people(Range(step, step + 1))
                if people is not None and not self.is_speaker(people, holder):
                    return people
            if entity is None or entity.adjective or self.is_speaker(entity.name, holder):
                continue
            if not person and self.is_place(step, WHERE):
                continue
            if entity.person == person:
                return entity.name
            if person and bare is None and may_be_person(self._words, entity) and not self.is_place(step):
                bare = entity.name
        return bare

    def is_place(self, index: int, words: frozenset[str] | None = None) -> bool:
        """Whether a name stands behind a preposition, or one of `words`: where or with whom, not who (“in Kyiv”)."""
        while index > 0 and self._names.at.get(index - 1) is self._names.at.get(index):
            index -= 1
        before = index - 1 if index and self._low[index - 1] not in ("the", "president") else index - 2
        return before >= 0 and self._low[before] in (words or self._words.preposition)

    def _core(self, phrase: Range) -> Range:
        """A phrase up to its first preposition: “Norlandic soldiers in Kerrow” are the soldiers."""
        places = self._words.preposition - {"of", "for"}
        last = next((i for i in range(phrase.first + 1, phrase.last) if self._low[i] in places), phrase.last)
        return Range(phrase.first, last)


def may_be_person(words: Words, entity: Entity) -> bool:
    """Whether a name is a person's, or one word that may be a surname: no place, no acronym, no body."""
    if entity.person:
        return True
    word = entity.name.lower()
    plain = word.isalpha() and not entity.name.isupper() and not entity.adjective
    return plain and word not in words.places and word not in words.institution
