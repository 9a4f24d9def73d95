"""The learned scores of a sentence: what the scorer is told of it, and what drove it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import log
from pathlib import Path

from flagger.analysis import Attribution, Loaded, Quotation, Scores, Sentence
from flagger.errors import ModelError
from flagger.learned.scorer import FIELDS, Driver, Head, Scorer
from flagger.learned.terms import terms
from flagger.learned.weights import SCORES, built_in, read_table
from flagger.marking.copy import Copy
from flagger.marking.quotations import quoted_tokens

MANY = 3
"""More hits of a category than this say no more."""

MARKS = {"?": "question", "!": "exclamation", "—": "dash", "–": "dash", "(": "bracket", ",": "comma"}


def scorer_of(folder: Path | None = None) -> Scorer:
    """The scorer with the weights in `folder`, or those that come with flagger. Raises ModelError where they cannot be used."""
    path = (folder or built_in()) / f"{SCORES}.json"
    weights, digest = read_table(path)
    if weights.fields != FIELDS:
        raise ModelError(str(path), f"fields {', '.join(weights.fields)}; expected {', '.join(FIELDS)}")
    return Scorer(weights, digest)


class Signs:
    """What is seen of the sentences of one article beside their words: lexicon hits, who speaks, form."""

    def __init__(
        self, copy: Copy, loaded: Sequence[Loaded], quotations: Sequence[Quotation], attributions: Sequence[Attribution]
    ) -> None:
        self._copy = copy
        self._loaded = loaded
        self._starts = [mark.start for mark in loaded]
        self._quoted = quoted_tokens(copy, quotations)
        self._scare = {copy.tokens.at(each.start) for each in quotations if each.use == "scare"}
        self._cues = sorted(piece.start for each in attributions for piece in each.cue[:1])

    def tokens(self, sentence: Sentence) -> range:
        """The tokens of a sentence."""
        return self._copy.tokens.range(sentence.start, sentence.end)

    def of(self, sentence: Sentence, inside: Sequence[int] | None = None) -> dict[str, float]:
        """The signs of a sentence by name; what is missing is 0. Counts are capped, shares run from 0 to 1.

        `inside` are the tokens that count, all of them unless others are given.
        """
        inside = self.tokens(sentence) if inside is None else inside
        raw = [word for word in map(self._copy.raw.__getitem__, inside) if word[0].isalnum()]
        size = max(1, len(raw))
        signs: dict[str, float] = {
            "length": log(size) / 4,
            "short": float(size < 10),
            "capitals": sum(word[0].isupper() for word in raw) / size,
            "letters": sum(map(len, raw)) / size / 10,
            "numbers": min(MANY, sum(word[0].isdigit() for word in raw)) / MANY,
            "adverbs": min(MANY, sum(len(word) > 4 and word.endswith("ly") for word in raw)) / MANY,
            "quoted": len(self._quoted.intersection(inside)) / max(1, len(inside)),
            "scare": float(not self._scare.isdisjoint(inside)),
            f"strength {sentence.strength}": 1.0,
        }
        if sentence.stance is not None:
            signs[f"stance {sentence.stance}"] = 1.0
        cues = bisect_left(self._cues, sentence.end) - bisect_left(self._cues, sentence.start)
        signs["cues"] = min(MANY, cues) / MANY
        for index in inside:
            mark = MARKS.get(self._copy.raw[index])
            if mark is not None:
                signs[mark] = min(1.0, signs.get(mark, 0.0) + 1 / MANY)
        hits = self._loaded[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]
        for hit in hits:
            name = f"hit {hit.category}"
            signs[name] = min(1.0, signs.get(name, 0.0) + 1 / MANY)
            if hit.voice == "article":
                signs["hit article"] = 1.0
        if hits:
            signs["hit"] = 1.0
            signs["hits"] = min(MANY, len(hits)) / MANY
        return signs


class Scoring:
    """Scores the sentences of one article."""

    def __init__(self, scorer: Scorer, copy: Copy, signs: Signs) -> None:
        self._scorer = scorer
        self._low = copy.low
        self._signs = signs

    def scores(self, sentence: Sentence) -> Scores:
        """Both scores of a sentence."""
        inside = self._signs.tokens(sentence)
        loaded, opinion = self._scorer.scores(self._low[inside.start : inside.stop], self._signs.of(sentence))
        return Scores(round(loaded, 4), round(opinion, 4))

    def tokens(self, sentence: Sentence) -> range:
        """The tokens of a sentence."""
        return self._signs.tokens(sentence)

    def rarity(self, index: int) -> float:
        """The squared rarity of the word at a token: the less common it is, the more."""
        return self._scorer.word(*terms(self._low[index : index + 1])).rarity

    def loaded_without(self, sentence: Sentence, left_out: range) -> float:
        """The loaded score that the sentence would have without some of its tokens, and without the signs that they make."""
        inside = [index for index in self._signs.tokens(sentence) if index not in left_out]
        loaded, _ = self._scorer.scores([self._low[index] for index in inside], self._signs.of(sentence, inside))
        return round(loaded, 4)

    def drivers(self, sentence: Sentence, head: Head) -> list[Driver]:
        """What drove a score of a sentence, the strongest first; tokens count from the start of the text."""
        inside = self._signs.tokens(sentence)
        found = self._scorer.drivers(self._low[inside.start : inside.stop], self._signs.of(sentence), head)
        return [
            each._replace(at=(each.at[0] + inside.start, each.at[1] + inside.start)) if each.at else each
            for each in found
        ]
