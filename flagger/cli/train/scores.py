"""`flagger train scores`: the weights of the scores of sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flagger.cli.options import LexiconFolder
from flagger.cli.train.options import Tests, VectorsFile, VectorsOrigin


def train_scores(
    corpora: Annotated[
        list[str],
        typer.Option("--corpus", metavar="SET.jsonl", help="Labelled sentences to learn from.", show_default=False),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the weights and their card are written.")],
    spans: Annotated[
        list[str] | None,
        typer.Option(
            "--spans",
            metavar="SET.jsonl",
            help="Articles with marked spans, for what words draw marks.",
            show_default=False,
        ),
    ] = None,
    origins: Annotated[
        list[str] | None,
        typer.Option(
            "--origin",
            metavar="TEXT",
            help="Origin and licence of each --corpus, then of each --spans, in their order.",
            show_default=False,
        ),
    ] = None,
    vectors: VectorsFile = None,
    vectors_origin: VectorsOrigin = "",
    tests: Tests = None,
    lexicons: LexiconFolder = None,
) -> None:
    """Learn the weights of the scores of sentences.

    They say how likely readers find a sentence loaded, or an opinion. --corpus is JSON lines as for `flagger evaluate --task
    loaded`; rows may have a `group`, such as their article: sentences of one group are learned from together or held out
    together. --spans is JSON lines as for `--task techniques`. The scores are tried on sentences that were held out, and
    calibrated on them, as rates among copy in which every other sentence is loaded.

    They are written to --out as scores.bin and scores.json, with scores.md, the model card: origins, digests, what was tried, and the
    figures on each --test with and without the learned parts. The same sets, vectors and lexicons give the same files. It
    takes minutes, and needs scikit-learn: pip install 'flagger-news[train]'.

    \b
    Examples:
      flagger train scores --corpus train.jsonl --test dev.jsonl --out weights
      flagger train scores --corpus sentences.jsonl --spans articles.jsonl \\
        --origin "the desk's own" --origin "the desk's own" --out weights

    \b
    Exit codes:
      0  the weights are written
      2  wrong usage, a bad lexicon, a set or vectors that could not be read,
         or a folder that could not be written
    """
    from flagger.cli.pipeline import load_lexicons
    from flagger.cli.streams import print_note
    from flagger.cli.train.options import read_vectors_of
    from flagger.cli.train.origins import one_each
    from flagger.errors import UsageError
    from flagger.files import write_atomic
    from flagger.learned.weights import SCORES
    from flagger.training.scoring.card import card
    from flagger.training.scoring.train import check, read_sentences, read_spans
    from flagger.training.scoring.train import train as learn

    spans, tests = spans or [], tests or []
    said = one_each(origins, len(corpora) + len(spans), "--corpus and --spans")
    loaded = load_lexicons(lexicons)
    labelled = [read_sentences(path, origin) for path, origin in zip(corpora, said, strict=False)]
    marked = [read_spans(path, origin) for path, origin in zip(spans, said[len(corpora) :], strict=True)]
    meanings = read_vectors_of(vectors, vectors_origin)
    check(tests, loaded)
    try:
        trained = learn(labelled, marked, meanings, tests, loaded, out, print_note)
        write_atomic(out / f"{SCORES}.md", card(trained).encode("utf-8"))
    except OSError as error:
        raise UsageError(f"--out {out}: {error.strerror or error}") from error
