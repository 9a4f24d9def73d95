"""The posts of a live blog as articles of their own: each is read, linked and quoted alone."""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from flagger.analysis import Analysis


def apart(analysis: Analysis) -> list[Analysis]:
    """The marks of each post and, last, those that stand in none.

    Sources are shared: a name that one post gives in full another may use.
    """
    posts = analysis.posts
    starts = [post.start for post in posts]
    parts = [
        replace(
            analysis, blocks=[], sentences=[], quotations=[], attributions=[], loaded=[], allegations=[], rationales=[]
        )
        for _ in range(len(posts) + 1)
    ]

    def part(start: int) -> Analysis:
        at = bisect_right(starts, start) - 1
        return parts[at if at >= 0 and start < posts[at].end else -1]

    for block in analysis.blocks:
        part(block.start).blocks.append(block)
    for sentence in analysis.sentences:
        part(sentence.start).sentences.append(sentence)
    for quotation in analysis.quotations:
        part(quotation.start).quotations.append(quotation)
    for attribution in analysis.attributions:
        part(attribution.cue[0].start).attributions.append(attribution)
    for loaded in analysis.loaded:
        part(loaded.start).loaded.append(loaded)
    for allegation in analysis.allegations:
        part(allegation.start).allegations.append(allegation)
    for rationale in analysis.rationales:
        part(rationale.start).rationales.append(rationale)
    return parts
