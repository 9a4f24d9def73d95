"""Which compiled forms are removed: only their own kind, too old or too many, and never with an error."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from flagger.files import OLDEST
from flagger.lexicon import load
from flagger.lexicon.cache import MOST, clear
from tests.lexicon.desk import framing, write

HOUR = 3600


def form(folder: Path, number: int, age: float, name: str = "lexicons-{:016x}-0123abcd.msgpack") -> Path:
    """A file of this age, by its name with a number."""
    path = folder / name.format(number)
    path.write_bytes(b"x")
    os.utime(path, (time.time() - age,) * 2)
    return path


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_newest_are_kept(tmp_path: Path) -> None:
    made = [form(tmp_path, number, number * HOUR) for number in range(MOST + 4)]
    clear(made[0])
    assert left(tmp_path) == {path.name for path in made[:MOST]}


def test_what_was_just_written_is_kept_whatever_the_clock_says(tmp_path: Path) -> None:
    written = form(tmp_path, 99, 2 * OLDEST)
    others = [form(tmp_path, number, number * HOUR) for number in range(MOST)]
    clear(written)
    assert left(tmp_path) == {written.name, *(path.name for path in others[: MOST - 1])}


def test_old_ones_go_though_they_are_few(tmp_path: Path) -> None:
    written, young = form(tmp_path, 0, 0), form(tmp_path, 1, OLDEST - HOUR)
    form(tmp_path, 2, OLDEST + HOUR)
    form(tmp_path, 3, OLDEST + HOUR, "lexicons-{:016x}.msgpack")
    clear(written)
    assert left(tmp_path) == {written.name, young.name}


@pytest.mark.parametrize(
    "name",
    [
        "lexicons-{:016x}-0123abcd.msgpack.bak",
        "lexicons-{:03x}.msgpack",
        "my-lexicons-{:016x}.msgpack",
        "lexicons-mine-{}.msgpack",
        ".flagger-{}",
        "{}.toml",
    ],
)
def test_a_foreign_file_is_never_removed(name: str, tmp_path: Path) -> None:
    foreign = [form(tmp_path, number, 2 * OLDEST, name).name for number in range(MOST + 2)]
    clear(form(tmp_path, 0, 0))
    assert left(tmp_path) > set(foreign)


def test_a_folder_and_a_link_of_such_a_name_stay(tmp_path: Path) -> None:
    folder, link = (tmp_path / f"lexicons-{number:016x}.msgpack" for number in (1, 2))
    folder.mkdir()
    link.symlink_to(form(tmp_path, 3, 2 * OLDEST, "aim-{}"))
    clear(form(tmp_path, 0, 0))
    assert left(tmp_path) >= {folder.name, link.name, "aim-3"}


def test_one_that_another_process_removes_first_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form(tmp_path, 1, 2 * OLDEST)
    unlink = Path.unlink

    def twice(path: Path) -> None:
        unlink(path)
        unlink(path)

    monkeypatch.setattr(Path, "unlink", twice)
    written = form(tmp_path, 0, 0)
    clear(written)
    assert left(tmp_path) == {written.name}


def test_a_form_that_is_written_clears_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = tmp_path / "flagger"
    folder.mkdir()
    old = form(folder, 1, 2 * OLDEST)
    lexicons = load(write(tmp_path / "lexicons", framing=framing("tyrant")))
    assert not old.exists()
    assert [name.startswith(f"lexicons-{lexicons.digest}-") for name in left(folder)] == [True]
