"""Whether the main content of a sentence is a judgement: signs of judgement and who speaks."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.analysis import Loaded, Sentence
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.voices import Voices

JUDGES = frozenset(
    (
        "epithet",
        "delegitimising",
        "extremist_label",
        "dehumanising",
        "emotive",
        "evaluation",
        "exaggeration",
        "attitude",
    )
)
LABELS = frozenset(("epithet", "delegitimising", "extremist_label", "dehumanising", "conspiracy"))

MOST_SIGNS = 3.0
"""Beyond these the signs say no more."""


class Judgement(msgspec.Struct, frozen=True):
    """The log-odds of a judgement: a constant, and what each of these adds. `least` decides."""

    constant: float
    signs: float
    quoted: float
    none: float
    least: float


BY_SIGNS = Judgement(constant=-1.73, signs=1.72, quoted=1.3, none=0.41, least=-0.575)
"""A logistic regression on 1,016 sentences that annotators called a judgement or a fact: those of 33 articles of war_articles and
techniques.train, labelled by three annotators who had not seen flagger's marks (their labels hold article text and are not kept), and
of this project's own samples. `least` gave the best accuracy of kinds on articles that were left out: .61 of 1,499, .56 before.
The signs' own weights, in `signs_of_judgement`, are the maintainers' choice.
"""


def judges(
    copy: Copy, words: Words, sentence: Sentence, tokens: list[int], loaded: Sequence[Loaded], voices: Voices
) -> bool:
    """Whether the main content is a judgement, a demand on principle or a forecast stated as certain, by rules alone.

    `tokens` are the words of the sentence.
    """
    if calls(copy, words, sentence, tokens, voices):
        return True
    if asks_for_act(copy, words, sentence, tokens):
        return False
    model = BY_SIGNS
    signs = signs_of_judgement(copy, words, sentence, tokens, loaded)
    chance = model.constant + model.signs * min(MOST_SIGNS, signs)
    if sentence.strength == "quoted":
        chance += model.quoted
    elif sentence.strength == "none":
        chance += model.none
    return chance >= model.least


def calls(copy: Copy, words: Words, sentence: Sentence, tokens: list[int], voices: Voices) -> bool:
    """Whether the main content is what a source calls something: “called the plan unfair”."""
    if sentence.source_id is None:
        return False
    for index in tokens:
        if copy.low[index] in words.naming_cue and index + 1 < len(copy.raw):
            at = copy.tokens.starts[index]
            holder = voices.attribution(copy.tokens.starts[index + 1])
            cue = holder is not None and any(start <= at < end for start, end in holder.cue)
            if cue and holder is not None and holder.source_id == sentence.source_id:
                return True
    return False


def asks_for_act(copy: Copy, words: Words, sentence: Sentence, tokens: list[int]) -> bool:
    """Whether someone asks for a concrete act, which is the fact that he asked."""
    if sentence.strength not in ("named", "quoted"):
        return False
    return any(
        copy.low[i] in words.duty and any(word in words.demanded_act for word in copy.low[i + 1 : i + 6])
        for i in tokens
    )


def _names_camp(copy: Copy, index: int) -> bool:
    """Whether a word is a part of a camp's name, which judges no more than its opposite does: “right” in “right-wing”."""
    camps = copy.lexicons.actors("camp")
    return any(" ".join(copy.low[first : first + 3]) in camps for first in range(max(0, index - 2), index + 1))


def signs_of_judgement(
    copy: Copy, words: Words, sentence: Sentence, tokens: list[int], loaded: Sequence[Loaded]
) -> float:
    """The signs of judgement less the signs of a record (numbers, dates), each with its weight."""
    low = copy.low
    own_words = sentence.strength == "quoted" or sentence.strength == "none"
    weight = 0.0
    first, last = tokens[0], tokens[-1] + 1
    opening = words.opening_judgement
    for index in [i for i in tokens if low[i] in opening or low[i][0].isdigit()]:
        word = low[index]
        pair = f"{word} {low[index + 1]}" if index + 1 < last else word
        triple = f"{pair} {low[index + 2]}" if index + 2 < last else pair
        if word in words.duty or pair in words.duty or triple in words.duty:
            weight += 1.0
        if (word in words.verdict or triple in words.verdict) and not _names_camp(copy, index):
            weight += 0.8 if set(low[max(first, index - 4) : index]) & words.copula else 0.35
        if word in words.intensifier or pair in words.intensifier:
            weight += 0.35
        if pair in words.opinion_verb or triple in words.opinion_verb:
            weight += 0.8
        if (word in words.forecast or pair in words.forecast) and sentence.strength == "quoted":
            weight += 0.5
        if copy.raw[index][0].isdigit() or word in words.number:
            weight -= 0.4
        if word in words.time and copy.is_name(index):
            weight -= 0.4
    for mark in loaded:
        if mark.category in JUDGES:
            at = copy.tokens.at(mark.start)
            strong = mark.category in LABELS or set(low[max(first, at - 4) : at]) & words.copula
            weight += 1.0 if strong else 0.5
    if (
        own_words
        and tokens
        and set(low[first:last]) & words.copula
        and not any(copy.raw[i][0].isdigit() for i in tokens)
    ):
        weight += 0.3
    # The same signs say less in a long sentence.
    return weight * min(1.0, 18 / max(1, len(tokens))) if len(tokens) > 24 else weight
