"""Fisher's exact test."""

from __future__ import annotations

from math import comb


def fisher_exact(a: int, b: int, c: int, d: int) -> float:
    """The two-sided p-value of the table [[a, b], [c, d]] of counts.

    That is the share, among all tables with the same sums, of those that are as unlikely as this one or less likely.
    """
    first, second, column = a + b, c + d, a + c
    ways = [comb(first, k) * comb(second, column - k) for k in range(max(0, column - second), min(first, column) + 1)]
    observed = comb(first, a) * comb(second, c)
    return sum(way for way in ways if way <= observed) / sum(ways)
