"""Status, caveat, answer and proceeding of the claims of one article, from the signs that speak of them."""

from __future__ import annotations

from flagger.analysis import Allegation, Sentence, Source, Status
from flagger.article import Block, Span
from flagger.lexicon import Hit
from flagger.lexicon.model import StatusEntry
from flagger.marking.alleging.parties import Parties, covers
from flagger.marking.alleging.reach import Reach
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.scope import Scope
from flagger.marking.alleging.shown import Shown
from flagger.marking.alleging.sign import OF_COURT, Sign, SignReader

RANK: dict[Status, int] = {"unverified": 0, "supported": 1, "disputed": 2, "without_evidence": 3, "refuted": 4}
"""Where two signs speak of one claim, the one further down the taxonomy's list yields."""

MOST_EVIDENCE = 8
"""Places kept for one claim; a page that says the same more often gains nothing by it."""

LONGEST = 400
"""Of a sentence of more characters only the sign's own words are the evidence."""

OWN = ("his ", "her ", "its ", "their ")
"""“Its chairman” is that of whoever was named before: the accused."""

SILENT = frozenset(("anaphor", "settled"))
"""Signs that by themselves say nothing of a claim."""


class StatusReader:
    """Reads the signs of one article and sets status, evidence, caveat, answer and proceeding of its allegations."""

    def __init__(
        self, scene: Scene, allegations: list[Allegation], blocks: list[Block], sources: list[Source], parties: Parties
    ) -> None:
        self._copy = scene.copy
        self._scene = scene
        self._parties = parties
        self._allegations = allegations
        self._signs = SignReader(scene, sources)
        self._shown = Shown(scene, parties)
        self._scope = Scope(
            scene, Reach(scene.copy, allegations, scene.sentences, blocks, parties), parties, self._shown
        )

    def read(self) -> None:
        """Give each sign to the claims it speaks of."""
        if not self._allegations:
            return
        for hit in self._copy.hits["status"]:
            if self._kind(hit) in SILENT:
                continue
            sign = self._signs.read(hit, self._kind(hit))
            if sign is None:
                continue
            for mark in [*self._scope.spoken_of(sign), *self._all_against(sign), *self._all_asked(sign)]:
                self._apply(mark, sign)

    def _all_against(self, sign: Sign) -> list[Allegation]:
        """The open charges against whoever “denies the accusations”, wherever the article makes them."""
        speaker, since = sign.speaker, self._copy.since
        if sign.kind not in ("denial", "false") or sign.topic.form != "many" or not sign.topic.noun or speaker is None:
            return []
        post = since(sign.at.first)
        return [
            mark
            for mark in self._allegations
            if mark.nature == "charge"
            and mark.status == "unverified"
            and mark.about is not None
            and since(self._copy.tokens.at(mark.start)) == post
            and self._parties.speaks_for(speaker, mark.about, sign.called)
        ]

    def _all_asked(self, sign: Sign) -> list[Allegation]:
        """The charges against whoever has a name and gave no answer, wherever the article makes them."""
        if sign.kind != "sought":
            return []
        tokens, since = self._scene.tokens(sign.number), self._copy.since
        who = next((e.name for e in self._scene.names.inside(tokens.start, sign.at.first) if not e.adjective), None)
        if who is None or self._parties.has_state(who):
            return []
        post = since(sign.at.first)
        return [
            mark
            for mark in self._allegations
            if mark.nature == "charge"
            and mark.about
            and since(self._copy.tokens.at(mark.start)) == post
            and covers([who], mark.about)
        ]

    def _kind(self, hit: Hit) -> str:
        entry = self._copy.lexicons.entries[hit.entry]
        return entry.sign if isinstance(entry, StatusEntry) else ""

    def _apply(self, mark: Allegation, sign: Sign) -> None:
        """Set what a sign says of a claim, and where it says so."""
        if sign.kind == "caveat":
            mark.caveat = True
        elif sign.kind in ("sought", "given"):
            if mark.answer == "none" or sign.kind == "given":
                mark.answer = "sought" if sign.kind == "sought" else "given"
        elif sign.kind in OF_COURT:
            mark.proceeding = True
        else:
            status = self._status(mark, sign)
            if status is None:
                return
            if sign.speaker is not None or sign.kind in ("denial", "plea"):
                answered = status == "disputed" and self._answers(mark, sign)
                mark.answer = "given" if answered else mark.answer
            if RANK[status] < RANK[mark.status]:
                return
            mark.status = status
        add_evidence(mark, self._evidence(mark, sign))

    def _status(self, mark: Allegation, sign: Sign) -> Status | None:
        """What a sign makes of a claim: who shows that it is false decides whether it is refuted, or only disputed."""
        if sign.kind in ("denial", "plea", "contradicted"):
            return "disputed"
        speaker = sign.speaker
        partial = speaker is not None and not self._shown.is_impartial(speaker, mark)
        if sign.kind == "no_evidence":
            if speaker is None or (speaker.id == mark.by_id and mark.start >= self._scene.sentences[sign.number].start):
                return "without_evidence"  # “Berl said, without giving evidence, that …”
            return None if speaker.id == mark.by_id else "disputed"
        if sign.kind == "false":
            if partial:
                return "disputed"
            return "refuted" if speaker is not None or self._shown.cites(sign) else "disputed"
        if partial:
            own = speaker is not None and self._parties.same(speaker.name, mark.by)
            return "disputed" if sign.kind == "refuted" and not own else None
        if sign.kind == "refuted":
            return "refuted" if self._shown.is_shown(sign) else "disputed"
        if self._shown.is_of_party(sign, mark):
            return None
        return "refuted" if self._shown.speaks_against(sign, mark) else "supported"

    def _answers(self, mark: Allegation, sign: Sign) -> bool:
        """Whether whoever denies a claim is the accused, or speaks for it; who has no name of his own is taken to."""
        denier = sign.speaker
        if denier is None or mark.about is None or self._parties.speaks_for(denier, mark.about, sign.called):
            return True
        if self._parties.is_opponent(denier, mark):
            return True
        called = sign.called or denier.description or denier.name
        return called.lower().startswith(OWN) or not self._parties.is_named(called.removeprefix("The "))

    def _evidence(self, mark: Allegation, sign: Sign) -> Span:
        """The words that a status rests on: the sentence of the sign, of which the claim itself is no part."""
        sentence: Sentence = self._scene.sentences[sign.number]
        start, end = sentence.start, sentence.end
        if start <= mark.start < end:
            if sign.span.start >= mark.end:
                start = mark.end
            elif sign.span.end <= mark.start:
                end = mark.start
        if end - start > LONGEST:
            return sign.span
        text = self._copy.text
        while start < sign.span.start and not (text[start].isalnum() or text[start] in "“‘\"'"):
            start += 1
        while end > sign.span.end and not (text[end - 1].isalnum() or text[end - 1] in "”’\"'"):
            end -= 1
        return Span(start, end)


def add_evidence(mark: Allegation, span: Span) -> None:
    """Keep a place that a claim's status, caveat or answer rests on, once."""
    if len(mark.evidence) < MOST_EVIDENCE and span not in mark.evidence:
        mark.evidence.append(span)
