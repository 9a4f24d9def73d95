"""Words, and which of them spans cover."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flagger.training.evaluation.words import WORD, Words


def test_words_have_inner_marks() -> None:
    assert len(Words("Vell’s well-known lock-keeper – aged 40 – isn't in.")) == 7


def test_a_word_counts_where_a_part_of_it_is_covered() -> None:
    words = Words("The old bridge, he said, is safe.")
    assert words.covered([(6, 9)]) == {1, 2}
    assert words.covered([(14, 15)]) == set()
    assert words.covered([(0, 3), (25, 33)]) == {0, 5, 6}
    assert words.covered([]) == set()


@given(st.text("ab’-., "), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12))))
def test_covered_is_what_overlaps(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [(min(pair), max(pair)) for pair in pairs]
    places = [match.span() for match in WORD.finditer(text)]
    overlapping = {number for number, (a, b) in enumerate(places) for start, end in spans if a < end and b > start}
    assert Words(text).covered(spans) == overlapping
