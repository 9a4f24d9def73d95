"""Compiled templates in the user's cache folder: jinja2 takes a tenth of a second to compile them, and some milliseconds to read them."""

from __future__ import annotations

import hashlib
import marshal
from contextlib import suppress
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket, bc_magic

from flagger.files import clear, write_atomic

NAME = r"template-[0-9a-f]{16}\.bytecode"

MOST = 64
"""So many are kept, the newest: three versions of flagger, each with its pages."""


class Compiled(BytecodeCache):
    """A file a template in `folder`. A template that has changed is compiled again, and so is one whose file cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is kept for a template, if it is of the same source, Python and jinja2."""
        # Not the bucket's own way of reading: marshal is ten times slower from a stream than from bytes.
        with suppress(OSError, EOFError, ValueError, TypeError):
            code = marshal.loads(self._path(bucket).read_bytes())
            bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; a cache that cannot be written costs time, nothing else."""
        path = self._path(bucket)
        with suppress(OSError):
            write_atomic(path, marshal.dumps(bucket.code))
            clear(path, NAME, MOST)

    def _path(self, bucket: Bucket) -> Path:
        # By the source, Python and jinja2, too: two versions of them do not drive each other out.
        made_of = f"{bucket.key}{bucket.checksum}".encode() + bc_magic
        return self._folder / f"template-{hashlib.sha256(made_of).hexdigest()[:16]}.bytecode"
