"""What an input says of itself → values of `Meta`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from flagger.article import Genre

_GENRES: dict[str, Genre] = {genre: genre for genre in get_args(Genre)}


def genre_of(label: str | None) -> Genre | None:
    """The genre that `label` is the name of, None where it is not one of the taxonomy's."""
    return _GENRES.get((label or "").strip().lower())


def distinct(labels: Iterable[str | None]) -> tuple[str, ...]:
    """`labels` in their order, each once, with single spaces, without empty ones."""
    return tuple(dict.fromkeys(bare for label in labels if label and (bare := " ".join(label.split()))))


def first(labels: Iterable[str | None]) -> str | None:
    """The first of `labels` that is not empty."""
    return next(iter(distinct(labels)), None)
