"""The files of a model: what is written is read, and what is damaged, foreign or absurd is refused with its name."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.errors import ModelError
from flagger.learned.lookup import UNKNOWN
from flagger.learned.packed import number_of
from flagger.learned.scorer import FIELDS as SCORED
from flagger.learned.weights import (
    CHAIN,
    NAME,
    SCORES,
    Manifest,
    built_in,
    read_model,
    read_table,
    size_of,
    write_model,
    write_table,
)
from flagger.learned.weights import TABLE as TABLE_FORMAT
from flagger.marking.tagging.labels import CONTENT_BEFORE, CONTENT_BEHIND, CUE, OUTSIDE, SOURCE_BEFORE, SOURCE_BEHIND

LABELS = ["O", "K"]
TRANSITIONS: list[list[int | None]] = [[1, None], [-2, 3]]
ROWS = {number_of("said"): [-5, 50], number_of("the"): [7, -1000], 0: [1, 2], 0xFFFFFFFF: [3, 4]}

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """The manifest of a small model."""
    write_model(tmp_path, "small", LABELS, TRANSITIONS, ROWS)
    return tmp_path / "small.json"


def changed(manifest: Path, change: Change) -> None:
    """The manifest with a change."""
    fields = json.loads(manifest.read_bytes())
    change(fields)
    manifest.write_text(json.dumps(fields))


def test_what_is_written_is_read(manifest: Path) -> None:
    chain, digest = read_model(manifest)
    assert chain.fields == ("O", "K")
    assert chain.weights("said") == [-5, 50]
    assert chain.weights("the") == [7, -1000]
    assert chain.weights("of") == [0, 0]
    assert digest == hashlib.sha256(manifest.with_name("small.bin").read_bytes()).hexdigest()
    # “O” scores more twice over, but “K” may not stand behind it.
    assert chain.decode([chain.vector([number_of("the")]), chain.vector([number_of("said")])]) == [0, 0]


def test_the_same_weights_give_the_same_files(tmp_path: Path) -> None:
    for folder, rows in (("one", ROWS), ("other", dict(reversed(ROWS.items())))):
        write_model(tmp_path / folder, "small", LABELS, TRANSITIONS, rows)
    for name in ("small.bin", "small.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_a_model_without_a_feature_is_one(tmp_path: Path) -> None:
    write_model(tmp_path, "empty", ["O"], [[0]], {})
    chain, _ = read_model(tmp_path / "empty.json")
    assert chain.decode([chain.vector([number_of("any")])]) == [0]


def test_a_weight_that_does_not_fit_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(OverflowError):
        write_model(tmp_path, "large", ["O"], [[0]], {1: [40_000]})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [0, 1, 70_000, -1])
def test_a_byte_that_is_another_is_found(manifest: Path, place: int) -> None:
    file = manifest.with_name("small.bin")
    data = bytearray(file.read_bytes())
    data[min(place, len(data) - 1)] ^= 1
    file.write_bytes(data)
    refused(manifest, file, "digest")


@pytest.mark.parametrize("size", [0, 1, 100, -1])
def test_a_file_that_breaks_off_is_found(manifest: Path, size: int) -> None:
    file = manifest.with_name("small.bin")
    file.write_bytes(file.read_bytes()[:size])
    refused(manifest, file, "digest")


def refused(manifest: Path, names: Path, says: str) -> None:
    """The model is refused with an error that names a file and says what is wrong."""
    with pytest.raises(ModelError) as caught:
        read_model(manifest)
    assert str(caught.value).startswith(f"{names}: ")
    assert says in str(caught.value)
    assert caught.value.path == str(names)


def test_a_file_that_is_not_there_is_named(manifest: Path, tmp_path: Path) -> None:
    weights = manifest.with_name("small.bin")
    weights.unlink()
    refused(manifest, weights, "no such file")
    refused(tmp_path / "none.json", tmp_path / "none.json", "no such file")
    weights.mkdir()
    refused(manifest, weights, "directory")


@pytest.mark.parametrize(
    "data",
    [b"", b"weights", b"null", b"[]", b"{}", b"\xff\xfe", b'{"format": "\xff"}', b"[" * 5000, b'{"format": 1}'],
    ids=repr,
)
def test_a_manifest_that_is_none_is_refused(manifest: Path, data: bytes) -> None:
    manifest.write_bytes(data)
    refused(manifest, manifest, "not the manifest of a model: ")


@given(st.binary(max_size=40))
def test_no_manifest_whatever_makes_reading_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(data)
    with pytest.raises(ModelError):
        read_model(path)


CHANGES: dict[str, tuple[Change, str]] = {
    "another format": (lambda m: m.update(format="flagger.chain/9", further=1), f"reads '{CHAIN}'"),
    "a further field": (lambda m: m.update(further=1), "`further`"),
    "no digest": (lambda m: m.pop("digest"), "`digest`"),
    "a fraction": (lambda m: m.update(rows=1.5), "$.rows"),
    "fewer than no rows": (lambda m: m.update(rows=-1), "$.rows"),
    "a path upwards": (lambda m: m.update(weights="../small.bin"), "$.weights"),
    "a path downwards": (lambda m: m.update(weights="a/small.bin"), "$.weights"),
    "a path from the top": (lambda m: m.update(weights="/etc/small.bin"), "$.weights"),
    "a path of another system": (lambda m: m.update(weights="..\\small.bin"), "$.weights"),
    "a name with a null": (lambda m: m.update(weights="a\0.bin"), "$.weights"),
    "a name with a line break": (lambda m: m.update(weights="small.bin\n"), "$.weights"),
    "no name": (lambda m: m.update(weights=""), "$.weights"),
    "the manifest itself": (lambda m: m.update(weights="small.json"), "$.weights"),
    "no labels": (lambda m: m.update(labels=[], transitions=[]), "$.labels"),
    "a label twice": (lambda m: m.update(labels=["K", "K"]), "expected each once"),
    "a label more": (lambda m: m.update(labels=["O", "K", "S"]), "expected 3 rows of 3"),
    "a row of transitions less": (lambda m: m["transitions"].pop(), "expected 2 rows of 2"),
    "a transition less": (lambda m: m["transitions"][0].pop(), "expected 2 rows of 2"),
    "a huge transition": (lambda m: m.update(transitions=[[10**30, 0], [0, 0]]), "$.transitions"),
    "a huge negative transition": (lambda m: m.update(transitions=[[-(10**13), 0], [0, 0]]), "$.transitions"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_manifest_that_cannot_be_right_is_refused(manifest: Path, name: str) -> None:
    change, says = CHANGES[name]
    changed(manifest, change)
    refused(manifest, manifest, says)


@pytest.mark.parametrize("rows", [0, 3, 5, 10**30])
def test_a_number_of_rows_that_is_not_that_of_the_weights_is_refused(manifest: Path, rows: int) -> None:
    changed(manifest, lambda m: m.update(rows=rows))
    refused(manifest, manifest.with_name("small.bin"), f"{rows} rows of 2 labels")


def test_other_labels_that_take_as_many_bytes_are_refused(manifest: Path) -> None:
    """Four rows of two labels are as long as two of six: the search for a feature would leave the table."""
    labels = list("ABCDEF")
    changed(manifest, lambda m: m.update(rows=2, labels=labels, transitions=[[0] * 6] * 6))
    refused(manifest, manifest.with_name("small.bin"), "with 4 rows")


def test_the_weights_that_come_with_flagger_are_those_of_the_tagger() -> None:
    chain, digest = read_model(built_in() / f"{NAME}.json")
    assert set(chain.fields) == {OUTSIDE, CUE, SOURCE_BEFORE, SOURCE_BEHIND, CONTENT_BEHIND, CONTENT_BEFORE}
    assert len(digest) == 64
    assert max(abs(weight) for weight in chain.weights("0wsaid")) > 0


FIELDS = ["loaded", "rarity"]
TABLE = {number_of("w brazen"): [-5, 1280], 0: [1, 2], 0xFFFFFFFF: [3, 4]}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The manifest of a small table."""
    write_table(tmp_path, "small", FIELDS, TABLE)
    return tmp_path / "small.json"


