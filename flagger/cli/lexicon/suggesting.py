"""`flagger lexicon suggest`: wording that one side uses more than the other, for an analyst to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from flagger.cli.options import Form, LexiconFolder

if TYPE_CHECKING:
    from flagger.bench.documents import Document
    from flagger.bench.suggest import Suggested, Wanted
    from flagger.bench.suggest_text import Sides
    from flagger.lexicon import Lexicons


def suggest_wording(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Labelled rows (.jsonl), or with --against any articles.", show_default=False
        ),
    ],
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="PATH",
            help="Articles to hold those at PATH against: one file, folder or quoted glob; repeatable.",
        ),
    ] = None,
    by: Annotated[
        Literal["spans", "words", "loaded"] | None,
        typer.Option(help="The label to go by.  [default: the first of these that the rows have]", show_default=False),
    ] = None,
    technique: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Of spans with a technique, count those whose name begins like this; repeatable.  [default: loaded_language, "
            "name_calling, exaggeration]",
            show_default=False,
        ),
    ] = None,
    min_articles: Annotated[
        int, typer.Option(metavar="N", min=1, help="Only phrases in so many articles, or groups of rows, or more.")
    ] = 3,
    min_z: Annotated[
        float, typer.Option("--min-z", metavar="Z", help="Only phrases with this z-score or more.")
    ] = 1.96,
    limit: Annotated[int, typer.Option(metavar="N", min=0, help="Show so many phrases, 0 for all.")] = 40,
    lines: Annotated[int, typer.Option(metavar="N", min=0, help="Show so many places of each.")] = 2,
    everything: Annotated[bool, typer.Option("--all", help="Show phrases that an entry finds already, too.")] = False,
    names: Annotated[bool, typer.Option("--names", help="Show phrases with names, too.")] = False,
    form: Form = "text",
    lexicons: LexiconFolder = None,
) -> None:
    """Suggest wording for the lexicons from a contrast.

    Words and phrases of two and three words that judging wording has more than other wording, in labelled rows; or that the
    articles at PATH have more than those of --against. Quoted words count too. Nothing is
    added to a lexicon: read the places, then try a pattern.

    A phrase is weighed by the logarithm of the ratio of its odds with an informative Dirichlet prior, in standard deviations (z):
    Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 16 (2008). A plural is counted with its singular (word/n);
    passages that were copied from text to text count once; names are known by their capitals.

    \b
    Labels of a row, which is JSON with id and text, and may have group (its
    article) and outlet:
      spans    [{"start": 0, "end": 9, "technique": "…"}] or [[0, 9, "…"]]
      words    ["…", "…"]
      loaded   true or false, or [{"start": 0, "end": 9}]

    \b
    Examples:
      flagger lexicon suggest labelled.jsonl
      flagger lexicon suggest labelled.jsonl --all --limit 100
      flagger lexicon suggest opinion.jsonl --against agency.jsonl
      flagger lexicon suggest one-outlet/ --against another/ --names

    \b
    Exit codes:
      0  done, whether or not anything stands out
      2  wrong usage, a bad lexicon, rows without labels or with broken ones (the
         line is named), or an input that could not be read
    """
    from flagger.bench.suggest import Wanted, suggest
    from flagger.bench.suggest_text import render
    from flagger.cli.pipeline import load_lexicons
    from flagger.cli.streams import width, write, write_json
    from flagger.errors import UsageError

    if against and (by or technique):
        raise UsageError("--against compares whole articles; it does not go with --by or --technique")
    loaded = load_lexicons(lexicons)
    wanted = Wanted(min_articles, min_z, names, everything, limit, lines)
    documents, sides, failed = _compared(paths, against, loaded) if against else _labelled(paths, by, technique or [])
    suggested = suggest(documents, loaded, wanted)
    for words, side in zip(suggested.words, (sides.first, sides.second), strict=True):
        if not words:
            raise UsageError(f"no word in {side}: there is nothing to compare")
    if form == "json":
        write_json(_as_data(suggested, sides, wanted))
    else:
        write(render(suggested, sides, wanted, width()))
    raise typer.Exit(2 if failed else 0)


def _labelled(
    paths: list[str], by: Literal["spans", "words", "loaded"] | None, technique: list[str]
) -> tuple[list[Document], Sides, bool]:
    """Labelled rows. Nothing of them fails by itself: a set is read whole or not at all."""
    from flagger.bench.labelled import Techniques, read_labelled
    from flagger.bench.suggest_text import Sides

    techniques = Techniques(technique)
    read = read_labelled(paths, by, techniques)
    notes = [f"{len(read.documents):,} rows, labelled by {', '.join(read.by)}"]
    if techniques.counted:
        notes.append(f"counted: {', '.join(techniques.counted)}")
    if techniques.passed_over:
        notes.append(f"left out of both: {', '.join(techniques.passed_over)}")
    if read.missing:
        notes.append(f"{read.missing} labelled words do not stand in their rows")
    return read.documents, Sides("labelled wording", "all other wording", notes), False


def _compared(paths: list[str], against: list[str], lexicons: Lexicons) -> tuple[list[Document], Sides, bool]:
    """Two sets of articles, and whether any could not be read."""
    from flagger.bench.documents import FIRST, SECOND, whole
    from flagger.bench.suggest_text import Sides
    from flagger.cli.lexicon.inputs import Readable

    documents: list[Document] = []
    failed = False
    for side, named in ((FIRST, paths), (SECOND, against)):
        readable = Readable(named)
        documents += (whole(article, side, lexicons) for article in readable)
        failed = failed or readable.failed
    return documents, Sides(", ".join(paths), ", ".join(against)), failed


def _as_data(suggested: Suggested, sides: Sides, wanted: Wanted) -> dict[str, Any]:
    """The suggestions for programs."""
    import msgspec

    return {
        "method": "log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008)",
        "first": {"name": sides.first, "words": suggested.words[0]},
        "second": {"name": sides.second, "words": suggested.words[1]},
        "notes": list(sides.notes),
        "min_articles": wanted.articles,
        "min_z": wanted.z,
        "suggestions": msgspec.to_builtins(suggested.suggestions),
        "not_shown": {
            "beyond_limit": suggested.beyond,
            "found_by_an_entry": suggested.covered,
            "names": suggested.names,
            "parts": suggested.parts,
        },
    }
