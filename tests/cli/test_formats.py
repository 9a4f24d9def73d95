"""`flagger check --format markdown` and `--format annotations`: what is written, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from flagger.cli.options import CheckForm
from flagger.cli.writers import writer
from flagger.lexicon import load
from tests.cli.desk import GERMAN, JUDGING, Command
from tests.summary.harbour import harbour

FORMS = ["markdown", "annotations"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["judging.txt"], 1),
        (["judging.txt", "--exit-zero"], 0),
        (["judging.txt", "--ignore", "FRM"], 0),
        (["plain.txt"], 0),
        (["judging.txt", "missing.txt"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_the_exit_code_is_that_of_any_format(flagger: Command, form: str, options: list[str], code: int) -> None:
    assert flagger("check", *options, "--format", form).code == code


@pytest.mark.parametrize("form", FORMS)
def test_fail_on_decides(flagger: Command, desk: Path, form: str) -> None:
    (desk / "quoted.txt").write_text("“The Kremlin tyrant sent no one,” Nora Fenwick said.\n", "utf-8")
    assert flagger("check", "quoted.txt", "--format", form).code == 0
    assert flagger("check", "quoted.txt", "--format", form, "--fail-on", "info").code == 1


@pytest.mark.parametrize("form", FORMS)
def test_output_is_what_would_have_been_printed(flagger: Command, desk: Path, form: str) -> None:
    printed = flagger("check", "judging.txt", "plain.txt", "--format", form)
    again = flagger("check", "judging.txt", "plain.txt", "--format", form)
    written = flagger("check", "judging.txt", "plain.txt", "--format", form, "--output", "new/out")
    assert printed == again
    assert (written.code, written.out) == (printed.code, "")
    assert (desk / "new" / "out").read_text("utf-8") == printed.out


@pytest.mark.parametrize("form", FORMS)
def test_explanations_have_other_formats(flagger: Command, form: str) -> None:
    ended = flagger("check", "judging.txt", "--explain", "3", "--format", form)
    assert (ended.code, ended.out) == (2, "")
    assert f"--explain has no --format {form}" in ended.err


def test_markdown_has_a_section_an_article_and_a_sum(flagger: Command) -> None:
    lines = flagger("check", "judging.txt", "plain.txt", "--format", "markdown").out.splitlines()
    assert sum(line.startswith("## ") for line in lines) == 2
    assert "`judging.txt`" in lines
    [row] = [line for line in lines if line.startswith("| error")]
    assert row.startswith("| error | 3:38 | Kremlin tyrant | ")
    assert row.endswith(" | FRM301 epithet |")
    assert lines[-1] == "**2 articles: 1 error.**"


def test_markdown_lists_info_where_that_is_asked_for(flagger: Command, desk: Path) -> None:
    (desk / "quoted.txt").write_text("“The Kremlin tyrant sent no one,” Nora Fenwick said.\n", "utf-8")
    silent = flagger("check", "quoted.txt", "--format", "markdown").out
    assert "Nothing to fix was found; 1 info not listed (--show-info)." in silent
    assert "| info | 1:6 | Kremlin tyrant |" not in silent
    shown = flagger("check", "quoted.txt", "--format", "markdown", "--show-info").out
    assert "| info | 1:6 | Kremlin tyrant |" in shown


def test_annotations_are_one_page_over_all_articles(flagger: Command, desk: Path) -> None:
    rows = [{"id": f"row/{n}", "text": JUDGING} for n in range(3)]
    (desk / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    page = json.loads(flagger("check", "plain.txt", "rows.jsonl", "--format", "annotations").out)
    targets = [item["target"] for item in page["items"]]
    sources = dict.fromkeys(target["source"] for target in targets)
    where = desk.resolve().as_uri()
    assert list(sources) == [f"{where}/plain.txt", *(f"{where}/rows.jsonl#row%2F{n}" for n in range(3))]
    assert len({item["id"] for item in page["items"]}) == page["partOf"]["total"] == len(page["items"])


def test_a_page_without_articles_is_json_too(flagger: Command) -> None:
    ended = flagger("check", "missing.txt", "--format", "annotations")
    assert ended.code == 2
    assert json.loads(ended.out)["items"] == []


def test_another_language_is_a_finding_on_the_whole(flagger: Command, desk: Path) -> None:
    (desk / "german.txt").write_text(GERMAN, "utf-8")
    options = ("check", "german.txt", "--skip-other-languages", "--show-info")
    assert "SUP901 other-language" in flagger(*options, "--format", "markdown").out
    assert '"code:SUP901"' in flagger(*options, "--format", "annotations").out


@pytest.mark.parametrize("form", get_args(CheckForm))
def test_each_article_is_written_at_once(form: CheckForm, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for the articles after it, so that memory stays flat however many come."""
    written: list[bytes] = []
    monkeypatch.setattr("flagger.cli.streams.write_bytes", written.append)
    with writer(form, None, load(), show_info=False) as write:
        for number in range(3):
            before = len(b"".join(written))
            write(msgspec.structs.replace(harbour(), id=f"row {number}"))
            assert len(b"".join(written)) > before + 1000


def test_readability_is_measured_where_that_is_asked_for(flagger: Command, desk: Path) -> None:
    (desk / "long.txt").write_text("The council met on Monday and voted to repair two bridges over the river. " * 12)
    plain = json.loads(flagger("check", "long.txt", "--format", "jsonl").out)
    measured = json.loads(flagger("check", "long.txt", "--format", "jsonl", "--readability").out)
    assert plain["readability"] is None
    assert {"lix", "words"} <= measured["readability"].keys()
    assert measured | {"readability": None} == plain
