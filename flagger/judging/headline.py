"""Headlines that say in the article's own voice what the body gives as somebody's claim."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Allegation, Sentence
from flagger.article import Span
from flagger.judging.case import Case
from flagger.judging.intervals import Intervals
from flagger.judging.matter import stems

COMMON = 3
"""Words that a headline and a claim must share, who is charged among them."""

SHARE = 0.6
"""The part of the shorter one's words that must be shared."""

MOST = 200
"""Claims of the body that a headline is compared with."""


def stated(case: Case) -> Iterator[tuple[Sentence, Allegation]]:
    """The sentences of the title that hold no mark of an allegation or a source, each with the body's claim that it states."""
    titles = [s for s in case.analysis.sentences if s.part == "heading" and case.in_title(s.start)]
    if not titles:
        return
    quoted = Intervals((q.start, q.end) for q in case.analysis.quotations)
    told = Intervals(
        (span.start, span.end) for a in case.analysis.attributions for span in (*a.cue, *a.content, *a.source)
    )
    claims = [a for a in case.allegations if not case.in_title(a.start) and _is_open(a)][:MOST]
    for title in titles:
        span = Span(title.start, title.end)
        if told.touched(*span) or quoted.touched(*span) or case.allegations_in([span]):
            continue
        text = case.text(*span)
        if text.rstrip("”\"’'").endswith("?"):
            continue
        found = next((claim for claim in claims if _states(case, text, claim)), None)
        if found is not None:
            yield title, found


def _is_open(claim: Allegation) -> bool:
    """Whether a claim is somebody's, or is disputed or worse, and nothing in the article supports it."""
    contested = claim.status in ("disputed", "refuted", "without_evidence")
    return (claim.by is not None or contested) and claim.status != "supported" and not claim.proceeding


def _states(case: Case, title: str, claim: Allegation) -> bool:
    """Whether a title says what a claim says: its words, and whom it charges or the figure that it gives."""
    said, claimed = stems(title), stems(case.text(claim.start, claim.end))
    common = said & claimed
    if len(common) < COMMON or len(common) < SHARE * min(len(said), len(claimed)):
        return False
    if claim.nature == "figure":
        return any(word[0].isdigit() for word in common)
    return claim.about is not None and not case.actors.keys(title).isdisjoint(case.actors.keys(claim.about))
