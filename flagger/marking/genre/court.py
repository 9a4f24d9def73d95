"""Court copy: a report on a trial or a hearing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.genre.signs import Signs, count

PARAGRAPHS, WORDS = 6, 300
"""Copy on a court says so in its headline and so many paragraphs, or words."""

LEAST_ACTS, LEAST_SIGNS = 2, 5
"""Different wordings: of what is done in court alone, and of that, the place and the people together."""

WORDS_A_SIGN = 40
"""Where the signs are farther apart, the court is not what it is about."""


def is_court(copy: Copy, blocks: Sequence[Block], signs: Signs) -> bool:
    """Whether the headline and the first paragraphs are thick with what is done in court, where, and by whom."""
    found: set[str] = set()
    words = 0
    for block in [block for block in blocks if block.part in ("heading", "body")][: PARAGRAPHS + 1]:
        if words >= WORDS:
            break
        words += count(copy, block)
        tokens = copy.tokens.range(block.start, block.end)
        found.update(signs.court.found(copy.low, tokens.start, tokens.stop))
    kinds = Counter(map(signs.court.list_of, found))
    acts, others = kinds[0], kinds[1] + kinds[2]
    total = acts + others
    return acts >= LEAST_ACTS and others > 0 and total >= LEAST_SIGNS and total * WORDS_A_SIGN >= words
