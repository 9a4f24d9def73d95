"""`flagger train kinds`: the weights of the kinds of statement."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flagger.cli.options import LexiconFolder
from flagger.cli.train.options import Tests, VectorsFile, VectorsOrigin


def train_kinds(
    labels: Annotated[
        str, typer.Option(metavar="FILE.jsonl", help="Labels of sentences, which name the lines of corpora.")
    ],
    corpora: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the corpora are that the labels name.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the weights and their card are written.")],
    origins: Annotated[
        list[str] | None,
        typer.Option(
            "--origin",
            metavar="NAME=TEXT",
            help="Origin and licence of a corpus, or of the labels, by the name of the file.",
            show_default=False,
        ),
    ] = None,
    vectors: VectorsFile = None,
    vectors_origin: VectorsOrigin = "",
    tests: Tests = None,
    lexicons: LexiconFolder = None,
) -> None:
    """Learn the weights of the kinds of statement.

    They say whether a sentence is mainly an allegation, a judgement, a fact, or nothing of these. A row of --labels holds no text:
    it names an article by corpus (a file in --corpora), line, number of characters and SHA-256, and its `kinds` are [start, end, code]
    for each sentence; the codes are a (allegation), c (characterisation), x (fact, whoever says it) and o (other). Sentences of one
    article are learned from together or held out together.

    The weights are written to --out as kinds.bin and kinds.json, with kinds.md, the model card: origins, digests, the figures on
    articles that were left out, and those on each --test with and without the learned parts. The same labels, corpora, vectors and
    lexicons give the same files. It takes minutes, and needs scikit-learn: pip install 'flagger-news[train]'.

    \b
    Examples:
      flagger train kinds --labels kinds.jsonl --corpora corpora --out weights
      flagger train kinds --labels kinds.jsonl --corpora corpora \\
        --origin "kinds.jsonl=the desk's own" --test gold.jsonl --out weights

    \b
    Exit codes:
      0  the weights are written
      2  wrong usage, a bad lexicon, labels, corpora or vectors that could not be
         read, or a folder that could not be written
    """
    from flagger.cli.pipeline import load_lexicons
    from flagger.cli.streams import print_note
    from flagger.cli.train.options import read_vectors_of
    from flagger.cli.train.origins import by_name
    from flagger.errors import UsageError
    from flagger.files import write_atomic
    from flagger.learned.weights import KINDS
    from flagger.training.scoring.train import check
    from flagger.training.sorting.card import card
    from flagger.training.sorting.train import read_material
    from flagger.training.sorting.train import train as learn

    tests = tests or []
    said = by_name(origins)
    loaded = load_lexicons(lexicons)
    material = read_material(labels, corpora, said)
    meanings = read_vectors_of(vectors, vectors_origin)
    check(tests, loaded)
    try:
        trained = learn(material, meanings, tests, loaded, out, print_note)
        write_atomic(out / f"{KINDS}.md", card(trained).encode("utf-8"))
    except OSError as error:
        raise UsageError(f"--out {out}: {error.strerror or error}") from error
