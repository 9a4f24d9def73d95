"""Words, phrases, and which of them are names."""

from __future__ import annotations

import pytest

from flagger.article import Span
from flagger.bench.documents import FIRST, SECOND, Document, Side, whole
from flagger.bench.phrases import Shapes, fresh, phrases, runs, small_words
from flagger.lexicon import Lexicons
from flagger.reading import read
from tests.bench.desk import article


@pytest.fixture(scope="module")
def small(lexicons: Lexicons) -> frozenset[str]:
    return small_words(lexicons)


def document(text: str, *marked: str, rest: Side = SECOND) -> Document:
    spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in marked)
    return Document(article(text), "desk", spans, rest=rest)


def found(held: Document, small: frozenset[str]) -> list[str]:
    return [phrase.low for run in runs(held) for phrase in phrases(run, small)]


def test_phrases_have_up_to_three_words_and_no_small_ones_at_their_ends(small: frozenset[str]) -> None:
    assert found(document("A shameful pack of lies sank the bill"), small) == [
        "shameful", "shameful pack", "pack", "pack of lies", "lies", "lies sank", "sank", "sank the bill", "bill",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "stale, bread",
        "stale. Bread",
        "stale\nbread",
        "stale 12 bread",
        "stale – bread",
        "“stale” bread",
        "stale’s bread",
    ],
)
def test_no_phrase_goes_over_a_mark_a_line_or_a_figure(text: str, small: frozenset[str]) -> None:
    assert found(document(text), small) == ["stale", "bread"]


def test_words_joined_by_hyphens_are_one(small: frozenset[str]) -> None:
    assert found(document("hard-left cranks"), small) == ["hard-left", "hard-left cranks", "cranks"]
    assert found(document("hard - left"), small) == ["hard", "left"]
    assert found(document("a ship of 12-metre length"), small) == ["ship", "length"]


def test_a_phrase_stands_on_one_side(small: frozenset[str]) -> None:
    held = document("The wicked ferry tax rose", "wicked ferry")
    sides = {phrase.low: phrase.side for run in runs(held) for phrase in phrases(run, small)}
    assert sides == {
        "wicked": FIRST, "wicked ferry": FIRST, "ferry": FIRST, "tax": SECOND, "tax rose": SECOND, "rose": SECOND,
    }  # fmt: skip
    assert found(document("The wicked ferry tax", "wicked", rest=None), small) == ["wicked"]


def test_what_was_copied_counts_once(small: frozenset[str]) -> None:
    long = "the harbour crane fell over the northern quay"
    documents = [document(f"{long}, stale bread"), document(f"{long}, stale bread")]
    lows = [phrase.low for _, run in fresh(documents) for phrase in phrases(run, small)]
    assert lows.count("crane") == 1
    assert lows.count("stale") == 2


def test_names_are_known_by_their_capitals_inside_sentences(small: frozenset[str]) -> None:
    shapes = Shapes()
    text = (
        "Sadly the man from Orvenia saw Hale. Sadly, Orvenia, a port, gave no bread. THE BREAD QUEUE. Bread Queue Grows"
    )
    for run in runs(document(text)):
        shapes.see(run, small)
    assert {low for low in ("sadly", "orvenia", "hale", "bread", "port of orvenia", "queue") if shapes.is_name(low)} == {
        "orvenia", "hale", "port of orvenia",
    }  # fmt: skip


def test_a_whole_article_stands_on_one_side_without_its_boilerplate(lexicons: Lexicons, small: frozenset[str]) -> None:
    text = "The harbour board met on Monday and voted for a crane.\n\nSign up for our daily newsletter"
    held = whole(article(text), FIRST, lexicons)
    lows = found(held, small)
    assert "crane" in lows
    assert "newsletter" not in lows
    assert all(phrase.side is FIRST for run in runs(held) for phrase in phrases(run, small))


def test_the_syntax_of_an_article_is_no_word(root_markdown: str, lexicons: Lexicons, small: frozenset[str]) -> None:
    (held,) = (each for each in read([root_markdown]))
    assert not isinstance(held, Exception)
    made = whole(held, FIRST, lexicons)
    assert "harsh words" in found(made, small)
    assert not made.article.positions


@pytest.fixture
def root_markdown(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("desk") / "desk.md"
    path.write_text("# Board meets\n\nThere were **harsh** words on [Monday](https://example.org/harbour).\n")
    return str(path)
