"""The concepts of the lexicons, compiled: from each wording to the one thing that it is a word for."""

from __future__ import annotations

from collections.abc import Sequence

from flagger.errors import LexiconError
from flagger.lexicon.model import Concept, Concepts, ConceptsFile, Located
from flagger.lexicon.patterns import PatternError, expand, wordings


def compile_concepts(files: Sequence[Located], root: str) -> Concepts:
    """The concepts of all files below `root`.

    Raises LexiconError where a name or a wording stands twice, a term cannot be read, or an opposite is no concept.
    """
    placed = [
        (item, f"{root}/{located.path}", line)
        for located in files
        if isinstance(located.file, ConceptsFile)
        for item, line in zip(located.file.list, located.lines, strict=True)
    ]
    names = {item.name for item, _, _ in placed}
    seen: set[str] = set()
    of: dict[str, str] = {}
    opposite: dict[str, str] = {}
    for item, path, line in placed:
        if item.name in seen:
            raise LexiconError(path, "a concept of this name stands in these lexicons already", line, item.name)
        seen.add(item.name)
        if item.opposite:
            if item.opposite not in names:
                raise LexiconError(path, f"no concept {item.opposite!r} to be its opposite", line, item.name)
            opposite |= {item.name: item.opposite, item.opposite: item.name}
        try:
            found = concept_wordings(item)
        except PatternError as error:
            raise LexiconError(path, str(error), line, item.name) from error
        for wording in found:
            if of.setdefault(wording, item.name) != item.name:
                message = f"{wording!r} stands in {of[wording]!r} already; a wording is of one concept"
                raise LexiconError(path, message, line, item.name)
    return Concepts(
        of,
        opposite,
        light=frozenset(item.name for item, _, _ in placed if item.light),
        acts=frozenset(item.name for item, _, _ in placed if any("/v" in term or "/a" in term for term in item.terms)),
    )


def concept_wordings(concept: Concept) -> list[str]:
    """The wordings of a concept, each as its tokens joined by spaces. Raises PatternError where a term cannot be read."""
    return sorted({wording for term in concept.terms for flat in expand(term) for wording in wordings(flat)})
