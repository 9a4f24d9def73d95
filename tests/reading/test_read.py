"""Files, folders, standard input and encodings: what comes in, and an error that names the place for what does not."""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Article, Span
from flagger.errors import ReadError, UsageError
from flagger.reading import SUFFIXES, decoding, read, rows


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def article(path: str, encoding: str | None = None, stdin_filename: str | None = None) -> Article:
    (found,) = read([path], encoding, stdin_filename)
    assert isinstance(found, Article), found
    return found


def error(path: str, encoding: str | None = None, stdin_filename: str | None = None) -> ReadError:
    (found,) = read([path], encoding, stdin_filename)
    assert isinstance(found, ReadError), found
    return found


def pipe_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_text_is_verbatim(here: Path) -> None:
    (here / "a.txt").write_bytes("One — “two”.\r\nThree\rFour \n".encode())
    found = article("a.txt")
    assert (found.id, found.path, found.positions) == ("a.txt", "a.txt", True)
    assert found.text == "One — “two”.\r\nThree\rFour \n"
    assert [found.text[b.start : b.end] for b in found.blocks] == ["One — “two”.", "Three", "Four"]


@pytest.mark.parametrize(
    ("mark", "codec", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (b"", "windows-1252", "windows-1252"),
    ],
)
def test_encodings_and_byte_order_marks(here: Path, mark: bytes, codec: str, encoding: str) -> None:
    (here / "a.txt").write_bytes(mark + "Café opened.".encode(codec))
    assert article("a.txt", encoding).text == "Café opened."


@pytest.mark.parametrize("encoding", ["nonsense", "base64", "undefined", "a\0b"])
def test_unknown_encoding_is_an_error_at_once(encoding: str) -> None:
    with pytest.raises(UsageError, match="encoding"):
        read(["a.txt"], encoding)


def test_what_cannot_be_decoded_names_file_and_byte(here: Path) -> None:
    (here / "a.txt").write_bytes("é".encode() + b"caf\xe9 opened")
    found = error("a.txt")
    assert (found.path, found.place) == ("a.txt", "byte 5")
    assert "--encoding windows-1252" in str(found)


def test_the_encoding_that_the_byte_order_mark_gives_away_is_named(here: Path) -> None:
    (here / "a.txt").write_bytes("Café".encode("utf-16"))
    assert "--encoding utf-16" in str(error("a.txt"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \r\n\t\xc2\xa0", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"One\0two", "character 3: a NUL"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    ],
)
def test_what_is_no_article(here: Path, data: bytes, message: str) -> None:
    (here / "a.txt").write_bytes(data)
    assert message in str(error("a.txt"))


def test_half_a_surrogate_pair(here: Path) -> None:
    (here / "a.txt").write_bytes(b"a+2AA-b")
    assert "character 1: half a surrogate pair (U+D800)" in str(error("a.txt", "utf-7"))


def test_missing_file() -> None:
    found = error("nowhere/a.txt")
    assert found.path == "nowhere/a.txt"
    assert "no such file" in str(found)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(here: Path) -> None:
    (here / "a.txt").write_text("One.")
    (here / "a.txt").chmod(0)
    assert "permission denied" in str(error("a.txt"))


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("a.doc", ".doc is not read; save it as .docx"),
        ("a.ODT", ".odt is not read; save it as .docx"),
        ("a.rtf", "save it as .docx"),
        ("a.pdf", "save the copy that it was made from as .docx, .html or .txt"),
        ("a.json", "write JSON lines (.jsonl)"),
        ("a.csv", "write JSON lines (.jsonl)"),
    ],
)
def test_a_format_that_is_not_read_is_named_with_what_to_do(here: Path, name: str, advice: str) -> None:
    (here / name).write_text("One.")
    assert advice in str(error(name))


def test_a_file_of_another_suffix_is_text(here: Path) -> None:
    (here / "a.copy").write_text("One.")
    assert article("a.copy").text == "One."


