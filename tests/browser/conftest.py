"""Reports in a real browser: Debian's Chromium, driven by Playwright, on pages that stand in a temporary folder.

Where either is missing these tests are skipped; with BROWSER_TESTS=required they fail instead, as `.ci/run` has it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from flagger.cli.main import app
from flagger.reporting import html
from flagger.summary import summarise
from tests.summary.handmade import Entries
from tests.summary.harbour import harbour

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LONG = ("analysis.txt", "court.txt", "interview.txt", "op_ed.txt", "sport.txt", "state_media.txt", "tabloid.txt")
"""Sample articles that make a long one when they are put together."""

WIDE, NARROW = (1440, 900), (390, 844)
"""The windows of a desk and of a telephone."""

Opener = Callable[..., "Page"]


def missing(what: str) -> None:
    """Skip the test, or fail it where these tests are required."""
    if os.environ.get("BROWSER_TESTS") == "required":
        pytest.fail(f"BROWSER_TESTS=required, and there is no {what}")
    pytest.skip(f"no {what}: the reports are not tried in a browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    program = shutil.which("chromium")
    if program is None:
        missing("chromium on the path (Debian: apt-get install chromium)")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright (the extra “dev” has it)")
    with sync_playwright() as playwright:
        # Drawing in software and smooth scrolling cost time and steadiness, and no test is about them.
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", "--disable-smooth-scrolling"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Reports: three sample articles, a long one, their index and comparison, and `harbour.html` with every kind of mark."""
    folder = tmp_path_factory.mktemp("pages")
    samples = root / "data" / "articles"
    long = folder / "long.txt"
    long.write_text("\n\n".join((samples / name).read_text("utf-8") for name in LONG), "utf-8")
    articles = [str(samples / name) for name in ("tabloid.txt", "wire.txt", "business.html")]
    for command in (["report", *articles, str(long)], ["compare", *articles]):
        out = folder / "compare.html" if command[0] == "compare" else folder
        with pytest.raises(SystemExit) as end:
            app()([*command, "--out", str(out)])
        assert end.value.code == 0
    (folder / "harbour.html").write_text(html.render(harbour(), summarise(harbour(), Entries())), "utf-8")
    return folder


@pytest.fixture
def opened(browser: Browser, pages: Path) -> Iterator[Opener]:
    """Opens a page by name in a window of its own, which is closed after the test. An error in its script is one here."""
    contexts = []
    errors: list[str] = []

    def open_page(name: str = "harbour.html", size: tuple[int, int] = WIDE, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        context.set_default_timeout(5_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((pages / name).as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []
