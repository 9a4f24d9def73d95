"""How hard the article is to read: the measures of textstat that need no word list or download.

Those are the Automated Readability Index, the Coleman–Liau index and LIX. They count characters, words and sentences; every measure that
counts syllables asks for a dictionary which cannot be fetched at a desk.
"""

from __future__ import annotations

import re

import msgspec

from flagger.result import Result

WORD = re.compile(r"\w+")
FEWEST = 100
"""Words. The measures were made for samples of a hundred words and more."""


class Figure(msgspec.Struct, frozen=True):
    """One measure: its name, its value, and what the value is."""

    name: str
    value: str
    words: str


MEASURES = {
    "ari": ("Automated Readability Index", "years of US schooling, by characters a word and words a sentence"),
    "coleman_liau": ("Coleman–Liau index", "years of US schooling, by letters and sentences per 100 words"),
    "lix": (
        "LIX",
        "words a sentence plus the percentage of words of more than six letters: 40 to 50 is usual for news",
    ),
}


def measure(result: Result) -> dict[str, float]:
    """The three measures of the article's own sentences, and `words` and `sentences`; empty where it is too short to measure.

    textstat counts words between spaces and sentences between full stops, so it is given our own sentences, each as its words with
    one full stop behind them. Sentences of two words or fewer it does not count.
    """
    lines = [_words(result.text[s.start : s.end]) for s in result.sentences if s.part in ("body", "quotation")]
    lines = [line for line in lines if line]
    words = sum(map(len, lines))
    if words < FEWEST:
        return {}
    from textstat.backend import metrics  # It imports nltk, and that scikit-learn where it is: up to two seconds.

    text = " ".join(f"{' '.join(line)}." for line in lines)
    return {
        "ari": round(metrics.automated_readability_index(text), 1),
        "coleman_liau": round(metrics.coleman_liau_index(text), 1),
        "lix": round(metrics.lix(text), 1),
        "words": float(words),
        "sentences": float(len(lines)),
    }


def figures(readability: dict[str, float] | None) -> tuple[Figure, ...]:
    """The measures in words; none where there are none."""
    return tuple(
        Figure(name, f"{readability[key]:.1f}", words)
        for key, (name, words) in MEASURES.items()
        if readability and key in readability
    )


def _words(sentence: str) -> list[str]:
    """The words of a sentence without apostrophes and hyphens inside: textstat would count them as letters, or not, by its own rules."""
    return [re.sub(r"[^\w]", "", word) for word in sentence.split() if WORD.search(word)]
