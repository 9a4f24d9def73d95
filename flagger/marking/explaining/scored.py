"""The scores of a sentence explained: what drove them, in words."""

from __future__ import annotations

from collections import defaultdict

from flagger.analysis import Sentence
from flagger.learned.scorer import HEADS
from flagger.marking.explaining.explanation import Drove, Scored, Scorer
from flagger.marking.scoring import Scoring

STRONGEST = 5
"""So many features are told for each score."""

SIGNS = {
    "length": "length of the sentence",
    "short": "fewer than ten words",
    "capitals": "share of words with a capital",
    "letters": "length of the words",
    "numbers": "numbers",
    "adverbs": "words in -ly",
    "quoted": "quoted share",
    "scare": "words held at a distance by marks",
    "cues": "cues of attribution",
    "question": "question mark",
    "exclamation": "exclamation mark",
    "dash": "dash",
    "bracket": "bracket",
    "comma": "commas",
    "hit": "any framing hit",
    "hits": "number of framing hits",
    "hit article": "framing hit in the article's voice",
}
"""Signs by their names. Those of more than one word are a kind and a value, as “hit emotive”."""


def scored_of(sentence: Sentence, scoring: Scoring | None) -> tuple[Scorer, list[Scored]]:
    """What scored a sentence, and its scores; they are explained where `scoring` gave them."""
    values = {"loaded": sentence.scores.loaded, "opinion": sentence.scores.opinion}
    if sentence.kind == "other":
        return "none", []
    if scoring is None:
        return "rates", [Scored(head, values[head], []) for head in HEADS]
    found = []
    for head in HEADS:
        # A word has several weights: its own, and the one for being among those that readers mark most.
        weights: dict[tuple[str, tuple[int, int] | None], float] = defaultdict(float)
        for driver in scoring.drivers(sentence, head):
            weights[driver.name, driver.at] += driver.weight
        strongest = sorted(weights, key=lambda known: -abs(weights[known]))[:STRONGEST]
        drivers = [_drove(scoring, name, at, weights[name, at]) for name, at in strongest]
        found.append(Scored(head, values[head], drivers))
    return "classifier", found


def in_words(sign: str) -> str:
    """What a sign says, in words."""
    kind, _, value = sign.partition(" ")
    return SIGNS.get(sign) or f"{kind}: {value.replace('_', ' ')}"


def _drove(scoring: Scoring, name: str, at: tuple[int, int] | None, weight: float) -> Drove:
    if at is None:
        return Drove(in_words(name), [], round(weight, 3))
    return Drove(name, [scoring.span(*at)], round(weight, 3))
