"""The index of several reports is sorted by its headings, with a mouse and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import NARROW, WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener

COUNTED = (
    "Words",
    "Findings",
    "Errors",
    "Warnings",
    "Notes",
    "Allegations",
    "No caveat",
    "With caveat",
    "Accused, not heard",
    "Findings in 1,000 words",
)


def column(page: Page, name: str) -> list[str]:
    """What stands in the column of this heading: of the first, the titles."""
    found: list[str] = page.evaluate(
        """name => { const table = document.querySelector("table.index");
            const at = [...table.tHead.rows[0].cells].findIndex(cell => cell.textContent === name);
            return [...table.tBodies[0].rows].map(row => (row.cells[at].querySelector("a") ?? row.cells[at]).textContent); }""",
        name,
    )
    return found


def sorted_by(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.eval_on_selector_all(
        "[aria-sort]", "them => them.map(it => [it.textContent, it.getAttribute('aria-sort')])"
    )
    return found


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_heading_sorts_by_its_column_and_back(opened: Opener, size: tuple[int, int]) -> None:
    page = opened("index.html", size)
    assert sorted_by(page) == [["Errors", "descending"]]
    for name in COUNTED:
        if name == "Errors":
            page.get_by_role("button", name="Words", exact=True).click()
        button = page.get_by_role("button", name=name, exact=True)
        for order in ("descending", "ascending"):
            button.click()
            numbers = [float(number.replace(",", "")) for number in column(page, name)]
            assert numbers == sorted(numbers, reverse=order == "descending")
            assert sorted_by(page) == [[name, order]]
            assert page.locator("caption").inner_text().startswith(f"By {name.lower()}, {order}; ")


def test_titles_go_from_a_to_z_first_and_no_row_is_lost(opened: Opener) -> None:
    page = opened("index.html")
    before = column(page, "Article")
    page.get_by_role("button", name="Article", exact=True).click()
    assert sorted_by(page) == [["Article", "ascending"]]
    titles = column(page, "Article")
    assert sorted(titles) == sorted(before)
    letters = [next(letter for letter in title.casefold() if letter.isalnum()) for title in titles]
    assert letters == sorted(letters)


def test_what_is_not_known_comes_last_either_way(opened: Opener) -> None:
    page = opened("index.html")
    for _ in range(2):
        page.get_by_role("button", name="Outlet", exact=True).click()
        outlets = column(page, "Outlet")
        assert "" in outlets
        known = [outlet for outlet in outlets if outlet]
        assert known
        assert outlets[: len(known)] == known


def test_a_heading_is_reached_and_pressed_with_the_keyboard(opened: Opener) -> None:
    page = opened("index.html")
    page.get_by_role("button", name="Notes", exact=True).focus()
    page.keyboard.press("Enter")
    assert sorted_by(page) == [["Notes", "descending"]]
    assert page.evaluate("document.activeElement.textContent") == "Notes"


def test_without_scripts_it_stands_as_written_and_has_no_buttons(opened: Opener) -> None:
    page = opened("index.html", java_script_enabled=False)
    assert page.get_by_role("button").count() == 0
    assert page.get_by_text("a heading sorts by its column").is_visible() is False
    errors = page.locator("table.index tbody td:nth-child(7)").all_inner_texts()
    numbers = [int(number) for number in errors]
    assert numbers == sorted(numbers, reverse=True)
