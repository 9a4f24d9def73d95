"""Whether two names or descriptions are of one person or body."""

from __future__ import annotations

import re

ALIKE = 0.5
"""The least word F1 at which two names are taken for one."""
LONGER = 4
"""By how many words a name may go beyond one that it holds, and still be the same."""

SMALL = frozenset(("the", "a", "an", "s", "of", "and", "mr", "mrs", "ms"))
"""Words that tell no name from another."""


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names or descriptions are of one source.

    They are where their words, the small ones apart, agree to an F1 of ALIKE, or where one holds all words of the other and
    at most LONGER more. Two that have no words agree.
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return first == second
    both = len(first & second)
    agree = 2 * both >= ALIKE * (len(first) + len(second))
    return agree or (both == min(len(first), len(second)) and abs(len(first) - len(second)) <= LONGER)


def _words(name: str | None) -> set[str]:
    return set(re.findall(r"\w+", (name or "").lower())) - SMALL
