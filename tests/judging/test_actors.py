"""Who is one actor, by names alone."""

from __future__ import annotations

import pytest

from flagger.judging.actors import Actors
from flagger.lexicon import Lexicons


@pytest.fixture(scope="module")
def actors(lexicons: Lexicons) -> Actors:
    return Actors(lexicons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia", "Russians"),
        ("the Russian defence ministry", "Moscow"),
        ("Ukraine", "Ukrainian officials"),
        ("Norland", "the Norlandic navy"),
        ("Austria", "the Austrians"),
        ("Austrian police", "Vienna"),
        ("Australia’s navy", "Canberra"),
        ("Australia", "Australians"),
        ("Niger", "Nigerien troops"),
        ("Nigeria", "the Nigerian army"),
        ("Somalia", "Somali police"),
        ("Somaliland", "the Somaliland police"),
    ],
)
def test_one_actor(one: str, other: str, actors: Actors) -> None:
    assert actors.same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Austria", "Australia"),
        ("the Austrian navy", "Australians"),
        ("Vienna", "Australia"),
        ("Canberra", "Austria"),
        ("Niger", "Nigeria"),
        ("Nigeriens", "the Nigerian army"),
        ("Somalia", "Somaliland"),
        ("Russia", "Ukraine"),
        (None, "Norland"),
    ],
)
def test_two_actors(one: str | None, other: str, actors: Actors) -> None:
    assert not actors.same(one, other)
