"""The command as a whole: version, help, and a process that ends as it should whatever happens to its streams."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from flagger import __version__
from flagger.cli.main import COMMANDS, app
from tests.cli.desk import Command, Start


def commands(group: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command that ends with nothing below it."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*above, name))
        else:
            yield (*above, name)


def test_version(flagger: Command) -> None:
    assert flagger("--version") == (0, f"flagger {__version__}\n", "")


def test_python_m(start: Start) -> None:
    process = start("--version")
    out, err = process.communicate()
    assert (process.returncode, out.decode().split(), err) == (0, ["flagger", __version__], b"")


def test_no_command_is_wrong_usage_and_shows_the_help(flagger: Command) -> None:
    ended = flagger()
    assert ended.code == 2
    assert "Usage: flagger" in ended.out + ended.err


@pytest.mark.parametrize("command", list(commands(typer.main.get_command(app()))), ids=" ".join)
def test_help_has_a_purpose_an_example_and_the_exit_codes(flagger: Command, command: tuple[str, ...]) -> None:
    ended = flagger(*command, "--help")
    assert ended.code == 0
    paragraphs = re.split(r"\n\s*\n", ended.out)
    assert re.fullmatch(r" +[A-Z].*\.", paragraphs[1])
    assert re.search(rf"Examples?:\n +(.*\| )?flagger {' '.join(command)}\b", ended.out)
    assert re.search(r"Exit codes:\n +0 ", ended.out)
    assert re.search(r"^ +2 +wrong usage", ended.out, re.MULTILINE)


def test_the_list_of_commands_cuts_no_purpose(flagger: Command) -> None:
    assert "..." not in flagger("--help").out.partition("Commands:")[2]
    assert "..." not in flagger("lexicon", "--help").out.partition("Commands:")[2]


def test_version_and_help_import_nothing_heavy(root: Path) -> None:
    code = (
        "import sys; from flagger.cli.main import main; main(['--version']); main(['--help'])\n"
        "heavy = {'msgspec', 'jinja2', 'rich', 'pydantic', 'tempfile', 'trafilatura', 'lxml', 'docx', 'markdown_it'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_imported_without_the_others(root: Path, name: str) -> None:
    code = f"import sys; from flagger.cli.main import app; app({name!r}); print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert {f"flagger.cli.{each}" for each in COMMANDS}.intersection(ended.stdout.split()) == {f"flagger.cli.{name}"}


@pytest.mark.skipif(os.name == "nt", reason="pipes close another way there")
@pytest.mark.parametrize(("article", "code"), [("judging", 1), ("plain", 0)])
def test_a_reader_that_has_seen_enough_changes_nothing(start: Start, desk: Path, article: str, code: int) -> None:
    text = (desk / f"{article}.txt").read_text()
    (desk / "rows.jsonl").write_text("".join(f"{json.dumps({'id': str(n), 'text': text})}\n" for n in range(2000)))
    process = start("check", "rows.jsonl", "--format", "jsonl")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_error(start: Start) -> None:
    with Path("/dev/full").open("wb") as full:
        process = start("--version", stdout=full.fileno())
        _, err = process.communicate()
    assert process.returncode == 2
    assert err.startswith(b"flagger: error: standard output: No space left")


@pytest.mark.skipif(os.name == "nt", reason="signals are others there")
def test_ctrl_c(start: Start) -> None:
    process = start("check", "--format", "jsonl", "-")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"id": "a", "text": "A vote."}\n' * 2)
    process.stdin.flush()
    assert process.stdout.readline().startswith(b'{"schema"')
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_rows_are_written_as_they_are_ready(start: Start) -> None:
    process = start("check", "--format", "jsonl", "-")
    assert process.stdin is not None
    assert process.stdout is not None
    for name in ("a", "b"):
        process.stdin.write(b'{"id": "%s", "text": "A vote."}\n' % name.encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == name
    process.communicate()
    assert process.returncode == 0
