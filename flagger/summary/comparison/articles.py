"""The articles of a comparison: what each says of itself, how long it is, and how much of it is attributed."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from flagger.analysis import Attribution
from flagger.lexicon import Lexicons
from flagger.result import Result
from flagger.summary.context import Context, plain_result, shorten
from flagger.summary.header import header
from flagger.summary.speakers import Words

LONGEST_NAME = 20
LONGEST_TITLE = 40

LETTERS = "ABCDEF"
"""Names of the articles, in the order given; as many can be compared."""


class ArticleView(msgspec.Struct, frozen=True):
    """One article. `attributed` and `quoted` are words; `outlet` and `date` are empty where the file does not tell."""

    letter: str
    title: str
    outlet: str
    date: str
    path: str
    id: str
    language: str
    words: int
    attributed: int
    quoted: int
    sources: int

    @property
    def name(self) -> str:
        """What to call the article: its outlet, else its file, or its title where that is long or holds several."""
        file = self.id.rsplit("/", 1)[-1]
        if self.outlet or (self.id == self.path and len(file) <= LONGEST_NAME):
            return self.outlet or file
        return shorten(self.title, LONGEST_TITLE) or file

    @property
    def place(self) -> str:
        """Where it was read from, with its row in a file of several."""
        return self.path if self.id == self.path else f"{self.path}: {self.id}"

    def share(self, part: int) -> str:
        """A number of words as per cent of the article's."""
        return f"{100 * part / max(1, self.words):.0f}%"


class Compared:
    """One article with its look-ups; `number` is its place in the order given."""

    def __init__(self, number: int, result: Result, lexicons: Lexicons) -> None:
        self.number = number
        self.letter = LETTERS[number]
        self.context = Context(plain_result(result), lexicons)
        self.words = Words(self.context)

    @property
    def text(self) -> str:
        """The article without syntax."""
        return self.context.text

    def word_from(self, offset: int) -> int:
        """The number of the first word that begins at `offset` or behind it."""
        return bisect_left(self.context.words, (offset, 0))

    def is_by_another(self, told: Attribution) -> bool:
        """Whether a cue is one of somebody who follows it, not of who stands before: “a vote decried by his opponents”."""
        return (
            bool(told.cue)
            and self.text.startswith(" by ", told.cue[-1].end)
            and any(span < told.cue[0] for span in told.source)
        )

    def view(self) -> ArticleView:
        """What the page says of the article."""
        head = header(self.context)
        facts = {fact.name: fact.value for fact in head.facts}
        return ArticleView(
            letter=self.letter,
            title=head.title,
            outlet=facts.get("outlet", ""),
            date=facts.get("date", ""),
            path=head.path,
            id=self.context.result.id,
            language=head.language,
            words=self.words.total,
            attributed=self.words.attributed,
            quoted=sum(self.words.quoted.values()),
            sources=sum(source_id is not None for source_id in self.words.statements),
        )
