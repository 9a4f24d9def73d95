"""When there is colour, and what an error may print."""

from __future__ import annotations

import sys

import pytest

from flagger.cli.streams import colour_wanted, print_error


@pytest.mark.parametrize(
    ("terminal", "environment", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colour(monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], wanted: bool) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert colour_wanted() is wanted


def test_an_error_cannot_steer_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    print_error("a\x1b[2Jb.txt: no\nsuch file")
    assert capfd.readouterr().err == "flagger: error: a\\x1b[2Jb.txt: no\\x0asuch file\n"
