"""`flagger lexicon`: what the files hold, and whether it holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.desk import Command

GOOD = """
kind = "framing"
category = "epithet"
about = "Labels."

[[entry]]
id = "ogre"
patterns = ["ogre/n", "(sea|harbour) ogre/n"]
except = ["ogre beetle/n"]
neutral = ["owner"]
note = "Judges."
match = ["The harbour ogre left."]
no_match = ["An ogre beetle flew."]
"""


@pytest.fixture
def own(desk: Path) -> str:
    """A folder with one good lexicon file."""
    (desk / "own").mkdir()
    (desk / "own" / "epithet.toml").write_text(GOOD)
    return "own"


def test_the_built_in_lexicons_hold_what_they_promise(flagger: Command) -> None:
    ended = flagger("lexicon", "test")
    assert (ended.code, ended.err) == (0, ""), ended.out
    assert flagger("lexicon", "lint").code == 0


def test_list(flagger: Command, own: str) -> None:
    assert flagger("lexicon", "list", "--lexicons", own).out.split() == [
        "epithet.ogre",
        "ogre/n,",
        "(sea|harbour)",
        "ogre/n",
    ]
    (entry,) = json.loads(flagger("lexicon", "list", "--lexicons", own, "--format", "json").out)
    assert (entry["id"], entry["path"], entry["line"]) == ("epithet.ogre", "epithet.toml", 6)
    assert entry["except"] == ["ogre beetle/n"]


def test_list_of_a_category(flagger: Command) -> None:
    lines = flagger("lexicon", "list", "--category", "epithet").out.splitlines()
    assert lines
    assert all(line.startswith("epithet.") for line in lines)
    ended = flagger("lexicon", "list", "--category", "gossip")
    assert ended.code == 2
    assert "expected one of" in ended.err
    assert "epithet" in ended.err


def test_show(flagger: Command, own: str) -> None:
    ended = flagger("lexicon", "show", "epithet.ogre", "--lexicons", own)
    assert ended.out.splitlines()[:4] == [
        "epithet.ogre  (epithet.toml:6)",
        "patterns:",
        "  ogre/n",
        "  (sea|harbour) ogre/n",
    ]
    assert "note: Judges." in ended.out
    assert "require" not in ended.out
    shown = json.loads(flagger("lexicon", "show", "epithet.ogre", "--lexicons", own, "--format", "json").out)
    assert shown["neutral"] == ["owner"]


@pytest.mark.parametrize("command", ["show", "test"])
def test_an_unknown_id_names_what_is_near(flagger: Command, own: str, command: str) -> None:
    ended = flagger("lexicon", command, "epithet.ogres", "--lexicons", own)
    assert ended.code == 2
    assert "no entry 'epithet.ogres'; did you mean epithet.ogre?" in ended.err
    assert "flagger lexicon list" in flagger("lexicon", command, "xyzzy", "--lexicons", own).err


def test_test(flagger: Command, desk: Path, own: str) -> None:
    ended = flagger("lexicon", "test", "epithet.ogre", "--lexicons", own)
    assert (ended.code, ended.out) == (0, "2 examples of 1 entries: none failed\n")
    file = desk / "own" / "epithet.toml"
    file.write_text(GOOD.replace("ogre beetle/n", "ogre moth/n").replace("harbour ogre left", "harbour left"))
    ended = flagger("lexicon", "test", "--lexicons", own)
    assert ended.code == 1
    assert ended.out.splitlines() == [
        "epithet.toml:6: epithet.ogre must be found, and is not, in: The harbour left.",
        "epithet.toml:6: epithet.ogre must not be found, and is, in: An ogre beetle flew.",
        "2 examples of 1 entries: 2 failed",
    ]


def test_lint(flagger: Command, desk: Path, own: str) -> None:
    assert flagger("lexicon", "lint", "--lexicons", own).code == 0
    (desk / "own" / "epithet.toml").write_text(GOOD.replace('note = "Judges."\n', ""))
    ended = flagger("lexicon", "lint", "--lexicons", own)
    assert ended.code == 1
    assert ended.out.startswith("epithet.toml:6: epithet.ogre: no note")


@pytest.mark.parametrize("command", [["list"], ["show", "epithet.ogre"], ["test"], ["lint"]])
def test_a_broken_file_ends_2_and_is_named(flagger: Command, desk: Path, own: str, command: list[str]) -> None:
    (desk / "own" / "epithet.toml").write_text(GOOD.replace("ogre/n", "ogre/q"))
    ended = flagger("lexicon", *command, "--lexicons", own)
    assert (ended.code, ended.out) == (2, "")
    assert "epithet.toml:6: entry 'ogre'" in ended.err


def test_an_edited_entry_is_what_check_uses(flagger: Command, desk: Path, own: str) -> None:
    for path in Path(__file__).resolve().parents[2].joinpath("lexicons").rglob("*.toml"):
        if path.name != "epithet.toml":
            (desk / "own" / path.name).write_bytes(path.read_bytes())
    (desk / "ogre.txt").write_text("The harbour ogre left.\n")
    assert "harbour ogre" in flagger("check", "ogre.txt", "--lexicons", own).out
    assert flagger("check", "ogre.txt").out == "ogre.txt: nothing to fix was found\n"
