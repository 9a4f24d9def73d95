"""Who may be named as accused: a name, or a description whose head is a noun for people, a body or a state."""

from __future__ import annotations

from flagger.marking.alleging.acting import acting_words
from flagger.marking.alleging.nobodies import Nobodies
from flagger.marking.alleging.phrases import DEFINITE
from flagger.marking.alleging.scene import Scene
from flagger.marking.naming.entity import Entity

POINTERS = frozenset(("this", "that", "these", "those", "such", "no", "none", "any", "every", "each", "what", "which"))
"""What opens a phrase that names nobody: “this defence”, “no officer”."""

INDEFINITE = frozenset(("a", "an", "another", "some", "one", "more"))

OBJECTS = frozenset(("me", "us", "him", "her", "them", "it"))
"""No name has one of them behind its first word: “Berl Cheated Me” is a headline."""

BARE = frozenset(("police", "parliament", "congress"))
"""Bodies that are named without “the”."""

TOWNS = frozenset(("city", "town", "village", "port", "suburb", "district", "region", "peninsula", "island"))
"""Before “of” and a name they show that it is a place."""

QUOTES = frozenset(("“", "”", '"', "‘"))
"""Behind these a capital may only open what is quoted."""

SIDES = frozenset(("side", "federation"))
"""“the Norlandic side” is Norland."""

ENDINGS = ("er", "or", "ist", "ian", "man", "men", "woman", "women")
"""How nouns for people end that no list knows: “herder”, “arsonist”."""


