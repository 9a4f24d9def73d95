"""Who speaks for the accused: he himself, his lawyer, his spokesman, his office, his state."""

from __future__ import annotations

from functools import lru_cache

from flagger.analysis import Source
from flagger.lexicon import Lexicons
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.speeches import Speech, Speeches, Utterance
from flagger.marking.grammar.words import words_of
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.spelling import skeleton

EMPLOYER = 5
"""“the Norland Lines chairman Tom Hask”: whose he is stands at most so many tokens before his name."""

MENTIONS = 3
"""Mentions of a person at which that is looked for."""

DEFENCE = frozenset(("defence", "defense"))
OFFICES = frozenset(
    ("ministry", "minister", "secretary", "department", "chief", "official", "officials", "forces", "intelligence")
)
"""Beside these “defence” is that of a country, not of somebody accused."""


class Heard:
    """Looks up, in one article, what is said by somebody or for him."""

    def __init__(self, scene: Scene, parties: Parties, sources: list[Source]) -> None:
        self._scene = scene
        self._parties = parties
        self._lists = _lists(scene.copy.lexicons)
        self._reader = Speeches(scene, parties, sources)
        self._said = self._reader.find()
        self._speeches: dict[int, Speech] = {}
        self._index: dict[str, list[int]] = {}
        known: dict[tuple[str, str, Entity | None], set[str]] = {}
        for number, each in enumerate(self._said):
            who = (each.source.name, each.called, each.owner)
            if who not in known:
                known[who] = self._keys(each)
            for key in known[who]:
                self._index.setdefault(key, []).append(number)

    def of(self, accused: str) -> list[Speech]:
        """What is said by somebody of this name, or for him, in the order of the text."""
        entity = self._entity(accused)
        person = entity if entity is not None and entity.person else None
        employers = self._employers(person) if person is not None else frozenset()
        keys = self._parties.side(accused) | employers | _plain(accused)
        numbers = sorted({number for key in keys for number in self._index.get(key, ())})
        said = map(self._speech, numbers)
        return [speech for speech in said if self._is_his(speech, accused, person, employers)]

    def speaks_himself(self, speech: Speech, accused: str) -> bool:
        """Whether the accused himself speaks, not somebody for him."""
        entity = self._entity(accused)
        return speech.source.name == accused or (entity is not None and self._entity(speech.source.name) is entity)

    def is_body(self, speech: Speech) -> bool:
        """Whether an institution speaks, or somebody's spokesman or lawyer."""
        return speech.source.type == "institution" or speaks_for_another(
            self._lists.spokesmen, _plain(speech.described)
        )

    def is_of_state(self, name: str) -> bool:
        """Whether somebody is a state, its body or one who heads it: much of what is said for it is on other matters."""
        entity = self._entity(name)
        if entity is None or not entity.person:
            return self._parties.has_state(name)
        if skeleton(entity.name.split()[-1]) in self._lists.heads:
            return True
        return self._parties.has_state(name) and not self._roles(entity).isdisjoint(self._lists.top)

    def _speech(self, number: int) -> Speech:
        """What is said, by its number, read once."""
        if number not in self._speeches:
            self._speeches[number] = self._reader.read(self._said[number])
        return self._speeches[number]

    def _keys(self, said: Utterance) -> set[str]:
        """What is said is found by the sides of whoever speaks, and by the words that he is called by."""
        side = self._parties.side
        owner = side(said.owner.name) if said.owner else frozenset()
        return {*side(said.described), *side(said.source.name), *owner, *_plain(said.described)}

    def _is_his(self, speech: Speech, accused: str, person: Entity | None, employers: frozenset[str]) -> bool:
        """Whether whoever speaks is the accused or speaks for him."""
        parties, source, own = self._parties, speech.source, self._entity(accused)
        if speech.owner is not None:
            return speech.owner is own
        words = _plain(speech.described)
        if self._is_another(speech):
            return False
        speaker = self._entity(source.name)
        if (own is None or speaker is not own) and not self._lists.adverse.isdisjoint(words):
            return False
        if own is not None and speaker is own and own in speech.names:
            return False  # Nobody speaks of himself by his name.
        if person is not None and speaker is not None and speaker.person and speaker is not person:
            # A namesake or a relative is not he, but who is called his lawyer speaks for him.
            parts = set(source.name.split())
            called = " ".join(
                word for word in f"{source.description or ''} {speech.called}".split() if word not in parts
            )
            in_office = not self._lists.officers.isdisjoint(words)
            return in_office and not parties.side(called).isdisjoint(parties.side(accused))
        if parties.speaks_for(source, accused, speech.called):
            # Who only shares a state with a private person does not speak for him.
            return person is None or speaker is person or _names(person, words) or self.is_of_state(accused)
        if not self.is_body(speech):
            return False
        if not employers.isdisjoint(parties.side(speech.described)):
            return True
        # “the committee's spokesman” of “the Norland Committee on Ports”
        return person is None and source.type != "institution" and bool(words & _plain(accused) & self._lists.bodies)

    def _is_another(self, speech: Speech) -> bool:
        """Whether the text gives the speaker, where he speaks, a name that is not his: a source that was mistaken."""
        head, _, relative = speech.called.partition(" who ")
        called = self._parties.side(head)
        if relative and not called:
            return bool(self._parties.side(relative))  # “a clerk who has accused Tom Hask” is not he.
        known = self._parties.side(f"{speech.source.name} {speech.source.description or ''}")
        return bool(called) and called.isdisjoint(known)

    def _employers(self, person: Entity) -> frozenset[str]:
        """Whose somebody is: the names right before his with an office (“Norland Lines chairman”), the state that he heads."""
        scene = self._scene
        found: set[str] = set()
        for mention in person.mentions[:MENTIONS]:
            last = mention.first
            first = max(scene.names.start_of(last), last - EMPLOYER)
            if first < last and scene.low[last - 1] in self._lists.officers:
                found |= self._parties.side(scene.copy.written(first, last))
        state = self._lists.heads.get(skeleton(person.name.split()[-1]))
        if state is not None and not self._roles(person).isdisjoint(self._lists.top):
            found |= self._parties.side(state.title())
        return frozenset(found)

    def _entity(self, name: str) -> Entity | None:
        return self._scene.names.find(name.split())

    def _roles(self, person: Entity) -> set[str]:
        return {word.lower() for role in person.roles for word in role.split()}


