"""Options that the commands of the bench share."""

from __future__ import annotations

from typing import Annotated

import typer

Learned = Annotated[
    bool,
    typer.Option(
        "--learned",
        help="Read attributions with the learned tagger, too. Takes three times as long; few voices change.",
    ),
]
