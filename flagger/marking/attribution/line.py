"""One sentence as the rules of attribution see it, and the attributions in the making."""

from __future__ import annotations

from collections.abc import Container

import msgspec

from flagger.analysis import Origin, Stance
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range

OPENING = frozenset("“\"‘«„'")
CLOSING = frozenset("”\"’»“'")


class Extent(msgspec.Struct, frozen=True):
    """The parts of an attribution as they are marked, in token indices."""

    cue: Range
    source: Range | None
    content: list[Range]


class Draft(msgspec.Struct, eq=False):
    """An attribution in the making, in token indices.

    `like` is another draft whose source this one shares (“…, adding that”); `target` is who is charged, for accusing cues;
    `before` says that the content stands before the cue. `origin` is who found the cue. `drawn` is the
    extent that the tagger gives to the parts: what is marked, where `source` and `content` are what the rules reason with.
    """

    sentence: int
    cue: Range
    form: str
    stance: Stance
    entry: str
    source: Range | None = None
    content: list[Range] = msgspec.field(default_factory=list)
    like: Draft | None = None
    target: Range | None = None
    gerund: bool = False
    before: bool = False
    origin: Origin = "rule"
    drawn: Extent | None = None


class Line:
    """Tokens `first` to `last` of sentence `number`: which of them are `quoted`, and the `drafts` read so far.

    `titled` says that it stands in a heading, where verbs may be written with a capital.
    """

    def __init__(self, grammar: Grammar, quoted: set[int], number: int, tokens: range, titled: bool) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.copy = grammar.copy
        self.low = grammar.low
        self.raw = grammar.raw
        self.quoted = quoted
        self.number = number
        self.first = tokens.start
        self.last = tokens.stop
        self.titled = titled
        self.drafts: list[Draft] = []

    def before(self, index: int) -> str:
        """The word before a token, folded; nothing at the start of the sentence."""
        return self.low[index - 1] if index > self.first else ""

    def find(self, marks: Container[str], start: int, end: int) -> int | None:
        """The first token from `start` to `end`, inside the sentence, that is one of these; or None."""
        return next((i for i in range(start, min(self.last, end)) if self.low[i] in marks), None)

    def find_outside(self, mark: str, start: int, end: int) -> int | None:
        """The first token from `start` to `end` that is this mark and stands outside quotation marks; or None."""
        end = min(self.last, end)
        if mark not in self.low[start:end]:
            return None
        return next((i for i in range(start, end) if self.low[i] == mark and i not in self.quoted), None)

    def speaks_as_before(self) -> Draft:
        """The draft whose source a cue without a subject of its own shares; `drafts` must not be empty."""
        return self.drafts[-1].like or self.drafts[-1]
