"""Lines at the top of a page that are no headings: the section, the page's title with its outlet, the authors."""

from __future__ import annotations

import re

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import words_of
from flagger.marking.parts.headings import SENTENCE_END

KICKER_WORDS = 3
BYLINE_WORDS = 10
OUTLET = re.compile(r"\s[|–—-]\s[^|]{2,40}$")


def is_kicker(copy: Copy, text: str, words: list[str], following: Block) -> bool:
    """Whether a line before the title is the label of its section: “WORLD NEWS”, “Politics”."""
    if len(words) > KICKER_WORDS:
        return False
    labelled = " ".join(words) in copy.lexicons.words("section_label")
    if not labelled and not text.isupper():
        return False
    after = copy.tokens.range(following.start, following.end)
    return copy.words(after.start, after.stop) > max(KICKER_WORDS, len(words))


def is_page_title(text: str, following: list[str]) -> bool:
    """Whether a line is the page's title, the headline with the outlet behind it, and the headline itself follows."""
    outlet = OUTLET.search(text)
    return outlet is not None and any(text[: outlet.start()] == other for other in following)


def is_byline(copy: Copy, text: str, first: int, last: int) -> bool:
    """Whether a line below the title names its authors: “Ana Berl, political editor”, “Ana Berl in Ostrel”.

    `first` to `last` are its tokens.
    """
    if last - first > BYLINE_WORDS + 4 or SENTENCE_END.search(text):
        return False
    words = words_of(copy.lexicons)
    end = first
    while end < last and (copy.is_name(end) or copy.low[end] in words.particle or copy.raw[end] in "-."):
        end += 1
    name = [i for i in range(first, end) if is_word(copy.raw[i])]
    if not 2 <= len(name) <= 3 or any(_is_no_name(copy, i) for i in name) or text.isupper():
        return False
    if end == last:
        return len(name) == 2
    if copy.low[end] == "in":
        return all(copy.is_name(i) or not is_word(copy.raw[i]) for i in range(end + 1, last))
    if copy.low[end] == "and":
        return end + 1 < last and is_byline(
            copy, copy.text[copy.tokens.starts[end + 1] : copy.tokens.ends[last - 1]], end + 1, last
        )
    behind = {copy.low[i] for i in range(end, last)}
    return (
        copy.low[end] in (",", "|", "–", "-") and not words.role.isdisjoint(behind) and words.finite.isdisjoint(behind)
    )


def _is_no_name(copy: Copy, index: int) -> bool:
    words = words_of(copy.lexicons)
    word = copy.low[index]
    return word in words.never_name or word in words.places or word in words.institution or word in words.role
