"""Articles that two states of the lexicons read alike, known without marking them."""

from __future__ import annotations

from flagger.article import Article
from flagger.lexicon import Lexicons, Tokens
from flagger.lexicon.model import AnyFile, FramingFile
from flagger.plain import Plain


class Untouched:
    """Tells the articles in which nothing can differ.

    Where the lexicons differ in framing alone, that is every article in which both find the same framing, by entries that say the
    same. Where they differ otherwise, none is known to.
    """

    def __init__(self, old: Lexicons, new: Lexicons) -> None:
        self._lexicons = (old, new)
        self._alike = _others(old) == _others(new)
        ids = {*old.ids, *new.ids}
        self._altered = frozenset(full for full in ids if _said(old, full) != _said(new, full))

    def __call__(self, article: Article) -> bool:
        """Whether nothing can differ in this article."""
        if not self._alike:
            return False
        tokens = Tokens(Plain(article.text, article.markup).text if article.markup else article.text)
        before, after = (_hits(lexicons, tokens) for lexicons in self._lexicons)
        return before == after and not any(full in self._altered for full, *_ in before)


def _others(lexicons: Lexicons) -> list[tuple[str, AnyFile]]:
    """The files of all kinds but framing."""
    return [(each.path, each.file) for each in lexicons.files if not isinstance(each.file, FramingFile)]


def _said(lexicons: Lexicons, full: str) -> tuple[object, ...]:
    """What a finding takes from its entry."""
    entry = lexicons.framing_entry(full)
    return () if entry is None else (entry.severity, entry.note, entry.neutral, entry.neutral_for)


def _hits(lexicons: Lexicons, tokens: Tokens) -> list[tuple[str, int, int, int, int]]:
    """The framing hits, in the order that decides between two that overlap."""
    return [
        (lexicons.ids[entry], start, end, first, last)
        for entry, start, end, first, last in lexicons.match(tokens)
        if lexicons.kinds[entry] == "framing"
    ]
