"""How well a score ranks what was labelled, whatever threshold is put to it."""

from __future__ import annotations

from collections.abc import Sequence

from flagger.training.evaluation.agreement import Ranking, f1

Scored = tuple[bool, float]
"""Whether a thing was labelled so, and its score."""


def ranking(pairs: Sequence[Scored]) -> Ranking:
    """The area under the curve, and the macro-F1 at the threshold, in hundredths, that suits the set best."""
    best, threshold = best_threshold(pairs)
    return Ranking(area_under_curve(pairs), best, threshold, len(pairs))


def area_under_curve(pairs: Sequence[Scored]) -> float:
    """The chance that one labelled so scores above one that is not, even scores counting half; 0 where either is missing."""
    ordered = sorted((score, label) for label, score in pairs)
    positive = sum(label for _, label in ordered)
    negative = len(ordered) - positive
    ranks, begin = 0.0, 0
    while begin < len(ordered):
        end = begin
        while end < len(ordered) and ordered[end][0] == ordered[begin][0]:
            end += 1
        ranks += sum(label for _, label in ordered[begin:end]) * (begin + 1 + end) / 2
        begin = end
    return (ranks - positive * (positive + 1) / 2) / max(1, positive * negative)


def best_threshold(pairs: Sequence[Scored]) -> tuple[float, float]:
    """The best macro-F1 of any threshold, and the lowest such threshold; it flatters, since it was chosen on the set itself."""
    best, at = 0.0, 0.0
    for threshold in sorted({round(score, 2) for _, score in pairs}):
        found = macro_f1(pairs, threshold)
        if found > best:
            best, at = found, threshold
    return best, at


def macro_f1(pairs: Sequence[Scored], threshold: float) -> float:
    """The mean of the F1 of those labelled so and of those not, where scores of `threshold` and above say so."""
    right = sum(label and score >= threshold for label, score in pairs)
    spurious = sum(not label and score >= threshold for label, score in pairs)
    missed = sum(label and score < threshold for label, score in pairs)
    return (f1(right, spurious, missed) + f1(len(pairs) - right - spurious - missed, missed, spurious)) / 2
