"""Why a sentence has its strength: what `strength.mark_strength` returns beside its marks."""

from __future__ import annotations

from typing import Literal

import msgspec

from flagger.analysis import Attribution

Ground = Literal[
    "boilerplate", "no_content", "too_little", "mental", "own_voice", "vague", "unnamed", "paraphrase", "fragment",
    "clause", "goes_on", "points_back",
]  # fmt: skip
"""Why a sentence has its strength.

`none`: it is boilerplate; no content of an attribution that counts stands in it; the contents are too small a share of its
words; a mental cue ties the main one to nobody's words; who speaks is the article itself. `vague` and `unnamed` are the source's
own strength. `named`: nothing is between quotation marks, or no full clause is. `quoted`: a full clause is, or the whole
quotation is longer than the sentence. `points_back`: the sentence has no content and gives its source to one before.
"""


class Ruling(msgspec.Struct, frozen=True):
    """Why a sentence has its strength: the ground, the number of its main attribution, and which share of its words, those that
    frame a content left out, the contents of that one's source are. None where no attribution was weighed.
    """

    ground: Ground
    main: int | None = None
    share: float | None = None


def ground_of(main: Attribution) -> Ground:
    """Why a sentence has the strength of its main content, before quotation marks are looked at."""
    if main.strength == "none":
        return "mental" if main.stance == "mental" else "own_voice"
    return main.strength if main.strength in ("vague", "unnamed") else "paraphrase"
