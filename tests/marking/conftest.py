"""Marks a text with the built-in lexicons."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flagger.lexicon import Lexicons
from tests.marking import desk
from tests.marking.desk import Marked


@pytest.fixture(scope="session")
def marked(lexicons: Lexicons) -> Callable[..., Marked]:
    """`marked(text, outlet)`: the text with its marks."""

    def run(text: str, outlet: str | None = None) -> Marked:
        return desk.marked(text, lexicons, outlet)

    return run
