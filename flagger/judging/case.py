"""One article's marks, with the look-ups that rules share."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, TypeVar

from flagger.analysis import Allegation, Analysis, Attribution, Sentence, Source, Voice
from flagger.article import Article, Block, Span
from flagger.judging.actors import Actors
from flagger.judging.entries import Lists
from flagger.judging.intervals import Intervals
from flagger.plain import Plain

T = TypeVar("T")


class Case:
    """An article, its marks and the lexicons, as the rules see them.

    `allegations` are those that a rule has found: nothing is judged by what only the classifier takes for one. `groups` leads from
    the number of a group to its allegations, in the order of the text. `plain` is the article without
    syntax, None where it has none. `sides` are the names of the two sides that the user gives, empty where he gives none.
    """

    def __init__(
        self,
        article: Article,
        analysis: Analysis,
        lexicons: Lists,
        plain: Plain | None = None,
        sides: Sequence[tuple[str, ...]] = (),
    ) -> None:
        self.article = article
        self.analysis = analysis
        self.lexicons = lexicons
        self.sides = sides
        self.actors = Actors(lexicons)
        self.allegations = [each for each in analysis.allegations if each.origin == "rule"]
        self.groups: dict[int, list[Allegation]] = defaultdict(list)
        for allegation in self.allegations:
            self.groups[allegation.group].append(allegation)
        self._sources = {source.id: source for source in analysis.sources}
        self._sentence_starts = [sentence.start for sentence in analysis.sentences]
        self._blocks = [block for block in analysis.blocks if block.part != "markup"]
        self._block_starts = [block.start for block in self._blocks]
        self.plain = plain or (Plain(article.text, article.markup) if article.markup else None)
        self._allegations = Intervals((a.start, a.end) for a in self.allegations)
        self._speech = Intervals(
            [(q.start, q.end) for q in analysis.quotations if q.use == "speech"]
            + [(b.start, b.end) for b in analysis.blocks if b.part == "quotation"]
        )
        self._built: dict[Callable[[Case], Any], Any] = {}
        self._silent = Intervals((b.start, b.end) for b in analysis.blocks if b.part == "boilerplate")

    @cached_property
    def accused_keys(self) -> frozenset[str]:
        """The keys of all who are accused in the article."""
        return frozenset().union(*(self.actors.keys(a.about) for a in self.allegations))

    def once(self, build: Callable[[Case], T]) -> T:
        """What `build` makes of this case: made for the first rule that asks, and kept for the others."""
        if build not in self._built:
            self._built[build] = build(self)
        built: T = self._built[build]
        return built

    def text(self, start: int, end: int) -> str:
        """The words of a span, without syntax."""
        if self.plain is None:
            return self.article.text[start:end]
        return self.plain.text[slice(*self.plain.from_source(start, end))]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds `offset`."""
        at = bisect_right(self._sentence_starts, offset) - 1
        if at < 0 or self.analysis.sentences[at].end <= offset:
            return None
        return self.analysis.sentences[at]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`."""
        at = bisect_right(self._block_starts, offset) - 1
        if at < 0 or self._blocks[at].end <= offset:
            return None
        return self._blocks[at]

    def in_title(self, offset: int) -> bool:
        """Whether `offset` stands in a heading of level 1."""
        block = self.block_at(offset)
        return block is not None and block.part == "heading" and block.level == 1

    def is_silent(self, start: int, end: int) -> bool:
        """Whether any of the span is boilerplate."""
        return self._silent.touched(start, end)

    def voice_of(self, span: Span) -> Voice:
        """Whose words a cue or the name of a source is: a quoted speaker's, or else the article's."""
        return "quote" if self._speech.touched(span.start, span.end) else "article"

    def source(self, source_id: str | None) -> Source | None:
        """The source of this id."""
        return None if source_id is None else self._sources.get(source_id)

    def name_of(self, source_id: str | None) -> str | None:
        """What to call a source: its name."""
        source = self.source(source_id)
        return None if source is None else source.name

    def allegations_in(self, spans: Iterable[Span]) -> list[Allegation]:
        """The allegations that share a character with any of `spans`."""
        marks = self.allegations
        return [marks[at] for start, end in spans for at in self._allegations.overlapping(start, end)]

    def alleges(self, attribution: Attribution) -> bool:
        """Whether an attribution's content is, in part, an allegation outside any proceeding before a court.

        In a proceeding a hedge is duty, so it is not counted against the article.
        """
        return any(not allegation.proceeding for allegation in self.allegations_in(attribution.content))
