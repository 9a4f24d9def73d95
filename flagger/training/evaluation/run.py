"""The one place where a set is marked, so that it can be timed and every part of marking switched on or off."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from flagger.analysis import Analysis
from flagger.article import Article
from flagger.lexicon import Lexicons
from flagger.marking import mark, reader_of


class Marked(NamedTuple):
    """The marks of each article, in order, and the process time that marking took, in seconds."""

    analyses: list[Analysis]
    seconds: float


def mark_all(articles: Iterable[Article], lexicons: Lexicons, *, learned: bool, weights: Path | None = None) -> Marked:
    """Mark every article. `learned` says whether the learned parts take part, with the weights in a folder or the built-in ones.

    Raises ModelError where their weights cannot be used.
    """
    reader = reader_of(lexicons, weights) if learned else None
    begin = time.process_time()
    analyses = [mark(article, lexicons, reader) for article in articles]
    return Marked(analyses, time.process_time() - begin)
