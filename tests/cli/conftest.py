"""A desk with two articles on it, and the command to run there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from flagger.cli.main import main
from tests.cli.desk import JUDGING, PLAIN, Command, Ended, Start


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with an article that fails by default and one that does not."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "judging.txt").write_text(JUDGING)
    (tmp_path / "plain.txt").write_text(PLAIN)
    return tmp_path


@pytest.fixture
def flagger(desk: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    """The command, run in this process."""
    assert Path.cwd() == desk

    def run(*arguments: str) -> Ended:
        code = main(arguments)
        return Ended(code, *capfd.readouterr())

    return run


@pytest.fixture
def start(desk: Path, root: Path) -> Iterator[Start]:
    """The command as a process of its own, with pipes for its streams; `stdout` may be another file."""
    path = os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")]))
    # Where the tests run in the background of a shell, Ctrl-C is ignored, and processes would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with ExitStack() as started:
        started.callback(signal.signal, signal.SIGINT, before)

        def run(*arguments: str, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
            process = subprocess.Popen(
                [sys.executable, "-m", "flagger", *arguments],
                cwd=desk,
                env=os.environ | {"PYTHONPATH": path},
                stdin=subprocess.PIPE,
                stdout=stdout,
                stderr=subprocess.PIPE,
            )
            return started.enter_context(process)

        yield run
