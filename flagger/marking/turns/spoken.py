"""The quotations of turns: words that are a source's own though no marks stand round them."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from flagger.analysis import Quotation
from flagger.article import Span
from flagger.marking.copy import Copy
from flagger.marking.quotations import nested
from flagger.marking.turns.turn import Turn


def turn_quotations(copy: Copy, quotations: list[Quotation], turns: list[Turn]) -> list[Quotation]:
    """The quotations with those of the turns, in order: each paragraph of a turn is one, and what stands in it goes a level down.

    A question of the outlet's own is none. Words that stand in marks from end to end already are quoted already, and a
    quotation that would cross one that begins before it is left out.
    """
    spans: list[tuple[Span, bool]] = []
    for turn in turns:
        if turn.role != "question":
            spans += [(copy.span(*piece), number > 0) for number, piece in enumerate(turn.pieces)]
    if not spans:
        return quotations
    spans.sort()
    starts = [span.start for span, _ in spans]
    known = {Span(quotation.start, quotation.end): quotation for quotation in quotations}
    marked: set[int] = set()
    for quotation in quotations:
        at = bisect_right(starts, quotation.start) - 1
        inside = at >= 0 and quotation.end <= spans[at][0].end
        if inside and quotation.depth == 0 and _covers(quotation, spans[at][0]):
            marked.add(at)
    for number, (span, continues) in enumerate(spans):
        if number not in marked:
            known.setdefault(span, Quotation(span.start, span.end, continues=continues))
    return [msgspec.structs.replace(known[span], depth=depth) for depth, span in nested(list(known))]


def _covers(quotation: Quotation, span: Span) -> bool:
    """Whether a quotation holds a piece but for a mark at its end."""
    return quotation.start <= span.start and quotation.end >= span.end - 1


def questions(copy: Copy, turns: list[Turn]) -> list[Span]:
    """The outlet's own questions, in order: sentences in them are of the kind “other”."""
    return [copy.span(*piece) for turn in turns if turn.role == "question" for piece in turn.pieces]
