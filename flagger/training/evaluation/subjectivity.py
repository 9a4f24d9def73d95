"""Task `subjectivity`: sentences labelled as subjective or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.article import Span
from flagger.training.evaluation.agreement import Figure
from flagger.training.evaluation.ranking import Scored, ranking
from flagger.training.evaluation.rows import Row
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.scored import decided, top_score

EXPECTED = '{"id", "text", "subjective": true or false}'


class SubjectiveRow(Row, frozen=True):
    """A sentence, and whether it is subjective."""

    subjective: bool

    def spans(self) -> Iterator[tuple[str, Span]]:
        """None: the whole sentence is labelled."""
        return iter(())


def figures(pairs: Sequence[tuple[SubjectiveRow, Judged]]) -> dict[str, Figure]:
    """Subjective or not, by the score for opinion."""
    scored: list[Scored] = [(row.subjective, top_score(analysis, "opinion")) for row, analysis in pairs]
    return {"subjective_sentence": decided(scored, "objective", "subjective"), "subjective_ranking": ranking(scored)}
