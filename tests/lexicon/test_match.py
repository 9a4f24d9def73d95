"""The matcher: which hits stay, and in what order."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagger.lexicon import Lexicons, Tokens
from flagger.lexicon.match import REACH
from tests.lexicon.desk import framing, lexicons, marks

TWO = """
[[entry]]
id = "other"
patterns = ["brutal war", "tyrant boss man"]
"""


def test_the_longest_of_one_entry_wins(tmp_path: Path) -> None:
    loaded = lexicons(tmp_path, framing=framing("tyrant", "Kremlin tyrant", "old Kremlin tyrant"))
    text = "The old Kremlin tyrant met a tyrant."
    tokens = Tokens(text)
    assert [(hit.start, hit.end) for hit in loaded.match(tokens)] == [(1, 4), (6, 7)]


def test_entries_may_overlap_each_other_and_longest_chooses(tmp_path: Path) -> None:
    loaded = lexicons(tmp_path, framing=framing("tyrant boss", extra=TWO))
    assert len(loaded.match(Tokens("the tyrant boss man"))) == 2
    assert marks(loaded, "the tyrant boss man") == ["tyrant boss man"]


def test_hits_are_in_order_of_start_and_then_of_length(tmp_path: Path) -> None:
    loaded = lexicons(tmp_path, framing=framing("war", "brutal", extra=TWO))
    hits = loaded.match(Tokens("a brutal war, a brutal war"))
    assert [(hit.start, hit.end) for hit in hits] == [(1, 3), (1, 2), (2, 3), (5, 7), (5, 6), (6, 7)]


EXCEPTIONS = [
    ("without it", "A tyrant spoke.", ["tyrant"]),
    ("around the hit", "A tyrant lizard was found.", []),
    ("touching it", "The mini tyrant spoke.", []),
    ("elsewhere", "A tyrant spoke of a tyrant lizard.", ["tyrant"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in EXCEPTIONS], ids=[row[0] for row in EXCEPTIONS])
def test_an_exception_takes_a_hit_away(tmp_path: Path, text: str, expected: list[str]) -> None:
    loaded = lexicons(tmp_path, framing=framing("tyrant", without=("tyrant lizard/n", "mini tyrant")))
    assert marks(loaded, text) == expected


def test_an_exception_is_that_of_its_own_entry(tmp_path: Path) -> None:
    loaded = lexicons(tmp_path, framing=framing("tyrant", without=("brutal war",), extra=TWO))
    assert marks(loaded, "a brutal war") == ["brutal war"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The orc went home.", False),
        ("The orc army went home.", True),
        ("The army met an orc.", True),
        (" ".join(["army", *["x"] * (REACH - 1), "orc"]), True),
        (" ".join(["army", *["x"] * REACH, "orc"]), False),
        (" ".join(["orc", *["x"] * (REACH - 1), "army"]), True),
        (" ".join(["orc", *["x"] * REACH, "army"]), False),
    ],
    ids=["nowhere", "behind", "before", "eight words before", "nine before", "eight words behind", "nine behind"],
)
def test_a_requirement_stands_within_eight_words(tmp_path: Path, text: str, found: bool) -> None:
    loaded = lexicons(tmp_path, framing=framing("orc/n", require=("army", "troops")))
    assert marks(loaded, text) == (["orc"] if found else [])


def test_lexicons_look_things_up(tmp_path: Path) -> None:
    words = 'kind = "words"\nabout = "Words."\n\n[[list]]\nname = "time"\nterms = ["Monday", "day/n", "last week"]\n'
    loaded = lexicons(tmp_path, framing=framing("tyrant", extra='neutral = ["leader"]\n'), words=words)
    entry = loaded.framing_entry("epithet.thing")
    assert entry is not None
    assert entry.neutral == ("leader",)
    assert loaded.framing_entry("epithet.missing") is None
    assert loaded.words("time") == {"monday", "day", "days", "last week"}
    assert loaded.actors("seat") == {"kremlin", "white house", "norland"}
    assert loaded.terms("seat") == ("Kremlin", "White House", "Norland")
    for look_up in (loaded.words, loaded.actors, loaded.terms):
        with pytest.raises(KeyError):
            look_up("missing")


def test_neutral_wordings_fit_the_words_that_were_found(tmp_path: Path) -> None:
    extra = (
        'neutral = ["leader"]\nneutral_for = { "thug/n" = ["attacker"], "hired thug/n" = ["guard"], "brute" = [] }\n'
    )
    entry = lexicons(tmp_path, framing=framing("tyrant/n", "hired? thug/n", "brute", extra=extra)).framing_entry(
        "epithet.thing"
    )
    assert entry is not None
    assert entry.instead_of("tyrant") == ("leader",)
    assert entry.instead_of("Thugs") == ("attacker",)
    assert entry.instead_of("the hired\nthugs") == ("guard",)
    assert entry.instead_of("brute") == ()
    assert entry.instead_of("thuggery") == ("leader",)


def test_framing_entry_is_none_for_an_entry_of_another_kind(tmp_path: Path) -> None:
    cues = 'kind = "cues"\nstance = "neutral"\nabout = "Cues."\n\n[[entry]]\nid = "say"\npatterns = ["say/v"]\n'
    loaded = lexicons(tmp_path, cues=cues)
    assert loaded.entry("neutral.say") is not None
    assert loaded.framing_entry("neutral.say") is None


def test_no_hit_in_no_text(lexicons: Lexicons) -> None:
    assert lexicons.match(Tokens("")) == []
