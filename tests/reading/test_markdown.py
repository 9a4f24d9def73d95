"""Markdown: blocks and syntax, held against what markdown-it renders; front matter; limits."""

from __future__ import annotations

import contextlib
import html
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from flagger.article import Article, Meta
from flagger.errors import ReadError
from flagger.reading.markdown import MOST_BYTES, read_markdown
from tests.reading.pieces import check, parts, shown


def read(text: str) -> Article:
    return read_markdown(text.encode(), "a.md", None)


def test_the_source_is_kept_and_lines_and_columns_stay_exact() -> None:
    text = "\ufeff# Piers\r\n\r\nThe *harbour* board.\r\n"
    found = read(text)
    assert (found.id, found.path, found.positions, found.text) == ("a.md", "a.md", True, text[1:])
    assert [found.text[b.start : b.end] for b in found.blocks] == ["Piers", "The *harbour* board."]
    assert [found.text[s:e] for s, e in found.markup] == ["#", "*", "*"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Piers ##\n\n### Works", [("heading1", "Piers"), ("heading3", "Works")]),
        ("Piers\nand docks\n===\nWorks\n---", [("heading1", "Piers and docks"), ("heading2", "Works")]),
        ("> # Piers\n> x", [("heading1", "Piers"), ("quotation", "x")]),
        ("One\ntwo.  \nThree\\\nfour.\n\nFive.", [("body", "One two. Three four."), ("body", "Five.")]),
        ("- One\n  two\n- Three\n\n  four\n  1. five", [("body", w) for w in ("One two", "Three", "four", "five")]),
        ("> One\n> two\nthree\n>\n> > four", [("quotation", "One two three"), ("quotation", "four")]),
        ("> - One", [("quotation", "One")]),
        ("|A|b \\| c|\n|-|-|\n| *d* ||\n|e|f|g|", [("body", w) for w in ("A", "b | c", "d", "e", "f")]),
        ("> | A | b |\n> |---|---|\n> | c | d |", [("quotation", w) for w in "Abcd"]),
        ("A|b\n-|-\nc|d", [("body", w) for w in "Abcd"]),
        ("![The *pier*](p.jpg 'title')", [("caption", "The pier")]),
        ("[![Pier](p.jpg)](/big)", [("caption", "Pier")]),
        (
            "![Pier](p.jpg)\n*Works in **May***\n\nText.",
            [("caption", "Pier"), ("caption", "Works in May"), ("body", "Text.")],
        ),
        ("![Pier](p.jpg)\nThe works.", [("caption", "Pier"), ("body", "The works.")]),
        ("The ![Pier](p.jpg) works.", [("body", "The works.")]),
        ("![](p.jpg)\n\nThe works.", [("body", "The works.")]),
        (
            "An un*real*istic [plan](/a\n 'b c') and [this][1], [1] [].\n\n[1]: /b",
            [("body", "An unrealistic plan and this, 1 [].")],
        ),
        ("A `b *c*`, ``d`e`` and ~~f~~.", [("body", "A b *c*, d`e and f.")]),
        ("> A `b\n> c` [d\n> e](f\n> 'g')", [("quotation", "A b c d e")]),
        ("See <http://a.b/%41> or <c@d.ef>.", [("body", "See http://a.b/%41 or c@d.ef.")]),
        ("Not \\*this\\*, \\a &amp; * that_one_.", [("body", "Not *this*, \\a &amp; * that_one_.")]),
        ("One<br>two <b>three</b><!-- no -->.", [("body", "One two three.")]),
        ("One[^1].\n\n[^1]: Two.\n\n[^b]: http://a.b", [("body", "One."), ("body", "Two."), ("body", "http://a.b")]),
        (
            "One.\n\n```\ncode\n```\n\n    more\n\n<div>\nhtml\n</div>\n\n***\n\n<!-- no\n\nno -->\nTwo.",
            [("body", "One."), ("body", "Two.")],
        ),
        ("Three. <!-- flagger: x -->\n\n<!-- c -->\n\nFour.", [("body", "Three."), ("body", "Four.")]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    found = read(text)
    check(found)
    assert parts(found) == expected
    windows = read(text.replace("\n", "\r\n"))
    assert parts(windows) == expected
    assert parts(read(text.replace("\n", "\r"))) == expected


FRONT = """---
# a comment
title: "The \\"pier\\": works"   # another
authors:
  - Nora Fenwick
  - name: Otto Reyes
    role: chair
date: 2026-03-01
source: 'Elmouth''s Mail'
lang: en-GB
category: Opinion
tags: [harbour, "market, old"]
summary: >
  Nothing of this
  is read.
nested:
  key: value
empty:
---
"""


def test_yaml_front_matter() -> None:
    found = read(FRONT + "# Other\n\nText.")
    assert found.meta == Meta(
        'The "pier": works',
        "Elmouth's Mail",
        ("Nora Fenwick", "Otto Reyes"),
        "2026-03-01",
        "en-GB",
        None,
        ("Opinion", "harbour", "market, old"),
    )
    assert shown(found) == ["Other", "Text."]
    assert found.text[slice(*found.markup[0])].startswith("---\n# a comment")


def test_toml_front_matter() -> None:
    head = '+++\ntitle = "Pier"\ndate = 2026-03-01\nauthor = {name = "Nora Fenwick"}\ngenre = "Analysis"\ntags = ["a"]\n+++\n'
    found = read(head + "Text.")
    assert found.meta == Meta("Pier", None, ("Nora Fenwick",), "2026-03-01", None, "analysis", ("a",))
    assert shown(found) == ["Text."]


def test_broken_toml_is_an_error() -> None:
    with pytest.raises(ReadError, match=r"a\.md: line 1: front matter between \+\+\+ that is no TOML"):
        read("+++\ntitle = \n+++\nText.")


@pytest.mark.parametrize(
    "text", ["---\n\nText: here it is.\n\nMore.\n", "---\n- a\n---\nText.", "---\ntitle: x\n", "+++\nx"]
)
def test_what_only_looks_like_front_matter_is_text(text: str) -> None:
    found = read(text)
    assert found.meta == Meta()
    assert shown(found)


def test_the_first_heading_of_level_1_is_the_title() -> None:
    assert read("## Two\n\n# The *pier* &amp; [us](/x)\n\n# Three").meta.title == "The pier & us"


def test_a_genre_of_another_list_is_a_section() -> None:
    assert read("---\ngenre: Gossip\n---\nText.").meta.sections == ("Gossip",)


@pytest.mark.parametrize(
    "text", ["", "---\ntitle: x\n---\n", "```\ncode\n```", "<div>\n\n[a]: b", "![](x)", "| |\n|-|\n"]
)
def test_nothing_but_syntax_is_no_article(text: str) -> None:
    with pytest.raises(ReadError, match="empty"):
        read(text)


def test_nesting_has_a_limit() -> None:
    assert shown(read("> " * 19 + "deep")) == shown(read("- " * 9 + "deep")) == ["deep"]
    for marks in ("> " * 20, "- " * 10, "> - " * 7, "> " * 1000):
        with pytest.raises(ReadError, match=r"a\.md: line 3: .* nested more than 19 deep"):
            read(f"One.\n\n{marks}deep")


def test_size_has_a_limit() -> None:
    with pytest.raises(ReadError, match=r"a\.md: larger than 2 MB, so this is no article in Markdown"):
        read("[" * (MOST_BYTES + 1))


# What markdown-it renders, from a parser that nothing was changed in.
RENDERING = MarkdownIt("commonmark", {"maxNesting": 20}).enable(["table", "strikethrough"])


def rendered(text: str) -> Iterator[str]:
    """The words of each paragraph, heading and cell."""
    for token in RENDERING.parse(text):
        if token.type == "inline" and (words := visible(token.children or [])):
            yield words


def visible(tokens: list[Token]) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n", "html_inline": ""}
    return squeezed("".join(breaks.get(token.type, token.content) for token in tokens))


def squeezed(words: str) -> str:
    """Without white space, and with entities read: in the source they are as they were written."""
    while (read := html.unescape(words)) != words:
        words = read
    return "".join(words.split())


SYNTAX = st.sampled_from(
    "# |## |> |- |1. |  |    |\t|*|**|_|~~|`|``|[|](|](/u 't')|][r]|]|)|<|<b>|</b>|<http://a.b>|<!--|-->|\\|&amp;|&|"
    "\n|\n\n|\r\n|\\\n|  \n|===|---|```|[r]: /u|a|B c.|é “q”|:|+|'|(|\"".split("|")
) | st.sampled_from(["|", "\n|-|-|\n", "\\|", "\n-|-\n"])
MARKDOWN = st.lists(SYNTAX, max_size=40).map("".join)
ANY = st.one_of(
    MARKDOWN,
    st.text(max_size=80),
    st.lists(st.one_of(SYNTAX, st.text(max_size=3), st.just("![")), max_size=30).map("".join),
)


@given(MARKDOWN)
def test_what_is_left_is_what_a_reader_sees(text: str) -> None:
    expected = list(rendered(text))
    try:
        found: Article | None = read(text)
    except ReadError as error:
        expected = [] if "nested" in str(error) else expected
        found = None
    if not text.startswith("---"):
        assert [squeezed(words) for words in (shown(found) if found else ())] == expected


@given(ANY)
def test_any_text_is_an_article_or_an_error(text: str) -> None:
    try:
        check(read_markdown(text.encode("utf-8", "surrogatepass"), "a.md", None))
    except ReadError as error:
        check(error)


@given(st.binary(max_size=100), st.sampled_from([None, "utf-16", "windows-1252"]))
def test_any_bytes_are_an_article_or_an_error(data: bytes, encoding: str | None) -> None:
    try:
        check(read_markdown(b"---\n" + data, "a.md", encoding))
    except ReadError as error:
        check(error)


HOSTILE = ["> ", ">", "[", "![", "*", "`", "**a ", "*a_ ", "[a](", "[]", "- ", "<", "<!--", "&", "|", "a|", "[a][", "\\", "(",
           "a\n", "- a\n", "|a|\n|-|\n", "---\n", "[^1]", "![a](b) ", "![a](b)\n", "a: b\n", '"', "+++\n"]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    def seconds(size: int) -> float:
        data = (piece * (size // len(piece)) + "\n\nEnd.").encode()
        start = time.perf_counter()
        with contextlib.suppress(ReadError):
            read_markdown(data, "a.md", None)
        return time.perf_counter() - start

    small = min(seconds(1_000) for _ in range(3))
    assert min(seconds(8_000) for _ in range(2)) < max(20 * small, 0.3)
