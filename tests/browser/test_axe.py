"""axe-core finds nothing against WCAG 2.2 A and AA, nor against its own good practice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import NARROW, WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opener

# What says how large a target must be is off unless it is asked for.
OPTIONS: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def violations(page: Page) -> list[str]:
    """What axe finds, one line an element."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="no axe-playwright-python: see the extra “dev”"
    )
    found = axe.Axe().run(page, options=OPTIONS).response
    assert found["passes"]
    return [
        f"{one['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("name", ["harbour.html", "index.html", "compare.html"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: Opener, name: str, size: tuple[int, int], scheme: str) -> None:
    page = opened(name, size, color_scheme=scheme)
    page.evaluate("() => document.querySelectorAll('details').forEach(it => { it.open = true; })")
    assert violations(page) == []
