"""The stance of a cue that no entry of the cue lexicons holds, by the classes of its words."""

from __future__ import annotations

from collections.abc import Iterable

from flagger.analysis import Stance
from flagger.marking.tagging.words import Word

STANCES: dict[str, Stance] = {
    "act_say": "neutral",
    "act_manner": "neutral",
    "act_write": "neutral",
    "act_publish": "neutral",
    "act_tell": "neutral",
    "act_ask": "neutral",
    "act_answer": "neutral",
    "act_promise": "neutral",
    "act_order": "neutral",
    "act_propose": "neutral",
    "act_name": "neutral",
    "act_predict": "neutral",
    "act_refer": "neutral",
    "act_discuss": "neutral",
    "act_judge_well": "neutral",
    "act_admit": "endorsing",
    "act_show": "endorsing",
    "act_research": "endorsing",
    "act_insist": "insisting",
    "act_claim": "distancing",
    "adv_hearsay": "distancing",
    "act_deny": "rejecting",
    "act_judge_ill": "accusing",
    "noun_speech": "neutral",
    "noun_writing": "neutral",
}
"""Classes that speak of something said or shown. All others, and words of no class, say what is thought, wanted or done: mental."""


def stance_of(words: Iterable[Word]) -> Stance:
    """The stance of a cue by the first of its words that has one: what is not known to be said ties nobody's words.

    A colon alone says no more than that somebody speaks: “Berl: port to close”.
    """
    words = list(words)
    name = deciding(words)
    if name is None:
        return "neutral" if [word.low for word in words] == [":"] else "mental"
    return STANCES[name]


def deciding(words: Iterable[Word]) -> str | None:
    """The class by which a cue has its stance, or None where none of its words speaks of something said."""
    return next((name for word in words for name in word.classes if name in STANCES), None)
