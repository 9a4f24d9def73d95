"""What the tagger sees of a paragraph: for each token a few keys, and the features that each key stands for.

Training writes the features out; inference adds up their weights once for each key and keeps the sum. For the keys that are
seldom met twice it takes the numbers of the features without writing them out (`word_numbers`, `frame_numbers`): a test holds
the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

import msgspec

from flagger.marking.tagging.words import Word, make_word

BORDER = make_word("#", "#", "#", (), (), coarse="#", kind="#", skipped=False)
"""Stands before the first and behind the last token of a paragraph."""

CONSTANT = "1"
"""A feature of every token."""

REACH = (0, -1, 1, -2, 2)
"""How far away the words are that a token is seen by."""

_WORD = {offset: tuple(crc32(f"{offset}{letter}".encode()) for letter in "wsxgc") for offset in REACH}
_SHAPE = crc32(b"h")
_LEFT, _RIGHT, _BOTH = crc32(b"L"), crc32(b"R"), crc32(b"F")
_LEFT_STEM, _RIGHT_STEM = crc32(b"Ls"), crc32(b"Rs")
_BOTH_CLASS, _LEFT_CLASS = crc32(b"Fc"), crc32(b"Lc")

Pair = tuple[str, str]
"""The coarse classes of two neighbours."""

Frame = tuple[str, str, Word]
"""The kinds of the neighbours to the left and right, adverbs and auxiliaries passed over; and the word between them, where it may
be a cue."""

Rule = tuple[str, str, str, str, str]
"""The rules' label of the token before, of the token and of the one behind; the stance and form of a cue of the lexicons; and
where the token stands to quotation marks."""

Near = tuple[str, str, str, str]
"""The nearest cues of the lexicons to the left and right in the sentence, the rules' label here and the state of quotation."""


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph as the tagger sees it: parallel lists over its `tokens`. `flags` are features as they are, with spaces between."""

    tokens: range
    words: list[Word]
    frames: list[Frame]
    rules: list[Rule]
    near: list[Near]
    flags: list[str]


def word_features(word: Word, offset: int) -> list[str]:
    """The features of a word that stands `offset` tokens away."""
    found = [f"{offset}w{word.form}"]
    if abs(offset) > 1:
        return found
    found += [f"{offset}s{word.stem}", f"{offset}x{word.suffix}", f"{offset}g{word.listed}"]
    found += [f"{offset}c{name}" for name in word.classes]
    if offset == 0:
        found.append(f"h{word.shape}")
    return found


def word_numbers(word: Word, offset: int) -> list[int]:
    """The numbers of the same features, in the same order: a number is continued from that of the feature's first letters."""
    form, stem, suffix, listed, classed = _WORD[offset]
    parts = word.parts
    found = [crc32(parts.form, form)]
    if abs(offset) > 1:
        return found
    found += [crc32(parts.stem, stem), crc32(parts.suffix, suffix), crc32(parts.listed, listed)]
    found += [crc32(name, classed) for name in parts.classes]
    if offset == 0:
        found.append(crc32(parts.shape, _SHAPE))
    return found


def pair_before(pair: Pair) -> str:
    """The feature of a token by its class and that of the token before."""
    return f"b{pair[0]}|{pair[1]}"


def pair_behind(pair: Pair) -> str:
    """The feature of a token by its class and that of the token behind."""
    return f"n{pair[0]}|{pair[1]}"


def frame_features(frame: Frame) -> list[str]:
    """The features of a word and the kinds of its neighbours."""
    left, right, word = frame
    found = [f"L{left}", f"R{right}", f"F{left}|{right}"]
    if not word.framed:
        return found
    found += [f"Ls{left}|{word.stem}", f"Rs{right}|{word.stem}"]
    for name in word.classes:
        found += [f"Fc{left}|{right}|{name}", f"Lc{left}|{name}"]
    return found


def frame_numbers(frame: Frame) -> list[int]:
    """The numbers of the same features, in the same order."""
    left, right, word = frame[0].encode("utf-8", "surrogatepass"), frame[1].encode("utf-8", "surrogatepass"), frame[2]
    both = left + b"|" + right
    found = [crc32(left, _LEFT), crc32(right, _RIGHT), crc32(both, _BOTH)]
    if not word.framed:
        return found
    parts = word.parts
    left, right, both = left + b"|", right + b"|", both + b"|"
    found += [crc32(left + parts.stem, _LEFT_STEM), crc32(right + parts.stem, _RIGHT_STEM)]
    at_both, at_left = crc32(both, _BOTH_CLASS), crc32(left, _LEFT_CLASS)
    for name in parts.classes:
        found += [crc32(name, at_both), crc32(name, at_left)]
    return found


def rule_features(rule: Rule) -> list[str]:
    """The features of what the rules found."""
    before, here, after, cue, quoted = rule
    return [f"r{here}", f"r3{before}|{here}|{after}", f"k{cue}", f"q{quoted}", f"rq{here}|{quoted}"]


def near_features(near: Near) -> list[str]:
    """The features of the nearest cues."""
    left, right, here, quoted = near
    return [f"nl{left}", f"nr{right}", f"nn{left[:3]}|{right[:3]}|{quoted}|{here}"]


def flag_features(flags: str) -> list[str]:
    """The features of a token's place and of a name that speaks elsewhere."""
    return [f"p{flag}" for flag in flags.split()]


def written_out(paragraph: Paragraph) -> Iterator[list[str]]:
    """The features of each token of a paragraph, the constant one among them."""
    words = [BORDER, BORDER, *paragraph.words, BORDER, BORDER]
    for at, frame in enumerate(paragraph.frames):
        here = at + 2
        found = [CONSTANT]
        for offset in REACH:
            found += word_features(words[here + offset], offset)
        found.append(pair_before((words[here - 1].coarse, words[here].coarse)))
        found.append(pair_behind((words[here].coarse, words[here + 1].coarse)))
        found += frame_features(frame)
        found += rule_features(paragraph.rules[at])
        found += near_features(paragraph.near[at])
        found += flag_features(paragraph.flags[at])
        yield found
