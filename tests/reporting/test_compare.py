"""A comparison as a page and as text: what is in it, and that nothing of an article is markup or steers a terminal."""

from __future__ import annotations

import re

import msgspec
import pytest

from flagger.article import Article, Meta
from flagger.cli.pipeline import analyse
from flagger.judging.settings import Settings
from flagger.lexicon import Lexicons
from flagger.reading.blocks import blocks
from flagger.reporting import compare as page
from flagger.reporting import compare_text
from flagger.summary.comparison import Comparison, compare
from tests.reporting.pages import Page
from tests.summary.story import COURIER, LEDGER, STORY

HOSTILE = "</style><script>alert('x')</script><img src=x onerror=alert(1)>&amp;\"'\x1b[31m"


def comparison_of(lexicons: Lexicons, texts: dict[str, str], meta: Meta | None = None) -> Comparison:
    return compare(
        [
            analyse(Article(name, name, text, blocks(text), meta or Meta()), lexicons, None, Settings())
            for name, text in texts.items()
        ],
        lexicons,
    )


@pytest.fixture(scope="module")
def story(lexicons: Lexicons) -> Comparison:
    return comparison_of(lexicons, STORY)


@pytest.fixture(scope="module")
def source(story: Comparison) -> str:
    return page.render(story)


@pytest.fixture(scope="module")
def read(source: str) -> Page:
    return Page(source)


def test_every_link_stays_in_the_page_and_leads_to_a_place(read: Page) -> None:
    assert len(read.ids) == len(set(read.ids))
    links = [values["href"] or "" for tag, values in read.elements if tag == "a"]
    assert "#matching" in links
    assert [link for link in links if link.lstrip("#") not in read.ids] == []
    assert not any("src" in values for _, values in read.elements)


def test_the_page_says_what_it_does_not_do(read: Page) -> None:
    assert "flagger does not check truth" in read.text("header.page")
    assert "It ranks no outlet" in read.text("header.page")
    assert "Read what is not matched" in read.text("section.")


def test_a_row_has_a_cell_for_each_article_and_a_label_on_narrow_screens(read: Page, story: Comparison) -> None:
    cells = read.tags.count("td")
    assert cells % len(story.articles) == 0
    assert read.text("span.which").startswith("A: ledger.txt B: courier.txt C: wire.txt ")
    assert read.text("span.which").count("A: ledger.txt") == cells / len(story.articles)
    assert "not found" in read.text("td.absent")
    assert "disputed" in read.text("span.badge status")


def test_words_and_their_places_are_there(read: Page) -> None:
    assert "shelled the railway bridge" in read.text("td.")
    assert "paragraph 1" in read.text("span.detail")
    assert "would send observers" in read.text("details.single")


def test_loaded_names_are_marked_and_said_whose_they_are(read: Page) -> None:
    assert "Kaldrian tyrant" in read.text("b.word")
    assert "Veshnian tyrant" in read.text("b.word")
    assert "epithet, in the outlet’s own words" in read.text("span.type")


def test_a_report_beside_the_page_is_linked(story: Comparison) -> None:
    linked = page.render(story, {"B": "courier.html"})
    assert 'href="./courier.html">Report on B</a>' in linked
    assert linked.count("Report on") == 1


def test_who_is_named_less_often_is_folded(lexicons: Lexicons) -> None:
    states = "France Germany Italy Spain Poland Hungary Serbia Belarus Moldova Armenia Turkey Greece Israel".split()
    told = " ".join(f"{state} sent a boat." for state in states)
    many = comparison_of(lexicons, {"a.txt": f"{told}\n", "b.txt": f"{told} Snow fell.\n"})
    assert "1 more, named less often" in Page(page.render(many)).text("details.single")
    assert "Israel" in compare_text.render(many)


def test_the_policy_allows_this_page_s_style_and_nothing_else(source: str) -> None:
    policy = re.search(r'Security-Policy" content="([^"]*)"', source)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1] or "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert " style=" not in source


def test_the_page_is_small(source: str) -> None:
    assert len(source.encode()) < 100_000


def test_hostile_words_are_text(lexicons: Lexicons) -> None:
    meta = Meta(title=HOSTILE, outlet=HOSTILE, published=HOSTILE)
    texts = {
        f"{HOSTILE}.txt": LEDGER.replace("Torv", HOSTILE),
        "b.txt": COURIER.replace("Solvane", f"Solvane{HOSTILE}"),
    }
    hostile = comparison_of(lexicons, texts, meta)
    calm = comparison_of(lexicons, texts, Meta(title="T", outlet="O", published="P"))
    read = Page(page.render(hostile))
    assert "alert('x')" in read.text("ol.articles")
    assert read.shape == Page(page.render(calm)).shape
    assert {"img"}.isdisjoint(read.tags)
    assert read.tags.count("script") == 1
    assert "\x1b" not in compare_text.render(hostile)


@pytest.mark.parametrize("width", [20, 60, 100, 500])
def test_text_keeps_to_the_width(story: Comparison, width: int) -> None:
    lines = compare_text.render(story, width).splitlines()
    assert max(map(len, lines)) <= min(max(width, 60), 120)
    assert lines[0] == "flagger does not check truth; it ranks no outlet."


def test_text_has_a_line_for_each_article_of_a_row(story: Comparison) -> None:
    lines = compare_text.render(story, 120).splitlines()
    row = next(at for at, line in enumerate(lines) if line.startswith(" 1 "))
    letters = [line.split()[0] for line in lines[row:] if re.match(r"    [ABC]  ", line)][:3]
    assert letters == ["A", "B", "C"]


def test_a_comparison_without_anything_found_says_so(lexicons: Lexicons) -> None:
    bare = comparison_of(lexicons, {"a.txt": "Rain fell.\n", "b.txt": "Snow lay on the hills.\n"})
    read = Page(page.render(bare))
    assert "No claim was found in more than one of the articles." in read.text("section.")
    assert "no table of sides" in read.text("p.none")
    assert msgspec.json.encode(bare)
