"""Errors by kind: one mark or label that does not agree, what it is, and how many there are of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from flagger.article import Span

Side = Mapping[str, str]
"""What was labelled, or what was marked: role (“cue”, “strength”) → its words or its value."""


class Error(NamedTuple):
    """One disagreement.

    `kind` and `detail` are short names (`missed-cue`, `noun`). `place` is the span of `text` that it is about; `labelled`
    and `marked` say what should be there and what is.
    """

    kind: str
    detail: str
    article: str
    text: str
    place: Span
    labelled: Side
    marked: Side

    def is_a(self, wanted: str) -> bool:
        """Whether this is of the kind `wanted`, which may name the detail too: `missed-cue` or `missed-cue:noun`."""
        return wanted in (self.kind, f"{self.kind}:{self.detail}")


class KindCount(msgspec.Struct, frozen=True):
    """How many errors of one kind there are, and of each of its details, most first."""

    count: int
    details: dict[str, int]


def counted(errors: Iterable[Error], kinds: Sequence[str]) -> dict[str, KindCount]:
    """The number of errors of each of `kinds`, in that order, those without errors too."""
    number: Counter[str] = Counter()
    details: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    for error in errors:
        number[error.kind] += 1
        details[error.kind][error.detail] += 1
    return {kind: KindCount(number[kind], dict(_ranked(details[kind]))) for kind in kinds}


def _ranked(counts: Counter[str]) -> Iterator[tuple[str, int]]:
    """Most first, and by name where even; a kind that has no details has an empty one, which is left out."""
    return iter(sorted(((name, n) for name, n in counts.items() if name), key=lambda pair: (-pair[1], pair[0])))
