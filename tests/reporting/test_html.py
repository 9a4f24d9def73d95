"""The page of one article, and the index, read back as a browser reads them."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Meta
from flagger.lexicon import FramingEntry
from flagger.reporting import html, index
from flagger.result import Result
from flagger.summary import summarise
from flagger.summary.index import index_row
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import LINES, harbour

VOID = {"meta", "input", "br", "rect"}


class Page(HTMLParser):
    """What stands in a page: its elements with their attributes, its text, and the text of what has a certain class."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(source)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert len(values) == len(attrs), f"an attribute of <{tag}> stands twice"
        self.elements.append((tag, values))
        if tag not in VOID:
            self._open.append((tag, values.get("class") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(f"{tag}.{name}" for tag, name in self._open), data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def text(self, within: str, without: tuple[str, ...] = ()) -> str:
        """The text inside elements written `tag.class`, leaving out what is inside others."""
        return "".join(
            data
            for path, data in self.texts
            if any(name.startswith(within) for name in path) and not any(name.startswith(without) for name in path)
        )

    @property
    def ids(self) -> list[str]:
        return [values["id"] or "" for _, values in self.elements if "id" in values]

    @property
    def shape(self) -> list[tuple[str, list[str]]]:
        return [(tag, list(values)) for tag, values in self.elements]

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]


def page_of(result: Result) -> str:
    return html.render(result, summarise(result, Entries()))


@pytest.fixture(scope="module")
def source() -> str:
    return page_of(harbour())


@pytest.fixture(scope="module")
def page(source: str) -> Page:
    return Page(source)


def test_every_link_leads_to_a_place_in_the_page_and_every_place_is_there_once(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    links = [values["href"] or "" for tag, values in page.elements if tag == "a"]
    assert links
    assert [link for link in links if link.lstrip("#") not in page.ids] == []
    labelled = [values["aria-labelledby"] for _, values in page.elements if "aria-labelledby" in values]
    assert set(labelled) <= set(page.ids)


def test_findings_and_their_places_lead_to_each_other(page: Page) -> None:
    links = {values["href"] for tag, values in page.elements if tag == "a"}
    start = harbour().text.index("harbour tyrant")
    assert {"#f1", f"#m{start}-{start + 14}", "#a1"} <= links
    assert {"f1", f"m{start}-{start + 14}", "a1"} <= set(page.ids)


def test_the_page_asks_for_nothing_and_its_policy_says_so(source: str, page: Page) -> None:
    [policy] = [values["content"] or "" for _, values in page.elements if "http-equiv" in values]
    assert policy.startswith("default-src 'none'; ")
    assert policy.endswith("; base-uri 'none'; form-action 'none'")
    for tag in ("style", "script"):
        [text] = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not {"link", "img", "iframe", "object", "base", "use"} & set(page.tags)
    # Under the policy an attribute of style or an event would do nothing.
    names = {name for _, values in page.elements for name in values}
    assert not [name for name in names if name in ("src", "style", "srcset") or name.startswith("on")]
    assert "http://" not in source
    assert "https://" not in source


def test_the_article_stands_in_the_annotated_text_as_published(page: Page) -> None:
    article = "".join(line for line, _ in LINES)
    shown = page.text("article.annotated", without=("span.vh", "ul.margin", "a.ref"))
    assert "".join(shown.split()) == "".join(article.split())


def test_every_mark_says_why(page: Page) -> None:
    marks = [values for tag, values in page.elements if tag == "mark" and "id" in values]
    assert len(marks) > 20
    assert all(values["title"] for values in marks)
    reasons = page.text("span.vh")
    assert "[error 1: ‘harbour tyrant’ labels a person" in reasons


def test_headings_do_not_skip_a_level(page: Page) -> None:
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_an_article_with_nothing_found_says_so() -> None:
    page = Page(page_of(Maker([("Rain fell on Orlen.", "body")]).result))
    text = page.text("main.")
    assert "Nothing to fix was found. That does not say that the article is true, or fair." in text
    assert "The article attributes nothing to anyone." in text


def test_a_page_is_small() -> None:
    """Some 200 words of the densest kind take a fifth of what 600 words may."""
    assert len(page_of(harbour()).encode()) < 80_000


HOSTILE = st.one_of(
    st.text(min_size=1),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</style><img src=x onerror=alert(1)>",
            '"><svg onload=alert(1)>',
            "' onmouseover='alert(1)",
            "{{ 7 * 7 }}{% raw %}",
            "<!-- a",
            "]]>&lt;&amp;&#60;",
            "javascript:alert(1)",
        ]
    ),
).filter(lambda text: text.strip() and text.isprintable())


