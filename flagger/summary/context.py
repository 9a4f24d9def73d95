"""What every view looks up in a result: sentences and paragraphs by place, sources by id, words, anchors."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import msgspec

from flagger.analysis import Allegation, Sentence, Source
from flagger.article import Span
from flagger.judging.entries import Lists
from flagger.plain import Plain, moved
from flagger.result import Finding, Result
from flagger.summary.blocks import blocks_of, names_of
from flagger.summary.found import Found
from flagger.summary.views import Place, Snippet

if TYPE_CHECKING:
    from flagger.summary.renaming import Renamer

METONYMS = ("seat", "state", "residence")
"""The actor lists whose names stand for a government."""
ACTORS = (*METONYMS, "nationality", "party", "leader", "faith")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
AROUND = 48
LONGEST = 240
ITSELF = "the article itself"


def mark_anchor(start: int, end: int) -> str:
    """The name of a marked span in the annotated text."""
    return f"m{start}-{end}"


def sentence_anchor(sentence: Sentence) -> str:
    """The name of a sentence in the annotated text."""
    return f"s{sentence.start}"


def tidy(text: str) -> str:
    """The text on one line, white space made single."""
    return " ".join(text.split())


def shorten(text: str, longest: int = LONGEST) -> str:
    """The text on one line, cut after a word with “…” where it is longer than `longest`."""
    text = tidy(text)
    if len(text) <= longest:
        return text
    return (text[:longest].rsplit(" ", 1)[0] if " " in text[:longest] else text[:longest]) + "…"


def plain_result(result: Result) -> Result:
    """A result as one of the plain text: what a reader of the page would see. Lines and columns stay those of the source."""
    markup = [Span(block.start, block.end) for block in result.blocks if block.part == "markup"]
    if not markup:
        return result
    plain = Plain(result.text, markup)
    blocks = [block for block in result.blocks if block.part != "markup"]
    return msgspec.structs.replace(
        moved(msgspec.structs.replace(result, blocks=blocks), plain.from_source), text=plain.text
    )


class Named(Lists, Protocol):
    """The lexicons, as the views see them: the entries behind the marks, word lists, and the names of actors."""

    def actors(self, name: str) -> frozenset[str]:
        """The terms of the actor list of this name, folded."""
        ...


class Context(Found):
    """A result with what the views ask of it. Built once for an article; changes nothing.

    `lexicons` are those that the result was made with; without them no entry has a note, no label is replaced by a name, and no name is
    known for a government's.
    """

    def __init__(self, result: Result, lexicons: Named | None = None) -> None:
        super().__init__(result)
        self._lexicons = lexicons
        self._renamer: Renamer | None = None
        self.blocks = blocks_of(result.text, result.blocks)
        self.sources: dict[str, Source] = {source.id: source for source in result.sources}
        self._block_starts = [block.start for block in self.blocks]
        self._block_names = list(names_of(self.blocks))
        self._sentence_starts = [sentence.start for sentence in result.sentences]

    def in_title(self, offset: int) -> bool:
        """Whether `offset` stands in a heading of level 1."""
        index = self.block_at(offset)
        return index is not None and self.blocks[index].part == "heading" and self.blocks[index].level == 1

    @cached_property
    def words(self) -> list[tuple[int, int]]:
        """The spans of the article's words, boilerplate left out."""
        return [
            match.span()
            for block in self.blocks
            if block.part != "boilerplate"
            for match in WORD.finditer(self.text, block.start, block.end)
        ]

    def block_at(self, offset: int) -> int | None:
        """The index of the block that `offset` lies in."""
        index = bisect_right(self._block_starts, offset) - 1
        return index if index >= 0 and offset < self.blocks[index].end else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that `offset` lies in."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.result.sentences[index].end:
            return None
        return self.result.sentences[index]

    def source_name(self, source_id: str | None) -> str | None:
        """The name of a source, None where the id names none."""
        source = self.sources.get(source_id or "")
        return source.name if source else None

    def is_metonym(self, source: Source) -> bool:
        """Whether a government is named by its seat or its country alone: “the Kremlin”, “Kyiv”."""
        return source.type == "institution" and source.name.casefold().removeprefix("the ") in self._metonyms

    @cached_property
    def _metonyms(self) -> frozenset[str]:
        return frozenset().union(*map(self._lexicons.actors, METONYMS)) if self._lexicons else frozenset()

    def is_actor(self, word: str) -> bool:
        """Whether the lexicons have the word as the name of a place, a people, a party or a person."""
        return self._lexicons is not None and any(word.casefold() in self._lexicons.actors(name) for name in ACTORS)

    def note_of(self, entry: str | None) -> str:
        """Why the wording of a lexicon entry judges, or nothing."""
        found = self._lexicons.framing_entry(entry) if self._lexicons and entry else None
        return (found.note or "") if found else ""

    def neutral_of(self, finding: Finding) -> tuple[str, ...]:
        """What to write instead: the name of the one who is labelled, where it is sure, then the entry's neutral wordings."""
        loaded = self.loaded_of(finding)
        if self._lexicons is None or loaded is None or loaded.voice not in ("article", "paraphrase"):
            return tuple(finding.neutral)
        from flagger.summary.renaming import Renamer

        self._renamer = self._renamer or Renamer(self, self._lexicons)
        name = self._renamer.name_of(loaded)
        if not name:
            return tuple(finding.neutral)
        return (name, *(words for words in finding.neutral if words not in (name, name.split()[-1])))

    def next_sentence(self, offset: int, end: int) -> int:
        """Where the next sentence after `offset` begins, `end` at the latest."""
        index = bisect_right(self._sentence_starts, offset)
        return min(end, self._sentence_starts[index]) if index < len(self._sentence_starts) else end

    def where(self, start: int) -> str:
        """“paragraph 3”, “heading”."""
        index = self.block_at(start)
        return "article" if index is None else self._block_names[index]

    def place(self, start: int, end: int, line: int | None = None) -> Place:
        """Where a span stands. One with no text is the whole article; where nothing is marked there is no target."""
        if not self.text[start:end].strip():
            return Place(None, "the whole article", Snippet("", "", ""))
        index = self.block_at(start)
        marked = index is not None and self.blocks[index].part != "boilerplate"
        target = mark_anchor(start, end) if marked else None
        return Place(target, self.where(start), self.snippet(start, end), f"line {line}" if line else "")

    def snippet(self, start: int, end: int) -> Snippet:
        """The span with a few words on either side, never from another paragraph."""
        index = self.block_at(start)
        low, high = (0, len(self.text)) if index is None else (self.blocks[index].start, self.blocks[index].end)
        first, last = max(low, start - AROUND), min(max(high, end), end + AROUND)
        before, after = self.text[first:start], self.text[end:last]
        if first > low:
            before = "…" + (before.split(" ", 1)[1] if " " in before else before)
        if last < high:
            after = (after.rsplit(" ", 1)[0] if " " in after else after).rstrip(" ,;:.") + "…"
        return Snippet(" ".join(before.split("\n")), shorten(self.text[start:end]), " ".join(after.split("\n")))


def claimant(allegation: Allegation) -> str:
    """Who makes the claim; a hedge or a cue with nobody behind it is not the article itself."""
    itself = allegation.voice == "article" and allegation.stance is None
    return allegation.by or (ITSELF if itself else "no one named")
