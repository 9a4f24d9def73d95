"""Text to tokens: where words end, and that offsets are those of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.lexicon import Tokens
from flagger.lexicon.tokens import fold, is_word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland's army", ["Norland", "'s", "army"]),
        ("Norland’s army", ["Norland", "’s", "army"]),
        ("NORLAND’S ARMY", ["NORLAND", "’S", "ARMY"]),
        ("the talks’ agenda", ["the", "talks", "’", "agenda"]),
        ("we don't and don’t", ["we", "don't", "and", "don’t"]),
        ("O’Hara and D'Arcy", ["O’Hara", "and", "D'Arcy"]),
        ("the U.S. and the U.K.", ["the", "U.S.", "and", "the", "U.K."]),
        ("Mr. J. Berl", ["Mr", ".", "J", ".", "Berl"]),
        ("1,008,240 men", ["1,008,240", "men"]),
        ("3.5m people, 7.", ["3.5m", "people", ",", "7", "."]),
        ("at 09.30", ["at", "09.30"]),
        ("regime-backed", ["regime", "-", "backed"]),
        ("‘free’ “vote”", ["‘", "free", "’", "“", "vote", "”"]),
        ("yes—no…", ["yes", "—", "no", "…"]),
        ("Élysée Kuršumlija", ["Élysée", "Kuršumlija"]),
        ("🙂 ok", ["🙂", "ok"]),
        ("", []),
        (" \n\t\u00a0 ", []),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert Tokens(text).raw == expected


def test_folding_makes_case_and_apostrophes_alike() -> None:
    assert Tokens("NORLAND’S Don’t").low == ["norland", "'s", "don't"]
    assert fold("Élysée") == "élysée"


def test_a_folded_form_that_is_longer_moves_no_offset() -> None:
    text = "İİİ tyrant"
    tokens = Tokens(text)
    assert len(tokens.low[0]) > len(tokens.raw[0])
    assert text[tokens.starts[1] : tokens.ends[1]] == "tyrant"


def test_a_window_keeps_the_offsets_of_the_text() -> None:
    tokens = Tokens("one two three four", 4, 13)
    assert tokens.raw == ["two", "three"]
    assert tokens.starts == [4, 8]


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (1, 1), (4, 1), (5, 2), (8, 2), (9, 3)])
def test_at_gives_the_first_token_from_an_offset(offset: int, index: int) -> None:
    assert Tokens("one two three").at(offset) == index


def test_range_holds_the_tokens_that_start_inside() -> None:
    assert list(Tokens("one two three").range(1, 8)) == [1]
    assert list(Tokens("one two three").range(0, 13)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("token", "word"), [("a", True), ("9", True), ("é", True), ("'s", False), ("—", False), ("🙂", False)]
)
def test_is_word(token: str, word: bool) -> None:
    assert is_word(token) is word


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_tokens_are_in_order_and_lose_only_white_space(text: str) -> None:
    tokens = Tokens(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.raw
    assert all(a < b for a, b in zip(tokens.starts, tokens.ends, strict=True))
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert "".join(tokens.raw) == "".join(text.split())
