"""The front matter of a Markdown file → what the article says of itself.

Between `---` lines stands simple YAML (keys with a value or a list, and nothing nested but names), between `+++` lines TOML.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator

from flagger.article import Meta
from flagger.errors import ReadError
from flagger.reading.labels import distinct, first, genre_of

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_KEY = re.compile(r"([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-(?:[ \t]+(.*))?$")
_NAME = re.compile(r"[ \t]*name[ \t]*:[ \t]+(.*)$")
_LISTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*""")
_QUOTED = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'""")
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_NOTHING = frozenset(("", "~", "null", "|", ">", "|-", ">-", "{}", "[]"))

_Fields = dict[str, list[str]]


def split(text: str, path: str) -> tuple[Meta, int]:
    """What the front matter of `text` says and where the article starts after it: 0 where there is no front matter.

    Raises ReadError where TOML stands there and cannot be read. What is no simple YAML is no front matter.
    """
    lines = _LINE.finditer(text)
    fence = next(lines).group().rstrip()
    if fence not in ("---", "+++"):
        return Meta(), 0
    inside: list[str] = []
    for match in lines:
        line = match.group().rstrip("\r\n")
        if line.rstrip() == fence or (fence == "---" and line.rstrip() == "..."):
            fields = _yaml(inside) if fence == "---" else _toml("\n".join(inside), path)
            return (Meta(), 0) if fields is None else (_meta(fields), match.end())
        inside.append(line)
    return Meta(), 0


def _meta(fields: _Fields) -> Meta:
    def of(*keys: str) -> Iterator[str]:
        return (value for key in keys for value in fields.get(key, ()))

    genre = first(of("genre"))
    known = genre_of(genre)
    return Meta(
        title=first(of("title", "headline")),
        outlet=first(of("outlet", "source", "publisher", "publication")),
        authors=distinct(of("author", "authors", "byline")),
        published=first(of("date", "published", "pubdate", "publishdate")),
        language=first(of("lang", "language")),
        genre=known,
        sections=distinct(
            [None if known else genre, *of("section", "sections", "category", "categories", "tag", "tags", "keywords")]
        ),
    )


def _toml(source: str, path: str) -> _Fields:
    try:
        table = tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        raise ReadError(path, f"front matter between +++ that is no TOML: {error}", "line 1") from error
    return {key.lower(): list(_strings(value)) for key, value in table.items()}


def _strings(value: object) -> Iterator[str]:
    """A value as text; of a table, its name."""
    if isinstance(value, list):
        for each in value:
            if not isinstance(each, list):
                yield from _strings(each)
    elif isinstance(value, dict):
        if isinstance(name := value.get("name"), str):
            yield name
    else:
        yield str(value)


def _yaml(lines: Iterable[str]) -> _Fields | None:
    """The fields of simple YAML, None where a line is of another form."""
    fields: _Fields = {}
    values: list[str] | None = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item, name = _ITEM.match(line), _NAME.match(line)
        if key := _KEY.match(line):
            values = fields.setdefault(key[1].lower(), [])
            values += _scalars(key[2] or "")
        elif values is None:
            return None
        elif item:
            inner = _NAME.match(item[1] or "")
            values += _scalars(inner[1] if inner else item[1] or "")
        elif name:
            values += _scalars(name[1])
        elif not line[0].isspace():
            return None
        elif values and ":" not in line:  # a value that goes on in the next line
            values[-1] += " " + line.strip()
    return fields


def _scalars(source: str) -> list[str]:
    """The values of `a`, `"a"`, `[a, 'b']`."""
    bare = source.strip()
    if bare.startswith("["):
        return [_scalar(match.group()) for match in _LISTED.finditer(bare.strip("[] \t"))]
    return [] if bare in _NOTHING else [_scalar(bare)]


def _scalar(source: str) -> str:
    bare = source.strip()
    if quoted := _QUOTED.match(bare):
        return re.sub(r"\\(.)", r"\1", quoted[1]) if bare[0] == '"' else quoted[2].replace("''", "'")
    return _COMMENT.sub("", bare).strip()
