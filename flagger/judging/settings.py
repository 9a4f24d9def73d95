"""Which findings are wanted."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from flagger.errors import UsageError
from flagger.judging.severity import CODES, OFF

FAMILIES = {"ATR": "attribution", "ALG": "allegations", "FRM": "loaded framing", "SUP": "housekeeping"}
"""The families of rules and what they are about."""


class Settings(msgspec.Struct, frozen=True):
    """What the user asked for.

    `select` and `ignore` hold codes or beginnings of codes, as `parse_codes` gives them; an empty `select` means every
    rule that is not off by default. `min_confidence` is 0.0 to 1.0; less sure findings are dropped. With `skip_other_languages`
    it is no error that an article is not in English. `sides` are the names of the two sides of the dispute, as `parse_sides`
    gives them; empty where they are to be found. Raises UsageError where `min_confidence` is out of range.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float = 0.0
    skip_other_languages: bool = False
    sides: tuple[tuple[str, ...], ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.min_confidence <= 1.0:
            raise UsageError(f"minimum confidence {self.min_confidence}: expected a number from 0 to 1")

    def wants(self, code: str) -> bool:
        """Whether the rule `code` runs: the longer beginning decides, and `ignore` where both are as long.

        A rule that is off by default needs its whole code in `select`.
        """
        if code in OFF and code not in self.select:
            return False
        if not self.select:
            return _match(self.ignore, code) == 0
        return _match(self.select, code) > _match(self.ignore, code)


def parse_codes(values: Iterable[str]) -> tuple[str, ...]:
    """The codes in `values`, each of which may hold several, parted by commas: "FRM301,ALG", in either case.

    A code may be cut after its family (ATR) or any digit (FRM30). Raises UsageError naming what no rule begins with.
    """
    codes = [code.strip().upper() for value in values for code in value.split(",") if code.strip()]
    for code in codes:
        if len(code) < 3 or not any(known.startswith(code) for known in CODES):
            families = ", ".join(f"{family} ({about})" for family, about in FAMILIES.items())
            raise UsageError(f"unknown rule code {code!r}: expected a code such as {CODES[0]}, or a family: {families}")
    return tuple(codes)


def parse_sides(value: str | None) -> tuple[tuple[str, ...], ...]:
    """The two sides in “Norland,Kerrow|Maravia”: the names of each, the one that it is called by first; none where None is given.

    Raises UsageError where there are not two with a name each.
    """
    if value is None:
        return ()
    sides = tuple(tuple(name.strip() for name in side.split(",") if name.strip()) for side in value.split("|"))
    if len(sides) != 2 or not all(sides):
        raise UsageError(f"sides {value!r}: expected two, with | between them, as 'Norland,Kerrow|Maravia'")
    return sides


def _match(beginnings: tuple[str, ...], code: str) -> int:
    """The length of the longest of `beginnings` that `code` begins with, or 0."""
    return max((len(beginning) for beginning in beginnings if code.startswith(beginning)), default=0)
