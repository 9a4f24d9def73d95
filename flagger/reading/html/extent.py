"""Which pieces of a page are the article: from its title to its end, without what is put in between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from flagger.reading.html.extracted import RUN, Extracted, key, runs
from flagger.reading.html.furniture import furniture, look, next_articles, path
from flagger.reading.html.pieces import ENDED, Pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = 0.95
"""The article's element has this share of its paragraphs' words; the rest is what some sites set apart."""
_FRONT_WORDS = 50
_NOTICE_WORDS = 12
_LABEL_WORDS = 8
"""A label has fewer; a paragraph has as many, or ends like a sentence."""
_BYLINE_WORDS = 20
_REPEATED = 0.7
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b|\d(?:st|nd|rd|th)\b")
_RUNNING = frozenset(
    ("p", "li", "blockquote", "td", "th", "tr", "dd", "dt", "pre", "figcaption", "caption", "h1", "h2", "h3", "h4")
)


class Extent:
    """Numbers of the page's pieces: `title` (or None), `body` (the article's, in order), `start` (its first paragraph),
    `inside` (everything in `container`, the element that holds the paragraphs).
    """

    def __init__(
        self, page: Pieces, extracted: Extracted, title: int | None, authors: Sequence[str], summary: str
    ) -> None:
        self._page = page
        self._pieces = page.pieces
        self._authors = [" ".join(key(author)) for author in authors]
        self._summary = key(summary)
        self.title = title
        self._words = [key(piece.text) for piece in self._pieces]
        self._seeded = [piece.text in extracted for piece in self._pieces]
        counted = [len(words) if self._counts(number) else 0 for number, words in enumerate(self._words)]
        self._gone = furniture(page, title, counted)
        self._gone = next_articles(page, title, self._gone)
        self.container = self._container()
        self.inside = [i for i, piece in enumerate(self._pieces) if self._is_inside(piece.element)]
        self.start = next((i for i in self.inside if self._counts(i) and not self._gone[i]), 0)
        self.body = list(self._body())

    def _counts(self, number: int) -> bool:
        """Whether a piece is a paragraph that was extracted: those show where the article is."""
        return (
            self._seeded[number]
            and number != self.title
            and self._is_prose(number)
            and not self._pieces[number].is_teaser
        )

    def _container(self) -> _Element | None:
        """The smallest element that holds what was extracted, but for a standfirst before it and a notice after it."""
        counted: dict[_Element, list[int]] = {}
        for number, piece in enumerate(self._pieces):
            if self._counts(number) and not self._gone[number]:
                for element in path(piece.element):
                    counted.setdefault(element, []).append(number)
        found = next(iter(counted), None)
        while found is not None:
            inner = max(found, key=lambda child: self._size(counted.get(child, [])), default=None)
            if inner is None or not self._is_whole(counted.get(inner, []), counted[found]):
                break
            found = inner
        return found

    def _size(self, numbers: Sequence[int]) -> int:
        return sum(len(self._words[number]) for number in numbers)

    def _is_whole(self, inner: list[int], outer: list[int]) -> bool:
        """Whether the paragraphs `inner`, which stand together in `outer`, leave next to nothing of it out."""
        if not inner:
            return False
        before = outer[: outer.index(inner[0])]
        after = outer[outer.index(inner[-1]) + 1 :]
        looks = {look(self._pieces[number].element) for number in inner}
        if any(look(self._pieces[number].element) in looks for number in before + after):
            return False  # set as the paragraphs are
        least = (1 - _CONTAINER) * self._size(outer)
        front = self._size(before)
        return (front <= least or (len(before) <= 2 and front < _FRONT_WORDS)) and self._size(after) <= max(
            least, _NOTICE_WORDS
        )

    def _is_inside(self, element: _Element) -> bool:
        return self.container is not None and (
            element is self.container or any(outer is self.container for outer in element.iterancestors())
        )

    def _body(self) -> Iterator[int]:
        if not self.inside:
            return
        first = self.inside[0] if self.title is None else min(self.title, self.inside[0])
        within = set(self.inside)
        for number in range(first, self.inside[-1] + 1):
            if self._gone[number] or number == self.title:
                continue
            if number in within and number >= self.start:
                if self._belongs(number):
                    yield number
            elif number < self.start and self._opens(number, within):
                yield number

    def _is_prose(self, number: int) -> bool:
        piece = self._pieces[number]
        return piece.part in ("body", "quotation") and (
            len(self._words[number]) >= _LABEL_WORDS or bool(ENDED.search(piece.text))
        )

    def _belongs(self, number: int) -> bool:
        """Whether a piece among the paragraphs is more than a label."""
        piece = self._pieces[number]
        if piece.is_stamp or not self._words[number]:
            return False
        return piece.part != "body" or piece.element.tag in _RUNNING or self._seeded[number] or self._is_prose(number)

    def _opens(self, number: int, within: set[int]) -> bool:
        """Whether a piece before the first paragraph is a standfirst, a summary or a caption, and no byline or date."""
        piece = self._pieces[number]
        if piece.part == "caption":
            return number in within or self.title is None or number > self.title
        if self.title is None or number < self.title:
            return False
        words = self._words[number]
        if piece.is_standfirst or (words and words == self._summary):
            return True
        line = f" {' '.join(words)} "
        if len(words) <= _BYLINE_WORDS and any(f" {author} " in line for author in self._authors if author):
            return False
        if piece.is_stamp or piece.is_teaser:
            return False
        if len(words) <= _BYLINE_WORDS and _DATED.search(piece.text) and not ENDED.search(piece.text):
            return False
        return (self._seeded[number] and number in within) or len(words) >= _LABEL_WORDS

    def repeated(self, groups: Iterable[Sequence[int]], among: Iterable[int]) -> set[int]:
        """The pieces of those `groups` whose longest piece stands in the pieces `among` too: pull quotes."""
        there = {run for number in among for run in runs(self._words[number])}
        found: set[int] = set()
        for numbers in groups:
            longest = max((self._words[number] for number in numbers), key=len)
            wanted = runs(longest)
            if len(longest) >= RUN and sum(run in there for run in wanted) >= _REPEATED * len(wanted):
                found.update(numbers)
        return found
