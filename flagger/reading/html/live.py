"""Posts of a live blog: elements side by side, each with its time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flagger.reading.html.extent import Extent
from flagger.reading.html.pieces import Pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

_DIGIT = re.compile(r"\d")
_LEAST_POSTS = 2
_MAIN = 0.4
"""A time that is a smaller share of its line belongs to a sentence, or to a link."""
_MOST = 0.8
"""The posts' element holds this share of all times: the rest is the article's own."""


def stamps(page: Pieces, extent: Extent) -> dict[int, str]:
    """By the number of the first piece of each post: the time that it was posted. Empty where the page is no live blog."""
    pieces = page.pieces
    times = [
        number
        for number in extent.inside
        if _DIGIT.search(pieces[number].stamp) and len(pieces[number].stamp) >= _MAIN * len(pieces[number].text)
    ]
    if len(times) < _LEAST_POSTS:
        return {}
    around: dict[_Element, int] = {}
    for number in times:
        for element in (pieces[number].element, *pieces[number].element.iterancestors()):
            around[element] = around.get(element, 0) + 1
    parent = min((element for element, count in around.items() if count >= _MOST * len(times)), key=lambda e: around[e])
    posts: dict[_Element, str] = {}
    for number in times:
        post = _child(pieces[number].element, parent)
        if post is not None:
            posts.setdefault(post, pieces[number].stamp)
    firsts: dict[_Element, int] = {}
    for number in extent.body:
        post = _child(pieces[number].element, parent)
        if post is not None:
            firsts.setdefault(post, number)
    found = {firsts[post]: stamp for post, stamp in posts.items() if post in firsts}
    return found if len(found) >= _LEAST_POSTS else {}


def _child(element: _Element, parent: _Element) -> _Element | None:
    """The child of `parent` that `element` is in."""
    for outer in (element, *element.iterancestors()):
        if outer.getparent() is parent:
            return outer
    return None
