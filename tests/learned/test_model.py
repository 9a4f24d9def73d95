"""The linear chain: sums of packed weights, features that are unknown or collide, and the best path."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.learned.model import Model
from flagger.learned.packed import bucket_sizes, number_of, pack
from tests.learned.desk import model, packed

LABELS = ("O", "K", "S")
NONE: dict[tuple[int, int], int] = {(a, b): 0 for a in range(3) for b in range(3)}

weights = st.integers(-1000, 1000)
rows = st.lists(weights, min_size=3, max_size=3)


@given(st.lists(rows, max_size=30))
def test_packed_rows_add_up_like_plain_ones(added: list[list[int]]) -> None:
    chain = model(LABELS, {})
    assert chain.unpack(sum(map(pack, added))) == [sum(column) for column in zip([0] * 3, *added, strict=True)]


@pytest.mark.parametrize("row", [[-1, -1, -1], [0, -1, 0], [-32768, 32767, -32768], [32767, -32768, 32767], [0, 0, 0]])
def test_extreme_rows_come_back_as_they_were(row: list[int]) -> None:
    assert model(LABELS, {}).unpack(pack(row)) == row


@given(st.dictionaries(st.text(max_size=5), rows, max_size=20), st.lists(st.text(max_size=5), max_size=20))
def test_a_vector_is_the_sum_of_what_is_known(known: dict[str, list[int]], seen: list[str]) -> None:
    chain = model(LABELS, {name: dict(zip(LABELS, row, strict=True)) for name, row in known.items()})
    expected = [sum(known.get(name, [0, 0, 0])[label] for name in seen) for label in range(3)]
    assert chain.unpack(chain.vector(map(number_of, seen))) == expected
    assert all(chain.weights(name) == row for name, row in known.items())


def test_an_unknown_feature_weighs_nothing() -> None:
    chain = model(LABELS, {"known": {"K": 5}})
    assert chain.weights("unknown") == [0, 0, 0]
    assert model(LABELS, {}).weights("anything") == [0, 0, 0]


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Features that are numbers in words have those numbers."""
    monkeypatch.setattr("flagger.learned.packed.crc32", lambda data: int(data))


@pytest.mark.usefixtures("named")
def test_features_that_share_their_upper_bits_are_told_apart() -> None:
    chain = packed(LABELS, NONE, {number: [number - 0x50000, 0, -1] for number in range(0x50000, 0x50000 + 200, 2)})
    for number in range(0x50000 - 1, 0x50000 + 202):
        known = 0x50000 <= number < 0x50000 + 200 and number % 2 == 0
        assert chain.weights(str(number)) == ([number - 0x50000, 0, -1] if known else [0, 0, 0])


@pytest.mark.usefixtures("named")
@pytest.mark.parametrize("known", [{0, 1, 0xFFFFFFFE, 0xFFFFFFFF}, {1}, {0xFFFFFFFF}, {0}, set()])
def test_the_first_and_the_last_number_are_features_like_any_other(known: set[int]) -> None:
    chain = packed(LABELS, NONE, {number: [7, -8, number % 10] for number in known})
    for number in (0, 1, 0xFFFF, 0x10000, 0xFFFEFFFF, 0xFFFFFFFE, 0xFFFFFFFF):
        assert chain.weights(str(number)) == ([7, -8, number % 10] if number in known else [0, 0, 0])


def test_a_lone_surrogate_is_a_feature_like_any_other() -> None:
    chain = model(LABELS, {"w\ud800": {"K": 3}})
    assert chain.weights("w\ud800") == [0, 3, 0]
    assert chain.weights("w\ud801") == [0, 0, 0]
    assert 0 <= number_of("\udfff") <= 0xFFFFFFFF


def test_a_bucket_holds_255_features_and_no_more() -> None:
    assert bucket_sizes(range(255))[:2] == b"\xff\x00"
    with pytest.raises(ValueError, match="256"):
        bucket_sizes(range(256))


def score(path: Sequence[int], vectors: Sequence[Sequence[int]], transitions: Mapping[tuple[int, int], int]) -> int:
    """What a path adds up to; raises KeyError where it takes a forbidden step."""
    steps = sum(transitions[step] for step in pairwise(path))
    return steps + sum(vector[label] for vector, label in zip(vectors, path, strict=True))


def chain_of(transitions: Mapping[tuple[int, int], int]) -> Model:
    return Model(LABELS, transitions, bucket_sizes([]), array("I"), b"")


steps = st.dictionaries(st.sampled_from(sorted(NONE)), weights, max_size=9)


@given(st.lists(rows, max_size=5), steps)
def test_the_best_path_is_that_of_all_paths(vectors: list[list[int]], transitions: dict[tuple[int, int], int]) -> None:
    allowed = [
        path for path in product(range(3), repeat=len(vectors)) if all(step in transitions for step in pairwise(path))
    ]
    path = chain_of(transitions).decode(list(map(pack, vectors)))
    assert len(path) == len(vectors)
    assert set(path) <= {0, 1, 2}
    # Where every path is forbidden, one is given none the less.
    if allowed:
        assert score(path, vectors, transitions) == max(score(p, vectors, transitions) for p in allowed)


@pytest.mark.parametrize("gain", [1000, 32767, -32768])
def test_no_length_of_text_makes_up_for_a_forbidden_step(gain: int) -> None:
    """Label 1 is worth most everywhere but may stand nowhere except first."""
    transitions = {step: 0 for step in NONE if step[1] != 1}
    path = chain_of(transitions).decode([pack([0, gain, 0])] * 5000)
    assert path[1:] == [0] * 4999


def test_a_sequence_of_nothing_and_of_one() -> None:
    chain = chain_of({})
    assert chain.decode([]) == []
    assert chain.decode([pack([1, 3, 2])]) == [1]


def test_the_scores_of_a_token_fit_although_sums_on_the_way_do_not() -> None:
    chain = model(LABELS, {"up": {"O": 32000, "K": -32000}, "down": {"O": -32000, "K": 32000}})
    assert chain.unpack(chain.vector(map(number_of, ["up", "up", "up", "down", "down"]))) == [32000, -32000, 0]
