"""Read a folder of lexicon files, check them, and compile them; the compiled form is cached by digest."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from flagger import __version__
from flagger.errors import LexiconError
from flagger.files import cache_folder, write_atomic
from flagger.lexicon.cache import clear
from flagger.lexicon.concepts import compile_concepts
from flagger.lexicon.match import Lexicons
from flagger.lexicon.model import (
    ActorsFile,
    AnyFile,
    Compiled,
    Entry,
    FramingEntry,
    LanguagesFile,
    ListFile,
    Located,
    Sequence,
    WordList,
    WordsFile,
    file_kind,
)
from flagger.lexicon.packing import numbers, pack
from flagger.lexicon.patterns import Flat, PatternError, expand, second_of, wordings, words_of
from flagger.lexicon.tokens import TOKEN

COMPILER = ("concepts.py", "inflect.py", "load.py", "model.py", "packing.py", "patterns.py", "tokens.py")
"""The modules that decide what the compiled form of a file is: a change in one makes every cached form stale."""

# Not compiled here: where the compiled form of the lexicons is kept, nothing asks for them.
ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
HEADER = r"(?m)^\s*\[\[(?:entry|list)\]\]"
PLACE = r"\.(?:entry|list)\[(\d+)\]"


def built_in() -> Path:
    """The folder of the lexicons that come with flagger: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    packaged = package / "_data" / "lexicons"
    return packaged if packaged.is_dir() else package.parent / "lexicons"


def load(folder: Path | None = None, *, cache: bool = True) -> Lexicons:
    """The lexicons of `folder`, or the built-in ones, ready to match.

    Every .toml file below the folder is read. With `cache`, the compiled form is kept in the user's cache folder under
    the digest of the files' contents and read from there next time.

    Raises LexiconError, naming file, line and entry, for the first thing that is wrong.
    """
    root = built_in() if folder is None else folder
    if not root.is_dir():
        raise LexiconError(str(root), "no such folder; a folder of .toml lexicon files is expected")
    sources: dict[str, bytes] = {}
    for path in sorted(root.rglob("*.toml")):
        try:
            sources[path.relative_to(root).as_posix()] = path.read_bytes()
        except OSError as error:
            raise LexiconError(str(path), error.strerror or "cannot be read") from error
    if not sources:
        raise LexiconError(str(root), "no .toml file in this folder")
    digest = _digest(sources)
    store = cache_folder() / f"lexicons-{digest}-{_compiler()}.msgpack" if cache else None
    if store is not None:
        try:
            kept = msgspec.msgpack.decode(store.read_bytes(), type=Compiled)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            kept = None  # Not there, or not whole: it is made again below.
        if kept is not None and kept.digest == digest:
            return Lexicons(kept)
    compiled = _compile([_parse(root, name, data) for name, data in sources.items()], str(root), digest)
    if store is not None:
        with suppress(OSError):  # A cache that cannot be written costs time, nothing else.
            write_atomic(store, msgspec.msgpack.encode(compiled))
            clear(store)
    return Lexicons(compiled)


