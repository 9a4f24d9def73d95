"""Text as it comes out of the elements → lines as a browser would show them: white space, breaks, seams."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from flagger.reading.html.parsing import clean

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]»]*$")
_CLOSERS = ".,;:!?…)”’"
_OPENERS = '“‘"(['


class Line(NamedTuple):
    """A line of text; `linked` is the share of its characters in links, `ends_linked` whether it ends in one.

    `stamp` is what of it is marked as a time.
    """

    text: str
    linked: float
    ends_linked: bool
    stamp: str


@dataclass(slots=True)
class _Raw:
    """Runs of (text, in a link, in a time) since the last break, and how many breaks there were.

    `empty` is whether the runs are white space.
    """

    breaks: int
    runs: list[tuple[str, bool, bool]] = field(default_factory=list)
    empty: bool = True

    def add(self, text: str, link: bool = False, stamp: bool = False) -> None:
        self.runs.append((text, link, stamp))
        self.empty = self.empty and not text.strip()


class Lines:
    """Collects the text of one block."""

    def __init__(self) -> None:
        self._lines = [_Raw(0)]
        self._seam = False

    def empty(self) -> bool:
        """Whether nothing stands in the line that is open."""
        return self._lines[-1].empty

    def add(self, text: str | None, link: bool = False, stamp: bool = False, pre: bool = False) -> None:
        """More text. In `pre`, an empty line is a paragraph's end."""
        if not text:
            return
        text = clean(text)
        if pre and _PARAGRAPH.search(text):
            first, *others = _PARAGRAPH.split(text)
            self.add(first, link, stamp)
            for other in others:
                self.break_line()
                self.break_line()
                self.add(other, link, stamp)
            return
        if self._seam and text[:1].strip():
            self._close_seam(text[0])
        self._lines[-1].add(text, link, stamp)

    def seam(self) -> None:
        """An inline element ended and another begins with nothing in between: often two labels, set apart by style."""
        self._seam = True

    def space(self, text: str = " ") -> None:
        """A gap where markup alone parts two words."""
        self._seam = False
        self._lines[-1].add(text)

    def break_line(self) -> None:
        """A `<br>`."""
        self._seam = False
        last = self._lines[-1]
        if last.empty and len(self._lines) > 1:
            last.breaks += 1
        else:
            self._lines.append(_Raw(1))

    def take(self) -> list[Line]:
        """The lines so far; a line that runs on after a single break is one with the line before. Starts anew."""
        merged: list[_Raw] = []
        for raw in self._lines:
            if raw.empty:
                continue
            if merged and raw.breaks == 1 and _runs_on(merged[-1], raw):
                merged[-1].runs += [(" ", False, False), *raw.runs]
            else:
                merged.append(raw)
        self.__init__()  # type: ignore[misc]
        return [_line(raw) for raw in merged]

    def _close_seam(self, following: str) -> None:
        """A space between "Live" and "Storm", none after a drop cap or before the rest of a word."""
        self._seam = False
        before = "".join(text for text, _, _ in self._lines[-1].runs[-3:])
        word = before[len(before.rstrip()) :] or re.split(r"\s", before)[-1]
        starts = following.isupper() or following.isdigit() or following in _OPENERS
        if starts and (len(word) > 1 or word.isdigit()) and (word[-1].isalnum() or word[-1] in _CLOSERS):
            self._lines[-1].add(" ")


def _runs_on(before: _Raw, after: _Raw) -> bool:
    first = "".join(text for text, _, _ in after.runs).lstrip()[:1]
    ended = _SENTENCE_END.search("".join(text for text, _, _ in before.runs[-3:]).rstrip())
    return first.islower() and not ended


def _line(raw: _Raw) -> Line:
    text = " ".join("".join(run for run, _, _ in raw.runs).split())
    linked = sum(len("".join(run.split())) for run, link, _ in raw.runs if link)
    words = [(run, link) for run, link, _ in raw.runs if run.strip()]
    stamp = " ".join("".join(run for run, _, stamp in raw.runs if stamp).split())
    return Line(text, linked / max(len("".join(text.split())), 1), words[-1][1], stamp)
