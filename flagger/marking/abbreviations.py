"""Full stops that belong to a word, not to a sentence: “Gen.”, “U.S.”, “p.m.”, “No. 5”, “J. K.”.

The lists stand in lexicons/structure/orthography.toml. What may end a sentence or not (“Inc.”, “U.S.”) is told by the word
that follows: “the”, “he”, “in” with a capital begin sentences and no names.
"""

from __future__ import annotations

import re

from flagger.marking.copy import Copy
from flagger.marking.orthography import orthography_of

DASHES = frozenset("-–—―")
LETTER = re.compile(r"[^\W_]")

LONGEST = 14
"""Characters before a full stop that are looked at: no abbreviation is longer."""

NAME_REACH = 40
"""Characters before an initial in which the name is looked for that it belongs to."""

ACRONYM_PIECE = 2
LIST_DIGITS = 3
LIST_LEAD = 2


class Abbreviations:
    """Judges full stops of one article."""

    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self._text = copy.text
        self._words = orthography_of(copy.lexicons)

    def holds(self, dot: int, end: int, at: int, start: int, *, heading: bool) -> bool:
        """Whether the full stop at `dot` belongs to the word before it, in the sentence that began at `start`.

        `end` is the first place behind what closes with the stop, `at` where the next sentence would begin.
        """
        text = self._text
        first = dot
        while first > max(start, dot - LONGEST) and (text[first - 1].isalnum() or text[first - 1] == "."):
            first -= 1
        word = text[first:dot]
        low = word.lower()
        if not word or low in self._words.within:
            return bool(word)
        if low in self._words.before_number and (text[at].isdigit() or text[at] == "#"):
            return True
        if word.isdigit():
            # The number of a list’s entry.
            return len(word) <= LIST_DIGITS and first - start <= LIST_LEAD and not LETTER.search(text, start, first)
        if word[0].isupper() and low in self._words.before_name:
            return heading or self._goes_on(at)
        if end > dot + 1 and text[end - 1] not in ")]":
            return False  # A quotation closes here too.
        if "." in word:
            return self._in_acronym(low, at, heading or self._goes_on(at))
        if len(word) == 1 and word.isupper():
            shortens = word != "I" or self._is_initial(first, start)
        else:
            shortens = low == "etc" or (word[0].isupper() and low in self._words.either)
        return shortens and (heading or self._goes_on(at))

    def _goes_on(self, at: int) -> bool:
        """Whether what stands at `at` may be the same sentence still."""
        return self._text[at] in DASHES or not self.is_starter(at)

    def is_starter(self, at: int) -> bool:
        """Whether the word at `at`, or behind a mark there, begins a sentence and no name."""
        raw = self._copy.raw
        index = self._token(at)
        if not raw[index][0].isalnum() and index + 1 < len(raw):
            index += 1
        initial = index + 1 < len(raw) and raw[index + 1] == "."  # “Lt. A. Berl”
        return self._copy.low[index] in self._words.starter and not initial

    def _token(self, at: int) -> int:
        return min(self._copy.tokens.at(at), len(self._copy.raw) - 1)

    def _in_acronym(self, low: str, at: int, goes_on: bool) -> bool:
        """Whether a sentence goes on behind “U.S.”, “e.g.”, “p.m.”; `low` lacks the last full stop."""
        if any(len(piece) > ACRONYM_PIECE or not piece.isalpha() for piece in low.split(".") if piece):
            return False
        if low in ("a.m", "p.m"):
            word = self._copy.low[self._token(at)]
            return word.replace(".", "") in self._words.clock or self._text[at] == "(" or self._text[at] in DASHES
        return goes_on or low in ("e.g", "i.e")

    def _is_initial(self, first: int, start: int) -> bool:
        """Whether a lone “I” before a full stop is an initial: it opens the sentence or stands behind another name."""
        before = self._text[max(start, first - NAME_REACH) : first].rstrip()
        return not before or before.endswith(".") or before.rsplit(None, 1)[-1][0].isupper()
