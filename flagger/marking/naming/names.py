"""The names in an article: who they are, and which of them are one.

A later mention by surname, by acronym or in another transliteration counts as the first; two people with one surname and
different first names stay two.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, Words
from flagger.marking.naming.descriptions import roles_around
from flagger.marking.naming.runs import Runs
from flagger.marking.naming.spelling import skeleton

ADJECTIVE_ENDINGS = ("n", "ns", "ish", "ic", "ese", "i")
LONGEST_STEM = 24


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something with a name: `key` is what later mentions are known by, `adjective` marks a nationality.

    `state` is the name that an adjective was found to be of; empty where the actor lists know it.
    """

    name: str
    person: bool
    key: str
    adjective: bool = False
    first_names: tuple[str, ...] = ()
    roles: list[str] = field(default_factory=list)
    mentions: list[Range] = field(default_factory=list)
    she: bool = False
    state: str = ""


class Names:
    """Every name of one article, in order, with the entity that each mention is resolved to.

    `starts` are tokens whose capital says nothing, `titled` the tokens of each heading. `at` leads from token to entity,
    `states` are the names of states, those of the article's own among them.
    """

    def __init__(self, copy: Copy, words: Words, starts: set[int], titled: list[range]) -> None:
        self.copy = copy
        self.words = words
        self.starts = starts
        self.entities: list[Entity] = []
        self.at: dict[int, Entity] = {}
        self._by_key: dict[str, list[Entity]] = {}
        runs = Runs(copy, words, starts, titled)
        index = 0
        while index < len(copy.raw):
            end = runs.end(index)
            if end > index:
                self._take(index, end)
            index = max(end, index + 1)
        self._pair_adjectives()
        self.states = words.states | {entity.state.lower() for entity in self.entities if entity.state}
        for index in sorted(runs.shouting):
            # In a heading where every word has a capital only names that the body knows are names.
            known = self._by_key.get(skeleton(copy.raw[index])) if copy.is_name(index) else None
            if known:
                self.at[index] = known[-1]

    def inside(self, first: int, last: int) -> list[Entity]:
        """The entities named by tokens `first` to `last`, in order, each once."""
        return list(dict.fromkeys(self.at[i] for i in range(first, last) if i in self.at))

    def state(self, entity: Entity) -> str:
        """The state that a nationality is of (“Norlandic”: “Norland”), by its first letters; else the entity's own name."""
        if entity.state:
            return entity.state
        for length in (5, 4, 3):
            for state in self.words.state_names:
                if state[:length] == entity.name[:length]:
                    return state
        return entity.name

    def find(self, parts: list[str]) -> Entity | None:
        """The entity that these words name, in any spelling, or None."""
        return self._find(parts, len(parts) > 1)

    def _find(self, parts: list[str], person: bool) -> Entity | None:
        """The entity that these words name again: same last word and no other first name; the latest one first."""
        firsts = tuple(skeleton(part) for part in parts[:-1])
        for entity in reversed(self._by_key.get(skeleton(parts[-1]), [])):
            if not firsts or not entity.first_names:
                return entity
            if person and (set(firsts) & set(entity.first_names) or (entity.person and _shortens(firsts, entity))):
                return entity
        return next(iter(self._by_key.get(" ".join(skeleton(part) for part in parts), [])), None)

    def _take(self, first: int, end: int) -> None:
        """Make or find the entity of a run, its titles taken off."""
        low, words = self.copy.low, self.words
        institution, named = self._behind_titles(first, end)
        role = self._written(first, named) if named > first else ""
        while named < end - 1 and not is_word(low[named]):
            named += 1
        if not is_word(low[named]):
            return  # A title or an initial and nothing behind it.
        parts = [self.copy.raw[i] for i in range(named, end) if is_word(low[i])]
        person = not institution and self._is_person(parts, bool(role))
        person = person and low[end - 1] not in words.document
        person = person and (
            bool(role) or first == 0 or low[first - 1] not in ("in", "at", "near", "outside", "inside")
        )
        entity = self._find(parts, person)
        if entity is None:
            entity = self._new(self._written(named, end), parts, person)
            if institution and len(parts) > 1:
                acronym = "".join(part[0].lower() for part in parts if part[0].isupper())
                self._by_key.setdefault(acronym, []).append(entity)
        elif person and len(parts) > len(entity.first_names) + 1:
            # Fuller than before.
            entity.name, entity.first_names = self._written(named, end), tuple(skeleton(p) for p in parts[:-1])
        entity.person = entity.person or person
        if role:
            entity.roles.append(role)
            entity.she = entity.she or low[first] in words.female_title
        if person:
            entity.roles += roles_around(self.copy, self.words, first, end)
        entity.mentions.append(Range(named, end))
        for index in range(first, end):
            self.at[index] = entity

    def _behind_titles(self, first: int, end: int) -> tuple[bool, int]:
        """Whether a run names a body, and where the name starts behind its titles; all of a body's run is its name."""
        low, words = self.copy.low, self.words
        named = first
        for index in range(first, end - 1):
            nationality = low[index] in words.adjectives and index < end - 2
            if low[index] in words.title or low[index] in words.role or nationality:
                named = index + 1
        if low[end - 1] not in words.role and any(low[i] in words.institution for i in range(named, end)):
            return True, first
        return False, named

    def _is_person(self, parts: list[str], role: bool) -> bool:
        """Whether words that name no body name somebody: two to four of them, or one behind a role; no place, no acronym."""
        if len(parts) == 1 and parts[0].isupper() and len(parts[0]) > 1:
            return False
        plain = [part.lower() for part in parts]
        return (
            (role or len(parts) in (2, 3, 4))
            and " ".join(plain) not in self.words.places
            and self.words.adjectives.isdisjoint(plain)
        )

    def _new(self, name: str, parts: list[str], person: bool) -> Entity:
        """An entity named for the first time."""
        spelled = tuple(skeleton(part) for part in parts)
        key = spelled[-1] if person else " ".join(spelled)
        entity = Entity(name, person, key, name.lower() in self.words.adjectives, spelled[:-1])
        self.entities.append(entity)
        self._by_key.setdefault(key, []).append(entity)
        return entity

    def _written(self, first: int, last: int) -> str:
        """The text of the tokens on one line."""
        span = self.copy.span(first, last)
        return " ".join(self.copy.text[span.start : span.end].split())

    def _pair_adjectives(self) -> None:
        """Take “Norlandic” for the adjective of “Norland” where the article has both, whatever the actor lists know."""
        bases: dict[str, str] = {}
        for entity in self.entities:
            if not entity.person and entity.name.isalpha() and len(entity.name) > 3:
                bases.setdefault(entity.name[: max(4, len(entity.name) - 1)], entity.name)
        for entity in self.entities:
            if entity.adjective or " " in entity.name or not entity.name.endswith(ADJECTIVE_ENDINGS):
                continue
            for length in range(4, min(len(entity.name), LONGEST_STEM)):
                name = bases.get(entity.name[:length])
                if name is not None and len(name) < len(entity.name):
                    entity.adjective, entity.person, entity.state = True, False, name
                    break


def _shortens(firsts: tuple[str, ...], entity: Entity) -> bool:
    """Whether the first names agree with the entity's, one of them written as an initial (“J. Berl”)."""
    pairs = zip(firsts, entity.first_names, strict=False)
    initial = len(firsts[0]) == 1 or len(entity.first_names[0]) == 1
    return initial and all(one[:1] == other[:1] for one, other in pairs)
