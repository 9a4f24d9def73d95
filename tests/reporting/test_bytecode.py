"""Compiled templates are kept, made again where they cannot be read, and never missed."""

from __future__ import annotations

import marshal
import os
import time
from pathlib import Path

from jinja2 import DictLoader, Environment

from flagger.files import OLDEST
from flagger.reporting.bytecode import MOST, Compiled


def rendered(folder: Path, source: str) -> str:
    """A template rendered in an environment of its own."""
    environment = Environment(loader=DictLoader({"page": source}), autoescape=True, bytecode_cache=Compiled(folder))
    return environment.get_template("page").render(name="Aune")


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    assert rendered(tmp_path, "Hello {{ name }}") == "Hello Aune"
    [kept] = tmp_path.iterdir()
    written = kept.stat().st_mtime_ns
    assert rendered(tmp_path, "Hello {{ name }}") == "Hello Aune"
    assert kept.stat().st_mtime_ns == written


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    rendered(tmp_path, "Hello {{ name }}")
    assert rendered(tmp_path, "Goodbye {{ name }}") == "Goodbye Aune"


def test_a_broken_file_is_made_again(tmp_path: Path) -> None:
    rendered(tmp_path, "Hello {{ name }}")
    [kept] = tmp_path.iterdir()
    for broken in (b"", b"not bytecode", marshal.dumps(7), kept.read_bytes()[:-20]):
        kept.write_bytes(broken)
        assert rendered(tmp_path, "Hello {{ name }}") == "Hello Aune"


def test_a_folder_that_cannot_be_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert rendered(tmp_path / "file", "Hello {{ name }}") == "Hello Aune"


def test_what_nobody_reads_any_more_is_removed(tmp_path: Path) -> None:
    others = [tmp_path / f"template-{number:016x}.bytecode" for number in range(MOST + 3)]
    foreign = [tmp_path / "template-mine.bytecode", tmp_path / f"lexicons-{0:016x}.msgpack"]
    for age, path in enumerate(others):
        path.touch()
        os.utime(path, (time.time() - 60 * age,) * 2)
    for path in (others[0], *foreign):
        path.touch()
        os.utime(path, (time.time() - 2 * OLDEST,) * 2)
    rendered(tmp_path, "Hello {{ name }}")
    left = set(tmp_path.iterdir())
    assert len(left) == MOST + len(foreign)
    assert left > {*others[1:MOST], *foreign}
