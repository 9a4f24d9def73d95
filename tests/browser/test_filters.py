"""Filters take the look of marks and their notes away, never a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener

BOXES = "fieldset.filter input[type=checkbox][data-filter]"

LOOKS = """() => {
    const look = (it) => {
        const style = getComputedStyle(it);
        return [style.backgroundColor, style.backgroundImage, style.textDecorationLine, style.boxShadow, style.outlineStyle,
            style.borderTopWidth, style.borderBottomWidth, style.fontWeight, style.fontStyle, style.color].join(" ");
    };
    return [...document.querySelectorAll("#text .sentence, #text article mark, #text a.ref, #text .margin li")].map(
        it => [it.tagName, it.dataset.voice || "", it.className, it.getClientRects().length ? look(it) : "hidden"]);
}"""

WORDS = """() => [...document.querySelectorAll("#text .sentence")].map(it => {
    const copy = [];
    const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        if (!parent.closest(".vh, a.ref") && parent.getClientRects().length) copy.push(walk.currentNode.data);
    }
    return copy.join("");
})"""
"""What a reader can see of each sentence, without the numbers."""


def filters(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(BOXES, "them => them.map(it => it.dataset.filter)")
    return found


def looks(page: Page) -> list[list[str]]:
    """Tag, voice, classes and look of each sentence, mark, number and margin note."""
    found: list[list[str]] = page.evaluate(LOOKS)
    return found


def words(page: Page) -> list[str]:
    found: list[str] = page.evaluate(WORDS)
    return found


def box(name: str) -> str:
    """The selector of the box of a filter."""
    return f'{BOXES}[data-filter="{name}"]'


@pytest.fixture
def page(opened: Opener) -> Page:
    return opened()


def test_there_are_filters_by_kind_voice_and_severity_and_all_are_on(page: Page) -> None:
    names = filters(page)
    assert {name.partition(":")[0] for name in names} == {"kind", "voice", "severity"}
    assert {f"voice:{voice}" for voice in ("article", "paraphrase", "quote", "scare")} <= set(names)
    assert {f"severity:{severity}" for severity in ("error", "warning", "note")} <= set(names)
    assert all(page.locator(box(name)).is_checked() for name in names)
    assert all(page.locator(box(name)).is_visible() for name in names)


def test_each_filter_changes_a_look_and_no_word_and_can_be_taken_back(page: Page) -> None:
    before, said = looks(page), words(page)
    assert "".join(said)
    idle = []
    for name in filters(page):
        page.locator(box(name)).uncheck()
        if looks(page) == before:
            idle.append(name)
        assert words(page) == said, name
        page.locator(box(name)).check()
        assert looks(page) == before, name
    assert idle == []


def test_a_voice_that_is_off_leaves_the_marks_of_the_others(page: Page) -> None:
    before = looks(page)
    page.locator(box("voice:article")).uncheck()
    changed = {old[1] for old, new in zip(before, looks(page), strict=True) if old[0] == "MARK" and old != new}
    assert "article" in changed
    assert changed <= {"article", ""}


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_a_severity_that_is_off_hides_its_margin_notes_alone(page: Page, severity: str) -> None:
    page.locator(box(f"severity:{severity}")).uncheck()
    shown = page.locator("#text .margin li:visible")
    assert shown.count() > 0
    assert page.locator("#text .margin li").count() > shown.count()
    classes = shown.evaluate_all("them => them.map(it => [...it.classList].join(' '))")
    assert [name for name in classes if severity in name.split()] == []


def test_with_all_filters_off_the_article_stands_plain(page: Page) -> None:
    said = words(page)
    for name in filters(page):
        page.locator(box(name)).uncheck()
    assert words(page) == said
    assert page.locator("#text .margin li:visible").count() == 0
    plain = page.evaluate(
        """() => [...document.querySelectorAll("#text article mark")].filter(it => {
            const style = getComputedStyle(it);
            return style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none" || style.textDecorationLine !== "none"
                || style.boxShadow !== "none" || style.borderBottomWidth !== "0px";
        }).map(it => it.id + " " + it.className)"""
    )
    assert plain == []


def test_a_key_goes_only_to_findings_that_are_shown(page: Page) -> None:
    page.locator(box("severity:warning")).uncheck()
    page.locator("h1").click()
    for _ in range(3):
        page.keyboard.press("j")
        assert page.evaluate("() => document.activeElement.matches('#text a.ref:not(.warning)')")
