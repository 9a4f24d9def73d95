"""`flagger lexicon diff`: what a change of the lexicons does to real copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flagger.cli.lexicon.options import Learned
from flagger.cli.options import Encoding, Form, Paths, StdinFilename

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flagger.bench.diff import Change
    from flagger.lexicon import Lexicons


def show_differences(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="The lexicons as they were: a folder.", show_default=False)
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The lexicons as they are: a folder.", show_default=False)],
    paths: Paths,
    limit: Annotated[int, typer.Option(metavar="N", min=0, help="Show so many places of each entry, 0 for all.")] = 8,
    form: Form = "text",
    learned: Learned = False,
    encoding: Encoding = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Compare two states of the lexicons on articles.

    Shows the findings of every severity that appear (+), disappear (-) and change (~: severity, voice, entry, words marked,
    message), by entry, counts first. Loaded wording and allegations that differ without any finding are listed too.

    \b
    Lexicons of another commit: all of them, or one file in a copy of today's.
      git worktree add ../before HEAD
      cp -r lexicons before
      git show HEAD:lexicons/framing/emotive.toml > before/framing/emotive.toml

    \b
    Examples:
      flagger lexicon diff ../before/lexicons lexicons articles/
      flagger lexicon diff lexicons house archive.jsonl --limit 0
      flagger lexicon diff lexicons house archive.jsonl --format json

    \b
    Exit codes:
      0  no difference
      1  something differs
      2  wrong usage, a bad lexicon, or an input that could not be read (the
         others are still compared)
    """
    from flagger.bench.diff import differences
    from flagger.bench.diff_text import render
    from flagger.bench.untouched import Untouched
    from flagger.cli.lexicon.inputs import Readable
    from flagger.cli.pipeline import analyse, load_learned, load_lexicons
    from flagger.cli.streams import width, write, write_json
    from flagger.judging.settings import Settings

    states = [(folder, load_lexicons(folder)) for folder in (old, new)]
    readings = [(state, load_learned(state, not learned, None)) for _, state in states]
    untouched, settings = Untouched(*(state for _, state in states)), Settings()
    readable = Readable(paths, encoding, stdin_filename)
    changes: list[Change] = []
    articles = 0
    for article in readable:
        with readable.guarded(article):
            if not untouched(article):
                try:
                    before, after = (analyse(article, *reading, settings) for reading in readings)
                except KeyError as error:
                    _explain(error, states)
                    raise
                changes += differences(article, before, after)
            articles += 1
    if form == "json":
        write_json(_as_data(changes, articles))
    elif articles:
        write(render(changes, articles, limit, width()))
    raise typer.Exit(2 if readable.failed else int(bool(changes)))


def _explain(error: KeyError, states: Sequence[tuple[Path, Lexicons]]) -> None:
    """Raise LexiconError where marking asks for a list that one of the folders has and the other lacks."""
    from flagger.errors import LexiconError

    name = str(error.args[0]) if error.args else ""
    for folder, state in states:
        if name not in state.list_names() and any(name in other.list_names() for _, other in states):
            advice = "copy today's folder, and put the files that you want to compare into the copy"
            raise LexiconError(
                str(folder), f"the list {name!r} is missing, which this flagger needs: {advice}"
            ) from error


def _as_data(changes: list[Change], articles: int) -> dict[str, Any]:
    """The differences for programs: counts by entry, then each."""
    from collections import Counter

    import msgspec

    from flagger.bench.diff import KINDS

    groups: dict[str, Counter[str]] = {}
    for change in changes:
        groups.setdefault(change.group, Counter())[change.kind] += 1
    return {
        "articles": articles,
        "differing": len({(change.place.path, change.place.id) for change in changes}),
        "entries": {name: {kind: counts[kind] for kind in KINDS} for name, counts in sorted(groups.items())},
        "changes": [{"group": change.group, **msgspec.to_builtins(change)} for change in changes],
    }