def _digest(sources: dict[str, bytes]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the names and contents of all files."""
    total = hashlib.sha256()
    for name, data in sources.items():
        total.update(f"{name}\n{len(data)}\n".encode())
        total.update(data)
    return total.hexdigest()[:16]


def _compiler() -> str:
    """The first 8 hexadecimal digits of the SHA-256 of the compiler's own source."""
    total = hashlib.sha256(__version__.encode())
    for name in COMPILER:
        with suppress(OSError):  # Where only bytecode is installed, the version speaks.
            total.update(Path(__file__).with_name(name).read_bytes())
    return total.hexdigest()[:8]


def _parse(root: Path, name: str, data: bytes) -> Located:
    """One file as typed structures, with the line of each entry."""
    import tomllib

    shown = str(root / name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(shown, f"byte {error.start} is not UTF-8") from error
    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise LexiconError(shown, f"not TOML: {error}", int(found.group(1)) if found else 0) from error
    lines = tuple(text.count("\n", 0, match.end()) + 1 for match in re.finditer(HEADER, text))
    try:
        file: AnyFile = msgspec.convert(raw, type=AnyFile)
    except msgspec.ValidationError as error:
        found = re.search(PLACE, str(error))
        number = int(found.group(1)) if found else -1
        items = raw.get("entry", raw.get("list", []))
        item = items[number] if isinstance(items, list) and 0 <= number < len(items) else {}
        label = str(item.get("id", item.get("name", ""))) if isinstance(item, dict) else ""
        raise LexiconError(shown, str(error), lines[number] if 0 <= number < len(lines) else 0, label) from error
    count = len(file.list) if isinstance(file, ListFile) else len(file.entry)
    # The headers are counted in the text, so one inside a multi-line string would shift them: then no line is given.
    return Located(name, file, lines if len(lines) == count else (0,) * count)


def _compile(files: list[Located], root: str, digest: str) -> Compiled:
    """All files to one index. Raises LexiconError for what the types alone cannot tell."""
    ids: dict[str, str] = {}
    sequences: list[Sequence] = []
    sets: dict[frozenset[str], int] = {}
    index: dict[str, list[int]] = {}
    words: dict[str, frozenset[str]] = {}
    actors: dict[str, tuple[tuple[str, ...], ...]] = {}
    _check_languages(files, root)
    for located in files:
        if isinstance(located.file, WordsFile | ActorsFile):
            for item, line in zip(located.file.list, located.lines, strict=True):
                path = f"{root}/{located.path}"
                if item.name in words or item.name in actors:
                    raise LexiconError(path, "a list of this name stands in these lexicons already", line, item.name)
                if isinstance(located.file, WordsFile):
                    words[item.name] = _terms(item, path, line)
                else:
                    actors[item.name] = tuple(tuple(re.findall(TOKEN, term)) for term in item.terms if term.strip())
    for located in files:
        path = f"{root}/{located.path}"
        for full, entry, line in located.entries():
            if not re.fullmatch(ID, entry.id):
                raise LexiconError(path, "an id of lower-case letters, digits and hyphens is expected", line, entry.id)
            if full in ids:
                raise LexiconError(path, f"this id stands in {ids[full]} already", line, entry.id)
            if not entry.patterns:
                raise LexiconError(path, "at least one pattern is expected", line, entry.id)
            for role, flat in _sequences(entry, actors, path, line):
                elements = [
                    each if isinstance(each, str) else sets.setdefault(each, len(sets)) for each in flat.elements
                ]
                second = second_of(flat)
                told = elements[flat.anchor + second] if second else 0
                assert isinstance(told, int)
                for word in sorted(words_of(flat.elements[flat.anchor])):
                    index.setdefault(word, []).extend((len(sequences), second, told))
                sequences.append(Sequence(len(ids), role, tuple(elements), flat.anchor, flat.mark))
            ids[full] = located.path
    entries = [
        (located, _spelled(entry, f"{root}/{located.path}", line) if isinstance(entry, FramingEntry) else entry)
        for located in files
        for _, entry, line in located.entries()
    ]
    return Compiled(
        digest,
        msgspec.Raw(msgspec.msgpack.encode(files)),
        msgspec.Raw(msgspec.msgpack.encode(compile_concepts(files, root))),
        tuple(ids),
        tuple(located.group for located, _ in entries),
        tuple(file_kind(located.file) for located, _ in entries),
        pack(entry for _, entry in entries),
        tuple(item for located in files if isinstance(located.file, ActorsFile) for item in located.file.list),
        tuple(item for located in files if isinstance(located.file, LanguagesFile) for item in located.file.list),
        pack(sorted(words) for words in sets),
        pack(sequences),
        {word: numbers(found) for word, found in index.items()},
        words,
        actors,
    )


def _check_languages(files: list[Located], root: str) -> None:
    """Raise LexiconError where two lists are of one language."""
    codes: set[str] = set()
    for located in files:
        if isinstance(located.file, LanguagesFile):
            for language, line in zip(located.file.list, located.lines, strict=True):
                if language.code in codes:
                    message = "a language of this code stands in these lexicons already"
                    raise LexiconError(f"{root}/{located.path}", message, line, language.code)
                codes.add(language.code)


def _terms(item: WordList, path: str, line: int) -> frozenset[str]:
    """The wordings of a word list, each as its tokens joined by spaces."""
    try:
        return frozenset(wording for term in item.terms for flat in expand(term) for wording in wordings(flat))
    except PatternError as error:
        raise LexiconError(path, str(error), line, item.name) from error


def _spelled(entry: FramingEntry, path: str, line: int) -> FramingEntry:
    """The entry with each wording of its `neutral_for` spelled out."""
    found: dict[str, tuple[str, ...]] = {}
    for pattern, neutral in entry.neutral_for.items():
        try:
            flats = expand(pattern)
        except PatternError as error:
            raise LexiconError(path, f"neutral_for: {error}", line, entry.id) from error
        for flat in flats:
            if any(isinstance(element, str) for element in flat.elements):
                message = f"neutral_for: words alone are expected in {pattern!r}, no slot"
                raise LexiconError(path, message, line, entry.id)
            for wording in wordings(flat):
                if wording in found:
                    raise LexiconError(path, f"neutral_for: {wording!r} stands there twice", line, entry.id)
                found[wording] = neutral
    return replace(entry, neutral_for=found)


def _sequences(
    entry: Entry, actors: dict[str, tuple[tuple[str, ...], ...]], path: str, line: int
) -> list[tuple[int, Flat]]:
    """All sequences of an entry, each with its role."""
    found = []
    for role, patterns in enumerate((entry.patterns, entry.exceptions, entry.require)):
        for pattern in patterns:
            try:
                flats = expand(pattern)
            except PatternError as error:
                raise LexiconError(path, str(error), line, entry.id) from error
            for flat in flats:
                for element in flat.elements:
                    if (
                        isinstance(element, str)
                        and element[0] == "<"
                        and element[1:-1] not in actors
                        and element != "<name>"
                    ):
                        known = ", ".join(f"<{name}>" for name in sorted([*actors, "name"]))
                        raise LexiconError(path, f"no actor list {element}; one of {known} is expected", line, entry.id)
                found.append((role, flat))
    return found
