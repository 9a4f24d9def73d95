"""The same figures as the scorer beside the checkout gives, on sets that the project may not carry."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import msgspec
import pytest

from flagger.lexicon import Lexicons
from flagger.training.evaluation.agreement import Choice, Figure, Overlap, Scale
from flagger.training.evaluation.measure import TASKS, TaskName
from flagger.training.evaluation.rows import read_articles, read_labels, read_lines
from flagger.training.evaluation.run import mark_all

SETS: list[tuple[TaskName, str, dict[str, str]]] = [
    (
        "attribution",
        "corpora/attribution.dev.jsonl",
        {
            "source_words": "source words",
            "cue_words": "cue words",
            "content_words": "content words",
            "whole_attributions": "whole attribution (lenient)",
        },
    ),
    (
        "gold",
        "gold/gold.dev.jsonl",
        {
            "strength": "attribution strength",
            "stance": "stance of the cue",
            "source_identity_recall": "source identity, recall",
            "source_identity_precision": "source identity, precision",
            "voice_of_loaded_spans": "voice of matched loaded spans",
        },
    ),
]


def line(figure: Figure) -> str:
    """A figure as the scorer prints it."""
    if isinstance(figure, Overlap):
        counts = f"({figure.right} tp, {figure.spurious} fp, {figure.missed} fn)"
        return f"P {figure.precision:.3f} R {figure.recall:.3f} F1 {figure.f1:.3f} {counts}"
    if isinstance(figure, Choice):
        each = " ".join(f"{label}={value:.2f}" for label, value in figure.f1.items())
        return f"macro-F1 {figure.macro_f1:.3f} accuracy {figure.accuracy:.3f} n {figure.n} {each}"
    if isinstance(figure, Scale):
        return f"kappa {figure.kappa:.3f} accuracy {figure.accuracy:.3f} n {figure.n}"
    return f"share {figure.share:.3f} [{figure.low:.2f}, {figure.high:.2f}] {figure.right} of {figure.of}"


@pytest.mark.parametrize(("name", "path", "names"), SETS)
def test_figures_are_those_of_the_scorer(
    name: TaskName,
    path: str,
    names: dict[str, str],
    shared: Path,
    lexicons: Lexicons,
    capsys: pytest.CaptureFixture[str],
) -> None:
    scorer = shared / "eval" / "score.py"
    if not scorer.is_file() or not (shared / path).is_file():
        pytest.skip(f"{scorer} or {shared / path} is not there: the project carries neither")
    data = read_lines(str(shared / path))
    articles = read_articles(data, path)
    rows: list[Any] = read_labels(data, path, TASKS[name].form, TASKS[name].expected)
    analyses = mark_all(articles, lexicons, learned=True).analyses
    found = TASKS[name].figures(list(zip(rows, analyses, strict=True)))
    outs = [msgspec.to_builtins(analysis) | {"findings": []} for analysis in analyses]
    runpy.run_path(str(scorer))[name](list(zip(map(msgspec.json.decode, data.splitlines()), outs, strict=True)))
    printed = re.sub(r" +", " ", capsys.readouterr().out).splitlines()
    assert set(names) == set(found)
    for key, title in names.items():
        assert f"{title} {line(found[key])}" in printed
