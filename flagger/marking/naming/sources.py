"""Who speaks: from the words that name a source to the one it is in this article, and whether it can be asked."""

from __future__ import annotations

import re
from bisect import bisect_right

from flagger.analysis import Source
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.grammar.leftward import RELATIVE, subject
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.descriptions import apposition
from flagger.marking.naming.names import Names
from flagger.marking.naming.phrases import Phrases
from flagger.marking.naming.pronouns import BODY, PERSON, SEVERAL, Pronouns
from flagger.marking.naming.register import INDEFINITE, Register, Resolved
from flagger.marking.naming.roles import Roles

DATELINE = re.compile(r"^[A-Z][\w ,.’'/-]{1,60}\(([A-Z][\w .-]{1,30})\) ?[-–—]", re.MULTILINE)
DATELINE_REACH = 1500
"""A dateline stands in the first lines, within this many characters."""


HEARING = frozenset(("heard", "hears", "hear"))


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
        self._phrases = Phrases(copy, grammar.words, names, self._register, self.roles)
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

    def speaking(self, phrase: Range | None) -> Range | None:
        """The phrase in the place of a source, or the one that it hangs on: “the guild over the weekend” is the guild.

        None where it can be nobody's: an adverb, a time, a thing that has no voice.
        """
        if phrase is None or self._phrases.may_speak(*phrase):
            return phrase
        first = phrase.first
        while first > 0 and self.low[first - 1] in self.words.determiner:
            first -= 1
        if first == 0 or self.low[first - 1] not in self.words.preposition:
            return None
        before = subject(self._grammar, first - 1, self.names.start_of(first))
        named = before is not None and any(
            i in self.names.at or self.low[i] in self.words.nominal for i in range(*before)
        )
        return before if named else None

    def _resolve(self, draft: Draft) -> Resolved:
        if draft.like is not None:
            return self.resolve(draft.like)
        if draft.source is None:
            return Resolved(None, "vague")
        first, last = self._named(draft.source)
        bare = self.low[first] if last - first == 1 else ""
        drawn = draft.origin == "tagger" and (bare in RELATIVE or not self._phrases.may_speak(first, last))
        if drawn or bare in self.words.voiceless:
            return Resolved(None, "vague")
        if self.low[draft.cue.last - 1] in HEARING and self.words.hearing.isdisjoint(self.low[first:last]):
            return Resolved(None, "vague")  # Who hears something does not say it, unless it tries a case.
        found = (self._pronoun(first, draft) if last - first == 1 else None) or self._phrases.read(first, last)
        if found.source is not None:
            found.source.mentions.append(self.copy.span(first, last))
            self._register.spoke(found, first)
            if found.source.description is None:
                found.source.description = apposition(self.copy, self.words, last)
        return found

    def _named(self, phrase: Range) -> Range:
        """A person's name without what is told of him behind it: “Ana Berl (N-Zelm”, “Ana Berl, head of the port”."""
        at = self.names.at
        for index in range(phrase.first + 1, phrase.last):
            before = at.get(index - 1)
            if self.low[index] in (",", "(") and before is not None and before.person and at.get(index) is None:
                joined = self.low[index] == "," and not {"and", "or"}.isdisjoint(self.low[index : phrase.last])
                return phrase if joined else Range(phrase.first, index)
        return phrase

    def _pronoun(self, index: int, draft: Draft) -> Resolved | None:
        """Whom a pronoun means, as firmly as he was tied before; None where the token is no pronoun."""
        word = self.low[index]
        if word == "i":
            return Resolved(None, "none")  # The article's own voice.
        if word in ("we", "you"):
            return Resolved(None, "vague")
        if word not in PERSON and word not in BODY and word not in SEVERAL:
            return None
        source = self._pronouns.antecedent(index, draft.content) or (
            self._described_before(index) if word in PERSON else None
        )
        if source is None:
            return Resolved(None, "vague")
        return self._register.again_as_before(source)

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


def _agency(text: str) -> str | None:
    """The agency of a dateline in the first lines: “ZELM, 7 May (Harbour Wire) – …”."""
    found = DATELINE.search(text[:DATELINE_REACH])
    return found.group(1) if found else None
