"""Tasks `loaded` and `opinion`: sentences whose readers said whether they are loaded, by which words, and whether they opine."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from flagger.article import Span
from flagger.training.evaluation.agreement import Figure, overlap
from flagger.training.evaluation.ranking import Scored, ranking
from flagger.training.evaluation.rows import Row
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.scored import Unit, decided, false_alarms, top_score, unit_tables
from flagger.training.evaluation.words import Words

EXPECTED = '{"id", "text", "loaded": true or false, "opinion": "factual", "mixed", "opinion" or null, "words": […]}'


class SentenceRow(Row, frozen=True):
    """A sentence. `words` are those that make it loaded; `opinion` is None where the readers did not agree on it."""

    loaded: bool
    opinion: Literal["factual", "mixed", "opinion"] | None
    words: list[str]

    def spans(self) -> Iterator[tuple[str, Span]]:
        """None: the words are given by their letters."""
        return iter(())

    def loaded_words(self) -> list[Span]:
        """Every place where one of the words stands whole, in any case."""
        return [
            Span(*found.span())
            for word in self.words
            for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", self.text, re.IGNORECASE)
        ]


Pairs = Sequence[tuple[SentenceRow, Judged]]


def figures(pairs: Pairs) -> dict[str, Figure]:
    """Loaded or not, by the score; the loaded words; findings on sentences that are not; precision by rule and category."""
    scored: list[Scored] = [(row.loaded, top_score(analysis, "loaded")) for row, analysis in pairs]
    right = spurious = missed = 0
    for row, analysis in pairs:
        words = Words(row.text)
        labelled = words.covered(row.loaded_words())
        marked = words.covered((mark.start, mark.end) for mark in analysis.loaded)
        right += len(labelled & marked)
        spurious += len(marked - labelled)
        missed += len(labelled - marked)
    units = [Unit(row.loaded, analysis.findings, analysis.loaded) for row, analysis in pairs]
    return {
        "loaded_sentence": decided(scored, "not loaded", "loaded"),
        "loaded_ranking": ranking(scored),
        "loaded_words": overlap(right, spurious, missed),
        **false_alarms(units),
        **unit_tables(units),
    }


def opinion_figures(pairs: Pairs) -> dict[str, Figure]:
    """Factual, or mixed or opinion, by the score, of the sentences on which the readers agreed."""
    scored: list[Scored] = [
        (row.opinion != "factual", top_score(analysis, "opinion")) for row, analysis in pairs if row.opinion
    ]
    return {"opinion_in_sentence": decided(scored, "factual", "opinion"), "opinion_ranking": ranking(scored)}