def test_too_large(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flagger.reading.formats.MOST_BYTES", 8)
    (here / "a.txt").write_text("12345678")
    (here / "b.txt").write_text("123456789")
    assert article("a.txt").text == "12345678"
    assert "larger than" in str(error("b.txt"))


def test_folder(here: Path) -> None:
    (here / "f" / "sub").mkdir(parents=True)
    (here / "f" / ".hidden").mkdir()
    for name in ("b.txt", "A.TXT", "sub/c.txt", ".hidden/d.txt", ".e.txt", "notes.MD", "sub/f.rst"):
        (here / "f" / name).write_text("One.")
    (here / "f" / "sub" / "g.jsonl").write_text('{"id": "row", "text": "Two."}\n')
    found = [article for article in read(["f"]) if isinstance(article, Article)]
    assert [article.id for article in found] == ["f/A.TXT", "f/b.txt", "f/notes.MD", "f/sub/c.txt", "row"]
    assert found[-1].path == "f/sub/g.jsonl"


def test_folder_without_articles(here: Path) -> None:
    (here / "f" / "sub").mkdir(parents=True)
    (here / "f" / "a.rst").write_text("One.")
    found = str(error("f"))
    assert found.startswith("f: no article in this folder; expected .docx, .htm, .html, ")
    assert all(suffix in found for suffix in SUFFIXES)


def test_patterns(here: Path) -> None:
    (here / "f" / "sub").mkdir(parents=True)
    (here / "f" / "empty").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/d.log", ".e.txt"):
        (here / "f" / name).write_text("One.")

    def found(pattern: str) -> list[str]:
        return [article.path for article in read([pattern]) if isinstance(article, Article)]

    assert found("f/*.txt") == ["f/a.txt", "f/b.txt"]
    assert found("f/?.txt") == found("f/[ab].txt") == found("f/*.txt")
    assert found("f/**/*.txt") == ["f/a.txt", "f/b.txt", "f/sub/c.txt"]
    assert found("f/*/*") == ["f/sub/c.txt", "f/sub/d.log"]
    assert found("f/*") == ["f/a.txt", "f/b.txt", "f/sub/c.txt"]
    assert found("f/**") == ["f/a.txt", "f/b.txt", "f/sub/c.txt", "f/sub/d.log"]
    assert str(error("f/*.md")) == "f/*.md: no such file, and no file matches this pattern"


def test_a_file_whose_name_looks_like_a_pattern_is_read_itself(here: Path) -> None:
    (here / "[a].txt").write_text("One.")
    (here / "a.txt").write_text("Two.")
    assert article("[a].txt").text == "One."


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.docx", "a.xml", "a.jsonl"])
def test_an_empty_file_of_any_format_is_an_error(here: Path, name: str) -> None:
    (here / name).write_bytes(b"")
    assert str(error(name)).startswith(f"{name}: ")


def test_every_format_has_a_reader_that_gives_articles(here: Path) -> None:
    import docx

    page = "<!DOCTYPE html><html lang='en'><head><title>Pier</title></head><body><article><h1>Pier</h1>" + (
        "<p>The harbour board of Elmouth met on Monday to settle the order in which the piers are to be rebuilt.</p>"
        * 1
        + "<p>Its chair said that the northern pier comes first, as the ferry to the islands leaves from there.</p>"
        + "<p>Traders in the old market asked for a later start, and the board will answer them in writing.</p>"
    )
    nitf = "<nitf><body><body.head><hedline><hl1>Pier</hl1></hedline></body.head><body.content><p>One.</p></body.content></body></nitf>"
    document = docx.Document()
    document.add_paragraph("One.")
    document.save(str(here / "a.docx"))
    samples = {
        **dict.fromkeys((".txt", ".md", ".markdown"), "One."),
        **dict.fromkeys((".html", ".htm", ".xhtml"), page + "</article></body></html>"),
        **dict.fromkeys((".xml", ".nitf", ".newsml"), nitf),
        **dict.fromkeys((".jsonl", ".ndjson"), '{"id": "row", "text": "One."}'),
    }
    for suffix, content in samples.items():
        (here / f"a{suffix}").write_text(content)
    for suffix in SUFFIXES:
        found = article(f"a{suffix}")
        assert found.text
        assert found.path == f"a{suffix}"


def test_errors_stop_nothing_and_order_is_kept(here: Path) -> None:
    (here / "a.txt").write_text("One.")
    (here / "b.txt").write_bytes(b"\xff")
    (here / "c.txt").write_text("Three.")
    found = list(read(["c.txt", "missing.txt", "b.txt", "a.txt", "./c.txt", "."]))
    assert [f.path for f in found] == ["c.txt", "missing.txt", "b.txt", "a.txt"]
    assert [isinstance(f, Article) for f in found] == [True, False, False, True]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_name_that_is_no_utf_8_is_made_visible(here: Path) -> None:
    with open(os.path.join(os.fsencode(here), b"caf\xe9.txt"), "wb") as file:
        file.write(b"One.")
    (found,) = read([os.fsdecode(b"caf\xe9.txt")])
    assert isinstance(found, Article)
    assert found.id == "caf\\udce9.txt"


def test_standard_input_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe_in(monkeypatch, b"One.\r\n{Two}\n")
    found = article("-")
    assert (found.id, found.path, found.text) == ("-", "-", "One.\r\n{Two}\n")


def test_standard_input_may_be_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe_in(monkeypatch, codecs.BOM_UTF8 + b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\nno\n')
    first, second, third = read(["-"])
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert isinstance(third, ReadError)
    assert (first.id, first.path, second.id, third.place) == ("a", "-", "b", "line 3")


@pytest.mark.parametrize("data", [b'["text"]\n', b"{}\n", b'{"a": 1}'])
def test_standard_input_that_only_looks_like_rows_is_text(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    pipe_in(monkeypatch, data)
    assert article("-").text == data.decode()


def test_a_broken_row_on_standard_input_is_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe_in(monkeypatch, b'{"id": "a", "text": "The mayor\n')
    assert str(error("-")).startswith("-: line 1: not JSON")


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"# One\n", "# One"),
        (b"\n<!-- a --><!DOCTYPE nitf SYSTEM 'nitf.dtd'>\n<nitf><body><p>One.</p></body></nitf>", "One."),
        (b"<?xml version='1.0'?><!-- a - b -->\n<n:newsItem xmlns:n='u'/>", "found none"),
        (b"<?xml version='1.0'?><rss/>", "the root element is rss"),
        (b"<?xml version='1.0'?><html/>", "-: "),
        (b"<!doctype html><title>x</title>", "-: "),
        (b"PK\x03\x04", "not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old form (.doc)"),
        (b"<3 the piers", "<3 the piers"),
        (b"<rest of the copy follows", "<rest of the copy follows"),
    ],
)
def test_the_format_of_standard_input_is_seen(monkeypatch: pytest.MonkeyPatch, data: bytes, shown: str) -> None:
    pipe_in(monkeypatch, data)
    (found,) = read(["-"])
    assert shown in (found.text if isinstance(found, Article) else str(found))


