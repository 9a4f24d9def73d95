"""What was measured, as text for people and as data for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec

from flagger.reporting.visible import visible
from flagger.training.evaluation.agreement import Choice, Figure, Overlap, Scale, Share
from flagger.training.evaluation.errors import Error, Side, counted
from flagger.training.evaluation.measure import TASKS, Measured, Run

WAYS = {False: "lexicons and rules", True: "with the learned parts"}
NAME = 28
CELL = 30
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
    """The figures, a column a run; tables of steps; and, where wanted, the numbers of errors by kind."""
    rows = "1 row" if measured.rows == 1 else f"{measured.rows:,} rows"
    lines = [
        f"{visible(measured.path)}: {measured.task}, {rows}, {measured.words:,} words",
        "",
        _row("", [WAYS[run.learned] for run in measured.runs]),
        *_figures(measured.runs),
    ]
    for run in measured.runs:
        for name, figure in run.figures.items():
            if isinstance(figure, Scale):
                lines += ["", *_confusion(f"{_words(name)}, {WAYS[run.learned]}", figure)]
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
    for name in runs[0].figures:
        figures = [run.figures[name] for run in runs]
        beside = _counts(figures[0]) if len(runs) == 1 else f"{_main(figures[1]) - _main(figures[0]):+.3f}"
        yield _row(_words(name), [*map(_cell, figures), beside])
    yield _row("words a second, marking", [f"{run.words_per_second:,.0f}" for run in runs])


def _cell(figure: Figure) -> str:
    if isinstance(figure, Overlap):
        return f"P {figure.precision:.3f} R {figure.recall:.3f} F1 {figure.f1:.3f}"
    if isinstance(figure, Choice):
        return f"macro-F1 {figure.macro_f1:.3f} acc {figure.accuracy:.3f}"
    if isinstance(figure, Scale):
        return f"kappa {figure.kappa:.3f} acc {figure.accuracy:.3f}"
    return f"{figure.share:.3f} [{figure.low:.2f}, {figure.high:.2f}]"


def _counts(figure: Figure) -> str:
    if isinstance(figure, Overlap):
        return f"{figure.right:,} right, {figure.spurious:,} spurious, {figure.missed:,} missed"
    if isinstance(figure, Choice):
        return f"n {figure.n:,}: " + " ".join(f"{label} {f1:.2f}" for label, f1 in figure.f1.items())
    if isinstance(figure, Scale):
        return f"n {figure.n:,}"
    return f"{figure.right:,} of {figure.of:,}"


def _main(figure: Figure) -> float:
    """The one number by which two runs are compared."""
    if isinstance(figure, Overlap):
        return figure.f1
    if isinstance(figure, Choice):
        return figure.macro_f1
    return figure.share if isinstance(figure, Share) else figure.kappa


def _confusion(title: str, figure: Scale) -> Iterator[str]:
    """The table of a scale, a row for each labelled step."""
    wide = max(map(len, figure.steps)) + 2
    yield f"{title}: labelled down, marked across"
    yield " " * NAME + "".join(f"{step:>{wide}}" for step in figure.steps)
    for step, numbers in zip(figure.steps, figure.confusion, strict=True):
        yield f"  {step:<{NAME - 2}}" + "".join(f"{number:>{wide}}" for number in numbers)


def _error_table(measured: Measured) -> Iterator[str]:
    """A line a kind, what it means, and under it a line a detail."""
    kinds = TASKS[measured.task].kinds
    tables = [counted(run.errors, tuple(kinds)) for run in measured.runs]
    yield _row("errors by kind", [WAYS[run.learned] for run in measured.runs])
    for kind, meaning in kinds.items():
        yield _row(kind, [*(f"{table[kind].count:,}" for table in tables), meaning])
        for detail in dict.fromkeys(detail for table in tables for detail in table[kind].details):
            yield _row(f"  :{detail}", [f"  {table[kind].details.get(detail, 0):,}" for table in tables])


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


def _row(name: str, cells: Sequence[str]) -> str:
    return (f"{name:<{NAME}}" + "".join(f"{cell:<{CELL}}" for cell in cells)).rstrip()


def _words(name: str) -> str:
    return name.replace("_", " ")
