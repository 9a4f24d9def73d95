"""Allegations with what the same article offers about them: status, caveat, answer, proceeding, repetition."""

from __future__ import annotations

from bisect import bisect_right

from flagger.analysis import Allegation, Sentence, Source, SourceType, Status
from flagger.article import Block, Span
from flagger.lexicon.model import StatusEntry
from flagger.marking.charges import Claim
from flagger.marking.copy import Copy
from flagger.marking.names import related, skeleton
from flagger.marking.voices import Voices

RANK: dict[Status, int] = {"unverified": 0, "supported": 1, "disputed": 2, "without_evidence": 3, "refuted": 4}
"""Where two signs speak of one claim, the one further down the taxonomy's list yields."""

REACH_BLOCKS = 2
"""“these claims” points at most this many blocks back."""

ALIKE = 0.6
"""The share of common words from which two claims about one target are one claim."""

SIGNS: dict[str, Status] = {
    "denial": "disputed",
    "no_evidence": "without_evidence",
    "refuted": "refuted",
    "supported": "supported",
}


def mark_allegations(
    copy: Copy,
    claims: list[Claim],
    sentences: list[Sentence],
    blocks: list[Block],
    sources: list[Source],
    voices: Voices,
) -> list[Allegation]:
    """The claims as allegations, in order, with their status and its evidence."""
    by_id = {source.id: source for source in sources}
    allegations = []
    for claim in claims:
        start, end = copy.span(*claim.span)
        source = by_id.get(claim.by.source_id or "") if claim.by else None
        denied = claim.denied
        voice, _ = voices.voice(start)
        mark = Allegation(
            start,
            end,
            group=0,
            by=source.name if source and not denied else None,
            about=claim.about,
            nature=claim.nature,
            proceeding=claim.proceeding,
            by_id=source.id if source else None,
            voice=voice,
            stance=claim.by.stance if claim.by else None,
            entry=claim.entry,
        )
        if denied:
            mark.status = "disputed"
            mark.answer = "given"
            mark.evidence = [Span(*(claim.by.cue[0] if claim.by and claim.by.cue else (start, end)))]
        allegations.append(mark)
    _group(copy, allegations)
    _statuses(copy, allegations, sentences, blocks, {source.id: source.type for source in sources})
    _share(allegations)
    _hear(allegations)
    return allegations


def _group(copy: Copy, allegations: list[Allegation]) -> None:
    """Number the claims; one that repeats an earlier one about the same target takes its number."""
    seen: list[tuple[set[str], str | None, int]] = []
    for number, mark in enumerate(allegations, 1):
        words = {skeleton(copy.low[i]) for i in copy.tokens.range(mark.start, mark.end) if len(copy.low[i]) > 3}
        mark.group = number
        for other, about, group in seen[-40:]:
            common = len(words & other)
            if (
                related(about, mark.about)
                and words
                and common / min(len(words), len(other) or 1) >= ALIKE
                and common >= 2
            ):
                mark.group = group
                break
        seen.append((words, mark.about, mark.group))


def _statuses(
    copy: Copy,
    allegations: list[Allegation],
    sentences: list[Sentence],
    blocks: list[Block],
    types: dict[str, SourceType],
) -> None:
    """Read the signs of status and give each to the claims it speaks of."""
    if not allegations:
        return
    sentence_starts = [sentence.start for sentence in sentences]
    block_starts = [block.start for block in blocks]
    anaphors = {hit.start for hit in copy.hits["status"] if _sign(copy, hit.entry) == "anaphor"}
    for hit in copy.hits["status"]:
        sign = _sign(copy, hit.entry)
        if sign == "anaphor":
            continue
        span = copy.span(hit.start, hit.end)
        number = bisect_right(sentence_starts, span.start) - 1
        if number < 0 or sentences[number].part in ("boilerplate", "markup"):
            continue
        sentence = sentences[number]
        block = bisect_right(block_starts, span.start) - 1
        points_back = any(i in anaphors for i in copy.tokens.range(sentence.start, sentence.end))
        lead = copy.low[copy.tokens.at(sentence.start) : copy.tokens.at(sentence.start) + 2]
        points_back = points_back or (sign == "false" and lead[:1] in (["that"], ["this"], ["it"]))
        points_back = points_back or copy.low[hit.end : hit.end + 1] in (["it"], ["this"], ["that"], ["them"])
        targets = _targets(copy, allegations, sign, span, sentence, block, block_starts, points_back)
        for mark in targets:
            _apply(mark, sign, span, sentence, types)


