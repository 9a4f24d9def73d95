"""Whoever speaks in a source that a tagger drew: loose words at its edges, and relative clauses."""

from __future__ import annotations

import pytest

from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.grammar.drawn import speaking
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range, words_of
from tests.marking.desk import row

DRAWN = [
    row("as drawn", "the harbour board", "the harbour board"),
    row("whom a clause is about", "the informant, who", "the informant"),
    row("whom a clause without a comma is about", "a clerk that", "a clerk"),
    row("who speaks in the clause", "who critics", "critics"),
    row("a clause with its verb", "the clerk who has been", "the clerk"),
    row("a word before the clause", "that critics", "critics"),
    row("small words at the end", "Ana Berl and the", "Ana Berl"),
    row("helping verbs at the end", "the old mill is", "the old mill"),
    row("an adverb before", "Unnervingly, prosecutors", "prosecutors"),
    row("a joining word before", "but prosecutors", "prosecutors"),
    row("nobody", "the", None),
]


@pytest.mark.parametrize(("drawn", "name"), DRAWN)
def test_who_speaks_in_a_drawn_source(lexicons: Lexicons, drawn: str, name: str | None) -> None:
    copy = Copy(f"{drawn} said so", lexicons)
    end = len(copy.low) - 2
    found = speaking(Grammar(copy, words_of(lexicons)), Range(0, end), 0)
    assert (copy.written(*found) if found else None) == name


def test_whom_a_clause_with_a_verb_is_about(lexicons: Lexicons) -> None:
    copy = Copy("Ana Berl, who was praised by, said so", lexicons)
    at = copy.low.index("who")
    found = speaking(Grammar(copy, words_of(lexicons)), Range(at, at + 3), 0)
    assert found is not None
    assert copy.written(*found) == "Ana Berl"
