"""What the tests of measuring share: labelled rows and marks, written by the words that they cover."""

from __future__ import annotations

from flagger.analysis import Attribution, Loaded, Sentence, Stance, Strength, Voice
from flagger.article import Span
from flagger.result import Finding, Severity
from flagger.training.evaluation.attribution import AttributionRow, Parts
from flagger.training.evaluation.gold_rows import GoldRow, LabelledSentence, LabelledWording
from flagger.training.evaluation.run import Judged as JudgedArticle

Said = tuple[str, str, str]
"""Source, cue and content as they stand in a text; an empty one is not there, and `word#2` is the second of its kind."""


def span(text: str, words: str) -> Span:
    """Where `words` stand in `text`."""
    plain, _, number = words.partition("#")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(plain, start + 1)
    return Span(start, start + len(plain))


def spans(text: str, words: str) -> list[Span]:
    """The pieces of `words`, parted by an ellipsis."""
    return [span(text, piece) for piece in words.split(" … ")] if words else []


def attribution_row(text: str, *said: Said) -> AttributionRow:
    """A row with these attributions as its labels."""
    return AttributionRow("a", text, [Parts(*(spans(text, part) for part in each)) for each in said])


def nothing() -> JudgedArticle:
    """An analysis without a mark."""
    return JudgedArticle([], [], [], [], [], [], [])


def found(text: str, words: str, code: str, severity: Severity = "warning") -> Finding:
    """A finding of the rule `code` on `words`."""
    return Finding(code, "a-rule", severity, 0.5, *span(text, words), 1, 1, "It judges.", [], False, "0" * 16)


def attributed(text: str, *said: Said) -> JudgedArticle:
    """An analysis with these attributions as its marks."""
    analysis = nothing()
    for each in said:
        source, cue, content = (spans(text, part) for part in each)
        analysis.attributions.append(Attribution(source, cue, content, None, "named", "neutral", verbatim=False))
    return analysis


Told = tuple[str, Strength, Stance | None, str | None]
"""A sentence, its strength, the stance of its cue and its source."""
Judged = tuple[str, Voice]
"""Loaded words and their voice."""


def gold_row(text: str, sentences: list[Told], loaded: list[Judged] | None = None) -> GoldRow:
    """A row with these sentences and loaded words as its labels."""
    told = [LabelledSentence(*span(text, words), "unsourced", *labels) for words, *labels in sentences]  # type: ignore[arg-type]
    judged = [LabelledWording(*span(text, words), "emotive", voice) for words, voice in loaded or []]
    return GoldRow("g", text, told, judged, [])


def marked(text: str, sentences: list[Told], loaded: list[Judged] | None = None) -> JudgedArticle:
    """An analysis with these sentences and loaded words as its marks."""
    analysis = nothing()
    for words, strength, stance, source in sentences:
        analysis.sentences.append(Sentence(*span(text, words), "body", strength=strength, stance=stance, source=source))
    for words, voice in loaded or []:
        analysis.loaded.append(Loaded(*span(text, words), "emotive", voice, None))
    return analysis
