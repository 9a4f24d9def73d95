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


def _folder(name: str | Path) -> Path:
    """The folder of this name. Raises BadParameter where there is none: an empty name would be the folder one is in."""
    if not str(name):
        raise typer.BadParameter("the name of a folder is expected")
    return Path(name)


def report(
    paths: Paths,
    out: Annotated[
        Path, typer.Option(metavar="FOLDER", parser=_folder, help="Where the pages go; made if it is missing.")
    ] = Path("reports"),
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
    from flagger.cli.pipeline import load_learned, load_lexicons, other_language, results
    from flagger.cli.reports import Pages
    from flagger.cli.streams import print_note
    from flagger.errors import FlaggerError
    from flagger.judging.settings import Settings, parse_codes, parse_sides

    settings = Settings(
        parse_codes(select or ()), parse_codes(ignore or ()), min_confidence, skip_other_languages, parse_sides(sides)
    )
    loaded = load_lexicons(lexicons)
    learned = load_learned(loaded, no_learned, weights)
    pages = Pages(out, loaded)
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
            pages.leave_out(str(result))
            continue
        message = other_language(result, settings)
        if message is None:
            pages.add(result)
        elif skip_other_languages:
            print_note(message)
        else:
            # Nothing was judged, and a page of nothing would look like praise.
            pages.leave_out(message)
    pages.finish()
    raise typer.Exit(2 if pages.failed else 0)
