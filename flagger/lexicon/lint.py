"""What a lexicon lacks although it can be loaded: reasons, examples, advice."""

from __future__ import annotations

import msgspec

from flagger.lexicon.match import Lexicons
from flagger.lexicon.model import Entry, FramingEntry


class Problem(msgspec.Struct, frozen=True):
    """One thing to mend: `path` is relative to the lexicon folder, `line` 1-based or 0."""

    path: str
    line: int
    entry: str
    message: str


def lint(lexicons: Lexicons) -> list[Problem]:
    """Everything that the house rules ask of an entry and that it lacks, in the order of the files."""
    problems: list[Problem] = []
    patterns: dict[tuple[str, str], str] = {}
    for located in lexicons.files:
        for full, entry, line in located.entries():
            problems.extend(Problem(located.path, line, full, message) for message in _lacks(entry))
            for pattern in entry.patterns:
                key = (type(entry).__name__, pattern)
                if key in patterns:
                    problems.append(
                        Problem(located.path, line, full, f"pattern {pattern!r} stands in {patterns[key]} already")
                    )
                patterns.setdefault(key, full)
    return problems


def _lacks(entry: Entry) -> list[str]:
    messages = []
    if not entry.match:
        messages.append("no example that must match")
    if (entry.exceptions or entry.require) and not entry.no_match:
        messages.append("exceptions or requirements, but no example that must not match")
    if isinstance(entry, FramingEntry) and not entry.note:
        messages.append("no note: why does it judge?")
    return messages
