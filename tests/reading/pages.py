"""The saved pages of data/pages, what an editor expects of each, and how near a reading comes to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from flagger.article import Article, Meta, Part

FOLDER = Path(__file__).resolve().parents[2] / "data" / "pages"
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


class Expected(NamedTuple):
    """A block of the article: its part, the level of a heading, and its text."""

    part: Part
    level: int | None
    text: str


class Page(msgspec.Struct, frozen=True):
    """One row of labels.jsonl. `group` is the kind of template, `fresh` pages were written after the reader."""

    page: str
    group: str
    meta: Meta
    blocks: tuple[Expected, ...]
    fresh: bool = False

    @property
    def path(self) -> Path:
        """The file of the page."""
        return FOLDER / f"{self.page}.html"


class Score(NamedTuple):
    """Shares, 0 to 1. `parts` is of the words found, `blocks` of the expected blocks that were found word for word."""

    recall: float
    precision: float
    parts: float
    blocks: float


@cache
def pages() -> tuple[Page, ...]:
    """Every labelled page, in the order of the file."""
    lines = (FOLDER / "labels.jsonl").read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=Page) for line in lines)


def words(text: str) -> list[str]:
    """The words of a text in order, without case; marks between words do not count."""
    return [word.casefold() for word in _WORD.findall(text)]


def blocks_of(article: Article) -> list[Expected]:
    """The blocks of an article in the form of the labels."""
    return [Expected(block.part, block.level, article.text[block.start : block.end]) for block in article.blocks]


def score(expected: Iterable[Expected], found: Iterable[Expected]) -> Score:
    """How near `found` is: words matched in order, boilerplate left out on both sides."""
    wanted, got = (_body(expected), _body(found))
    left = [(word, block.part) for block in wanted for word in words(block.text)]
    right = [(word, block.part) for block in got for word in words(block.text)]
    matcher = SequenceMatcher(None, [word for word, _ in left], [word for word, _ in right], autojunk=False)
    pairs = [(match.a + i, match.b + i) for match in matcher.get_matching_blocks() for i in range(match.size)]
    same = sum(left[i][1] == right[j][1] for i, j in pairs)
    exact = {(block.part, block.level, tuple(words(block.text))) for block in got}
    whole = sum((block.part, block.level, tuple(words(block.text))) in exact for block in wanted)
    return Score(
        len(pairs) / len(left),
        len(pairs) / len(right) if right else 0.0,
        same / len(pairs) if pairs else 0.0,
        whole / len(wanted),
    )


def _body(blocks: Iterable[Expected]) -> list[Expected]:
    return [block for block in blocks if block.part != "boilerplate"]