def speaks_for_another(spokesmen: frozenset[str], words: frozenset[str]) -> bool:
    """Whether somebody of these words is a lawyer or a spokesman; the defence ministry is nobody's defence."""
    found = spokesmen & words
    return bool(found) and (not found <= DEFENCE or words.isdisjoint(OFFICES))


class _Lists:
    """What the lexicons know of those who answer."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = words_of(lexicons)
        self.adverse = lexicons.words("adverse")
        self.spokesmen = words.representative
        self.officers = words.office | words.top_role | words.representative | words.role
        self.bodies = words.institution
        self.top = words.top_role | {"minister", "secretary"}
        pairs = (term.split(" : ") for term in lexicons.words("head_of"))
        self.heads = {skeleton(name): state for name, state in pairs}


@lru_cache(maxsize=2)
def _lists(lexicons: Lexicons) -> _Lists:
    return _Lists(lexicons)


def _names(person: Entity, words: frozenset[str]) -> bool:
    """Whether a description holds the surname of a person."""
    return skeleton(person.name.split()[-1]) in {skeleton(word) for word in words}


def _plain(name: str) -> frozenset[str]:
    """The words of a name, in small letters."""
    parts = name.replace("’s", " ").replace("'s", " ").replace("-", " ").split()
    return frozenset(word.strip(',.;“”"()').lower() for word in parts)
