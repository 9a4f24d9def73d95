"""Whose words a span is: a source's own, a source's as the article tells them, distanced, or the article's."""

from __future__ import annotations

import msgspec

from flagger.analysis import Attribution, Quotation, QuotationUse, Voice
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.mentions import is_mention, is_title
from flagger.marking.repeated import Repeated

SCARE_WORDS = 6
"""More words than this between marks are somebody's speech, whether or not he is named."""

LEAST_SENTENCE = 3
"""A whole sentence of so many words between marks is speech too, not words held at a distance."""

DASHES = frozenset("-–—―")
"""What opens speech in dialogue and never stands round words at a distance."""

ENDS = frozenset(".!?…")


def mark_uses(
    copy: Copy, words: Words, quotations: list[Quotation], attributions: list[Attribution]
) -> list[Quotation]:
    """The quotations with their use: speech where a source is said to have used the words, else distance or a mention."""
    # A heading or a caption may repeat words that the body gives to a source: then they are his there too.
    repeated = Repeated(copy, quotations, attributions)
    marked: list[Quotation] = []
    for quotation in quotations:
        use: QuotationUse = "speech"
        inside = copy.tokens.range(quotation.start + 1, quotation.end)
        short = copy.words(inside.start, inside.stop) <= SCARE_WORDS and copy.text[quotation.start] not in DASHES
        if is_title(copy, words, quotation) or (short and is_mention(copy, words, quotation)):
            use = "mention"
        elif short and (
            _is_distanced(copy, quotation)
            or not (quotation.continues or _is_sentence(copy, words, inside) or repeated.speaker(quotation))
        ):
            use = "scare"
        marked.append(msgspec.structs.replace(quotation, use=use))
    return marked


def _is_distanced(copy: Copy, quotation: Quotation) -> bool:
    """Whether “so-called” stands before the marks."""
    at = copy.tokens.at(quotation.start)
    return at >= 3 and copy.low[at - 3 : at] == ["so", "-", "called"]


def _is_sentence(copy: Copy, words: Words, inside: range) -> bool:
    """Whether marks stand round a sentence that stands by itself: at the start of a sentence or a line, with its full stop
    inside the marks, or with a verb and nothing but a stop or a bracket behind the marks.
    """
    if not inside or copy.words(inside.start, inside.stop) < LEAST_SENTENCE or not copy.raw[inside.start][0].isupper():
        return False
    before, after = inside.start - 2, inside.stop
    if before >= 0 and copy.raw[before] not in ENDS and "\n" not in copy.text[slice(*_gap(copy, before))]:
        return False
    closed = next((copy.raw[i] for i in reversed(inside) if is_word(copy.raw[i]) or copy.raw[i] in ENDS), "")
    if closed in ENDS:
        return True
    alone = after >= len(copy.raw) or copy.raw[after] in ".(" or "\n" in copy.text[slice(*_gap(copy, after - 1))]
    return alone and not words.finite.isdisjoint(copy.low[inside.start + 1 : inside.stop])


def _gap(copy: Copy, index: int) -> tuple[int, int]:
    """What stands between a token and the next."""
    return copy.tokens.ends[index], copy.tokens.starts[index + 1]


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
        said = [(span, n) for n, a in enumerate(attributions) if a.stance != "mental" for span in a.content]
        self._spoken = _innermost(copy, said)
        self._repeated = Repeated(copy, quotations, attributions)
        self._inserted = _in_brackets(copy, self._quoted)

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
        if self._copy.tokens.at(start) in self._inserted:
            return "article", None
        attribution = self.attribution(start)
        quotation = self.quotation(start)
        if quotation is None:
            if attribution is None or _is_first_person(self._copy, attribution):
                return "article", None
            return "paraphrase", attribution.source_id
        if quotation.use == "scare":
            return "scare", None
        if attribution is None:
            attribution = self._repeated.speaker(quotation)
        elif attribution.stance == "mental":
            # “Berl said the port was ready, but “not naive””: what somebody wants is nobody's words.
            number = self._spoken.get(self._copy.tokens.at(start))
            attribution = attribution if number is None else self._attributions[number]
        return "quote", attribution.source_id if attribution else None


def _is_first_person(copy: Copy, attribution: Attribution) -> bool:
    """Whether the author speaks of himself: “I believe that …” outside quotation marks is the article's own."""
    return [copy.low[i] for span in attribution.source for i in copy.tokens.range(*span)] in (["i"], ["we"])


def _in_brackets(copy: Copy, quoted: dict[int, int]) -> set[int]:
    """The tokens between square brackets inside one quotation: the outlet added them."""
    inserted: set[int] = set()
    opened: int | None = None
    for index in sorted(quoted):
        if opened is not None and quoted[index] != quoted[opened]:
            opened = None
        if copy.raw[index] == "[":
            opened = index
        elif copy.raw[index] == "]" and opened is not None:
            inserted.update(range(opened + 1, index))
            opened = None
    return inserted


def _innermost(copy: Copy, spans: list[tuple[Span, int]]) -> dict[int, int]:
    """From token to the number of the shortest span around it."""
    painted: dict[int, int] = {}
    for span, number in sorted(spans, key=lambda item: (item[0].start - item[0].end, item[0].start)):
        for index in copy.tokens.range(span.start, span.end):
            painted[index] = number
    return painted
