"""Who speaks: from the words that name a source to the one it is in this article, and whether it can be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flagger.analysis import Source, SourceType, Strength
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.cues import Draft
from flagger.marking.grammar import Grammar, Range
from flagger.marking.names import Entity, Names

LEADERS = frozenset(
    ("president", "leader", "premier", "chancellor", "king", "chief", "prime", "ruler", "monarch", "head")
)
ANYBODY = frozenset(
    (
        "official",
        "politician",
        "diplomat",
        "spokesperson",
        "speaker",
        "lawmaker",
        "expert",
        "analyst",
        "man",
        "woman",
        "statesman",
        "leader",
        "author",
    )
)
DATELINE = re.compile(r"^[A-Z][\w ,.’'/-]{1,60}\(([A-Z][\w .-]{1,30})\) ?[-–—]", re.MULTILINE)
HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "prof"))
NEAR = 400
"""A pronoun or a role reaches back no further than this many tokens."""


@dataclass(slots=True)
class Resolved:
    """Whom an attribution names: the source, and the strength before quotation marks are looked at."""

    source: Source | None
    strength: Strength


class SourceReader:
    """Resolves the sources of one article; call in order of the text."""

    def __init__(self, copy: Copy, grammar: Grammar, names: Names, outlet: str | None) -> None:
        self.copy = copy
        self.low = copy.low
        self.raw = copy.raw
        self.grammar = grammar
        self.words = grammar.words
        self.names = names
        self.channels = {name.lower().removeprefix("the ") for name in (outlet, _agency(copy.text)) if name}
        self.sources: list[Source] = []
        self._of_entity: dict[int, Source] = {}
        self._described: dict[str, Source] = {}
        self._persons: list[tuple[int, Source]] = []
        self._bodies: list[tuple[int, Source]] = []
        self._done: dict[int, Resolved] = {}

    def resolve(self, draft: Draft) -> Resolved:
        """The source of a draft; the same draft gives the same answer again."""
        known = self._done.get(id(draft))
        if known is None:
            known = self._done[id(draft)] = self._resolve(draft)
        return known

    def _resolve(self, draft: Draft) -> Resolved:
        if draft.like is not None:
            return self.resolve(draft.like)
        if draft.source is None:
            return Resolved(None, "vague")
        first, last = draft.source
        found = self._pronoun(first, last) or self._phrase(first, last)
        if found.source is not None:
            source = found.source
            source.mentions.append(self.copy.span(first, last))
            if source.type == "person" or self._may_be_person(source):
                self._persons.append((first, source))
            if source.type != "person":
                self._bodies.append((first, source))
            if source.description is None:
                source.description = self._apposition(last)
        return found

    def is_channel(self, draft: Draft) -> bool:
        """Whether the outlet or its agency names itself as the channel, which is no attribution."""
        if draft.source is None:
            return False
        span = self.copy.span(*draft.source)
        return self.copy.text[span.start : span.end].lower().removeprefix("the ") in self.channels

    def named(self, entity: Entity) -> Source:
        """The source that stands for an entity, made at need."""
        source = self._of_entity.get(id(entity))
        if source is None:
            kind: SourceType = "person" if entity.person else "institution"
            role = next((role for role in entity.roles if role.lower() not in HONORIFICS), None)
            source = self._new(entity.name, kind, role)
            self._of_entity[id(entity)] = source
        if entity.name not in source.name:
            source.name = entity.name
        return source

    def role(self, phrase: Range, speaker: str | None) -> Source | None:
        """The person of this article whom a phrase means by his role (“the minister”), not the speaker; or None."""
        head = self._head(*phrase)
        if self.low[phrase.first] not in ("the", "this", "that") or self.low[head] not in self.words.role:
            return None
        return self._by_role(phrase.first, head, speaker)

    def _new(self, name: str, kind: SourceType, description: str | None = None) -> Source:
        source = Source(f"s{len(self.sources) + 1}", name, kind, description)
        self.sources.append(source)
        return source

    # Pronouns

    def _pronoun(self, first: int, last: int) -> Resolved | None:
        if last - first != 1:
            return None
        word = self.low[first]
        if word in ("he", "she", "his", "her", "him", "who"):
            source = self._last_person(first, she=word in ("she", "her"))
        elif word in ("it", "its"):
            source = self._body_before(first) or self._last(self._bodies, first)
        elif word in ("they", "their"):
            source = self._last(self._bodies, first) or self._last(self._persons, first)
        elif word in ("i", "we", "you"):
            return (
                Resolved(self._description("the author", "own_reporting"), "none")
                if word == "i"
                else Resolved(None, "vague")
            )
        else:
            return None
        if source is None:
            return Resolved(None, "vague")
        return Resolved(source, _strength(source))

    def _last(self, mentions: list[tuple[int, Source]], before: int) -> Source | None:
        for at, source in reversed(mentions):
            if at < before:
                return source if before - at < NEAR else None
        return None

    def _body_before(self, before: int) -> Source | None:
        """The body last named in the same sentence before “it”, or None."""
        if before in self.names.starts:
            return None
        for index in range(before - 1, max(-1, before - 40), -1):
            entity = self.names.at.get(index)
            if (
                entity is not None
                and not entity.person
                and not entity.adjective
                and entity.name.lower() not in self.names.places
            ):
                return self.named(entity)
            if index in self.names.starts:
                return None
        return None

    def _last_person(self, before: int, she: bool) -> Source | None:
        """The person last spoken of: the last source, or a name that opened a later sentence."""
        spoken = next(((at, source) for at, source in reversed(self._persons) if at < before), None)
        for index in range(before - 1, max(0, before - NEAR), -1):
            if spoken is not None and index <= spoken[0]:
                break
            entity = self.names.at.get(index)
            if entity is None or not entity.person or (entity.she and not she):
                continue
            if self._opens_sentence(index):
                return self.named(self._first_person(index) or entity)
        if spoken is not None:
            if before - spoken[0] >= NEAR:
                return None
            spoken[1].type = "person"  # “he” tells what a bare surname did not.
            return spoken[1]
        for index in range(before - 1, max(0, before - NEAR), -1):
            entity = self.names.at.get(index)
            if entity is not None and entity.person:
                return self.named(entity)
        return None

    def _first_person(self, index: int) -> Entity | None:
        """The first person of the sentence up to `index`: its subject rather than whom it names after."""
        start = index
        while start > 0 and start not in self.names.starts and index - start < 8:
            start -= 1
        return next(
            (e for e in (self.names.at.get(i) for i in range(start, index + 1)) if e is not None and e.person), None
        )

    def _may_be_person(self, source: Source) -> bool:
        """Whether a name of one word may be a surname: no place, no acronym, no body by its word."""
        word = source.name.lower()
        if source.type != "institution" or not word.isalpha() or source.name.isupper():
            return False
        return word not in self.names.places and word not in self.words.institution

    def _opens_sentence(self, index: int) -> bool:
        """Whether a name stands so early in its sentence that it is its subject."""
        for step in range(index, max(-1, index - 8), -1):
            if self.low[step] in self.words.finite or step in self.grammar.verbs:
                return False
            if step in self.names.starts:
                return index + 1 >= len(self.low) or self.low[index + 1] != "'s"
            if self.low[step] in ("of", "with", "for", "by", "to", "from"):
                return False
        return False

    # Phrases

    def _phrase(self, first: int, last: int) -> Resolved:
        words, low = self.words, self.low
        head = self._head(first, last)
        text = self.copy.text[self.copy.tokens.starts[first] : self.copy.tokens.ends[last - 1]]
        plain = text.lower()
        at_head = self.names.at.get(head)
        inside = self.names.inside(first, last)
        if any(phrase in plain for phrase in words.own_reporting):
            return Resolved(self._description(text, "own_reporting"), "named")
        if at_head is not None and at_head.person:
            return Resolved(self.named(at_head), "named")
        word = low[head]
        if word in words.vague or word in words.group or (word in words.role and word.endswith("s")):
            return self._plural(first, last, head, text, inside)
        if word in words.document:
            again = self._document(word) if low[first] == "the" and not inside else None
            if again is not None:
                return Resolved(again, "named")
            named = bool(inside)
            return Resolved(self._description(text, "document"), "named" if named else "unnamed")
        if word in words.role:
            return self._role(first, head, text, inside)
        if word in words.institution:
            indefinite = low[first] in ("a", "an", "one", "another", "some") and not inside
            source = self._body(text, word, at_head if at_head in inside else None)
            if at_head in inside and "'s" in low[first:head]:
                source.name = " ".join(
                    text.split()
                )  # “Norland's Ministry of Defence” says more than the ministry's name.
            return Resolved(source, "unnamed" if indefinite else "named")
        if at_head is not None:
            return Resolved(self.named(at_head), "named")
        if inside:
            return Resolved(self._body(text, word, None), "named")
        if all(self.copy.is_name(i) for i in range(first, last)) and word not in words.quantifier:
            # A capital at the start of a sentence alone: a name all the same, where it speaks.
            known = self.names.find(self.raw[first:last])
            return Resolved(self.named(known) if known else self._description(text, "institution"), "named")
        if low[first] in words.quantifier:
            return Resolved(self._description(text, "vague"), "vague")
        return Resolved(self._description(text, "unnamed"), "unnamed")

    def _head(self, first: int, last: int) -> int:
        """The head noun: the last word before “of”, “for”, “in” …, or the last of all."""
        ending = self.names.at.get(last - 1)
        if ending is not None and ending.person:
            start = next((m.first for m in ending.mentions if m.last == last), last - 1)
            if start <= first or self.low[start - 1] not in ("of", "for", "from", "with", "to"):
                return last - 1
        for index in range(first + 1, last):
            links = self.low[index] in self.words.link or self.low[index] == "by"
            if links and self.names.at.get(index) is None:
                return index - 1
        head = last - 1
        while head > first and not is_word(self.raw[head]):
            head -= 1
        return head

    def _plural(self, first: int, last: int, head: int, text: str, inside: list[Entity]) -> Resolved:
        """“ISW analysts” can be asked, “Ukrainian officials” are described, “some experts” are nobody."""
        low = self.low
        acronym = next((e for e in inside if not e.person and e.name.isupper() and len(e.name) > 2), None)
        if (
            acronym is not None
            and low[head] in self.words.people
            and head > first
            and self.names.at.get(head - 1) is acronym
        ):
            return Resolved(self._description(text, "institution"), "named")
        vague = low[first] in self.words.quantifier or (
            low[head] in self.words.vague and low[head] not in self.words.group
        )
        numbered = any(
            self.raw[i][0].isdigit() or low[i] in ("two", "three", "four", "five", "six", "seven")
            for i in range(first, head)
        )
        if (
            numbered
            or (inside and low[first] not in self.words.quantifier)
            or (low[first] == "the" and low[head] in self.words.group)
        ):
            vague = False
        if vague:
            return Resolved(self._description(text, "vague"), "vague")
        return Resolved(self._description(text, "unnamed"), "unnamed")

    def _role(self, first: int, head: int, text: str, inside: list[Entity]) -> Resolved:
        """“the minister” may be known already; “a spokesman for the port” speaks for a body; “an official” is unnamed."""
        low = self.low
        word = low[head]
        indefinite = low[first] in ("a", "an", "one", "another")
        if not indefinite:
            person = self._by_role(first, head)
            if person is not None:
                return Resolved(person, "named")
        if word.startswith("spokes") and (inside or "'s" in low[first:head] or low[head + 1 : head + 2] == ["for"]):
            return Resolved(self._description(text, "institution"), "named")
        if not indefinite and inside and head + 1 < len(low) and low[head + 1] in ("of", "for", "at"):
            # The one holder of an office of a named body: “the chairman of Zelm Metals”.
            return Resolved(self._description(text, "person"), "named")
        return Resolved(self._description(text, "unnamed"), "unnamed")

    def _by_role(self, first: int, head: int, speaker: str | None = None) -> Source | None:
        """The person of this article who holds the role, but not `speaker`; a general word takes the last person.

        Whoever shares more words of the description comes first (“the Norlandic leader”), then the latest named.
        """
        wanted = {self.low[i] for i in range(first, head + 1)} - self.words.determiner - {"'s", "former"}
        word = self.low[head]
        best: tuple[int, int, Entity] | None = None
        latest: tuple[int, Entity] | None = None
        for entity in self.names.entities:
            if not entity.person or entity.mentions[0].first > head or entity.name == speaker:
                continue
            at = max(m.first for m in entity.mentions if m.first <= head)
            if latest is None or at > latest[0]:
                latest = (at, entity)
            held = set(" ".join(entity.roles).lower().replace("’", "'").split())
            source = self._of_entity.get(id(entity))
            if source is not None and source.description:
                held |= set(source.description.lower().split())
            if word in held or (word in LEADERS and held & LEADERS):
                rank = (len(wanted & held), at)
                if best is None or rank > best[:2]:
                    best = (*rank, entity)
        if (
            speaker is not None
            and (best is None or not best[0])
            and latest is not None
            and word in ANYBODY
            and head - latest[0] < NEAR // 4
        ):
            return self.named(latest[1])
        if best is not None:
            return self.named(best[2])
        return self._last_person(first, she=False) if word in ANYBODY and head - first <= 1 else None

    def _body(self, text: str, word: str, entity: Entity | None) -> Source:
        """A body by name, or the one of the same head noun that spoke last (“the ministry”)."""
        if entity is not None:
            return self.named(entity)
        plain = text.lower().removeprefix("the ")
        if plain == word:
            for _, source in reversed(self._bodies):
                if source.name.lower().split()[-1] == word or word in source.name.lower().split():
                    return source
        return self._description(text, "institution")

    def _document(self, word: str) -> Source | None:
        """The document of this head noun that was named before (“the report”), or None."""
        for _, source in reversed(self._bodies):
            if (
                source.type == "document"
                and word in source.name.lower().split()
                and any(c.isupper() for c in source.name[1:])
            ):
                return source
        return None

    def _description(self, text: str, kind: SourceType) -> Source:
        """The source known by this description, made at need."""
        key = _key(text)
        source = self._described.get(key)
        if source is None:
            source = self._described[key] = self._new(" ".join(text.split()), kind, None)
        return source

    def _apposition(self, last: int) -> str | None:
        """The description behind a name: “Ana Berl, head of the port, said”."""
        low = self.low
        if last + 1 >= len(low) or low[last] != ",":
            return None
        start = last + 1
        if not (low[start] in ("a", "an", "the", "who") or low[start] in self.words.role or self.copy.is_name(start)):
            return None
        for end in range(start, min(len(low), start + 18)):
            if low[end] in ',.;“”":':
                if end - start >= 2 and any(low[i] in self.words.people for i in range(start, end)):
                    span = self.copy.span(start, end)
                    return " ".join(self.copy.text[span.start : span.end].split())
                return None
        return None


def _agency(text: str) -> str | None:
    """The agency of a dateline in the first lines: “ZELM, 7 May (Harbour Wire) – …”."""
    found = DATELINE.search(text[:1500])
    return found.group(1) if found else None


def _key(text: str) -> str:
    return " ".join(text.lower().removeprefix("the ").split())


def _strength(source: Source) -> Strength:
    """How firmly a pronoun that points at this source ties its words."""
    return source.type if source.type == "unnamed" or source.type == "vague" else "named"


def spans(copy: Copy, pieces: list[Range]) -> list[Span]:
    """The characters of token ranges, in order."""
    return [copy.span(*piece) for piece in sorted(pieces) if piece.last > piece.first]
