"""Findings for people at a terminal: the line, the span underlined, why, and neutral wordings."""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from operator import itemgetter

import msgspec

from flagger.reporting.visible import cells, visible
from flagger.result import SEVERITIES, Finding, Result, Severity

Counts = Mapping[Severity, int]

_INDENT = "    "
_CUT = "…"
_TORN = 15
_LEAST_WIDTH = 40
_MOST_WIDTH = 120
_WIDTH = itemgetter(1)
_BREAK = re.compile("[\\n\\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_COLOURS: dict[str, str] = {"error": "1;31", "warning": "33", "note": "36", "info": "2", "path": "1", "aside": "2"}


class Style(msgspec.Struct, frozen=True):
    """How to show: with colours or not, how many columns there are, and whether info findings are listed."""

    colour: bool = False
    width: int = 100
    show_info: bool = False

    def paint(self, text: str, colour: str) -> str:
        """`text` in a colour of the palette, where colours are wanted."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.colour and text else text


def render(result: Result, counts: Counts, style: Style) -> str:
    """The findings of one article in their order, and a line that sums them up.

    `counts` says how many there are of each severity. Suppressed findings are left out, and info findings unless the
    style lists them. Loaded wording names the lexicon entry that found it. Nothing of the article steers the terminal.
    """
    name = visible(result.id if result.id == result.path else f"{result.path}#{result.id}")
    shown = [f for f in result.findings if not f.suppressed and (style.show_info or f.severity != "info")]
    entries = {(m.start, m.end, m.category.replace("_", "-")): m.entry for m in result.loaded if m.entry is not None}
    parts = [
        _finding(finding, result.text, name, entries.get((finding.start, finding.end, finding.name)), style)
        for finding in shown
    ]
    return (
        "".join(f"{part}\n\n" for part in parts)
        + f"{style.paint(name, 'path')}: {_counted(counts, style)}\n"
        + ("\n" if parts else "")
    )


def total(articles: int, counts: Counts, style: Style) -> str:
    """The line that sums up a run of several articles."""
    return f"{articles} articles: {_counted(counts, style)}\n"


def _finding(finding: Finding, text: str, name: str, entry: str | None, style: Style) -> str:
    place = f"{name}:{finding.line}:{finding.column}" if finding.line is not None else name
    head = f"{style.paint(finding.severity, finding.severity)} {finding.code} {visible(finding.name)}"
    if entry is not None:
        head += style.paint(f" [{visible(entry)}]", "aside")
    width = min(max(style.width, _LEAST_WIDTH), _MOST_WIDTH) - len(_INDENT)
    line, underline = _excerpt(text, finding.start, finding.end, width)
    lines = [line, style.paint(underline, finding.severity), *textwrap.wrap(visible(finding.message), width)]
    if finding.neutral:
        instead = f"instead: {', '.join(map(visible, finding.neutral))}"
        lines += textwrap.wrap(instead, width, subsequent_indent=" " * len("instead: "))
    return "\n".join((f"{style.paint(place, 'path')}: {head}", *(_INDENT + line for line in lines)))


def _excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The part of the line around a span that fits into `width` columns, and a line that underlines the span.

    Of a span that goes over several lines, the first is shown. Takes time by the width, not by the length of the line.
    """
    room = width - 2 * len(_CUT)
    span = _fit(_until_break(text[start : min(end, start + width)]), room)
    room -= _columns(span)
    before = _until_break(text[max(0, start - width) : start][::-1])
    after = _until_break(text[end : end + width]) if len(span) == end - start else ""
    # Each side takes half of the room, and what the other side leaves of its half.
    left = _fit(before, max(room // 2, room - _columns(cells(after))))
    right = _fit(after, room - _columns(left))
    first, last = start - len(left), start + len(span) + len(right)
    opening = closing = ""
    if first > 0 and not _BREAK.match(text, first - 1):
        opening, left = _CUT, _without_torn_word(left)
    if last < len(text) and not _BREAK.match(text, last):
        closing, right = _CUT, _without_torn_word(right)
    shown = "".join(character for character, _ in (*reversed(left), *span, *right))
    underline = " " * (len(opening) + _columns(left)) + "^" * max(1, _columns(span))
    return f"{opening}{shown}{closing}".rstrip(), underline


def _until_break(text: str) -> str:
    """`text` up to its first line break."""
    return _BREAK.split(text, maxsplit=1)[0]


def _fit(text: str, width: int) -> list[tuple[str, int]]:
    """As many characters from the start of `text` as fit into `width` columns, each as it is shown."""
    shown = cells(text)
    return shown[: bisect_right(list(accumulate(map(_WIDTH, shown))), width)]


def _columns(shown: list[tuple[str, int]]) -> int:
    return sum(map(_WIDTH, shown))


def _without_torn_word(shown: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Characters that lead away from a span, without the word at their end that was cut, unless it is a long one."""
    for back in range(1, min(_TORN, len(shown)) + 1):
        if shown[-back][0] == " ":
            return shown[:-back]
    return shown


def _counted(counts: Counts, style: Style) -> str:
    """The counts in words, gravest first: “2 errors, 1 note; 3 info not listed (--show-info)”."""
    listed = [s for s in reversed(SEVERITIES) if counts.get(s, 0) and (s != "info" or style.show_info)]
    words = ", ".join(style.paint(_number(counts[severity], severity), severity) for severity in listed)
    hidden = counts.get("info", 0) if not style.show_info else 0
    aside = style.paint(f"; {hidden} info not listed (--show-info)", "aside") if hidden else ""
    return (words or "nothing to fix was found") + aside


def _number(count: int, severity: Severity) -> str:
    return f"{count} {severity}" if count == 1 or severity == "info" else f"{count} {severity}s"
