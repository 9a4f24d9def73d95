"""The way of one article through the house, and what goes wrong on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from flagger import __version__
from flagger.article import Article
from flagger.errors import FlaggerError, LexiconError, ReadError
from flagger.judging import judge
from flagger.judging.settings import Settings
from flagger.lexicon import Lexicons, built_in, load
from flagger.marking import mark, words_of
from flagger.reading import read
from flagger.result import Result, Tool, compose


def load_lexicons(folder: Path | None) -> Lexicons:
    """The lexicons of `folder`, or the built-in ones, with all that marking asks of them.

    Raises LexiconError where a file is broken or a list is missing that marking needs.
    """
    lexicons = load(folder)
    try:
        words_of(lexicons)
    except KeyError as error:
        message = (
            f"the list {error} is missing; a whole folder of lexicons is expected: copy the built-in one and edit it"
        )
        raise LexiconError(str(folder or built_in()), message) from error
    return lexicons


def results(
    paths: Sequence[str], encoding: str, lexicons: Lexicons, settings: Settings
) -> Iterator[Result | FlaggerError]:
    """The result of every article at `paths`; an error stands in the place of what could not be read or failed.

    Raises UsageError where the encoding is unknown.
    """
    for article in read(paths, encoding):
        if isinstance(article, ReadError):
            yield article
            continue
        try:
            yield analyse(article, lexicons, settings)
        except Exception as error:  # noqa: BLE001 - a defect that one article brings out must not lose the others
            yield internal_error(article.id, error)


def analyse(article: Article, lexicons: Lexicons, settings: Settings) -> Result:
    """Mark and judge one article."""
    analysis = mark(article, lexicons)
    findings = judge(article, analysis, lexicons, settings)
    return compose(article, analysis, findings, Tool(__version__, lexicons.digest))


def internal_error(name: str, error: Exception) -> FlaggerError:
    """A defect of flagger, with the place in its code: all that a bug report needs and no trace across the screen."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return FlaggerError(f"{name}: internal error{place}: {type(error).__name__}: {error}")
