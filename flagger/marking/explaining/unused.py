"""The cues of the lexicons that make no attribution, and why."""

from __future__ import annotations

from flagger.lexicon import longest
from flagger.marking.attributing import Attributions
from flagger.marking.attribution.line import Draft
from flagger.marking.explaining.chosen import Places
from flagger.marking.explaining.explanation import Unused, Why
from flagger.marking.quotations import quoted_tokens
from flagger.marking.tagging.reader import is_firm


def unused_cues(found: Attributions, places: Places, *, learned: bool) -> dict[int, list[Unused]]:
    """By the number of the sentence, the cues of the lexicons in it that are no cue of any attribution. Boilerplate has none.

    `learned` says that the tagger took part.
    """
    copy, sentences = found.drafted.copy, found.drafted.sentences
    used = copy.covered(span for each in found.read for span in each.attribution.cue)
    used |= copy.covered(span for each in found.marked for span in each.cue)
    quoted = quoted_tokens(copy, found.quotations)
    drafts = {index: draft for draft in reversed(found.drafted.drafts) for index in range(*draft.cue)}
    unused: dict[int, list[Unused]] = {}
    for hit in longest(copy.hits["cues"]):
        tokens = range(hit.mark_start, hit.mark_end)
        if not used.isdisjoint(tokens):
            continue
        span = copy.span(hit.mark_start, hit.mark_end)
        for number in places.touched([span]):
            if sentences[number].part != "boilerplate":
                draft = next((drafts[index] for index in tokens if index in drafts), None)
                why: Why = "quoted" if hit.start in quoted else _why(found, draft, quoted, learned)
                unused.setdefault(number, []).append(Unused(*span, copy.lexicons.ids[hit.entry], why))
    return unused


def _why(found: Attributions, draft: Draft | None, quoted: set[int], learned: bool) -> Why:
    """Why a cue outside quotation marks makes no attribution; `draft` is what the rules made of it."""
    if draft is None:
        return "not_read"
    if learned and draft.drawn is None and not is_firm(draft, quoted):
        return "no_cue_to_tagger"
    if found.resolver.is_channel(draft.source):
        return "channel"
    return "nobody"
