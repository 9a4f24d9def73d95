"""The page can be read with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener


@pytest.fixture
def page(opened: Opener) -> Page:
    return opened()


def focused(page: Page) -> str:
    """Where the link in focus leads, which is the finding's place in the list."""
    href: str = page.evaluate("() => document.activeElement.getAttribute('href') || ''")
    return href


def numbers(page: Page) -> list[str]:
    """Where the numbers in the text lead, in order of the text."""
    found: list[str] = page.eval_on_selector_all(
        "#text a.ref[href^='#f']", "them => them.map(it => it.getAttribute('href'))"
    )
    return found


def test_j_and_k_go_from_finding_to_finding_in_the_order_of_the_text(page: Page) -> None:
    order = numbers(page)
    assert len(order) > 4
    walked = []
    for _ in order:
        page.keyboard.press("j")
        walked.append(focused(page))
    assert walked == order
    page.keyboard.press("k")
    assert focused(page) == order[-2]
    page.keyboard.press("j")
    assert focused(page) == order[-1]


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_the_finding_in_focus_is_in_view_and_marked(opened: Opener, size: tuple[int, int]) -> None:
    page = opened("tabloid.html", size)
    for _ in range(6):
        page.keyboard.press("j")
        seen = page.evaluate(
            """() => { const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return [it.matches("#text a"), box.top >= 0 && box.bottom <= innerHeight, it.contains(top),
                    style.outlineStyle !== "none" || style.boxShadow !== "none"]; }"""
        )
        assert seen == [True, True, True, True]


def test_no_key_is_taken_from_a_text_field_or_from_the_browser(page: Page) -> None:
    page.evaluate(
        "() => { const it = document.createElement('input'); document.querySelector('main').prepend(it); it.focus(); }"
    )
    for key in "jk?":
        page.keyboard.press(key)
    assert page.evaluate("() => document.activeElement.value") == "jk?"
    assert page.locator("dialog[open]").count() == 0
    page.locator("a.skip").focus()
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+k")
    assert focused(page) == "#main"


def test_a_question_mark_opens_the_keys_and_escape_closes_them(page: Page) -> None:
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("j")
    before = focused(page)
    page.keyboard.press("?")
    helped = page.locator("dialog[open]")
    assert helped.is_visible()
    assert {"j", "k", "?"} <= set(helped.locator("kbd").all_inner_texts())
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert focused(page) == before


def test_the_skip_link_comes_first_and_leads_to_the_report(page: Page) -> None:
    page.keyboard.press("Tab")
    assert focused(page) == "#main"
    link = page.locator("a.skip")
    box = link.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_tab_reaches_every_link_and_box_that_is_shown(page: Page) -> None:
    wanted: int = page.locator("a[href]:visible, summary:visible, input:visible, button:visible").count()
    reached = page.evaluate("() => 0")
    page.evaluate("() => { window.reached = new Set(); addEventListener('focusin', e => reached.add(e.target)); }")
    for _ in range(wanted + 2):
        page.keyboard.press("Tab")
    reached = page.evaluate("() => [...reached].filter(it => it.matches('a[href], summary, input, button')).length")
    assert reached == wanted


def test_single_letters_can_be_turned_off(page: Page) -> None:
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    before = focused(page)
    page.keyboard.press("j")
    page.keyboard.press("?")
    assert focused(page) == before
    assert not page.locator("dialog#keys").evaluate("it => it.open")
    page.locator("#open-keys").click()
    page.locator("#keys-on").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert focused(page).startswith("#f")
