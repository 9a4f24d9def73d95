"""The Markdown of an article, read back as GitHub and others read it: text stays text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from flagger.article import Meta
from flagger.reporting.escaped import code, escaped
from flagger.reporting.markdown import render, total
from flagger.reporting.visible import visible
from flagger.result import Result
from flagger.summary.brief import brief
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import harbour

SEAM = "\u200b"
READERS = [MarkdownIt("commonmark"), MarkdownIt("js-default", {"html": True})]
"""Plain CommonMark; and tables and strikethrough, as on GitHub. Both take HTML as HTML."""

HOSTILE = st.one_of(
    st.text(min_size=1),
    st.text("\\`*_[]{}()#!~$^&<>|@:./+-=1 \n\ta", min_size=1),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "</summary></details><img src=x onerror=alert(1)>",
            "![x](https://example.org/x.png)",
            "[x](javascript:alert(1))",
            "<https://example.org> and www.example.org, ann@example.org",
            "@ann please see #12, GH-34 and ann/repo#5 :smile: :+1:",
            "| a | b |\n|---|---|",
            "\\| a \\\\| b",
            "`a` ``b`` ```c",
            "# a",
            "1. a",
            "12) a",
            "- a",
            "+ a",
            "---",
            "===",
            "> a",
            "    code",
            "~~~ a",
            "[^1]: a",
            "a  \nb\\\nc",
            "&lt;b&gt; &#64;ann &amp;",
            "*a* **b** _c_ ~~d~~ $e$",
            "\u202eabc\u2066",
        ]
    ),
).filter(lambda text: bool(text.strip()))


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def shown(text: str) -> str:
    return visible(" ".join(text.split()))


@pytest.mark.parametrize("reader", READERS, ids=["commonmark", "tables"])
@pytest.mark.parametrize("around", ["{}", "before {} after", "- {}", "## {}", "| {} | b |\n|---|---|\n| {} | c |"])
def test_whatever_is_escaped_is_text_wherever_it_stands(reader: MarkdownIt, around: str) -> None:
    alike = [token.type for token in flat(reader.parse(around.replace("{}", "word")))]

    @given(HOSTILE)
    def holds(text: str) -> None:
        source = around.replace("{}", escaped(text))
        tokens = list(flat(reader.parse(source)))
        assert [token.type for token in tokens if token.type != "text_special"] == alike
        assert shown(text) in "".join(token.content for token in tokens if not token.children).replace(SEAM, "")

    holds()


@given(HOSTILE)
def test_what_a_site_would_make_live_is_parted(text: str) -> None:
    """Sites look for these in the text that Markdown leaves, so that no escape of Markdown's own keeps them from it."""
    source = escaped(text)
    assert not re.search(r"(?i:www)\.\S", source), "GitHub looks for this one before it reads “&#8203;”"
    plain = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", source))
    live = rf"[@#][^\s{SEAM}]|\b(GH|gh)-\d|://|:[\w+-]*[a-zA-Z_+-]:|(?i:www)\.[^\s{SEAM}]|\w\.[^\W\d]"
    assert not re.search(live, plain)


@given(HOSTILE)
def test_code_can_be_copied_as_it_stands(text: str) -> None:
    [paragraph] = [token for token in READERS[1].parse(f"a {code(text)} b") if token.type == "inline"]
    assert [(t.type, t.content) for t in paragraph.children or []] == [
        ("text", "a "),
        ("code_inline", shown(text)),
        ("text", " b"),
    ]


def hostile(words: str) -> Result:
    """An article in which every text that comes from outside is `words`."""
    make = Maker(
        [(words, "heading"), ("Rain fell.", "body")], Meta(words, words, (words,), words, words, "news"), words
    )
    source = make.source(words, "person", words)
    make.said(words, words, words, source)
    make.loaded(words, "epithet", "paraphrase", source)
    make.alleged(words, 1, words, words, "disputed", (words,))
    for severity in ("error", "note", "info"):
        make.found("FRM301", words, severity, words, words, (words,))
    return make.result


@given(HOSTILE)
def test_an_article_has_the_same_shape_whatever_its_words(words: str) -> None:
    def shape(text: str) -> list[str]:
        source = render(brief(hostile(text), Entries()), show_info=True)
        return [t.type for t in flat(READERS[1].parse(source)) if t.type not in ("text_special", "softbreak")]

    assert shape(words) == shape("harmless")
    live = {"html_inline", "link_open", "image", "em_open", "hardbreak"}
    assert not live & set(shape(words))


def test_the_only_html_is_what_folds() -> None:
    tokens = flat(READERS[1].parse(render(brief(harbour(), Entries()), show_info=True)))
    blocks = [token.content.strip() for token in tokens if token.type == "html_block"]
    summaries = ["2 notes", "1 info", "The allegations"]
    opened = [f"<details>\n<summary>{summary}</summary>" for summary in summaries]
    assert blocks == [block for opening in opened for block in (opening, "</details>")]


def test_an_article_in_brief() -> None:
    note = render(brief(harbour(), Entries())).splitlines()
    assert note[0] == "## Port boss robbed pension fund as Kestria strike enters third week"
    assert note[2] == "The Orlen Courier · Ada Lind · 4 March 2026 · news · `desk/harbour.txt`"
    assert note[4].startswith(
        "**1 error, 6 warnings and 2 notes; 1 info not listed (--show-info).** flagger does not check truth"
    )
    [row] = [line for line in note if "harbour tyrant" in line]
    assert (
        row
        == "| error | 3:58 | harbour tyrant | a label, in your words | Dorn Vale or the head of the port | FRM301 epithet |"
    )
    assert any(line.startswith("4 allegations: 2 unverified, 1 without evidence and 1 supported.") for line in note)
    assert any("Accused and not heard: " in line and "the police" in line for line in note)
    [claim] = [line for line in note if line.startswith("- “the strike is a foreign plot”")]
    assert "Who says so: Critics" in claim
    assert "no caveat" in claim


def test_a_quoted_word_is_not_said_to_be_the_outlets() -> None:
    [row] = [
        line
        for line in render(brief(harbour(), Entries()), show_info=True).splitlines()
        if "| a gang of thieves" in line
    ]
    assert row.startswith("| info | 5:")
    assert "in a source’s quoted words" in row
    assert "your" not in row


def test_suppressed_findings_are_left_out() -> None:
    result = harbour()
    result.findings = [msgspec.structs.replace(finding, suppressed=True) for finding in result.findings]
    note = render(brief(result, Entries()), show_info=True)
    assert "**Nothing to fix was found.**" in note
    assert "| error |" not in note
    assert "| info |" not in note


def test_findings_that_one_change_clears_are_one_row() -> None:
    make = Maker([("The thug left. A thug came. The thug slept.", "body")])
    for start in (4, 17, 32):
        make.loaded("thug", "epithet")
        make.result.loaded[-1] = msgspec.structs.replace(make.result.loaded[-1], start=start, end=start + 4)
        make.found("FRM301", "epithet", "error", "thug", "‘thug’ judges.")
        finding = make.result.findings[-1]
        make.result.findings[-1] = msgspec.structs.replace(finding, start=start, end=start + 4, column=start + 1)
    [row] = [line for line in render(brief(make.result, Entries())).splitlines() if line.startswith("| error")]
    assert row.startswith("| error | 1:5, 1:18, 1:33 | thug |")


def test_a_run_is_summed_up() -> None:
    assert total(2, {"error": 1, "note": 2, "info": 3}) == "---\n\n**2 articles: 1 error and 2 notes; 3 info.**\n"
