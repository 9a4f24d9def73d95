"""The pages of one run of `report`: each written as soon as it is known whether there will be an index to lead back to."""

from __future__ import annotations

from pathlib import Path

from flagger.cli.names import Names
from flagger.cli.pages import save_page
from flagger.cli.pipeline import internal_error
from flagger.cli.streams import print_error
from flagger.lexicon import Lexicons
from flagger.reporting import html, index
from flagger.result import Result
from flagger.summary import Summary, summarise
from flagger.summary.index import Row, index_row

INDEX = "index"


class Pages:
    """Writes the pages into a folder. `failed` says whether an article has none, or an index could not be written."""

    def __init__(self, folder: Path, lexicons: Lexicons) -> None:
        self.failed = False
        self._folder = folder
        self._lexicons = lexicons
        self._names = Names(taken=(INDEX,))
        self._first: tuple[str, Result, Summary] | None = None
        self._has_index = False
        self._rows: list[Row] = []
        self._unread: list[str] = []

    def leave_out(self, message: str) -> None:
        """Say of an article why it has no page; the index says so too."""
        print_error(message)
        self._unread.append(message)
        self.failed = True

    def add(self, result: Result) -> None:
        """Write the page of an article; that of the first waits for the second."""
        name = f"{self._names.of(result)}.html"
        try:
            summary = summarise(result, self._lexicons)
        except Exception as error:  # noqa: BLE001 - a defect that one article brings out must not lose the others
            self.leave_out(str(internal_error(result.id, error)))
            return
        if self._first is None and not self._rows:
            self._first = name, result, summary
            return
        self._has_index = True
        self._write_first()
        self._write(name, result, summary)

    def finish(self) -> None:
        """Write what waits, and the index of more than one page."""
        self._write_first()
        if self._has_index and self._rows:
            page = index.render(self._rows, self._unread)
            self.failed = not save_page(self._folder / f"{INDEX}.html", page) or self.failed

    def _write_first(self) -> None:
        if self._first is not None:
            self._write(*self._first)
            self._first = None

    def _write(self, name: str, result: Result, summary: Summary) -> None:
        try:
            page = html.render(result, summary, index=f"{INDEX}.html" if self._has_index else "")
        except Exception as error:  # noqa: BLE001
            self.leave_out(str(internal_error(result.id, error)))
            return
        if save_page(self._folder / name, page):
            self._rows.append(index_row(result, summary, name))
        else:
            self.failed = True
