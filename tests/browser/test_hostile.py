"""Reports of an article made of HTML and script: a browser shows them as text, runs nothing and asks for nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flagger.cli.main import app
from tests.reporting.test_hostile import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RUN = "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"
"""What says so where it is not shown as text."""

ENTRY = f"""
[[entry]]
id = "zorbling"
patterns = ["zorbling"]
neutral = ['''{RUN}''']
note = '''{RUN}'''
match = ["The zorbling came."]
no_match = ["Rain fell."]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The reports of two articles, under lexicons with an entry of the same kind."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(root / "lexicons", folder / "lexicons")
    with (folder / "lexicons" / "framing" / "epithet.toml").open("a", encoding="utf-8") as file:
        file.write(ENTRY)
    paths = []
    for number, payload in enumerate((RUN, "".join(PAYLOADS))):
        lines = [f"{payload} zorbling {number}", f"The zorbling {payload} robbed the bank, {payload} Dorn Vale said."]
        path = folder / f"{number}{RUN.replace('/', '')}.txt"
        path.write_text("\n\n".join(lines), "utf-8")
        paths.append(str(path))
    for command, out in (("report", folder), ("compare", folder / "compare.html")):
        with pytest.raises(SystemExit) as end:
            app()([command, *paths, "--lexicons", str(folder / "lexicons"), "--out", str(out)])
        assert end.value.code == 0
    return folder


def test_nothing_from_outside_runs_or_is_fetched(browser: Browser, folder: Path) -> None:
    pages = sorted(folder.glob("*.html"))
    assert len(pages) == 4
    context = browser.new_context()
    asked: list[str] = []
    said: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: said.append(message.text))
    page = context.new_page()
    for path in pages:
        page.goto(path.as_uri())
        assert page.title() != "run"
        assert page.locator("img, iframe, base, object, link, body script:not(:last-child)").count() == 0
        assert "onerror=" in page.locator("body").inner_text()
    assert asked == [path.as_uri() for path in pages]
    assert said == []
    context.close()


def test_the_policy_stops_what_is_put_in_all_the_same(browser: Browser, pages: Path, tmp_path: Path) -> None:
    """A second line of defence, should text ever get through unescaped."""
    context = browser.new_context()
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text))
    page = context.new_page()
    for name in ("harbour.html", "index.html", "compare.html"):
        source = (pages / name).read_text("utf-8")
        style = "<style>h1 { display: none }</style><b id=styled style='position: fixed'>a</b>"
        put = f"{RUN}<a id=go href=\"javascript:document.title = 'run'\">go</a>{style}<iframe src=//a.example></iframe>"
        (tmp_path / name).write_text(source.replace("</main>", f"{put}</main>"), "utf-8")
        said.clear()
        page.goto((tmp_path / name).as_uri())
        page.locator("#go").click()
        assert page.title() != "run"
        assert page.locator("h1").is_visible()
        assert page.locator("#styled").evaluate("it => getComputedStyle(it).position") == "static"
        assert any("Content Security Policy" in message for message in said)
    context.close()
