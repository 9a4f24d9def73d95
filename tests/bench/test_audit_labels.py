"""The file of labels: what it takes, what it refuses, and that nothing in it is lost."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from flagger.bench.audit_labels import Label, encode, read_labels, save
from flagger.errors import ReadError, UsageError

ONE = Label("FRM301", "epithet.tyrant", "a" * 16, "error", "right", "ann")
OTHER = Label("ALG201", None, "b" * 16, "warning", "wrong", "ann", "a plain figure")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "audit.jsonl"


def test_no_file_is_no_labels(file: Path) -> None:
    assert read_labels(file) == []


def test_labels_are_sorted_whatever_the_order_they_are_given_in(file: Path) -> None:
    for label in (ONE, OTHER):
        save(file, label)
    first = file.read_bytes()
    file.unlink()
    for label in (OTHER, ONE):
        save(file, label)
    assert file.read_bytes() == first == encode([ONE, OTHER])
    assert read_labels(file) == [OTHER, ONE]


def test_a_person_has_one_label_a_finding(file: Path) -> None:
    again = msgspec.structs.replace(ONE, label="unsure", remark="quoted?")
    bob = msgspec.structs.replace(ONE, label="wrong", who="bob")
    for label in (ONE, bob, again):
        save(file, label)
    assert read_labels(file) == [again, bob]


def test_the_same_line_twice_is_one_label(file: Path) -> None:
    file.write_bytes(encode([ONE]) + b"\n" + encode([ONE]))
    assert read_labels(file) == [ONE]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"right", "no label: "),
        (b'{"code": "FRM301"}', "missing required field"),
        (msgspec.json.encode(ONE).replace(b"right", b"fine"), "invalid enum value 'fine'"),
        (msgspec.json.encode(ONE).replace(b'"who"', b'"text"'), "unknown field `text`"),
        (msgspec.json.encode(ONE).replace(b"aaaa", b"zzzz"), "$.fingerprint"),
        (b"\xff\xfe", "no label: "),
        (
            msgspec.json.encode(msgspec.structs.replace(OTHER, label="right")),
            "ann labels this finding otherwise in line 1",
        ),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_overwritten(line: bytes, said: str, file: Path) -> None:
    data = encode([OTHER]) + line + b"\n"
    file.write_bytes(data)
    with pytest.raises(ReadError) as raised:
        save(file, ONE)
    assert str(raised.value).startswith(f"{file}: line 2: ")
    assert said in str(raised.value)
    assert file.read_bytes() == data


def test_a_file_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a directory"):
        read_labels(tmp_path)
    (tmp_path / "plain").write_text("")
    with pytest.raises((ReadError, UsageError)):
        save(tmp_path / "plain" / "audit.jsonl", ONE)
