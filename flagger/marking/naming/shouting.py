"""Where capitals say nothing: headings in which every word has one, and headlines in capitals inside the page."""

from __future__ import annotations

from itertools import pairwise

from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy

SHOUTED = 4
"""So many words in capitals are a headline, not a name."""


def shouting(copy: Copy, starts: set[int], titled: list[range]) -> set[int]:
    """The tokens of such headings and headlines; `starts` are the first tokens of sentences, `titled` those of each heading."""
    found = {i for tokens in titled if _in_capitals(copy, tokens) for i in tokens}
    for first, end in pairwise([*sorted(starts), len(copy.raw)]):
        if first < end and copy.raw[first].isupper() and _is_shouted(copy, first, end):
            found.update(range(first, end))
    return found


def _is_shouted(copy: Copy, first: int, end: int) -> bool:
    """Whether a sentence is written in capitals: a headline inside the page."""
    words = [word for word in copy.raw[first:end] if is_word(word)]
    return len(words) >= SHOUTED and sum(map(str.isupper, words)) > 0.8 * len(words)


def _in_capitals(copy: Copy, tokens: range) -> bool:
    """Whether most words of a heading are written with a capital."""
    words = [i for i in tokens if is_word(copy.raw[i]) and len(copy.raw[i]) > 3]
    return len(words) > 2 and sum(copy.is_name(i) for i in words) / len(words) > 0.7
