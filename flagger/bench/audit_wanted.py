"""Which findings and labels an audit is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from flagger.bench.audit_labels import Key
from flagger.errors import UsageError
from flagger.result import SEVERITIES, Severity


class Wanted(NamedTuple):
    """Which findings are meant: beginnings of codes, entries or their categories, severities. An empty one means all."""

    codes: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    severities: tuple[Severity, ...] = ()

    def takes(self, key: Key, severity: Severity) -> bool:
        """Whether a finding is meant."""
        entry = any(key.entry == wanted or key.entry.startswith(f"{wanted}.") for wanted in self.entries)
        return (
            (not self.codes or key.code.startswith(self.codes))
            and (not self.entries or entry)
            and (not self.severities or severity in self.severities)
        )


def parse_severities(levels: str) -> tuple[Severity, ...]:
    """The severities of a list with commas. Raises UsageError where one is unknown."""
    named = [level.strip().lower() for level in levels.split(",") if level.strip()]
    for level in named:
        if level not in SEVERITIES:
            raise UsageError(f"--severity {level!r}: expected some of {', '.join(reversed(SEVERITIES))}")
    return tuple(level for level in SEVERITIES if level in named)


def check_entries(entries: Iterable[str], known: Iterable[str]) -> None:
    """Raise UsageError where one of the entries, or categories, is in no lexicon."""
    ids = tuple(known)
    for entry in entries:
        if not any(full == entry or full.startswith(f"{entry}.") for full in ids):
            raise UsageError(f"--entry {entry!r}: no such entry or category; flagger lexicon list names them")
