"""The forms that /n, /v and /a stand for."""

from __future__ import annotations

import pytest

from flagger.lexicon.inflect import adjective_forms, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("thug", ["thug", "thugs"]),
        ("lackey", ["lackey", "lackeys"]),
        ("enemy", ["enemy", "enemies"]),
        ("boss", ["boss", "bosses"]),
        ("crutch", ["crutch", "crutches"]),
        ("march", ["march", "marches"]),
        ("research", ["research", "researches"]),
        ("oligarch", ["oligarch", "oligarchs"]),
        ("monarch", ["monarch", "monarchs"]),
        ("patriarch", ["patriarch", "patriarchs"]),
        ("stomach", ["stomach", "stomachs"]),
        ("gunman", ["gunman", "gunmen"]),
        ("chairman", ["chairman", "chairmen"]),
        ("businesswoman", ["businesswoman", "businesswomen"]),
        ("yes-man", ["yes-man", "yes-men"]),
        ("subhuman", ["subhuman", "subhumans"]),
        ("crisis", ["crisis", "crises"]),
        ("hero", ["hero", "heroes"]),
        ("thief", ["thief", "thieves"]),
        ("police", ["police"]),
        ("series", ["series"]),
    ],
)
def test_nouns(noun: str, forms: list[str]) -> None:
    assert noun_forms(noun) == forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("claim", {"claim", "claims", "claimed", "claiming"}),
        ("slam", {"slam", "slams", "slammed", "slamming"}),
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("visit", {"visit", "visits", "visited", "visiting"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("betray", {"betray", "betrays", "betrayed", "betraying"}),
        ("accuse", {"accuse", "accuses", "accused", "accusing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("crush", {"crush", "crushes", "crushed", "crushing"}),
        ("veto", {"veto", "vetoes", "vetoed", "vetoing"}),
        ("say", {"say", "says", "said", "saying"}),
        ("lie", {"lie", "lies", "lied", "lying"}),
        ("tie", {"tie", "ties", "tied", "tying"}),
        ("seek", {"seek", "seeks", "sought", "seeking"}),
        ("swear", {"swear", "swears", "swore", "sworn", "swearing"}),
        ("put", {"put", "puts", "putting"}),
    ],
)
def test_verbs(verb: str, forms: set[str]) -> None:
    assert set(verb_forms(verb)) == forms


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("harsh", ["harsh", "harsher", "harshest"]),
        ("brave", ["brave", "braver", "bravest"]),
        ("ugly", ["ugly", "uglier", "ugliest"]),
        ("grey", ["grey", "greyer", "greyest"]),
        ("big", ["big", "bigger", "biggest"]),
        ("weak", ["weak", "weaker", "weakest"]),
    ],
)
def test_adjectives(adjective: str, forms: list[str]) -> None:
    assert adjective_forms(adjective) == forms
