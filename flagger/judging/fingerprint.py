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
        self._seen: Counter[tuple[str, bytes, str]] = Counter()
        self._sentence = ""
        self._digest = b""

    def key(self, code: str, sentence: str, span: str) -> str:
        """Sixteen hexadecimal digits for the next finding of rule `code` on `span` in `sentence`."""
        if sentence != self._sentence:
            # Once for a sentence, however many findings it has: the time stays linear.
            self._sentence = sentence
            self._digest = hashlib.sha256(normalise(sentence).encode("utf-8", "surrogatepass")).digest()
        ground = (code, self._digest, normalise(span))
        repeat = self._seen[ground]
        self._seen[ground] += 1
        key = f"{code}\0{ground[2]}\0{repeat}".encode("utf-8", "surrogatepass")
        return hashlib.sha256(self._digest + key).hexdigest()[:16]
