"""How messages quote."""

from __future__ import annotations

from flagger.judging.case import Case

LONGEST = 60


def quote(case: Case, start: int, end: int) -> str:
    """A span in single quotation marks, on one line, clipped to some sixty characters at a word."""
    words = " ".join(case.text(start, end).split())
    if len(words) > LONGEST:
        cut = words[: LONGEST - 1]
        words = (cut[: cut.rfind(" ")] if " " in cut else cut) + "…"
    return f"‘{words}’"
