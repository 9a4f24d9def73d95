"""The terms of sentences: names and camps have one term each, everything else is itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.terms import CAMP, NAME, Terms, Wording, written_small

KNOWN = frozenset(
    "the a right said it was clerks met white house hope green officials voted early slam envoy mayor on".split()
)
N, C = NAME, CAMP


def terms(text: str, lexicons: Lexicons) -> Terms:
    """The terms of a text that is one sentence."""
    copy = Copy(text, lexicons)
    return Wording(copy, KNOWN.__contains__).of(range(len(copy.raw)))


def read(text: str, lexicons: Lexicons) -> str:
    return " ".join(terms(text, lexicons).texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerks met 14 envoys.", "the clerks met 0 envoys ."),
        ("the clerks met Ana Berl.", f"the clerks met {N} ."),
        ("the clerks met Ana Berl's envoy", f"the clerks met {N} 's envoy"),
        ("the clerks met Ana, Tom and Lio", f"the clerks met {N} , {N} and {N}"),
        ("the clerks met I", "the clerks met i"),
        ("I met", "i met"),
        ("I’m the mayor", "i'm the mayor"),
        ("the mayor met d’Orn", f"the mayor met {N}"),
    ],
)
def test_a_capital_makes_a_name_and_several_words_are_one(text: str, expected: str, lexicons: Lexicons) -> None:
    assert read(text, lexicons) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Where a capital says nothing, words that are known small are words.
        ("Clerks met", "clerks met"),
        ("“Clerks met,” the mayor said", "“ clerks met , ” the mayor said"),
        ("the mayor said: Clerks met", "the mayor said : clerks met"),
        ("It was early. Clerks met", "it was early . clerks met"),
        ("Hope said it", "hope said it"),
        # Others are names, and so are the actors of the lexicons.
        ("Kaldria said it", f"{N} said it"),
        ("Trump said it", f"{N} said it"),
        ("White House officials met", f"{N} officials met"),
        ("White clerks met", "white clerks met"),
        # Behind a shortened title nothing ends.
        ("the mayor met Gen. Hope", f"the mayor met {N} . {N}"),
        # A headline with capitals throughout
        ("Kaldrian Officials Slam White House Envoy", f"{N} officials slam {N} envoy"),
        ("CLERKS MET KALDRIAN ENVOY", f"clerks met {N} envoy"),
    ],
)
def test_where_a_capital_says_nothing_the_lists_and_known_words_tell(
    text: str, expected: str, lexicons: Lexicons
) -> None:
    assert read(text, lexicons) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the liberal mayor met conservatives", f"the {C} mayor met {C}"),
        ("a far-right envoy and a left-wing one", f"a {C} envoy and a {C} one"),
        ("Right-wing officials met", f"{C} officials met"),
        ("the Far-Right envoy", f"the {C} envoy"),
        ("a Left-Wing Kaldrian", f"a {C} {N}"),
        ("the Liberal envoy", f"the {N} envoy"),
        ("the right wing", "the right wing"),
    ],
)
def test_a_camp_is_one_term(text: str, expected: str, lexicons: Lexicons) -> None:
    assert read(text, lexicons) == expected


def test_each_term_tells_where_it_starts(lexicons: Lexicons) -> None:
    found = terms("the far-right mayor met Ana Berl on it", lexicons)
    assert found == Terms(["the", C, "mayor", "met", N, "on", "it"], [0, 1, 4, 5, 6, 8, 9])


@given(st.text(st.sampled_from("AaΩß'’-.“” 1\nİ\ud800"), max_size=40), st.integers(0, 30), st.integers(0, 30))
def test_no_text_breaks_it(lexicons: Lexicons, text: str, first: int, size: int) -> None:
    copy = Copy(text, lexicons)
    last = min(len(copy.raw), first + size)
    inside = range(min(first, last), last)
    found = Wording(copy, KNOWN.__contains__).of(inside)
    assert len(found.texts) == len(found.starts)
    assert found.starts == sorted(set(found.starts))
    assert set(found.starts) <= set(inside)
    assert found.starts[:1] == list(inside[:1])
    assert all(found.texts)


def test_words_written_small(lexicons: Lexicons) -> None:
    assert written_small(Copy("The envoy of Kaldria met 3 d’Orn’s, “it’s” iPads", lexicons)) == {
        "envoy", "of", "met", "it", "ipads"
    }  # fmt: skip
