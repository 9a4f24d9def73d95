"""What sort of cue a cue is: a coarse class, by the lexicon entry that knows it and else by its form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flagger.article import Span
from flagger.lexicon import Hit, Lexicons, Tokens
from flagger.lexicon.model import CueEntry
from flagger.lexicon.tokens import is_word

NEXT_WORD = re.compile(r"[ \t]+\w+")
SPEECH, PREPOSITION, MENTAL, NOUN, COLON, OTHER = (
    "speech-verb",
    "preposition-adverb",
    "mental",
    "noun",
    "colon-dash",
    "other",
)
FORMS = {
    "verb": SPEECH,
    "that": SPEECH,
    "target": SPEECH,
    "preposition": PREPOSITION,
    "adverb": PREPOSITION,
    "noun": NOUN,
}
"""The class of an entry of each form; one of a mental stance is `mental`, whatever its form."""


def cue_class(text: str, cue: Sequence[Span], lexicons: Lexicons) -> str:
    """The class of the cue whose pieces are `cue`.

    An entry that wants a word behind it (“feel that”) is given the next one. Without an entry, marks alone are `colon-dash`,
    small words alone `preposition-adverb`, and all else, which the lexicon does not know, is `other`.
    """
    if not cue:
        return OTHER
    words: list[str] = []
    for start, end in cue:
        behind = NEXT_WORD.match(text, end)
        tokens = Tokens(text, start, behind.end() if behind else end)
        inside = len(tokens.range(start, end))
        hits = [hit for hit in lexicons.match(tokens) if hit.start < inside and lexicons.kinds[hit.entry] == "cues"]
        if hits:
            return _by_entry(lexicons, max(hits, key=lambda hit: (hit.end - hit.start, -hit.start)))
        words += [word for word in tokens.low[:inside] if is_word(word)]
    if not words:
        return COLON
    small = lexicons.words("preposition")
    return PREPOSITION if all(word in small for word in words) else OTHER


def _by_entry(lexicons: Lexicons, hit: Hit) -> str:
    entry = lexicons.entries[hit.entry]
    if lexicons.groups[hit.entry] == "mental" or not isinstance(entry, CueEntry):
        return MENTAL
    return FORMS[entry.form]
