"""Whom articles name often, though they neither cite nor accuse them: the dead, the absent, the enemy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from flagger.lexicon import Lexicons
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.parties import Parties
from flagger.summary.wording import bare

LEAST_ARTICLES = 2
LEAST_TIMES = 3
"""Who is named in so many articles, or so often in one, belongs to the story."""

MOST_NAMES = 3
"""Words in a name behind a given name or an office: “Olen van Dorr”."""


def people(articles: Sequence[Compared], parties: Parties, lexicons: Lexicons) -> dict[str, str]:
    """The persons whom the articles name often enough, each key with the fullest name; those that `parties` knows are left out."""
    given = lexicons.words("female_name") | lexicons.words("male_name")
    offices = lexicons.words("title") | lexicons.words("role")
    found: dict[str, str] = {}
    for article in articles:
        for name in _full_names(article, given, offices):
            key = parties.person(name)
            if key is not None and key not in parties.named and len(name) > len(found.get(key, "")):
                found[key] = name
    times = [_times(article, parties, found) for article in articles]
    return {
        key: name
        for key, name in found.items()
        if sum(key in each for each in times) >= LEAST_ARTICLES or max(each[key] for each in times) >= LEAST_TIMES
    }


def _full_names(article: Compared, given: frozenset[str], offices: frozenset[str]) -> Iterator[str]:
    """Each run of two or three words with capitals that begins with a given name, or stands behind an office."""
    words, text = article.context.words, article.text
    at = 0
    while at < len(words):
        run = _capitals(article, at)
        first = next((place for place, word in enumerate(run) if word.lower() not in offices), len(run))
        name = run[first:]
        before = text[slice(*words[at + first - 1])].lower() if at + first else ""
        if 1 < len(name) <= MOST_NAMES and (before in offices or name[0].lower() in given):
            yield " ".join(name)
        at += max(1, len(run))


def _capitals(article: Compared, at: int) -> list[str]:
    """The words with capitals from here that nothing but a space stands between; a possessive ending ends them."""
    words, text = article.context.words, article.text
    run: list[str] = []
    for place in range(at, len(words)):
        start, end = words[place]
        if not text[start].isupper() or (place > at and text[words[place - 1][1] : start] != " "):
            break
        run.append(bare(text[start:end]))
        if len(run[-1]) < end - start:
            break
    return run


def _times(article: Compared, parties: Parties, found: dict[str, str]) -> Counter[str]:
    """How often each person is named in an article."""
    words = Counter(
        bare(article.text[start:end]) for start, end in article.context.words if article.text[start].isupper()
    )
    times: Counter[str] = Counter()
    for word, number in words.items():
        if (key := parties.person(word)) in found:
            times[key] += number
    return times
