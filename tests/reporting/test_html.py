"""The page of one article, and the index, read back as a browser reads them."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import pytest

from flagger.reporting import html
from flagger.result import Result
from flagger.summary import summarise
from tests.reporting.pages import Page
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import LINES, harbour


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
    assert "[error 1: a label, in your words; to clear it: " in reasons


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


def test_statements_and_sentences_name_each_other(page: Page) -> None:
    sentences = {
        values["id"]: values["data-kind"]
        for tag, values in page.elements
        if tag == "span" and values.get("class") == "sentence"
    }
    statements = [values["data-for"] for _, values in page.elements if values.get("class") == "statement"]
    assert len(statements) > 10
    assert set(statements) <= sentences.keys()
    assert {"allegation", "characterisation", "sourced_fact", "weakly_sourced", "unsourced"} <= set(sentences.values())


def test_what_is_useless_without_the_script_is_hidden_until_it_runs(page: Page) -> None:
    fieldsets = [values for tag, values in page.elements if tag == "fieldset"]
    assert len(fieldsets) == 3
    assert all("hidden" in values for values in fieldsets)
    boxes = [values for tag, values in page.elements if tag == "input" and values.get("id") != "keys-on"]
    assert all("checked" in values and values["data-filter"] for values in boxes)
    [button] = [values for _, values in page.elements if values.get("id") == "open-keys"]
    assert "hidden" in button


def test_marks_say_whose_words_they_are_and_how_grave(page: Page) -> None:
    voices = {values["data-voice"] for tag, values in page.elements if tag == "mark" and "data-voice" in values}
    assert voices == {"article", "paraphrase", "quote", "scare"}
    severities = {
        values["data-severity"] for tag, values in page.elements if tag == "mark" and "data-severity" in values
    }
    assert severities == {"error", "warning", "note", "info"}


def test_a_page_is_small() -> None:
    """Some 200 words of the densest kind, with 25 kB of style and script, take two fifths of what 600 words may."""
    assert len(page_of(harbour()).encode()) < 100_000


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
        for tint in ("loaded-tint", "alleged-tint", "lit"):
            assert contrast(palette["ink"], palette[tint]) >= 4.5, tint
        assert contrast(palette["paraphrased"], palette["track"]) >= 3, palette["paraphrased"]


def test_what_reads_like_a_claim_stands_folded_and_outside_the_ledger() -> None:
    result = harbour()
    for made in result.allegations:
        made.origin = "classifier"
    page = html.render(result, summarise(result, Entries()))
    assert '<table class="ledger' not in page
    assert "<summary>4 more sentences read like a claim; no rule says so</summary>" in page
    assert '<li id="a4"' in page
    assert "classifier" not in page.split('id="guide"')[0]


def test_what_is_empty_has_no_box() -> None:
    result = Maker([("Rain fell.", "body")]).result
    page = html.render(result, summarise(result, Entries()))
    for words in (
        "Weakly sourced</h3>",
        "Contested without a source",
        "<fieldset",
        'class="at-hand"',
        "All reports",
    ):
        assert words not in page
    assert "Nothing is marked." in page
    assert 'href="./index.html"' in html.render(result, summarise(result, Entries()), index="index.html")


def test_a_column_of_caveats_stands_only_where_there_is_one() -> None:
    result = harbour()
    bare = html.render(result, summarise(result, Entries()))
    result.allegations[3].caveat = True
    some = html.render(result, summarise(result, Entries()))
    assert ('data-label="Caveat"' in bare, 'data-label="Caveat"' in some) == (False, True)
    assert bare.count('<th scope="col" class="n">caveat</th>') == 0
    assert some.count('<th scope="col" class="n">caveat</th>') == 1
