"""What was measured, as text for people and as data for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec

from flagger.reporting.visible import visible
from flagger.training.evaluation.agreement import Table
from flagger.training.evaluation.errors import Error, Side, counted
from flagger.training.evaluation.figure_text import cell, counts, main_number, row, table, words
from flagger.training.evaluation.measure import TASKS, Measured, Run

WAYS = {False: "lexicons and rules", True: "with the learned parts"}
AROUND = 120
"""Characters of the article that an example shows on each side of its place."""
LONGEST = 300
"""Characters of a labelled or marked part that an example shows."""


def as_data(measured: Measured, *, errors: bool) -> dict[str, Any]:
    """Figures and, where wanted, the numbers of errors. No text of an article is in it."""
    kinds = tuple(TASKS[measured.task].kinds)
    return {
        "set": measured.path,
        "task": measured.task,
        "rows": measured.rows,
        "words": measured.words,
        "runs": [
            {
                "learned": run.learned,
                "words_per_second": round(run.words_per_second),
                "figures": {name: msgspec.to_builtins(figure) for name, figure in run.figures.items()},
                **({"errors": msgspec.to_builtins(counted(run.errors, kinds))} if errors else {}),
            }
            for run in measured.runs
        ],
    }


def render(measured: Measured, *, errors: bool) -> str:
    """The figures, a column a run; their tables; and, where wanted, the numbers of errors by kind."""
    rows = "1 row" if measured.rows == 1 else f"{measured.rows:,} rows"
    lines = [
        f"{visible(measured.path)}: {measured.task}, {rows}, {measured.words:,} words",
        "",
        row("", [WAYS[run.learned] for run in measured.runs]),
        *_figures(measured.runs),
    ]
    for name in measured.runs[0].figures:
        for run in measured.runs:
            below = list(table(f"{words(name)}, {WAYS[run.learned]}", run.figures[name]))
            lines += ["", *below] if below else []
    if errors:
        lines += ["", *_error_table(measured)]
    return "\n".join(lines) + "\n"


def examples(measured: Measured, wanted: str, limit: int, width: int) -> str:
    """Up to `limit` errors of the kind `wanted` from each run, with the words around them. Nothing in it steers a terminal."""
    blocks = []
    for run in measured.runs:
        fitting = [error for error in run.errors if error.is_a(wanted)]
        shown = min(limit, len(fitting))
        blocks.append(f"{visible(wanted)}, {WAYS[run.learned]}: {shown} of {len(fitting)}")
        blocks += ["\n".join(_example(error, width)) for error in islice(fitting, limit)]
    return "\n\n".join(blocks) + "\n"


def _figures(runs: Sequence[Run]) -> Iterator[str]:
    """A line a figure; one run has room for the counts, of two the difference is given."""
    for name, first in runs[0].figures.items():
        if isinstance(first, Table):
            continue
        figures = [run.figures[name] for run in runs]
        beside = counts(first) if len(runs) == 1 else f"{main_number(figures[1]) - main_number(first):+.3f}"
        yield row(words(name), [*map(cell, figures), beside])
    yield row("words a second, marking", [f"{run.words_per_second:,.0f}" for run in runs])


def _error_table(measured: Measured) -> Iterator[str]:
    """A line a kind, what it means, and under it a line a detail."""
    kinds = TASKS[measured.task].kinds
    counted_runs = [counted(run.errors, tuple(kinds)) for run in measured.runs]
    yield row("errors by kind", [WAYS[run.learned] for run in measured.runs])
    for kind, meaning in kinds.items():
        yield row(kind, [*(f"{run[kind].count:,}" for run in counted_runs), meaning])
        for detail in dict.fromkeys(detail for run in counted_runs for detail in run[kind].details):
            yield row(f"  :{detail}", [f"  {run[kind].details.get(detail, 0):,}" for run in counted_runs])


def _example(error: Error, width: int) -> Iterator[str]:
    start, end = error.place
    before, behind = error.text[max(0, start - AROUND) : start], error.text[end : end + AROUND]
    yield f"{error.kind}{':' + error.detail if error.detail else ''}  {visible(error.article)}"
    context = f"…{before}[[{error.text[start:end]}]]{behind}…"
    for head, text in (("", context), ("labelled: ", _side(error.labelled)), ("marked:   ", _side(error.marked))):
        shown = visible(" ".join(text.split()))
        yield from textwrap.wrap(head + shown, width, initial_indent="  ", subsequent_indent="  " + " " * len(head))


def _side(side: Side) -> str:
    """The parts of one side that are there."""
    shown = [f"{role}: {text[:LONGEST]}{'…' if len(text) > LONGEST else ''}" for role, text in side.items() if text]
    return " | ".join(shown) or "nothing"
