"""File names for reports, from the ids of the articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from flagger.result import Result

_LONGEST = 80


class Names:
    """Gives each article a name that is safe on every system and that no other has, in whatever case."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.casefold() for name in taken}

    def of(self, result: Result) -> str:
        """A name without suffix: of a file its own, of a row its id; a number follows where another has it already."""
        wish = PurePosixPath(result.id).stem if result.id == result.path else result.id
        base = re.sub(r"[^A-Za-z0-9_.]+", "-", wish).strip("-.")[:_LONGEST] or "article"
        name, number = base, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name.casefold())
        return name
