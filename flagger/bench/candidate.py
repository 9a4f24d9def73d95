"""A pattern that is no entry yet, and the lexicons in which it is the only framing entry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import msgspec

from flagger.analysis import Category
from flagger.errors import LexiconError, UsageError
from flagger.lexicon import Lexicons, built_in, load
from flagger.lexicon.model import ActorsFile, FramingFile
from flagger.lexicon.patterns import PatternError, expand

ID = "candidate"


class Candidate(msgspec.Struct, frozen=True):
    """What is tried: a pattern, its exceptions and required neighbours, and the category that it would stand in."""

    pattern: str
    exceptions: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    category: Category = "epithet"


def category_of(name: str) -> Category:
    """The framing category of this name; a hyphen is taken for an underscore. Raises UsageError where there is none."""
    known: dict[str, Category] = {category: category for category in get_args(Category)}
    found = known.get(name.replace("-", "_"))
    if found is None:
        raise UsageError(f"--category {name!r}: expected one of {', '.join(known)}")
    return found


def check(candidate: Candidate, lexicons: Lexicons) -> None:
    """Raise UsageError, naming the pattern and what was expected, where one cannot be read or asks for an unknown list."""
    known = {"<name>"}
    for located in lexicons.files:
        if isinstance(located.file, ActorsFile):
            known.update(f"<{actors.name}>" for actors in located.file.list)
    for option, pattern in _patterns(candidate):
        try:
            flats = expand(pattern)
        except PatternError as error:
            raise UsageError(f"{option}: {error}") from error
        slots = {
            element for flat in flats for element in flat.elements if isinstance(element, str) and element[0] == "<"
        }
        for slot in sorted(slots - known):
            listed = ", ".join(sorted(known))
            raise UsageError(f"{option}: no list {slot} in pattern {pattern!r}; one of {listed} is expected")
        if any(not isinstance(each, str) and "|" in each for flat in flats for each in flat.elements):
            raise UsageError(f"{option}: a stroke outside parentheses in pattern {pattern!r}; write (one|other)")


def lexicons_with(candidate: Candidate, lexicons: Lexicons, folder: Path | None) -> Lexicons:
    """`lexicons`, which come from `folder` (None: the built-in ones), with the candidate as their only framing entry.

    They are put together in a temporary folder, since a folder is what can be loaded, and they leave nothing in the cache.
    Raises UsageError as `check` does, and LexiconError where a file cannot be read any more.
    """
    check(candidate, lexicons)
    root = built_in() if folder is None else folder
    with TemporaryDirectory(prefix="flagger-") as kept:
        for located in lexicons.files:
            if isinstance(located.file, FramingFile):
                continue
            copy = Path(kept) / located.path
            copy.parent.mkdir(parents=True, exist_ok=True)
            try:
                copy.write_bytes((root / located.path).read_bytes())
            except OSError as error:
                raise LexiconError(str(root / located.path), error.strerror or "cannot be read") from error
        (Path(kept) / "framing-candidate.toml").write_text(_file(candidate), "utf-8")
        return load(Path(kept), cache=False)


def _patterns(candidate: Candidate) -> Iterator[tuple[str, str]]:
    """Every pattern, with what the user calls it."""
    yield "PATTERN", candidate.pattern
    yield from (("--except", pattern) for pattern in candidate.exceptions)
    yield from (("--require", pattern) for pattern in candidate.require)


def _file(candidate: Candidate) -> str:
    """The lexicon file of one entry. A JSON string is a TOML string, but for DEL, which no pattern needs."""
    lists = {"patterns": (candidate.pattern,), "except": candidate.exceptions, "require": candidate.require}
    entry = "".join(f"{name} = {json.dumps(list(held), ensure_ascii=False)}\n" for name, held in lists.items())
    return f'kind = "framing"\ncategory = "{candidate.category}"\nabout = "What is tried."\n\n[[entry]]\nid = "{ID}"\n{entry}'
