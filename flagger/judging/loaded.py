"""What the FRM3xx rules share: one category of loaded wording, and the message for each voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from flagger.analysis import Category, Loaded
from flagger.article import Span
from flagger.judging.case import Case
from flagger.judging.rule import Hit, Rule
from flagger.judging.wording import quote


class LoadedWording(Rule):
    """Wording of one category that judges. A subclass gives the category, what such wording does, what clears it."""

    category: ClassVar[Category]
    does: ClassVar[str]
    clear: ClassVar[str]

    def find(self, case: Case) -> Iterator[Hit]:
        """Each mark of the category."""
        for mark in case.analysis.loaded:
            if mark.category != self.category or _is_allegation(case, mark):
                continue
            entry = None if mark.entry is None else case.lexicons.framing_entry(mark.entry)
            yield Hit(
                mark.start,
                mark.end,
                mark.voice,
                self._message(case, mark, entry.note if entry and entry.note else self.clear),
                entry.instead_of(case.text(mark.start, mark.end)) if entry else (),
                severity=entry.severity if entry else None,
            )

    def _message(self, case: Case, mark: Loaded, advice: str) -> str:
        """What the wording does, in whose words, and what to do; the entry's note knows better than the rule."""
        wording = f"{quote(case, mark.start, mark.end)} {self.does}"
        by = case.name_of(mark.by)
        if mark.voice == "article":
            return f"{wording} in your own words. {advice}"
        if mark.voice == "paraphrase":
            whom = f"what you report of {by}" if by else "what you report of a source"
            return f"{wording} in {whom}, outside quotation marks. Quote it, or choose a neutral word."
        if mark.voice == "quote":
            return f"{wording}; it is quoted from {by or 'a source'} and is not counted against you."
        return f"{wording}; your quotation marks keep a distance from it."


def _is_allegation(case: Case, mark: Loaded) -> bool:
    """Whether the mark covers a whole allegation: then the allegation makes the finding."""
    inside = case.allegations_in([Span(mark.start, mark.end)])
    return any(mark.start <= allegation.start and allegation.end <= mark.end for allegation in inside)
