"""A short key that names a finding from one run to the next."""

from __future__ import annotations

import hashlib
from collections import Counter

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def normalise(text: str) -> str:
    """`text` without what a typesetter changes: case, the kind of quotation mark and dash, runs of white space."""
    return " ".join(text.translate(_STRAIGHT).casefold().split())


class Fingerprints:
    """Makes the keys of one article's findings, asked for in the order of the text.

    A key rests on the rule, the wording of the sentence and the wording of the span, so an edit to another sentence
    leaves it as it is. Repeats of the same three are told apart by counting them.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def key(self, code: str, sentence: str, span: str) -> str:
        """Sixteen hexadecimal digits for the next finding of rule `code` on `span` in `sentence`."""
        ground = "\0".join((code, normalise(sentence), normalise(span)))
        repeat = self._seen[ground]
        self._seen[ground] += 1
        return hashlib.sha256(f"{ground}\0{repeat}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
