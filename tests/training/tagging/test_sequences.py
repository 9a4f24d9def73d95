"""Labelled articles to the labels of their tokens."""

from __future__ import annotations

import pytest

from flagger.lexicon import Lexicons
from flagger.training.tagging.sequences import examples
from tests.marking.desk import article
from tests.training.desk import Said, attribution_row


def labelled(text: str, lexicons: Lexicons, *said: Said) -> list[list[tuple[str, str]]]:
    """The words of each paragraph with their labels."""
    (found,) = examples([(article(text), attribution_row(text, *said).attributions)], lexicons)
    return [list(zip((word.low for word in paragraph.words), labels, strict=True)) for paragraph, labels in found]


@pytest.mark.parametrize(
    ("said", "labels"),
    [
        ((), "O O O O O O O O"),
        ((("Ana Berl", "said", "it rained on"),), "S> S> K C> C> C> O O"),
        ((("", "said", "Ana Berl"),), "C< C< K O O O O O"),
        ((("it", "said", "rained"),), "O O K S< C> O O O"),
        ((("Ana Berl", "said", "it … on Monday"),), "S> S> K C> O C> C> O"),
        ((("", "", "it rained"),), "O O O C> C> O O O"),
        # A cue before a source, a source before a content; what comes later in the list before what is earlier.
        ((("Ana Berl", "said", "Ana Berl said it"),), "S> S> K C< O O O O"),
        ((("Ana", "said", "it rained"), ("Berl", "rained", "on")), "S> S> K C> K C> O O"),
    ],
)
def test_labels_tell_the_side_of_the_cue(said: tuple[Said, ...], labels: str, lexicons: Lexicons) -> None:
    (paragraph,) = labelled("Ana Berl said it rained on Monday.", lexicons, *said)
    assert [label for _, label in paragraph] == labels.split()


def test_a_content_goes_on_in_the_next_paragraph(lexicons: Lexicons) -> None:
    text = "Ana Berl said it rained.\n\nIt was cold."
    first, second = labelled(text, lexicons, ("Ana Berl", "said", "it rained … It was"))
    assert [label for _, label in first] == ["S>", "S>", "K", "C>", "C>", "O"]
    assert second == [("it", "C>"), ("was", "C>"), ("cold", "O"), (".", "O")]


def test_each_article_has_its_own_paragraphs(lexicons: Lexicons) -> None:
    rows = [("He left.", ()), ("", ()), ("She came.\n\nIt rained.", ())]
    pairs = [(article(text), attribution_row(text, *said).attributions) for text, said in rows]
    assert [len(found) for found in examples(pairs, lexicons)] == [1, 0, 2]
