"""Whose words a span is: a source's own, a source's as the article tells them, distanced, or the article's."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from flagger.analysis import Attribution, Quotation, QuotationUse, Voice
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words

SCARE_WORDS = 6
"""More words than this between marks are somebody's speech, whether or not he is named."""

DASHES = frozenset("-–—―")
"""What opens speech in dialogue and never stands round words at a distance."""

NICKNAME_WORDS = 3
TITLE_WORDS = 12
"""A nickname and a title have at most so many words."""

TITLE_REACH = 4
"""What a title is of is named within so many words behind it: “‘Grey Water’, a first short novel by …”."""

NAMED_SO = frozenset(("called", "dubbed", "named"))
"""Before a title they introduce a name; before other words they give a verdict (“called ‘mad’ by”)."""


def mark_uses(
    copy: Copy, words: Words, quotations: list[Quotation], attributions: list[Attribution]
) -> list[Quotation]:
    """The quotations with their use: speech where a source is said to have used the words, else distance or a mention."""
    spoken = _Cover([span for a in attributions for span in a.content])
    # A heading or a caption may repeat words that the body gives to a source: then they are his there too.
    said = " | ".join(["", *(_plain(copy, q) for q in quotations if spoken.overlaps(q.start, q.end)), ""])
    marked: list[Quotation] = []
    for quotation in quotations:
        use: QuotationUse = "speech"
        inside = copy.tokens.range(quotation.start + 1, quotation.end)
        count = sum(1 for index in inside if is_word(copy.raw[index]))
        if 0 < count <= TITLE_WORDS and _is_title(copy, words, quotation, inside):
            use = "mention"
        elif count <= SCARE_WORDS and copy.text[quotation.start] not in DASHES:
            if _is_mention(copy, words, quotation, inside) or _is_nickname(copy, words, quotation, inside):
                use = "mention"
            elif _is_distanced(copy, quotation) or (
                not quotation.continues and f" {_plain(copy, quotation)} " not in said
            ):
                use = "scare"
        marked.append(msgspec.structs.replace(quotation, use=use))
    return marked


def _plain(copy: Copy, quotation: Quotation) -> str:
    """The words of a quotation, folded, without its marks."""
    return " ".join(copy.low[i] for i in copy.tokens.range(quotation.start, quotation.end) if is_word(copy.raw[i]))


def _is_distanced(copy: Copy, quotation: Quotation) -> bool:
    """Whether “so-called” stands before the marks."""
    at = copy.tokens.at(quotation.start)
    return at >= 3 and copy.low[at - 3 : at] == ["so", "-", "called"]


def _is_mention(copy: Copy, words: Words, quotation: Quotation, inside: range) -> bool:
    """Whether the marks stand round a title, a nickname or a term that is introduced."""
    at = copy.tokens.at(quotation.start)
    before = copy.low[max(0, at - 2) : at] if _on_one_line(copy, at - 1, at) else []
    introduced = bool(before) and (before[-1] in words.mention_before or " ".join(before) in words.mention_before)
    if introduced and before[-1] in NAMED_SO:
        # “a plan called ‘Dawn’” introduces a name; “he called it ‘mad’” and “called ‘mad’ by” do not.
        return _has_capitals(copy, words, inside)
    return introduced


def _on_one_line(copy: Copy, one: int, other: int) -> bool:
    """Whether two tokens stand in one paragraph: what ends a heading introduces nothing in the text behind it."""
    if one < 0 or other >= len(copy.raw):
        return False
    return "\n" not in copy.text[copy.tokens.ends[one] : copy.tokens.starts[other]]


def _has_capitals(copy: Copy, words: Words, inside: range) -> bool:
    """Whether words are written like a title: all with a capital but the small ones between."""
    raw = [i for i in inside if is_word(copy.raw[i])]
    return all(copy.raw[i][0].isupper() or (i > raw[0] and copy.low[i] in words.never_name) for i in raw)


def _is_nickname(copy: Copy, words: Words, quotation: Quotation, inside: range) -> bool:
    """Whether the marks stand round a nickname inside a name: “Ana ‘The Gull’ Berl”."""
    first, last = copy.tokens.at(quotation.start), copy.tokens.at(quotation.end)
    count = sum(1 for i in inside if is_word(copy.raw[i]))
    if not 0 < count <= NICKNAME_WORDS or first == 0 or last >= len(copy.raw) or not _has_capitals(copy, words, inside):
        return False
    beside = (first - 1, last)
    if not _on_one_line(copy, first - 1, last):
        return False
    return all(copy.is_name(i) and copy.low[i] not in words.never_name for i in beside)


def _is_title(copy: Copy, words: Words, quotation: Quotation, inside: range) -> bool:
    """Whether the marks stand round a title, beside what it is of: “the report, ‘Who Pays?’, …”, “‘Dawn’, a novel”."""
    if not _has_capitals(copy, words, inside):
        return False
    low, first, last = copy.low, copy.tokens.at(quotation.start), copy.tokens.at(quotation.end)
    before = first - 1 if first and low[first - 1] != "," else first - 2
    if _on_one_line(copy, before, first):
        named = before - 1 if before > 0 and low[before] in NAMED_SO else before
        if low[named] in words.titled_work:
            return True
    # The comma stands inside the marks or behind them.
    after = last + 1 if last < len(low) and low[last] == "," else last
    if not (after > last or low[last - 2 : last - 1] == [","]) or low[after : after + 1] not in (
        ["a"],
        ["an"],
        ["the"],
    ):
        return False
    return not words.titled_work.isdisjoint(low[after + 1 : after + 1 + TITLE_REACH])


class _Cover:
    """Whether a range overlaps any of many spans, in logarithmic time."""

    def __init__(self, spans: list[Span]) -> None:
        merged: list[list[int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether `start` to `end` shares a character with a span."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


class Voices:
    """Answers for any span whose words it is, and which source's; by its first token."""

    def __init__(self, copy: Copy, quotations: list[Quotation], attributions: list[Attribution]) -> None:
        self._copy = copy
        self._quotations = quotations
        self._attributions = attributions
        self._quoted = _innermost(
            copy, [(Span(q.start, q.end), n) for n, q in enumerate(quotations) if q.use != "mention"]
        )
        self._attributed = _innermost(copy, [(span, n) for n, a in enumerate(attributions) for span in a.content])

    def quotation(self, start: int) -> Quotation | None:
        """The innermost quotation around the token at `start` that is not a mention, or None."""
        number = self._quoted.get(self._copy.tokens.at(start))
        return None if number is None else self._quotations[number]

    def attribution(self, start: int) -> Attribution | None:
        """The innermost attribution whose content holds the token at `start`, or None."""
        number = self._attributed.get(self._copy.tokens.at(start))
        return None if number is None else self._attributions[number]

    def voice(self, start: int) -> tuple[Voice, str | None]:
        """The voice of the words at `start` and the id of the source whose they are (None: the article, or nobody)."""
        attribution = self.attribution(start)
        source = attribution.source_id if attribution else None
        quotation = self.quotation(start)
        if quotation is not None:
            return ("scare", None) if quotation.use == "scare" else ("quote", source)
        return ("paraphrase", source) if attribution is not None else ("article", None)


def _innermost(copy: Copy, spans: list[tuple[Span, int]]) -> dict[int, int]:
    """From token to the number of the shortest span around it."""
    painted: dict[int, int] = {}
    for span, number in sorted(spans, key=lambda item: (item[0].start - item[0].end, item[0].start)):
        for index in copy.tokens.range(span.start, span.end):
            painted[index] = number
    return painted
