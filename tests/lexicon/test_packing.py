"""Records packed one behind the other, and read one at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.lexicon.packing import Records, numbers, pack, unpacked

WORDS = st.lists(st.lists(st.text(max_size=5), max_size=4), max_size=6)


@given(WORDS)
def test_each_record_is_read_by_its_number(records: list[list[str]]) -> None:
    read = Records(pack(records), list[str])
    assert [read[number] for number in range(len(records))] == records


def test_a_record_is_read_in_any_order_and_again() -> None:
    read = Records(pack(["gate", "", "quay"]), str)
    assert [read[number] for number in (2, 0, 1, 2)] == ["quay", "gate", "", "quay"]


def test_behind_the_last_record_there_is_none() -> None:
    with pytest.raises(IndexError):
        Records(pack(["gate"]), str)[1]


@given(st.lists(st.integers(-(2**31), 2**31 - 1)))
def test_numbers_come_back(values: list[int]) -> None:
    assert list(unpacked(numbers(values))) == values
