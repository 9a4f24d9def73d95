"""What several views are made of.

In all views `anchor` names one element of a report, and `target` is the anchor of a place in the annotated text or of a
source, None where there is none. Fields of type `str` are ready to be shown.
"""

from __future__ import annotations

import msgspec


class Counts(msgspec.Struct, frozen=True):
    """Findings by severity, suppressed ones left out."""

    error: int = 0
    warning: int = 0
    note: int = 0
    info: int = 0


class Label(msgspec.Struct, frozen=True):
    """A name and its value."""

    name: str
    value: str


class Snippet(msgspec.Struct, frozen=True):
    """A span with some of the text around it, white space made single; cut words are replaced by “…”."""

    before: str
    text: str
    after: str


class Place(msgspec.Struct, frozen=True):
    """Where something stands: `words` is “paragraph 3”, `line` “line 12” where the file has lines, `snippet` what stands there."""

    target: str | None
    words: str
    snippet: Snippet
    line: str = ""
