"""The words behind a score: where no framing entry matches, those without which a sentence would not be scored as loaded.

The classifier knows sentences, not words and not categories. So nothing here is a mark of loaded wording: a rationale says of a
few words no more than that the score rests on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flagger.analysis import Allegation, Loaded, Rationale, Sentence
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.scoring import Scoring
from flagger.marking.voices import Voices

LINE = 0.5
"""From this score on a sentence is more likely loaded than not: the scores are calibrated."""

LONGEST = 3
"""More words than this are no wording that can be pointed at. A word with hyphens is one."""

TRIED = 8
"""So many spans of each length are tried, those that weigh most first: the time is linear in the length of a sentence."""

COMMON = 20.0
"""Words of a squared rarity (inverse document frequency) below this are common: about one labelled sentence in thirty has them."""

MARKED = 2.5
"""A span holds a word of at least this bias: twelve times the odds, against a word of which nothing is known, that readers mark it.

It is chosen by reading 225 spans from articles that no weight was learned from: of those with such a word, which a labelled sentence
has, in a judgement, 32 of 53 were loaded; of all others 51 of 172.
"""

PLAIN = ("harm", "deed_war")
"""The lists of grave events: told plainly, they are never loaded."""

KNOWN = ("cues", "charges", "status")
"""What entries of these kinds match is judged by other rules: how somebody is said to speak, and what is charged."""


class Rationales:
    """Finds the rationales of one article's sentences."""

    def __init__(self, copy: Copy, voices: Voices, scoring: Scoring) -> None:
        self._copy = copy
        self._voices = voices
        self._scoring = scoring
        self._plain = {word for name in PLAIN for word in copy.lexicons.words(name)}
        self._known = {i for kind in KNOWN for hit in copy.hits[kind] for i in range(hit.mark_start, hit.mark_end)}

    def mark(
        self, sentences: Sequence[Sentence], loaded: Sequence[Loaded], allegations: Sequence[Allegation]
    ) -> list[Rationale]:
        """One a sentence at most, in order: of the body, a judgement, scored as loaded, without a framing hit or an allegation.

        An allegation is judged as one, whatever its words; what only the classifier takes for one is not judged at all.
        """
        judged = [allegation for allegation in allegations if allegation.origin == "rule"]
        held = self._copy.covered(Span(mark.start, mark.end) for marks in (loaded, judged) for mark in marks)
        found = []
        for sentence in sentences:
            judges = sentence.part == "body" and sentence.kind == "characterisation" and sentence.scores.loaded >= LINE
            if judges and held.isdisjoint(self._scoring.tokens(sentence)):
                rationale = self._rationale(sentence)
                if rationale is not None:
                    found.append(rationale)
        return found

    def _rationale(self, sentence: Sentence) -> Rationale | None:
        """The shortest span that the score rests on; of several the one that it rests on most."""
        for several in self._candidates(sentence):
            spans = [span for span in several if any(map(self._is_marked, span))][:TRIED]
            if not spans:
                continue
            without, span = min(
                (self._scoring.without(sentence, span).loaded, (span.start, span.stop)) for span in spans
            )
            if without < LINE:
                start, end = self._copy.span(*span)
                return Rationale(start, end, *self._voices.voice(start), sentence.scores.loaded, without)
        return None

    def _candidates(self, sentence: Sentence) -> Iterator[list[range]]:
        """Spans of one word, then of two, then of three, of which every word speaks for the score; those that weigh most first."""
        weights: dict[int, float] = {}
        for driver in self._scoring.drivers(sentence, "loaded"):
            for index in range(*driver.at) if driver.at else ():
                weights[index] = weights.get(index, 0.0) + driver.weight
        named = self._scoring.named(sentence)
        spans = [
            word
            for word in self._words(sentence)
            if _weight(word, weights) > 0 and named.isdisjoint(word) and self._may_be_pointed_at(word)
        ]
        words = {span.start: span for span in spans}
        for _ in range(LONGEST):
            if not spans:
                return
            spans.sort(key=lambda span: (-_weight(span, weights), span.start))
            yield spans
            spans = [range(span.start, words[span.stop].stop) for span in spans if span.stop in words]

    def _words(self, sentence: Sentence) -> Iterator[range]:
        """The words of a sentence as tokens; what hyphens join is one."""
        raw = self._copy.raw
        inside = self._scoring.tokens(sentence)
        start = inside.start
        for index, after in pairwise((*inside, inside.stop)):
            if after < inside.stop and self._are_joined(index, after):
                continue
            if is_word(raw[start]):
                yield range(start, index if raw[index] == "-" else after)
            start = after

    def _are_joined(self, index: int, after: int) -> bool:
        """Whether two tokens with nothing between them are a word and a hyphen, in either order."""
        raw, tokens = self._copy.raw, self._copy.tokens
        return tokens.ends[index] == tokens.starts[after] and (raw[index] == "-") != (raw[after] == "-")

    def _may_be_pointed_at(self, word: range) -> bool:
        """Whether a word holds no number, tells of no grave event, is not one of the commonest, and no other entry judges it."""
        if any(self._copy.raw[i][0].isdigit() or self._copy.low[i] in self._plain for i in word):
            return False
        return self._known.isdisjoint(word) and any(self._scoring.word(i).rarity >= COMMON for i in word)

    def _is_marked(self, index: int) -> bool:
        """Whether readers mark this word, not only words like it."""
        return self._scoring.word(index).bias >= MARKED and self._scoring.was_labelled(index)


def _weight(span: range, weights: dict[int, float]) -> float:
    return sum(weights.get(index, 0.0) for index in span)
