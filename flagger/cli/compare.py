"""`flagger compare`: one story by several outlets, side by side."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from flagger.cli.options import (
    Encoding,
    GenreOption,
    LexiconFolder,
    NoLearned,
    Paths,
    Sides,
    SkipOtherLanguages,
    StdinFilename,
    Weights,
)

if TYPE_CHECKING:
    from flagger.result import Result
    from flagger.summary.comparison import Comparison

PAGE = Path("reports/compare.html")


def compare(
    paths: Paths,
    form: Annotated[
        Literal["html", "json", "text"],
        typer.Option("--format", help="A page; all of it for programs; or a table for the terminal."),
    ] = "html",
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=f"Where it goes.  [default: {PAGE} for html, standard output for json and text]",
            show_default=False,
        ),
    ] = None,
    sides: Sides = None,
    genre: GenreOption = None,
    skip_other_languages: SkipOtherLanguages = False,
    encoding: Encoding = None,
    stdin_filename: StdinFilename = None,
    lexicons: LexiconFolder = None,
    no_learned: NoLearned = False,
    weights: Weights = None,
) -> None:
    """Compare how several articles tell one story.

    Two to six articles, in the order in which you give them: who carries which claim, with what strength, status and
    answer; how each names each actor; which cues each side gets; loaded words in each article's own voice. Claims
    are matched by what they say, and stand apart where that is in doubt. No outlet is scored or ranked. Reports of
    the articles that stand in the folder of the page are linked from it.

    \b
    Examples:
      flagger compare data/articles/wire.txt data/articles/agency.txt
      flagger compare story/ --out review/bridge.html --sides "Veshnia|Kaldria"
      flagger compare data/articles/wire.txt data/articles/agency.txt --format text

    \b
    Exit codes:
      0  the comparison was made
      2  wrong usage (one article alone, more than six, or the same text
         twice), a bad lexicon, an input that could not be read, or an article
         in another language than English (the others are still compared,
         where two are left)
    """
    from flagger.cli.pipeline import load_learned, load_lexicons, other_language, results
    from flagger.cli.streams import print_error, print_note
    from flagger.errors import FlaggerError
    from flagger.judging.settings import Settings, parse_sides
    from flagger.summary.comparison import MOST
    from flagger.summary.comparison import compare as compare_results

    settings = Settings(skip_other_languages=skip_other_languages, sides=parse_sides(sides))
    loaded = load_lexicons(lexicons)
    learned = load_learned(loaded, no_learned, weights)
    found: list[Result] = []
    failed = False
    for result in results(
        paths, loaded, learned, settings, encoding=encoding, stdin_filename=stdin_filename, genre=genre
    ):
        if isinstance(result, FlaggerError):
            print_error(str(result))
            failed = True
        elif (message := other_language(result, settings)) is not None:
            (print_note if skip_other_languages else print_error)(message)
            failed = failed or not skip_other_languages
        else:
            found.append(result)
        if len(found) > MOST:
            break
    compared = compare_results(found, loaded, settings.sides)
    if settings.sides and compared.sides_told:
        print_note(f"--sides: {compared.sides_told}")
    if not _write(compared, found, form, out):
        failed = True
    raise typer.Exit(2 if failed else 0)


def _write(
    compared: Comparison, found: Sequence[Result], form: Literal["html", "json", "text"], out: Path | None
) -> bool:
    """Write the comparison to a file or standard output; False where that would replace a file that is no page of flagger's.

    Raises UsageError where it cannot be written.
    """
    import msgspec

    from flagger.cli.pages import save_page
    from flagger.cli.streams import DEFAULT_WIDTH, results, width
    from flagger.reporting import compare, compare_text

    if form == "html":
        page = out or PAGE
        return save_page(page, compare.render(compared, _reports(compared, found, page.parent)))
    with results(out) as put:
        if form == "json":
            put(msgspec.json.format(msgspec.json.encode(compared), indent=2) + b"\n")
        else:
            encoding = "utf-8" if out else sys.stdout.encoding or "utf-8"
            text = compare_text.render(compared, DEFAULT_WIDTH if out else width())
            put(text.encode(encoding, "backslashreplace"))
    return True


def _reports(compared: Comparison, found: Sequence[Result], folder: Path) -> dict[str, str]:
    """The report of each article that stands beside the page, by the letter of the article: one of its name and its title."""
    from html import unescape

    from flagger.cli.names import Names
    from flagger.cli.pages import HEAD, OWN_PAGE
    from flagger.cli.reports import INDEX

    names = Names(taken=(INDEX,))
    reports = {}
    for article, result in zip(compared.articles, found, strict=True):
        page = folder / f"{names.of(result)}.html"
        try:
            with page.open("rb") as there:
                head = there.read(HEAD)
        except OSError:
            continue
        title = f"<title>{article.title} – flagger</title>"
        if OWN_PAGE in head and title in unescape(head.decode("utf-8", "replace")):
            reports[article.letter] = page.name
    return reports
