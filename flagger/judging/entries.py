"""What judging, and what stands above it, asks of the lexicons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from flagger.lexicon import FramingEntry


class FramingEntries(Protocol):
    """The entries of loaded wording."""

    def framing_entry(self, full_id: str) -> FramingEntry | None:
        """The entry, or None where there is none of this id."""
        ...


class Lists(FramingEntries, Protocol):
    """The lexicons, as judging sees them: the entries, and word lists."""

    def words(self, name: str) -> frozenset[str]:
        """The words of the list of this name."""
        ...

    def terms(self, name: str) -> tuple[str, ...]:
        """The names in the list of actors of this name, as they are written."""
        ...

    def __hash__(self) -> int:
        """By this what was made of some lexicons is found again."""
        ...
