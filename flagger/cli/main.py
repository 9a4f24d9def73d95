"""The command `flagger`: its commands put together, and its exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from copy import copy
from typing import Annotated

import typer

from flagger import __version__
from flagger.cli.audit import audit
from flagger.cli.check import check
from flagger.cli.compare import compare
from flagger.cli.evaluate import evaluate
from flagger.cli.lexicon import lexicon
from flagger.cli.report import report
from flagger.cli.rule import rule
from flagger.cli.streams import print_error, write
from flagger.cli.train import train
from flagger.errors import FlaggerError

app = typer.Typer(
    name="flagger",
    add_completion=False,
    no_args_is_help=True,
    # rich is slow to import, and plain help can be piped anywhere.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(check)
app.command()(report)
app.command()(compare)
app.command()(rule)
app.add_typer(lexicon, name="lexicon")
app.command()(audit)
app.command()(evaluate)
app.add_typer(train, name="train")


def _print_version(wanted: bool) -> None:
    if wanted:
        write(f"flagger {__version__}\n")
        raise typer.Exit


@app.callback()
def flagger(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Mark unverified allegations, loaded framing and the strength of attribution in news articles.

    flagger says what an article gives its readers to judge by, never what is true.

    \b
    Begin with:
      flagger check article.txt      findings on the terminal
      flagger report article.txt     the same as a page, in reports/
      flagger compare a.txt b.txt    one story by several outlets
      flagger rule FRM301            what a finding means
      flagger lexicon list           the wording that it looks for
      flagger audit article.txt      judge its findings yourself
      flagger evaluate set.jsonl     how well it does on labelled rows
    """


def _asked(first: str) -> typer.Typer:
    """The app with the command alone that a command line begins with, and with none where it asks for the version; else all of it.

    typer reads the options of every command that it is given: for all of them that takes as long as an article.
    """
    commands = [each for each in app.registered_commands if each.callback and each.callback.__name__ == first]
    groups = [each for each in app.registered_groups if each.name == first]
    if not commands and not groups and first != "--version":
        return app
    asked = copy(app)
    asked.registered_commands, asked.registered_groups = commands, groups
    return asked


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (by default this process's own) and return its exit code.

    0 and 1 are the command's answer; 2 is wrong usage or an input that could not be read; 130 is Ctrl-C.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        _asked(given[0] if given else "")(args=arguments, prog_name="flagger")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    except FlaggerError as error:
        print_error(str(error))
        return 2
    except Exception as error:  # noqa: BLE001 - 1 would say that findings were made
        from flagger.cli.pipeline import internal_error

        print_error(str(internal_error("flagger", error)))
        return 2
    return 0


def run() -> None:
    """The entry point of the installed command."""
    sys.exit(main())
