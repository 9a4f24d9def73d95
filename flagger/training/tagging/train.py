"""From labelled corpora to the weights of the attribution tagger, with every choice made on articles held out of them."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from flagger.article import Article
from flagger.learned.weights import NAME, write_model
from flagger.lexicon import Lexicons
from flagger.marking import Learned, mark
from flagger.marking.tagging import reader_of
from flagger.training.evaluation import attribution
from flagger.training.evaluation.agreement import Overlap
from flagger.training.evaluation.attribution import AttributionRow
from flagger.training.evaluation.rows import read_articles, read_labels, read_lines
from flagger.training.tagging.export import compact
from flagger.training.tagging.fit import Fitted, fit
from flagger.training.tagging.sequences import Example, examples

HELD_OUT = 10
"""One article in so many is held out of the corpora while the choices are made."""

PRUNED_AT = 20
"""Features none of whose weights is above this are left out. On the held-out articles that costs at most 0.003 (the card's table),
and the file is a third as large, and read in a third of the time.
"""

SETTINGS = (*((prune, 30) for prune in (0, 5, 10, 30, 50)), *((PRUNED_AT, bias) for bias in (0, 15, 30, 45, 60)))
"""The pairs of prune and bias that are tried: sizes first, then what is taken from the score of “outside”."""

Labelled = tuple[Article, AttributionRow]


class Corpus(NamedTuple):
    """A labelled file: its name, its SHA-256, what is said of its origin and licence, and its articles with their rows."""

    name: str
    digest: str
    origin: str
    pairs: list[Labelled]


class Trial(NamedTuple):
    """One setting, the number of features and of bytes it takes, and the F1 it reaches on the held-out articles."""

    prune: int
    bias: int
    rows: int
    size: int
    f1: dict[str, float]

    def row(self) -> str:
        """The trial on one line."""
        figures = ", ".join(f"{name.replace('_', ' ')} {value:.3f}" for name, value in self.f1.items())
        return f"prune {self.prune}, bias {self.bias}: {self.rows:,} features, {self.size // 1000:,} kB; {figures}"


class Test(NamedTuple):
    """A test set, and the F1 on it by the rules alone and with the weights."""

    corpus: Corpus
    rules: dict[str, float]
    both: dict[str, float]


class Trained(NamedTuple):
    """What training came to. `digest` is that of the weights, `lexicons` that of the lexicons whose words are features."""

    corpora: list[Corpus]
    held_out: int
    trials: list[Trial]
    chosen: Trial
    digest: str
    lexicons: str
    tests: list[Test]


def read_corpus(path: str, origin: str) -> Corpus:
    """A labelled file. Raises ReadError, naming file and line, where it is not like that."""
    data = read_lines(path)
    rows = read_labels(data, path, AttributionRow, attribution.EXPECTED)
    pairs = list(zip(read_articles(data, path), rows, strict=True))
    return Corpus(Path(path).name, hashlib.sha256(data).hexdigest(), origin, pairs)


def train(
    corpora: Sequence[Corpus], tests: Sequence[Corpus], lexicons: Lexicons, folder: Path, say: Callable[[str], None]
) -> Trained:
    """Learn the weights from the corpora, write them into `folder`, and measure them on the test sets.

    Every choice is made on one article in ten, with weights of the others; the weights that are written are of all articles.
    The same corpora and lexicons give the same files. `say` is told what is being done.

    Raises UsageError where python-crfsuite is missing, OSError where the folder cannot be written.
    """
    pairs = [pair for corpus in corpora for pair in corpus.pairs]
    held, rest = pairs[::HELD_OUT], [pair for number, pair in enumerate(pairs) if number % HELD_OUT]
    say(f"learning from {len(rest)} articles")
    fitted = fit(_sequences(rest, lexicons))
    trials = []
    for prune, bias in SETTINGS:
        trials.append(_try(fitted, prune, bias, held, lexicons))
        say(f"  {trials[-1].row()}")
    chosen = max((trial for trial in trials if trial.prune == PRUNED_AT), key=lambda trial: sum(trial.f1.values()))
    say(f"learning from all {len(pairs)} articles")
    digest = write_model(folder, NAME, *compact(fit(_sequences(pairs, lexicons)), chosen.prune, chosen.bias)).digest
    measured = []
    for test in tests:
        say(f"measuring on {test.name}")
        rules, both = (_measure(test.pairs, lexicons, weights) for weights in (None, folder))
        measured.append(Test(test, rules, both))
    return Trained(list(corpora), len(held), trials, chosen, digest, lexicons.digest, measured)


def _sequences(pairs: Iterable[Labelled], lexicons: Lexicons) -> Iterator[Example]:
    labelled = ((article, row.attributions) for article, row in pairs)
    return (example for article in examples(labelled, lexicons) for example in article)


def _try(fitted: Fitted, prune: int, bias: int, held: Sequence[Labelled], lexicons: Lexicons) -> Trial:
    """One setting, measured with all of attribution on the held-out articles."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        manifest = write_model(folder, NAME, *compact(fitted, prune, bias))
        size = (folder / manifest.weights).stat().st_size
        return Trial(prune, bias, manifest.rows, size, _measure(held, lexicons, folder))


def _measure(pairs: Iterable[Labelled], lexicons: Lexicons, folder: Path | None) -> dict[str, float]:
    """The F1 of all of attribution, with the weights in `folder` or without any."""
    learned = Learned(reader_of(lexicons, folder)) if folder is not None else None
    figures = attribution.figures([(row, mark(article, lexicons, learned)) for article, row in pairs])
    return {name: figure.f1 for name, figure in figures.items() if isinstance(figure, Overlap)}
