"""The labels in an article: loaded words that name somebody, and in whose words they do."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagger.analysis import Category, Voice
from flagger.judging.intervals import Intervals
from flagger.summary.comparison.articles import Compared
from flagger.summary.wording import CATEGORIES, TOLD, VOICES

LABELS: tuple[Category, ...] = ("epithet", "delegitimising", "extremist_label", "dehumanising")
"""Loaded wording of these categories names someone."""

LONGEST_CHARGE = 3
"""Words of a charge that is no more than a label: “drug user”."""

ARTICLES = ("a", "an")


class Label(msgspec.Struct, frozen=True):
    """A loaded word for someone. `kind` is its category in words, `by` whose word it is, `about` whom it charges as a whole."""

    start: int
    end: int
    category: Category | None
    voice: Voice
    by: str
    about: str | None

    @property
    def told(self) -> str:
        """The category, and whose words they are: “epithet; Oren Madsk, quoted”."""
        kind = CATEGORIES[self.category] if self.category else "charge"
        if self.by and self.voice in ("quote", "paraphrase"):
            return f"{kind}; {self.by}, {TOLD[self.voice]}"
        return f"{kind}, {VOICES[self.voice]}"


def labels_of(article: Compared) -> Iterator[Label]:
    """The loaded marks that name someone, and the charges that are no more than a label."""
    result, sources = article.context.result, article.context.sources
    marks = [mark for mark in result.loaded if mark.category in LABELS]
    charges = [each for each in result.allegations if each.origin == "rule" and each.nature == "charge"]
    for mark in marks:
        about = next((each.about for each in charges if mark.start <= each.start and each.end <= mark.end), None)
        source = sources.get(mark.by or "")
        yield Label(mark.start, mark.end, mark.category, mark.voice, source.name if source else mark.by or "", about)
    marked = Intervals((mark.start, mark.end) for mark in marks)
    for each in charges:
        at = article.word_from(each.start)
        before = article.text[slice(*article.context.words[at - 1])].lower() if at else ""
        short = len(article.text[each.start : each.end].split()) <= LONGEST_CHARGE
        if each.about and short and before in ARTICLES and not marked.touched(each.start, each.end):
            yield Label(each.start, each.end, None, each.voice, each.by or "", each.about)
