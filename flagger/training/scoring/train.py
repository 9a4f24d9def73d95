"""From labelled sentences to the files of the scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from flagger.article import Article
from flagger.learned.scorer import FIELDS, HEADS
from flagger.learned.weights import SCORES, Manifest, write_table
from flagger.lexicon import Lexicons
from flagger.marking import Learned
from flagger.marking.tagging import reader_of
from flagger.training.evaluation import loaded, techniques
from flagger.training.evaluation.measure import Measured, measure
from flagger.training.evaluation.rows import read_articles, read_labels, read_lines
from flagger.training.evaluation.techniques import TechniqueRow
from flagger.training.scoring.bias import SHARE_OF_SPANS, Vectors
from flagger.training.scoring.corpus import Corpus, corpus_of
from flagger.training.scoring.fit import Fitted, Settings, fit
from flagger.training.scoring.matrix import Layout
from flagger.training.scoring.sentences import TrainingRow, examples, marks_of_spans, material
from flagger.training.scoring.table import table


class Trained(NamedTuple):
    """What training came to. `examples` is how many sentences were learned from; `lexicons` is the digest of the lexicons whose
    hits are signs, `reader` that of the weights that read the attributions.
    """

    sentences: list[Corpus]
    spans: list[Corpus]
    vectors: Vectors | None
    examples: int
    fitted: Fitted
    manifest: Manifest
    lexicons: str
    reader: str
    tests: list[Measured]


class Labelled(NamedTuple):
    """A corpus of sentences with the articles they were read as."""

    corpus: Corpus
    pairs: list[tuple[Article, TrainingRow]]


class Spans(NamedTuple):
    """A corpus of articles with spans."""

    corpus: Corpus
    rows: list[TechniqueRow]


def read_sentences(path: str, origin: str) -> Labelled:
    """Sentences labelled as for the task `loaded`. Raises ReadError, naming file and line, where they are not like that."""
    data = read_lines(path)
    rows = read_labels(data, path, TrainingRow, loaded.EXPECTED)
    return Labelled(corpus_of(path, data, origin, len(rows)), list(zip(read_articles(data, path), rows, strict=True)))


def read_spans(path: str, origin: str) -> Spans:
    """Articles labelled as for the task `techniques`. Raises ReadError as `read_sentences` does."""
    data = read_lines(path)
    rows = read_labels(data, path, TechniqueRow, techniques.EXPECTED)
    return Spans(corpus_of(path, data, origin, len(rows)), rows)


def train(
    sentences: Sequence[Labelled],
    spans: Sequence[Spans],
    vectors: Vectors | None,
    tests: Sequence[str],
    lexicons: Lexicons,
    folder: Path,
    say: Callable[[str], None],
) -> Trained:
    """Learn both scores from the sentences, and the bias of words from both kinds of corpora; write the weights into `folder`, and
    measure them on the test sets (paths).

    The same corpora, vectors and lexicons give the same files. `say` is told what is being done.

    Raises UsageError where scikit-learn is missing, ReadError for a bad test set, OSError where the folder cannot be written.
    """
    say("reading")
    reader = reader_of(lexicons)
    pairs = [pair for each in sentences for pair in each.pairs]
    read = material(pairs, [row for each in spans for row in each.rows], lexicons)
    known = read.known | vectors.places.keys() if vectors else read.known
    found = examples(read, lexicons, Learned(reader), known.__contains__)
    further = [(marks_of_spans(read, known.__contains__), SHARE_OF_SPANS)]
    layout = Layout(found, vectors)
    say(f"learning from {len(found):,} sentences, {len(layout.columns):,} features")
    fitted = fit(found, layout, Settings(further, vectors), say)
    weights = [fitted.weights[head] for head in HEADS]
    rows = table(weights, [fitted.constants[head] for head in HEADS], layout, known, fitted.bias)
    manifest = write_table(folder, SCORES, list(FIELDS), rows)
    measured = []
    for path in tests:
        say(f"measuring on {Path(path).name}")
        measured += measure(path, None, lexicons, (False, True), weights=folder)
    corpora = [each.corpus for each in sentences], [each.corpus for each in spans]
    return Trained(*corpora, vectors, len(found), fitted, manifest, lexicons.digest, reader.digest, measured)


def check(tests: Sequence[str], lexicons: Lexicons) -> None:
    """Raise ReadError where a test set is not one, before anything is learned."""
    for path in tests:
        measure(path, None, lexicons, ())
