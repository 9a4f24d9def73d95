"""Which language an article is in. flagger marks English only; another language is named and left alone.

Each word speaks for the languages in whose list of small words it stands, and the article is of the language that most of
its words speak for: a quotation in another language does not make an English article foreign. Where nothing speaks for
another language, it is English.
"""

from __future__ import annotations

from collections import Counter
from unicodedata import name

from flagger.article import Meta
from flagger.lexicon import Lexicons
from flagger.marking.language.profiles import ENGLISH, Profiles, profiles_of, scores_of
from flagger.marking.rare import Rare

UNKNOWN = "und"

WHOLE = 4000
"""Characters. Of a longer text the beginning and a few pieces at even distances are looked at."""
BEGINNING, PIECE, PIECES = 2500, 300, 5

SURELY_ENGLISH = 0.1
"""The share of words that only English has, above which nothing else need be looked at. In English copy it is a sixth."""

LEAST_WORDS = 3
"""Fewer words of the Latin script could stand in any of its languages."""

WINDOW = 40
"""Words that are judged together: a paragraph or so."""

LEAST_OTHER = 0.1
"""A smaller share of characters beyond Latin-1 is no other script: three Latin letters may stand to a Chinese character."""

ENOUGH, ALONE, ALONE_SHARE = 1.25, 1.0, 0.1
"""By how much more must speak for another language than for English; how much, and for each word how much, where nothing
speaks for English."""

FOREIGN_WORDS, FOREIGN_SHARE = 25, 0.04
"""Of so many words in lower case no smaller share is English in English copy; lists and tables have fewer such words."""

WORD = Rare(r"[^\W\d_]+")
NOT_LATIN = Rare(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]+")
ADDRESS = frozenset("/@#")
DENSE = 3
"""Letters of the Latin script to a character of Chinese, Japanese and Korean."""
SYLLABIC = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))


def is_english(tag: str) -> bool:
    """Whether a language tag is one of English: "en", "en-GB"."""
    return _primary(tag) == ENGLISH


def find_language(text: str, meta: Meta, lexicons: Lexicons) -> str:
    """The language of an article: a code such as "de", or "und" where it is not English and not known.

    The text decides. What the article says of itself is taken where the text is too short to tell, and is given as it
    stands where it agrees ("en-GB"). Raises KeyError where the lexicons have no list of English.
    """
    profiles = profiles_of(lexicons)
    found = _of_text(_sample(text), profiles)
    declared = meta.language.replace("_", "-") if meta.language else ""
    if found is None:
        return declared if _primary(declared) in profiles.codes else ENGLISH
    return declared if _primary(declared) == found else found


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def _sample(text: str) -> str:
    """The text, or pieces of it whose length does not grow with it."""
    if len(text) <= WHOLE:
        return text
    step = (len(text) - BEGINNING) // PIECES
    pieces = (text[at : at + PIECE] for at in range(BEGINNING, BEGINNING + step * PIECES, step))
    return " ".join((text[:BEGINNING], *pieces))


def _of_text(text: str, profiles: Profiles) -> str | None:
    """What the words say, or None where they say nothing or as much for the one as for the other."""
    # What Latin-1 lacks are dashes and curly marks, too; the regex that looks closer takes longer than all the rest.
    if len(text) - len(text.encode("latin-1", "ignore")) > len(text) * LEAST_OTHER:
        script = _main_script(text)
        if script:
            return _of_script(script, text, profiles)
    rough = text.lower().split()
    if len(rough) >= WINDOW // 2:
        own = sum(map(profiles.only_english.__contains__, rough))
        if own >= SURELY_ENGLISH * len(rough):
            return ENGLISH
    # “.com” is no Portuguese, nor “.de” French.
    plain = " ".join(piece for piece in text.split() if not ADDRESS.intersection(piece))
    return _of_words(WORD.pattern.findall(plain), profiles)


def _of_words(words: list[str], profiles: Profiles) -> str | None:
    """What a text of the Latin script says."""
    if len(words) < LEAST_WORDS:
        return None
    votes: Counter[str] = Counter()
    silent = 0
    for at in range(0, len(words), WINDOW):
        window = words[at : at + WINDOW]
        winner = _winner(window, profiles)
        if winner is None:
            silent += len(window)
        else:
            votes[winner] += len(window)
    best, count = votes.most_common(1)[0] if votes else (None, 0)
    if best != ENGLISH and count <= silent and _is_foreign(words, profiles):
        return UNKNOWN
    return best


def _main_script(text: str) -> str | None:
    """The script other than the Latin one that most of the text is written in, if there is one."""
    counts: Counter[str] = Counter()
    latin = sum(map(len, WORD.pattern.findall(text)))
    other = "".join(NOT_LATIN.pattern.findall(text))
    latin -= len(other)
    for letter, count in Counter(other).items():
        script = name(letter, "").partition(" ")[0]
        counts[script] += count * (DENSE if script in SYLLABIC else 1)
    kana = counts.pop("KATAKANA", 0) + counts["HIRAGANA"]
    if kana:
        counts["HIRAGANA"] = kana + counts.pop("CJK", 0)
    script, count = max(counts.items(), key=lambda item: item[1], default=("", 0))
    return script if count > latin else None


def _of_script(script: str, text: str, profiles: Profiles) -> str:
    """The language of a text in another script than the Latin one."""
    codes = profiles.scripts.get(script, [])
    if len(codes) < 2:
        return codes[0] if codes else UNKNOWN
    scores = scores_of(WORD.pattern.findall(text.lower()), profiles)
    return max(codes, key=lambda code: scores[code])


def _winner(words: list[str], profiles: Profiles) -> str | None:
    """The language that a window of words speaks for, or None where nothing decides."""
    scores = scores_of(words, profiles)
    english = scores.pop(ENGLISH, 0.0)
    best, score = max(scores.items(), key=lambda item: item[1], default=(ENGLISH, 0.0))
    if english:
        return best if score >= english + ENOUGH else ENGLISH
    return best if score >= max(ALONE, ALONE_SHARE * len(words)) else None


def _is_foreign(words: list[str], profiles: Profiles) -> bool:
    """Whether the words are hardly English, though they are of no other language that is listed."""
    small = [word for word in words if word.islower()]
    return len(small) >= FOREIGN_WORDS and sum(map(profiles.english.__contains__, small)) < FOREIGN_SHARE * len(small)
