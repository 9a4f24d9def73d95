"""The names in an article: runs of capitals, who they are, and which of them are one.

A later mention by surname, by acronym or in another transliteration counts as the first; two people with one surname and
different first names stay two.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar import PARTICLES, Range, Words

MAX_NAME = 8
ADJECTIVE_ENDINGS = ("n", "ns", "ish", "ic", "ese", "i")


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something with a name: `key` is what later mentions are known by, `adjective` marks a nationality."""

    name: str
    person: bool
    key: str
    adjective: bool = False
    first_names: tuple[str, ...] = ()
    roles: list[str] = field(default_factory=list)
    mentions: list[Range] = field(default_factory=list)
    she: bool = False
    state: str = ""


def skeleton(word: str) -> str:
    """What is left of a name when transliterations are taken for one: Zelensky, Zelenskyy and Zelenskiy are alike.

    Accents fall away, y, j and doubled i become one i, doubled letters one.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    for old, new in (
        ("'", ""),
        ("’", ""),
        ("kh", "h"),
        ("ph", "f"),
        ("ck", "k"),
        ("w", "v"),
        ("y", "i"),
        ("j", "i"),
        ("ou", "u"),
        ("oe", "o"),
        ("ue", "u"),
    ):
        plain = plain.replace(old, new)
    letters: list[str] = []
    for letter in plain:
        if not letters or letters[-1] != letter:
            letters.append(letter)
    return "".join(letters)


def related(one: str | None, other: str | None) -> bool:
    """Whether two names may be of one side: they share a word, inflections apart (“Norland”, “Norlandic ministry”)."""
    if one is None or other is None:
        return one == other
    stems = {skeleton(word)[:5] for word in one.split() if word[0].isupper()}
    return one == other or any(skeleton(word)[:5] in stems for word in other.split() if word[0].isupper())


class Names:
    """Every name of one article, in order, with the entity that each mention is resolved to.

    `sentence_starts` are tokens whose capital says nothing, `titled` the tokens of each heading.
    """

    def __init__(self, copy: Copy, words: Words, sentence_starts: set[int], titled: list[range]) -> None:
        self.copy = copy
        self.words = words
        self.entities: list[Entity] = []
        self.at: dict[int, Entity] = {}
        self.starts = sentence_starts
        shouting = {i for tokens in titled if _in_capitals(copy, tokens) for i in tokens}
        self.places = _places(copy.lexicons)
        self._states = copy.lexicons.terms("state")
        self._adjectives = copy.lexicons.actors("nationality") | copy.lexicons.actors("party")
        self._inner = {
            copy.low[i]
            for i in range(len(copy.raw))
            if i not in sentence_starts and i not in shouting and copy.raw[i][0].isupper()
        }
        self._by_key: dict[str, list[Entity]] = {}
        index = 0
        while index < len(copy.raw):
            end = index if index in shouting else self._run(index)
            if end > index:
                self._take(index, end)
                index = end
            else:
                index += 1
        self._pair_adjectives()
        self.states = copy.lexicons.actors("state") | {entity.state.lower() for entity in self.entities if entity.state}
        for index in sorted(shouting):
            # In a heading where every word has a capital only names that the body knows are names.
            known = self._by_key.get(skeleton(copy.raw[index])) if copy.raw[index][0].isupper() else None
            if known:
                self.at[index] = known[-1]

    def _pair_adjectives(self) -> None:
        """Take “Norlandic” for the adjective of “Norland” where the article has both, whatever the actor lists know."""
        bases = {e.name: e for e in self.entities if not e.person and e.name.isalpha() and len(e.name) > 3}
        for entity in self.entities:
            if not entity.name.endswith(ADJECTIVE_ENDINGS) or " " in entity.name or entity.adjective:
                continue
            for name in bases:
                stem = name[: max(4, len(name) - 1)]
                if name != entity.name and len(name) < len(entity.name) and entity.name.startswith(stem):
                    entity.adjective, entity.person, entity.state = True, False, name
                    break

    def inside(self, first: int, last: int) -> list[Entity]:
        """The entities named by tokens `first` to `last`, in order, each once."""
        return list(dict.fromkeys(self.at[i] for i in range(first, last) if i in self.at))

    def state(self, entity: Entity) -> str:
        """The state that a nationality is of (“Norlandic”: “Norland”), by its first letters; else the entity's own name."""
        if entity.state:
            return entity.state
        for length in (5, 4, 3):
            for state in self._states:
                if state[:length] == entity.name[:length]:
                    return state
        return entity.name

    def _run(self, first: int) -> int:
        """The end of the run of capitals that starts at `first`, or `first` where none does."""
        raw, low = self.copy.raw, self.copy.low
        if not self._is_capital(first):
            return first
        end = first + 1
        while end < len(raw) and end - first < MAX_NAME:
            if self.copy.tokens.starts[end] - self.copy.tokens.ends[end - 1] > 1:
                break
            if self._is_capital(end) or (
                raw[end] == "." and len(raw[end - 1]) <= 2 and end + 1 < len(raw) and raw[end + 1][0].isupper()
            ):
                end += 1
            elif (
                raw[end] in "-&"
                and end + 1 < len(raw)
                and self._is_capital(end + 1)
                and self.copy.tokens.starts[end + 1] == self.copy.tokens.ends[end]
            ):
                end += 2
            elif (
                low[end] in PARTICLES
                and end + 1 < len(raw)
                and (self._is_capital(end + 1) or low[end + 1] in PARTICLES)
            ):
                end += 1
            elif low[end] in ("of", "for") and low[end - 1] in self.words.institution and end + 1 < len(raw):
                step = end + 2 if low[end + 1] == "the" else end + 1
                if step < len(raw) and self._is_capital(step):
                    end = step + 1
                else:
                    break
            else:
                break
        return end

    def _is_capital(self, index: int) -> bool:
        raw, low = self.copy.raw[index], self.copy.low[index]
        if (
            not raw[0].isupper()
            or low in self.words.pronoun_subject
            or low in self.words.time
            or low in self.words.determiner
        ):
            return False
        if low in self.words.preposition or low in self.words.stop or low in self.words.finite:
            return False
        if (
            index in self.starts
            and low not in self._inner
            and (low in self.words.people or low in self.words.quantifier or low.endswith("ing"))
        ):
            return False
        if raw.isupper() and len(raw) > 1 and raw.isalpha():
            return True
        return (
            index not in self.starts
            or low in self._inner
            or (index + 1 < len(self.copy.raw) and self.copy.raw[index + 1][0].isupper())
            or low in self.places
        )

    def _take(self, first: int, end: int) -> None:
        """Make or find the entity of a run, its titles taken off."""
        low = self.copy.low
        roles_end = first
        for index in range(first, end - 1):
            if (
                low[index] in self.words.title
                or low[index] in self.words.role
                or (low[index] in self._adjectives and index < end - 2)
            ):
                roles_end = index + 1
        institution = (
            any(low[i] in self.words.institution for i in range(roles_end, end)) and low[end - 1] not in self.words.role
        )
        if institution:
            roles_end = first
        role = (
            self.copy.text[self.copy.tokens.starts[first] : self.copy.tokens.ends[roles_end - 1]]
            if roles_end > first
            else ""
        )
        while roles_end < end - 1 and not is_word(self.copy.raw[roles_end]):
            roles_end += 1
        start = roles_end
        if not is_word(self.copy.raw[start]):
            return  # A title or an initial and nothing behind it.
        parts = [self.copy.raw[i] for i in range(start, end) if is_word(self.copy.raw[i])]
        text = self.copy.text[self.copy.tokens.starts[start] : self.copy.tokens.ends[end - 1]]
        acronym = len(parts) == 1 and parts[0].isupper() and len(parts[0]) > 1
        place = " ".join(part.lower() for part in parts) in self.places
        person = not institution and not acronym and not place and (len(parts) in (2, 3, 4) or bool(role))
        person = person and not any(part.lower() in self._adjectives for part in parts)
        person = person and low[end - 1] not in self.words.document
        person = person and not (not role and first > 0 and low[first - 1] in ("in", "at", "near", "outside", "inside"))
        entity = self._find(parts, person)
        if entity is None:
            key = skeleton(parts[-1]) if person or len(parts) == 1 else " ".join(skeleton(p) for p in parts)
            entity = Entity(text, person, key, text.lower() in self._adjectives, tuple(skeleton(p) for p in parts[:-1]))
            self.entities.append(entity)
            self._by_key.setdefault(key, []).append(entity)
            if institution and len(parts) > 1:
                self._by_key.setdefault("".join(p[0].lower() for p in parts if p[0].isupper()), []).append(entity)
        elif person and len(parts) > len(entity.first_names) + 1:
            # Fuller than before.
            entity.name, entity.first_names = text, tuple(skeleton(p) for p in parts[:-1])
        entity.person = entity.person or person
        if role:
            entity.roles.append(role)
            entity.she = entity.she or low[first] in (
                "mrs",
                "ms",
                "miss",
                "lady",
                "queen",
                "spokeswoman",
                "congresswoman",
            )
        if person:
            entity.roles += self._described(first, end)
        mention = Range(start, end)
        entity.mentions.append(mention)
        for index in range(first, end):
            self.at[index] = entity

    def _described(self, first: int, end: int) -> list[str]:
        """Roles in small letters right before a name, before its comma, or behind it: “the defence secretary, Ana Berl”."""
        low, roles = self.copy.low, self.words.role
        found = []
        before = first - 1 if first > 0 and low[first - 1] == "," else first
        back = before
        while (
            back > 0
            and before - back < 6
            and is_word(self.copy.raw[back - 1])
            and low[back - 1] not in self.words.stop
            and low[back - 1] not in self.words.finite
        ):
            back -= 1
            if low[back] in self.words.determiner:
                break
        if before > back and (
            low[before - 1] in roles or (any(low[i] in roles for i in range(back, before)) and first == before)
        ):
            found.append(" ".join(self.copy.raw[back:before]))
        if end + 1 < len(low) and low[end] == ",":
            ahead = end + 1
            while ahead < len(low) and ahead - end < 16 and low[ahead] not in ',.;:“”"':
                ahead += 1
            phrase = range(end + 1, ahead)
            opens = low[end + 1] in ("a", "an", "the", "who") or low[end + 1] in roles or self.copy.is_name(end + 1)
            if opens and any(low[i] in roles for i in phrase) and not any(low[i] in self.words.finite for i in phrase):
                found.append(" ".join(self.copy.raw[end + 1 : ahead]))
        return found

    def find(self, words: list[str]) -> Entity | None:
        """The entity that these words name, in any spelling, or None."""
        return self._find(words, len(words) > 1)

    def _find(self, parts: list[str], person: bool) -> Entity | None:
        """The entity that these words name again: same last word and no other first name; the latest one first."""
        firsts = tuple(skeleton(part) for part in parts[:-1])
        for entity in reversed(self._by_key.get(skeleton(parts[-1]), [])):
            if len(parts) == 1 or not entity.first_names:
                return entity
            if person and set(firsts) & set(entity.first_names):
                return entity
            if (
                person
                and entity.person
                and all(f[:1] == g[:1] for f, g in zip(firsts, entity.first_names, strict=False))
                and (len(firsts[0]) == 1 or len(entity.first_names[0]) == 1)
            ):
                return entity
        for entity in self._by_key.get(" ".join(skeleton(part) for part in parts), []):
            return entity
        return None


def _in_capitals(copy: Copy, tokens: range) -> bool:
    """Whether most words of a heading are written with a capital."""
    words = [i for i in tokens if is_word(copy.raw[i]) and len(copy.raw[i]) > 3]
    return len(words) > 2 and sum(copy.raw[i][0].isupper() for i in words) / len(words) > 0.7


def _places(lexicons: Lexicons) -> frozenset[str]:
    """Seats, states, nationalities and parties: names that are no person’s."""
    return (
        lexicons.actors("seat") | lexicons.actors("state") | lexicons.actors("nationality") | lexicons.actors("party")
    )
