"""`flagger evaluate`: figures, errors by kind, examples, and the same for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.desk import Command

TEXT = "Ana Berl said the bridge was safe. Tom Roe whistled that it was."
LABELS = {
    "id": "desk/bridge",
    "text": TEXT,
    "attributions": [
        {"source": [[0, 8]], "cue": [[9, 13]], "content": [[14, 33]]},
        {"source": [[35, 42]], "cue": [[43, 51]], "content": [[52, 63]]},
    ],
}
GOLD = {
    "id": "desk/gold",
    "text": TEXT,
    "sentences": [
        {"start": 0, "end": 34, "kind": "sourced_fact", "strength": "named", "stance": "neutral", "source": "Ana Berl"},
        {"start": 35, "end": 64, "kind": "sourced_fact", "strength": "named", "stance": "neutral", "source": "Tom Roe"},
    ],
    "loaded": [],
    "allegations": [],
}
SENTENCE = {"id": 1, "text": "The tyrant left.", "loaded": False, "opinion": "factual", "words": []}


@pytest.fixture(autouse=True)
def sets(desk: Path) -> None:
    (desk / "labels.jsonl").write_text(json.dumps(LABELS))
    (desk / "gold.jsonl").write_text(json.dumps(GOLD))
    (desk / "sentences.jsonl").write_text(json.dumps(SENTENCE))


def test_figures(flagger: Command) -> None:
    ended = flagger("evaluate", "labels.jsonl", "--no-learned")
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0] == "labels.jsonl: attribution, 1 row, 13 words"
    assert lines[2].strip() == "lexicons and rules"
    assert lines[3].split("  ")[0] == "source words"
    assert "P 1.000 R 0.500 F1 0.667" in lines[3]
    assert lines[3].endswith("2 right, 0 spurious, 2 missed")
    assert lines[-1].startswith("words a second, marking")


def test_the_task_is_seen_from_the_rows(flagger: Command) -> None:
    ended = flagger("evaluate", "gold.jsonl", "labels.jsonl")
    assert ended.code == 0
    assert "gold.jsonl: gold, 1 row," in ended.out
    assert "\nlabels.jsonl: attribution, 1 row," in ended.out
    assert "labelled down, marked across" in ended.out


def test_rows_of_two_tasks_are_measured_by_both(flagger: Command) -> None:
    ended = flagger("evaluate", "sentences.jsonl", "--show", "false-alarm:FRM301")
    assert ended.code == 0
    loaded, opinion = ended.out.split("sentences.jsonl: opinion, 1 row")
    assert loaded.startswith("sentences.jsonl: loaded, 1 row")
    assert "false alarms error                  1.000 [0.21, 1.00]" in loaded
    assert "rules, with the learned parts\n" in loaded
    assert "  FRM301                            0.00 [0.00, 0.79] 0 of 1" in loaded
    assert "The [[tyrant]] left." in loaded
    assert "opinion ranking" in opinion
    assert "false-alarm" not in opinion
    ended = flagger("evaluate", "sentences.jsonl", "--task", "opinion", "--format", "json")
    assert [measured["task"] for measured in json.loads(ended.out)] == ["opinion"]


def test_both_columns(flagger: Command) -> None:
    ended = flagger("evaluate", "labels.jsonl", "--both", "--errors")
    assert ended.code == 0
    assert ended.out.count("lexicons and rules") == ended.out.count("with the learned parts") == 2
    [row] = [line for line in ended.out.splitlines() if line.startswith("missed-cue")]
    assert row.split()[1:3] == ["1", "1"]


def test_errors_and_examples(flagger: Command) -> None:
    ended = flagger(
        "evaluate", "labels.jsonl", "--no-learned", "--errors", "--show", "missed-cue:other", "--limit", "1"
    )
    assert ended.code == 0
    assert ["  :other", "1"] in [line.rsplit(maxsplit=1) for line in ended.out.splitlines()]
    shown = ended.out.partition("missed-cue:other, lexicons and rules: 1 of 1\n")[2]
    assert "missed-cue:other  desk/bridge" in shown
    assert "Tom Roe [[whistled]] that it was." in shown
    assert "labelled: source: Tom Roe | cue: whistled | content: that it was" in shown
    assert "marked:   nothing" in shown


def test_examples_cannot_steer_the_terminal(flagger: Command, desk: Path) -> None:
    row = LABELS | {"text": TEXT.replace("bridge", "br\x1bdge")}
    (desk / "labels.jsonl").write_text(json.dumps(row))
    ended = flagger("evaluate", "labels.jsonl", "--show", "missed-cue")
    assert ended.code == 0
    assert "br\\x1bdge" in ended.out
    assert "\x1b" not in ended.out


def test_for_programs(flagger: Command) -> None:
    ended = flagger("evaluate", "labels.jsonl", "gold.jsonl", "--both", "--errors", "--format", "json")
    assert ended.code == 0
    attribution, gold = json.loads(ended.out)
    assert (attribution["set"], attribution["task"], attribution["rows"]) == ("labels.jsonl", "attribution", 1)
    assert [run["learned"] for run in attribution["runs"]] == [False, True]
    assert attribution["runs"][0]["figures"]["whole_attributions"]["missed"] == 1
    assert attribution["runs"][0]["errors"]["missed-cue"] == {"count": 1, "details": {"other": 1}}
    assert gold["runs"][0]["figures"]["strength"]["steps"] == ["none", "vague", "unnamed", "named", "quoted"]
    assert "bridge was safe" not in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--both", "--no-learned"], "--both and --no-learned"),
        (["--show", "missed-cue", "--format", "json"], "does not go with --format json"),
        (["--show", "mised-cue"], "no such kind of error; expected one of attribution: missed-cue"),
        (["--task", "attribution", "--show", "strength"], "'strength': no such kind"),
        (["--task", "gold"], "labels.jsonl: line 1: "),
        (["--limit", "0"], "--limit"),
        (["none.jsonl"], "none.jsonl: no such file"),
        (["plain.txt"], "plain.txt: line 1: not JSON"),
    ],
)
def test_wrong_usage(flagger: Command, arguments: list[str], said: str) -> None:
    ended = flagger("evaluate", "labels.jsonl", *arguments)
    assert ended.code == 2
    assert said in ended.err


def test_help_teaches(flagger: Command) -> None:
    ended = flagger("evaluate", "--help")
    assert ended.code == 0
    for part in (
        "Tasks, and the fields of a row",
        "Examples:",
        "flagger evaluate data/attribution.jsonl",
        "Exit codes:",
    ):
        assert part in ended.out
