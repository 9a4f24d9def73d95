"""What the tagger knows of a word by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import Tokens
from flagger.marking.tagging.words import Vocabulary, Word


@pytest.fixture(scope="module")
def vocabulary(lexicons: Lexicons) -> Vocabulary:
    return Vocabulary(lexicons)


@pytest.mark.parametrize(
    ("raw", "form", "shape", "stem"),
    [
        ("bridge", "bridge", "a", "bridg"),
        ("Norland", "A", "A", "A"),
        ("NATO", "A", "A", "A"),
        ("U.S.", "A", "A", "A"),
        ("X", "A", "A", "A"),
        ("x", "x", "a", "x"),
        ("14", "14", "9", "14"),
        ("1,200.5", "1,200.5", "9", "1,200.5"),
        ("7th", "7th", "9", "7th"),
        ("²", "²", "9", "²"),
        ("“", "“", "“", "“"),
        ("’s", "'s", "’s", "'s"),
        ("🙂", "🙂", "🙂", "🙂"),
        ("\u0301", "\u0301", "\u0301", "\u0301"),
        ("\ud800", "\ud800", "\ud800", "\ud800"),
        ("\x00", "\x00", "\x00", "\x00"),
        ("İzmir", "A", "A", "A"),
        ("straße", "straße", "a", "straß"),
        ("ß", "ß", "a", "ß"),
        ("Ελλάδα", "A", "A", "A"),
        ("中文", "中文", "a", "中文"),
        ("d’Orn", "d'orn", "a", "d'orn"),
    ],
)
def test_form_shape_and_stem(vocabulary: Vocabulary, raw: str, form: str, shape: str, stem: str) -> None:
    word = vocabulary.read(raw)
    assert (word.form, word.shape, word.stem) == (form, shape, stem)


@pytest.mark.parametrize(
    ("forms", "stem"),
    [
        ("claim claims claimed claiming", "claim"),
        ("warn warns warned warning", "warn"),
        ("declare declared declares declaring", "declar"),
        ("bed", "bed"),
        ("sing", "sing"),
        ("as", "as"),
        ("be", "be"),
    ],
)
def test_forms_of_a_verb_have_one_stem(vocabulary: Vocabulary, forms: str, stem: str) -> None:
    assert {vocabulary.read(form).stem for form in forms.split()} == {stem}


def test_lists_are_told(vocabulary: Vocabulary) -> None:
    said, he, clerk = (vocabulary.read(word) for word in ("said", "he", "minister"))
    assert "act_say" in said.classes
    assert said.framed
    assert he.listed.startswith("apronoun_subject")
    assert (he.coarse, he.kind) == ("he", "pronoun")
    assert clerk.listed == "arole/title"
    assert clerk.kind == "role"
    assert vocabulary.read("reportedly").skipped
    assert not said.skipped


def test_a_small_word_is_itself_with_a_capital_too(vocabulary: Vocabulary) -> None:
    assert vocabulary.read("The").form == "the"
    assert vocabulary.read("He").form == "he"
    assert vocabulary.read("However").shape == "A"


NAMES = (
    "Russia Ukraine China Iran Israel Poland Norland Kerrand Russian Ukrainian Chinese Iranian Israeli Norlandic Moscow Kyiv "
    "Beijing Tehran Putin Zelensky Trump Biden Netanyahu Hask Berl Fidesz Likud Italy Kelly Reilly Emily Sicily Chelsea Ajax"
).split()


@pytest.mark.parametrize("name", NAMES)
def test_names_are_alike_whoever_bears_them(vocabulary: Vocabulary, name: str) -> None:
    assert known_of(vocabulary.read(name)) == known_of(vocabulary.read("Norland"))


def known_of(word: Word) -> tuple[object, ...]:
    """All that may become a feature."""
    return (
        word.form,
        word.shape,
        word.stem,
        word.suffix,
        word.listed,
        word.parts,
        word.classes,
        word.coarse,
        word.kind,
        word.skipped,
        word.framed,
    )


def test_what_no_list_holds_is_of_no_class(vocabulary: Vocabulary) -> None:
    word = vocabulary.read("flumsy")
    assert (word.listed, word.classes, word.coarse, word.kind, word.framed) == ("a", (), "a.", "a", False)


def test_a_word_of_ten_thousand_letters_is_one_word(vocabulary: Vocabulary) -> None:
    word = vocabulary.read("a" * 9_998 + "ed")
    assert word.stem == "a" * 9_998
    assert word.framed


@given(st.text(max_size=40))
def test_every_token_of_any_text_is_a_word(lexicons: Lexicons, text: str) -> None:
    vocabulary = Vocabulary(lexicons)
    tokens = Tokens(text)
    for raw, low in zip(tokens.raw, tokens.low, strict=True):
        word = vocabulary.read(raw)
        assert word.low == low
        assert all((word.form, word.shape, word.stem, word.coarse, word.kind))
        assert known_of(word) == known_of(vocabulary.read(raw))
