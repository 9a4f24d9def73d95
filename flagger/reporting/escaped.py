"""Text that Markdown shows and does not obey."""

from __future__ import annotations

import re

from flagger.reporting.visible import visible

_SEAM = "\u200b"
"""A space of no width. `visible` writes one that the text brought along as an escape, so that every seam is ours."""
_LIVE = re.compile(r"[@#](?=\S)|:(?=[^\s\d]|\d+:)|\b(?i:gh)-(?=\d)|(?<=\w)\.(?=[^\W\d])|(?<=[wW])\.(?=\S)")
"""What sites turn into links and pings after Markdown is done with: @names, issues, addresses, :emoji:."""
_BLOCK = re.compile(r"([-+=:])|(\d{1,9})(?=[.)])")
"""What begins a list, a rule or an underline where it comes first."""
_TICKS = re.compile("`+")
_INLINE = str.maketrans(
    {character: f"\\{character}" for character in "\\`*_[]{}#!~$^"}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", _SEAM: "&#8203;"}
)


def code(text: str) -> str:
    """`text` on one line as a code span, not for a table: it can be copied as it stands, and sites make nothing in it live."""
    shown = visible(" ".join(text.split()))
    fence = "`" * (max(map(len, _TICKS.findall(shown)), default=0) + 1)
    # One space on either side is taken off again.
    return f"{fence} {shown} {fence}" if "`" in shown else f"{fence}{shown}{fence}"


def escaped(text: str) -> str:
    """`text` on one line, so that Markdown (CommonMark, GitHub's, with or without tables) shows each character as itself.

    What a site would make live all the same gets a space of no width, which no reader sees. Takes linear time.
    """
    shown = _LIVE.sub(_parted, visible(" ".join(text.split())))
    first = _BLOCK.match(shown)
    shown = shown.translate(_INLINE)
    if first is None:
        return shown
    at = first.end() if first[2] else 0
    return f"{shown[:at]}\\{shown[at:]}"


def _parted(found: re.Match[str]) -> str:
    """What was found with a seam behind it; of a dot before it, since `www.` alone makes GitHub take what follows for an address."""
    return f"{_SEAM}." if found[0] == "." else found[0] + _SEAM
