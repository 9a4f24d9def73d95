"""Lines and columns are those of the text as published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.judging.positions import Positions

BREAKS = ("\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")


@pytest.mark.parametrize("line_break", BREAKS)
def test_each_line_break(line_break: str) -> None:
    text = f"one{line_break}two{line_break}{line_break}four"
    positions = Positions(text)
    assert positions.at(0) == (1, 1)
    assert positions.at(text.index("two")) == (2, 1)
    assert positions.at(text.index("four") + 2) == (4, 3)
    assert positions.at(len(text)) == (4, 5)


def test_columns_are_code_points() -> None:
    assert Positions("‘𝔞’ brutal").at(4) == (1, 5)


def test_an_empty_text_and_a_last_line_break() -> None:
    assert Positions("").at(0) == (1, 1)
    assert Positions("one\n").at(4) == (2, 1)


@given(st.text(alphabet=st.sampled_from("ab\r\n\u2028")))
def test_any_text(text: str) -> None:
    positions = Positions(text)
    places = [positions.at(offset) for offset in range(len(text) + 1)]
    assert places == sorted(set(places))
    broken = 1 + text.count("\u2028") + text.count("\n") + text.count("\r") - text.count("\r\n")
    assert places[-1][0] == broken


@pytest.mark.parametrize("line_break", BREAKS)
def test_a_line_has_no_break(line_break: str) -> None:
    text = f"one{line_break}two{line_break}{line_break}four"
    positions = Positions(text)
    assert [text[slice(*positions.line(number))] for number in range(1, positions.lines + 1)] == [
        "one",
        "two",
        "",
        "four",
    ]
    with pytest.raises(IndexError):
        positions.line(5)
