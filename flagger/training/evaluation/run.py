"""The one place where a set is marked and judged, so that it can be timed and every part of marking switched on or off."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from msgspec import field
from msgspec.structs import asdict

from flagger.analysis import Analysis
from flagger.article import Article
from flagger.judging import Settings, judge
from flagger.lexicon import Lexicons
from flagger.marking import learned_of, mark
from flagger.result import Finding


class Judged(Analysis):
    """The marks of an article, and what is found on it by default."""

    findings: list[Finding] = field(default_factory=list)


class Marked(NamedTuple):
    """The marks and findings of each article, in order, and the process time that marking took, in seconds."""

    analyses: list[Judged]
    seconds: float


def mark_all(articles: Iterable[Article], lexicons: Lexicons, *, learned: bool, weights: Path | None = None) -> Marked:
    """Mark every article, then judge it. `learned` says whether the learned parts take part, with the weights in a folder or
    the built-in ones.

    Raises ModelError where their weights cannot be used.
    """
    parts = learned_of(lexicons, weights) if learned else None
    read = list(articles)
    begin = time.process_time()
    analyses = [mark(article, lexicons, parts) for article in read]
    seconds = time.process_time() - begin
    settings = Settings()
    judged = [
        Judged(**asdict(analysis), findings=judge(article, analysis, lexicons, settings))
        for article, analysis in zip(read, analyses, strict=True)
    ]
    return Marked(judged, seconds)