def test_standard_input_in_another_encoding_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe_in(monkeypatch, "<nitf><body><p>Café.</p></body></nitf>".encode("utf-16"))
    assert article("-", "utf-16").text == "Café."


def test_standard_input_is_read_as_the_file_that_it_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe_in(monkeypatch, b"# One\n")
    found = article("-", stdin_filename="desk/a.md")
    assert (found.id, found.path, found.markup) == ("desk/a.md", "desk/a.md", (Span(0, 1),))
    pipe_in(monkeypatch, b'{"id": "a", "text": "One."}\n')
    assert article("-", stdin_filename="a.txt").text.startswith("{")
    pipe_in(monkeypatch, b'{"id": "a", "text": "One."}\n')
    assert article("-", stdin_filename="a.jsonl").id == "a"
    pipe_in(monkeypatch, b"One.")
    assert str(error("-", stdin_filename="a.pdf")).startswith("a.pdf: .pdf is not read")


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe_in(monkeypatch, b"")
    assert str(error("-")) == "-: the article is empty"


@given(st.binary(max_size=60), st.sampled_from(["utf-8", "utf-16", "utf-7", "windows-1252", "shift_jis"]))
def test_any_bytes_are_an_article_or_an_error(data: bytes, encoding: str) -> None:
    try:
        text = decoding.decode(data, encoding, "a.txt")
        decoding.check_text(text, "a.txt")
    except ReadError:
        return
    assert text.encode().decode() == text


@given(st.binary(max_size=80), st.sampled_from(["utf-8", "utf-16", "windows-1252"]))
def test_any_bytes_are_rows_or_errors(data: bytes, encoding: str) -> None:
    try:
        found = list(rows.read_rows(io.BytesIO(data), "a.jsonl", encoding))
    except ReadError:
        return
    assert found
