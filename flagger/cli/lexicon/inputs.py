"""The articles that a command of the bench reads, and whether all could be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from flagger.article import Article
from flagger.cli.pipeline import articles, internal_error
from flagger.cli.streams import print_error
from flagger.errors import FlaggerError, ReadError


class Readable:
    """The articles at `paths`, one after the other; of what cannot be read the user is told, and `failed` is true then.

    Iterating raises UsageError where the encoding is unknown.
    """

    def __init__(self, paths: Sequence[str], encoding: str | None = None, stdin_filename: str | None = None) -> None:
        self.failed = False
        self._paths = paths
        self._encoding = encoding
        self._stdin_filename = stdin_filename

    def __iter__(self) -> Iterator[Article]:
        for found in articles(self._paths, encoding=self._encoding, stdin_filename=self._stdin_filename):
            if isinstance(found, ReadError):
                print_error(str(found))
                self.failed = True
            else:
                yield found

    @contextmanager
    def guarded(self, article: Article) -> Iterator[None]:
        """For work on one article: a defect of flagger that it brings out is told, and must not lose the others."""
        try:
            yield
        except FlaggerError:
            raise
        except Exception as error:  # noqa: BLE001
            print_error(str(internal_error(article.id, error)))
            self.failed = True
