"""Run the examples that every entry carries."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from flagger.lexicon.match import Lexicons
from flagger.lexicon.tokens import Tokens


class Failure(msgspec.Struct, frozen=True):
    """An example that went wrong: `expected` is whether the entry should have been found in `sentence`."""

    path: str
    line: int
    entry: str
    sentence: str
    expected: bool


def run(lexicons: Lexicons, ids: Collection[str] | None = None) -> list[Failure]:
    """The examples that fail, of all entries or of those of these full ids.

    Raises KeyError for an id that no file has.
    """
    if ids is not None:
        for full in ids:
            if lexicons.entry(full) is None:
                raise KeyError(full)
    failures = []
    number = -1
    for located in lexicons.files:
        for full, entry, line in located.entries():
            number += 1
            if ids is not None and full not in ids:
                continue
            for sentence, expected in [(s, True) for s in entry.match] + [(s, False) for s in entry.no_match]:
                if any(hit.entry == number for hit in lexicons.match(Tokens(sentence))) != expected:
                    failures.append(Failure(located.path, line, full, sentence, expected))
    return failures
