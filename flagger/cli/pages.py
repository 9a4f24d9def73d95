"""Pages as files: written whole, and never over a file that is no page of flagger's."""

from __future__ import annotations

from pathlib import Path

OWN_PAGE = b'<meta name="generator" content="flagger '
HEAD = 2000
"""Bytes of a page in which its generator is named."""


def save_page(path: Path, page: str) -> bool:
    """Write a page, and its path to standard output; False where that would replace a file that is no page of flagger's.

    Raises UsageError where it cannot be written.
    """
    from flagger.cli.streams import print_error, write
    from flagger.errors import UsageError
    from flagger.files import write_atomic

    try:
        if path.is_file():
            with path.open("rb") as there:
                if OWN_PAGE not in there.read(HEAD):
                    print_error(f"{path}: no page of flagger's, so it is not replaced; give another --out")
                    return False
        write_atomic(path, page.encode())
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    write(f"{path}\n")
    return True
