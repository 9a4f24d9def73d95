"""From labels of sentences to the files of the sorter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from flagger.errors import UsageError
from flagger.learned.sorter import FIELDS
from flagger.learned.weights import KINDS, Manifest, write_table
from flagger.lexicon import Lexicons
from flagger.marking import Learned
from flagger.marking.scoring import scorer_of
from flagger.marking.tagging import reader_of
from flagger.training.evaluation.measure import Measured, measure
from flagger.training.evaluation.rows import read_lines
from flagger.training.scoring.bias import Vectors
from flagger.training.scoring.corpus import Corpus, corpus_of
from flagger.training.scoring.matrix import Layout
from flagger.training.scoring.table import table
from flagger.training.sorting.examples import sorted_sentences
from flagger.training.sorting.fit import Fitted, fit
from flagger.training.sorting.labels import Labelled, articles_of, read_label_rows


class Material(NamedTuple):
    """The labelled articles, the file of the labels, and the corpora that hold their text, by name."""

    labels: Corpus
    corpora: list[Corpus]
    articles: list[Labelled]


class Trained(NamedTuple):
    """What training came to. `examples` is how many sentences were learned from; `lexicons` is the digest of the lexicons,
    `reader` and `scorer` those of the weights that read the attributions and scored the sentences.
    """

    material: Material
    vectors: Vectors | None
    examples: int
    fitted: Fitted
    manifest: Manifest
    lexicons: str
    reader: str
    scorer: str
    tests: list[Measured]


def read_material(path: str, folder: Path, origins: Mapping[str, str]) -> Material:
    """The labels at `path` with the articles they are of, whose corpora are in `folder`; `origins` says by the name of a file what is
    said of its origin.

    Raises ReadError where the labels or a corpus cannot be read or do not fit each other, UsageError for an origin of no such file.
    """
    rows = read_label_rows(path)
    sizes = Counter(row.corpus for row in rows)
    unknown = sorted(origins.keys() - {Path(path).name, *sizes})
    if unknown:
        raise UsageError(f"--origin {unknown[0]}=…: expected {', '.join([Path(path).name, *sorted(sizes)])}")
    articles = list(articles_of(rows, folder))
    labels = corpus_of(path, read_lines(path), origins.get(Path(path).name, ""), len(rows))
    corpora = [
        corpus_of(name, read_lines(str(folder / name)), origins.get(name, ""), sizes[name]) for name in sorted(sizes)
    ]
    return Material(labels, corpora, articles)


def train(
    material: Material,
    vectors: Vectors | None,
    tests: Sequence[str],
    lexicons: Lexicons,
    folder: Path,
    say: Callable[[str], None],
) -> Trained:
    """Learn the classes from the labelled sentences; write the weights into `folder`, and measure them on the test sets (paths).

    The sentences are read and scored with the weights that come with flagger. The same labels, corpora, vectors, lexicons and
    weights give the same files. `say` is told what is being done.

    Raises UsageError where scikit-learn is missing or there is too little to learn from, ReadError for a bad test set, OSError where
    the folder cannot be written.
    """
    say(f"reading {len(material.articles):,} articles")
    reader, scorer = reader_of(lexicons), scorer_of()
    found = sorted_sentences(material.articles, lexicons, Learned(reader, scorer))
    layout = Layout([each.example for each in found], vectors)
    say(f"learning from {len(found):,} sentences, {len(layout.columns):,} features")
    fitted = fit(found, layout, say)
    known = frozenset(vectors.places) if vectors else frozenset()
    manifest = write_table(folder, KINDS, list(FIELDS), table(fitted.weights, fitted.constants, layout, known))
    measured = []
    for path in tests:
        say(f"measuring on {Path(path).name}")
        measured += measure(path, None, lexicons, (False, True), weights=folder)
    digests = lexicons.digest, reader.digest, scorer.digest
    return Trained(material, vectors, len(found), fitted, manifest, *digests, measured)
