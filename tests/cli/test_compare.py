"""`flagger compare`: a page, JSON or text from two to six articles, and 2 for anything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.desk import GERMAN, Command
from tests.summary.story import LEDGER, STORY


@pytest.fixture
def newsroom(desk: Path) -> Path:
    """The desk with three articles that tell one story, in a folder."""
    folder = desk / "story"
    folder.mkdir()
    for name, text in STORY.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_a_page_is_written_and_its_path_printed(flagger: Command, newsroom: Path, desk: Path) -> None:
    ended = flagger("compare", *(f"story/{name}" for name in STORY))
    assert (ended.code, ended.out, ended.err) == (0, f"{Path('reports/compare.html')}\n", "")
    page = (desk / "reports" / "compare.html").read_text("utf-8")
    assert "3 articles compared" in page
    assert page.index("ledger.txt") < page.index("courier.txt") < page.index("wire.txt")
    assert newsroom.is_dir()


def test_the_page_goes_where_it_is_wanted(flagger: Command, newsroom: Path, desk: Path) -> None:
    assert flagger("compare", str(newsroom), "--out", "new/bridge.html").code == 0
    assert (desk / "new" / "bridge.html").read_bytes().startswith(b"<!doctype html>")


def test_reports_beside_the_page_are_linked(flagger: Command, newsroom: Path, desk: Path) -> None:
    assert flagger("report", "story/ledger.txt", "story/wire.txt", "--out", "new").code == 0
    (desk / "new" / "courier.html").write_text("<!doctype html><title>Somebody's own page</title>")
    wire = (desk / "new" / "wire.html").read_text("utf-8")
    (desk / "new" / "wire.html").write_text(wire.replace("<title>Two states", "<title>Three states"), "utf-8")
    assert flagger("compare", str(newsroom), "--out", "new/bridge.html").code == 0
    page = (desk / "new" / "bridge.html").read_text("utf-8")
    assert './ledger.html"' in page
    assert './wire.html"' not in page  # the report of another article under the same name
    assert './courier.html"' not in page


def test_the_page_replaces_no_article(flagger: Command, newsroom: Path) -> None:
    article = newsroom / "ledger.txt"
    ended = flagger("compare", str(newsroom), "--out", str(article))
    assert ended.code == 2
    assert "no page of flagger's" in ended.err
    assert article.read_text("utf-8") == LEDGER


def test_text_goes_to_standard_output(flagger: Command, newsroom: Path, desk: Path) -> None:
    ended = flagger("compare", str(newsroom), "--format", "text")
    assert ended.code == 0
    assert "2 allegations and 1 attributed statement were found in more than one article." in ended.out
    assert "Kaldrian tyrant [epithet, in the outlet’s own words]" in " ".join(ended.out.split())
    assert not (desk / "reports").exists()


def test_json_is_for_programs_and_can_go_to_a_file(flagger: Command, newsroom: Path, desk: Path) -> None:
    ended = flagger("compare", str(newsroom), "--format", "json", "--out", "story.json")
    assert (ended.code, ended.out) == (0, "")
    data = json.loads((desk / "story.json").read_bytes())
    assert data["schema"] == "flagger.comparison/1"
    assert [article["letter"] for article in data["articles"]] == ["A", "B", "C"]


def test_sides_are_those_of_the_user(flagger: Command, newsroom: Path) -> None:
    ended = flagger("compare", str(newsroom), "--format", "json", "--sides", "Kaldria|Veshnia")
    assert [side["name"] for side in json.loads(ended.out)["sides"]] == ["Kaldria", "Veshnia"]
    assert flagger("compare", str(newsroom), "--sides", "Kaldria").code == 2
    assert flagger("compare", str(newsroom), "--sides", "Kaldria|Kaldria").code == 2
    silent = flagger("compare", str(newsroom), "--format", "json", "--sides", "Zork|Veshnia")
    assert (silent.code, "No article cites anyone of Zork." in silent.err) == (0, True)


@pytest.mark.parametrize("paths", [("story/ledger.txt",), ("story/ledger.txt", "./story/../story/ledger.txt")])
def test_one_article_alone_is_wrong_usage(flagger: Command, newsroom: Path, desk: Path, paths: tuple[str, ...]) -> None:
    assert newsroom.is_dir()
    ended = flagger("compare", *paths)
    assert (ended.code, ended.out) == (2, "")
    assert "1 article to compare: expected 2 to 6 that tell one story" in ended.err
    assert not (desk / "reports").exists()


def test_a_copy_under_another_name_is_wrong_usage(flagger: Command, newsroom: Path) -> None:
    (newsroom / "copy.txt").write_text(LEDGER, "utf-8")
    ended = flagger("compare", "story/ledger.txt", "story/copy.txt")
    assert ended.code == 2
    assert "story/copy.txt: the same text as story/ledger.txt" in ended.err


def test_more_than_six_are_wrong_usage(flagger: Command, desk: Path) -> None:
    rows = "".join(f"{json.dumps({'id': str(n), 'text': f'The vote is on {n} May.'})}\n" for n in range(9))
    (desk / "rows.jsonl").write_text(rows)
    ended = flagger("compare", "rows.jsonl")
    assert ended.code == 2
    assert "more than 6 articles to compare: expected 2 to 6" in ended.err


def test_an_unreadable_input_ends_2_and_the_others_are_compared(flagger: Command, newsroom: Path, desk: Path) -> None:
    ended = flagger("compare", "missing.txt", str(newsroom))
    assert ended.code == 2
    assert "missing.txt: no such file" in ended.err
    assert (desk / "reports" / "compare.html").is_file()


def test_an_article_in_another_language_is_left_out(flagger: Command, newsroom: Path) -> None:
    (newsroom / "german.txt").write_text(GERMAN, "utf-8")
    ended = flagger("compare", str(newsroom), "--format", "text")
    assert ended.code == 2
    assert "german.txt: written in German (de)" in ended.err
    assert "wire.txt" in ended.out
    assert flagger("compare", str(newsroom), "--format", "text", "--skip-other-languages").code == 0


def test_help_says_what_is_expected(flagger: Command) -> None:
    ended = flagger("compare", "--help")
    assert ended.code == 0
    assert "Two to six articles" in ended.out
    assert "flagger compare data/articles/wire.txt data/articles/agency.txt" in ended.out
