"""The words that frame a content: the cue, the source, and what describes the source."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.article import Span
from flagger.marking.copy import Copy
from flagger.marking.grammar.leftward import opening
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range

DESCRIPTION = 20
"""How many tokens the description behind a source may take."""


def frame(copy: Copy, grammar: Grammar, attribution: Attribution) -> list[Span]:
    """The cue and the source, with what describes the source: between the two, or behind the comma after it."""
    found = [*attribution.source, *attribution.cue]
    if not attribution.source:
        return found
    source, cue = attribution.source[0], attribution.cue[0]
    named = copy.tokens.range(source.start, source.end)
    described = opening(grammar, Range(named.start, named.stop), max(0, named.start - DESCRIPTION))
    if described < named.start:
        found.append(copy.span(described, named.start))
    between = Span(source.end, cue.start)
    if between.start < between.end and not any(
        piece.start < cue.start and source.end < piece.end for piece in attribution.content
    ):
        found.append(between)
    elif cue.end <= source.start:
        first = copy.tokens.at(source.end)
        content = copy.covered(attribution.content)
        last = next(
            (
                index
                for index in range(first + 1, min(len(copy.low), first + DESCRIPTION))
                if index in content or copy.low[index] in ".!?;" or copy.low[index] in grammar.words.finite
            ),
            first,
        )
        opens = copy.low[first + 1 : first + 2]
        if (
            copy.low[first : first + 1] == [","]
            and last > first + 1
            and (opens[0] in grammar.words.determiner or opens[0] in grammar.words.people)
        ):
            found.append(copy.span(first, last))
    return found
