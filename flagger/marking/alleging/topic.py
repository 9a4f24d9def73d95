"""What a sign speaks of, as its own clause says: “these claims”, “it”, “the story of the doctor”, or nothing."""

from __future__ import annotations

from typing import Literal, NamedTuple

from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.matter import claim_words, stems
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range

Form = Literal["bare", "one", "many", "own", "words"]
"""Nothing is named; a claim is pointed at; several are; that of the sentence itself is (“…, which Berl denies”); words say it."""

REACH = 16
"""What a sign is about stands within so many tokens of it."""

SHORT = 4
"""A name for a deed has at most so many words."""

NEAR = 6
"""A pointer or a noun for a claim opens what is named within so many tokens."""

OWN_REACH = 14
"""“, a charge that the firm’s owners have always rejected”: the relative stands at most this many tokens before the sign."""

BE = frozenset(("is", "was", "are", "were", "be", "been", "being", "remain", "remains", "remained"))
PARTICIPLE = ("ed", "en", "wn", "by")
"""So ends a sign that is said of its subject, behind a form of “be”: “were denied”, “was never proven”."""

HELPERS = frozenset(
    ("has", "have", "had", "could", "can", "cannot", "not", "never", "also", "later", "since", "always")
)
EDGES = frozenset((".", ";", ":", "–", "—", "“", "”", '"', "(", ")", "?", "!", "but", "while", "although", "because"))
CONTENT = frozenset(("that", "of", "about", "against"))
OPENS_CONTENT = frozenset(("of", "for", "that", "to"))
LOOSE = frozenset(("any", "all"))
"""“without any evidence” points at nothing."""

ORDER = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2}


class Topic(NamedTuple):
    """What a sign speaks of.

    `matter` are the stems of the words that say it, `place` which of several claims is meant; `noun` says that it is called a
    claim, not “it”, `short` that a name for a deed is all that is said: “denies bribery”.
    """

    form: Form
    matter: frozenset[str] = frozenset()
    place: int | None = None
    noun: bool = False
    short: bool = False


def read_topic(copy: Copy, sign: Range, sentence: range, *, verdict: bool = False) -> Topic:
    """What the sign at these tokens, in a sentence of these, is said of; a verdict (“is false”) is said of its subject."""
    low = copy.low
    if _is_of_own(copy, sign, sentence):
        return Topic("own")
    inside = _inside(copy, sign)
    if inside is not None:
        return inside
    left = _left(copy, sign, sentence)
    helped = low[sign.first] in BE or low[sign.first] in HELPERS or (left and low[sign.first - 1] in BE)
    if verdict or (helped and low[sign.last - 1].endswith(PARTICIPLE)):
        return _subject(copy, left)
    return _read(copy, range(sign.last, _last(copy, sign.last, sentence)))


def _inside(copy: Copy, sign: Range) -> Topic | None:
    """What a sign names itself: “called the story a lie”, “none of the claims has been backed”; None where it does not."""
    low, lists = copy.low, claim_words(copy.lexicons)
    words = range(sign.first, sign.last - 1)
    named = [low[i] for i in words if low[i] in lists.nouns or (low[i] in lists.pointers and low[i] not in LOOSE)]
    if named:
        several = any(word in lists.many or (word in lists.nouns and word.endswith("s")) for word in named)
        return Topic("many" if several else "one")
    if low[sign.last - 1] in lists.nouns and low[sign.last - 2] in lists.determined:
        return Topic("many" if low[sign.last - 1].endswith("s") else "one", noun=True)  # “support their account”
    if sign.first + 1 < sign.last and low[sign.first + 1] in lists.articles:
        return Topic("words", stems(copy, sign.first + 2, sign.last))
    return None


def _is_of_own(copy: Copy, sign: Range, sentence: range) -> bool:
    """Whether a relative clause ties a sign to the claim before it: “…, which Berl denies”, “…, a charge rejected by Berl”."""
    low = copy.low
    nouns = claim_words(copy.lexicons).nouns
    ended = low[sign.last] if sign.last < sentence.stop else "."
    for index in range(sign.first - 1, max(sentence.start, sign.first - OWN_REACH), -1):
        before = low[index - 1]
        if low[index] == "which" and before in (",", "—", "–"):
            return not ended[0].isalnum() or ended in ("and", "but", "by", "as", "on")
        determined = low[index] in nouns and low[index - 1] in ("a", "an", "the", "all", "both", "such")
        if determined and low[index - 2] in (",", "—", "–", "-"):
            return True
        if low[index] in (".", ";", ":", "“", "”", '"'):
            return False
    return False


def _left(copy: Copy, sign: Range, sentence: range) -> range:
    """The tokens of the subject before a sign."""
    first = sign.first
    while first > max(sentence.start, sign.first - REACH) and copy.low[first - 1] not in EDGES:
        if copy.low[first - 1] == "that" and first < sign.first and copy.low[first] not in BE:
            break  # “Berl said that the claim is false”
        first -= 1
    return range(first, sign.first)


def _last(copy: Copy, first: int, sentence: range) -> int:
    """Where the clause behind a sign ends."""
    most = min(sentence.stop, first + REACH)
    return next((i for i in range(first, most) if copy.low[i] in EDGES), most)


def _subject(copy: Copy, tokens: range) -> Topic:
    """What the words before a verdict name: a pointer right before it, else the nearest noun for a claim, else their words."""
    low, lists = copy.low, claim_words(copy.lexicons)
    last = next((i for i in reversed(tokens) if low[i] not in lists.skipped and low[i] not in HELPERS), None)
    if last is None:
        return Topic("bare")
    if low[last] in lists.pointers:
        return Topic("many" if low[last] in lists.many else "one")
    noun = next((i for i in reversed(tokens) if low[i] in lists.nouns), None)
    return _read(copy, range(max(tokens.start, noun - 2) if noun is not None else tokens.start, tokens.stop))


def _read(copy: Copy, tokens: range) -> Topic:
    """What some tokens speak of."""
    low, lists = copy.low, claim_words(copy.lexicons)
    first = tokens.start
    while first < tokens.stop and (not is_word(low[first]) or low[first] in lists.skipped):
        first += 1
    opened = first + 1 < tokens.stop and low[first] in OPENS_CONTENT and low[first + 1] not in BE
    if opened:
        first += 1  # “no evidence for …”
    places = [ORDER[low[i]] for i in tokens if low[i] in ORDER]
    place = places[0] if places else None
    for index in range(first, min(tokens.stop, first + NEAR)):
        word = low[index]
        behind = low[index + 1] if index + 1 < tokens.stop else "."
        if word in lists.nouns:
            matter = stems(copy, index + 2, tokens.stop)
            if behind in CONTENT and matter:
                return Topic("words", matter)
            several = word.endswith("s") or not lists.many.isdisjoint(low[first:index])
            indefinite = low[index - 1] in ("a", "an") and not several
            if indefinite and matter:
                return Topic("words", matter)
            return Topic("many" if several else "one", place=place, noun=True)
        if word in lists.pointers:
            alone = not (behind[0].isalnum()) or behind in lists.edge or behind in BE or index + 1 >= tokens.stop
            if alone or behind in ("of", "outright", "all", "up", "out"):
                return Topic("many" if word in lists.many else "one", place=place)
            if word == "that" and (opened or index == first):
                break  # “denied that he had …”
        elif word in lists.edge and index == first:
            return Topic("bare")
    matter = stems(copy, first, tokens.stop)
    short = not opened and 0 < copy.words(first, tokens.stop) <= SHORT and not low[first].endswith("ing")
    return Topic("words", matter, short=short) if matter else Topic("bare", place=place)
