"""What a lexicon lacks although it can be loaded: reasons, examples, advice."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagger.lexicon.concepts import concept_wordings
from flagger.lexicon.match import Lexicons
from flagger.lexicon.model import ConceptsFile, Entry, FramingEntry, Located
from flagger.lexicon.patterns import Element, Flat, expand, wordings
from flagger.lexicon.tokens import fold

LEAST_WORDINGS = 2


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
        problems.extend(_alone(located))
    return problems


def _alone(located: Located) -> Iterator[Problem]:
    """The concepts of a file that know no second word."""
    if isinstance(located.file, ConceptsFile):
        for concept, line in zip(located.file.list, located.lines, strict=True):
            if len(concept_wordings(concept)) < LEAST_WORDINGS:
                yield Problem(located.path, line, concept.name, "a concept of one wording puts no two words together")


def _lacks(entry: Entry) -> list[str]:
    messages = []
    if not entry.match:
        messages.append("no example that must match")
    if (entry.exceptions or entry.require) and not entry.no_match:
        messages.append("exceptions or requirements, but no example that must not match")
    if isinstance(entry, FramingEntry) and not entry.note:
        messages.append("no note: why does it judge?")
    if isinstance(entry, FramingEntry):
        messages += [f"neutral_for: no pattern marks {key!r}" for key in _unmarked(entry)]
    return messages


def _unmarked(entry: FramingEntry) -> list[str]:
    """The keys of `neutral_for` of which no wording can stand in what a pattern marks."""
    flats = [flat for pattern in entry.patterns for flat in expand(pattern)] if entry.neutral_for else []
    return [
        key
        for key in entry.neutral_for
        if not any(
            _marks(flat, words.split()) for spelled in expand(key) for words in wordings(spelled) for flat in flats
        )
    ]


def _marks(flat: Flat, words: list[str]) -> bool:
    """Whether these words may stand in a row in what the sequence marks."""
    marked = flat.elements[slice(*flat.mark)]
    return any(
        all(_may_be(element, word) for element, word in zip(marked[at:], words, strict=False))
        for at in range(len(marked) - len(words) + 1)
    )


def _may_be(element: Element, word: str) -> bool:
    """Whether this word may stand at this place; in a slot, and for “any word”, any may."""
    return isinstance(element, str) or word in {fold(each.removeprefix("=")) for each in element}
