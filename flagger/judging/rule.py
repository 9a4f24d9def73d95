"""What a rule is, and what it is given to judge by."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

import msgspec

from flagger.analysis import Voice
from flagger.judging.case import Case
from flagger.judging.severity import OFF, TABLE, Row
from flagger.result import Severity


class Hit(msgspec.Struct, frozen=True):
    """What a rule found: a span, whose words it is in, and what to tell the editor.

    `when` names the row of the severity table where the rule has several; `severity` is what a lexicon entry sets
    itself.
    """

    start: int
    end: int
    voice: Voice
    message: str
    neutral: tuple[str, ...] = ()
    when: str = ""
    severity: Severity | None = None


class Documentation(NamedTuple):
    """A rule's docstring, taken apart. `why` is in Markdown, paragraphs parted by blank lines."""

    summary: str
    why: str
    flagged: str
    not_flagged: str


class Rule(ABC):
    """One thing to find.

    The docstring of a rule is its documentation for users: a line that sums it up, why it matters, when it does not
    fire and how to clear it, then a line "Flagged: …" and a line "Not flagged: …".
    """

    code: ClassVar[str]
    name: ClassVar[str]

    @abstractmethod
    def find(self, case: Case) -> Iterator[Hit]:
        """What this rule finds in an article, in any order."""

    @classmethod
    def severities(cls) -> tuple[Row, ...]:
        """Its default severities by voice: its rows of the table."""
        return tuple(row for row in TABLE if row.code == cls.code)

    @classmethod
    def is_off(cls) -> bool:
        """Whether it runs only where its whole code is asked for."""
        return cls.code in OFF

    @classmethod
    def documentation(cls) -> Documentation:
        """The docstring's parts. Raises ValueError where one is missing."""
        import inspect  # slow to import, and only `flagger rule` and the documentation need it

        text, flagged_mark, examples = inspect.cleandoc(cls.__doc__ or "").partition("\n\nFlagged: ")
        flagged, not_flagged_mark, not_flagged = examples.partition("\nNot flagged: ")
        summary, why_mark, why = text.partition("\n\n")
        if not (flagged_mark and not_flagged_mark and why_mark):
            raise ValueError(f"{cls.__name__}: the docstring lacks a summary, a reason or an example")
        return Documentation(summary, why, " ".join(flagged.split()), " ".join(not_flagged.split()))
