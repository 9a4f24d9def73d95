"""Whose name a label is replaced by, and whose it is not: the built-in lexicons, invented states and real heads in plain examples."""

from __future__ import annotations

import msgspec
import pytest

from flagger.analysis import Category, Voice
from flagger.lexicon import Lexicons, load
from flagger.summary.context import Context
from tests.summary.handmade import Maker


@pytest.fixture(scope="module")
def lexicons() -> Lexicons:
    return load()


def offered(
    lexicons: Lexicons,
    text: str,
    label: str,
    entry: str = "tyrant",
    *,
    persons: tuple[str, ...] = (),
    voice: Voice = "article",
    category: Category = "epithet",
) -> tuple[str, ...]:
    """What stands in place of the label, with one neutral wording of its entry."""
    make = Maker([(text, "body")])
    for person in persons:
        make.source(person, "person")
    make.loaded(label, category, voice)
    make.result.loaded[0] = msgspec.structs.replace(make.result.loaded[0], entry=f"epithet.{entry}")
    make.found("FRM301", "epithet", "error", label, "A label.", ("president",))
    return Context(make.result, lexicons).neutral_of(make.result.findings[0])


@pytest.mark.parametrize(
    ("text", "label", "entry", "name"),
    [
        ("Vladimir Putin spoke. The Kremlin tyrant left.", "Kremlin tyrant", "tyrant", "Putin"),
        ("Joe Biden spoke. The White House boss left.", "White House boss", "seat-boss", "Biden"),
        ("The Kremlin boss left. Later Putin spoke.", "Kremlin boss", "seat-boss", "Putin"),
        ("Kim Jong Un spoke. The North Korean dictator left.", "North Korean dictator", "dictator", "Kim"),
        ("Kaldrian President Oren Madsk spoke. The Kaldrian tyrant left.", "Kaldrian tyrant", "tyrant", "Madsk"),
        ("Oren Madsk, the Kaldrian president, spoke. The tyrant of Kaldria left.", "tyrant", "tyrant", "Madsk"),
        ("Veshnian Prime Minister Nora Aune spoke. The Veshnian despot left.", "Veshnian despot", "despot", "Aune"),
        ("The tyrant Oren Madsk left.", "tyrant", "tyrant", "Oren Madsk"),
        ("John Madsk spoke. A liar John Madsk is not.", "liar", "liar", "Madsk"),
    ],
)
def test_a_label_is_replaced_by_the_name_that_the_article_gives(
    lexicons: Lexicons, text: str, label: str, entry: str, name: str
) -> None:
    assert offered(lexicons, text, label, entry, persons=("Oren Madsk",)) == (name, "president")


@pytest.mark.parametrize(
    ("text", "label", "entry"),
    [
        ("The Kremlin tyrant left.", "Kremlin tyrant", "tyrant"),
        ("Vladimir Putin spoke. A Kremlin tyrant left.", "Kremlin tyrant", "tyrant"),
        ("Vladimir Putin spoke. The Kremlin tyrants left.", "Kremlin tyrants", "tyrant"),
        ("Joe Biden and Donald Trump spoke. The White House boss left.", "White House boss", "seat-boss"),
        ("Vladimir Putin spoke. The Kremlin mouthpiece left.", "Kremlin mouthpiece", "mouthpiece"),
        ("Vladimir Putin spoke. The Minsk tyrant left.", "Minsk tyrant", "tyrant"),
        ("Former Kaldrian President Oren Madsk spoke. The Kaldrian tyrant left.", "Kaldrian tyrant", "tyrant"),
        ("Kaldrian President Oren Madsk and Kaldrian Prime Minister Nora Aune met. The Kaldrian tyrant left.",
         "Kaldrian tyrant", "tyrant"),
        ("The tyrant King Oren left.", "tyrant", "tyrant"),
        ("The tyrant Orvenia feared left.", "tyrant", "tyrant"),
        ("The cronies Nora Aune met left.", "cronies", "crony"),
    ],
)  # fmt: skip
def test_where_nobody_is_sure_the_lexicon_speaks_alone(lexicons: Lexicons, text: str, label: str, entry: str) -> None:
    assert offered(lexicons, text, label, entry) == ("president",)


def test_the_words_of_a_source_are_not_changed(lexicons: Lexicons) -> None:
    text = "Vladimir Putin spoke. The Kremlin tyrant left."
    assert offered(lexicons, text, "Kremlin tyrant", voice="quote") == ("president",)
    assert offered(lexicons, text, "Kremlin tyrant", voice="paraphrase") == ("Putin", "president")
    assert offered(lexicons, text, "Kremlin tyrant", category="delegitimising") == ("president",)


def test_without_lexicons_nothing_is_added() -> None:
    make = Maker([("The tyrant Oren Madsk left.", "body")])
    make.loaded("tyrant", "epithet")
    make.found("FRM301", "epithet", "error", "tyrant", "A label.", ("leader",))
    assert Context(make.result).neutral_of(make.result.findings[0]) == ("leader",)
