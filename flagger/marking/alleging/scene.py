"""What the search for claims sees of one article, and a claim before its status is known."""

from __future__ import annotations

from collections.abc import Container

import msgspec

from flagger.analysis import Attribution, Nature, Sentence, Source
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.parties import Parties
from flagger.marking.copy import Copy
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.names import Names
from flagger.marking.naming.roles import Roles
from flagger.marking.voices import Voices

MAX_CLAIM = 45
"""A longer content is several claims: only its first clause, or the clause round the charge, is the claim."""

EDGES = frozenset((";", ":", "–", "—", "“", "”", '"', "(", ")", "«", "»", "?", "!", "‘"))
"""Marks that no claim goes over."""

TURNS = frozenset(
    ("but", "while", "whereas", "although", "though", "saying", "calling", "as", "after", "even", "instead")
)
AGAINST = frozenset(("despite", "although", "whereas"))
"""What opens the other side of a statement, behind a comma or anywhere."""


SOMEBODY = ""
"""Who is charged where it is somebody of the article, but nothing tells for certain who: no name is given to a reader."""


class Claim(msgspec.Struct):
    """A claim in token indices: `by` is its attribution (None: the article's own), `about` who is charged, `entry` what found it.

    `rank` says how firm the rule is that found it: of claims that overlap the one of the highest rank stands. `likely` is one that
    only the classifier has found.
    """

    span: Range
    by: Attribution | None
    about: str | None
    sentence: int
    entry: str | None
    rank: int
    denied: bool = False
    nature: Nature = "charge"
    proceeding: bool = False
    likely: bool = False


class Scene:
    """An article with its names, sentences, attributions and voices, as the search for claims sees it."""

    def __init__(
        self,
        grammar: Grammar,
        names: Names,
        roles: Roles,
        sentences: list[Sentence],
        attributions: list[Attribution],
        sources: list[Source],
        voices: Voices,
    ) -> None:
        self.copy: Copy = grammar.copy
        self.low = grammar.low
        self.raw = grammar.raw
        self.grammar = grammar
        self.words = grammar.words
        self.names = names
        self.parties = Parties(names)
        self.roles = roles
        self.sentences = sentences
        self.attributions = attributions
        self.voices = voices
        self._sources = {source.id: source for source in sources}
        self._ranges = [self.copy.tokens.range(s.start, s.end) for s in sentences]
        self._sentence_of = {i: n for n, tokens in enumerate(self._ranges) for i in tokens}
        self._told = self._innermost(mental=False)
        self._thought = self._innermost(mental=True)
        self.charged = {i for hit in self.copy.hits["charges"] for i in range(hit.start, hit.end)}
        """The tokens of every charge's own wording."""

    def tokens(self, sentence: int) -> range:
        """The tokens of a sentence by its number."""
        return self._ranges[sentence]

    def sentence(self, index: int) -> int | None:
        """The number of the sentence around a token, or None."""
        return self._sentence_of.get(index)

    def asks(self, number: int) -> bool:
        """Whether a sentence is a question: nobody claims what he asks."""
        sentence = self.sentences[number]
        return self.copy.text[sentence.start : sentence.end].rstrip("”\"’' ").endswith("?")

    def holder(self, index: int) -> Attribution | None:
        """The innermost attribution whose content holds a token, or None."""
        return self.voices.attribution(self.copy.tokens.starts[index])

    def teller(self, index: int) -> Attribution | None:
        """The innermost attribution round a token by which somebody says it, else who only thinks so, or None.

        Who wants to do something himself (“wants to leave”) neither says nor thinks that it is so.
        """
        return self._told.get(index) or self._thought.get(index)

    def _innermost(self, *, mental: bool) -> dict[int, Attribution]:
        """From token to the innermost attribution around it, of those that are mental or of all others."""
        spans = [
            (span, each)
            for each in self.attributions
            if (each.stance == "mental") == mental
            for span in each.content
            if not mental or self.low[self.copy.tokens.at(span.start)] != "to"
        ]
        spans.sort(key=lambda item: (item[0].start - item[0].end, item[0].start))
        return {i: each for span, each in spans for i in self.copy.tokens.range(*span)}

    def source(self, holder: Attribution | None) -> Source | None:
        """Who says what is attributed, or None."""
        return self._sources.get(holder.source_id or "") if holder else None

    def content(self, attribution: Attribution) -> tuple[range, int] | None:
        """The tokens of the first piece of a content and the number of its sentence; None where it has none."""
        if not attribution.content:
            return None
        tokens = self.copy.tokens.range(*attribution.content[0])
        number = self.sentence(tokens.start) if tokens else None
        return None if number is None else (tokens, number)

    def alone(self, tokens: range, attribution: Attribution) -> range:
        """A content without what the same one says next: “accused them of raids [and denies planning any]”."""
        for each in self.attributions:
            at = self.copy.tokens.at(each.cue[0].start) if each.cue and not each.source else -1
            if each is not attribution and at in tokens and self.low[at - 1] == "and":
                return range(tokens.start, at - 1)
        return tokens

    def bounds(self, index: int, number: int, holder: Attribution | None) -> tuple[int, int]:
        """The tokens of sentence `number` less what is not of the same content as token `index`."""
        first, last = self._ranges[number].start, self._ranges[number].stop
        start = self.copy.tokens.starts[index]
        for span in holder.content if holder else ():
            if span.start <= start < span.end:
                first, last = max(first, self.copy.tokens.at(span.start)), min(last, self.copy.tokens.at(span.end))
        return first, last

    def counts(self, first: int, last: int) -> bool:
        """Whether a number or an amount stands in the tokens."""
        return any(self.raw[i][0].isdigit() or self.low[i] in self.words.number for i in range(first, last))

    def has(self, words: Container[str], first: int, last: int) -> bool:
        """Whether any of the tokens from `first` to `last` is one of these words."""
        return any(word in words for word in self.low[max(0, first) : last])

    def turned(self, first: int, last: int) -> int:
        """Where a content ends that goes on with what the article sets against it: “, but …”, “despite …”."""
        for index in range(first + 2, last):
            behind_comma = self.low[index] in TURNS and self.low[index - 1] == ","
            if behind_comma or self.low[index] in AGAINST:
                return index
        return last

    def shortened(self, first: int, last: int) -> Range:
        """At most the first clause of a long content, without the marks at its ends."""
        for index in range(first + 4, last):
            comma = self.low[index] == "," and index - first > MAX_CLAIM // 2
            if comma or self.low[index] in (";", "–", "—"):
                last = index
                break
        while first < last and not is_word(self.raw[first]):
            first += 1
        while last > first and not is_word(self.raw[last - 1]):
            last -= 1
        return Range(first, last)
