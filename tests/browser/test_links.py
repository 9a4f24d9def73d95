"""Statements and their sentences light each other up, and every link leads to what can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import Opener


def lit(page: Page) -> list[str]:
    """The ids of the sentences that are lit."""
    found: list[str] = page.eval_on_selector_all(".sentence.lit", "them => them.map(it => it.id)")
    return found


def items_lit(page: Page) -> list[str]:
    """For whom the items in the lists that are lit stand."""
    found: list[str] = page.eval_on_selector_all("[data-for].lit", "them => them.map(it => it.dataset.for)")
    return found


def first_item(page: Page) -> tuple[Locator, str]:
    """An item of the lists that is not folded, and the id of its sentence."""
    item = page.locator("li.statement[data-for]:visible").first
    return item, item.get_attribute("data-for") or ""


@pytest.fixture
def page(opened: Opener) -> Page:
    return opened()


def test_every_statement_stands_for_a_sentence_and_links_to_it(page: Page) -> None:
    items = page.eval_on_selector_all(
        "li.statement",
        """them => them.map(it => [it.dataset.for, [...it.querySelectorAll("a")].map(a => a.getAttribute("href")),
            !!document.getElementById(it.dataset.for)?.matches("#text .sentence")])""",
    )
    assert len(items) > 10
    assert [item for item in items if f"#{item[0]}" not in item[1] or not item[2]] == []


def test_hovering_a_statement_lights_its_sentence_alone(page: Page) -> None:
    item, sentence = first_item(page)
    assert lit(page) == []
    item.hover()
    assert lit(page) == [sentence]
    page.mouse.move(1, 1)
    page.locator("h1").hover()
    assert lit(page) == []


def test_focusing_a_statement_lights_its_sentence(page: Page) -> None:
    item, sentence = first_item(page)
    item.locator("a").first.focus()
    assert lit(page) == [sentence]
    page.locator("a.skip").focus()
    assert lit(page) == []


def test_hovering_a_sentence_lights_every_item_for_it(page: Page) -> None:
    _, sentence = first_item(page)
    count = page.locator(f'[data-for="{sentence}"]').count()
    page.locator(f"#{sentence}").hover()
    assert items_lit(page) == [sentence] * count
    page.locator("#text h2").hover()
    assert items_lit(page) == []


def test_focusing_a_link_in_a_sentence_lights_its_items(page: Page) -> None:
    sentence = page.evaluate(
        """() => [...document.querySelectorAll("#text .sentence")].find(it =>
            it.querySelector("a[href]") && document.querySelector(`li.statement[data-for="${it.id}"]`)).id"""
    )
    page.locator(f"#{sentence} a[href]").first.focus()
    assert set(items_lit(page)) == {sentence}


def test_being_lit_can_be_seen(page: Page) -> None:
    look = """it => { const style = getComputedStyle(it);
        return [style.backgroundColor, style.outlineStyle, style.boxShadow, style.textDecorationLine].join(); }"""
    item, sentence = first_item(page)
    text = page.locator(f"#{sentence}")
    before = text.evaluate(look), item.evaluate(look)
    item.hover()
    assert text.evaluate(look) != before[0]
    text.hover()
    assert item.evaluate(look) != before[1]


def test_a_statement_leads_to_its_sentence_and_back(page: Page) -> None:
    item, sentence = first_item(page)
    item.locator(f'a[href="#{sentence}"]').first.click()
    page.wait_for_url(f"**#{sentence}")
    assert in_view(page.locator(f"#{sentence}"))
    page.go_back()
    assert in_view(item)


def in_view(place: Locator) -> bool:
    """Whether a part of it stands inside the window."""
    inside: bool = place.evaluate(
        """it => { const [box] = it.getClientRects();
            return !!box && box.bottom > 0 && box.top < innerHeight && box.width > 0; }"""
    )
    return inside


def test_every_link_leads_to_something_that_can_be_seen(page: Page) -> None:
    """A link into a folded part unfolds it."""
    lost = page.evaluate(
        """async () => {
            const lost = [];
            for (const href of new Set([...document.querySelectorAll("a[href^='#']")].map(a => a.getAttribute("href")))) {
                const moved = new Promise(resolve => addEventListener("hashchange", resolve, { once: true }));
                location.hash = href;
                await moved;
                const target = document.getElementById(href.slice(1));
                const box = (target?.textContent ? target : target?.nextElementSibling)?.getClientRects()[0];
                if (!box || box.bottom <= 0 || box.top >= innerHeight) lost.push(href);
            }
            return lost;
        }"""
    )
    assert lost == []


def test_each_wording_of_a_fix_leads_to_its_mark(opened: Opener) -> None:
    page = opened("tabloid.html")
    links = page.eval_on_selector_all(
        ".each a", "them => them.map(it => [it.textContent, document.querySelector(it.getAttribute('href'))?.tagName])"
    )
    assert len(links) > 3
    assert {tag for _, tag in links} == {"MARK"}


def test_a_link_to_what_reads_like_a_claim_opens_its_fold(opened: Opener) -> None:
    page = opened("tabloid.html")
    item = page.locator(".claim-like li").first
    assert not item.is_visible()
    page.evaluate("hash => { location.hash = hash; }", item.get_attribute("id"))
    item.wait_for(state="visible")
