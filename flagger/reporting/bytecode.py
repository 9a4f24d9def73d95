"""Compiled templates in the user's cache folder: jinja2 takes a tenth of a second to compile them, and a millisecond to read them."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from flagger.files import write_atomic


class Compiled(BytecodeCache):
    """A file a template in `folder`. A template that has changed is compiled again, and so is one whose file cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is kept for a template, if it is of the same source, Python and jinja2."""
        with suppress(OSError):
            bucket.bytecode_from_string(self._path(bucket).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; a cache that cannot be written costs time, nothing else."""
        with suppress(OSError):
            write_atomic(self._path(bucket), bucket.bytecode_to_string())

    def _path(self, bucket: Bucket) -> Path:
        # By its source too, so that two versions of flagger do not drive each other out.
        name = hashlib.sha256(f"{bucket.key}{bucket.checksum}".encode()).hexdigest()[:16]
        return self._folder / f"template-{name}.bytecode"
