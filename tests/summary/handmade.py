"""A result made by hand, so that the tests of what is shown do not rest on marking and judging.

Marks are given by the words they stand on.
"""

from __future__ import annotations

from collections.abc import Sequence

from flagger.analysis import (
    Allegation,
    Answer,
    Attribution,
    Category,
    Kind,
    Loaded,
    Nature,
    Quotation,
    Sentence,
    Source,
    SourceType,
    Stance,
    Status,
    Strength,
    Voice,
)
from flagger.article import Block, Meta, Part, Span
from flagger.lexicon import FramingEntry
from flagger.result import Finding, Result, Severity, Tool


class Entries:
    """Lexicons of one entry and one seat."""

    def actors(self, name: str) -> frozenset[str]:
        """The seat of Orlen's government."""
        return frozenset(("old mint", "orlen")) if name == "seat" else frozenset()

    def words(self, name: str) -> frozenset[str]:
        """Who heads a state, and what tells of it; no other word is listed."""
        listed = {
            "head_of": ("vale : orlen",),
            "seat_of": ("old mint : orlen",),
            "top_role": ("president", "leader", "prime", "head"),
            "no_longer": ("former",),
            "male_name": ("oren",),
            "title": ("president", "king"),
        }
        return frozenset(listed.get(name, ()))

    def terms(self, name: str) -> tuple[str, ...]:
        """One state."""
        return ("Orlen",) if name == "state" else ()

    def framing_entry(self, full_id: str) -> FramingEntry | None:
        """The entry of the tyrant, whatever is asked."""
        return FramingEntry(id="tyrant", patterns=("tyrant/n",), neutral=("leader",), note=f"Why {full_id} judges.")


class Maker:
    """Builds a result mark by mark. Words that stand more than once are found at their first place after `after`."""

    def __init__(
        self, lines: Sequence[tuple[str, Part]], meta: Meta | None = None, path: str = "desk/harbour.txt"
    ) -> None:
        self.text = "\n\n".join(line for line, _ in lines)
        blocks: list[Block] = []
        start = 0
        for line, part in lines:
            level = (1 if not blocks else 2) if part == "heading" else None
            blocks.append(Block(start, start + len(line), part, level))
            start += len(line) + 2
        self.result = Result(
            id=path,
            path=path,
            text=self.text,
            meta=meta or Meta(),
            blocks=blocks,
            sentences=[],
            quotations=[],
            sources=[],
            attributions=[],
            loaded=[],
            allegations=[],
            findings=[],
            tool=Tool("0.1.0", "sha256:4f2ab1"),
        )

    def span(self, words: str, after: str = "") -> Span:
        """Where the words stand; raises ValueError where they do not."""
        start = self.text.index(words, self.text.index(after))
        return Span(start, start + len(words))

    def source(self, name: str, kind: SourceType, description: str | None = None) -> str:
        """A source with one mention; returns its id."""
        source_id = f"s{len(self.result.sources) + 1}"
        mentions = [self.span(name)] if name in self.text else []
        self.result.sources.append(Source(source_id, name, kind, description, mentions))
        return source_id

    def sentence(
        self,
        words: str,
        kind: Kind,
        strength: Strength = "none",
        source_id: str | None = None,
        stance: Stance | None = None,
        part: Part = "body",
    ) -> None:
        """A sentence that starts with the words and ends with them."""
        name = next((source.name for source in self.result.sources if source.id == source_id), None)
        self.result.sentences.append(Sentence(*self.span(words), part, kind, strength, stance, name, source_id))

    def said(
        self,
        source: str,
        cue: str,
        content: str,
        source_id: str | None,
        strength: Strength = "named",
        stance: Stance = "neutral",
        near: str = "",
    ) -> None:
        """An attribution; `near` are words at or before its source and its cue."""
        who, how = ([self.span(words, near)] if words else [] for words in (source, cue))
        verbatim = strength == "quoted"
        self.result.attributions.append(
            Attribution(who, how, [self.span(content)], source_id, strength, stance, verbatim)
        )

    def quoted(self, words: str) -> None:
        """A quotation of a source's words, marks included."""
        self.result.quotations.append(Quotation(*self.span(words)))

    def loaded(self, words: str, category: Category, voice: Voice = "article", by: str | None = None) -> None:
        """Loaded wording, found by an entry."""
        self.result.loaded.append(Loaded(*self.span(words), category, voice, f"{category}.word", "rule", by))

    def alleged(
        self,
        words: str,
        group: int,
        by: str | None,
        about: str | None,
        status: Status = "unverified",
        evidence: Sequence[str] = (),
        answer: Answer = "none",
        voice: Voice = "article",
        stance: Stance | None = None,
        *,
        nature: Nature = "charge",
        caveat: bool = False,
        proceeding: bool = False,
    ) -> None:
        """An allegation; `evidence` are words of the article."""
        spans = [self.span(piece) for piece in evidence]
        self.result.allegations.append(
            Allegation(
                *self.span(words),
                group,
                by,
                about,
                nature,
                status,
                spans,
                caveat,
                answer,
                proceeding,
                voice=voice,
                stance=stance,
            )
        )

    def found(
        self, code: str, name: str, severity: Severity, words: str, message: str, neutral: Sequence[str] = ()
    ) -> None:
        """A finding on the words; empty words are the whole article."""
        start, end = self.span(words) if words else Span(0, 0)
        line = self.text.count("\n", 0, start) + 1
        column = start - (self.text.rfind("\n", 0, start) + 1) + 1
        self.result.findings.append(
            Finding(
                code, name, severity, 0.8, start, end, line, column, message, list(neutral), False, f"{code}{start}"
            )
        )
