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


def by_name(origins: Sequence[str] | None) -> dict[str, str]:
    """Origins by the names of their files, from `NAME=TEXT`. Raises UsageError where one is not like that, or a name comes twice."""
    found: dict[str, str] = {}
    for each in origins or ():
        name, equals, text = each.partition("=")
        if not equals or not name:
            raise UsageError(f"--origin {each}: expected NAME=TEXT, the name of a file and what is said of it")
        if name in found:
            raise UsageError(f"--origin {name}=… is given twice")
        found[name] = text
    return found
