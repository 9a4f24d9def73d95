"""Learning the classes one against the rest: logistic regressions on the matrix, tried on articles that were left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from flagger.errors import UsageError
from flagger.learned.sorter import CLASSES, Main
from flagger.marking.alleging.likely import LEAST
from flagger.training.scoring.bias import NEEDS
from flagger.training.scoring.matrix import Layout
from flagger.training.sorting.examples import Sorted

FOLDS = 5
STRENGTH = 1.0
"""C, the inverse of how strongly weights are held down. .3 was .6 points less accurate on articles that were left out."""


ALLEGATION = CLASSES.index("allegation")

RAISED: dict[Main, float] = {"allegation": 0.8}
"""Added to the constant of a class. Allegations are rare, and easily lost to the other classes: with this .748 instead of .733 of 1,095
sentences that other annotators had labelled got their label, and .759 instead of .760 of those of left-out articles.
"""


class Fitted(NamedTuple):
    """Weights by column and the constant of each class; `counts` are how often sentences of a label that were left out got each
    class, by (label, class), and `likely` how often those of a label were likely allegations.
    """

    weights: list[Any]
    constants: list[float]
    counts: Counter[tuple[Main, Main]]
    likely: Counter[Main]

    def labelled(self, main: Main) -> int:
        """How many left-out sentences have a label."""
        return sum(self.counts[main, got] for got in CLASSES)

    def got(self, main: Main) -> int:
        """How many left-out sentences got a class."""
        return sum(self.counts[label, main] for label in CLASSES)

    @property
    def accuracy(self) -> float:
        """The share of the left-out sentences that got their label."""
        return sum(self.counts[main, main] for main in CLASSES) / max(1, self.counts.total())


def fit(found: Sequence[Sorted], layout: Layout, say: Callable[[str], None]) -> Fitted:
    """Learn the classes from the sentences. The same sentences give the same weights.

    Raises UsageError where scikit-learn is missing, or where there are too few articles or too few sentences of a class.
    """
    try:
        import numpy
        from sklearn.model_selection import GroupKFold
    except ImportError as error:
        raise UsageError(NEEDS) from error

    labels = numpy.array([CLASSES.index(each.main) for each in found])
    groups = numpy.array([each.example.group for each in found])
    if len(set(groups)) < FOLDS:
        raise UsageError(f"{len(set(groups))} articles to learn from; at least {FOLDS} are needed")
    matrix = _narrow(layout.matrix([each.example for each in found]))
    counts: Counter[tuple[Main, Main]] = Counter()
    likely: Counter[Main] = Counter()
    raised = numpy.array([RAISED.get(main, 0.0) for main in CLASSES])
    for learn, test in GroupKFold(FOLDS).split(matrix, groups=groups):
        missing = [main for number, main in enumerate(CLASSES) if number not in labels[learn]]
        if missing:
            raise UsageError(f"too few sentences labelled {missing[0]}: there must be some in several articles")
        models = _models(matrix[learn], labels[learn])
        margins = numpy.stack([model.decision_function(matrix[test]) for model in models], axis=1)
        margins += raised
        counts.update(
            (CLASSES[label], CLASSES[got]) for label, got in zip(labels[test], margins.argmax(axis=1), strict=True)
        )
        likely.update(CLASSES[label] for label in labels[test][margins[:, ALLEGATION] >= LEAST])
    models = _models(matrix, labels)
    weights = [model.coef_[0] for model in models]
    fitted = Fitted(
        weights, [float(model.intercept_[0] + up) for model, up in zip(models, raised, strict=True)], counts, likely
    )
    say(f"  {fitted.accuracy:.3f} of {counts.total():,} sentences of articles that were left out got their label")
    return fitted


def _models(matrix: Any, labels: Any) -> list[Any]:
    from sklearn.linear_model import LogisticRegression

    models = []
    for number in range(len(CLASSES)):
        # The dual form, as there are more features than sentences; the seed makes its order of steps the same each time.
        model = LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, tol=0.01, max_iter=1000, random_state=0)
        models.append(model.fit(matrix, labels == number))
    return models


def _narrow(matrix: Any) -> Any:
    """The matrix with indices of 32 bits: liblinear takes no others."""
    import numpy

    narrow = matrix.tocsr()
    narrow.indices = narrow.indices.astype(numpy.int32)
    narrow.indptr = narrow.indptr.astype(numpy.int32)
    return narrow
