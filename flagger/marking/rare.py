"""Patterns that many articles do not need."""

from __future__ import annotations

import re
from functools import cached_property


class Rare:
    """A pattern that is compiled where it is asked for first: to compile it takes longer than to look for it in an article."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self._source)
