"""The way of one article through the house, and what goes wrong on it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from flagger import __version__
from flagger.article import Article, Genre
from flagger.errors import FlaggerError, LexiconError, ReadError, UsageError
from flagger.judging import judge
from flagger.judging.languages import written_in
from flagger.judging.registry import LOADED_BY_SCORE, OTHER_LANGUAGE
from flagger.judging.settings import Settings
from flagger.lexicon import Lexicons, built_in, load
from flagger.marking import Learned, learned_of, mark, words_of
from flagger.marking.genre.signs import signs_of
from flagger.marking.language.profiles import profiles_of
from flagger.marking.orthography import orthography_of
from flagger.reading import read
from flagger.result import Result, Tool, compose


def load_lexicons(folder: Path | None) -> Lexicons:
    """The lexicons of `folder`, or the built-in ones, with all that marking asks of them.

    Raises LexiconError where a file is broken or a list is missing that marking needs.
    """
    # Tens of thousands of small objects are made here and none is let go: the collector would look through them again and
    # again, now and for every article.
    gc.disable()
    try:
        lexicons = load(folder)
        for asked in (words_of, signs_of, profiles_of, orthography_of):
            asked(lexicons)
    except KeyError as error:
        message = (
            f"the list {error} is missing; a whole folder of lexicons is expected: copy the built-in one and edit it"
        )
        raise LexiconError(str(folder or built_in()), message) from error
    finally:
        gc.enable()
        gc.freeze()
    return lexicons


def refuse_unused(no_learned: bool, weights: Path | None) -> None:
    """Raise UsageError where weights are given that would not be used."""
    if no_learned and weights is not None:
        raise UsageError("--weights and --no-learned: one of them, since the weights would not be used")


def load_learned(lexicons: Lexicons, no_learned: bool, weights: Path | None) -> Learned | None:
    """The learned parts of marking with the weights in the folder `weights`, or the built-in ones; None where it is not wanted.

    Raises ModelError where the weights cannot be used, UsageError where some are given that are not wanted.
    """
    refuse_unused(no_learned, weights)
    return None if no_learned else learned_of(lexicons, weights)


def articles(
    paths: Sequence[str],
    *,
    encoding: str | None = None,
    stdin_filename: str | None = None,
    genre: Genre | None = None,
) -> Iterator[Article | ReadError]:
    """Every article at `paths`; an error stands in the place of what could not be read.

    `genre` goes before what the articles say of themselves. Raises UsageError where the encoding is unknown.
    """
    for article in read(paths, encoding, stdin_filename):
        if genre is None or isinstance(article, ReadError):
            yield article
        else:
            yield replace(article, meta=replace(article.meta, genre=genre))


def results(
    paths: Sequence[str],
    lexicons: Lexicons,
    learned: Learned | None,
    settings: Settings,
    *,
    encoding: str | None = None,
    stdin_filename: str | None = None,
    genre: Genre | None = None,
    readability: bool = False,
) -> Iterator[Result | FlaggerError]:
    """The result of every article at `paths`; an error stands in the place of what could not be read or failed.

    `learned` are the learned parts of marking, `readability` says whether to measure that; the rest is as for `articles`.
    """
    for article in articles(paths, encoding=encoding, stdin_filename=stdin_filename, genre=genre):
        if isinstance(article, ReadError):
            yield article
            continue
        try:
            result = analyse(article, lexicons, learned, settings)
            if readability:
                from flagger.summary.readability import measure

                result.readability = measure(result)
            yield result
        except Exception as error:  # noqa: BLE001 - a defect that one article brings out must not lose the others
            yield internal_error(article.id, error)


def analyse(article: Article, lexicons: Lexicons, learned: Learned | None, settings: Settings) -> Result:
    """Mark and judge one article."""
    analysis = mark(article, lexicons, learned, rationales=settings.wants(LOADED_BY_SCORE.code))
    findings = judge(article, analysis, lexicons, settings)
    return compose(article, analysis, findings, Tool(__version__, lexicons.digest, learned.digest if learned else None))


def other_language(result: Result, settings: Settings) -> str | None:
    """What to tell the user of an article that is not in English, with what to do or what was done; None of any other."""
    if not any(finding.code == OTHER_LANGUAGE.code for finding in result.findings):
        return None
    return language_message(shown_name(result.id, result.path), result.meta.language, settings.skip_other_languages)


def language_message(name: str, language: str | None, skipped: bool) -> str:
    """What to tell the user of an article in another language."""
    written = f"{name}: {written_in(language or '')}"
    if skipped:
        return f"{written}, left out"
    return f"{written}, flagger reads English; --skip-other-languages leaves such articles out"


def shown_name(article_id: str, path: str) -> str:
    """What messages call an article: its path, and its id where the file has several."""
    return path if article_id == path else f"{path}: {article_id}"


def internal_error(name: str, error: Exception) -> FlaggerError:
    """A defect of flagger, with the place in its code: all that a bug report needs and no trace across the screen."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return FlaggerError(f"{name}: internal error{place}: {type(error).__name__}: {error}")
