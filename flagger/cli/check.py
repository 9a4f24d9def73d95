"""`flagger check`: findings on the terminal or as JSON, and the exit code that a pipeline acts on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from flagger.cli.options import (
    CheckForm,
    Encoding,
    GenreOption,
    Ignore,
    LexiconFolder,
    MinConfidence,
    NoLearned,
    Paths,
    Select,
    Sides,
    SkipOtherLanguages,
    StdinFilename,
    Weights,
)

if TYPE_CHECKING:
    from flagger.result import Result


def check(
    paths: Paths,
    form: Annotated[
        CheckForm,
        typer.Option(
            "--format",
            help="text for people; json: one array; jsonl: an object a line, as each is ready; markdown: for pull requests and "
            "notes; annotations: a W3C Web Annotation page (JSON-LD).",
        ),
    ] = "text",
    output: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the results there, whole or not at all.", show_default=False),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        Literal["error", "warning", "note", "info"], typer.Option(help="End with 1 from this severity on.")
    ] = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="End with 0 instead of 1. Never hides a 2.")] = False,
    min_confidence: MinConfidence = 0.0,
    sides: Sides = None,
    show_info: Annotated[
        bool, typer.Option("--show-info", help="List info findings in text and markdown, too.")
    ] = False,
    readability: Annotated[
        bool, typer.Option("--readability", help="Measure how hard each article is to read, for json and jsonl.")
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE",
            help="Instead of findings, say why a sentence has its attribution and its scores: PLACE is a line (12), a line and a column "
            "(12:40), or words of the sentence.",
            show_default=False,
        ),
    ] = None,
    genre: GenreOption = None,
    skip_other_languages: SkipOtherLanguages = False,
    encoding: Encoding = None,
    stdin_filename: StdinFilename = None,
    lexicons: LexiconFolder = None,
    no_learned: NoLearned = False,
    weights: Weights = None,
) -> None:
    """Show what an editor should look at.

    Findings go to the terminal or, as JSON, to a program; the exit code is for a pipeline to act on.

    \b
    Examples:
      flagger check article.txt
      flagger check --fail-on warning articles/
      cat page.html | flagger check - --stdin-filename page.html
      flagger check --format jsonl --exit-zero archive.jsonl > results.jsonl
      flagger check --format markdown --output note.md article.txt

    --explain shows for each sentence the cue and where it was found, the source and how it is tied to a name, the content,
    what the tagger saw, and the rule that set its strength; then what kind of statement it is and how likely readers find it loaded,
    or an opinion, and what drove these. It ends with 0 or 2.

    \b
    Examples:
      flagger check article.txt --explain 12
      flagger check article.txt --explain 12:40
      flagger check page.html --explain "the rest would come"

    \b
    Exit codes:
      0  nothing at or above --fail-on
      1  something is
      2  wrong usage, a bad lexicon, an input that could not be read, or an
         article in another language than English (the others are still checked)
    """
    from flagger.cli.pipeline import articles, load_learned, load_lexicons, other_language, results
    from flagger.cli.streams import print_error, print_note
    from flagger.cli.writers import writer
    from flagger.errors import FlaggerError, UsageError
    from flagger.judging.settings import Settings, parse_codes, parse_sides

    if output is not None and _is_input(output, paths):
        raise UsageError(f"--output {output}: that is one of the articles, or would be one the next time")
    settings = Settings(
        parse_codes(select or ()), parse_codes(ignore or ()), min_confidence, skip_other_languages, parse_sides(sides)
    )
    loaded = load_lexicons(lexicons)
    learned = load_learned(loaded, no_learned, weights)
    if explain is not None:
        from flagger.cli.explain import Asking, explain_articles, parse_place

        if form == "markdown" or form == "annotations":
            raise UsageError(f"--explain has no --format {form}: text, json or jsonl")
        asking = Asking(parse_place(explain), form, output, skip_other_languages)
        inputs = articles(paths, encoding=encoding, stdin_filename=stdin_filename, genre=genre)
        raise typer.Exit(explain_articles(inputs, asking, loaded, learned))
    failed = found = False
    with writer(form, output, loaded, show_info=show_info) as write:
        for result in results(
            paths,
            loaded,
            learned,
            settings,
            encoding=encoding,
            stdin_filename=stdin_filename,
            genre=genre,
            readability=readability,
        ):
            if isinstance(result, FlaggerError):
                print_error(str(result))
                failed = True
                continue
            write(result)
            message = other_language(result, settings)
            if message is None:
                found = found or _fails(result, fail_on)
            elif skip_other_languages:
                print_note(message)
            else:
                print_error(message)
                failed = True
    raise typer.Exit(2 if failed else int(found and not exit_zero))


def _is_input(output: Path, paths: list[str]) -> bool:
    """Whether the results would replace an article: one that is named, one below a folder that is, or one of a pattern."""
    from fnmatch import fnmatch
    from glob import has_magic

    from flagger.reading import SUFFIXES

    place = Path(os.path.realpath(output))
    named = [Path(os.path.realpath(path)) for path in paths]
    below = any(folder.is_dir() and folder in place.parents for folder in named)
    # “*” goes over folders here, and not where files are read: it is better to refuse one name too many.
    matched = any(has_magic(path) and fnmatch(str(place), os.path.realpath(path)) for path in paths)
    return place in named or (below and place.suffix.lower() in SUFFIXES) or matched


def _fails(result: Result, fail_on: Literal["error", "warning", "note", "info"]) -> bool:
    """Whether a result has a finding of severity `fail_on` or above."""
    from flagger.result import SEVERITIES

    least = SEVERITIES.index(fail_on)
    return any(not finding.suppressed and SEVERITIES.index(finding.severity) >= least for finding in result.findings)
