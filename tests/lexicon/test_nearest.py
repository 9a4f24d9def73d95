"""Which of several names a word is an inflection of."""

from __future__ import annotations

import pytest

from flagger.lexicon.nearest import nearest, shared

STATES = ("Austria", "Australia", "Niger", "Nigeria", "Somalia", "Somaliland", "Turkey", "Turkmenistan")


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Austria", "Austria"),
        ("Austrians", "Austria"),
        ("Australian", "Australia"),
        ("Niger", "Niger"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Somali", "Somalia"),
        ("Turkish", "Turkey"),
        ("Turkmen", "Turkmenistan"),
    ],
)
def test_the_nearest(word: str, state: str) -> None:
    assert nearest(word, STATES) == nearest(word, STATES[::-1]) == state


def test_shared_letters() -> None:
    assert [shared("norland", word) for word in ("norlandic", "norway", "orland", "")] == [7, 3, 0, 0]


def test_of_no_names_none_is_nearest() -> None:
    with pytest.raises(ValueError, match="empty"):
        nearest("Norland", ())
