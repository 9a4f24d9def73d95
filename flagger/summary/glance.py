"""What the first screen tells of allegations: by status, with a caveat and without; where the article itself states what is contested."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.summary.charges import StatusGroup, alone_in_words
from flagger.summary.context import Context
from flagger.summary.views import Place

CONTESTED = frozenset(("ATR101", "ALG202"))
"""Findings on what the article states in its own voice and somebody would dispute."""


class AtGlance(msgspec.Struct, frozen=True):
    """The allegations by status, those that only the classifier finds in words, and the places of contested statements."""

    groups: tuple[StatusGroup, ...]
    alone: str
    contested: tuple[Place, ...]


def at_glance(context: Context, groups: Sequence[StatusGroup]) -> AtGlance:
    """The few numbers of the first screen. A status that only the classifier gives has no row."""
    contested = [finding for finding in context.findings if finding.code in CONTESTED]
    return AtGlance(
        groups=tuple(group for group in groups if group.number != "0"),
        alone=alone_in_words(groups),
        contested=tuple(
            context.place(finding.start, finding.end, finding.line)
            for finding in sorted(contested, key=lambda finding: finding.start)
        ),
    )
