"""`flagger lexicon`: look into the lexicons, test them, and tune them on real copy; one module a command where it is long."""

from __future__ import annotations

import typer

from flagger.cli.lexicon.differing import show_differences
from flagger.cli.lexicon.entries import find_problems, list_entries, run_examples, show_entry
from flagger.cli.lexicon.suggesting import suggest_wording
from flagger.cli.lexicon.trying import try_pattern

lexicon = typer.Typer(
    help="Look into the lexicons, test them, and tune them on real copy.", no_args_is_help=True, rich_markup_mode=None
)
lexicon.command("list")(list_entries)
lexicon.command("show")(show_entry)
lexicon.command("test")(run_examples)
lexicon.command("lint")(find_problems)
lexicon.command("try")(try_pattern)
lexicon.command("suggest")(suggest_wording)
lexicon.command("diff")(show_differences)
