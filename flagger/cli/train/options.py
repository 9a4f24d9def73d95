"""Options that the commands that learn of sentences have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagger.errors import UsageError

if TYPE_CHECKING:
    from flagger.training.scoring.bias import Vectors

VectorsFile = Annotated[
    Path | None,
    typer.Option(
        "--vectors",
        metavar="FILE.npz",
        help="Vectors of words from a model of language, as .ci/word_vectors writes them.",
        show_default=False,
    ),
]
VectorsOrigin = Annotated[
    str,
    typer.Option("--vectors-origin", metavar="TEXT", help="Origin and licence of the vectors.", show_default=False),
]
Tests = Annotated[
    list[str] | None,
    typer.Option("--test", metavar="SET.jsonl", help="A labelled set of any task to measure on.", show_default=False),
]


def read_vectors_of(path: Path | None, origin: str) -> Vectors | None:
    """The vectors of both options. Raises UsageError for an origin without vectors, ReadError where they cannot be read."""
    from flagger.training.scoring.bias import read_vectors

    if path is not None:
        return read_vectors(path, origin)
    if origin:
        raise UsageError("--vectors-origin without --vectors: of which vectors?")
    return None
