"""`flagger check --explain`: why the sentences at a place of the articles have their attribution, kind and scores."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec

from flagger.article import Article, Span
from flagger.cli.pipeline import internal_error, language_message, shown_name
from flagger.cli.streams import DEFAULT_WIDTH, print_error, print_note, results, width
from flagger.errors import FlaggerError, ReadError, UsageError
from flagger.judging.positions import Positions
from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import Tokens, is_word
from flagger.marking import Learned
from flagger.marking.explaining import Explanation, explain
from flagger.marking.language import is_english
from flagger.reporting.explained import render

_PLACE = re.compile(r"([0-9]{1,9})(?::([0-9]{1,9}))?", re.ASCII)


class Place(NamedTuple):
    """A line, or a line and a column of it; both are 1-based."""

    line: int
    column: int | None = None


class Asking(NamedTuple):
    """What is asked about, a place or words, and how it is to be answered: as in `check`."""

    where: Place | str
    form: Literal["text", "json", "jsonl"] = "text"
    output: Path | None = None
    skip_other_languages: bool = False


class Answer(NamedTuple):
    """The sentences of one article that were asked about, each with its line and column, None where the text is an extraction."""

    article: Article
    sentences: list[tuple[tuple[int, int] | None, Explanation]]


class _NothingThereError(FlaggerError):
    """No sentence is at the place that was asked about."""


class _OtherLanguageError(FlaggerError):
    """The article is not in English; its text is the code of its language."""


def parse_place(text: str) -> Place | str:
    """The place or the words that the user asks about. Raises UsageError where they are neither."""
    found = _PLACE.fullmatch(text.strip())
    if found:
        line, column = int(found[1]), found[2] and int(found[2])
        if line == 0 or column == 0:
            raise UsageError(f"--explain {text}: lines and columns are counted from 1")
        return Place(line, column or None)
    if not any(map(is_word, Tokens(text).raw)):
        raise UsageError(
            f"--explain “{text}”: expected a line (12), a line and a column (12:40), or words of a sentence"
        )
    return text


def explain_articles(
    articles: Iterable[Article | ReadError], asking: Asking, lexicons: Lexicons, learned: Learned | None
) -> int:
    """Answer for each article, on standard output or into a file, and return the exit code.

    Words need to be in one article only, a place in each. Raises UsageError where the file cannot be written.
    """
    failed = False
    answers: list[Answer] = []
    missing: list[str] = []
    for article in articles:
        if isinstance(article, ReadError):
            print_error(str(article))
            failed = True
            continue
        name = shown_name(article.id, article.path)
        try:
            answers.append(_answer(article, asking.where, lexicons, learned))
        except _NothingThereError as error:
            missing.append(f"{name}: {error}")
        except _OtherLanguageError as error:
            message = language_message(name, str(error), asking.skip_other_languages)
            (print_note if asking.skip_other_languages else print_error)(message)
            failed = failed or not asking.skip_other_languages
        except Exception as error:  # noqa: BLE001 - a defect that one article brings out must not lose the others
            print_error(str(internal_error(article.id, error)))
            failed = True
    if missing and not (answers and isinstance(asking.where, str)):
        failed = True
        if isinstance(asking.where, str) and len(missing) > 1:
            missing = [f"none of {len(missing)} articles holds “{asking.where}”"]
        for message in missing:
            print_error(message)
    with results(asking.output) as put:
        put(_written(answers, asking))
    return 2 if failed else 0


def _answer(article: Article, where: Place | str, lexicons: Lexicons, learned: Learned | None) -> Answer:
    """The answer for one article. Raises one of the errors above where there is none."""
    positions = Positions(article.text) if article.positions else None
    wanted = where if isinstance(where, str) else _line(where, positions)
    language, sentences = explain(article, lexicons, learned, wanted)
    if not is_english(language):
        raise _OtherLanguageError(language)
    if not sentences:
        raise _NothingThereError(
            f"no sentence holds “{where}”" if isinstance(where, str) else f"no sentence stands on line {where.line}"
        )
    if isinstance(where, Place) and where.column is not None and isinstance(wanted, Span):
        offset = wanted.start + where.column - 1
        sentences = [next((each for each in reversed(sentences) if each.start <= offset), sentences[0])]
    return Answer(article, [(positions.at(each.start) if positions else None, each) for each in sentences])


def _line(place: Place, positions: Positions | None) -> Span:
    """The line of a place. Raises _NothingThereError where the article has no such line or column."""
    if positions is None:
        raise _NothingThereError("its text is taken from a page and has no lines; ask with words of the sentence")
    if place.line > positions.lines:
        raise _NothingThereError(f"there is no line {place.line}: the last is {positions.lines}")
    line = positions.line(place.line)
    if place.column is not None and place.column > line.end - line.start:
        raise _NothingThereError(f"line {place.line} has no column {place.column}: the last is {line.end - line.start}")
    return line


def _written(answers: list[Answer], asking: Asking) -> bytes:
    """The answers in the form that is asked for."""
    if asking.form == "text":
        columns = width() if asking.output is None else DEFAULT_WIDTH
        encoding = sys.stdout.encoding if asking.output is None else "utf-8"
        return "".join(_text(answer, columns) for answer in answers).encode(encoding, "backslashreplace")
    rows = [_data(answer) for answer in answers]
    if asking.form == "jsonl":
        return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
    return msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"


def _text(answer: Answer, columns: int) -> str:
    article = answer.article
    name = article.path if article.id == article.path else f"{article.path}#{article.id}"
    return "".join(render(name, at, each, article.text, columns) for at, each in answer.sentences)


def _data(answer: Answer) -> dict[str, Any]:
    sentences = [
        {"line": at[0] if at else None, "column": at[1] if at else None} | msgspec.to_builtins(each)
        for at, each in answer.sentences
    ]
    return {"id": answer.article.id, "path": answer.article.path, "sentences": sentences}
