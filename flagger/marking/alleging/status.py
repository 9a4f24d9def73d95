"""Signs of a claim's status (a denial, missing evidence, a caveat, an answer), and the claims that each speaks of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from flagger.analysis import Allegation, Sentence, Source, Status
from flagger.article import Block, Span
from flagger.lexicon import Hit
from flagger.lexicon.model import StatusEntry
from flagger.marking.alleging.reach import Reach
from flagger.marking.alleging.silence import asked
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range
from flagger.marking.naming.spelling import related
from flagger.marking.voices import Voices

RANK: dict[Status, int] = {"unverified": 0, "supported": 1, "disputed": 2, "without_evidence": 3, "refuted": 4}
"""Where two signs speak of one claim, the one further down the taxonomy's list yields."""

MOST_EVIDENCE = 8
"""Places kept for one claim; a page that says the same more often gains nothing by it."""

SIGNS: dict[str, Status] = {
    "denial": "disputed",
    "no_evidence": "without_evidence",
    "refuted": "refuted",
    "supported": "supported",
    "plea": "disputed",
    "contradicted": "disputed",
}

OF_COURT = frozenset(("proceeding", "brought", "trial"))
"""Signs that a claim beside them is of a proceeding."""

SILENT = frozenset(("anaphor", "settled"))
"""Signs that by themselves say nothing of a claim."""

NONE = frozenset(("no", "none", "nothing", "never", "neither"))
POINTERS = frozenset(("that", "this", "it", "these", "those", "they"))
COPULA = frozenset(("is", "was", "are", "were"))
"""Behind one of the pointers: “that is false” says of what was said before that it is."""

AFTER = 8
"""“records show no such payment”: one of these within so many tokens behind the sign makes a refutation of it."""


class StatusReader:
    """Reads the signs of one article and sets status, evidence, caveat, answer and proceeding of its allegations."""

    def __init__(
        self,
        copy: Copy,
        allegations: list[Allegation],
        sentences: list[Sentence],
        blocks: list[Block],
        sources: list[Source],
        voices: Voices,
    ) -> None:
        self._copy = copy
        self._voices = voices
        self._allegations = allegations
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._reach = Reach(copy, allegations, sentences, blocks)
        self._types = {source.id: source.type for source in sources}
        self._anaphors = sorted(hit.start for hit in copy.hits["status"] if self._sign(hit) == "anaphor")

    def read(self) -> None:
        """Give each sign to the claims it speaks of."""
        if not self._allegations:
            return
        for hit in self._copy.hits["status"]:
            sign = self._sign(hit)
            if sign == "denial" and self._copy.low[hit.start].endswith("ly"):
                sign = "contradicted"  # “wrongly claimed that”: the article says so of what follows.
            span = self._copy.span(hit.start, hit.end)
            number = bisect_right(self._starts, span.start) - 1
            if sign in SILENT or number < 0 or self._sentences[number].part == "boilerplate":
                continue
            sentence = self._sentences[number]
            if sign == "supported" and not NONE.isdisjoint(self._copy.low[hit.start : hit.end + AFTER]):
                sign = "refuted"
            holder = self._voices.attribution(span.start) if sign == "no_evidence" else None
            speaker = holder.source_id if holder else None
            said = speaker is not None and self._types.get(speaker) in ("person", "institution")
            marks = self._spoken_of(sign, span, sentence, self._points_back(hit, sign, sentence))
            if sign == "sought":
                marks = asked(self._copy, Range(hit.start, hit.end), sentence, marks)
            for mark in marks:
                if not said:
                    self._apply(mark, sign, span, sentence)
                elif mark.by_id != speaker:
                    self._apply(mark, "false", span, sentence)  # Somebody says so, not the article.
                elif mark.start >= sentence.start:
                    self._apply(mark, sign, span, sentence)  # “Berl said, without giving evidence, that …”

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
        if sign == "false" and low[hit.start - 1] in POINTERS and hit.start - 1 > tokens.start:
            return True  # “Berl said that was nonsense”
        if sign == "denial" and not POINTERS.isdisjoint(low[hit.start : hit.end]):
            return True  # “called it absurd”
        if sign == "refuted" and any(
            low[i] in POINTERS and low[i + 1] in COPULA for i in range(hit.start, hit.end - 1)
        ):
            return True  # “The roll shows that is false”
        behind = low[hit.end : hit.end + 2]
        if behind[:1] == ["that"]:
            return behind[1:] in (["."], [","], [";"])  # “denied that he was there” says itself what it is about.
        return behind[:1] in (["it"], ["this"], ["them"])

    def _spoken_of(self, sign: str, span: Span, sentence: Sentence, points_back: bool) -> list[Allegation]:
        """The claims that a sign speaks of.

        In its own sentence, those before it; else, where the sentence points back or the sign needs no pointing, those of
        the nearest block before that has any. An answer that was sought is that of whoever the sentence names.
        """
        here = self._reach.between(sentence.start, sentence.end)
        if sign in OF_COURT:
            return here
        if sign == "contradicted":
            return [mark for mark in here if mark.end > span.end]
        if sign == "plea":
            named = self._reach.named(span, sentence)
            return named or self._reach.before(span, sentence, every=False) or self._reach.behind(sentence)
        before_sign = [mark for mark in here if mark.end <= span.start]
        if not before_sign and sign == "no_evidence":
            before_sign = here  # “Without giving evidence, Berl said …”
        if before_sign and not (points_back and sign == "no_evidence"):
            return before_sign
        if sign == "sought":
            named = self._reach.named(span, sentence)
            if named:
                return named
        if sign in ("refuted", "supported") and not points_back:
            if self._behind(span) == "that" and sign == "supported":
                return [mark for mark in here if mark.start >= span.end]  # “The tribunal found that the club had …”
            return self._reach.alike(span, sentence)
        if sign in ("denial", "false") and not points_back:
            return []
        before = self._reach.before(span, sentence, every=points_back and sign in ("no_evidence", "refuted"))
        if sign == "denial" and self._behind(span) in ("it", "this", "that"):
            # “denied it” is of one statement, the last.
            number = bisect_right(self._starts, before[-1].start) - 1 if before else 0
            return [mark for mark in before if mark.start >= self._starts[number]]
        return before

    def _behind(self, span: Span) -> str:
        """The word behind a span; empty at the end of the text."""
        at = self._copy.tokens.at(span.end)
        return self._copy.low[at] if at < len(self._copy.low) else ""

    def _apply(self, mark: Allegation, sign: str, span: Span, sentence: Sentence) -> None:
        """Set what a sign says of a claim, and where it says so."""
        answers = sign in ("denial", "plea")
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
        elif sign in OF_COURT:
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
