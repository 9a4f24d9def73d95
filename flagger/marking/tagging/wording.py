"""What the tagger sees, for people: each feature of `features` in plain words, and the labels."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

from flagger.analysis import Stance
from flagger.marking.tagging.labels import (
    CONTENT_BEFORE,
    CONTENT_BEHIND,
    CUE,
    OUTSIDE,
    SOURCE_BEFORE,
    SOURCE_BEHIND,
)
from flagger.marking.tagging.words import GRAMMAR

LABELS = {
    CUE: "cue",
    OUTSIDE: "nothing",
    SOURCE_BEFORE: "source of a cue behind it",
    SOURCE_BEHIND: "source of the cue before it",
    CONTENT_BEHIND: "content of the cue before it",
    CONTENT_BEFORE: "content of a cue behind it",
}
"""The tagger's labels in words."""

_AT = {
    "0": "the word",
    "-1": "the word before",
    "1": "the word behind",
    "-2": "the second word before",
    "2": "the second word behind",
}
_SHAPES = {
    "AA": "in capitals",
    "A": "with a capital",
    "a": "in small letters",
    "9": "in figures",
    "#": "missing: the paragraph ends",
}
_KINDS = {
    "pronoun": "a pronoun",
    "name": "a name",
    "role": "a role",
    "group": "a group of people",
    "institution": "a body",
    "document": "a document",
    "determiner": "a determiner",
    "a": "a plain word",
    "9": "a number",
    "#": "the edge of the sentence",
}
_STATES = {
    "o": "outside quotation marks",
    "b": "at the start of a quotation",
    "i": "inside a quotation",
    "e": "at the end of a quotation",
}
_STANCES: dict[str, str] = {stance[:3]: stance for stance in get_args(Stance)}
_FORMS = {"v": "verb", "t": "verb with “that” or a target", "p": "preposition", "n": "noun", "a": "adverb"}
_LISTS = frozenset(GRAMMAR)
_WORD = re.compile(r"(-?[012])([wsxgc])(.+)", re.DOTALL)


def in_words(feature: str) -> str:
    """A feature in plain words; as it is where it is none of `features`. Lists of words are named as in the lexicons."""
    word = _WORD.fullmatch(feature)
    if word:
        return f"{_AT.get(word[1], '')} {_of_word(word[2], word[3])}"
    if feature == "1":
        return "whatever the word"
    # The longest prefix of those with as many parts: a mark such as “|” in a part makes more of them, and is shown as it is.
    for prefix in (feature[:2], feature[:1]):
        parts = feature[len(prefix) :].split("|")
        reading = _READINGS.get((prefix, len(parts)))
        if reading is not None:
            return reading(*parts)
    return feature


def _of_word(what: str, value: str) -> str:
    """What is known of one word."""
    if what == "g":
        return f"is {_shape_and_lists(value)}"
    if value == "#":
        return "is missing: the paragraph ends"
    if what == "c":
        return f"is in the list {value}"
    if value in ("A", "AA"):
        return f"is a name or another word {_SHAPES[value]}"
    return {"w": "is", "s": "has the stem", "x": "ends in"}[what] + f" “{value}”"


def _shape_and_lists(value: str) -> str:
    """“with a capital, in the list role”."""
    for shape, name in _SHAPES.items():
        lists = value[len(shape) :].split("/")
        if value == shape:
            return f"{name}, in no list of grammar" if shape != "#" else name
        if value.startswith(shape) and _LISTS.issuperset(lists):
            return f"{name}, in the list{'s' * (len(lists) > 1)} {', '.join(lists)}"
    mark = value.partition("/")[0]
    return f"the mark “{mark}”"


def _coarse(value: str) -> str:
    """The coarse class of a word: the word, or its shape, its list and its ending."""
    if value == "#":
        return "nothing"
    shape = next((shape for shape in ("AA", "A", "9") if value.startswith(shape)), "a" if "." in value else "")
    if not shape or value == ".":
        return f"“{value}”"
    name, _, ending = value[len(shape) :].partition(".")
    of_list = f" in the list {name}" if name else ""
    return f"a word {_SHAPES[shape]}{of_list}" + (f" ending in “{ending}”" if ending else "")


def _kind(value: str) -> str:
    return _KINDS.get(value, f"“{value}”")


def _rule(value: str) -> str:
    """What the rules read a word as."""
    if value == "#":
        return "the edge of the paragraph"
    if value.startswith(CUE):
        return f"a cue ({_STANCES.get(value[1:], value[1:])})"
    return LABELS.get(value, value)


def _state(value: str) -> str:
    """Where a word stands to quotation marks."""
    return _STATES.get(value, value)


def _cue(value: str) -> str:
    """A cue of the lexicons, by its stance and form."""
    if not value:
        return "no cue of the lexicons"
    return f"a cue of the lexicons ({_STANCES.get(value[:3], value[:3])} {_FORMS.get(value[3:4], value[3:4])})"


def _near(value: str) -> str:
    """The nearest cue to one side."""
    if value == "#":
        return "none"
    return f"“{value[4:]}…” ({_STANCES.get(value[:3], value[:3])})" if value[4:] else _STANCES.get(value, value)


def _flag(value: str) -> str:
    """Where a word stands, and whether it is a name that speaks elsewhere."""
    if value == "^":
        return "first word of its sentence"
    if value.startswith("spoken"):
        return f"a name that speaks elsewhere (times, at most 3: {value.removeprefix('spoken')})"
    return f"in a {value}"


_READINGS: dict[tuple[str, int], Callable[..., str]] = {
    ("h", 1): lambda shape: f"the word is {_SHAPES.get(shape, f'the mark “{shape}”')}",
    ("b", 2): lambda before, here: f"{_coarse(before)}, then the word: {_coarse(here)}",
    ("n", 2): lambda here, behind: f"the word: {_coarse(here)}, then {_coarse(behind)}",
    ("L", 1): lambda left: f"behind {_kind(left)}",
    ("R", 1): lambda right: f"before {_kind(right)}",
    ("F", 2): lambda left, right: f"between {_kind(left)} and {_kind(right)}",
    ("Ls", 2): lambda left, stem: f"behind {_kind(left)}, with the stem “{stem}”",
    ("Rs", 2): lambda right, stem: f"before {_kind(right)}, with the stem “{stem}”",
    ("Fc", 3): lambda left, right, name: f"between {_kind(left)} and {_kind(right)}, in the list {name}",
    ("Lc", 2): lambda left, name: f"behind {_kind(left)}, in the list {name}",
    ("r", 1): lambda here: f"the rules read it as {_rule(here)}",
    ("r3", 3): lambda before, here, behind: (
        f"the rules read before it {_rule(before)}, here {_rule(here)}, behind it {_rule(behind)}"
    ),
    ("rq", 2): lambda here, state: f"the rules read it as {_rule(here)}, {_state(state)}",
    ("k", 1): _cue,
    ("q", 1): _state,
    ("nl", 1): lambda cue: f"the nearest cue before it in the sentence: {_near(cue)}",
    ("nr", 1): lambda cue: f"the nearest cue behind it in the sentence: {_near(cue)}",
    ("nn", 4): lambda left, right, state, here: (
        f"cues before it: {_near(left)}, behind it: {_near(right)}; {_state(state)}, read by the rules as {_rule(here)}"
    ),
    ("p", 1): _flag,
}
"""By the prefix of a feature and the number of its parts: how it reads."""