def _sign(copy: Copy, entry: int) -> str:
    found = copy.lexicons.entries[entry]
    return found.sign if isinstance(found, StatusEntry) else ""


def _targets(
    copy: Copy,
    allegations: list[Allegation],
    sign: str,
    span: Span,
    sentence: Sentence,
    block: int,
    block_starts: list[int],
    points_back: bool,
) -> list[Allegation]:
    """The claims that a sign speaks of.

    In its own sentence, those before it; else, where the sentence points back or the sign needs no pointing, those of
    the nearest block before that has any. An answer that was sought is that of whoever the sentence names.
    """
    here = [m for m in allegations if sentence.start <= m.start < sentence.end and m.end <= span.start]
    if not here and sign == "no_evidence":
        # “Without giving evidence, Berl said …”
        here = [m for m in allegations if sentence.start <= m.start < sentence.end]
    if here and sign != "proceeding" and not (points_back and sign == "no_evidence"):
        return here
    if sign == "proceeding":
        return [m for m in allegations if sentence.start <= m.start < sentence.end]
    words = {skeleton(copy.low[i]) for i in copy.tokens.range(sentence.start, sentence.end)}
    if sign == "sought":
        named = [m for m in allegations if m.start < span.start and m.about and skeleton(m.about.split()[-1]) in words]
        if named:
            return named
    if sign in ("denial", "false", "refuted", "supported") and not points_back:
        return []
    earliest = block_starts[max(0, block - REACH_BLOCKS)]
    before = [m for m in allegations if earliest <= m.start < sentence.start]
    if not before:
        return []
    if points_back and sign in ("no_evidence", "refuted"):
        return before
    nearest = block_starts[bisect_right(block_starts, before[-1].start) - 1]
    return [m for m in before if m.start >= nearest]


def _apply(mark: Allegation, sign: str, span: Span, sentence: Sentence, types: dict[str, SourceType]) -> None:
    answers = sign == "denial"
    if sign == "false":
        # “is false”: a paper that says so refutes; anyone else disputes, and only the accused answers.
        answers = related(sentence.source, mark.about)
        sign = "refuted" if types.get(sentence.source_id or "") == "document" else "denial"
    evidence = span if span.start > mark.end or span.end < mark.start else Span(sentence.start, sentence.end)
    if sign == "caveat":
        mark.caveat = True
    elif sign == "sought":
        if mark.answer == "none":
            mark.answer = "sought"
    elif sign == "given":
        mark.answer = "given"
    elif sign == "proceeding":
        mark.proceeding = True
    else:
        status = SIGNS[sign]
        if answers:
            mark.answer = "given"
        if RANK[status] < RANK[mark.status]:
            return
        mark.status = status
    if evidence not in mark.evidence:
        mark.evidence.append(evidence)


def _share(allegations: list[Allegation]) -> None:
    """Repetitions of one claim share its status, its caveat and its answer."""
    groups: dict[int, list[Allegation]] = {}
    for mark in allegations:
        groups.setdefault(mark.group, []).append(mark)
    for marks in groups.values():
        if len(marks) < 2:
            continue
        best = max(marks, key=lambda mark: RANK[mark.status])
        for mark in marks:
            if mark.status != best.status:
                mark.status, mark.evidence = best.status, list(best.evidence)
            mark.caveat = any(other.caveat for other in marks)
            mark.answer = max((other.answer for other in marks), key=("none", "sought", "given").index)


def _hear(allegations: list[Allegation]) -> None:
    """Who denies one charge has answered: none of those against him stands without an answer."""
    denials = [mark for mark in allegations if mark.status == "disputed" and mark.answer == "given" and mark.about]
    for mark in allegations:
        if mark.answer == "none" and any(related(mark.about, denial.about) for denial in denials if mark.about):
            mark.answer = "given"
