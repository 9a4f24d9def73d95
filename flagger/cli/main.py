"""The command `flagger`: its commands put together, and its exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from flagger import __version__
from flagger.cli.streams import print_error, write
from flagger.errors import FlaggerError

COMMANDS = ("check", "report", "compare", "rule", "lexicon", "audit", "evaluate", "train")
"""Each is a function, or a typer of its own, in the module of its name."""


def _print_version(wanted: bool) -> None:
    if wanted:
        write(f"flagger {__version__}\n")
        raise typer.Exit


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


def app(first: str = "") -> typer.Typer:
    """The command line with the command alone that it begins with, and with none where it asks for the version; else with all of them.

    Importing every command, and reading its options, takes as long as an article.
    """
    whole = typer.Typer(
        name="flagger",
        add_completion=False,
        no_args_is_help=True,
        # rich is slow to import, and plain help can be piped anywhere.
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    whole.callback()(flagger)
    for name in [first] if first in COMMANDS else () if first == "--version" else COMMANDS:
        command = getattr(import_module(f"flagger.cli.{name}"), name)
        if isinstance(command, typer.Typer):
            whole.add_typer(command, name=name)
        else:
            whole.command()(command)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (by default this process's own) and return its exit code.

    0 and 1 are the command's answer; 2 is wrong usage or an input that could not be read; 130 is Ctrl-C.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        app(given[0] if given else "")(args=arguments, prog_name="flagger")
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
