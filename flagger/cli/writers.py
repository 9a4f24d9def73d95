"""The formats of `check`: each takes one result after the other and writes it at once."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from flagger.cli.options import CheckForm
from flagger.cli.streams import DEFAULT_WIDTH, colour_wanted, results, width
from flagger.result import Result, Severity, encode

if TYPE_CHECKING:
    from flagger.lexicon import Lexicons

Put = Callable[[bytes], object]
Write = Callable[[Result], object]


@contextmanager
def writer(form: CheckForm, output: Path | None, lexicons: Lexicons, *, show_info: bool) -> Iterator[Write]:
    """A function that writes a result in `form` to a file, or to standard output. `lexicons` are those that the results are made with.

    Raises UsageError where the file cannot be written.
    """
    with results(output) as put:
        match form:
            case "jsonl":
                yield lambda result: put(encode(result) + b"\n")
            case "json":
                yield from _array(put)
            case "markdown":
                yield from _markdown(put, lexicons, show_info=show_info)
            case "annotations":
                yield from _annotations(put, lexicons)
            case "text":
                yield from _text(put, to_file=output is not None, show_info=show_info)


def _array(put: Put) -> Iterator[Write]:
    """One array, written as it grows."""
    separator = b"[\n"

    def write(result: Result) -> None:
        nonlocal separator
        put(separator + encode(result))
        separator = b",\n"

    yield write
    put(b"[]\n" if separator == b"[\n" else b"\n]\n")


def _text(put: Put, *, to_file: bool, show_info: bool) -> Iterator[Write]:
    """Text for people, and a last line for all articles if they are several."""
    from flagger.reporting.terminal import Style, render, total

    style = Style(False, DEFAULT_WIDTH, show_info) if to_file else Style(colour_wanted(), width(), show_info)
    encoding = "utf-8" if to_file else sys.stdout.encoding
    all_counts: Counter[Severity] = Counter()
    articles = 0

    def put_text(text: str) -> None:
        put(text.encode(encoding, "backslashreplace"))

    def write(result: Result) -> None:
        nonlocal articles
        counts = Counter(finding.severity for finding in result.findings if not finding.suppressed)
        put_text(render(result, counts, style))
        all_counts.update(counts)
        articles += 1

    yield write
    if articles > 1:
        put_text(total(articles, all_counts, style))


def _markdown(put: Put, lexicons: Lexicons, *, show_info: bool) -> Iterator[Write]:
    """A section an article, and a last line for all articles if they are several."""
    from flagger.reporting.markdown import render, total
    from flagger.summary.brief import brief

    all_counts: Counter[Severity] = Counter()
    articles = 0

    def write(result: Result) -> None:
        nonlocal articles
        put(render(brief(result, lexicons), show_info=show_info).encode())
        all_counts.update(finding.severity for finding in result.findings if not finding.suppressed)
        articles += 1

    yield write
    if articles > 1:
        put(total(articles, all_counts).encode())


def _annotations(put: Put, lexicons: Lexicons) -> Iterator[Write]:
    """One page of annotations, written as it grows."""
    from flagger.reporting.annotations import Page

    page = Page(lexicons)
    put(page.head())
    yield lambda result: put(page.items(result))
    put(page.foot())
