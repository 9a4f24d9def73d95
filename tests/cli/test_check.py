"""`flagger check`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flagger.article import Article
from flagger.marking import mark
from flagger.result import decode
from tests.cli.desk import GERMAN, JUDGING, PLAIN, Command


def test_a_judging_article_fails_and_says_why(flagger: Command) -> None:
    ended = flagger("check", "judging.txt")
    assert (ended.code, ended.err) == (1, "")
    assert "judging.txt:3:38: error FRM301 epithet [epithet.tyrant]\n" in ended.out
    assert "    The harbour board met on Monday. The Kremlin tyrant sent no one.\n" in ended.out
    assert "    instead: " in ended.out
    assert "\njudging.txt: 1 error" in ended.out


def test_a_plain_article_does_not(flagger: Command) -> None:
    ended = flagger("check", "plain.txt")
    assert (ended.code, ended.err) == (0, "")


def test_several_articles_are_summed_up(flagger: Command) -> None:
    assert flagger("check", "judging.txt", "plain.txt").out.splitlines()[-1].startswith("2 articles: 1 error")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--exit-zero"], 0),
        (["--ignore", "FRM"], 0),
        (["--select", "FRM301"], 1),
        (["--select", "ALG,ATR", "--select", "FRM302"], 0),
        (["--ignore", "FRM", "--select", "FRM301"], 1),
        (["--min-confidence", "1"], 0),
        (["--fail-on", "info"], 1),
        (["--no-learned"], 1),
        (["--output", "out.txt"], 1),
        (["--format", "json"], 1),
    ],
)
def test_options_that_decide_the_exit_code(flagger: Command, options: list[str], code: int) -> None:
    assert flagger("check", "judging.txt", *options).code == code


def test_fail_on_takes_lesser_findings_in(flagger: Command, desk: Path) -> None:
    (desk / "quoted.txt").write_text("“The Kremlin tyrant sent no one,” Nora Fenwick said.\n")
    assert flagger("check", "quoted.txt").code == 0
    ended = flagger("check", "quoted.txt", "--fail-on", "info", "--show-info")
    assert ended.code == 1
    assert ": info FRM301" in ended.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "PATH"),
        (["check", "plain.txt", "--colour"], "--colour"),
        (["check", "plain.txt", "--format", "yaml"], "yaml"),
        (["check", "plain.txt", "--fail-on", "grave"], "grave"),
        (["check", "plain.txt", "--genre", "gossip"], "gossip"),
        (["check", "plain.txt", "--min-confidence", "2"], "0 to 1"),
        (["check", "plain.txt", "--min-confidence", "much"], "--min-confidence"),
        (["check", "plain.txt", "--select", "XYZ"], "ATR (attribution), ALG (allegations), FRM (loaded framing), SUP"),
        (["check", "plain.txt", "--encoding", "klingon"], "klingon"),
        (["check", "plain.txt", "--lexicons", "nowhere"], "nowhere: no such folder"),
        (["check", "plain.txt", "--lexicons", "broken"], "broken.toml:1"),
        (["check", "plain.txt", "--output", "plain.txt"], "that is one of the articles"),
        (["check", "plain.txt", "--output", "judging.txt/out.txt"], "cannot be written"),
        (["check", "missing.txt"], "flagger: error: missing.txt: no such file"),
        (["check", "undecodable.txt"], "flagger: error: undecodable.txt: byte 3: "),
        (["check", "empty"], "flagger: error: empty: no article in this folder"),
        (["check", "none-*.txt"], "flagger: error: none-*.txt: no such file"),
        (["check", "pl*.txt", "--output", "plain.txt"], "that is one of the articles"),
    ],
)
@pytest.mark.parametrize("exit_zero", [False, True])
def test_what_ends_2(flagger: Command, desk: Path, arguments: list[str], message: str, exit_zero: bool) -> None:
    (desk / "undecodable.txt").write_bytes(b"caf\xe9 open")
    (desk / "empty").mkdir()
    (desk / "broken").mkdir()
    (desk / "broken" / "broken.toml").write_text("kind = \n")
    ended = flagger(*arguments, *(["--exit-zero"] if exit_zero else []))
    assert ended.code == 2
    assert message in ended.err
    assert "Traceback" not in ended.err
    assert (desk / "plain.txt").read_text() == PLAIN


def test_an_unreadable_input_loses_no_other(flagger: Command) -> None:
    ended = flagger("check", "missing.txt", "judging.txt")
    assert ended.code == 2
    assert "judging.txt: 1 error" in ended.out


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_rows_keep_their_ids_and_texts(flagger: Command, desk: Path, form: str) -> None:
    rows = [{"id": f"row/{n}", "text": f"Café {n}.\r\nThe Kremlin tyrant left."} for n in range(3)]
    (desk / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    ended = flagger("check", "rows.jsonl", "--format", form, "--exit-zero")
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    found: list[Any] = json.loads(ended.out) if form == "json" else [json.loads(line) for line in lines]
    assert [{"id": f["id"], "text": f["text"]} for f in found] == rows
    if form == "jsonl":
        assert [decode(line).findings[0].code for line in lines] == ["FRM301"] * 3


def test_an_array_of_nothing_is_json_too(flagger: Command) -> None:
    ended = flagger("check", "missing.txt", "--format", "json")
    assert (ended.code, json.loads(ended.out)) == (2, [])


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_output_is_what_would_have_been_printed(flagger: Command, desk: Path, form: str) -> None:
    printed = flagger("check", "judging.txt", "plain.txt", "--format", form)
    written = flagger("check", "judging.txt", "plain.txt", "--format", form, "--output", "new/out")
    assert (written.code, written.out, written.err) == (printed.code, "", "")
    assert (desk / "new" / "out").read_text("utf-8") == printed.out


def test_standard_input(flagger: Command, monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    with (desk / "judging.txt").open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        ended = flagger("check", "-")
    assert ended.code == 1
    assert "-:3:38: error" in ended.out


def test_standard_input_as_a_file_of_some_name(flagger: Command, monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    row = json.dumps({"id": "a", "text": JUDGING})
    (desk / "piped").write_text(f"\n{row}\n")
    with (desk / "piped").open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        ended = flagger("check", "-", "--stdin-filename", "rows.jsonl", "--format", "jsonl")
    assert ended.code == 1
    result = decode(ended.out)
    assert (result.id, result.path, result.text) == ("a", "rows.jsonl", JUDGING)


def test_a_pattern_is_its_files(flagger: Command) -> None:
    assert flagger("check", "*.txt").out == flagger("check", "judging.txt", "plain.txt").out


def test_an_encoding_is_obeyed(flagger: Command, desk: Path) -> None:
    (desk / "old.txt").write_bytes("The caf\xe9 in Elmouth shut on Monday.\n".encode("latin-1"))
    assert flagger("check", "old.txt").code == 2
    ended = flagger("check", "old.txt", "--encoding", "windows-1252", "--format", "jsonl")
    assert (ended.code, decode(ended.out).text) == (0, "The caf\xe9 in Elmouth shut on Monday.\n")


AWFUL = "The new timetable is an awful muddle for everyone in Orlen.\n"


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ([], []),
        (["--select", "FRM"], []),
        (["--select", "FRM314"], ["FRM314"]),
        (["--select", "ATR,ALG,FRM,FRM314"], ["FRM314"]),
        (["--select", "FRM314", "--no-learned"], []),
    ],
    ids=" ".join,
)
def test_a_rule_that_is_off_runs_where_its_code_is_given(
    flagger: Command, desk: Path, options: list[str], codes: list[str]
) -> None:
    (desk / "awful.txt").write_text(AWFUL)
    ended = flagger("check", "awful.txt", "--format", "jsonl", *options)
    result = decode(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert [finding.code for finding in result.findings] == codes
    assert len(result.rationales) == len(codes)
    assert result.loaded == []


def test_a_defect_in_one_article_loses_no_other(flagger: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_on_plain(article: Article, lexicons: Any, learned: Any, **asked: Any) -> Any:
        if article.id == "plain.txt":
            raise ValueError("too plain")
        return mark(article, lexicons, learned, **asked)

    monkeypatch.setattr("flagger.cli.pipeline.mark", fails_on_plain)
    ended = flagger("check", "plain.txt", "judging.txt", "--exit-zero")
    assert ended.code == 2
    assert ended.err.startswith("flagger: error: plain.txt: internal error at test_check.py:")
    assert "ValueError: too plain" in ended.err
    assert "judging.txt: 1 error" in ended.out


def test_the_same_input_gives_the_same_output(flagger: Command) -> None:
    assert flagger("check", ".", "--format", "jsonl") == flagger("check", ".", "--format", "jsonl")


def test_results_never_replace_an_article_of_a_folder(flagger: Command, desk: Path) -> None:
    ended = flagger("check", ".", "--output", "plain.txt")
    assert ended.code == 2
    assert "plain.txt: that is one of the articles" in ended.err
    assert "The council met" in (desk / "plain.txt").read_text("utf-8")
    assert flagger("check", ".", "--format", "json", "--output", "results.json").code == 1


def test_a_lexicon_folder_without_the_lists_is_named(flagger: Command, desk: Path) -> None:
    (desk / "house").mkdir()
    (desk / "house" / "epithet.toml").write_text(
        'kind = "framing"\ncategory = "epithet"\nabout = "One."\n\n[[entry]]\nid = "tyrant"\npatterns = ["tyrant"]\n'
    )
    ended = flagger("check", "plain.txt", "--lexicons", "house")
    assert ended.code == 2
    assert "house" in ended.err
    assert "is missing" in ended.err


def test_a_defect_never_looks_like_findings(flagger: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no home")

    monkeypatch.setattr("flagger.cli.pipeline.load", broken)
    ended = flagger("check", "plain.txt")
    assert ended.code == 2
    assert "internal error" in ended.err


@pytest.fixture
def german(desk: Path) -> str:
    (desk / "german.txt").write_text(GERMAN, "utf-8")
    return "german.txt"


@pytest.mark.parametrize(
    "options", [[], ["--exit-zero"], ["--select", "FRM"], ["--ignore", "SUP"], ["--min-confidence", "1"]], ids=" ".join
)
def test_another_language_ends_2_whatever_is_wanted(flagger: Command, german: str, options: list[str]) -> None:
    ended = flagger("check", german, "plain.txt", "--format", "jsonl", *options)
    assert ended.code == 2
    assert ended.err == (
        "flagger: error: german.txt: written in German (de), flagger reads English; --skip-other-languages leaves such "
        "articles out\n"
    )
    first, second = map(decode, ended.out.splitlines())
    assert (first.meta.language, [(f.code, f.severity) for f in first.findings]) == ("de", [("SUP901", "error")])
    assert not any((first.sentences, first.loaded, first.attributions, first.allegations, first.quotations))
    assert (second.meta.language, second.findings) == ("en", [])


@pytest.mark.parametrize("options", [[], ["--fail-on", "info"], ["--show-info"], ["--select", "FRM"]], ids=" ".join)
def test_other_languages_are_skipped_where_that_is_wanted(flagger: Command, german: str, options: list[str]) -> None:
    ended = flagger("check", german, "--skip-other-languages", *options)
    assert (ended.code, ended.err) == (0, "flagger: note: german.txt: written in German (de), left out\n")
    assert flagger("check", german, "judging.txt", "--skip-other-languages", *options).code == 1


def test_no_row_is_lost_to_its_language(flagger: Command, desk: Path) -> None:
    rows = [{"id": "a", "text": PLAIN}, {"id": "b", "text": GERMAN}, {"id": "c", "text": JUDGING}]
    (desk / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    ended = flagger("check", "rows.jsonl", "--format", "jsonl", "--skip-other-languages")
    assert (ended.code, ended.err) == (1, "flagger: note: rows.jsonl: b: written in German (de), left out\n")
    found = [decode(line) for line in ended.out.splitlines()]
    assert [result.id for result in found] == ["a", "b", "c"]
    assert [(f.code, f.severity) for f in found[1].findings] == [("SUP901", "info")]


def test_a_genre_goes_before_what_the_article_says(flagger: Command, desk: Path) -> None:
    (desk / "labelled.txt").write_text(f"Opinion | {JUDGING}", "utf-8")
    by_options = {
        option: [(f.code, f.severity) for f in decode(flagger("check", *option, "--format", "jsonl").out).findings]
        for option in [
            ("judging.txt",),
            ("judging.txt", "--genre", "opinion"),
            ("labelled.txt",),
            ("labelled.txt", "--genre", "news"),
        ]
    }
    assert list(by_options.values()) == [
        [("FRM301", "error")],
        [("ATR107", "warning"), ("FRM301", "info")],
        [("FRM301", "info")],
        [("FRM301", "error")],
    ]
