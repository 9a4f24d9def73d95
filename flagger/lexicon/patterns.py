"""The token syntax of the lexicons: one pattern to the flat token sequences that it stands for.

The syntax is described in lexicons/README.md.
"""

from __future__ import annotations

import re
from itertools import product

import msgspec

from flagger.lexicon.inflect import FORMS
from flagger.lexicon.tokens import TOKEN, fold

MAX_EXPANSION = 400
ANY = "_"

SECOND = 6
"""Within how many words of its anchor a sequence is told from others by a second word."""

PIECE = re.compile(r"\(([^()]*)\)(\?)?|([{}])|(<[a-z_]+>)(\?)?|([^\s(){}<>?]+)(\?)?")

COMMON = frozenset(
    "a an the of to in on at by for with from as and or but not no is are was were be been being am has have had do does did "
    "it its he she they we you i his her their our this that these those so will would can could may might must should all any "
    "who which what than then there here up out over under into 's - , .".split()
)
"""Words too common to look a pattern up by: a rarer word of it is its anchor."""


class PatternError(ValueError):
    """A pattern that cannot be read; the text says what was expected."""


Element = str | frozenset[str]
"""What stands at one place of a sequence: `<list>` (a slot), `_` (any word), or the set of words that may stand there."""


class Flat(msgspec.Struct, frozen=True, array_like=True):
    """One token sequence. Words are folded tokens, or `=Word` where it must be written so, with its capital.

    `anchor` is the index of the element by which the sequence is looked up, `mark` the range of elements that is marked.
    """

    elements: tuple[Element, ...]
    anchor: int
    mark: tuple[int, int]


def expand(pattern: str) -> list[Flat]:
    """All token sequences that `pattern` stands for, in a fixed order, without repeats.

    Raises PatternError where the pattern cannot be read, stands for nothing that can be looked up, or for too much.
    """
    choices: list[list[tuple[Element, ...]]] = []
    opened = closed = None
    position = 0
    text = pattern.strip()
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        match = PIECE.match(text, position)
        if match is None:
            raise PatternError(f"cannot read {text[position:]!r} in pattern {pattern!r}")
        position = match.end()
        group, group_optional, brace, slot, slot_optional, word, word_optional = match.groups()
        if brace == "{":
            opened = len(choices)
        elif brace == "}":
            closed = len(choices)
        elif group is not None:
            options = _merged([form for option in group.split("|") for form in _phrase(option, pattern)])
            choices.append([*options, ()] if group_optional else options)
        elif slot:
            choices.append([(slot,), ()] if slot_optional else [(slot,)])
        else:
            forms = _merged(_word(word, pattern))
            choices.append([*forms, ()] if word_optional else forms)
    if (opened is None) != (closed is None) or (opened is not None and closed is not None and opened >= closed):
        raise PatternError(f"braces do not pair in pattern {pattern!r}")
    size = 1
    for choice in choices:
        size *= len(choice)
    if not choices or size > MAX_EXPANSION:
        raise PatternError(
            f"pattern {pattern!r} stands for {size if choices else 0} sequences; 1 to {MAX_EXPANSION} expected"
        )
    flats: dict[Flat, None] = {}
    for combination in product(*choices):
        elements = tuple(element for piece in combination for element in piece)
        if not elements:
            continue
        first = sum(len(piece) for piece in combination[:opened]) if opened is not None else 0
        last = sum(len(piece) for piece in combination[:closed]) if closed is not None else len(elements)
        if first >= last:
            raise PatternError(f"the marked part of pattern {pattern!r} may be empty")
        flats[Flat(elements, _anchor(elements, pattern), (first, last))] = None
    return list(flats)


def _merged(options: list[tuple[str, ...]]) -> list[tuple[Element, ...]]:
    """The same wordings with all single words as one set: what keeps a pattern of many alternatives small."""
    words = frozenset(option[0] for option in options if len(option) == 1 and not _is_open(option[0]))
    rest: list[tuple[Element, ...]] = [_sets(option) for option in options if len(option) > 1 or _is_open(option[0])]
    return [(words,), *rest] if words else rest


def _sets(option: tuple[str, ...]) -> tuple[Element, ...]:
    return tuple(word if _is_open(word) else frozenset((word,)) for word in option)


def _is_open(word: str) -> bool:
    """Whether a piece stands for words that the pattern does not name."""
    return word == ANY or (word.startswith("<") and len(word) > 1)


def _phrase(option: str, pattern: str) -> list[tuple[str, ...]]:
    """The wordings of one alternative: several words, each with its forms."""
    words = option.split()
    if not words:
        raise PatternError(f"an empty alternative in pattern {pattern!r}; write (…)? for an optional one")
    return [
        tuple(element for piece in pieces for element in piece)
        for pieces in product(*(_word(w, pattern) for w in words))
    ]


def _word(word: str, pattern: str) -> list[tuple[str, ...]]:
    """The token sequences of one written word: its forms, each as tokens."""
    if word == ANY:
        return [(ANY,)]
    if word.startswith("<") and word.endswith(">"):
        return [(word,)]
    if word.startswith("="):
        tokens = re.findall(TOKEN, word[1:])
        if not tokens:
            raise PatternError(f"a word is expected after = in pattern {pattern!r}")
        return [tuple("=" + token for token in tokens)]
    stem, slash, kind = word.rpartition("/")
    if not slash or not stem:
        forms = [word]  # A stroke by itself is a mark like any other.
    elif kind in FORMS:
        forms = FORMS[kind](fold(stem))
    else:
        raise PatternError(f"/n, /v or /a is expected after {stem!r} in pattern {pattern!r}")
    sequences = [tuple(fold(token) for token in re.findall(TOKEN, form)) for form in forms]
    if not all(sequences):
        raise PatternError(f"no word in {word!r} in pattern {pattern!r}")
    return sequences


def _anchor(elements: tuple[Element, ...], pattern: str) -> int:
    """The element to look the sequence up by: the one whose commonest word is rarest, as far as length tells."""
    best, best_rank = -1, (0, 0)
    for index, element in enumerate(elements):
        if isinstance(element, str):
            continue
        words = [word.removeprefix("=") for word in element]
        rank = (1 if any(fold(word) in COMMON for word in words) else 2, min(map(len, words)))
        if rank > best_rank:
            best, best_rank = index, rank
    if best < 0:
        raise PatternError(f"pattern {pattern!r} has no word of its own to be found by")
    return best


def words_of(element: Element) -> frozenset[str]:
    """The words by which an anchor element is looked up, folded."""
    return frozenset() if isinstance(element, str) else frozenset(fold(word.removeprefix("=")) for word in element)


def second_of(flat: Flat) -> int:
    """How far from its anchor a sequence has another word, rare ones first (−1 is the word before).

    It is 0 where a slot makes every one unsure, and where all words near are asked for with their capital.
    """
    elements, anchor = flat.elements, flat.anchor
    best = 0
    for step in (-1, 1):
        place = anchor + step
        while 0 <= place < len(elements) and abs(place - anchor) <= SECOND:
            element = elements[place]
            if isinstance(element, str):
                if element != ANY:
                    break
            elif "=" not in "".join(element):
                if COMMON.isdisjoint(element):
                    return place - anchor
                best = best or place - anchor
            place += step
    return best


def wordings(flat: Flat) -> list[str]:
    """The wordings that a sequence without open places stands for, as tokens joined by spaces."""
    return [" ".join(words) for words in product(*(sorted(element) for element in flat.elements))]