class Nameable:
    """Reads the accused of the claims of one article; the one place that decides who may be one."""

    def __init__(self, scene: Scene) -> None:
        words = scene.words
        self._words = words
        self._names = scene.names
        self._nobodies = Nobodies(scene)
        self._low = scene.low
        self._raw = frozenset(scene.raw)
        self._known = {entity.name: entity for entity in scene.names.entities}
        lists = acting_words(scene.copy.lexicons)
        self._acting, self._verbs, self._claims = lists.acting, lists.verbs, lists.claims
        self._plain_things, self._things = lists.plain_things, lists.things

    def named(self, about: str | None) -> str | None:
        """Who a claim is about, where a reader can tell who is meant; None for all that names nobody."""
        if about is None:
            return None
        entity = self._known.get(about)
        if entity is not None:
            return self._of_name(entity)
        raw = [word.strip('“”",.;:()[]') for word in about.replace("’s", " 's").replace("'s", " 's").split()]
        low = [word.lower() for word in raw]
        if self._is_nobody(raw, low) or (raw[-1][:1].isupper() and self._nobodies.is_cut(raw)):
            return None
        end = self._head(raw, low)
        if end is None:
            return None
        state = self._state(raw, low)
        if state is not None:
            return state
        return about if end == len(raw) else " ".join(about.split()[:end])

    def _of_name(self, entity: Entity) -> str | None:
        """A name, the state of a nationality; None for a word with a capital that is no name, and for a town."""
        if self._is_junk(entity.name) or self._nobodies.holds(entity):
            return None
        if entity.adjective:
            state = self._names.state(entity)
            return state if state.lower() in self._names.states else entity.name
        low = entity.name.lower()
        if low in self._names.states or entity.spoke:
            return entity.name
        return None if self._is_fragment(low, entity) or self._is_town(entity) else entity.name

    def _is_junk(self, name: str) -> bool:
        """Whether what was read as a name is a piece of a headline or a party's letters: “Ferr Lied To Me”, “Shouting At”, “R-Vell.”"""
        words = name.split()
        low = [word.lower() for word in words]
        if len(words) > 1 and (low[-1] in self._claims or not (self._words.pronoun | OBJECTS).isdisjoint(low[1:])):
            return True
        verbs = len(words) > 1 and (low[0].endswith("ly") or low[-1].endswith("ing")) and low[-1] not in self._acting
        letters = [part for part in name.replace("-", " ").replace(".", " ").split() if len(part) > 1]
        return verbs or not letters or (len(words[0]) == 1 and name.rstrip(".")[-2:-1] in (".", ""))

    def _is_fragment(self, low: str, entity: Entity) -> bool:
        """Whether one word with a capital is a common noun or an adverb: “Regiment”, “Torture” at the head of a sentence."""
        if " " in low or entity.first_names:
            return False
        words = self._words
        if low.endswith("ism"):
            return True
        if low in words.never_name or (low in self._acting and low not in BARE and entity.name != entity.name.upper()):
            return not (low in words.institution | words.vague and self._is_called(entity))
        opens = all(self._opens(mention.first) for mention in entity.mentions)
        return opens and (low in self._raw or low.endswith(("ly", "ing")))

    def _is_called(self, entity: Entity) -> bool:
        """Whether a body or a people has a capital of its own: “the Duma”, “the Norlanders”."""
        return any(not self._opens(mention.first) for mention in entity.mentions)

    def _opens(self, index: int) -> bool:
        """Whether a capital says nothing: at the head of a sentence or of a quotation."""
        return index in self._names.starts or (index > 0 and self._low[index - 1] in QUOTES)

    def _is_town(self, entity: Entity) -> bool:
        """Whether a name is introduced as a place: “the town of Orlen”, “the port city of Vell”."""
        low = self._low
        return any(
            low[mention.first - 1] == "of" and low[mention.first - 2] in TOWNS
            for mention in entity.mentions
            if mention.first > 1
        )

    def _is_nobody(self, raw: list[str], low: list[str]) -> bool:
        """Whether a phrase points, counts or denies rather than names, or is one common noun."""
        words = self._words
        if not low or low[0] in POINTERS or low[0] in words.negation or all(w in words.never_name for w in low):
            return True
        if len(low) == 1:
            return low[0] not in BARE and (raw[0].islower() or low[0] in self._acting or low[0] in self._raw)
        plain = not any(word[:1].isupper() for word in raw[1:])
        if low[0] in INDEFINITE and plain and (len(low) == 2 or low[-1] in words.institution):
            return low[-1] not in words.role  # “an army”, “a foreign government”
        return low[0].endswith("ing") and raw[0] != raw[0].upper() and plain and low[1] not in words.people

    def _head(self, raw: list[str], low: list[str]) -> int | None:
        """Where a description may end so that its head can be accused; None where it has a verb or no such head."""
        if any(word in self._verbs for word in low[1:]):
            return None
        places = self._words.preposition
        end = next((at for at in range(1, len(low)) if low[at] in places), len(low))
        at = end - 1
        while at > 0 and low[at] not in self._words.people and low[at].endswith("ed") and raw[at].islower():
            at -= 1  # “Norlandic forces repelled”
        if at < 0 or (at + 1 < end and at == 0):
            return None
        if not self._may_act(raw, low, at) or self._has_verb(raw, low, at):
            return None
        whole = len(low) if at + 1 == end else at + 1
        while low[whole - 1] in places or low[whole - 1] in ("and", "or", "the"):
            whole -= 1
        return whole

    def _may_act(self, raw: list[str], low: list[str], at: int) -> bool:
        """Whether a word names a person, a body or a state."""
        word = low[at]
        opens = at == 0 and len(raw) > 1 and (low[at] in self._raw or low[at] in self._things)
        if raw[at][:1].isupper() and not opens:
            # “many Norlandic [agents]” is cut short.
            short = at > 0 and (low[0] in self._words.quantifier | INDEFINITE) and self._is_adjective(raw[at])
            return word not in self._words.never_name and not short
        if word in self._acting:
            return True
        single = word.removesuffix("s")
        if low[0] in DEFINITE - {"the"} and at == 1:
            return word not in self._plain_things and not word.endswith(("ing", "ion"))  # “her label”, “his cook”
        return self._things.isdisjoint((word, single)) and single.endswith(ENDINGS)

    def _is_adjective(self, word: str) -> bool:
        entity = self._known.get(word)
        return entity is not None and entity.adjective

    def _has_verb(self, raw: list[str], low: list[str], head: int) -> bool:
        """Whether a word before the head looks like a verb: “the jab sterilises girls”, “Ana Berl met officials”."""
        for at in range(1, head):
            word = low[at]
            if not raw[at].islower() or word == "'s" or low[at + 1] == "'s":
                continue
            if word in self._words.determiner:
                continue
            ending = word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))
            if ending and word not in self._acting | self._words.portfolio:
                return True
        return False

    def _state(self, raw: list[str], low: list[str]) -> str | None:
        """The state that “the Norlandic side” or “the Norlandic Federation” is, or None."""
        first = int(low[0] == "the")
        if len(low) > first + 2 and low[first + 2] == "of":
            low = low[: first + 2]  # “the transfer by the Norlandic Federation of prisoners”
        if len(low) != first + 2 or low[-1] not in SIDES:
            return None
        entity = self._known.get(raw[first]) or self._names.find([raw[first].lower()])
        if entity is None or not entity.adjective:
            return None
        state = self._names.state(entity)
        return state if state.lower() in self._names.states else None
