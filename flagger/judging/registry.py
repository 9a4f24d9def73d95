"""All rules, in the order of their codes."""

from __future__ import annotations

from functools import cache

from flagger.judging import allegations, attribution, balance, by_score, framing, housekeeping, own_label
from flagger.judging.rule import Rule

OTHER_LANGUAGE = housekeeping.OtherLanguage()
"""The rule that runs first, and alone where it finds anything."""


LOADED_BY_SCORE = by_score.LoadedByScore()
"""The rule that asks for rationales."""


@cache
def rules() -> tuple[Rule, ...]:
    """One of each rule."""
    return (
        attribution.ContestedWithoutSource(),
        attribution.VagueSource(),
        attribution.UnnamedSource(),
        attribution.HearsayWithoutSource(),
        balance.UnevenCues(),
        balance.OneVoice(),
        own_label.UnlabelledOpinion(),
        allegations.UnverifiedAllegation(),
        allegations.OwnAllegation(),
        allegations.AccusedNotHeard(),
        allegations.HeadlineCharges(),
        framing.Epithet(),
        framing.Delegitimising(),
        framing.ExtremistLabel(),
        framing.Dehumanising(),
        framing.Emotive(),
        framing.Evaluation(),
        framing.Attitude(),
        framing.Exaggeration(),
        framing.Euphemism(),
        framing.Motive(),
        framing.Conspiracy(),
        framing.SideTaking(),
        framing.Doubt(),
        LOADED_BY_SCORE,
        OTHER_LANGUAGE,
    )
