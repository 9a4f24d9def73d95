"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flagger.files import atomic, write_atomic


def test_folder_is_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a" / "b" / "c.html", b"one")
    write_atomic(tmp_path / "a" / "b" / "c.html", b"two")
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["c.html"]
    assert (tmp_path / "a" / "b" / "c.html").read_bytes() == b"two"


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"before")
    with pytest.raises(ZeroDivisionError), atomic(path) as file:  # noqa: PT012 - the block is what is tested
        file.write(b"half")
        file.flush()
        assert path.read_bytes() == b"before"
        file.write(b"%d" % (1 // 0))
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="rights and links are others there")
def test_rights_and_links_are_kept(tmp_path: Path) -> None:
    path, link, new = tmp_path / "a", tmp_path / "link", tmp_path / "new"
    path.write_bytes(b"before")
    path.chmod(0o640)
    link.symlink_to(path)
    write_atomic(link, b"after")
    assert link.is_symlink()
    assert path.read_bytes() == b"after"
    assert path.stat().st_mode & 0o777 == 0o640
    write_atomic(new, b"x")
    plain = tmp_path / "plain"
    plain.write_bytes(b"x")
    assert new.stat().st_mode == plain.stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="there are no devices in the file system")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_atomic(Path("/dev/null"), b"x")
    assert Path("/dev/null").is_char_device()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"directory|denied"):
        write_atomic(tmp_path, b"x")
