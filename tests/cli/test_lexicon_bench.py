"""`flagger lexicon try`, `suggest` and `diff`: what they print, and how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.bench.desk import rows
from tests.cli.desk import Command, Start

PLACES = ("Vell", "Orn", "Zelm", "Lomen", "Brask", "Tarn", "Hesk", "Dubrin")


@pytest.fixture
def house(desk: Path, root: Path) -> Path:
    """A copy of the built-in lexicons."""
    shutil.copytree(root / "lexicons", desk / "house")
    return desk / "house"


@pytest.fixture
def labelled(desk: Path) -> str:
    return rows(
        desk / "labelled.jsonl",
        *({"text": f"In {place} the waspish clerk of the port spoke.", "words": ["waspish"]} for place in PLACES),
        *({"text": f"In {place} the old clerk of the bridge was silent.", "words": []} for place in PLACES),
    )


def test_try_shows_hits_in_context_with_counts(flagger: Command) -> None:
    ended = flagger("lexicon", "try", "<seat> tyrant/n", "judging.txt", "plain.txt")
    assert (ended.code, ended.err) == (0, "")
    assert "1 hit in 1 of 2 articles" in ended.out
    assert "voice    article 1 (100%)" in ended.out
    assert "1 of 1 (100%) are found already, by epithet.tyrant (1)" in ended.out
    (line,) = (line for line in ended.out.splitlines() if "[" in line)
    assert line.startswith("judging.txt:3  article +  ")
    assert line.rstrip().endswith("[Kremlin tyrant] sent no one.")


def test_try_as_json(flagger: Command, desk: Path) -> None:
    path = rows(desk / "a.jsonl", {"text": "A corduroy plan. A corduroy end.", "outlet": "Harbour Wire"})
    ended = flagger("lexicon", "try", "corduroy", path, "--except", "corduroy end/n", "--format", "json")
    tried = json.loads(ended.out)
    assert (tried["hits"], tried["voices"], tried["covered"]) == (1, {"article": 1}, 0)
    assert tried["outlets"]["Harbour Wire"]["hits"] == 1
    (hit,) = tried["concordance"]
    assert (hit["place"]["start"], hit["voice"], hit["context"]["words"]) == (2, "article", "corduroy")


def test_try_shows_one_voice_and_counts_all(flagger: Command, desk: Path) -> None:
    (desk / "a.txt").write_text("A corduroy plan was made. “A corduroy end,” said Ana Berl, the clerk.\n")
    ended = flagger("lexicon", "try", "corduroy", "a.txt", "--voice", "quote")
    assert "article 1 (50%), quote 1 (50%)" in ended.out
    assert [line for line in ended.out.splitlines() if "[corduroy]" in line and "quote" in line]
    assert "1 of 1 hit shown" in ended.out


def test_try_reads_standard_input_and_learned_weights(start: Start) -> None:
    process = start("lexicon", "try", "corduroy", "-", "--learned")
    out, _ = process.communicate(b"A corduroy plan was made, the clerk Ana Berl said.\n")
    assert process.returncode == 0
    assert b"[corduroy]" in out


@pytest.mark.parametrize("option", ["--except", "--require"])
def test_a_bad_pattern_ends_2_and_is_named(flagger: Command, option: str) -> None:
    ended = flagger("lexicon", "try", "corduroy/q", "plain.txt")
    assert (ended.code, ended.out) == (2, "")
    assert "PATTERN: /n, /v or /a is expected after 'corduroy' in pattern 'corduroy/q'" in ended.err
    ended = flagger("lexicon", "try", "corduroy", "plain.txt", option, "(end")
    assert (ended.code, ended.out) == (2, "")
    assert f"{option}: cannot read '(end'" in ended.err


def test_try_reads_what_can_be_read(flagger: Command) -> None:
    ended = flagger("lexicon", "try", "tyrant", "nowhere.txt", "judging.txt")
    assert ended.code == 2
    assert "nowhere.txt: no such file" in ended.err
    assert "1 hit in 1 of 1 article" in ended.out
    assert flagger("lexicon", "try", "tyrant", "nowhere.txt").out == ""


def test_suggest_from_labels(flagger: Command, labelled: str) -> None:
    ended = flagger("lexicon", "suggest", labelled)
    assert (ended.code, ended.err) == (0, "")
    assert "16 rows, labelled by words" in ended.out
    assert any(line.startswith("waspish  ") for line in ended.out.splitlines())
    assert "[waspish]" in ended.out
    assert ended.out.endswith(
        "Nothing was added to any lexicon. Read the places, then: flagger lexicon try PATTERN PATH…\n"
    )
    assert flagger("lexicon", "suggest", labelled).out == ended.out
    data = json.loads(flagger("lexicon", "suggest", labelled, "--format", "json").out)
    assert [each["pattern"] for each in data["suggestions"]] == ["waspish"]
    assert "Monroe" in data["method"]


def test_suggest_changes_no_lexicon(flagger: Command, labelled: str, house: Path) -> None:
    before = {path: path.read_bytes() for path in house.rglob("*.toml")}
    assert flagger("lexicon", "suggest", labelled, "--lexicons", "house").code == 0
    assert {path: path.read_bytes() for path in house.rglob("*.toml")} == before


def test_suggest_from_two_sets_of_articles(flagger: Command, desk: Path) -> None:
    for number, place in enumerate(PLACES):
        (desk / f"one-{number}.txt").write_text(f"In {place} the waspish clerk of the port spoke.\n")
        (desk / f"two-{number}.txt").write_text(f"In {place} the quiet clerk of the port spoke.\n")
    ended = flagger("lexicon", "suggest", "one-*.txt", "--against", "two-*.txt")
    assert ended.code == 0
    assert any(line.startswith("waspish ") for line in ended.out.splitlines())
    assert "quiet " not in ended.out.partition("not shown")[0].replace("[", "")
    ended = flagger("lexicon", "suggest", "one-*.txt", "nowhere.txt", "--against", "two-*.txt")
    assert ended.code == 2
    assert "waspish" in ended.out


def test_suggest_ends_2_without_labels(flagger: Command, desk: Path) -> None:
    path = rows(desk / "bare.jsonl", {"text": "A plan was made."})
    ended = flagger("lexicon", "suggest", path)
    assert (ended.code, ended.out) == (2, "")
    assert "bare.jsonl: line 1: no labels; expected `spans` or `words` or `loaded`, or --against" in ended.err
    assert "--against" in flagger("lexicon", "suggest", "plain.txt").err
    ended = flagger("lexicon", "suggest", path, "--against", "plain.txt", "--by", "words")
    assert "--against compares whole articles" in ended.err


def test_suggest_names_a_broken_line(flagger: Command, labelled: str) -> None:
    with Path(labelled).open("a") as file:
        file.write('{"id": "x", "text": "A plan", "words": 3}\n')
    ended = flagger("lexicon", "suggest", labelled)
    assert (ended.code, ended.out) == (2, "")
    assert "labelled.jsonl: line 17: expected `array | null`" in ended.err or "line 17: expected `array`" in ended.err


def test_suggest_says_where_there_is_nothing_to_compare(flagger: Command, desk: Path) -> None:
    path = rows(desk / "calm.jsonl", {"text": "A plan was made.", "loaded": False})
    ended = flagger("lexicon", "suggest", path)
    assert (ended.code, ended.out) == (2, "")
    assert "no word in labelled wording: there is nothing to compare" in ended.err


def test_diff(flagger: Command, house: Path, root: Path) -> None:
    built_in = str(root / "lexicons")
    ended = flagger("lexicon", "diff", built_in, "house", "judging.txt", "plain.txt")
    assert (ended.code, ended.out) == (0, "no difference in 2 articles\n")
    path = house / "framing" / "epithet.toml"
    path.write_text(
        path.read_text("utf-8").replace('"tyrant/n"]', '"ogre/n"]').replace("|<leader>) tyrant/n", "|<leader>) ogre/n"),
        "utf-8",
    )
    ended = flagger("lexicon", "diff", built_in, "house", "judging.txt", "plain.txt")
    assert ended.code == 1
    assert ended.out.startswith("1 of 2 articles differ\nfindings: 0 new, 1 gone, 0 changed\nin all: error -1\n")
    assert "judging.txt:3  - FRM301 error article" in ended.out
    data = json.loads(flagger("lexicon", "diff", built_in, "house", "judging.txt", "--format", "json").out)
    assert data["entries"] == {"epithet.tyrant": {"new": 0, "gone": 1, "changed": 0}}
    assert data["changes"][0]["old"]["severity"] == "error"


def test_diff_ends_2_where_something_cannot_be_read(flagger: Command, house: Path) -> None:
    ended = flagger("lexicon", "diff", "nowhere", "house", "plain.txt")
    assert (ended.code, ended.out) == (2, "")
    assert "nowhere: no such folder" in ended.err
    ended = flagger("lexicon", "diff", "house", "house", "nowhere.txt", "plain.txt")
    assert (ended.code, ended.out) == (2, "no difference in 1 article\n")
    (house / "framing" / "doubt.toml").write_text("kind = 3")
    assert flagger("lexicon", "diff", "house", "house", "plain.txt").code == 2


def test_diff_names_a_list_that_older_lexicons_lack(flagger: Command, house: Path, root: Path) -> None:
    path = house / "allegation" / "words.toml"
    first, marker, rest = path.read_text("utf-8").partition("[[list]]")
    path.write_text(first + "[[list]]" + rest.partition("[[list]]")[2], "utf-8")
    assert marker
    ended = flagger("lexicon", "diff", "house", str(root / "lexicons"), "judging.txt")
    assert (ended.code, ended.out) == (2, "")
    assert "is missing" in ended.err
    assert "internal error" not in ended.err
