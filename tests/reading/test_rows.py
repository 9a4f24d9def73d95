"""JSON lines: good rows with what they say of themselves, bad ones with their line."""

from __future__ import annotations

import io
import json

import pytest

from flagger.article import Article, Meta
from flagger.errors import ReadError
from flagger.reading.rows import read_rows


def rows(*lines: str | bytes, encoding: str = "utf-8") -> list[Article | ReadError]:
    data = b"\n".join(line.encode(encoding) if isinstance(line, str) else line for line in lines)
    return list(read_rows(io.BytesIO(data), "a.jsonl", encoding))


def test_a_row_with_all_fields() -> None:
    fields = {
        "id": "a/1",
        "text": "Pier first\r\nThe board met.",
        "title": "Pier first",
        "outlet": "Elmouth Mail",
        "authors": ["N. Fenwick", "O. Reyes"],
        "published": "2026-03-01",
        "language": "en",
        "genre": "news",
        "sections": ["Harbour", "Works"],
        "labels": [{"other": None}],
    }
    (found,) = rows(json.dumps(fields))
    assert isinstance(found, Article)
    assert (found.id, found.path, found.text) == ("a/1", "a.jsonl", fields["text"])
    assert found.meta == Meta(
        "Pier first", "Elmouth Mail", ("N. Fenwick", "O. Reyes"), "2026-03-01", "en", "news", ("Harbour", "Works")
    )
    assert len(found.blocks) == 2


def test_what_a_row_may_leave_out_or_write_otherwise() -> None:
    first, second = rows(
        '{"id": 7, "text": "One.", "authors": "N. Fenwick", "sections": "Opinion"}',
        '{"id": "7b", "text": "Two.", "title": null}',
    )
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.meta.authors, first.meta.sections) == ("7", ("N. Fenwick",), ("Opinion",))
    assert second.meta == Meta()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "not JSON"),
        ("one", "not JSON"),
        ('{"id": "b", "text": NaN}', "not JSON"),
        ("[]", "not a row: Expected `object`"),
        ('{"text": "One."}', "not a row: Object missing required field `id`"),
        ('{"id": "b"}', "not a row: Object missing required field `text`"),
        ('{"id": "b", "text": 3}', "not a row: Expected `str`, got `int` - at `$.text`"),
        ('{"id": true, "text": "One."}', "at `$.id`"),
        ('{"id": "b", "text": "One.", "genre": "gossip"}', "at `$.genre`"),
        ('{"id": "b", "text": "One.", "sections": [1]}', "at `$.sections"),
        ('{"id": " ", "text": "One."}', "the id is empty"),
        ('{"id": "b", "text": " "}', "the article is empty"),
        ('{"id": "b", "text": "One\\u0000"}', "NUL"),
        ('{"id": "b", "text": "One \\ud800 two"}', "half a surrogate pair"),
        ('{"id": "\\udc00", "text": "One."}', "half a surrogate pair"),
        ('{"id": "b", "text": "One.", "x": ' + "[" * 100_000, "nested too deeply"),
        ('{"id": "a", "text": "Again."}', "the id 'a' was there before"),
    ],
)
def test_a_bad_row_names_its_line_and_stops_nothing(row: str, message: str) -> None:
    first, bad, last = rows('{"id": "a", "text": "One."}', "", row, '{"id": "z", "text": "Two."}', "  ")
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(bad, ReadError)
    assert (bad.path, bad.place) == ("a.jsonl", "line 3")
    assert message in str(bad)


def test_what_cannot_be_decoded_names_line_and_byte_of_the_file() -> None:
    bad, good = rows(b'{"id": "a", "text": "caf\xe9"}', '{"id": "b", "text": "One."}')
    assert isinstance(bad, ReadError)
    assert bad.place == "line 1, byte 24"
    assert isinstance(good, Article)
    _, late = rows('{"id": "b", "text": "é"}', b'{"id": "\xff')
    assert isinstance(late, ReadError)
    assert late.place == "line 2, byte 34"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32-be", "windows-1252", "utf-8-sig"])
def test_other_encodings(encoding: str) -> None:
    data = '{"id": "a", "text": "Café."}\n{"id": "b", "text": "Two."}\n'.encode(encoding)
    found = list(read_rows(io.BytesIO(data), "a.jsonl", encoding))
    assert [article.text for article in found if isinstance(article, Article)] == ["Café.", "Two."]


def test_a_line_that_is_too_long_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flagger.reading.rows.MOST_IN_LINE", 40)
    long, good = rows('{"id": "a", "text": "' + "x" * 500 + '"}', '{"id": "b", "text": "One."}')
    assert isinstance(long, ReadError)
    assert long.place == "line 1"
    assert isinstance(good, Article)


def test_a_text_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flagger.reading.decoding.MOST_BYTES", 5)
    long, good = rows('{"id": "a", "text": "123456"}', '{"id": "b", "text": "12345"}')
    assert "larger than" in str(long)
    assert isinstance(good, Article)


@pytest.mark.parametrize("data", [b"", b"\n\n  \n"])
def test_no_row_at_all(data: bytes) -> None:
    (found,) = read_rows(io.BytesIO(data), "a.jsonl", "utf-8")
    assert str(found) == "a.jsonl: no article in it"
