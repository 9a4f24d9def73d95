"""Signs of a claim's status (a denial, missing evidence, a caveat, an answer), and the claims that each speaks of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from flagger.analysis import Allegation, Sentence, Source, Status
from flagger.article import Block, Span
from flagger.lexicon import Hit
from flagger.lexicon.model import StatusEntry
from flagger.marking.copy import Copy
from flagger.marking.naming.spelling import related, skeleton

RANK: dict[Status, int] = {"unverified": 0, "supported": 1, "disputed": 2, "without_evidence": 3, "refuted": 4}
"""Where two signs speak of one claim, the one further down the taxonomy's list yields."""

REACH_BLOCKS = 2
"""“these claims” points at most this many blocks back."""

RECENT = 60
"""A sign speaks of no more claims than this, the last before it."""

MOST_EVIDENCE = 8
"""Places kept for one claim; a page that says the same more often gains nothing by it."""

SIGNS: dict[str, Status] = {
    "denial": "disputed",
    "no_evidence": "without_evidence",
    "refuted": "refuted",
    "supported": "supported",
}


class StatusReader:
    """Reads the signs of one article and sets status, evidence, caveat, answer and proceeding of its allegations."""

    def __init__(
        self,
        copy: Copy,
        allegations: list[Allegation],
        sentences: list[Sentence],
        blocks: list[Block],
        sources: list[Source],
    ) -> None:
        self._copy = copy
        self._allegations = allegations
        self._sentences = sentences
        self._claims = [mark.start for mark in allegations]
        self._starts = [sentence.start for sentence in sentences]
        self._blocks = [block.start for block in blocks]
        self._types = {source.id: source.type for source in sources}
        self._anaphors = sorted(hit.start for hit in copy.hits["status"] if self._sign(hit) == "anaphor")

    def read(self) -> None:
        """Give each sign to the claims it speaks of."""
        if not self._allegations:
            return
        for hit in self._copy.hits["status"]:
            sign = self._sign(hit)
            span = self._copy.span(hit.start, hit.end)
            number = bisect_right(self._starts, span.start) - 1
            if sign == "anaphor" or number < 0 or self._sentences[number].part == "boilerplate":
                continue
            sentence = self._sentences[number]
            for mark in self._spoken_of(sign, span, sentence, self._points_back(hit, sign, sentence)):
                self._apply(mark, sign, span, sentence)

    def _sign(self, hit: Hit) -> str:
        entry = self._copy.lexicons.entries[hit.entry]
        return entry.sign if isinstance(entry, StatusEntry) else ""

    def _points_back(self, hit: Hit, sign: str, sentence: Sentence) -> bool:
        """Whether a sentence speaks of claims before it: “these claims”, “That is false”, “denied it”."""
        low, tokens = self._copy.low, self._copy.tokens.range(sentence.start, sentence.end)
        nearest = bisect_left(self._anaphors, tokens.start)
        if nearest < len(self._anaphors) and self._anaphors[nearest] < tokens.stop:
            return True
        if sign == "false" and low[tokens.start] in ("that", "this", "it"):
            return True
        return hit.end < len(low) and low[hit.end] in ("it", "this", "that", "them")

    def _spoken_of(self, sign: str, span: Span, sentence: Sentence, points_back: bool) -> list[Allegation]:
        """The claims that a sign speaks of.

        In its own sentence, those before it; else, where the sentence points back or the sign needs no pointing, those of
        the nearest block before that has any. An answer that was sought is that of whoever the sentence names.
        """
        here = self._between(sentence.start, sentence.end)
        if sign == "proceeding":
            return here
        before_sign = [mark for mark in here if mark.end <= span.start]
        if not before_sign and sign == "no_evidence":
            before_sign = here  # “Without giving evidence, Berl said …”
        if before_sign and not (points_back and sign == "no_evidence"):
            return before_sign
        if sign == "sought":
            named = self._named(span, sentence)
            if named:
                return named
        if sign in ("denial", "false", "refuted", "supported") and not points_back:
            return []
        return self._before(span, sentence, every=points_back and sign in ("no_evidence", "refuted"))

    def _between(self, start: int, end: int) -> list[Allegation]:
        """The claims that start inside `text[start:end]`, the last ones where there are very many."""
        found = self._allegations[bisect_left(self._claims, start) : bisect_left(self._claims, end)]
        return found[-RECENT:]

    def _named(self, span: Span, sentence: Sentence) -> list[Allegation]:
        """The claims before a sign about anybody whom its sentence names."""
        words = {skeleton(self._copy.low[i]) for i in self._copy.tokens.range(sentence.start, sentence.end)}
        last = bisect_left(self._claims, span.start)
        earlier = (mark for mark in self._allegations[max(0, last - RECENT) : last] if mark.about)
        return [mark for mark in earlier if skeleton((mark.about or "").split()[-1]) in words]

    def _before(self, span: Span, sentence: Sentence, *, every: bool) -> list[Allegation]:
        """The claims of the nearest block before a sentence that has any, within reach; with `every`, of all in reach."""
        block = bisect_right(self._blocks, span.start) - 1
        earliest = self._blocks[max(0, block - REACH_BLOCKS)]
        before = self._between(earliest, sentence.start)
        if not before or every:
            return before
        nearest = self._blocks[bisect_right(self._blocks, before[-1].start) - 1]
        return [mark for mark in before if mark.start >= nearest]

    def _apply(self, mark: Allegation, sign: str, span: Span, sentence: Sentence) -> None:
        """Set what a sign says of a claim, and where it says so."""
        answers = sign == "denial"
        if sign == "false":
            # “is false”: a paper that says so refutes; anyone else disputes, and only the accused answers.
            answers = related(sentence.source, mark.about)
            sign = "refuted" if self._types.get(sentence.source_id or "") == "document" else "denial"
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
            if answers:
                mark.answer = "given"
            if RANK[SIGNS[sign]] < RANK[mark.status]:
                return
            mark.status = SIGNS[sign]
        evidence = span if span.start > mark.end or span.end < mark.start else Span(sentence.start, sentence.end)
        if len(mark.evidence) < MOST_EVIDENCE and evidence not in mark.evidence:
            mark.evidence.append(evidence)
