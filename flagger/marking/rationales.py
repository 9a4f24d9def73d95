"""The words behind a score: where no framing entry matches, those without which a sentence would not be scored as loaded.

The classifier knows sentences, not words and not categories. So nothing here is a mark of loaded wording: a rationale says of a
few words no more than that the score rests on them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from flagger.analysis import Allegation, Loaded, Rationale, Sentence
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.naming.names import Names
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


class Rationales:
    """Finds the rationales of one article's sentences. `names` are its names, which are never pointed at."""

    def __init__(self, copy: Copy, names: Names, voices: Voices, scoring: Scoring) -> None:
        self._copy = copy
        self._names = names
        self._voices = voices
        self._scoring = scoring

    def mark(
        self, sentences: Sequence[Sentence], loaded: Sequence[Loaded], allegations: Sequence[Allegation]
    ) -> list[Rationale]:
        """One a sentence at most, in order: of the body, scored as loaded, without a framing hit or an allegation.

        An allegation is judged as one, whatever its words.
        """
        held = sorted({mark.start for mark in (*loaded, *allegations)})
        found = []
        for sentence in sentences:
            free = bisect_left(held, sentence.start) == bisect_left(held, sentence.end)
            if free and sentence.part == "body" and sentence.scores.loaded >= LINE:
                rationale = self._rationale(sentence)
                if rationale is not None:
                    found.append(rationale)
        return found

    def _rationale(self, sentence: Sentence) -> Rationale | None:
        """The shortest span that the score rests on; of several the one that it rests on most."""
        for spans in self._candidates(sentence):
            without, span = min((self._scoring.loaded_without(sentence, span), (span.start, span.stop)) for span in spans)
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
        spans = [word for word in self._words(sentence) if _weight(word, weights) > 0 and self._may_be_pointed_at(word)]
        words = {span.start: span for span in spans}
        for _ in range(LONGEST):
            if not spans:
                return
            spans.sort(key=lambda span: (-_weight(span, weights), span.start))
            yield spans[:TRIED]
            spans = [range(span.start, words[span.stop].stop) for span in spans if span.stop in words]

    def _words(self, sentence: Sentence) -> Iterator[range]:
        """The words of a sentence as tokens; what hyphens join is one."""
        copy = self._copy
        inside = self._scoring.tokens(sentence)
        start = inside.start
        for index, after in pairwise((*inside, inside.stop)):
            joined = (
                after < inside.stop
                and copy.tokens.ends[index] == copy.tokens.starts[after]
                and "-" in (copy.raw[index], copy.raw[after])
            )
            if not joined:
                if is_word(copy.raw[start]):
                    yield range(start, after)
                start = after

    def _may_be_pointed_at(self, word: range) -> bool:
        """Whether a word is no name, holds no number and is not one of the commonest."""
        return all(not self._is_name(i) and not self._copy.raw[i][0].isdigit() for i in word) and any(
            is_word(self._copy.raw[i]) and self._scoring.rarity(i) >= COMMON for i in word
        )

    def _is_name(self, index: int) -> bool:
        if not self._copy.is_name(index):
            return False
        # What opens a sentence has a capital in any case.
        return index not in self._names.starts or index in self._names.at


def _weight(span: range, weights: dict[int, float]) -> float:
    return sum(weights.get(index, 0.0) for index in span)
