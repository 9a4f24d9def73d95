"""Which claims of different articles are one: by who says them or whom they accuse, and by the concepts, words and figures they share.

Two claims that are wrongly put together mislead, two that stay apart do not: every doubt keeps them apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from flagger.summary.comparison.bars import Evidence, likeness
from flagger.summary.comparison.claim import Claim
from flagger.summary.comparison.content import MARK, Content, Reader, keys
from flagger.summary.comparison.contrary import may_be_one, one_charge, sources_of

FIGURE = 4.0
"""What a figure weighs."""

QUOTE = 4.0
"""What it weighs that a fragment in quotation marks stands in the other claim too."""

LIGHT = 0.5
"""The part of its weight that a concept has that says little."""

SAME_RUNS = 0.6
"""The part of the shorter claim's runs of words that makes two claims the same words."""

SAME_QUOTE = 4
"""So does a fragment in quotation marks of so many words."""

OPENING = 4
"""So many words of weight are the opening of a claim: what it says of whom."""

BEGIN = 2
"""Among the first so many of them two openings must share one."""

LEAST_OPENING = 2
OPENING_WEIGHT = 3.3
"""What two openings must share: what a whole story is about weighs little in it."""

CHARGE = 2.7
"""One concept that weighs so much tells that two charges of one side against one person are the same."""

LEAST_SENTENCES = 60
"""In a story of fewer sentences a word weighs what it would in one of so many: a short story has no common words."""


class Matcher:
    """Compares claims; knows how rare each concept and word is in this story."""

    def __init__(self, sentences: Iterable[Content], reader: Reader) -> None:
        number = 0
        places: Counter[str] = Counter()
        for content in sentences:
            number += 1
            places.update(keys(content))
        number = max(number, LEAST_SENTENCES)
        self._reader = reader
        self._weights = {key: math.log((number + 1) / count) for key, count in places.items()}
        self._unseen = math.log(number + 1)

    def weight(self, key: str) -> float:
        """How much it says that two claims share this concept or word."""
        weight = self._weights.get(key, self._unseen)
        return weight * LIGHT if self._reader.light(key) else weight

    def shared(self, one: Claim, other: Claim) -> dict[str, str]:
        """What two claims share, the rarest first: concepts and words by key, each with the word where both have it in common, else
        with the name of the concept.
        """
        mine, others = one.content.units, other.content.units
        common = sorted(mine.keys() & others.keys(), key=lambda key: (-self.weight(key), key))
        return {
            key: self._reader.name(key) if mine[key].stems.isdisjoint(others[key].stems) else mine[key].word
            for key in common
        }

    def may_be_one(self, one: Claim, other: Claim) -> bool:
        """Whether nothing speaks against two claims being one."""
        return may_be_one(one, other, self._reader)

    def likeness(self, one: Claim, other: Claim) -> float:
        """How alike two claims are: 0.0 where they are not taken for one, 1.0 where they are just so, more where that is surer."""
        common = one.content.units.keys() & other.content.units.keys()
        if not common or not self.may_be_one(one, other):
            return 0.0
        if one_charge(one, other) and any(
            self._shared_weight(key, one.content, other.content) >= CHARGE for key in common
        ):
            return 1.0
        return likeness(self._evidence(one, other, common), sources_of(one, other))

    def _evidence(self, one: Claim, other: Claim, common: set[str]) -> Evidence:
        mine, others = one.content, other.content
        figures = sum(each.among(others.figures) for each in mine.figures)
        fragments = _fragments(mine, others)
        quotes = 0 if "own" in (one.form, other.form) else len(fragments)
        said = sum(not self._reader.light(key) and (key in mine.said or key in others.said) for key in common)
        weight = sum(self._shared_weight(key, mine, others) for key in common) + FIGURE * figures + QUOTE * quotes
        weights = [self._weight(each) + QUOTE * quotes for each in (mine, others)]
        runs = len(mine.runs & others.runs) / max(1, min(len(mine.runs), len(others.runs)))
        return Evidence(
            said=said + figures + quotes,
            weight=weight,
            part=weight / min(weights),
            whole=weight / max(weight, sum(weights) - weight),
            figures=figures,
            quotes=quotes,
            same=runs >= SAME_RUNS or any(len(each.split()) >= SAME_QUOTE for each in fragments),
            act=any(map(self._reader.act, common)),
            opening=bool(one.by_keys and other.by_keys) and self._open_alike(mine, others),
            length=min(len(mine.units), len(others.units)),
        )

    def _open_alike(self, one: Content, other: Content) -> bool:
        """Whether two claims open with the same words of weight, one of them for what is done."""
        first, second = self._opening(one), self._opening(other)
        both = set(first) & set(second)
        return (
            len(both) >= LEAST_OPENING
            and not both.isdisjoint(first[:BEGIN])
            and not both.isdisjoint(second[:BEGIN])
            and any(map(self._reader.act, both))
            and sum(map(self.weight, both)) >= OPENING_WEIGHT
        )

    def _opening(self, content: Content) -> list[str]:
        """The first words of weight of a claim, names apart."""
        heavy = (key for key in content.units if key in content.said and not self._reader.light(key))
        return list(islice(heavy, OPENING))

    def _shared_weight(self, key: str, one: Content, other: Content) -> float:
        """The weight of a unit that two claims share: where they have the very word in common, that of the word."""
        words = one.units[key].stems & other.units[key].stems if key.startswith(MARK) else ()
        weight = max((self._weights.get(word, self._unseen) for word in words), default=0.0)
        return max(self.weight(key), weight * LIGHT if self._reader.light(key) else weight)

    def _weight(self, content: Content) -> float:
        return sum(map(self.weight, content.units)) + FIGURE * len(content.figures) or 1.0


def _fragments(one: Content, other: Content) -> list[str]:
    """The fragments in quotation marks that two claims share."""
    return [each for each in one.quotes if each in other.words] or [each for each in other.quotes if each in one.words]
