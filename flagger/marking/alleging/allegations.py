"""Allegations: claims with their status, and what repetitions of one claim share."""

from __future__ import annotations

from flagger.analysis import Allegation, Source
from flagger.article import Block, Span
from flagger.marking.alleging.answers import read_answers
from flagger.marking.alleging.findings import dispute_alike, is_found
from flagger.marking.alleging.matter import stem, stems
from flagger.marking.alleging.nameable import Nameable
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.spread import spread_answers
from flagger.marking.alleging.stands import Stands
from flagger.marking.alleging.status import RANK, StatusReader
from flagger.marking.copy import Copy
from flagger.marking.naming.spelling import related

ALIKE = 0.6
"""The share of common words from which two claims about one target are one claim."""

JURY = frozenset(("jury", "juries", "jurors"))
COURT = "court"
"""The claimant of what a jury heard, where nobody is said to have told it."""

ALLIES = frozenset(
    (
        "campaign",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "lawyer",
        "lawyers",
        "attorney",
        "team",
        "ally",
        "allies",
        "aide",
        "aides",
        "supporters",
    )
)
"""Who speaks for somebody never accuses him."""

COMPARED = 40
"""A claim is compared with at most this many before it."""


def mark_allegations(scene: Scene, claims: list[Claim], blocks: list[Block], sources: list[Source]) -> list[Allegation]:
    """The claims as allegations, in order, with their status and its evidence."""
    copy, voices, parties, nameable = scene.copy, scene.voices, scene.parties, Nameable(scene)
    by_id = {source.id: source for source in sources}
    allegations = []
    for claim in claims:
        start, end = copy.span(*claim.span)
        source = by_id.get(claim.by.source_id or "") if claim.by else None
        voice, _ = voices.voice(start)
        mark = Allegation(
            start,
            end,
            group=0,
            by=_claimant(scene, claim, source) if source and not claim.denied else None,
            about=_accused(scene, nameable, claim, source),
            nature=claim.nature,
            proceeding=claim.proceeding,
            by_id=source.id if source else None,
            voice=voice,
            stance=claim.by.stance if claim.by else None,
            entry=claim.entry,
            origin="classifier" if claim.likely else "rule",
        )
        if claim.denied:
            mark.status = "disputed"
            mark.answer = "given"
            mark.evidence = [Span(*(claim.by.cue[0] if claim.by and claim.by.cue else (start, end)))]
        elif claim.by is not None and source is not None and is_found(scene, parties, claim.by, source):
            mark.status = "supported"
            mark.evidence = [Span(*claim.by.cue[0])] if claim.by.cue else []
        allegations.append(mark)
    _group(copy, allegations)
    StatusReader(scene, allegations, blocks, sources, parties).read()
    stands = Stands(scene, parties, sources)
    read_answers(scene, parties, allegations, sources, stands)
    for marks in _by_post(copy, allegations):
        _share(marks)
        spread_answers(copy, stands, marks)
        dispute_alike(copy, marks)
    return allegations


def _accused(scene: Scene, nameable: Nameable, claim: Claim, source: Source | None) -> str | None:
    """Whom a claim is against; nobody where it would be the speaker's own principal: “Berl's campaign said that …”."""
    about = nameable.named(claim.about)
    if about is None or source is None or claim.denied:
        return about
    low = about.lower()
    here = claim.by.source if claim.by is not None else []
    for called in (source.name, source.description or "", *(scene.copy.text[s:e] for s, e in here)):
        speaks = called.replace("’", "'").lower().removeprefix("the ")
        first, *rest = speaks.replace("'s", "").split() or [""]
        owned = speaks.startswith((f"{low}'s ", f"{low} ")) or first == low.split()[-1]
        if owned and rest and rest[-1] in ALLIES:
            return None
    return about


def _claimant(scene: Scene, claim: Claim, source: Source) -> str:
    """Who makes a claim. A jury only hears it: “a jury heard that …” was said in court."""
    words = source.name.lower().split()
    cue = claim.by.cue[-1] if claim.by is not None and claim.by.cue else None
    heard = cue is not None and scene.low[scene.copy.tokens.at(cue.end) - 1] in scene.words.court_cue
    return COURT if heard and not JURY.isdisjoint(words) else source.name


def _by_post(copy: Copy, allegations: list[Allegation]) -> list[list[Allegation]]:
    """The claims of each post of a live blog, of which each is read alone; of any other article all together."""
    posts: dict[int, list[Allegation]] = {}
    for mark in allegations:
        posts.setdefault(copy.since(copy.tokens.at(mark.start)), []).append(mark)
    return list(posts.values())


def _group(copy: Copy, allegations: list[Allegation]) -> None:
    """Number the claims; one that repeats an earlier one about the same target takes its number."""
    seen: list[tuple[frozenset[str], str | None, int]] = []
    for number, mark in enumerate(allegations, 1):
        tokens = copy.tokens.range(mark.start, mark.end)
        words = stems(copy, tokens.start, tokens.stop) - {stem(word.lower()) for word in (mark.about or "").split()}
        mark.group = number
        for other, about, group in seen[-COMPARED:]:
            common = len(words & other)
            if common >= 2 and common / min(len(words), len(other)) >= ALIKE and related(about, mark.about):
                mark.group = group
                break
        seen.append((words, mark.about, mark.group))


def _share(allegations: list[Allegation]) -> None:
    """Repetitions of one claim share its status, its caveat and its answer."""
    groups: dict[int, list[Allegation]] = {}
    for mark in allegations:
        groups.setdefault(mark.group, []).append(mark)
    for marks in groups.values():
        if len(marks) < 2:
            continue
        best = max(marks, key=lambda mark: RANK[mark.status])
        caveat = any(mark.caveat for mark in marks)
        answer = max((mark.answer for mark in marks), key=("none", "sought", "given").index)
        for mark in marks:
            if mark.status != best.status:
                mark.status, mark.evidence = best.status, list(best.evidence)
            mark.caveat, mark.answer = caveat, answer
