"""Whatever comes from outside is text in every form of a report: an article, its names and its file's, and the lexicons'."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flagger.analysis import Source
from flagger.article import Meta
from flagger.lexicon import FramingEntry, Lexicons
from flagger.reporting import compare, html, index
from flagger.reporting.annotations import Page as AnnotationPage
from flagger.result import Result
from flagger.summary import summarise
from flagger.summary.comparison import compare as compared
from flagger.summary.index import index_row
from tests.reporting.pages import Page
from tests.summary.handmade import Maker

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "</title></textarea><iframe srcdoc=x>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" style="position:fixed" hidden="',
    "{{ 7 * 7 }}{% raw %}{# a #}",
    "<!-- a --!><b>",
    "]]>&lt;&amp;&#60;&colon;",
    "javascript:alert(1)",
    "<base href=//a.example><meta http-equiv=refresh content=0>",
)
"""What would leave the place it is put in, were it not escaped."""

# What no reader sees is another matter, and a line's end begins a new paragraph.
SEEN = st.characters(exclude_categories=("C", "Z"))
HOSTILE = st.one_of(st.text(SEEN), st.text("<>&\"'/=`{}%# ab"), st.sampled_from(PAYLOADS))

FREE = {"title", "aria-label", "content", "data-label", "lang"}
"""Attributes that may hold words."""
SAFE = re.compile(r"[#./]?[\w #:.,%/*+~-]*")


class Outside(NamedTuple):
    """All that comes from outside."""

    words: str
    title: str
    outlet: str
    file: str
    source: str
    description: str
    message: str
    note: str
    neutral: str
    pattern: str


def outside_of(*texts: str) -> Outside:
    """The texts, each between two words of its own, by which no two are taken for names of one person."""
    named = zip(Outside._fields, texts, strict=True)
    return Outside(*(" ".join((name, *text.split(), f"{name}ly")) for name, text in named))


TAME = outside_of(*(["harmless"] * len(Outside._fields)))
OTHER = outside_of(*(["other"] * len(Outside._fields)))
WORST = outside_of(*(["".join(PAYLOADS)] * len(Outside._fields)))
OUTSIDE = st.builds(outside_of, *([HOSTILE] * len(Outside._fields)))


class Entries:
    """Lexicons of one entry, whose every text is from outside."""

    def __init__(self, outside: Outside) -> None:
        self._outside = outside

    def actors(self, name: str) -> frozenset[str]:
        return frozenset((self._outside.source.casefold(),)) if name == "seat" else frozenset()

    def words(self, name: str) -> frozenset[str]:
        return frozenset((name,))

    def terms(self, name: str) -> tuple[str, ...]:
        return (name,)

    def framing_entry(self, full_id: str) -> FramingEntry | None:
        texts = self._outside
        return FramingEntry(id=full_id, patterns=(texts.pattern,), neutral=(texts.neutral,), note=texts.note)


def result_of(outside: Outside, more: str = "Rain fell.") -> Result:
    """An article of such texts, with a mark of each sort."""
    words = outside.words
    meta = Meta(outside.title, outside.outlet, (outside.outlet,), outside.outlet, "en", "news")
    make = Maker([(words, "heading"), (more, "body")], meta, outside.file)
    make.result.sources.append(Source("s1", outside.source, "person", outside.description, []))
    make.sentence(words, "allegation", "quoted", "s1", part="heading")
    make.sentence(more, "characterisation", "none")
    make.said("", words, words, "s1", "quoted")
    make.loaded(words, "epithet", "quote", "s1")
    make.loaded(more, "emotive")
    make.alleged(words, 1, outside.source, outside.description, "disputed", (words,))
    make.found("FRM301", "epithet", "error", words, outside.message, (outside.neutral,))
    return make.result


def check(source: str, *tame: str) -> Page:
    """Hold a page to the elements and attributes of harmless ones; gives it. (What is no name to flagger leaves a row out.)"""
    expected, page = Page(tame[0]), Page(source)
    assert {(tag, *names) for tag, names in page.shape} <= {(t, *names) for one in tame for t, names in Page(one).shape}
    for tag, values in page.elements:
        for name, value in values.items():
            assert name in FREE or SAFE.fullmatch(value or ""), (tag, name, value)
    scripts = [[data for path, data in one.texts if path[-1:] == ("script.",)] for one in (expected, page)]
    styles = [[data for path, data in one.texts if path[-1:] == ("style.",)] for one in (expected, page)]
    assert scripts[0] == scripts[1]
    assert styles[0] == styles[1]
    policies = [[values["content"] for _, values in one.elements if "http-equiv" in values] for one in (expected, page)]
    assert policies[0] == policies[1]
    return page


def page_of(outside: Outside) -> str:
    result = result_of(outside)
    return html.render(result, summarise(result, Entries(outside)))


def index_of(outside: Outside) -> str:
    result = result_of(outside)
    row = index_row(result, summarise(result, Entries(outside)), outside.file)
    return index.render([row, row])


PAGE, INDEX = page_of(TAME), index_of(TAME)


@given(OUTSIDE)
@example(WORST)
def test_the_report_shows_it_as_text(outside: Outside) -> None:
    page = check(page_of(outside), PAGE)
    text = "".join(data for _, data in page.texts)
    shown = {*text.split("\n"), *(value or "" for _, values in page.elements for value in values.values())}
    assert outside.words in page.text("article.annotated")
    assert outside.file in page.text("span.path")
    assert outside.outlet in page.text("p.meta")
    assert outside.source.removeprefix("source") in page.text("th.")
    assert outside.description in text
    assert outside.neutral in text
    assert any(outside.note in one for one in shown)


@given(OUTSIDE)
def test_the_index_shows_it_as_text(outside: Outside) -> None:
    page = check(index_of(outside), INDEX)
    assert outside.title[:100] in page.text("a.")
    assert outside.file in page.text("span.description")
    assert outside.outlet in page.text("td.")
    hrefs = [values["href"] or "" for tag, values in page.elements if tag == "a"]
    assert hrefs[0] == "#main"
    assert all(href.startswith("./") for href in hrefs[1:])


@settings(max_examples=10)
@given(first=OUTSIDE, second=OUTSIDE)
def test_the_comparison_shows_it_as_text(lexicons: Lexicons, first: Outside, second: Outside) -> None:
    def page(one: Outside, other: Outside) -> str:
        results = [result_of(one), result_of(other, "Snow fell.")]
        return compare.render(compared(results, lexicons))

    # Names and claims that both have stand in rows that others lack.
    source = check(page(first, second), page(TAME, TAME), page(TAME, OTHER))
    text = "".join(data for _, data in source.texts)
    assert all(one.title[:60] in text and one.file in text for one in (first, second))


@given(OUTSIDE)
def test_annotations_and_results_keep_it_verbatim(outside: Outside) -> None:
    result = result_of(outside)
    kept = msgspec.json.decode(msgspec.json.encode(result), type=Result)
    assert kept == result
    page = AnnotationPage(Entries(outside))
    written = json.loads(b"".join([page.head(), page.items(result), page.foot()]))
    bodies = [body for one in written["items"] for body in one["body"]]
    assert {body["format"] for body in bodies if "format" in body} == {"text/plain"}
    assert {outside.message, outside.neutral} <= {body["value"] for body in bodies}
    assert outside.words in {
        selector.get("exact")
        for one in written["items"]
        if isinstance(one["target"], dict)
        for selector in one["target"]["selector"]
    }
