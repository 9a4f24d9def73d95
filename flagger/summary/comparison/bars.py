"""How much two claims must share to be taken for one: by what is known of their sources, and in which ways they are alike.

The figures were set on groups of real articles, labelled by hand, that told one story each; others were kept to measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

Sources = Literal["person", "side", "colleagues", "unsure person", "unsure", "none"]
"""Two claims come from one person, from one side, from two persons of one side, from sources that may be one or not (a person among
them), or one of them has none.
"""


class Evidence(msgspec.Struct, frozen=True):
    """What two claims share: plain words and figures `said` by both, their `weight`, and the part of the shorter claim and of both
    together by weight. Further the `figures` and the fragments in quotation marks alone; whether nearly all is the `same` words,
    whether a concept that tells what is done is among what is shared (`act`), and whether both open with it (`opening`). `length` is
    the number of words of the shorter claim that count.
    """

    said: int
    weight: float
    part: float
    whole: float
    figures: int
    quotes: int
    same: bool
    act: bool
    opening: bool
    length: int


class Bar(msgspec.Struct, frozen=True):
    """The least of each that two claims must share."""

    said: int
    weight: float
    part: float
    whole: float

    def met(self, shared: Evidence) -> bool:
        """Whether two claims share so much."""
        return (
            shared.said >= self.said
            and shared.weight >= self.weight
            and shared.part >= self.part
            and shared.whole >= self.whole
        )


BARS: dict[Sources, tuple[Bar, ...]] = {
    "person": (Bar(2, 5.5, 0.45, 0.215), Bar(3, 7.0, 0.44, 0.18)),
    "side": (Bar(2, 8.0, 0.5, 0.3),),
    "colleagues": (Bar(4, 9.0, 0.45, 0.28),),
    "unsure person": (Bar(4, 9.0, 0.45, 0.28),),
    "unsure": (Bar(4, 9.0, 0.45, 0.21),),
    "none": (Bar(3, 7.0, 0.6, 0.46),),
}
"""One bar must be met; a word in every tenth sentence weighs 2.3, one in every fiftieth 3.9."""

SAME_WORDS = Bar(2, 5.5, 0.0, 0.0)
"""For claims that are word for word the same in most of the shorter one, whoever is taken for their source."""

TWO_FIGURES = Bar(4, 9.0, 0.3, 0.14)
"""For claims that share two figures."""

NO_ACT = 0.34
"""What must be shared of both together where no concept of what is done is: “repair the harbour wall”, “sell the harbour office”."""

HELD = 0.7
HELD_LENGTH = 3
"""The part of the shorter claim, and its words, that two claims must share which open alike but may not come from one side."""


def likeness(shared: Evidence, sources: Sources) -> float:
    """How alike two claims are: 0.0 where they are not taken for one, 1.0 where they are just so, more where that is surer."""
    if shared.same and SAME_WORDS.met(shared):
        return 2.0
    held = shared.part >= HELD and shared.length >= HELD_LENGTH
    if shared.opening and sources != "none" and (held or sources in ("person", "side", "colleagues")):
        return 1.0 + shared.whole
    if shared.whole < NO_ACT and not (shared.act or shared.figures or shared.quotes):
        return 0.0
    return max((shared.whole / bar.whole for bar in _bars(shared, sources) if bar.met(shared)), default=0.0)


def _bars(shared: Evidence, sources: Sources) -> Iterator[Bar]:
    yield from BARS[sources]
    if shared.figures > 1:
        yield TWO_FIGURES
