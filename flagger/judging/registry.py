"""All rules, in the order of their codes."""

from __future__ import annotations

from functools import cache

from flagger.judging import allegations, attribution, balance, framing, housekeeping, own_label
from flagger.judging.rule import Rule

OTHER_LANGUAGE = housekeeping.OtherLanguage()
"""The rule that runs first, and alone where it finds anything."""


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
        OTHER_LANGUAGE,
    )
