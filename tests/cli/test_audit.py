"""`flagger audit`: labels from lines, a file that can be committed, and the report."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.desk import Command, Start

WORDS = "The Kremlin tyrant sent no one."


def type_in(monkeypatch: pytest.MonkeyPatch, lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))


def test_a_finding_is_shown_and_labelled(flagger: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "w it is a name\n")
    ended = flagger("audit", "judging.txt", "--who", "ann")
    assert (ended.code, ended.err) == (0, "")
    assert "[1 of 1] judging.txt:3:38: error FRM301 epithet [epithet." in ended.out
    assert "tyrant]] sent no one." in ended.out
    assert "rule:    A label that judges a person or a group." in ended.out
    assert "entry:   " in ended.out
    assert ended.out.endswith("0 right, 1 wrong, 0 unsure; 0 of 1 findings without a label\n")
    [line] = (desk / "audit.jsonl").read_text().splitlines()
    label = json.loads(line)
    assert (label["code"], label["label"], label["who"], label["remark"]) == ("FRM301", "wrong", "ann", "it is a name")
    assert not any(word in line for word in ("Kremlin", "harbour", "judging.txt"))


def test_a_rule_that_is_off_is_audited_where_its_code_is_given(
    flagger: Command, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "awful.txt").write_text("The new timetable is an awful muddle for everyone in Orlen.\n")
    assert "0 of 0 findings" in flagger("audit", "awful.txt").out
    type_in(monkeypatch, "r\n")
    ended = flagger("audit", "awful.txt", "--code", "FRM314")
    assert "note FRM314 loaded-by-score" in ended.out
    assert ended.out.endswith("1 right, 0 wrong, 0 unsure; 0 of 1 findings without a label\n")


class Terminal(io.TextIOWrapper):
    """Standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


def test_at_a_terminal_it_prompts_and_is_patient(flagger: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO("maybe\nr caf\xe9\n".encode("latin-1"))))
    ended = flagger("audit", "judging.txt")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.count("r(ight) w(rong)") == 2
    assert "Expected one of right, wrong" in ended.out
    assert "1 right" in ended.out


def test_what_is_labelled_is_not_asked_again_unless_by_another(
    flagger: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "r\n")
    flagger("audit", "judging.txt", "--who", "ann")
    type_in(monkeypatch, "")
    assert "[1 of 1]" not in flagger("audit", "judging.txt").out
    type_in(monkeypatch, "w\n")
    assert "[1 of 1]" in flagger("audit", "judging.txt", "--who", "bob").out
    ended = flagger("audit", "--report", "judging.txt")
    assert ended.code == 0
    assert "ann: right" in ended.out
    assert "bob: wrong" in ended.out
    ended = flagger("audit", "--report", "--who", "ann")
    assert "disputed findings" not in ended.out


def test_labels_outlive_a_move_and_are_gone_with_the_wording(
    flagger: Command, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "r\n")
    flagger("audit", "judging.txt")
    (desk / "judging.txt").write_text(f"Elmouth votes\n\nIt rained.\n\n{WORDS}\n")
    type_in(monkeypatch, "")
    assert "[1 of" not in flagger("audit", "judging.txt").out
    (desk / "judging.txt").write_text("Elmouth votes\n\nIt rained.\n")
    ended = flagger("audit", "--report", "judging.txt", "--format", "json")
    report = json.loads(ended.out)
    assert report["gone"] == [{"name": "FRM301", "right": 1, "wrong": 0, "unsure": 0, "disputed": 0}]
    assert report["labels"] == 1
    assert len((desk / "audit.jsonl").read_text().splitlines()) == 1


def test_a_file_of_labels_in_the_folder_is_no_article(flagger: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for lines in ("r\n", ""):
        type_in(monkeypatch, lines)
        ended = flagger("audit", ".")
        assert (ended.code, ended.err) == (0, "")


def test_the_gate(flagger: Command, desk: Path) -> None:
    label = {"code": "FRM301", "entry": None, "severity": "error", "label": "wrong"}
    lines = [json.dumps(label | {"fingerprint": f"{number:016x}"}) for number in range(20)]
    (desk / "audit.jsonl").write_text("\n".join(lines))
    ended = flagger("audit", "--report", "--min-precision", "0.8")
    assert ended.code == 1
    assert "FRM301: precision 0.16 at best, below 0.8" in ended.err
    assert flagger("audit", "--report", "--min-precision", "0.1").code == 0
    assert flagger("audit", "--report", "--min-precision", "0.8", "--code", "ALG").code == 0
    assert flagger("audit", "--report", "--severity", "warning", "--min-precision", "0.8").code == 0


def test_a_bad_file_of_labels_is_left_alone(flagger: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "audit.jsonl").write_text('\n{"code": 1}\n')
    type_in(monkeypatch, "r\n")
    for arguments in (["audit", "judging.txt"], ["audit", "--report"]):
        ended = flagger(*arguments)
        assert ended.code == 2
        assert "audit.jsonl: line 2: no label: " in ended.err
    assert (desk / "audit.jsonl").read_text() == '\n{"code": 1}\n'


def test_an_article_that_cannot_be_read(flagger: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "r\n")
    ended = flagger("audit", "none.txt", "judging.txt")
    assert ended.code == 2
    assert "none.txt: no such file" in ended.err
    assert "1 right" in ended.out


def test_filters(flagger: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments, asked in (
        (["--code", "frm"], True),
        (["--code", "ALG201"], False),
        (["--entry", "epithet"], True),
        (["--entry", "euphemism"], False),
        (["--severity", "warning,note"], False),
        (["--sample", "1", "--seed", "4"], True),
    ):
        type_in(monkeypatch, "q\n")
        ended = flagger("audit", "judging.txt", *arguments)
        assert ended.code == 0
        assert ("[1 of 1]" in ended.out) is asked, arguments


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no PATH"),
        (["-"], "PATH -"),
        (["--report"], "audit.jsonl: no such file"),
        (["judging.txt", "--min-precision", "0.5"], "go with --report"),
        (["judging.txt", "--format", "json"], "go with --report"),
        (["judging.txt", "--report", "--sample", "3"], "--sample and --report"),
        (["judging.txt", "--severity", "grave"], "--severity 'grave': expected some of error, warning"),
        (["judging.txt", "--code", "XYZ"], "unknown rule code"),
        (["judging.txt", "--entry", "epi"], "--entry 'epi': no such entry or category"),
        (["judging.txt"], "standard input: line 1: 'maybe': expected one of right"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, flagger: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "maybe\n")
    ended = flagger("audit", *arguments)
    assert ended.code == 2
    assert said in ended.err


def test_what_was_answered_before_an_interrupt_is_kept(start: Start, desk: Path) -> None:
    import signal

    (desk / "judging.txt").write_text(f"Elmouth votes\n\n{WORDS}\n\nThe Elmouth tyrant sent two.\n")
    process = start("audit", "judging.txt")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"r\n")
    process.stdin.flush()
    assert any(b"[2 of 2]" in line for line in process.stdout)
    process.send_signal(signal.SIGINT)
    process.wait(30)
    assert process.returncode == 130
    [line] = (desk / "audit.jsonl").read_text().splitlines()
    assert json.loads(line)["label"] == "right"
