"""`flagger lexicon list, show, test, lint`: what the entries hold, and whether they keep what they promise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from flagger.cli.options import Form, LexiconFolder

if TYPE_CHECKING:
    from flagger.lexicon import Lexicons
    from flagger.lexicon.model import Entry, Located


def list_entries(
    category: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only this category, stance or kind, as epithet.", show_default=False),
    ] = None,
    form: Form = "text",
    lexicons: LexiconFolder = None,
) -> None:
    """List the entries: id and patterns.

    \b
    Examples:
      flagger lexicon list
      flagger lexicon list --category epithet

    \b
    Exit codes:
      0  done
      2  wrong usage, or a bad lexicon
    """
    from flagger.cli.streams import width, write, write_json
    from flagger.errors import UsageError
    from flagger.lexicon import load

    loaded = load(lexicons)
    groups = dict.fromkeys(located.group for located in loaded.files if any(located.entries()))
    if category is not None and category not in groups:
        raise UsageError(f"--category {category!r}: expected one of {', '.join(sorted(groups))}")
    found = [
        (located, full, entry, line)
        for located in loaded.files
        for full, entry, line in located.entries()
        if category in (None, located.group)
    ]
    if form == "json":
        write_json([_as_data(*row) for row in found])
    else:
        write(
            "".join(_clipped(f"{full:32}  {', '.join(entry.patterns)}", width()) + "\n" for _, full, entry, _ in found)
        )


def show_entry(
    entry: Annotated[str, typer.Argument(metavar="ID", help="An entry, as epithet.tyrant.", show_default=False)],
    form: Form = "text",
    lexicons: LexiconFolder = None,
) -> None:
    """Show all that an entry holds, and where it stands.

    \b
    Example:
      flagger lexicon show epithet.tyrant

    \b
    Exit codes:
      0  done
      2  wrong usage, such as an unknown id, or a bad lexicon
    """
    from flagger.cli.streams import write, write_json
    from flagger.lexicon import load

    loaded = load(lexicons)
    _check_ids(loaded, [entry])
    found = next(
        (located, full, held, line)
        for located in loaded.files
        for full, held, line in located.entries()
        if full == entry
    )
    data = _as_data(*found)
    if form == "json":
        write_json(data)
        return
    lines = [f"{data.pop('id')}  ({data.pop('path')}:{data.pop('line')})"]
    for name, value in data.items():
        if isinstance(value, list | tuple):
            lines += [f"{name}:", *(f"  {item}" for item in value)] if value else []
        elif value not in (None, ""):
            lines.append(f"{name}: {value}")
    write("\n".join(lines) + "\n")


def run_examples(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]", help="Only these entries.", show_default=False)
    ] = None,
    lexicons: LexiconFolder = None,
) -> None:
    """Run the examples of the entries.

    Each entry carries sentences in which it must be found, and sentences in which it must not.

    \b
    Examples:
      flagger lexicon test
      flagger lexicon test epithet.tyrant --lexicons my-lexicons/

    \b
    Exit codes:
      0  every example came out as it says
      1  one did not
      2  wrong usage, such as an unknown id, or a bad lexicon
    """
    from flagger.cli.streams import write
    from flagger.lexicon import load
    from flagger.lexicon.examples import run

    loaded = load(lexicons, cache=False)
    _check_ids(loaded, ids or [])
    failures = run(loaded, ids or None)
    for failure in failures:
        what = "must be found, and is not, in" if failure.expected else "must not be found, and is, in"
        write(f"{failure.path}:{failure.line}: {failure.entry} {what}: {failure.sentence}\n")
    tried = [loaded.entry(full) for full in ids or loaded.ids]
    number = sum(len(entry.match) + len(entry.no_match) for entry in tried if entry is not None)
    write(f"{number} examples of {len(tried)} entries: {len(failures) or 'none'} failed\n")
    raise typer.Exit(int(bool(failures)))


def find_problems(lexicons: LexiconFolder = None) -> None:
    """Say what the lexicon files lack.

    That is an example, a reason, or a pattern that stands in another entry already.

    \b
    Example:
      flagger lexicon lint --lexicons my-lexicons/

    \b
    Exit codes:
      0  nothing
      1  something
      2  wrong usage, or a file that cannot be loaded
    """
    from flagger.cli.streams import write
    from flagger.lexicon import load
    from flagger.lexicon.lint import lint

    loaded = load(lexicons, cache=False)
    problems = lint(loaded)
    for problem in problems:
        write(f"{problem.path}:{problem.line}: {problem.entry}: {problem.message}\n")
    write(f"{len(loaded.ids)} entries in {len(loaded.files)} files: {len(problems) or 'no'} problems\n")
    raise typer.Exit(int(bool(problems)))


def _as_data(located: Located, full: str, entry: Entry, line: int) -> dict[str, Any]:
    """An entry as it is written in its file, with its full id and its place."""
    import msgspec

    return {**msgspec.to_builtins(entry), "id": full, "path": located.path, "line": line}


def _clipped(line: str, width: int) -> str:
    return line if len(line) <= width else f"{line[: width - 1]}…"


def _check_ids(lexicons: Lexicons, ids: list[str]) -> None:
    """Raise UsageError, naming what comes near, where an id is of no entry."""
    from difflib import get_close_matches

    from flagger.errors import UsageError

    for full in ids:
        if lexicons.entry(full) is None:
            near = get_close_matches(full, lexicons.ids)
            advice = f"; did you mean {', '.join(near)}?" if near else "; flagger lexicon list shows them all"
            raise UsageError(f"no entry {full!r}{advice}")
