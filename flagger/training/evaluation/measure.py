"""A labelled set → what is measured on it, by its task."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from flagger.errors import ReadError
from flagger.lexicon import Lexicons
from flagger.training.evaluation import (
    attribution,
    attribution_errors,
    gold,
    gold_errors,
    gold_rows,
    loaded,
    sentence_errors,
    subjectivity,
    techniques,
    techniques_errors,
)
from flagger.training.evaluation.agreement import Figure
from flagger.training.evaluation.errors import Error
from flagger.training.evaluation.rows import Row, first_row, read_articles, read_labels, read_lines
from flagger.training.evaluation.run import Judged, mark_all
from flagger.training.evaluation.words import Words

R = TypeVar("R", bound=Row)
TaskName = Literal["attribution", "loaded", "opinion", "subjectivity", "techniques", "gold"]


@dataclass(frozen=True)
class Task(Generic[R]):
    """What a task asks: the type of its rows and how one looks (`expected`), its figures, and its kinds of error.

    `fields` are those by which its rows are known; two tasks may be of the same rows.
    """

    form: type[R]
    expected: str
    fields: frozenset[str]
    figures: Callable[[Sequence[tuple[R, Judged]]], dict[str, Figure]]
    errors: Callable[[Sequence[tuple[R, Judged]], Lexicons], Iterator[Error]]
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
    "loaded": Task(
        loaded.SentenceRow,
        loaded.EXPECTED,
        frozenset(("loaded", "opinion", "words")),
        loaded.figures,
        sentence_errors.loaded_errors,
        sentence_errors.LOADED_KINDS,
    ),
    "opinion": Task(
        loaded.SentenceRow,
        loaded.EXPECTED,
        frozenset(("loaded", "opinion", "words")),
        loaded.opinion_figures,
        sentence_errors.opinion_errors,
        sentence_errors.OPINION_KINDS,
    ),
    "subjectivity": Task(
        subjectivity.SubjectiveRow,
        subjectivity.EXPECTED,
        frozenset(("subjective",)),
        subjectivity.figures,
        sentence_errors.subjectivity_errors,
        sentence_errors.SUBJECTIVITY_KINDS,
    ),
    "techniques": Task(
        techniques.TechniqueRow,
        techniques.EXPECTED,
        frozenset(("spans",)),
        techniques.figures,
        techniques_errors.errors,
        techniques_errors.KINDS,
    ),
    "gold": Task(
        gold_rows.GoldRow,
        gold_rows.EXPECTED,
        frozenset(("sentences", "loaded", "allegations")),
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
    """A set, its size, and its runs by one task."""

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
) -> list[Measured]:
    """Mark the articles of the labelled set at `path` and compare.

    `task` None: each that the first row is of; the articles are marked once for all of them. `ways` says for each run whether the
    learned parts take part, with the weights in a folder or the built-in ones.

    Raises ReadError, naming the line, where the set cannot be read or is of another task, ModelError for unusable weights.
    """
    data = read_lines(path)
    articles = read_articles(data, path)
    names = [task] if task else _tasks_of(data, path)
    form = TASKS[names[0]]
    rows = read_labels(data, path, form.form, form.expected)
    words = sum(len(Words(row.text)) for row in rows)
    measured = [Measured(path, name, len(rows), words, []) for name in names]
    for learned in ways:
        marked = mark_all(articles, lexicons, learned=learned, weights=weights)
        pairs = list(zip(rows, marked.analyses, strict=True))
        speed = words / marked.seconds if marked.seconds else 0.0
        for each in measured:
            asked = TASKS[each.task]
            found = list(asked.errors(pairs, lexicons)) if errors else []
            each.runs.append(Run(learned, speed, asked.figures(pairs), found))
    return measured


def _tasks_of(data: bytes, path: str) -> list[TaskName]:
    """The tasks whose fields the first row has: several where they are of the same rows."""
    line, fields = first_row(data)
    fitting = [name for name, task in TASKS.items() if task.fields <= fields]
    if len({TASKS[name].form for name in fitting}) == 1:
        return fitting
    known = "; ".join(f"{name}: {task.expected}" for name, task in TASKS.items())
    why = (
        "rows of two tasks at once; say which with --task" if fitting else f"no labelled rows of a known task; {known}"
    )
    raise ReadError(path, why, f"line {line}")
