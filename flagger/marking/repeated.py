"""Quotations that no cue gives to anybody, but whose words the article gives to a source elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from flagger.analysis import Attribution, Quotation
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy

STOPS = frozenset(".!?…:;,”’»\"'")
"""A line that ends in none of these is no sentence: it is a heading, or a caption."""


class Repeated:
    """Who is said to have used the words of a quotation: there, or where they are quoted again.

    A heading and a caption may take up words that the body tells in a source's name without marks. Words that give standing
    (“elected”, “court”) are looked for only together with the words beside them: else marks round them doubt.
    """

    def __init__(self, copy: Copy, quotations: list[Quotation], attributions: list[Attribution]) -> None:
        self._copy = copy
        self._quotations = quotations
        self._attributions = attributions
        self._holders = _Holders([(span, n) for n, a in enumerate(attributions) for span in a.content])

    def speaker(self, quotation: Quotation) -> Attribution | None:
        """The attribution that gives a quotation, or its words, to a source; None where none does."""
        number = self._holders.find(quotation.start, quotation.end)
        if number is None:
            standing = self._gives_standing(quotation)
            words = _plain(self._copy, self._with_neighbours(quotation) if standing else quotation)
            number = self._quoted.find(words)
            if number is None and not standing and self._is_heading(quotation):
                number = self._told.find(words)
        return None if number is None else self._attributions[number]

    @cached_property
    def _quoted(self) -> _Said:
        """What is quoted from a source."""
        held = ((Span(q.start, q.end), self._holders.find(q.start, q.end)) for q in self._quotations)
        return _Said(self._copy, [(span, number) for span, number in held if number is not None])

    @cached_property
    def _told(self) -> _Said:
        """All that is told in the name of a source."""
        named = [(n, a) for n, a in enumerate(self._attributions) if a.source_id is not None and a.stance != "mental"]
        return _Said(self._copy, [(span, number) for number, attribution in named for span in attribution.content])

    @cached_property
    def _doubting(self) -> set[int]:
        """Where words that give standing start."""
        groups = self._copy.lexicons.groups
        return {hit.start for hit in self._copy.hits["framing"] if groups[hit.entry] == "doubt"}

    def _with_neighbours(self, quotation: Quotation) -> Span:
        """A quotation and the word on each side of it."""
        tokens = self._copy.tokens
        inside = tokens.range(quotation.start, quotation.end)
        first, last = max(0, inside.start - 1), min(len(tokens.starts), inside.stop + 1)
        return Span(tokens.starts[first], tokens.ends[last - 1])

    def _is_heading(self, quotation: Quotation) -> bool:
        """Whether a quotation stands in a line without a full stop."""
        text = self._copy.text
        end = text.find("\n", quotation.end)
        line = text[quotation.start : len(text) if end < 0 else end].rstrip()
        return end >= 0 and (line.endswith(text[quotation.end - 1]) or line[-1] not in STOPS)

    def _gives_standing(self, quotation: Quotation) -> bool:
        """Whether marks of doubt may stand round these words."""
        return not self._doubting.isdisjoint(self._copy.tokens.range(quotation.start, quotation.end))


class _Holders:
    """Which of many spans a range overlaps, in logarithmic time; of several the one that reaches furthest."""

    def __init__(self, spans: list[tuple[Span, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._numbers: list[int] = []
        for (start, end), number in sorted(spans):
            if self._ends and end <= self._ends[-1]:
                continue
            self._starts.append(start)
            self._ends.append(end)
            self._numbers.append(number)

    def find(self, start: int, end: int) -> int | None:
        """The number of a span that shares a character with `start` to `end`."""
        index = bisect_right(self._starts, end - 1) - 1
        return self._numbers[index] if index >= 0 and self._ends[index] > start else None


class _Said:
    """The words of many spans, to be searched."""

    def __init__(self, copy: Copy, spans: list[tuple[Span, int]]) -> None:
        self._starts: list[int] = []
        self._numbers: list[int] = []
        parts: list[str] = []
        length = 0
        for span, number in spans:
            self._starts.append(length)
            self._numbers.append(number)
            parts.append(f" {_plain(copy, span)} |")
            length += len(parts[-1])
        self._text = "".join(parts)

    def find(self, words: str) -> int | None:
        """The number of the first span that holds these words, or None."""
        at = self._text.find(f" {words} ") if words else -1
        return None if at < 0 else self._numbers[bisect_right(self._starts, at) - 1]


def _plain(copy: Copy, span: Quotation | Span) -> str:
    """The words of a span, folded, without marks."""
    return " ".join(copy.low[i] for i in copy.tokens.range(span.start, span.end) if is_word(copy.raw[i]))
