"""Which claims of different articles are one: by whom they are about or from, and by the rare words and figures they share.

Two claims that are wrongly put together mislead, two that stay apart do not: every doubt keeps them apart.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from flagger.summary.comparison.claim import Claim
from flagger.summary.comparison.parties import persons

LEAST_COMMON = 2
"""Words, names apart, or figures that two claims must share."""

LEAST_WEIGHT = 5.5
"""What the shared words must weigh together; a word in every tenth sentence weighs 2.3, one in every fiftieth 3.9."""

LEAST_PART = 0.5
"""The part of the shorter claim that is shared, by weight."""

LEAST_WHOLE = 0.34
"""The part of both claims together that is shared, by weight."""

FIGURE = 4.0
"""What a figure weighs."""

LEAST_SENTENCES = 60
"""In a story of fewer sentences a word weighs what it would in one of so many: a short story has no common words."""

MOST_PLACES = 40
"""A word in more claims than this leads to no pair."""

OWN = 1.35
"""How many times surer a match must be where one of the two has no source, or only its side is the same."""

CHARGE = 3.0
"""One word that weighs so much tells that two charges of one side against one person are the same."""

CHARGED = 0.3
"""How alike such charges are taken to be."""


class Matcher:
    """Compares claims; knows how rare each word is in this story."""

    def __init__(self, sentences: Iterable[Iterable[str]]) -> None:
        number = 0
        places: Counter[str] = Counter()
        for stems in sentences:
            number += 1
            places.update(set(stems))
        number = max(number, LEAST_SENTENCES)
        self._weights = {stem: math.log((number + 1) / count) for stem, count in places.items()}
        self._unseen = math.log(number + 1)

    def weight(self, stem: str) -> float:
        """How much it says that two claims share this word."""
        return self._weights.get(stem, self._unseen)

    def shared(self, one: Claim, other: Claim) -> tuple[str, ...]:
        """The stems that two claims share, the rarest first."""
        common = one.content.stems.keys() & other.content.stems.keys()
        return tuple(sorted(common, key=lambda stem: (-self.weight(stem), stem)))

    def likeness(self, one: Claim, other: Claim) -> float:
        """How alike two claims are: 0.0 where they are not taken for one, else the part that they share."""
        if not _may_be_one(one, other):
            return 0.0
        common = one.content.stems.keys() & other.content.stems.keys()
        if common and _one_charge(one, other) and max(map(self.weight, common)) >= CHARGE:
            return CHARGED
        figures = one.content.figures & other.content.figures
        plain = one.content.plain | other.content.plain
        if sum(stem in plain for stem in common) + len(figures) < LEAST_COMMON:
            return 0.0
        weight = self._weight(common) + FIGURE * len(figures)
        weights = [self._weight(each.content.stems) + FIGURE * len(each.content.figures) for each in (one, other)]
        least, part, whole = weight, weight / min(weights), weight / (sum(weights) - weight)
        sure = OWN if "own" in (one.form, other.form) or _of_one_side(one, other) else 1.0
        if not one.content.runs.isdisjoint(other.content.runs):
            part, whole, sure = part * 1.5, whole * 1.5, 1.0  # the same words in a row
        if least < LEAST_WEIGHT * sure or part < LEAST_PART * sure or whole < LEAST_WHOLE * sure:
            return 0.0
        return whole

    def _weight(self, stems: Iterable[str]) -> float:
        return sum(map(self.weight, stems))


def _may_be_one(one: Claim, other: Claim) -> bool:
    """Whether nothing speaks against two claims being one: whom they are about or from, their figures, a denial."""
    if one.denies != other.denies:
        return False
    figures, others = one.content.figures, other.content.figures
    if figures and others and figures.isdisjoint(others):
        return False
    if "own" in (one.form, other.form):
        return _own_may_be(one, other)
    if one.about_keys and other.about_keys:
        if one.about_keys.isdisjoint(other.about_keys):
            return False
        # A figure of one side about the other is not the other's about the one.
        return "figure" not in (one.nature, other.nature) or not _apart(one, other)
    if not one.by_keys and not other.by_keys:
        return one.form == other.form == "allegation"
    return not _apart(one, other) and bool(one.by_keys & other.by_keys)


def _one_charge(one: Claim, other: Claim) -> bool:
    """Whether two claims are charges against one person from one person or side."""
    return (
        one.nature == other.nature == "charge"
        and not persons(one.about_keys).isdisjoint(persons(other.about_keys))
        and not one.by_keys.isdisjoint(other.by_keys)
    )


def _of_one_side(one: Claim, other: Claim) -> bool:
    """Whether a statement comes from a person in one article and from somebody else of the same side in the other."""
    return one.form == other.form == "statement" and bool(persons(one.by_keys)) != bool(persons(other.by_keys))


def _own_may_be(one: Claim, other: Claim) -> bool:
    """Whether a sentence without a source may say what another claim says: it names whom the claim is about."""
    own, told = (one, other) if one.form == "own" else (other, one)
    return told.form != "own" and (not told.about_keys or not told.about_keys.isdisjoint(own.about_keys))


def _apart(one: Claim, other: Claim) -> bool:
    """Whether two claims are known to come from different people, or from different sides."""
    if not one.by_keys or not other.by_keys:
        return False
    people, others = persons(one.by_keys), persons(other.by_keys)
    if people and others:
        return people.isdisjoint(others)
    return one.by_keys.isdisjoint(other.by_keys)


def matched(claims: Sequence[Claim], matcher: Matcher) -> list[list[Claim]]:
    """The claims in groups: those of one group are all alike, each to each. Claims of one article join only through another's."""
    scores = {
        pair: score for pair in _pairs(claims) if (score := matcher.likeness(claims[pair[0]], claims[pair[1]])) > 0
    }
    groups = {at: [at] for at in range(len(claims))}
    group_of = list(range(len(claims)))
    for (one, other), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        first, second = group_of[one], group_of[other]
        if first == second:
            continue
        if all(_joins(claims, scores, a, b) for a in groups[first] for b in groups[second]):
            for at in groups[second]:
                group_of[at] = first
            groups[first] += groups.pop(second)
    return [[claims[at] for at in sorted(group)] for group in groups.values()]


def _joins(claims: Sequence[Claim], scores: dict[tuple[int, int], float], one: int, other: int) -> bool:
    """Whether two claims may stand in one group: they are alike; two of one article only where none says against it."""
    if claims[one].article == claims[other].article:
        return _may_be_one(claims[one], claims[other])
    return (min(one, other), max(one, other)) in scores


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
    return (*claim.content.stems, *claim.content.figures)
