"""The pattern syntax, piece by piece, as lexicons/README.md gives it; and what is said of a pattern that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagger.errors import LexiconError
from flagger.lexicon.patterns import MAX_EXPANSION, PatternError, expand
from tests.lexicon.desk import framing, lexicons, marks

FOUND = [
    ("case does not matter", "tyrant", "The TYRANT and the Tyrant", ["TYRANT", "Tyrant"]),
    ("a word is not a part of a word", "art", "The party started an artist.", []),
    ("singular and plural", "thug/n", "A thug met thugs in a thuggish bar.", ["thug", "thugs"]),
    (
        "all forms of a verb",
        "slam/v",
        "They slam, she slams, he slammed, slamming it.",
        ["slam", "slams", "slammed", "slamming"],
    ),
    ("an irregular verb", "strike/v", "It struck; a strike, stricken.", ["struck", "strike", "stricken"]),
    ("comparatives", "harsh/a", "harsh, harsher, harshest, harshly", ["harsh", "harsher", "harshest"]),
    ("alternatives", "(red|blue) line", "A red line, a blue line, a green line.", ["red line", "blue line"]),
    ("alternatives of several words", "(a b|c) d", "a b d, c d, b d", ["a b d", "c d"]),
    (
        "alternatives with forms",
        "(puppet/n|stooge/n) of",
        "puppets of, a stooge of, puppet by",
        ["puppets of", "stooge of"],
    ),
    ("an optional word", "a very? brutal", "a brutal, a very brutal, a most brutal", ["a brutal", "a very brutal"]),
    (
        "an optional group",
        "the (old|new)? guard",
        "the guard, the old guard, the odd guard",
        ["the guard", "the old guard"],
    ),
    ("an optional group of several words", "so (it is)? said", "so said, so it is said", ["so said", "so it is said"]),
    (
        "any one word",
        "in a _ bid to",
        "in a desperate bid to, in a bid to, in a very bold bid to",
        ["in a desperate bid to"],
    ),
    ("any word is no mark", "end _ start", "end, start; end then start", ["end then start"]),
    ("written exactly so", "the =West", "the West, the west, The West", ["the West", "The West"]),
    (
        "an actor",
        "<seat> tyrant/n",
        "The Kremlin tyrant, the White House tyrants, a tyrant",
        ["Kremlin tyrant", "White House tyrants"],
    ),
    ("an actor is written with capitals", "<seat> tyrant", "the kremlin tyrant", []),
    (
        "an actor between words",
        "puppet of the? <state>",
        "a puppet of Kerrow, a puppet of the South Kerrow",
        ["puppet of Kerrow", "puppet of the South Kerrow"],
    ),
    (
        "an actor at the end takes its longest term",
        "fight <seat>",
        "they fight White House rules",
        ["fight White House"],
    ),
    (
        "actors of two lists",
        "(<seat>|<state>) boss",
        "the Kremlin boss and the Kerrow boss",
        ["Kremlin boss", "Kerrow boss"],
    ),
    ("an optional actor", "the <seat>? boss", "the boss, the Kremlin boss", ["the boss", "the Kremlin boss"]),
    (
        "a name of one to three words",
        "comrade <name>",
        "comrade Berl, comrade Ana Maria Berl",
        ["comrade Berl", "comrade Ana Maria Berl"],
    ),
    ("a name has capitals", "comrade <name>", "comrade berl", []),
    ("a name before the word", "<name> clique", "the Ana Berl clique", ["Ana Berl clique"]),
    (
        "the marked part",
        "{brutal} (attack/n|strike/n)",
        "a brutal attack, brutal strikes, a brutal man",
        ["brutal", "brutal"],
    ),
    ("a marked part in the middle", "its {true face} was", "its true face was shown", ["true face"]),
    ("a marked group", "{(red|deep red)} line", "a deep red line and a red line", ["deep red", "red"]),
    ("a hyphen is written as in the text", "self-styled", "a self-styled king, a self styled king", ["self-styled"]),
    (
        "an apostrophe is alike curly and straight",
        "people's choice",
        "the people’s choice, the people's choice",
        ["people’s choice", "people's choice"],
    ),
    ("a possessive may be left out", "tyrant", "the tyrant’s and the tyrant's son", ["tyrant", "tyrant"]),
    ("a possessive by itself", "Kremlin 's man", "the Kremlin’s man", ["Kremlin’s man"]),
    ("white space does not count", "  red   line ", "a red\n line", ["red\n line"]),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_a_pattern_finds(tmp_path: Path, pattern: str, text: str, expected: list[str]) -> None:
    assert marks(lexicons(tmp_path, framing=framing(pattern)), text) == expected


WRONG = [
    ("a bracket left open", "(a|b", "cannot read"),
    ("a bracket never opened", "a) b", "cannot read"),
    ("nested brackets", "(a (b|c)|d)", "cannot read"),
    ("a slot left open", "puppet of <seat", "cannot read"),
    ("an empty alternative", "(a|) tyrant", "empty alternative"),
    ("an unknown form", "slam/x", "/n, /v or /a"),
    ("nothing after =", "the =", "after ="),
    ("a brace left open", "{brutal attack", "braces do not pair"),
    ("a brace never opened", "brutal} attack", "braces do not pair"),
    ("braces in the wrong order", "}brutal{ attack", "braces do not pair"),
    ("an empty marked part", "a {} b", "braces do not pair"),
    ("a marked part that may be empty", "a {brutal?} attack", "may be empty"),
    ("nothing", "   ", "0 sequences"),
    ("too much", "(a b|c d|e f|g h|i j) " * 4, f"1 to {MAX_EXPANSION}"),
    ("no word of its own", "_ <seat>", "no word of its own"),
]


@pytest.mark.parametrize(("pattern", "says"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_wrong_pattern_is_named(tmp_path: Path, pattern: str, says: str) -> None:
    with pytest.raises(PatternError, match=says):
        expand(pattern)
    with pytest.raises(LexiconError, match=says) as caught:
        lexicons(tmp_path, framing=framing(pattern))
    assert (caught.value.line, caught.value.entry) == (5, "thing")


def test_alternatives_of_one_word_count_once() -> None:
    words = "|".join(f"word{number}" for number in range(MAX_EXPANSION + 1))
    assert len(expand(f"({words}) of ({words})")) == 1


def test_expansion_is_the_same_every_time() -> None:
    pattern = "(a b|c) (d/v|e f)? {g/n} <seat>?"
    assert expand(pattern) == expand(pattern)
    assert len(set(expand(pattern))) == len(expand(pattern))
