"""What is said of the origin and licence of each corpus, for the model card."""

from __future__ import annotations

from collections.abc import Sequence

from flagger.errors import UsageError


def one_each(origins: Sequence[str] | None, count: int, options: str) -> list[str]:
    """An origin for each of `count` files; empty ones where none were given. `options` are those that the files came with.

    Raises UsageError where some were given, but not one for each.
    """
    found = list(origins or [""] * count)
    if len(found) != count:
        raise UsageError(f"--origin: {len(found)} given for {count} of {options}; expected one for each, or none")
    return found
