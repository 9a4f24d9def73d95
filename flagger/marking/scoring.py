"""The learned scores of a sentence: what the scorer is told of it, and what drove it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from math import log
from pathlib import Path

from flagger.analysis import Attribution, Loaded, Quotation, Scores, Sentence
from flagger.article import Span
from flagger.errors import ModelError
from flagger.learned.scorer import FIELDS, Driver, Head, Scorer, Word
from flagger.learned.weights import SCORES, built_in, read_table
from flagger.marking.copy import Copy
from flagger.marking.quotations import quoted_tokens
from flagger.marking.terms import CAMP, NAME, NUMBER, STANDING, Terms, Wording

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
        self._raw = copy.raw
        self._loaded = loaded
        self._starts = [mark.start for mark in loaded]
        self._at = [copy.tokens.at(mark.start) for mark in loaded]
        self._quoted = quoted_tokens(copy, quotations)
        self._scare = {copy.tokens.at(each.start) for each in quotations if each.use == "scare"}
        self._cues = sorted(piece.start for each in attributions for piece in each.cue[:1])

    def of(self, sentence: Sentence, terms: Terms, left_out: Container[int] = ()) -> dict[str, float]:
        """The signs of a sentence by name; what is missing is 0. Counts are capped, shares run from 0 to 1.

        `terms` are those of the sentence that count, and no lexicon hit does that starts at a token that is left out. A name counts
        as one word, with a capital and of no length.
        """
        texts, starts = terms
        raw = [self._raw[at] for at, text in zip(starts, texts, strict=True) if text[0].isalnum()]
        names = texts.count(NAME)
        size = max(1, len(raw) + names + texts.count(CAMP))
        signs: dict[str, float] = {
            "length": log(size) / 4,
            "short": float(size < 10),
            "capitals": (names + sum([word[0].isupper() for word in raw])) / size,
            "letters": sum(map(len, raw)) / max(1, len(raw)) / 10,
            "numbers": min(MANY, texts.count(NUMBER)) / MANY,
            "adverbs": min(MANY, sum([len(word) > 4 and word.endswith("ly") for word in raw])) / MANY,
            "quoted": len(self._quoted.intersection(starts)) / max(1, len(starts)) if self._quoted else 0.0,
            "scare": float(not self._scare.isdisjoint(starts)),
            f"strength {sentence.strength}": 1.0,
        }
        if sentence.stance is not None:
            signs[f"stance {sentence.stance}"] = 1.0
        cues = bisect_left(self._cues, sentence.end) - bisect_left(self._cues, sentence.start)
        signs["cues"] = min(MANY, cues) / MANY
        for text in filter(MARKS.__contains__, texts):
            mark = MARKS[text]
            signs[mark] = min(1.0, signs.get(mark, 0.0) + 1 / MANY)
        inside = range(bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end))
        hits = [self._loaded[i] for i in inside if self._at[i] not in left_out]
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
        self._copy = copy
        self._wording = Wording(copy, scorer.knows)
        self._signs = signs
        self._seen: dict[int, tuple[Terms, dict[str, float]]] = {}

    def seen(self, sentence: Sentence) -> tuple[Terms, dict[str, float]]:
        """The terms of a sentence and its signs."""
        found = self._seen.get(sentence.start)
        if found is None:
            terms = self._wording.of(self.tokens(sentence))
            found = self._seen[sentence.start] = terms, self._signs.of(sentence, terms)
        return found

    def score(self, sentences: Iterable[Sentence]) -> None:
        """Set the scores of sentences; boilerplate has none."""
        for sentence in sentences:
            if sentence.part != "boilerplate":
                sentence.scores = self.scores(sentence)

    def scores(self, sentence: Sentence) -> Scores:
        """Both scores of a sentence."""
        terms, signs = self.seen(sentence)
        loaded, opinion = self._scorer.scores(terms.texts, signs)
        return Scores(round(loaded, 4), round(opinion, 4))

    def drivers(self, sentence: Sentence, head: Head) -> list[Driver]:
        """What drove a score of a sentence, the strongest first: words as they are written, at tokens of the text."""
        terms, signs = self.seen(sentence)
        return self.placed(sentence, self._scorer.drivers(terms.texts, signs, head))

    def placed(self, sentence: Sentence, drivers: Sequence[Driver]) -> list[Driver]:
        """Drivers whose places are terms of a sentence, with the tokens of the text and the words that stand there."""
        edges = [*self.seen(sentence)[0].starts, self.tokens(sentence).stop]
        return [self._placed(driver, edges) for driver in drivers]

    def _placed(self, driver: Driver, edges: Sequence[int]) -> Driver:
        """A driver whose terms start at these tokens, with the words that stand there."""
        if driver.at is None:
            return driver
        first, last = edges[driver.at[0]], edges[driver.at[1]]
        return Driver(self._copy.written(first, last), (first, last), driver.weight)

    def tokens(self, sentence: Sentence) -> range:
        """The tokens of a sentence."""
        return self._copy.tokens.range(sentence.start, sentence.end)

    def span(self, first: int, last: int) -> Span:
        """The characters of some tokens."""
        return self._copy.span(first, last)

    def named(self, sentence: Sentence) -> set[int]:
        """The tokens of a sentence that belong to a name or a political camp: none of them has a weight of its own."""
        texts, starts = self._wording.of(self.tokens(sentence))
        ends = [*starts[1:], self.tokens(sentence).stop]
        runs = zip(texts, starts, ends, strict=True)
        return {index for text, start, end in runs if text in STANDING for index in range(start, end)}

    def word(self, index: int) -> Word:
        """What is known of the word at a token that belongs to no name and no camp."""
        return self._scorer.word(self._wording.term(index))

    def was_labelled(self, index: int) -> bool:
        """Whether readers had the word at a token before them, in a sentence that the scorer has learned from."""
        return self._scorer.was_labelled(self.word(index))

    def without(self, sentence: Sentence, left_out: Container[int]) -> Scores:
        """The scores that the sentence would have without some of its tokens, and the signs that they make."""
        terms = self._wording.of(self.tokens(sentence))
        left = [(text, at) for text, at in zip(*terms, strict=True) if at not in left_out]
        terms = Terms([text for text, _ in left], [at for _, at in left])
        loaded, opinion = self._scorer.scores(terms.texts, self._signs.of(sentence, terms, left_out))
        return Scores(round(loaded, 4), round(opinion, 4))
