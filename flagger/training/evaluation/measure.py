"""A labelled set → what is measured on it, by its task."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from flagger.analysis import Analysis
from flagger.errors import ReadError
from flagger.lexicon import Lexicons
from flagger.training.evaluation import attribution, attribution_errors, gold, gold_errors
from flagger.training.evaluation.agreement import Figure
from flagger.training.evaluation.errors import Error
from flagger.training.evaluation.rows import Row, first_row, read_articles, read_labels, read_lines
from flagger.training.evaluation.run import mark_all
from flagger.training.evaluation.words import Words

R = TypeVar("R", bound=Row)
TaskName = Literal["attribution", "gold"]


@dataclass(frozen=True)
class Task(Generic[R]):
    """What a task asks: the type of its rows and how one looks (`expected`), its figures, and its kinds of error.

    `fields` are those by which its rows are known.
    """

    form: type[R]
    expected: str
    fields: frozenset[str]
    figures: Callable[[Sequence[tuple[R, Analysis]]], dict[str, Figure]]
    errors: Callable[[Sequence[tuple[R, Analysis]], Lexicons], Iterator[Error]]
    kinds: dict[str, str]


TASKS: dict[TaskName, Task[Any]] = {
    "attribution": Task(
        attribution.AttributionRow,
        attribution.EXPECTED,
        frozenset(("attributions",)),
        attribution.figures,
        attribution_errors.errors,
        attribution_errors.KINDS,
    ),
    "gold": Task(
        gold.GoldRow,
        gold.EXPECTED,
        frozenset(("sentences", "loaded")),
        gold.figures,
        gold_errors.errors,
        gold_errors.KINDS,
    ),
}


class Run(NamedTuple):
    """What one way of marking came to. `errors` is empty unless they were asked for."""

    learned: bool
    words_per_second: float
    figures: dict[str, Figure]
    errors: list[Error]


class Measured(NamedTuple):
    """A set, its size, and its runs."""

    path: str
    task: TaskName
    rows: int
    words: int
    runs: list[Run]


def measure(
    path: str,
    task: TaskName | None,
    lexicons: Lexicons,
    ways: Sequence[bool],
    *,
    weights: Path | None = None,
    errors: bool = False,
) -> Measured:
    """Mark the articles of the labelled set at `path` and compare.

    `task` None: the one that the first row is of. `ways` says for each run whether the learned parts take part, with the weights
    in a folder or the built-in ones.

    Raises ReadError, naming the line, where the set cannot be read or is of another task, ModelError for unusable weights.
    """
    data = read_lines(path)
    articles = read_articles(data, path)
    name = task or _task_of(data, path)
    asked = TASKS[name]
    rows = read_labels(data, path, asked.form, asked.expected)
    words = sum(len(Words(row.text)) for row in rows)
    runs = []
    for learned in ways:
        marked = mark_all(articles, lexicons, learned=learned, weights=weights)
        pairs = list(zip(rows, marked.analyses, strict=True))
        found = list(asked.errors(pairs, lexicons)) if errors else []
        speed = words / marked.seconds if marked.seconds else 0.0
        runs.append(Run(learned, speed, asked.figures(pairs), found))
    return Measured(path, name, len(rows), words, runs)


def _task_of(data: bytes, path: str) -> TaskName:
    """The task whose fields the first row has."""
    line, fields = first_row(data)
    fitting = [name for name, task in TASKS.items() if task.fields <= fields]
    if len(fitting) == 1:
        return fitting[0]
    known = "; ".join(f"{name}: {task.expected}" for name, task in TASKS.items())
    why = (
        "rows of two tasks at once; say which with --task" if fitting else f"no labelled rows of a known task; {known}"
    )
    raise ReadError(path, why, f"line {line}")
