"""The extents that are marked: the tagger's, and where it drew none, the rules'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from flagger.analysis import Attribution
from flagger.marking.attribution.line import Draft, Extent
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range
from flagger.marking.strength import Attributed


def redrawn(copy: Copy, read: Sequence[Attributed]) -> list[Attribution]:
    """The attributions with the extents that the tagger drew, where it drew any; their parts share no word."""
    return [_redraw(copy, attribution, draft) for attribution, draft in read]


def _redraw(copy: Copy, attribution: Attribution, draft: Draft) -> Attribution:
    """A part that the tagger left out is as the rules read it. No word is in two parts: a cue goes before a source, a source
    before content.
    """
    extent = draft.drawn or Extent(draft.cue, draft.source, draft.content)
    source = extent.source or draft.source
    if source is not None and _overlap(source, extent.cue):
        source = None
    taken = [extent.cue, source] if source else [extent.cue]
    content = _apart(extent.content, taken) or _apart(draft.content, taken)
    if not content:
        return attribution
    return msgspec.structs.replace(
        attribution,
        cue=[copy.span(*extent.cue)],
        source=[copy.span(*source)] if source else [],
        content=[copy.span(*piece) for piece in content],
    )


def _overlap(one: Range, other: Range) -> bool:
    return one.first < other.last and other.first < one.last


def _apart(pieces: Iterable[Range], taken: Iterable[Range]) -> list[Range]:
    """The pieces in order, each without what is taken and what a piece before it holds."""
    found: list[Range] = []
    reach = 0
    for first, last in sorted(pieces):
        rest = [Range(max(first, reach), last)]
        reach = max(reach, last)
        for other in taken:
            rest = [
                part
                for one in rest
                for part in (Range(one.first, min(one.last, other.first)), Range(max(one.first, other.last), one.last))
            ]
        found += [part for part in rest if part.first < part.last]
    return found
