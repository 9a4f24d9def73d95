"""How strongly a word by itself draws readers to mark it: log-odds from counts, smoothed by what words like it draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from flagger.errors import ReadError, UsageError
from flagger.training.scoring.sentences import Marks

SHARE_OF_SPANS = 0.3
"""A mark on a word of a longer span counts for so much of one on a word by itself."""

COMMON = 120
"""So many of the commonest terms have no bias: they are marked only because their neighbours are."""

PRIOR = 6.0
"""The prior of a word weighs as much as so many occurrences."""

CAP = 8.0
"""More occurrences of a word than this say no more of the words like it."""

PENALTY = 30.0
"""How strongly the weights of the numbers of a vector are held down."""

NEEDS = "training needs scikit-learn: pip install 'flagger-news[train]'"


class Vectors(NamedTuple):
    """The row of numbers of each word, from a model of language; used in training alone. `digest` is that of their file, the one
    called `name`; `origin` is what is said of it.
    """

    places: dict[str, int]
    rows: Any
    name: str
    digest: str
    origin: str


def read_vectors(path: Path, origin: str = "") -> Vectors:
    """Vectors from a NumPy archive with `words` (strings) and `vectors` (floats, one row a word).

    Raises ReadError where the file is not like that, UsageError where NumPy is missing. Nothing in the file is executed.
    """
    import hashlib
    import io
    import zipfile

    try:
        import numpy
    except ImportError as error:
        raise UsageError(NEEDS) from error
    try:
        data = path.read_bytes()
        with numpy.load(io.BytesIO(data), allow_pickle=False) as archive:
            words, rows = archive["words"], archive["vectors"].astype(float)
    except OSError as error:
        raise ReadError(str(path), (error.strerror or str(error)).lower()) from error
    except (ValueError, KeyError, EOFError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise ReadError(str(path), f"no NumPy archive with words and vectors: {error}") from error
    if words.ndim != 1 or rows.ndim != 2 or len(words) != len(rows) or not len(words):
        why = f"words of shape {words.shape} and vectors of shape {rows.shape}; expected a row a word"
        raise ReadError(str(path), why)
    if not numpy.isfinite(rows).all() or not rows.std():
        raise ReadError(str(path), "vectors that are not finite, or all alike")
    rows = rows - rows.mean(axis=0)
    rows /= rows.std(axis=0).mean()
    places = {str(word): i for i, word in enumerate(words)}
    return Vectors(places, rows, path.name, hashlib.sha256(data).hexdigest(), origin)


class Bias:
    """The bias of each word by some marks of readers, and by vectors where there are some."""

    def __init__(self, counts: Sequence[tuple[Marks, float]], common: frozenset[str], vectors: Vectors | None) -> None:
        self._marked: Counter[str] = Counter()
        self._plain: Counter[str] = Counter()
        for marks, weight in counts:
            for term, count in marks.marked.items():
                self._marked[term] += count * weight  # type: ignore[assignment]  # a Counter holds shares as well
            for term, count in marks.plain.items():
                self._plain[term] += count * weight  # type: ignore[assignment]
        words = [term for term in {**self._marked, **self._plain} if _may_be_biased(term, common)]
        marked, plain = sum(self._marked[word] for word in words), sum(self._plain[word] for word in words)
        self._common = common
        self._rate = (marked + 1) / (marked + plain + 2)
        self._priors = _priors(words, self._marked, self._plain, vectors)

    def __call__(self, term: str) -> float:
        """The log-odds that readers mark the word, less those of a word of which nothing is known."""
        if not _may_be_biased(term, self._common):
            return 0.0
        prior = self._priors.get(term, self._rate)
        marked = self._marked[term] + PRIOR * prior
        rate = marked / (self._marked[term] + self._plain[term] + PRIOR)
        return log(rate / (1 - rate)) - log(self._rate / (1 - self._rate))


def _may_be_biased(term: str, common: frozenset[str]) -> bool:
    return term[0].isalpha() and len(term) > 2 and term not in common


def _priors(
    words: Sequence[str], marked: Counter[str], plain: Counter[str], vectors: Vectors | None
) -> dict[str, float]:
    """The rate at which words with such a vector are marked: a regression on the smoothed log-odds of the words that are counted."""
    if vectors is None:
        return {}
    import numpy
    from sklearn.linear_model import LogisticRegression

    known = sorted(word for word in words if word in vectors.places)
    if not known:
        return {}
    rows = vectors.rows[[vectors.places[word] for word in known]]
    yes = numpy.array([marked[word] for word in known], float)
    no = numpy.array([plain[word] for word in known], float)
    share = numpy.minimum(1.0, CAP / numpy.maximum(1.0, yes + no))
    model = LogisticRegression(C=1 / PENALTY, max_iter=60, tol=1e-3)
    model.fit(
        numpy.vstack([rows, rows]),
        numpy.r_[numpy.ones(len(known)), numpy.zeros(len(known))],
        sample_weight=numpy.r_[yes * share, no * share],
    )
    rates = model.predict_proba(vectors.rows)[:, 1]
    return {word: float(rates[i]) for word, i in vectors.places.items()}
