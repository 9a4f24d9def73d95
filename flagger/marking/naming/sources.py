"""Who speaks: from the words that name a source to the one it is in this article, and whether it can be asked."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from flagger.analysis import Source, SourceType, Strength
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.descriptions import apposition
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.pronouns import BODY, PERSON, SEVERAL, Pronouns
from flagger.marking.naming.register import Register
from flagger.marking.naming.roles import Roles

DATELINE = re.compile(r"^[A-Z][\w ,.’'/-]{1,60}\(([A-Z][\w .-]{1,30})\) ?[-–—]", re.MULTILINE)
DATELINE_REACH = 1500
"""A dateline stands in the first lines, within this many characters."""

INDEFINITE = frozenset(("a", "an", "one", "another"))


@dataclass(slots=True)
class Resolved:
    """Whom an attribution names: the source, and the strength before quotation marks are looked at."""

    source: Source | None
    strength: Strength


class SourceReader:
    """Resolves the sources of one article; call in order of the text. `sources` are all that it has met."""

    def __init__(self, copy: Copy, grammar: Grammar, names: Names, outlet: str | None) -> None:
        self.copy = copy
        self.low = copy.low
        self.words = grammar.words
        self.names = names
        self._grammar = grammar
        self._sentences = sorted(names.starts)
        self._channels = {name.lower().removeprefix("the ") for name in (outlet, _agency(copy.text)) if name}
        self._register = Register(names, grammar.words)
        self._pronouns = Pronouns(grammar, names, self._register)
        self.roles = Roles(grammar, names, self._register, self._pronouns)
        self.sources = self._register.sources
        self._done: dict[int, Resolved] = {}

    def resolve(self, draft: Draft) -> Resolved:
        """The source of a draft; the same draft gives the same answer again."""
        known = self._done.get(id(draft))
        if known is None:
            known = self._done[id(draft)] = self._resolve(draft)
        return known

    def is_channel(self, phrase: Range | None) -> bool:
        """Whether the outlet or its agency names itself as the channel, which is no attribution."""
        return phrase is not None and self.copy.written(*phrase).lower().removeprefix("the ") in self._channels

    def _resolve(self, draft: Draft) -> Resolved:
        if draft.like is not None:
            return self.resolve(draft.like)
        if draft.source is None:
            return Resolved(None, "vague")
        first, last = draft.source
        found = (self._pronoun(first) if last - first == 1 else None) or self._phrase(first, last)
        if found.source is not None:
            found.source.mentions.append(self.copy.span(first, last))
            self._register.spoke(found.source, first)
            if found.source.description is None:
                found.source.description = apposition(self.copy, self.words, last)
        return found

    def _pronoun(self, index: int) -> Resolved | None:
        """Whom a pronoun means, as firmly as he was tied before; None where the token is no pronoun."""
        word = self.low[index]
        if word == "i":
            return Resolved(self._register.described("the author", "own_reporting"), "none")
        if word in ("we", "you"):
            return Resolved(None, "vague")
        if word not in PERSON and word not in BODY and word not in SEVERAL:
            return None
        source = self._pronouns.antecedent(index) or (self._described_before(index) if word in PERSON else None)
        if source is None:
            return Resolved(None, "vague")
        return Resolved(source, source.type if source.type == "unnamed" or source.type == "vague" else "named")

    def _described_before(self, index: int) -> Source | None:
        """Somebody without a name who is the subject of the sentence before: “A former clerk left. He said …”; or None."""
        at = bisect_right(self._sentences, index) - 1
        if at < 1 or self._sentences[at - 1] < self.copy.since(index):
            return None
        phrase = first_subject(self._grammar, self._sentences[at - 1], self._sentences[at])
        if phrase is None or self.low[phrase.first] not in INDEFINITE | {"the"} or self.names.inside(*phrase):
            return None
        word = self.low[self.roles.head(*phrase)]
        if word not in self.words.role or word.endswith("s"):
            return None
        return self._register.described(self.copy.written(*phrase), "unnamed")

    def _phrase(self, first: int, last: int) -> Resolved:
        """Whom a phrase names or describes, by its head noun."""
        words, register = self.words, self._register
        head = self.roles.head(first, last)
        word = self.low[head]
        text = self.copy.written(first, last)
        known = self.names.at.get(head)
        inside = self.names.inside(first, last)
        joint = self._joint(first, last)
        if joint is not None:
            return Resolved(joint, "named")
        if any(phrase in text.lower() for phrase in words.own_reporting):
            return Resolved(register.described(text, "own_reporting"), "named")
        if known is not None and known.person:
            bare = last - first == 1 and " " in known.name
            spoke = register.last_of(self.names.sharing(self.copy.raw[first])) if bare else None
            return Resolved(spoke or register.named(known), "named")
        if known is not None and word in words.role and " of " in known.name:
            return Resolved(register.named(known), "named")  # “the Department of Justice” holds no office.
        if word in words.vague or word in words.group or (word in words.role and word.endswith("s")):
            return self._plural(first, head, text, inside)
        if word in words.document:
            return self._document(first, last, head, text)
        if word in words.role:
            return self._role(first, last, head, text)
        if word in words.institution:
            return self._institution(first, head, text, inside)
        if known is not None:
            return Resolved(register.named(known), "named")
        if inside:
            return Resolved(self._body(first, head, text), "named")
        if all(self.copy.is_name(i) for i in range(first, last)) and self._may_be_name(word):
            # A capital at the start of a sentence alone: a name all the same, where it speaks.
            entity = self.names.find(self.copy.raw[first:last])
            return Resolved(register.named(entity) if entity else register.described(text, "institution"), "named")
        if self.low[first] in words.quantifier:
            return Resolved(register.described(text, "vague"), "vague")
        return Resolved(register.described(text, "unnamed"), "unnamed")

    def _may_be_name(self, word: str) -> bool:
        """Whether a word that has a capital and speaks is a name: no quantifier, no adverb, no participle."""
        words = self.words
        return not (
            word in words.quantifier
            or word in words.never_name
            or word in words.adverb
            or word.endswith(("ly", "ing", "ed"))
        )

    def _joint(self, first: int, last: int) -> Source | None:
        """The source that several named ones are together (“Ana Berl and Tom Hask”, “the Berls”), or None."""
        named = self.names.between(first, last)
        together = [entity for entity, _ in named]
        if len(together) == 1 and not together[0].person and last - first <= 2 and self.low[last - 1].endswith("s"):
            together = self.names.sharing(self.copy.raw[last - 1][:-1])
        elif any(
            "and" not in self.low[one.last : other.first]
            or not self.words.link.isdisjoint(self.low[one.last : other.first])
            for (_, one), (_, other) in pairwise(named)
        ):
            return None
        together = list(dict.fromkeys(together))
        if len(together) < 2:
            return None
        kind: SourceType = "person" if all(entity.person for entity in together) else "institution"
        return self._register.described(" and ".join(entity.name for entity in together), kind)

    def _plural(self, first: int, head: int, text: str, inside: list[Entity]) -> Resolved:
        """“ISW analysts” can be asked, “Ukrainian officials” are described, “some experts” are nobody."""
        low, words, register = self.low, self.words, self._register
        acronym = next((e for e in inside if not e.person and e.name.isupper() and len(e.name) > 2), None)
        if (
            acronym is not None
            and low[head] in words.people
            and head > first
            and self.names.at.get(head - 1) is acronym
        ):
            return Resolved(register.described(text, "institution"), "named")
        quantified = low[first] in words.quantifier
        described = (
            any(self.copy.raw[i][0].isdigit() or low[i] in words.small_number for i in range(first, head))
            or (inside and not quantified)
            or (low[first] == "the" and low[head] in words.group)
        )
        if not described and (quantified or (low[head] in words.vague and low[head] not in words.group)):
            return Resolved(register.described(text, "vague"), "vague")
        return Resolved(register.described(text, "unnamed"), "unnamed")

    def _document(self, first: int, last: int, head: int, text: str) -> Resolved:
        """“the report” may be known already; a paper with a name in its description, or that was seen by one, can be found."""
        low, register = self.low, self._register
        inside = self.names.inside(first, last)
        again = register.document(low[head]) if low[first] in ("the", "this", "that") and not inside else None
        if again is not None:
            return Resolved(again, "named")
        # “the memo, seen by Meridian”; “the report, “Who Pays?”, says”
        shown = any(low[last : last + 3] == [",", made, "by"] for made in self.words.made_by)
        titled = low[last : last + 2] in ([",", "“"], [",", "‘"], [",", '"'])
        source = register.described(
            text.removeprefix("The ").removeprefix("the ") if self._is_title(first, last) else text, "document"
        )
        # “the indictment”, “the ruling”: there is one of it in a case.
        filed = low[first] == "the" and low[head] in self.words.filed
        owned = low[first] not in INDEFINITE and "'s" in low[first:head]  # “the council's letter”
        return Resolved(source, "named" if inside or shown or titled or filed or owned else "unnamed")

    def _is_title(self, first: int, last: int) -> bool:
        """Whether a phrase is “the” and capitals: the name of a paper or a body, which does not begin with “the”."""
        return (
            last - first > 2 and self.low[first] == "the" and all(self.copy.is_name(i) for i in range(first + 1, last))
        )

    def _role(self, first: int, last: int, head: int, text: str) -> Resolved:
        """“the minister” may be known already; “a spokesman for the port” speaks for a body; “an official” is unnamed."""
        low, register = self.low, self._register
        inside = self.names.inside(first, last)
        indefinite = low[first] in INDEFINITE
        person = None if indefinite else self.roles.by_role(Range(first, last), head)
        if person is not None:
            return Resolved(person, "named")
        behind = low[head + 1] if head + 1 < len(low) else ""
        if low[head].startswith("spokes") and (inside or "'s" in low[first:head] or behind == "for"):
            return Resolved(register.described(text, "institution"), "named")
        office = behind in ("of", "for", "at") or low[head] in self.words.top_role
        if not indefinite and inside and office:
            # The one holder of an office: “the chairman of Zelm Metals”, “the Norlandic chancellor”.
            return Resolved(register.described(text, "person"), "named")
        return Resolved(register.described(text, "unnamed"), "unnamed")

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
            if entity is not None:
                entity.person = False
                again = register.named(entity)
        return again or register.described(text, "institution")


def _agency(text: str) -> str | None:
    """The agency of a dateline in the first lines: “ZELM, 7 May (Harbour Wire) – …”."""
    found = DATELINE.search(text[:DATELINE_REACH])
    return found.group(1) if found else None
