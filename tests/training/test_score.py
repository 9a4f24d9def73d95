"""The same figures as the scorer beside the checkout gives, on sets that the project may not carry."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import msgspec
import pytest

from flagger.lexicon import Lexicons
from flagger.training.evaluation.agreement import Choice, Density, Detection, Figure, Overlap, Ranking, Scale, Share
from flagger.training.evaluation.measure import TASKS, TaskName
from flagger.training.evaluation.rows import read_articles, read_labels, read_lines
from flagger.training.evaluation.run import mark_all

SETS: dict[str, dict[TaskName, dict[str, str]]] = {
    "corpora/attribution.dev.jsonl": {
        "attribution": {
            "source_words": "source words",
            "cue_words": "cue words",
            "content_words": "content words",
            "whole_attributions": "whole attribution (lenient)",
        }
    },
    "corpora/loaded.dev.jsonl": {
        "loaded": {
            "loaded_sentence": "loaded sentence",
            "loaded_ranking": "loaded ranking",
            "loaded_words": "loaded words",
        },
        "opinion": {"opinion_in_sentence": "opinion in sentence", "opinion_ranking": "opinion ranking"},
    },
    "corpora/subjectivity.dev.jsonl": {
        "subjectivity": {"subjective_sentence": "subjective sentence", "subjective_ranking": "subjective ranking"}
    },
    "corpora/techniques.dev.jsonl": {
        "techniques": {
            "loaded_spans": "loaded + name calling, spans",
            "loaded_sentences": "loaded + name calling, sentences",
        }
    },
    "gold/gold.dev.jsonl": {
        "gold": {
            "kind": "kind of statement",
            "strength": "attribution strength",
            "stance": "stance of the cue",
            "source_identity_recall": "source identity, recall",
            "source_identity_precision": "source identity, precision",
            "loaded_spans_any_voice": "loaded spans, any voice",
            "loaded_spans_article_voice": "loaded spans, article voice",
            "voice_of_loaded_spans": "voice of matched loaded spans",
            "category_of_loaded_spans": "category of matched loaded spans",
            "allegation_spans": "allegation spans",
            "status": "status of all allegations",
            "answer": "answer of the accused",
            "who_alleges": "who alleges, matched allegations",
            "about_whom": "about whom, matched allegations",
            "errors_right": "errors that are right",
            "warnings_right": "warnings that are right",
        }
    },
}
"""By set and task: our name of a figure, and the scorer's."""
TRUTH = {
    "loaded": "True",
    "not loaded": "False",
    "opinion": "True",
    "factual": "False",
    "subjective": "True",
    "objective": "False",
}


def lines(title: str, figure: Figure) -> list[str]:
    """A figure as the scorer prints it."""
    match figure:
        case Overlap():
            values = (figure.precision, figure.recall, figure.f1)
            return [_overlap(title, values, (figure.right, figure.spurious, figure.missed))]
        case Detection(precision=precision, recall=recall):
            counts = (precision.right, precision.of - precision.right, recall.of - recall.right)
            return [_overlap(title, (precision.share, recall.share, figure.f1), counts)]
        case Choice():
            each = " ".join(sorted(f"{TRUTH.get(label, label)}={value:.2f}" for label, value in figure.f1.items()))
            return [f"{title} macro-F1 {figure.macro_f1:.3f} accuracy {figure.accuracy:.3f} n {figure.n} {each}"]
        case Scale():
            return [f"{title} kappa {figure.kappa:.3f} accuracy {figure.accuracy:.3f} n {figure.n}"]
        case Ranking():
            best = f"{title} macro-F1 at its best threshold {figure.best_macro_f1:.3f}"
            return [f"{title} AUC {figure.auc:.3f}", *([best] if title.startswith("subjective") else [])]
        case Share():
            interval = f"[{figure.low:.2f}, {figure.high:.2f}]"
            return [f"{title} share {figure.share:.3f} {interval} {figure.right} of {figure.of}"]
    raise AssertionError(f"the scorer prints no {figure}")


def _overlap(title: str, values: tuple[float, float, float], counts: tuple[int, int, int]) -> str:
    precision, recall, f1 = values
    right, spurious, missed = counts
    return f"{title} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({right} tp, {spurious} fp, {missed} fn)"


@pytest.mark.parametrize("path", SETS)
def test_figures_are_those_of_the_scorer(
    path: str, shared: Path, lexicons: Lexicons, capsys: pytest.CaptureFixture[str]
) -> None:
    scorer = shared / "eval" / "score.py"
    if not scorer.is_file() or not (shared / path).is_file():
        pytest.skip(f"{scorer} or {shared / path} is not there: the project carries neither")
    data = read_lines(str(shared / path))
    analyses = mark_all(read_articles(data, path), lexicons, learned=True).analyses
    outs = [msgspec.to_builtins(analysis) for analysis in analyses]
    scored = list(zip(map(msgspec.json.decode, data.splitlines()), outs, strict=True))
    functions = runpy.run_path(str(scorer))
    for name, names in SETS[path].items():
        rows: list[Any] = read_labels(data, path, TASKS[name].form, TASKS[name].expected)
        found = TASKS[name].figures(list(zip(rows, analyses, strict=True)))
        functions[name](scored)
        printed = re.sub(r" +", " ", capsys.readouterr().out).splitlines()
        for key, title in names.items():
            for line in lines(title, found[key]):
                assert line in printed
        if name == "gold":
            per_thousand = " ".join(
                f"{family} {_density(found[f'findings_{family}'])}" for family in ("ALG", "ATR", "FRM")
            )
            assert any(per_thousand in line for line in printed)


def _density(figure: Figure) -> str:
    assert isinstance(figure, Density)
    return f"{figure.per_thousand:.1f}"
