"""What the first screen tells of allegations: by status, with a caveat and without; what the article itself states and others contest."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.result import Finding
from flagger.summary.charges import StatusGroup
from flagger.summary.context import Context, shorten
from flagger.summary.views import Place, Snippet

WORDS = 64
"""Characters of a contested statement."""
CONTESTED = frozenset(("ATR101", "ALG202"))
"""Findings on what the article states in its own voice and somebody would dispute."""


class AtGlance(msgspec.Struct, frozen=True):
    """The allegations by status, and the places of contested statements. `caveats` says whether any comes with a caveat."""

    groups: tuple[StatusGroup, ...]
    caveats: bool
    contested: tuple[Place, ...]


def at_glance(context: Context, groups: Sequence[StatusGroup]) -> AtGlance:
    """The few numbers of the first screen."""
    contested = [finding for finding in context.findings if finding.code in CONTESTED]
    return AtGlance(
        groups=tuple(groups),
        caveats=any(group.caveat != "0" for group in groups),
        contested=tuple(_short(context, finding) for finding in sorted(contested, key=lambda finding: finding.start)),
    )


def _short(context: Context, finding: Finding) -> Place:
    """Where a finding stands, with no more of its words than a list has room for."""
    place = context.place(finding.start, finding.end)
    words = shorten(context.text[finding.start : finding.end], WORDS)
    return msgspec.structs.replace(place, snippet=Snippet("", words, ""))
