"""Learning both scores: logistic regression on the matrix, tried on articles that were left out, then calibrated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from flagger.errors import UsageError
from flagger.learned.scorer import HEADS, Head
from flagger.training.scoring.bias import NEEDS, Bias, Vectors
from flagger.training.scoring.matrix import Layout
from flagger.training.scoring.sentences import Example, Marks, marks_of

FOLDS = 5
INNER = 4
"""An example's own marks must not be in the bias of its words: each part of the examples has a bias by the marks of the others."""

STRENGTHS = (0.25, 0.5, 1.0)
"""What is tried for C, the inverse of how strongly weights are held down."""


class Settings(NamedTuple):
    """What is not learned: the marks of other corpora with what one counts, and vectors of words, if there are any."""

    further: Sequence[tuple[Marks, float]]
    vectors: Vectors | None


class Trial(NamedTuple):
    """One C for one head: figures on examples that it was not learned from, uncalibrated."""

    head: Head
    strength: float
    macro_f1: float
    auc: float


class Fitted(NamedTuple):
    """Calibrated weights by column and the constant of each head, the bias of words, and what was tried."""

    weights: dict[Head, Any]
    constants: dict[Head, float]
    bias: Bias
    trials: list[Trial]
    calibrated: dict[Head, Trial]
    errors: dict[Head, float]


def label(example: Example, head: Head) -> bool | None:
    """What readers said of a sentence."""
    return example.loaded if head == "loaded" else example.opinion


def fit(examples: Sequence[Example], layout: Layout, settings: Settings, say: Callable[[str], None]) -> Fitted:
    """Learn both heads from the examples. The same examples give the same weights.

    Raises UsageError where scikit-learn is missing, or where there is too little to learn from: too few groups, or one label.
    """
    try:
        import numpy
        from sklearn.linear_model import LogisticRegression
        from sklearn.metrics import f1_score, roc_auc_score
        from sklearn.model_selection import GroupKFold
    except ImportError as error:
        raise UsageError(NEEDS) from error

    groups = numpy.array([example.group for example in examples])
    if len(set(groups)) < FOLDS:
        raise UsageError(
            f"{len(set(groups))} groups of sentences (articles) to learn from; at least {FOLDS} are needed"
        )
    bias = _bias(examples, layout, settings)
    whole = _matrix(examples, groups, layout, settings)
    parts = [
        (
            learn,
            test,
            _matrix([examples[i] for i in learn], groups[learn], layout, settings),
            _tested(examples, learn, test, layout, settings),
        )
        for learn, test in GroupKFold(FOLDS).split(examples, groups=groups)
    ]
    weights: dict[Head, Any] = {}
    constants: dict[Head, float] = {}
    trials: list[Trial] = []
    calibrated: dict[Head, Trial] = {}
    errors: dict[Head, float] = {}
    for head in HEADS:
        labels = [label(example, head) for example in examples]
        known = numpy.array([each is not None for each in labels])
        truth = numpy.array([bool(each) for each in labels])
        for learn in (numpy.arange(len(examples)), *(part[0] for part in parts)):
            if len(set(truth[learn][known[learn]])) < 2:
                why = "sentences of both kinds are needed, in several groups (articles)"
                raise UsageError(f"{head}: every sentence to learn from has the same label; {why}")
        found = {}
        for strength in STRENGTHS:
            margins = numpy.zeros(len(examples))
            for learn, test, learned, tested in parts:
                use = known[learn]
                model = LogisticRegression(C=strength, solver="liblinear", max_iter=500)
                model.fit(learned[use], truth[learn][use])
                margins[test] = model.decision_function(tested)
            found[strength] = margins
            trials.append(
                Trial(
                    head,
                    strength,
                    float(f1_score(truth[known], margins[known] >= 0, average="macro")),
                    float(roc_auc_score(truth[known], margins[known])),
                )
            )
            say(f"  {head} C {strength}: macro-F1 {trials[-1].macro_f1:.3f}, AUC {trials[-1].auc:.3f}")
        # Scores rank, and .5 decides: both count.
        own = [trial for trial in trials if trial.head == head]
        best = max(own, key=lambda trial: (trial.auc + trial.macro_f1, -trial.strength))
        margins = found[best.strength]
        # Platt's calibration, on margins of examples that were left out, to a mix in which both labels are as frequent:
        # the rates of a corpus that was gathered for its loaded sentences are nobody else's.
        platt = LogisticRegression(C=1e6, class_weight="balanced").fit(margins[known][:, None], truth[known])
        slope, shift = float(platt.coef_[0][0]), float(platt.intercept_[0])
        chances = platt.predict_proba(margins[known][:, None])[:, 1]
        errors[head] = _calibration_error(chances, truth[known])
        calibrated[head] = best._replace(macro_f1=float(f1_score(truth[known], chances >= 0.5, average="macro")))
        model = LogisticRegression(C=best.strength, solver="liblinear", max_iter=500).fit(whole[known], truth[known])
        weights[head] = model.coef_[0] * slope
        constants[head] = float(model.intercept_[0]) * slope + shift
    return Fitted(weights, constants, bias, trials, calibrated, errors)


def _bias(examples: Sequence[Example], layout: Layout, settings: Settings) -> Bias:
    return Bias([(marks_of(examples), 1.0), *settings.further], layout.common, settings.vectors)


def _matrix(examples: Sequence[Example], groups: Any, layout: Layout, settings: Settings) -> Any:
    """The matrix of examples to learn from, each with the bias of words by the marks on other articles."""
    import numpy
    from scipy.sparse import vstack
    from sklearn.model_selection import GroupKFold

    rows, order = [], []
    for others, own in GroupKFold(INNER).split(examples, groups=groups):
        bias = _bias([examples[i] for i in others], layout, settings)
        rows.append(layout.matrix([examples[i] for i in own], bias))
        order += list(own)
    return vstack(rows).tocsr()[numpy.argsort(order)]


def _tested(examples: Sequence[Example], learn: Any, test: Any, layout: Layout, settings: Settings) -> Any:
    """The matrix of examples to test on, with the bias by the marks that are learned from."""
    return layout.matrix([examples[i] for i in test], _bias([examples[i] for i in learn], layout, settings))


def _calibration_error(chances: Any, truth: Any, bins: int = 10) -> float:
    """The mean gap between chance and rate over bins of equal size (expected calibration error)."""
    import numpy

    order = numpy.argsort(chances, kind="stable")
    gaps = [abs(chances[part].mean() - truth[part].mean()) * len(part) for part in numpy.array_split(order, bins)]
    return float(sum(gaps) / len(chances))
