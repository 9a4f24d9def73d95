"""`flagger report`: a page an article, an index for more, and nothing lost to an article that fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flagger.reporting import html
from tests.cli.desk import GERMAN, Command


def test_one_article_has_one_page(flagger: Command, desk: Path) -> None:
    ended = flagger("report", "judging.txt")
    assert (ended.code, ended.out, ended.err) == (0, f"{Path('reports/judging.html')}\n", "")
    assert [path.name for path in (desk / "reports").iterdir()] == ["judging.html"]
    assert "tyrant" in (desk / "reports" / "judging.html").read_text("utf-8")


def test_several_have_an_index_that_leads_to_them(flagger: Command, desk: Path) -> None:
    ended = flagger("report", ".", "--out", "new/pages")
    assert ended.code == 0
    names = [Path(line).name for line in ended.out.splitlines()]
    assert names == ["judging.html", "plain.html", "index.html"]
    index = (desk / "new" / "pages" / "index.html").read_text("utf-8")
    assert "judging.html" in index
    assert "plain.html" in index


def test_rows_get_safe_and_unique_names(flagger: Command, desk: Path) -> None:
    ids = ["a/b", "a?b", "A-B", "../../etc/passwd", "index", "…", ".hidden", "x" * 300, "a-b-2"]
    (desk / "rows.jsonl").write_text("".join(f"{json.dumps({'id': i, 'text': 'A vote.'})}\n" for i in ids))
    ended = flagger("report", "rows.jsonl", "--out", "pages")
    assert ended.code == 0
    assert [Path(line).name.removesuffix(".html") for line in ended.out.splitlines()] == [
        "a-b",
        "a-b-2",
        "A-B-3",
        "etc-passwd",
        "index-2",
        "article",
        "hidden",
        "x" * 80,
        "a-b-2-2",
        "index",
    ]


def test_an_unreadable_input_ends_2_and_loses_no_other(flagger: Command, desk: Path) -> None:
    ended = flagger("report", "missing.txt", "judging.txt", "plain.txt")
    assert ended.code == 2
    assert "flagger: error: missing.txt: no such file" in ended.err
    assert sorted(path.name for path in (desk / "reports").iterdir()) == ["index.html", "judging.html", "plain.html"]


def test_a_page_that_fails_loses_no_other(flagger: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render = html.render

    def fails_on_plain(result: Any, summary: Any, index: str) -> str:
        if result.id == "plain.txt":
            raise ValueError("too plain")
        return render(result, summary, index)

    monkeypatch.setattr(html, "render", fails_on_plain)
    ended = flagger("report", "plain.txt", "judging.txt")
    assert ended.code == 2
    assert "plain.txt: internal error" in ended.err
    assert sorted(path.name for path in (desk / "reports").iterdir()) == ["index.html", "judging.html"]
    assert "plain.txt: internal error" in (desk / "reports" / "index.html").read_text("utf-8")


def test_a_page_leads_back_to_an_index_where_there_is_one(flagger: Command, desk: Path) -> None:
    back = 'href="./index.html"'
    flagger("report", "plain.txt", "--out", "one")
    assert back not in (desk / "one" / "plain.html").read_text("utf-8")
    flagger("report", "plain.txt", "judging.txt", "--out", "two")
    assert all(back in (desk / "two" / name).read_text("utf-8") for name in ("plain.html", "judging.html"))


def test_the_index_says_what_has_no_report(flagger: Command, desk: Path) -> None:
    (desk / "empty.txt").write_text("")
    flagger("report", "plain.txt", "judging.txt", "empty.txt")
    assert "empty.txt: " in (desk / "reports" / "index.html").read_text("utf-8")


def test_a_folder_without_a_name(flagger: Command) -> None:
    ended = flagger("report", "plain.txt", "--out", "")
    assert ended.code == 2
    assert "the name of a folder is expected" in ended.err


def test_a_folder_that_cannot_be_made(flagger: Command) -> None:
    ended = flagger("report", "plain.txt", "--out", "judging.txt")
    assert ended.code == 2
    assert "cannot be written" in ended.err


def test_another_language_has_no_page(flagger: Command, desk: Path) -> None:
    (desk / "german.txt").write_text(GERMAN, "utf-8")
    ended = flagger("report", "german.txt", "judging.txt")
    assert ended.code == 2
    assert "german.txt: written in German (de), flagger reads English" in ended.err
    assert [path.name for path in (desk / "reports").iterdir()] == ["judging.html"]


def test_skipped_articles_have_no_page_either(flagger: Command, desk: Path) -> None:
    (desk / "german.txt").write_text(GERMAN, "utf-8")
    ended = flagger("report", "german.txt", "--skip-other-languages")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "flagger: note: german.txt: written in German (de), left out\n"
    assert not (desk / "reports").exists()


def test_a_genre_is_reported(flagger: Command, desk: Path) -> None:
    assert flagger("report", "judging.txt", "--genre", "opinion").code == 0
    assert "unlabelled opinion" in (desk / "reports" / "judging.html").read_text("utf-8")


def test_a_page_replaces_no_article(flagger: Command, desk: Path) -> None:
    page = "<html><body><article><h1>Ferry sails</h1>" + "<p>The ferry sailed at noon on Monday, the port said.</p>" * 9
    (desk / "ferry.html").write_text(page)
    ended = flagger("report", "judging.txt", "ferry.html", "--out", ".")
    assert ended.code == 2
    assert "ferry.html: no page of flagger's" in ended.err
    assert (desk / "ferry.html").read_text() == page
    assert flagger("report", "judging.txt", "--out", ".").code == 0
