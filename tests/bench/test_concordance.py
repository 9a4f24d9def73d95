"""Keyword in context."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Span
from flagger.bench.concordance import Place, Places, Row, context, in_context, lines, sampled
from flagger.reporting.visible import cells
from tests.bench.desk import article

TEXT = "The harbour board met on Monday.\n\nIts brutal verdict, read at noon, pleased nobody who had waited for it."


def row(text: str, words: str, name: str = "desk", note: str = "") -> Row:
    start = text.index(words)
    end = start + len(words)
    return Row(Place(name, "desk.jsonl", start, end, 1, 1), note, context(text, start, end))


def columns(text: str) -> int:
    return sum(width for _, width in cells(text))


def test_context_is_one_line() -> None:
    found = context(TEXT, TEXT.index("brutal"), TEXT.index("brutal") + 6)
    assert (found.left, found.words) == ("The harbour board met on Monday. Its ", "brutal")
    assert found.right.startswith(" verdict, read")
    assert context("“brutal”", 1, 7) == context("“brutal”", 1, 7)
    assert context("“brutal”", 1, 7).left == "“"


def test_a_place_has_its_line() -> None:
    place = Places(article(TEXT)).at(Span(TEXT.index("brutal"), TEXT.index("brutal") + 6))
    assert (place.line, place.column) == (3, 5)


@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_hits_stand_below_each_other_and_fit(width: int) -> None:
    rows = [
        row(TEXT, "brutal"),
        row(TEXT, "board met", "a-very-long-name/of-an-article-in-an-archive"),
        row(TEXT, "The"),
    ]
    shown = lines(rows, width)
    assert len({line.index("[") for line in shown}) == 1
    assert all(len(line) <= max(width, 40 + 28 + 2) for line in shown)
    assert any("[brutal]" in line for line in shown)


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60), st.integers(30, 120))
def test_whatever_the_text_a_line_fits_and_steers_nothing(left: str, words: str, right: str, width: int) -> None:
    text = left + words + right
    shown = in_context(context(text, len(left), len(left) + len(words)), width)
    assert shown.isprintable() or not shown
    assert columns(shown) <= width


def test_wide_characters_are_counted_by_their_columns() -> None:
    plain, wide = (
        in_context(context(text, text.index("kon"), text.index("kon") + 3), 60) for text in ("ab kon", "日本 kon")
    )
    assert columns(plain[: plain.index("[")]) == columns(wide[: wide.index("[")])


def test_a_sample_is_spread_evenly() -> None:
    assert sampled(range(10), 0) == list(range(10))
    assert sampled(range(10), 20) == list(range(10))
    assert sampled(range(10), 3) == [0, 3, 6]
