"""The attributions of turns: the label of a voice, or the credit line of a quotation, in the place of a verb."""

from __future__ import annotations

from bisect import bisect_right

from flagger.analysis import Sentence, Stance
from flagger.lexicon import longest
from flagger.marking.attribution.cues import STANCES
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.turns.turn import Turn


def turn_drafts(copy: Copy, sentences: list[Sentence], drafts: list[Draft], turns: list[Turn]) -> list[Draft]:
    """The drafts with those of the turns in place of what was read from their labels, in order of their cues.

    A turn that is led by the article's words yields to a cue that was read there and holds any of its first words.
    """
    starts = [sentence.start for sentence in sentences]
    labels = {index for turn in turns if turn.cue and turn.role != "led" for index in range(*turn.cue)}
    kept = [draft for draft in drafts if labels.isdisjoint(range(*draft.cue)) and not _points(copy, draft)]
    owned: set[int] = set()
    stances: dict[int, tuple[Stance, str]] = {}
    if any(turn.role == "led" for turn in turns):
        owned.update(i for draft in kept if _speaks(draft) for piece in draft.content for i in range(*piece))
        stances = _stances(copy)
    for turn in turns:
        if turn.speaker is None or turn.role == "question":
            continue
        if turn.role == "led" and not owned.isdisjoint(range(*turn.pieces[0])):
            continue
        cue = turn.cue or turn.pieces[0]._replace(last=turn.pieces[0].first + 1)
        number = bisect_right(starts, copy.tokens.starts[cue.first]) - 1
        before = turn.pieces[0].first < cue.first
        stance, entry = stances.get(cue.first, ("neutral", "")) if turn.role == "led" else ("neutral", "")
        kept.append(Draft(max(0, number), cue, "turn", stance, entry, turn.speaker, list(turn.pieces), before=before))
    return sorted(kept, key=lambda draft: draft.cue.first)


def _speaks(draft: Draft) -> bool:
    """Whether a draft gives words to somebody."""
    return draft.form != "adverb" and draft.stance != "mental" and (draft.source is not None or draft.like is not None)


def _points(copy: Copy, draft: Draft) -> bool:
    """Whether all that a cue has for its content points below: “He has just posted this:”."""
    first, last = draft.content[0] if len(draft.content) == 1 else (0, 0)
    return last - first == 1 and copy.low[first] in ("this", "these") and copy.low[last : last + 1] == [":"]


def _stances(copy: Copy) -> dict[int, tuple[Stance, str]]:
    """By the first token of each cue its stance and the id of its entry."""
    lexicons = copy.lexicons
    return {
        hit.mark_start: (STANCES[lexicons.groups[hit.entry]], lexicons.ids[hit.entry])
        for hit in longest(copy.hits["cues"])
    }
