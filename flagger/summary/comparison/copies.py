"""What articles share word for word: two cuts of one agency text are no two voices."""

from __future__ import annotations

from collections.abc import Sequence

from flagger.summary.comparison.articles import Compared
from flagger.summary.context import WORD
from flagger.summary.wording import count

LEAST_WORDS = 6
"""A shorter sentence may be the same by chance."""

LEAST_COPIED = 3
"""So many sentences in common are told."""

ONE_TEXT = 0.3
"""The part of the shorter article that makes it likely that both are cuts of one text."""


def copies(articles: Sequence[Compared]) -> tuple[str, ...]:
    """For each article that has sentences of another one, in words: “16 of A’s 27 sentences stand word for word in B.”"""
    texts = [_sentences(article) for article in articles]
    found = []
    for at, one in enumerate(texts):
        for other in range(at + 1, len(texts)):
            common = len(one & texts[other])
            if common >= LEAST_COPIED:
                told, whose = (at, other) if len(one) <= len(texts[other]) else (other, at)
                sentences = count(len(texts[told]), "sentence")
                words = (
                    f"{common} of {articles[told].letter}’s {sentences} stand word for word in {articles[whose].letter}"
                )
                one_text = common >= ONE_TEXT * len(texts[told])
                found.append(
                    f"{words}: probably one agency’s text, so what only they share is one voice."
                    if one_text
                    else f"{words}."
                )
    return tuple(found)


def _sentences(article: Compared) -> frozenset[str]:
    """The sentences of an article, as their words alone."""
    told = (
        WORD.findall(article.text[each.start : each.end].lower())
        for each in article.context.result.sentences
        if each.part != "boilerplate"
    )
    return frozenset(" ".join(words) for words in told if len(words) >= LEAST_WORDS)
