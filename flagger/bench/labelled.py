"""Rows whose labels say which wording judges: their words on the one side, all others on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from flagger.article import Article, Span
from flagger.bench.documents import FIRST, SECOND, Document, Side
from flagger.errors import UsageError
from flagger.lexicon import Tokens
from flagger.lexicon.tokens import is_word
from flagger.training.evaluation.rows import Row, first_row, read_articles, read_labels, read_lines

Label = Literal["spans", "words", "loaded"]
LABELS: tuple[Label, ...] = ("spans", "words", "loaded")
"""The fields that label wording, the most precise first."""
ENDINGS = frozenset((".jsonl", ".ndjson"))

COUNTERPARTS = ("loaded_language", "name_calling", "exaggeration")
"""What the names of those techniques begin with, in small letters, that framing has a category for."""


class Wording(msgspec.Struct, frozen=True):
    """A labelled span and, of some sets, its technique."""

    start: int
    end: int
    technique: str = ""


class GroupedRow(Row, frozen=True, kw_only=True):
    """A row that may tell which article it was taken from."""

    group: str | int | None = None

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Nothing that could be out of bounds."""
        yield from ()

    def sides(self, techniques: Techniques) -> Sides:
        """Which of the row's words judge."""
        raise NotImplementedError


class Techniques:
    """Which techniques count: those that were asked for, by default those that framing has a category for.

    `counted` and `passed_over` are the names of those that were met. A span without a technique counts.
    """

    def __init__(self, wanted: Sequence[str]) -> None:
        self._wanted = tuple(name.lower() for name in wanted) or COUNTERPARTS
        self.counted: list[str] = []
        self.passed_over: list[str] = []

    def wants(self, technique: str) -> bool:
        """Whether a span of this technique counts."""
        counts = not technique or technique.lower().startswith(self._wanted)
        met = self.counted if counts else self.passed_over
        if technique and technique not in met:
            met.append(technique)
        return counts


class Sides(NamedTuple):
    """The spans of a text that judge, those that tell nothing, and the side of all others; `missing` words were not found."""

    marked: tuple[Span, ...]
    left_out: tuple[Span, ...] = ()
    rest: Side = SECOND
    missing: int = 0


class SpansRow(GroupedRow, frozen=True, kw_only=True):
    """An article with spans; techniques that do not count are left out of the contrast."""

    labelled: list[Wording | tuple[int, int, str]] = msgspec.field(name="spans")

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span."""
        for number, label in enumerate(self._wordings()):
            yield f"spans[{number}]", Span(label.start, label.end)

    def sides(self, techniques: Techniques) -> Sides:
        """The spans whose technique counts."""
        sorted_out: dict[bool, list[Span]] = {True: [], False: []}
        for label in self._wordings():
            sorted_out[techniques.wants(label.technique)].append(Span(label.start, label.end))
        return Sides(tuple(sorted_out[True]), tuple(sorted_out[False]))

    def _wordings(self) -> Iterator[Wording]:
        return (label if isinstance(label, Wording) else Wording(*label) for label in self.labelled)


class WordsRow(GroupedRow, frozen=True, kw_only=True):
    """A sentence with its words that judge; where it is said to be loaded and has none, nobody knows by which."""

    words: list[str]
    loaded: bool = False

    def sides(self, techniques: Techniques) -> Sides:  # noqa: ARG002 - words have none
        """The words, wherever they stand in the sentence."""
        tokens = Tokens(self.text)
        marked: list[Span] = []
        missing = 0
        for word in self.words:
            wanted = [low for low in Tokens(word).low if is_word(low)]
            found = list(_places(tokens, wanted))
            missing += not found
            marked += found
        return Sides(tuple(marked), rest=None if self.loaded and not self.words else SECOND, missing=missing)


class LoadedRow(GroupedRow, frozen=True, kw_only=True):
    """A sentence that is loaded or not, or an article with its loaded wording."""

    loaded: bool | list[Wording]

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every wording."""
        if not isinstance(self.loaded, bool):
            for number, label in enumerate(self.loaded):
                yield f"loaded[{number}]", Span(label.start, label.end)

    def sides(self, techniques: Techniques) -> Sides:  # noqa: ARG002 - loaded wording has none
        """The wording, or the whole of a loaded sentence."""
        if isinstance(self.loaded, bool):
            return Sides((), rest=FIRST if self.loaded else SECOND)
        return Sides(tuple(Span(label.start, label.end) for label in self.loaded))


FORMS: dict[Label, tuple[type[GroupedRow], str]] = {
    "spans": (SpansRow, '{"id", "text", "spans": [{"start", "end", "technique"} or [start, end, technique], …]}'),
    "words": (WordsRow, '{"id", "text", "words": ["…", …]}'),
    "loaded": (LoadedRow, '{"id", "text", "loaded": true or false, or [{"start", "end"}, …]}'),
}


class Labelled(NamedTuple):
    """The documents of labelled sets; `by` are the fields that were read, `missing` the labelled words that were not found."""

    documents: list[Document]
    by: list[Label]
    missing: int


def read_labelled(paths: Sequence[str], by: Label | None, techniques: Techniques) -> Labelled:
    """The rows of labelled sets; `by` is the field to go by, by default the most precise that a set has.

    A set is read whole or not at all. Raises ReadError, naming the line, for a row that is not as the set's first, and
    UsageError where a set has no labels.
    """
    documents: list[Document] = []
    fields: dict[Label, None] = {}
    missing = 0
    for path in paths:
        if Path(path).suffix.lower() not in ENDINGS:
            raise UsageError(
                f"{path}: no labels; expected JSON lines with {_listed()}, or --against to compare articles"
            )
        data = read_lines(path)
        articles = read_articles(data, path)
        line, names = first_row(data)
        field = by or next((label for label in LABELS if label in names), None)
        if field is None or field not in names:
            wanted = f"the field {by!r}" if by else _listed()
            raise UsageError(f"{path}: line {line}: no labels; expected {wanted}, or --against to compare articles")
        fields[field] = None
        form, expected = FORMS[field]
        for row, article in zip(read_labels(data, path, form, expected), articles, strict=True):
            sides = row.sides(techniques)
            missing += sides.missing
            documents.append(_document(article, row, sides))
    return Labelled(documents, list(fields), missing)


def _document(article: Article, row: GroupedRow, sides: Sides) -> Document:
    group = f"{article.path}#{article.id}" if row.group is None else str(row.group)
    return Document(article, group, sides.marked, sides.left_out, sides.rest)


def _places(tokens: Tokens, wanted: list[str]) -> Iterator[Span]:
    """Where these words stand one behind the other, marks between them left alone."""
    words = [number for number, low in enumerate(tokens.low) if is_word(low)]
    size = len(wanted)
    for at in range(len(words) - size + 1) if size else ():
        if all(tokens.low[words[at + step]] == word for step, word in enumerate(wanted)):
            yield Span(tokens.starts[words[at]], tokens.ends[words[at + size - 1]])


def _listed() -> str:
    return " or ".join(f"`{label}`" for label in LABELS)
