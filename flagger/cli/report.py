"""`flagger report`: a page for each article, and an index for more than one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flagger.cli.options import (
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


def report(
    paths: Paths,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the pages go; made if it is missing.")] = Path(
        "reports"
    ),
    select: Select = None,
    ignore: Ignore = None,
    min_confidence: MinConfidence = 0.0,
    sides: Sides = None,
    genre: GenreOption = None,
    skip_other_languages: SkipOtherLanguages = False,
    encoding: Encoding = None,
    stdin_filename: StdinFilename = None,
    lexicons: LexiconFolder = None,
    no_learned: NoLearned = False,
    weights: Weights = None,
) -> None:
    """Write an HTML page for each article.

    The pages are self-contained, and more than one get an index. Their paths are printed. Findings do not change the
    exit code: use check for that.

    \b
    Examples:
      flagger report article.txt
      flagger report articles/ --out review/

    \b
    Exit codes:
      0  every article has its page
      2  wrong usage, a bad lexicon, an input that could not be read, or an
         article in another language than English (the others get their pages)
    """
    from flagger.cli.names import Names
    from flagger.cli.pages import save_page
    from flagger.cli.pipeline import internal_error, load_learned, load_lexicons, other_language, results
    from flagger.cli.streams import print_error, print_note
    from flagger.errors import FlaggerError
    from flagger.judging.settings import Settings, parse_codes, parse_sides
    from flagger.reporting import html, index
    from flagger.summary import summarise
    from flagger.summary.index import Row, index_row

    settings = Settings(
        parse_codes(select or ()), parse_codes(ignore or ()), min_confidence, skip_other_languages, parse_sides(sides)
    )
    loaded = load_lexicons(lexicons)
    learned = load_learned(loaded, no_learned, weights)
    names = Names(taken=("index",))
    rows: list[Row] = []
    failed = False
    for result in results(
        paths,
        loaded,
        learned,
        settings,
        encoding=encoding,
        stdin_filename=stdin_filename,
        genre=genre,
        readability=True,
    ):
        if isinstance(result, FlaggerError):
            print_error(str(result))
            failed = True
            continue
        message = other_language(result, settings)
        if message is not None:
            # Nothing was judged, and a page of nothing would look like praise.
            (print_note if skip_other_languages else print_error)(message)
            failed = failed or not skip_other_languages
            continue
        name = f"{names.of(result)}.html"
        try:
            summary = summarise(result, loaded)
            page = html.render(result, summary)
        except Exception as error:  # noqa: BLE001 - a defect that one article brings out must not lose the others
            print_error(str(internal_error(result.id, error)))
            failed = True
            continue
        if save_page(out / name, page):
            rows.append(index_row(result, summary, name))
        else:
            failed = True
    if len(rows) > 1:
        failed = not save_page(out / "index.html", index.render(rows)) or failed
    raise typer.Exit(2 if failed else 0)
