"""A figure as text: a cell in the line of a run, the counts beside it, and the table below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.training.evaluation.agreement import (
    Cell,
    Choice,
    Density,
    Detection,
    Figure,
    Overlap,
    Ranking,
    Scale,
    Share,
    Table,
)

NAME = 36
CELL = 34
COLUMN = 30


def row(name: str, cells: Sequence[str], width: int = CELL) -> str:
    """A name and cells in columns."""
    return (f"{name:<{NAME}}" + "".join(f"{cell:<{width}}" for cell in cells)).rstrip()


def words(name: str) -> str:
    """The name of a figure, for people."""
    return name.replace("_", " ")


def cell(figure: Figure) -> str:
    """The figure in a few numbers; a table has none."""
    match figure:
        case Overlap():
            return f"P {figure.precision:.3f} R {figure.recall:.3f} F1 {figure.f1:.3f}"
        case Detection():
            return f"P {figure.precision.share:.3f} R {figure.recall.share:.3f} F1 {figure.f1:.3f}"
        case Choice():
            return f"macro-F1 {figure.macro_f1:.3f} acc {figure.accuracy:.3f}"
        case Scale():
            return f"kappa {figure.kappa:.3f} acc {figure.accuracy:.3f}"
        case Ranking():
            return f"AUC {figure.auc:.3f}"
        case Density():
            return f"{figure.per_thousand:.2f} per 1,000 words"
        case Share():
            return f"{figure.share:.3f} {_interval(figure)}"
        case Table():
            return ""


def counts(figure: Figure) -> str:
    """What the numbers rest on."""
    match figure:
        case Overlap():
            return f"{figure.right:,} right, {figure.spurious:,} spurious, {figure.missed:,} missed"
        case Detection(precision=precision, recall=recall):
            return (
                f"P {_interval(precision)} {precision.right:,} of {precision.of:,}, "
                f"R {_interval(recall)} {recall.right:,} of {recall.of:,}"
            )
        case Choice():
            return f"n {figure.n:,}: " + " ".join(f"{label} {f1:.2f}" for label, f1 in figure.f1.items())
        case Scale():
            return f"n {figure.n:,}"
        case Ranking():
            return f"n {figure.n:,}; macro-F1 {figure.best_macro_f1:.3f} at its best threshold, {figure.threshold:.2f}"
        case Density():
            return f"{figure.count:,} in {figure.words:,} words"
        case Share():
            return f"{figure.right:,} of {figure.of:,}"
        case Table():
            return ""


def main_number(figure: Figure) -> float:
    """The one number by which two runs are compared; 0 of a table."""
    match figure:
        case Overlap() | Detection():
            return figure.f1
        case Choice():
            return figure.macro_f1
        case Scale():
            return figure.kappa
        case Ranking():
            return figure.auc
        case Density():
            return figure.per_thousand
        case Share():
            return figure.share
        case Table():
            return 0.0


def table(title: str, figure: Figure) -> Iterator[str]:
    """The lines of a figure's table under its title; none where it has no table."""
    if isinstance(figure, (Scale, Choice)) and figure.confusion:
        yield from _confusion(title, figure.steps, figure.confusion)
    elif isinstance(figure, Table):
        yield title
        yield row("", [words(column) for column in figure.columns], COLUMN)
        for name, cells in figure.rows.items():
            yield row(f"  {name}", [_in_table(cells.get(column)) for column in figure.columns], COLUMN)


def _confusion(title: str, steps: Sequence[str], numbers: Sequence[Sequence[int]]) -> Iterator[str]:
    """Who was taken for whom, a row for each labelled step."""
    wide = max(map(len, steps)) + 2
    yield f"{title}: labelled down, marked across"
    yield " " * NAME + "".join(f"{step:>{wide}}" for step in steps)
    for step, counted in zip(steps, numbers, strict=True):
        yield f"  {step:<{NAME - 2}}" + "".join(f"{number:>{wide}}" for number in counted)


def _in_table(value: Cell | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{value.share:.2f} {_interval(value)} {value.right:,} of {value.of:,}"


def _interval(value: Share) -> str:
    return f"[{value.low:.2f}, {value.high:.2f}]"
