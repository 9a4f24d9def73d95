"""The scores of a sentence explained: what drove them."""

from __future__ import annotations

from collections import defaultdict

from flagger.analysis import Sentence
from flagger.learned.scorer import HEADS, Driver
from flagger.marking.explaining.drove import STRONGEST, drove
from flagger.marking.explaining.explanation import Scored, Scorer
from flagger.marking.scoring import Scoring


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
        drivers = [drove(scoring, Driver(*known, weights[known])) for known in strongest]
        found.append(Scored(head, values[head], drivers))
    return "classifier", found
