"""The claims that a sign speaks of: those of its own sentence, those it points back at, those of like words."""

from __future__ import annotations

from flagger.analysis import Allegation
from flagger.marking.alleging.parties import Parties, covers
from flagger.marking.alleging.reach import Reach
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.shown import Shown
from flagger.marking.alleging.sign import OF_COURT, Sign
from flagger.marking.alleging.silence import asked

FAR = 4
"""What a record shows, or a verdict names in words, may stand this many blocks behind the claim."""

GRAVE = frozenset(("false", "no_evidence", "refuted"))
"""Words that settle a claim: where they point at one they reach no further than what stands right before them."""

SHOWING = frozenset(("supported", "refuted"))
"""What a record shows is tied to a claim by more than one word."""

ADVERBIAL = frozenset(("without", "with", "baselessly", "groundlessly", "offering", "giving", "providing"))
"""“Without giving evidence, Berl said …”: what opens a sign that is of the claim beside it, before or behind."""

CONTENT = 6
"""What was found, or has no evidence, opens at most this many tokens behind the sign."""

INTRODUCED = 3
"""“an invention, she said of claims that …”: the noun stands at most this many tokens before the claim."""


class Scope:
    """Gives each sign its claims, in the order of the text."""

    def __init__(self, scene: Scene, reach: Reach, parties: Parties, shown: Shown) -> None:
        self._scene = scene
        self._reach = reach
        self._parties = parties
        self._shown = shown

    def spoken_of(self, sign: Sign) -> list[Allegation]:
        """The claims that a sign speaks of."""
        sentence = self._scene.sentences[sign.number]
        here = self._reach.between(sentence.start, sentence.end)
        if sign.kind in OF_COURT:
            return here
        if sign.kind == "contradicted":
            called = self._scene.low[sign.at.last - 1] == "that"  # “the false story that …” is of what stands behind.
            return [mark for mark in here if (mark.start if called else mark.end) >= sign.span.end]
        if sign.kind == "plea":
            return self._pleaded(sign)
        if sign.kind == "sought":
            return self._asked(sign, here)
        before = [mark for mark in here if mark.end <= sign.span.start]
        behind = [mark for mark in here if mark.start >= sign.span.end]
        if sign.topic.form == "own":
            return self._reach.last_statement(before) or self._pointed(sign)
        if sign.topic.form == "words":
            return self._by_words(sign, before, behind)
        if sign.kind == "no_evidence" and self._scene.low[sign.at.first] in ADVERBIAL and sign.topic.form == "bare":
            return before or behind or self._pointed(sign)
        if sign.kind == "denial" and sign.topic.form == "bare":
            return before or self._theirs(sign, self._reach.before(sign.span))
        introduced = [mark for mark in behind if self._is_introduced(mark)]
        if introduced:
            return introduced
        if before and not (sign.topic.form == "many" and sign.kind in ("no_evidence", "refuted")):
            return self._placed(sign, before)
        return self._pointed(sign)

    def _pointed(self, sign: Sign) -> list[Allegation]:
        """What was claimed before: the last statement, or for “these claims” all in reach."""
        one = sign.topic.form != "many" and (sign.kind in GRAVE or (sign.kind == "denial" and not sign.topic.noun))
        pool = self._reach.nearest(sign.span) if one else self._reach.before(sign.span)
        if sign.kind == "denial" or sign.speaker is not None:
            pool = [mark for mark in pool if not self._is_speakers(sign, mark)]
        if sign.kind == "denial":
            theirs = self._theirs(sign, pool)
            if sign.topic.form == "many":
                return theirs or self._reach.last_block(pool)
            if sign.topic.noun and theirs:
                # “denied the charge”: all that this accuser has just said of him.
                return [m for m in theirs if m.by_id == theirs[-1].by_id or self._parties.same(m.by, theirs[-1].by)]
            return self._reach.last_statement(theirs or pool)
        if sign.topic.place is not None:
            return self._placed(sign, self._reach.last_block(pool))
        if sign.topic.form == "many":
            return pool
        return self._reach.last_statement(pool)

    def _by_words(self, sign: Sign, before: list[Allegation], behind: list[Allegation]) -> list[Allegation]:
        """The claims of like words: “dismissed the story of the doctor”, “no evidence of fraud”, “records show six deaths”."""
        found = self._reach.alike(sign.span, sign.topic.matter, blocks=FAR, firm=sign.kind in SHOWING)
        found += [mark for mark in before if sign.topic.matter & self._reach.matter(mark)]
        if sign.kind in ("no_evidence", "supported"):
            # “There is no evidence that …”, “The tribunal found that …”
            at = self._scene.copy.tokens.at
            found += [mark for mark in behind if at(mark.start) - sign.at.last <= CONTENT]
        if sign.kind == "denial":
            found = self._denied(sign, found)
        if not found and sign.kind == "refuted" and self._scene.low[sign.at.last - 1] == "that" and sign.number:
            # “Fact-checkers found that the fire …” is of what was claimed right before, in whatever words.
            last = self._scene.sentences[sign.number - 1]
            return self._reach.last_statement(self._reach.between(last.start, last.end))
        return found

    def _denied(self, sign: Sign, found: list[Allegation]) -> list[Allegation]:
        """Of the claims of like words those that are not the denier's; one word in common will do for one against himself.

        “He denies bribery” is of what was said of him right before, in whatever words.
        """
        found = [mark for mark in found if not self._is_speakers(sign, mark)]
        against = self._theirs(sign, self._reach.before(sign.span))
        found += [m for m in against if m not in found and sign.topic.matter & self._reach.matter(m)]
        if not found and sign.topic.short and sign.number:
            last = self._scene.sentences[sign.number - 1]
            return [mark for mark in against if mark.start >= last.start]
        return found

    def _placed(self, sign: Sign, marks: list[Allegation]) -> list[Allegation]:
        """The first or the second of some claims where the sign says so, else all of them."""
        place = sign.topic.place
        return marks if place is None or len(marks) < 2 else marks[place : place + 1]

    def _theirs(self, sign: Sign, marks: list[Allegation]) -> list[Allegation]:
        """Those of some claims that whoever denies is accused of, or speaks for the accused of."""
        return [mark for mark in marks if self._parties.speaks_for(sign.speaker, mark.about, sign.called)]

    def _is_speakers(self, sign: Sign, mark: Allegation) -> bool:
        """Whether a claim is by whoever denies, or by his own side."""
        speaker = sign.speaker
        if speaker is None or mark.by is None:
            return False
        if mark.by_id != speaker.id and mark.about and covers([speaker.name], mark.about):
            return False  # He is the accused.
        return mark.by_id == speaker.id or self._parties.speaks_for(speaker, mark.by)

    def _is_introduced(self, mark: Allegation) -> bool:
        """Whether a claim stands behind a noun that calls it one: “claims that …”."""
        scene = self._scene
        at = scene.copy.tokens.at(mark.start)
        return scene.has(scene.words.charge_noun, at - INTRODUCED, at)

    def _pleaded(self, sign: Sign) -> list[Allegation]:
        """The claims about whoever denies any wrongdoing, before him; else those right before or behind him."""
        sentence = self._scene.sentences[sign.number]
        named = self._reach.named(sign.span, sentence.start, sentence.end)
        if named or sign.speaker is None:
            return named or self._reach.last_block(self._reach.before(sign.span)) or self._reach.behind(sentence)
        before = self._reach.before(sign.span)
        return self._theirs(sign, before) or self._reach.last_block(before) or self._reach.behind(sentence)

    def _asked(self, sign: Sign, here: list[Allegation]) -> list[Allegation]:
        """The claims about whoever gave no answer."""
        sentence = self._scene.sentences[sign.number]
        before = [mark for mark in here if mark.end <= sign.span.start]
        named = self._reach.named(sign.span, sentence.start, sentence.end)
        marks = before or named or self._reach.last_block(self._reach.before(sign.span))
        return asked(self._scene, self._parties, sign.at, sentence, marks)
