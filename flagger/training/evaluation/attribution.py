"""Task `attribution`: rows of articles whose attributions are labelled, each a source, a cue and a content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from flagger.analysis import Analysis
from flagger.article import Span
from flagger.training.evaluation.agreement import Figure, f1, overlap
from flagger.training.evaluation.rows import Row
from flagger.training.evaluation.words import Words

EXPECTED = '{"id", "text", "attributions": [{"source": [[start, end], …], "cue": […], "content": […]}, …]}'
ALIKE = 0.5
"""The least word F1 at which two contents are taken for one."""

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")


NAMES = {
    "source": "source_words",
    "cue": "cue_words",
    "content": "content_words",
    "whole": "whole_attributions",
}


class Parts(msgspec.Struct, frozen=True):
    """A labelled attribution; each part is in any number of pieces."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]


class AttributionRow(Row, frozen=True):
    """An article and its attributions."""

    attributions: list[Parts]

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every piece of every part."""
        for number, parts in enumerate(self.attributions):
            for role in ROLES:
                for piece in getattr(parts, role):
                    yield f"attributions[{number}].{role}", piece


class Covered(NamedTuple):
    """An attribution as the numbers of its words."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def figures(pairs: Sequence[tuple[AttributionRow, Analysis]]) -> dict[str, Figure]:
    """Of source, cue and content the words that they cover, however they are shared out; then whole attributions."""
    right: Counter[str] = Counter()
    spurious: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for row, analysis in pairs:
        words = Words(row.text)
        labelled = [covered(words, parts.source, parts.cue, parts.content) for parts in row.attributions]
        marked = [covered(words, mark.source, mark.cue, mark.content) for mark in analysis.attributions]
        for role in ROLES:
            should, does = _all(labelled, role), _all(marked, role)
            right[role] += len(should & does)
            spurious[role] += len(does - should)
            missed[role] += len(should - does)
        found = len(whole(labelled, marked))
        right["whole"] += found
        spurious["whole"] += len(marked) - found
        missed["whole"] += len(labelled) - found
    return {name: overlap(right[key], spurious[key], missed[key]) for key, name in NAMES.items()}


def covered(words: Words, source: Iterable[Span], cue: Iterable[Span], content: Iterable[Span]) -> Covered:
    """An attribution's parts as numbers of words."""
    return Covered(words.covered(source), words.covered(cue), words.covered(content))


def content_f1(one: Covered, other: Covered) -> float:
    """How far the contents of two attributions are of the same words."""
    both = len(one.content & other.content)
    return f1(both, len(other.content) - both, len(one.content) - both)


def whole(labelled: Sequence[Covered], marked: Sequence[Covered]) -> list[tuple[int, int]]:
    """Which label was found as which mark: each label, in order, takes the first free mark that fits it.

    A mark fits a label whose content it gives to a word F1 of ALIKE, whose cue and whose source it overlaps; where the label
    has no source, the mark has none either, and any cue will do for a label whose cue has no word.
    """
    holding: dict[int, list[int]] = {}
    for number, mark in enumerate(marked):
        for word in mark.content:
            holding.setdefault(word, []).append(number)
    taken: set[int] = set()
    found = []
    for number, label in enumerate(labelled):
        near = sorted({mark for word in label.content for mark in holding.get(word, ())} - taken)
        fitting = next((mark for mark in near if _fits(label, marked[mark])), None)
        if fitting is not None:
            taken.add(fitting)
            found.append((number, fitting))
    return found


def _fits(label: Covered, mark: Covered) -> bool:
    source = not label.source.isdisjoint(mark.source) if label.source else not mark.source
    cue = not label.cue or not label.cue.isdisjoint(mark.cue)
    return source and cue and content_f1(label, mark) >= ALIKE


def _all(attributions: Iterable[Covered], role: Role) -> set[int]:
    return {word for each in attributions for word in getattr(each, role)}
