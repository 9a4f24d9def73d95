"""Examples → the weights of a linear chain, by python-crfsuite's passive-aggressive learner."""

from __future__ import annotations

import ctypes
import os
import tempfile
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from flagger.errors import UsageError
from flagger.marking.tagging.features import written_out
from flagger.training.tagging.sequences import Example

ROUNDS = 12
"""Passes over the examples."""

LEAST = 2
"""A feature with a label is kept where it is seen so often."""

RARE = 1e-4
"""A label that stands behind another at a smaller share of the tokens is forbidden there: fewer ways to follow, none missed."""


class Fitted(NamedTuple):
    """Labels; the weights of a label behind another, where it may stand there; the weights of a feature with a label."""

    labels: list[str]
    transitions: dict[tuple[str, str], float]
    features: dict[tuple[str, str], float]


def fit(examples: Iterable[Example], *, rounds: int = ROUNDS) -> Fitted:
    """Learn the weights; the same examples in the same order give the same weights.

    Passive-aggressive updates (Crammer et al. 2006) with averaged weights, as crfsuite has them: on held-out articles the F1 of
    cue words was two points above that of the averaged perceptron, and more above that of a conditional random field.

    Raises UsageError where python-crfsuite is not installed.
    """
    try:
        import pycrfsuite
    except ImportError as error:
        raise UsageError("training needs python-crfsuite: pip install 'flagger-news[train]'") from error
    trainer = pycrfsuite.Trainer(algorithm="pa", verbose=False)
    pairs: Counter[tuple[str, str]] = Counter()
    for paragraph, labels in examples:
        trainer.append(_encodable(written_out(paragraph)), labels)
        pairs.update(pairwise(labels))
    trainer.set_params({"max_iterations": rounds, "feature.minfreq": LEAST})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        _seed()
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        # A file that crfsuite did not write whole would crash the process; this one was written just now.
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    least = RARE * sum(pairs.values())
    transitions = {pair: weight for pair, weight in info.transitions.items() if pairs[pair] >= least}
    return Fitted(list(info.labels), transitions, dict(info.state_features))


def _seed() -> None:
    """Have crfsuite shuffle as in a new process: it takes the C library's random numbers, which go on from one training to the
    next. On Windows, where they cannot be reached from here, only the first training of a process is always the same.
    """
    if os.name == "posix":
        ctypes.CDLL(None).srand(1)


def _encodable(rows: Iterable[list[str]]) -> list[list[str]]:
    """The features with lone surrogates replaced, which crfsuite cannot take."""
    return [[feature.encode("utf-8", "replace").decode("utf-8") for feature in row] for row in rows]
