"""What trafilatura takes for the text of the article, to be asked about one piece of the page at a time."""

from __future__ import annotations

import logging
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD = re.compile(r"[^\W_]+")
RUN = 4
_SEEDED = 0.6


def key(text: str) -> list[str]:
    """The words of a text without case: what two forms of it have in common."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def runs(words: list[str]) -> list[tuple[str, ...]]:
    """Every four words in a row; all of them where they are fewer."""
    return [tuple(words[i : i + RUN]) for i in range(max(len(words) - RUN, 0) + 1)]


class Extracted:
    """The words that trafilatura extracts from a page: it knows where the article is, but not what it is made of."""

    def __init__(self, root: _Element) -> None:
        self._runs: set[tuple[str, ...]] = set()
        for line in _extract(root):
            self._runs.update(runs(key(line)))

    def __contains__(self, text: str) -> bool:
        """Whether most of `text` is in it."""
        wanted = runs(key(text))
        return sum(run in self._runs for run in wanted) >= _SEEDED * len(wanted)


def _extract(root: _Element) -> list[str]:
    from trafilatura import bare_extraction

    for name in ("trafilatura", "justext", "htmldate"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())  # else its warnings would be written to standard error
    found = bare_extraction(root, include_comments=False, include_tables=True)
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    return [text for element in found.body for text in ["".join(map(str, element.itertext()))] if text.strip()]
