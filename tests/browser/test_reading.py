"""The page is read: without its script, in the dark, on paper, in a narrow window."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import WIDE
from tests.summary.harbour import LINES

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener

SECTIONS = ("fix", "speakers", "glance", "statements", "allegations", "sources", "text", "guide")
PAGES = ("harbour.html", "long.html", "index.html", "compare.html")


def letters(text: str) -> str:
    """A text without white space and ligatures, as what paper and screen have in common."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_all_is_there_without_scripts(opened: Opener) -> None:
    page = opened(java_script_enabled=False)
    assert [name for name in SECTIONS if not page.locator(f"main#main section#{name}").is_visible()] == []
    assert page.locator("fieldset.filter").count() > 0
    assert page.locator("fieldset.filter:visible").count() == 0
    text = letters(page.locator("#text article").text_content() or "")
    first = letters(LINES[1][0].partition(". The harbour")[0])
    assert first in text
    assert page.locator("#text .sentence:visible").count() == page.locator("#text .sentence").count()


def test_links_work_without_scripts(opened: Opener) -> None:
    page = opened(java_script_enabled=False)
    look = "it => { const s = getComputedStyle(it); return [s.backgroundColor, s.outlineStyle, s.boxShadow].join(); }"
    item = page.locator("li.statement[data-for]:visible").first
    sentence = page.locator(f"#{item.get_attribute('data-for')}")
    before = sentence.evaluate(look)
    item.locator(f'a[href="#{item.get_attribute("data-for")}"]').first.click()
    assert page.url.endswith(f"#{item.get_attribute('data-for')}")
    assert sentence.evaluate("it => it.matches(':target') && it.getBoundingClientRect().top < innerHeight")
    assert sentence.evaluate(look) != before


def test_folded_parts_open_without_scripts(opened: Opener) -> None:
    page = opened("tabloid.html", java_script_enabled=False)
    folded = page.locator("main details:not([open])")
    assert folded.count() > 0
    folded.first.locator("summary").click()
    assert page.locator("main details[open]").count() > 0


def shades(page: Page) -> dict[str, tuple[float, float]]:
    """How light the ink and the paper of some elements are, from 0 to 1."""
    found = page.evaluate(
        """() => Object.fromEntries(["body", "h1", "#text mark", "li.fix .severity"].map(name => {
            const it = document.querySelector(name);
            let paper = it;
            while (getComputedStyle(paper).backgroundColor === "rgba(0, 0, 0, 0)") paper = paper.parentElement;
            return [name, [getComputedStyle(it).color, getComputedStyle(paper).backgroundColor]];
        }))"""
    )

    def light(colour: str) -> float:
        return sum(float(part) for part in re.findall(r"[\d.]+", colour)[:3]) / 765

    return {name: (light(ink), light(paper)) for name, (ink, paper) in found.items()}


def test_in_the_dark_ink_is_light_and_paper_dark(opened: Opener) -> None:
    by_day, by_night = (shades(opened(color_scheme=scheme)) for scheme in ("light", "dark"))
    assert by_day.keys() == by_night.keys()
    assert all(ink < paper for ink, paper in by_day.values()), by_day
    assert by_night["body"][0] > by_night["body"][1]
    assert by_night["h1"][0] > by_night["h1"][1]
    assert by_night["body"][1] < 0.25
    assert all(by_day[name] != by_night[name] for name in by_day)


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(opened: Opener, name: str) -> None:
    page = opened(name)
    wide = {}
    for width in (320, 390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        wide[width] = page.evaluate(
            """() => { const root = document.documentElement, room = root.clientWidth;
                return root.scrollWidth <= room ? [] : [...document.querySelectorAll("body *")]
                    .filter(it => it.getBoundingClientRect().right > room + 1)
                    .map(it => it.tagName + "." + (it.getAttribute("class") || "") + "#" + it.id).slice(0, 5); }"""
        )
    assert not any(wide.values()), wide


@pytest.mark.parametrize(("size", "width", "height"), [("A4", 595, 842), ("Letter", 612, 792)])
def test_it_prints_on_paper_with_all_its_text(opened: Opener, size: str, width: int, height: int) -> None:
    pypdf = pytest.importorskip("pypdf", reason="no pypdf: the extra “dev” has it")
    page = opened()
    document = pypdf.PdfReader(BytesIO(page.pdf(format=size, prefer_css_page_size=False)))
    assert 1 <= len(document.pages) < 20
    paper = document.pages[0].mediabox
    assert (round(paper.width), round(paper.height)) == (pytest.approx(width, abs=1), pytest.approx(height, abs=1))
    text = letters("".join(sheet.extract_text() for sheet in document.pages))
    # A sentence each of the head, of a folded part, of the text and of the guide.
    for words in (LINES[0][0], "Ships wait in the bay.", "A brutal quarrel", "What flagger does not cover"):
        assert letters(words) in text, words


@pytest.mark.parametrize("width", [680, 700])
def test_nothing_printed_is_wider_than_the_paper(opened: Opener, width: int) -> None:
    """Chromium would shrink the whole page to fit. 680 and 700 pixels are A4 and Letter with margins of 15 mm."""
    for name in ("harbour.html", "index.html", "compare.html"):
        page = opened(name, (width, 1000))
        page.emulate_media(media="print")
        assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), name


@pytest.mark.parametrize("name", ["harbour.html", "index.html", "compare.html"])
def test_no_request_leaves_the_page(opened: Opener, name: str) -> None:
    page = opened(name)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.set_viewport_size({"width": 390, "height": WIDE[1]})
    page.emulate_media(media="print", color_scheme="dark")
    page.keyboard.press("j")
    page.mouse.wheel(0, 5000)
    assert asked == [page.url]


def test_print_has_every_fix_and_leaves_what_the_text_says_again_folded(opened: Opener) -> None:
    page = opened("tabloid.html")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    fixes = page.locator("li.fix")
    assert fixes.count() > 12
    assert all(fixes.nth(number).is_visible() for number in range(fixes.count()))
    assert page.locator(".margin:visible, .claim-like:visible, .rest:not([open]):visible").count() == 0
    assert page.locator("#text .sentence:visible").count() > 20
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not page.locator(".fixes-more").evaluate("it => it.open")
