"""Makes articles and marks by hand, so that the tests of judging do not rest on marking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec
import pytest

from flagger.analysis import Allegation, Analysis, Attribution, Loaded, Quotation, Rationale, Sentence, Source
from flagger.article import Article, Block, Span
from flagger.judging import Settings, judge
from flagger.lexicon import FramingEntry
from flagger.result import Finding

T = TypeVar("T")


@pytest.fixture(scope="session")
def judged() -> Callable[..., list[Finding]]:
    """`judged(row, settings)`: the findings on a case as cases.toml gives it.

    A mark is given by the words it stands on, which occur once in the text; "first words … last words" spans all
    between. A block is a line, and a sentence is a block.
    """

    def run(row: Mapping[str, Any], settings: Settings | None = None) -> list[Finding]:
        of = article(row["text"], row.get("parts"))
        return judge(of, analysis(of, row), entries(row.get("entries", {})), settings or Settings())

    return run


class Entries:
    """Lexicons of a few entries."""

    def __init__(self, entries: Mapping[str, FramingEntry] | None = None) -> None:
        self._entries = dict(entries or {})

    def framing_entry(self, full_id: str) -> FramingEntry | None:
        return self._entries.get(full_id)

    def words(self, name: str) -> frozenset[str]:
        """Of all lists one seat is known, and nothing else."""
        return frozenset(("kerrow : norland",)) if name == "seat_of" else frozenset()

    def terms(self, name: str) -> tuple[str, ...]:  # noqa: ARG002 - no list has names
        """No list has names."""
        return ()


def span(text: str, words: str) -> Span:
    """Where `words` stand; raises ValueError where they do not occur exactly once."""
    first, gap, last = words.partition(" … ")
    for piece in filter(None, (first, last)):
        if text.count(piece) != 1:
            raise ValueError(f"{piece!r} occurs {text.count(piece)} times")
    start = text.index(first)
    return Span(start, text.index(last) + len(last) if gap else start + len(first))


def spans(text: str, words: str | Sequence[str] = ()) -> list[Span]:
    """The spans of one or several pieces."""
    return [span(text, piece) for piece in ([words] if isinstance(words, str) else words)]


def article(text: str, parts: Mapping[str, str] | None = None) -> Article:
    """An article with a block a line; `parts` gives the part of a line by its words, "title" a heading of level 1."""
    blocks, start = [], 0
    by_start = {span(text, words).start: part for words, part in (parts or {}).items()}
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        part = by_start.pop(start, "body")
        if part == "title":
            blocks.append(Block(start, end, "heading", 1))
        elif end > start:
            blocks.append(msgspec.convert({"start": start, "end": end, "part": part}, Block))
        start += len(line)
    if by_start:
        raise ValueError(f"no line starts with the words of {sorted(by_start.values())}")
    return Article("case", "-", text, tuple(blocks))


def analysis(of: Article, marks: Mapping[str, Any]) -> Analysis:
    """The marks that a case gives, over one sentence a block."""
    text = of.text
    return Analysis(
        blocks=list(of.blocks),
        sentences=[Sentence(block.start, block.end, block.part) for block in of.blocks],
        quotations=[_mark(text, row, Quotation) for row in marks.get("quotations", [])],
        sources=[msgspec.convert(row, Source) for row in marks.get("sources", [])],
        attributions=[_attribution(text, row) for row in marks.get("attributions", [])],
        loaded=[_mark(text, row, Loaded) for row in marks.get("loaded", [])],
        allegations=[
            _mark(text, {"group": 1, "by": None, "about": None, **row}, Allegation)
            for row in marks.get("allegations", [])
        ],
        rationales=[_mark(text, {"by": None, **row}, Rationale) for row in marks.get("rationales", [])],
        genre=marks.get("genre"),
        labelled=marks.get("labelled", False),
        language=marks.get("language", "en"),
    )


def entries(rows: Mapping[str, Any]) -> Entries:
    """Lexicons of the entries that a case gives, by full id."""
    return Entries(
        {
            full_id: msgspec.convert({"id": full_id.partition(".")[2], "patterns": [], **row}, FramingEntry)
            for full_id, row in rows.items()
        }
    )


def _mark(text: str, row: Mapping[str, Any], kind: type[T]) -> T:
    at = span(text, row["words"])
    rest = {key: value for key, value in row.items() if key != "words"}
    return msgspec.convert({"entry": None, **rest, "start": at.start, "end": at.end}, kind)


def _attribution(text: str, row: Mapping[str, Any]) -> Attribution:
    pieces = {name: spans(text, row.get(name, ())) for name in ("source", "cue", "content")}
    rest = {"source_id": None, "verbatim": False, "stance": "neutral", **row}
    return msgspec.convert({**rest, **pieces}, Attribution)
