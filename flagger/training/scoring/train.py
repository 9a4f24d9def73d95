"""From labelled sentences to the files of the scores."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence, Set
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from flagger.article import Article
from flagger.learned.features import piece_features, word_feature
from flagger.learned.packed import BITS, number_of
from flagger.learned.scorer import CONSTANT, FIELDS, HEADS, RARITY_SCALE, SCALE, UNKNOWN
from flagger.learned.weights import SCORES, Manifest, write_table
from flagger.lexicon import Lexicons
from flagger.marking import Learned
from flagger.marking.tagging import reader_of
from flagger.training.evaluation import loaded, techniques
from flagger.training.evaluation.measure import Measured, measure
from flagger.training.evaluation.rows import Row, read_articles, read_labels, read_lines
from flagger.training.evaluation.techniques import TechniqueRow
from flagger.training.scoring.bias import SHARE_OF_SPANS, Vectors
from flagger.training.scoring.fit import Fitted, Settings, fit
from flagger.training.scoring.matrix import PIECES, Layout
from flagger.training.scoring.sentences import TrainingRow, examples, marks_of_spans, material

LEAST = 0.02
"""Pairs and pieces of words whose weights are both below this are left out."""


LARGEST = (1 << (BITS - 1)) - 1
"""No weight is kept as a larger number, so that it fits into its field."""


class Corpus(NamedTuple):
    """A labelled file: its name, its SHA-256, what is said of its origin and licence, and how many rows it has."""

    name: str
    digest: str
    origin: str
    rows: int


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
    return Labelled(_corpus(path, data, origin, rows), list(zip(read_articles(data, path), rows, strict=True)))


def read_spans(path: str, origin: str) -> Spans:
    """Articles labelled as for the task `techniques`. Raises ReadError as `read_sentences` does."""
    data = read_lines(path)
    rows = read_labels(data, path, TechniqueRow, techniques.EXPECTED)
    return Spans(_corpus(path, data, origin, rows), rows)


def _corpus(path: str, data: bytes, origin: str, rows: Sequence[Row]) -> Corpus:
    return Corpus(Path(path).name, hashlib.sha256(data).hexdigest(), origin, len(rows))


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
    manifest = write_table(folder, SCORES, list(FIELDS), table(fitted, layout, known))
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


def table(fitted: Fitted, layout: Layout, known: Set[str]) -> dict[int, list[int]]:
    """The weights as the scorer's rows, one for each of the known words and the terms that were learned from: the weights of a
    word's pieces are folded into its own.
    """
    rows: dict[int, list[int]] = {}

    def weight(name: str) -> list[float]:
        column = layout.columns.get(name)
        return [0.0, 0.0] if column is None else [float(fitted.weights[head][column]) for head in HEADS]

    def put(name: str, values: Sequence[float], rarity: float = 0.0, bias: float = 0.0) -> None:
        scaled = [round(value * SCALE) for value in (*values, bias)]
        scaled.insert(len(HEADS), round(rarity * RARITY_SCALE))
        rows[number_of(name)] = [max(-LARGEST, min(LARGEST, value)) for value in scaled]

    put(CONSTANT, [fitted.constants[head] for head in HEADS])
    put(UNKNOWN, [0.0, 0.0], rarity=layout.unknown)
    for name in layout.columns:
        values = weight(name)
        if name.startswith("s "):
            put(name, values)
        elif max(map(abs, values)) < LEAST:
            continue
        elif name.startswith("p "):
            put(name, [value * layout.pair_root(name) for value in values])
        elif name.startswith("c "):
            put(name, [value * PIECES for value in values])
    for term in sorted({*known, *layout.known()}):
        bias = fitted.bias(term)
        root = sqrt(layout.rarity(term))
        values = weight(word_feature(term))
        pieces = piece_features(term)
        for piece in pieces:
            values = [a + b * PIECES / sqrt(len(pieces)) for a, b in zip(values, weight(piece), strict=True)]
        values = [value + layout.inner(term, fitted.weights[head]) for value, head in zip(values, HEADS, strict=True)]
        put(word_feature(term), [value * root for value in values], layout.rarity(term), max(0.0, bias))
    return rows
