"""The index page, read back: a row an article, a column a heading, and a policy that names its own style and script."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from flagger.reporting.index import render
from flagger.summary.index import Row
from flagger.summary.views import Counts

HOSTILE = "</script><img src=x onerror=alert(1)>\"'&amp;{{ 7 }}"


def row(number: int, words: str = "Ferry sails", **more: object) -> Row:
    values: dict[str, object] = {
        "title": words,
        "outlet": words,
        "date": "2026-03-04",
        "genre": "news",
        "path": f"{words}.txt",
        "href": f"./a{number}.html",
        "words": 100 + number,
        "counts": Counts(number, 2, 3, 4),
        "caveat": 1,
        "bare": 2,
        "unheard": 1,
    }
    return Row(**(values | more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def page() -> str:
    return render([row(1), row(2), row(0)])


def test_every_row_has_a_cell_for_every_heading(page: str) -> None:
    head, body = page.split("<tbody>")
    headings = re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", head)
    rows = re.findall("<tr>(.*?)</tr>", body)
    assert len(headings) == 14
    assert [len(re.findall("<t[hd][ >]", line)) for line in rows] == [14] * 3
    numbers = [re.findall(r"<td>(\d+)(?=<|</td>)", line) for line in rows]
    assert numbers[0] == ["102", "7", "2", "2", "3", "3", "2", "1", "1"]
    assert rows[0].endswith("<td>68.6</td>")


def test_a_column_without_a_value_is_not_shown_and_zeros_can_be_left_out() -> None:
    some = render([row(1, outlet="", caveat=0), row(2, outlet="", date="", caveat=0)])
    assert '<table class="index no-outlet no-caveat">' in some
    assert some.count('<td class="zero">0</td>') == 2
    assert '<table class="index">' in render([row(1), row(2, outlet="")])


def test_what_has_no_report_is_listed() -> None:
    listed = render([row(1), row(2)], ["<b>.txt: empty"])
    assert "<li>&lt;b&gt;.txt: empty</li>" in listed
    assert "Without a report" not in render([row(1), row(2)])


def test_it_is_sorted_and_says_so(page: str) -> None:
    assert re.findall(r'href="\./(a\d)', page) == ["a2", "a1", "a0"]
    [sorted_by] = re.findall(r'<th[^>]*aria-sort="descending"[^>]*>(.*?)</th>', page)
    assert sorted_by == "Errors"
    assert "<button" not in page, "a heading is a button only where a script runs"


def test_the_policy_names_the_indexs_own_style_and_script(page: str) -> None:
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    for tag in ("style", "script"):
        [text] = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy
    assert "aria-sort" in page.split("<script>")[1]


def test_nothing_in_a_row_is_markup() -> None:
    tame, hostile = render([row(1)]), render([row(1, HOSTILE, date=HOSTILE, genre=HOSTILE)])
    assert re.findall("<[a-z/]+", hostile) == re.findall("<[a-z/]+", tame)


def test_a_thousand_rows_stay_light() -> None:
    rows = [row(number % 40, "A headline as long as headlines are, more or less") for number in range(1000)]
    assert (len(render(rows)) - len(render(rows[:1]))) / 999 < 800
