"""`flagger train`: weights from corpora."""

from __future__ import annotations

import typer

from flagger.cli.train.attribution import train_attribution
from flagger.cli.train.kinds import train_kinds
from flagger.cli.train.scores import train_scores

train = typer.Typer(
    help="Learn the weights of the learned parts from corpora.", no_args_is_help=True, rich_markup_mode=None
)
train.command("attribution")(train_attribution)
train.command("scores")(train_scores)
train.command("kinds")(train_kinds)


@train.callback()
def _group() -> None:
    """Learn the weights of the learned parts from corpora."""
