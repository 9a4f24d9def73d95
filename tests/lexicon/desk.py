"""Small lexicons, written to a folder and loaded from there."""

from __future__ import annotations

from pathlib import Path

from flagger.lexicon import Lexicons, Tokens, load, longest

ACTORS = """\
kind = "actors"
about = "Who the frames are filled with."

[[list]]
name = "seat"
terms = ["Kremlin", "White House", "Norland"]

[[list]]
name = "state"
terms = ["Kerrow", "South Kerrow"]
"""


def write(folder: Path, **files: str) -> Path:
    """Write files by their names without .toml; `__` in a name stands for a folder."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def quoted(values: tuple[str, ...]) -> str:
    """A TOML list of literal strings."""
    return "[" + ", ".join(f"'''{value}'''" for value in values) + "]"


def framing(*patterns: str, without: tuple[str, ...] = (), require: tuple[str, ...] = (), extra: str = "") -> str:
    """A framing file of one entry, `epithet.thing`."""
    return (
        'kind = "framing"\ncategory = "epithet"\nabout = "Labels."\n\n[[entry]]\nid = "thing"\n'
        f"patterns = {quoted(patterns)}\nexcept = {quoted(without)}\nrequire = {quoted(require)}\n{extra}"
    )


def lexicons(folder: Path, **files: str) -> Lexicons:
    """The lexicons of these files and of two lists of actors, loaded without the cache."""
    return load(write(folder, actors=ACTORS, **files), cache=False)


def marks(loaded: Lexicons, text: str) -> list[str]:
    """What is to be marked in `text`: of hits that overlap, the longest."""
    tokens = Tokens(text)
    return [
        text[tokens.starts[hit.mark_start] : tokens.ends[hit.mark_end - 1]] for hit in longest(loaded.match(tokens))
    ]
