"""The challenge set: items of one to three sentences with the marks that they must and must not get.

`data/challenge/README.md` explains the files. An item with a `mirror` is run twice, the second time with the sides exchanged in
its text and in what it expects; it passes if everything holds both times.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from flagger.analysis import Attribution, Loaded
from flagger.article import Genre, Span
from flagger.errors import ReadError
from flagger.judging import Settings, judge
from flagger.lexicon import Lexicons
from flagger.marking import Learned, mark
from flagger.reading import read
from flagger.result import Finding, Result, Tool, compose

Expectation = dict[str, Any]

FIELDS: dict[str, frozenset[str]] = {
    "quotation": frozenset(("use", "depth", "continues")),
    "sentence": frozenset(("strength", "stance", "source", "kind", "part", "whole")),
    "loaded": frozenset(("category", "voice", "by", "entry")),
    "allegation": frozenset(("by", "about", "status", "caveat", "answer", "proceeding", "nature", "voice")),
    "attribution": frozenset(("source", "cue", "name", "strength", "stance")),
    "block": frozenset(("part", "level", "whole")),
    "finding": frozenset(("at", "severity")),
    "source": frozenset(("type", "description", "mentions")),
    "meta": frozenset(("genre", "language", "posts")),
}
"""What each kind of mark may be asked for."""

TOP = frozenset(("id", "text", "mirror", "format", "genre", "why", "must", "must_not"))
HALF = 0.5


class Item(NamedTuple):
    """One item. `mirror` leads from the words of one side to those of the other; `format` is the suffix it is read by."""

    kind: str
    id: str
    text: str
    must: list[Expectation]
    must_not: list[Expectation]
    mirror: dict[str, str]
    format: str
    genre: Genre | None


def items(folder: Path) -> Iterator[Item]:
    """The items of every file in `folder`; raises ValueError that names the item and what is wrong with it."""
    for path in sorted(folder.glob("*.toml")):
        for row in tomllib.loads(path.read_text("utf-8"))["item"]:
            name = f"{path.stem}: {row.get('id')}"
            if unknown := set(row) - TOP:
                raise ValueError(f"{name}: unknown keys {sorted(unknown)}")
            must, must_not = row.get("must", []), row.get("must_not", [])
            if not must or not must_not:
                raise ValueError(f"{name}: an item says what it must and what it must not get")
            for expected in [*must, *must_not]:
                kind = next(iter(expected))
                if unknown := set(expected) - FIELDS.get(kind, frozenset()) - {kind}:
                    raise ValueError(f"{name}: {kind!r} has no {sorted(unknown)}")
            yield Item(
                path.stem,
                row["id"],
                row["text"],
                must,
                must_not,
                row.get("mirror", {}),
                row.get("format", "txt"),
                row.get("genre"),
            )


def failures(item: Item, lexicons: Lexicons, folder: Path, learned: Learned | None) -> list[str]:
    """What an item does not get, or gets and must not, in words; `folder` is for files that are read."""
    found = _failures(item, lexicons, folder, learned)
    if item.mirror and not found:
        found = [f"exchanged: {failure}" for failure in _failures(exchanged(item), lexicons, folder, learned)]
    return found


def exchanged(item: Item) -> Item:
    """The item with its sides exchanged, everywhere."""
    if not item.mirror:
        return item
    pairs = item.mirror | {new: old for old, new in item.mirror.items()}
    words = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(pairs, key=len, reverse=True)))

    def swap(value: Any) -> Any:
        if isinstance(value, str):
            return words.sub(lambda match: pairs[match.group()], value)
        if isinstance(value, list):
            return [swap(each) for each in value]
        return {key: swap(each) for key, each in value.items()} if isinstance(value, dict) else value

    return item._replace(text=swap(item.text), must=swap(item.must), must_not=swap(item.must_not))


def _failures(item: Item, lexicons: Lexicons, folder: Path, learned: Learned | None) -> list[str]:
    try:
        result = _result(item, lexicons, folder, learned)
    except ReadError as error:
        return [f"cannot be read: {error}"]
    missing = [f"lacks {expected}" for expected in item.must if not _holds(result, expected)]
    return missing + [f"has {expected}" for expected in item.must_not if _holds(result, expected)]


def _result(item: Item, lexicons: Lexicons, folder: Path, learned: Learned | None) -> Result:
    path = folder / f"item.{item.format}"
    path.write_bytes(item.text.encode())
    (article,) = read([str(path)])
    if isinstance(article, ReadError):
        raise article
    if item.genre is not None:
        article = replace(article, meta=replace(article.meta, genre=item.genre))
    analysis = mark(article, lexicons, learned)
    return compose(article, analysis, judge(article, analysis, lexicons, Settings()), Tool("test", lexicons.digest))


def _holds(result: Result, expected: Expectation) -> bool:
    """Whether some mark is as expected."""
    kind, value = next(iter(expected.items()))
    whole = kind == "quotation" or bool(expected.get("whole"))
    fields = {key: each for key, each in expected.items() if key not in (kind, "whole")}
    return any(
        all(_field(result, mark, key, wanted) for key, wanted in fields.items())
        for mark in _marks(result, kind, value, whole=whole)
    )


def _marks(result: Result, kind: str, value: str, *, whole: bool) -> Iterator[Any]:
    """The marks of a kind that stand where an expectation points."""
    if kind == "meta":
        yield result
    elif kind == "source":
        yield from (source for source in result.sources if source.name == value)
    elif kind == "finding":
        yield from (finding for finding in result.findings if finding.code.startswith(value))
    else:
        places = _places(result.text, value)
        if not places:
            raise ValueError(f"{value!r} is not in the text")
        yield from (mark for mark in _all(result, kind) if any(_stands(kind, mark, place, whole) for place in places))


def _all(result: Result, kind: str) -> list[Any]:
    marks: dict[str, list[Any]] = {
        "quotation": result.quotations,
        "sentence": result.sentences,
        "loaded": result.loaded,
        "allegation": result.allegations,
        "attribution": result.attributions,
        "block": result.blocks,
    }
    return marks[kind]


def _places(text: str, words: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in re.finditer(re.escape(words), text)]


def _stands(kind: str, mark: Any, place: Span, whole: bool) -> bool:
    """Whether a mark stands at a place: is just these words (`whole`), holds them (a sentence, a block), or touches them."""
    if whole:
        return bool((mark.start, mark.end) == place)
    if kind in ("sentence", "block"):
        return bool(mark.start <= place.start and place.end <= mark.end)
    if kind == "attribution":
        return any(start < place.end and place.start < end for start, end in mark.content)
    shared = min(mark.end, place.end) - max(mark.start, place.start)
    if kind == "allegation":
        return bool(shared >= HALF * min(mark.end - mark.start, place.end - place.start))
    return bool(shared > 0)


def _field(result: Result, mark: Any, key: str, wanted: Any) -> bool:
    """Whether one field of a mark is as wanted; an empty string stands for “none”."""
    text = result.text
    if isinstance(mark, Result):
        if key == "posts":
            return bool(len(mark.posts) == wanted)
        return bool((getattr(mark.meta, key) or "").split("-")[0] == wanted)
    if isinstance(mark, Finding) and key == "at":
        return any(mark.start < place.end and place.start < mark.end for place in _places(text, wanted))
    if key == "mentions":
        return all(any(text[start:end] == words for start, end in mark.mentions) for words in wanted)
    if isinstance(mark, Attribution) and key in ("source", "cue"):
        pieces = [text[start:end] for start, end in getattr(mark, key)]
        return any(wanted in piece for piece in pieces) if wanted else not pieces
    if key == "name" or (key == "by" and isinstance(mark, Loaded)):
        owner = mark.by if isinstance(mark, Loaded) else mark.source_id
        names = {source.id: source.name for source in result.sources}
        return bool(names.get(owner or "", "") == wanted)
    value = getattr(mark, key)
    return bool((wanted == "" and value is None) or value == wanted)
