"""The main kind of each sentence, by the taxonomy's order: the first test that fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from flagger.analysis import Kind, Loaded, Scores, Sentence
from flagger.article import Span
from flagger.learned.sorter import Margins
from flagger.marking.alleging.scene import Claim
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.judgement import judges
from flagger.marking.shape import asks, by_sentence, is_fragment, share_of_claims, words_of
from flagger.marking.sorting import MAIN_SHARE
from flagger.marking.voices import Voices

LOADED_RATE = (0.31, 0.73, 0.91, 0.96)
OPINION_RATE = (0.35, 0.79, 0.95, 0.99)
"""The shares of sentences of BABE's training part that its readers called loaded (an opinion) among those with 0, 1, 2 and
3 or more framing hits (2,353 sentences, half of them loaded: richer than a mix of news)."""

CHARACTERISATION_RATE = 0.86
"""The same share of opinions among characterisations."""


Fixed = Literal["boilerplate", "interviewer", "question", "single_word"]
"""What is of kind `other` before anything is weighed: not the article's text; the outlet's part of an interview; a question; less than
two words.
"""


class Kinds:
    """Tells the kinds of the sentences of one article. `asked` are the outlet's own questions in an interview, in order."""

    def __init__(self, copy: Copy, words: Words, voices: Voices, asked: Sequence[Span]) -> None:
        self._copy = copy
        self._words = words
        self._voices = voices
        self._asked = {index for span in asked for index in copy.tokens.range(span.start, span.end)}

    def by_margins(self, sentences: Sequence[Sentence], margins: Sequence[Margins]) -> None:
        """Set the kind of every sentence by what it most likely is; these are their margins, in order."""
        for sentence, known in zip(sentences, margins, strict=True):
            if self.fixed(sentence) is not None:
                sentence.kind = "other"
            else:
                main = known.main
                sentence.kind = _kind_of_fact(sentence) if main == "fact" else main

    def by_rules(self, sentences: Sequence[Sentence], claims: Sequence[Claim], loaded: Sequence[Loaded]) -> None:
        """Set the kind of every sentence by rules; `loaded` are the framing hits, in order."""
        inside = by_sentence(sentences, loaded)
        charges: defaultdict[int, list[Claim]] = defaultdict(list)
        for claim in claims:
            # Losses told with no source are the article's own statement, contested or not.
            if claim.nature != "figure" or (claim.by is not None and claim.by.source_id):
                charges[claim.sentence].append(claim)
        for number, sentence in enumerate(sentences):
            sentence.kind = self._kind(sentence, charges[number], inside[number])

    def _kind(self, sentence: Sentence, charges: list[Claim], loaded: list[Loaded]) -> Kind:
        copy, words = self._copy, self._words
        tokens = words_of(copy, sentence)
        if self.fixed(sentence) is not None or is_fragment(copy, words, sentence, tokens):
            return "other"
        if share_of_claims(charges, copy, tokens, self._voices) >= MAIN_SHARE:
            return "allegation"
        if judges(copy, words, sentence, tokens, loaded, self._voices):
            return "characterisation"
        return _kind_of_fact(sentence)

    def fixed(self, sentence: Sentence) -> Fixed | None:
        """Why a sentence is nobody's statement, whatever it says; None where it may be one."""
        copy = self._copy
        if sentence.part == "boilerplate":
            return "boilerplate"
        if copy.tokens.at(sentence.start) in self._asked:
            return "interviewer"
        if asks(copy.text[sentence.start : sentence.end]):
            return "question"
        return "single_word" if len(words_of(copy, sentence)) < 2 else None


def _kind_of_fact(sentence: Sentence) -> Kind:
    """The kind of a sentence with checkable content, by how firmly it is attributed."""
    if sentence.strength in ("named", "quoted"):
        return "weakly_sourced" if sentence.stance == "distancing" else "sourced_fact"
    return "weakly_sourced" if sentence.strength in ("unnamed", "vague") else "unsourced"


def rate(sentences: Sequence[Sentence], loaded: Sequence[Loaded]) -> None:
    """Set rates by the number of framing hits as the scores of sentences whose kind is known: what lexicons alone can say."""
    inside = by_sentence(sentences, loaded)
    for number, sentence in enumerate(sentences):
        if sentence.part == "boilerplate":
            continue
        count = min(3, sum(1 for mark in inside[number] if mark.category != "doubt"))
        opinion = OPINION_RATE[count]
        if sentence.kind == "characterisation":
            opinion = max(opinion, CHARACTERISATION_RATE)
        sentence.scores = Scores(LOADED_RATE[count], opinion)
