"""What is kept of a file that was learned from, and what a model card says of the material."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from flagger.training.evaluation.figure_text import cell, counts, words
from flagger.training.evaluation.measure import Measured
from flagger.training.scoring.bias import Vectors


class Corpus(NamedTuple):
    """A labelled file: its name, its SHA-256, what is said of its origin and licence, and how many rows it has."""

    name: str
    digest: str
    origin: str
    rows: int


def corpus_of(path: str, data: bytes, origin: str, rows: int) -> Corpus:
    """The file at `path`, which holds `data`."""
    return Corpus(Path(path).name, hashlib.sha256(data).hexdigest(), origin, rows)


def corpus_line(corpus: Corpus, what: str) -> str:
    """A corpus on one line of a card; `what` its rows are."""
    return f"- `{corpus.name}`: {corpus.rows:,} {what}, SHA-256 `{corpus.digest}`.{_said(corpus.origin)}"


def vectors_line(vectors: Vectors) -> str:
    """The vectors on one line of a card."""
    return (
        f"- `{vectors.name}`: vectors of {len(vectors.places):,} words in {vectors.rows.shape[1]} dimensions, SHA-256 "
        f"`{vectors.digest}`.{_said(vectors.origin)}"
    )


def figures_on(measured: Measured) -> Iterator[str]:
    """A section of a card: the figures on a test set by lexicons and rules alone, and with the learned parts."""
    without, both = measured.runs
    rows = "1 row" if measured.rows == 1 else f"{measured.rows:,} rows"
    yield from ("", f"## {Path(measured.path).name}, {measured.task}: {rows}, not learned from", "")
    yield from ("| figure | lexicons and rules | with the learned parts | |", "|---|---|---|---|")
    for name, figure in both.figures.items():
        if shown := cell(figure):
            yield f"| {words(name)} | {cell(without.figures[name])} | {shown} | {counts(figure)} |"


def _said(origin: str) -> str:
    return f" {origin}" if origin else ""
