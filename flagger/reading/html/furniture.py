"""What stands round the article: which of the elements that look like furniture are, and articles that follow it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flagger.reading.html.pieces import Pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN_SHARE = 1 / 3
_HEAD_WORDS = 50
"""An element with more of the extracted words than this share is no furniture, whatever its name, if no more words than
these stand between it and the title: else it is an offer after the first paragraphs."""


def furniture(page: Pieces, title: int | None, counted: Sequence[int]) -> list[bool]:
    """For each piece, whether an element round it is furniture.

    `counted` are the words of each piece that is a paragraph of the extracted text, 0 for the others. What holds the
    title is never furniture, nor, but for comments, what holds the bulk.
    """
    candidates = page.candidates
    titled = set(_around(page, title)) if title is not None else set()
    weight = [0] * len(candidates)
    before: dict[int, int] = {}  # for each candidate, the words since the title that stand in none
    free = 0
    for number, words in enumerate(counted):
        around = set(_around(page, number)) - titled
        free = 0 if number == title else free
        for at in around:
            before.setdefault(at, free)
            weight[at] += words
        free += 0 if around else words
    least = _MAIN_SHARE * sum(counted)
    found: list[bool] = []
    for at, (kind, within) in enumerate(candidates):
        main = kind != "comments" and weight[at] > least and before.get(at, 0) < _HEAD_WORDS
        found.append((within >= 0 and found[within]) or not (main or at in titled))
    return [piece.candidate >= 0 and found[piece.candidate] for piece in page.pieces]


def next_articles(page: Pieces, title: int | None, gone: Sequence[bool]) -> list[bool]:
    """`gone`, and what belongs to articles that the page goes on with: a twin of the element of the title holds each."""
    if title is None:
        return list(gone)
    own = path(page.pieces[title].element)
    places = {element: at for at, element in enumerate(own)}
    others: set[_Element] = set()
    for number, piece in enumerate(page.pieces):
        if piece.level == 1 and number != title and not gone[number]:
            other = path(piece.element)
            at = next((at for at, element in enumerate(other) if places.get(element) != at), 0)
            if 0 < at < len(own) and look(own[at]) == look(other[at]):
                others.add(other[at])
    if not others:
        return list(gone)
    return [
        gone[number] or any(element in others for element in path(piece.element))
        for number, piece in enumerate(page.pieces)
    ]


def path(element: _Element) -> list[_Element]:
    """From the root down to the element."""
    return [*[*element.iterancestors()][::-1], element]


def look(element: _Element) -> tuple[str, str | None]:
    """What two elements of one kind have in common."""
    return str(element.tag), element.get("class")


def _around(page: Pieces, number: int) -> Iterator[int]:
    """The candidates that a piece is in."""
    at = page.pieces[number].candidate
    while at >= 0:
        yield at
        at = page.candidates[at].within