def test_a_table_that_is_written_is_read(table: Path) -> None:
    weights, digest = read_table(table)
    assert weights.fields == ("loaded", "rarity")
    assert weights.weights("w brazen") == [-5, 1280]
    assert weights.weights("w other") == [0, 0]
    data = table.with_name("small.bin").read_bytes()
    assert digest == hashlib.sha256(data).hexdigest()
    assert size_of(msgspec.json.decode(table.read_bytes(), type=Manifest)) == len(data)


def test_a_table_is_no_chain_and_a_chain_no_table(manifest: Path, tmp_path: Path) -> None:
    with pytest.raises(
        ModelError, match=re.escape(f"format '{CHAIN}'; this version of flagger reads '{TABLE_FORMAT}'")
    ):
        read_table(manifest)
    write_table(tmp_path, "small", FIELDS, TABLE)
    refused(manifest, manifest, f"format '{TABLE_FORMAT}'")


TABLE_CHANGES: dict[str, tuple[Change, str]] = {
    "a field twice": (lambda m: m.update(labels=["loaded", "loaded"]), "expected each once"),
    "a field more": (lambda m: m.update(labels=["a", "b", "c"]), "3 rows of 3 labels"),
    "another digest": (lambda m: m.update(digest="0" * 64), "digest"),
    "a path upwards": (lambda m: m.update(weights="../small.bin"), "$.weights"),
}


@pytest.mark.parametrize("name", TABLE_CHANGES)
def test_a_table_that_cannot_be_right_is_refused(table: Path, name: str) -> None:
    change, says = TABLE_CHANGES[name]
    changed(table, change)
    with pytest.raises(ModelError) as caught:
        read_table(table)
    assert says in str(caught.value)


def test_the_weights_that_come_with_flagger_are_those_of_the_scorer() -> None:
    weights, digest = read_table(built_in() / f"{SCORES}.json")
    assert weights.fields == SCORED
    assert len(digest) == 64
    assert weights.weights(UNKNOWN)[2] > 0
    assert weights.weights("w the")[2] > 0
