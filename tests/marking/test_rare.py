"""Patterns that are compiled where they are asked for first."""

from __future__ import annotations

import re

import pytest

from flagger.marking.rare import Rare


def test_it_is_compiled_once_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def compile_it(source: str) -> re.Pattern[str]:
        compiled.append(source)
        return real(source)

    real = re.compile
    monkeypatch.setattr(re, "compile", compile_it)
    rare = Rare(r"(?m)^gate \d+$")
    assert compiled == []
    assert [found.group() for found in rare.pattern.finditer("gate 4\ngates\ngate 12")] == ["gate 4", "gate 12"]
    assert rare.pattern is rare.pattern
    assert compiled == [r"(?m)^gate \d+$"]
