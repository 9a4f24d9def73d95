"""The index page of several reports."""

from __future__ import annotations

from collections.abc import Iterable

from flagger import __version__
from flagger.reporting.html import environment
from flagger.summary.index import Row, index


def render(rows: Iterable[Row]) -> str:
    """The page, ready to be written as UTF-8 into the folder of the reports that its rows lead to."""
    return environment().get_template("index.html.j2").render(index=index(rows), version=__version__)
