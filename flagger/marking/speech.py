"""Which quotation the words of a sentence stand in, whether a cue opens or closes it, and whether it holds a full clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable
from itertools import pairwise
from operator import attrgetter

from flagger.analysis import Attribution, Quotation, Sentence
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.clauses import is_clause
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range, runs_of


class Speech:
    """The outer quotations of one article that are speech. `tokens` are all that stand inside one."""

    def __init__(self, copy: Copy, sentences: list[Sentence], quotations: list[Quotation]) -> None:
        self._starts = [sentence.start for sentence in sentences]
        self._sentences = sentences
        self._chain_of: dict[int, int] = {}
        chain = -1
        for quotation in quotations:
            if quotation.depth or quotation.use != "speech":
                continue
            if chain < 0 or not quotation.continues:
                chain += 1
            tokens = copy.tokens.range(quotation.start, quotation.end)
            self._chain_of.update(dict.fromkeys(tokens, chain))
        self.tokens = self._chain_of.keys()
        self._copy = copy

    def sentence(self, offset: int) -> int:
        """The number of the sentence that an offset stands in; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def goes_on(self, inside: range) -> bool:
        """Whether the quotation that a sentence opens or ends in holds more than that sentence."""
        of = self._chain_of
        return any(
            here in of and of[here] == of.get(beyond)
            for here, beyond in ((inside.start, inside.start - 1), (inside.stop - 1, inside.stop))
        )

    def floats(self, attribution: Attribution, number: int, inside: range) -> bool:
        """Whether sentence `number` is a quotation that no cue opens or closes: its source is that of a cue further off.

        A quotation that touches the sentence of the cue, and every paragraph that continues it, hangs on the cue; so does one
        that the cue announces with nothing else to say.
        """
        home = self.sentence(attribution.cue[0].start)
        if home == number or home < 0:
            return False
        chains = {self._chain_of.get(index) for index in inside}
        if None in chains:
            return False
        cue = self._sentences[home]
        if not any(cue.start <= piece.start < cue.end for piece in attribution.content):
            return False
        return chains.isdisjoint(self._chain_of.get(i) for i in self._copy.tokens.range(cue.start, cue.end))


def holds_clause(grammar: Grammar, quoted: list[int], framing: Container[int] = ()) -> bool:
    """Whether quoted tokens hold a full clause, in one piece or cut in two by the words of their own cue, which are `framing`:
    “Bread,” she said, “is dear.”
    """
    pieces = runs_of(quoted)
    if any(_is_clause(grammar, *piece) for piece in pieces):
        return True
    for one, other in pairwise(pieces):
        between = [i for i in range(one.last, other.first) if is_word(grammar.raw[i])]
        cut = between and all(index in framing for index in between)
        if cut and not grammar.words.finite.isdisjoint(grammar.low[slice(*other)]):
            return True
    return False


def _is_clause(grammar: Grammar, first: int, last: int) -> bool:
    """Whether quoted tokens hold a full clause; a predicate that opens them without its subject is none: “still don’t know”."""
    low, raw, finite = grammar.low, grammar.raw, grammar.words.finite
    verb = first
    while verb < last and (not is_word(raw[verb]) or (grammar.is_adverb(verb) and low[verb] not in finite)):
        verb += 1
    bare = verb < last and low[verb] in finite and raw[verb].islower()
    return is_clause(grammar, verb + 1 if bare else first, last)


def ranges(copy: Copy, spans: Iterable[Span]) -> list[Range]:
    """The tokens of these spans as ranges in order that do not overlap."""
    found: list[Range] = []
    inside = [copy.tokens.range(span.start, span.end) for span in spans]
    for tokens in sorted(inside, key=attrgetter("start")) if len(inside) > 1 else inside:
        if found and tokens.start < found[-1].last:
            found[-1] = Range(found[-1].first, max(found[-1].last, tokens.stop))
        elif tokens:
            found.append(Range(tokens.start, tokens.stop))
    return found
