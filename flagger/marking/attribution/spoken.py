"""The attributions of turns: the label of a voice, or the credit line of a quotation, in the place of a verb."""

from __future__ import annotations

from bisect import bisect_right

from flagger.analysis import Sentence
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.turns.turn import Turn


def turn_drafts(copy: Copy, sentences: list[Sentence], drafts: list[Draft], turns: list[Turn]) -> list[Draft]:
    """The drafts with those of the turns in place of what was read from their labels, in order of their cues."""
    starts = [sentence.start for sentence in sentences]
    labels = {index for turn in turns if turn.cue for index in range(*turn.cue)}
    kept = [draft for draft in drafts if labels.isdisjoint(range(*draft.cue))]
    for turn in turns:
        if turn.speaker is None or turn.role == "question":
            continue
        cue = turn.cue or turn.pieces[0]._replace(last=turn.pieces[0].first + 1)
        number = bisect_right(starts, copy.tokens.starts[cue.first]) - 1
        before = turn.pieces[0].first < cue.first
        kept.append(Draft(max(0, number), cue, "verb", "neutral", "", turn.speaker, list(turn.pieces), before=before))
    return sorted(kept, key=lambda draft: draft.cue.first)
