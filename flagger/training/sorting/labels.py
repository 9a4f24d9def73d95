"""Labels of sentences by what they mainly are, kept apart from the articles: a row names the line of a corpus and holds no text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import msgspec

from flagger.article import Article
from flagger.errors import ReadError
from flagger.learned.sorter import Main
from flagger.training.evaluation.rows import read_articles, read_lines

Code = Literal["o", "a", "c", "x"]
CODES: dict[Code, Main] = {"o": "other", "a": "allegation", "c": "characterisation", "x": "fact"}
"""The codes of the file: the first that fits, in this order; `x` is any checkable content, whoever says it."""

EXPECTED = '{"corpus": "file.jsonl", "line": 1, "characters": 900, "digest": "…", "kinds": [[0, 41, "x"], …]}'


FileName = Annotated[str, msgspec.Meta(pattern=r"^[\w-][\w.-]*\Z")]
"""A file in the folder of the corpora: no labels make flagger open another."""


class LabelRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The labels of one article: the first `characters` of the text on a `line` of a corpus (1-based), whose SHA-256 starts with
    `digest`; `kinds` are start, end (code points of the text) and code of its sentences.
    """

    corpus: FileName
    line: Annotated[int, msgspec.Meta(ge=1)]
    characters: Annotated[int, msgspec.Meta(ge=1)]
    digest: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{12,64}\Z")]
    kinds: list[tuple[int, int, Code]]

    def __post_init__(self) -> None:
        for number, (start, end, _) in enumerate(self.kinds):
            if not 0 <= start < end <= self.characters:
                raise ValueError(f"kinds[{number}]: [{start}, {end}] is no span of {self.characters} characters")


class Labelled(NamedTuple):
    """An article with the labels of its sentences; `group` is the article, for never parting it."""

    article: Article
    kinds: list[tuple[int, int, Code]]
    group: str


def read_label_rows(path: str) -> list[LabelRow]:
    """The rows of a file of labels. Raises ReadError, naming the line, for the first that is not one."""
    decoder = msgspec.json.Decoder(LabelRow)
    rows = []
    for number, line in enumerate(read_lines(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            rows.append(decoder.decode(line))
        except msgspec.DecodeError as error:
            raise ReadError(path, f"{error}; a row is {EXPECTED}", f"line {number}") from error
    return rows


def articles_of(rows: list[LabelRow], folder: Path) -> Iterator[Labelled]:
    """The labelled articles, from the corpora in `folder`.

    Raises ReadError where a corpus is missing, lacks the line, or has another text there than the one that was labelled.
    """
    corpora: dict[str, list[bytes]] = {}
    for row in rows:
        path = str(folder / row.corpus)
        lines = corpora.get(row.corpus)
        if lines is None:
            lines = corpora[row.corpus] = read_lines(path).split(b"\n")
        place = f"line {row.line}"
        try:
            text = msgspec.json.decode(lines[row.line - 1], type=_Text).text[: row.characters]
        except (IndexError, msgspec.DecodeError) as error:
            raise ReadError(path, f"no row with a text, which labels expect there: {error}", place) from error
        if not hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest().startswith(row.digest):
            raise ReadError(path, "another text than the one that was labelled", place)
        group = f"{row.corpus}:{row.line}"
        line = msgspec.json.encode({"id": group, "text": text})
        for article in read_articles(line, path):
            yield Labelled(article, row.kinds, group)


class _Text(msgspec.Struct):
    """What is read of a corpus."""

    text: str
