"""`flagger train attribution`: the weights of the attribution tagger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flagger.cli.options import LexiconFolder


def train_attribution(
    corpora: Annotated[
        list[str],
        typer.Option("--corpus", metavar="SET.jsonl", help="A labelled set to learn from.", show_default=False),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the weights and their card are written.")],
    origins: Annotated[
        list[str] | None,
        typer.Option(
            "--origin", metavar="TEXT", help="Origin and licence of each --corpus, in their order.", show_default=False
        ),
    ] = None,
    tests: Annotated[
        list[str] | None,
        typer.Option("--test", metavar="SET.jsonl", help="A labelled set to measure on.", show_default=False),
    ] = None,
    lexicons: LexiconFolder = None,
) -> None:
    """Learn the weights of the attribution tagger.

    A set is JSON lines as for `flagger evaluate --task attribution`. One article in ten is held out while the settings are
    chosen; then the weights are learned from all articles. They are written to --out as attribution.bin and attribution.json,
    with attribution.md, the model card: origin, digests, the cost of each size, and the figures on each --test. The same sets
    and lexicons give the same files. It takes minutes, and needs python-crfsuite: pip install 'flagger-news[train]'.

    \b
    Example:
      flagger train attribution --corpus train.jsonl --test dev.jsonl --out weights

    \b
    Exit codes:
      0  the weights are written
      2  wrong usage, a bad lexicon, a set that could not be read, or a folder
         that could not be written
    """
    from flagger.cli.pipeline import load_lexicons
    from flagger.cli.streams import print_note
    from flagger.cli.train.origins import one_each
    from flagger.errors import UsageError
    from flagger.files import write_atomic
    from flagger.learned.weights import NAME
    from flagger.training.tagging.card import card
    from flagger.training.tagging.train import read_corpus
    from flagger.training.tagging.train import train as learn

    said = one_each(origins, len(corpora), "--corpus")
    loaded = load_lexicons(lexicons)
    sets = [read_corpus(path, origin) for path, origin in zip(corpora, said, strict=True)]
    measured = [read_corpus(path, "") for path in tests or []]
    try:
        trained = learn(sets, measured, loaded, out, print_note)
        write_atomic(out / f"{NAME}.md", card(trained).encode("utf-8"))
    except OSError as error:
        raise UsageError(f"--out {out}: {error.strerror or error}") from error
