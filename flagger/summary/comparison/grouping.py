"""Claims in groups: those of one group are taken for one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from flagger.summary.comparison.claim import Claim
from flagger.summary.comparison.matching import Matcher

MOST_PLACES = 40
"""A word in more claims than this leads to no pair."""


def matched(claims: Sequence[Claim], matcher: Matcher) -> list[list[Claim]]:
    """The claims in groups: of two that are put together, most claims of the one are like those of the other and none speaks
    against it. Claims of one article join only through another's.
    """
    scores = {
        pair: score for pair in _pairs(claims) if (score := matcher.likeness(claims[pair[0]], claims[pair[1]])) > 0
    }
    groups = {at: [at] for at in range(len(claims))}
    group_of = list(range(len(claims)))
    for (one, other), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        first, second = group_of[one], group_of[other]
        if first == second:
            continue
        if _join(claims, scores, matcher, groups[first], groups[second]):
            for at in groups[second]:
                group_of[at] = first
            groups[first] += groups.pop(second)
    return [[claims[at] for at in sorted(group)] for group in groups.values()]


def _join(
    claims: Sequence[Claim],
    scores: dict[tuple[int, int], float],
    matcher: Matcher,
    one: Sequence[int],
    other: Sequence[int],
) -> bool:
    """Whether two groups are one: no claim of the one speaks against one of the other, and most pairs of different articles are alike."""
    pairs = [(min(a, b), max(a, b)) for a in one for b in other]
    if not all(pair in scores or matcher.may_be_one(claims[pair[0]], claims[pair[1]]) for pair in pairs):
        return False
    across = [pair in scores for pair in pairs if claims[pair[0]].article != claims[pair[1]].article]
    return 2 * sum(across) > len(across)


def _pairs(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """The pairs of claims of different articles that share a word, or a figure, that not too many have."""
    index = Index(claims)
    for other, claim in enumerate(claims):
        for one in sorted(index.near(claim)):
            if one < other and claims[one].article != claim.article:
                yield one, other


class Index:
    """Finds the claims that share a word or a figure with another: comparing each with each would take too long."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._places: defaultdict[str | float, list[int]] = defaultdict(list)
        for at, claim in enumerate(claims):
            for key in _keys(claim):
                self._places[key].append(at)

    def near(self, claim: Claim) -> set[int]:
        """The numbers of the claims that share something with this one that not too many have."""
        found = (self._places.get(key, ()) for key in _keys(claim))
        return {at for places in found if len(places) <= MOST_PLACES for at in places}


def _keys(claim: Claim) -> tuple[str | float, ...]:
    return (*claim.content.units, *(figure.number for figure in claim.content.figures))
