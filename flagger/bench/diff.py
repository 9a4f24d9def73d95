"""What two states of the lexicons make of one article: findings that appear, disappear and change, and marks where no finding does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from flagger.article import Article, Span
from flagger.bench.concordance import Context, Place, Places, context
from flagger.judging.intervals import Intervals
from flagger.result import Finding, Result, Severity

Kind = Literal["new", "gone", "changed"]
KINDS: tuple[Kind, ...] = ("new", "gone", "changed")


class Found(msgspec.Struct, frozen=True):
    """A finding or, where `severity` is None, a mark: its code, its span, and all else that may change, by name."""

    code: str
    start: int
    end: int
    entry: str | None
    severity: Severity | None
    details: dict[str, str | None]


class Change(msgspec.Struct, frozen=True):
    """What became of one finding or mark. `old` is None of a new one, `new` of one that is gone; `changed` names what differs.

    The place is that of the new one, or of the old one where it is gone.
    """

    kind: Kind
    place: Place
    old: Found | None
    new: Found | None
    changed: dict[str, tuple[str | None, str | None]]
    context: Context

    @property
    def both(self) -> list[Found]:
        """The new one, then the old one: those that there are."""
        return [found for found in (self.new, self.old) if found is not None]

    @property
    def group(self) -> str:
        """What the change is listed under: the entry, or the code where no entry is behind it."""
        return self.both[0].entry or self.both[0].code


def differences(article: Article, old: Result, new: Result) -> list[Change]:
    """What differs between two results of one article, in order of the text.

    A finding of one rule at one place is the same finding; of those that are left, two of one rule that overlap are one that was
    moved. Marks are looked at where no finding differs, since a mark that makes a finding differs with it.
    """
    writer = _Writer(article)
    changes = list(_changes(writer, _findings(old), _findings(new)))
    told = Intervals((found.start, found.end) for change in changes for found in change.both)
    changes += (
        change
        for change in _changes(writer, _marks(old), _marks(new))
        if not any(told.touched(found.start, found.end) for found in change.both)
    )
    return sorted(changes, key=lambda change: (change.place.start, change.place.end, change.both[0].code))


class _Writer:
    """Writes down the changes of one article."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._places = Places(article)

    def change(self, kind: Kind, old: Found | None, new: Found | None) -> Change:
        """One difference."""
        shown = next(found for found in (new, old) if found is not None)
        before, after = (self._told(found) if found else {} for found in (old, new))
        changed = {name: (before[name], after[name]) for name in before if old and new and before[name] != after[name]}
        around = context(self._text, shown.start, shown.end)
        return Change(kind, self._places.at(Span(shown.start, shown.end)), old, new, changed, around)

    def _told(self, found: Found) -> dict[str, str | None]:
        """All of a finding that may change, by name."""
        words = " ".join(self._text[found.start : found.end].split())
        return {"words": words, "severity": found.severity, "entry": found.entry, **found.details}


def _changes(writer: _Writer, before: Iterable[Found], after: Iterable[Found]) -> Iterator[Change]:
    """The differences between two lists of findings, or of marks."""
    left = _by_place(before)
    added: list[Found] = []
    for place, found in _by_place(after).items():
        was = left.pop(place, None)
        if was is None:
            added.append(found)
        elif was != found:
            yield writer.change("changed", was, found)
    gone: dict[str, _Gone] = defaultdict(_Gone)
    for found in left.values():
        gone[found.code].add(found)
    for found in added:
        moved = gone[found.code].take(found)
        yield writer.change("changed" if moved else "new", moved, found)
    yield from (writer.change("gone", was, None) for each in gone.values() for was in each.left())


def _by_place(found: Iterable[Found]) -> dict[tuple[str, int, int, int], Found]:
    """Findings by code and span, and by number where two share both."""
    seen: dict[tuple[str, int, int], int] = defaultdict(int)
    placed: dict[tuple[str, int, int, int], Found] = {}
    for each in found:
        place = (each.code, each.start, each.end)
        placed[(*place, seen[place])] = each
        seen[place] += 1
    return placed


class _Gone:
    """The findings of one rule that are at their place no more."""

    def __init__(self) -> None:
        self._found: list[Found | None] = []
        self._spans: Intervals | None = None

    def add(self, found: Found) -> None:
        """One more."""
        self._found.append(found)

    def take(self, found: Found) -> Found | None:
        """The first that overlaps `found` and was not taken yet."""
        self._spans = self._spans or Intervals((each.start, each.end) for each in self._found if each)
        for at in self._spans.overlapping(found.start, found.end):
            taken, self._found[at] = self._found[at], None
            if taken is not None:
                return taken
        return None

    def left(self) -> list[Found]:
        """Those that nothing has taken."""
        return [found for found in self._found if found is not None]


def _findings(result: Result) -> Iterator[Found]:
    """The findings, with the voice and the entry of the mark behind each where there is one."""
    behind = {(m.start, m.end, m.category.replace("_", "-")): m for m in result.loaded}
    alleged = {(a.start, a.end): a for a in result.allegations}
    for finding in result.findings:
        mark = behind.get((finding.start, finding.end, finding.name)) or (
            alleged.get((finding.start, finding.end)) if finding.code.startswith("ALG") else None
        )
        yield _finding(finding, mark.voice if mark else None, mark.entry if mark else None)


def _finding(finding: Finding, voice: str | None, entry: str | None) -> Found:
    details = {"voice": voice, "message": finding.message, "neutral": ", ".join(finding.neutral)}
    return Found(finding.code, finding.start, finding.end, entry, finding.severity, details)


def _marks(result: Result) -> Iterator[Found]:
    """Loaded wording and allegations, with what they say."""
    names: dict[str | None, str] = {source.id: source.name for source in result.sources}
    for mark in result.loaded:
        details = {"voice": mark.voice, "by": names.get(mark.by)}
        yield Found(f"loaded {mark.category}", mark.start, mark.end, mark.entry, None, details)
    for alleged in result.allegations:
        details = {
            "by": alleged.by, "about": alleged.about, "nature": alleged.nature, "status": alleged.status,
            "caveat": "yes" if alleged.caveat else "no", "answer": alleged.answer, "voice": alleged.voice,
            "stance": alleged.stance,
        }  # fmt: skip
        yield Found("allegation", alleged.start, alleged.end, alleged.entry, None, details)