class HostileEntries:
    """Lexicons whose every note is hostile."""

    def __init__(self, note: str) -> None:
        self.note = note

    def framing_entry(self, full_id: str) -> FramingEntry | None:
        return FramingEntry(id=full_id, patterns=(), note=self.note)


def hostile(words: str, note: str) -> tuple[Result, str]:
    """An article in which every text that comes from outside is `words`, and the page of it."""
    meta = Meta(words, words, (words,), words, words, "news")
    make = Maker([(words, "heading"), (words, "body"), ("Rain fell.", "body")], meta, words)
    source = make.source(words, "person", words)
    make.sentence(words, "allegation", "quoted", source)
    make.sentence("Rain fell.", "characterisation", "none")
    make.said(words, words, words, source)
    make.loaded(words, "epithet", "quote", source)
    make.alleged(words, 1, words, words, "disputed", (words,))
    make.found("FRM301", words, "error", words, words, (words,))
    result = make.result
    return result, html.render(result, summarise(result, HostileEntries(note)))


@given(HOSTILE, HOSTILE)
def test_whatever_comes_from_outside_is_text(words: str, note: str) -> None:
    tame = Page(hostile("harmless", "harmless")[1])
    result, source = hostile(words, note)
    page = Page(source)
    # The same elements with the same names of attributes, whatever the words.
    assert page.shape == tame.shape
    tidy = " ".join(words.split())
    assert tidy[:80] in " ".join(page.text("h1").split())
    assert words in "".join(data for path, data in page.texts if path and path[-1].startswith("mark."))
    assert result.path in page.text("span.path")


@given(HOSTILE, HOSTILE)
def test_the_index_too(words: str, name: str) -> None:
    result, _ = hostile(words, "harmless")
    row = index_row(result, summarise(result, Entries()), name)
    page = Page(index.render([row, row]))
    assert [values["href"] for tag, values in page.elements if tag == "a"] == ["#main", row.href, row.href]
    assert row.href.startswith("./")
    assert words in page.text("span.description")
    assert "img" not in page.tags
    assert page.tags.count("script") == 1


def colours(source: str) -> list[dict[str, str]]:
    """The colours of the light page and of the dark one."""
    blocks = re.findall(r":root \{(.*?)\}", source, re.DOTALL)[:2]
    return [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in blocks]


def contrast(first: str, second: str) -> float:
    """The contrast of two colours as WCAG counts it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_text_and_marks_have_the_contrast_that_wcag_aa_asks_for() -> None:
    style = (Path(html.__file__).parent / "assets" / "report.css").read_text("utf-8")
    light, dark = colours(style)
    assert light.keys() == dark.keys()
    for palette in (light, dark):
        for ground in ("paper", "ground"):
            for ink in ("ink", "soft", "link", "error", "warning", "note", "info", "loaded", "alleged", "quoted"):
                assert contrast(palette[ink], palette[ground]) >= 4.5, (ink, ground)
        for tint in ("loaded-tint", "alleged-tint"):
            assert contrast(palette["ink"], palette[tint]) >= 4.5, tint
        assert contrast(palette["paraphrased"], palette["track"]) >= 3, palette["paraphrased"]
