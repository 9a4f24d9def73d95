"""One claim as one article carries it."""

from __future__ import annotations

from typing import Literal

import msgspec

from flagger.analysis import Answer, Nature, Stance, Status, Strength, Voice
from flagger.summary.comparison.content import Content
from flagger.summary.comparison.parties import Keys

Form = Literal["allegation", "statement", "own"]
"""An allegation, a statement that is attributed, or a sentence that the article says in its own voice."""


class Claim(msgspec.Struct, frozen=True):
    """One claim as one article carries it. `texts` are its words, with those of its repetitions."""

    article: int
    form: Form
    start: int
    texts: tuple[str, ...]
    content: Content
    by: str
    by_keys: Keys
    about: str
    about_keys: Keys
    strength: Strength
    stance: Stance | None
    voice: Voice
    nature: Nature | None = None
    status: Status | None = None
    answer: Answer | None = None
    caveat: bool = False

    @property
    def denies(self) -> bool:
        """Whether the claim says that something is not so."""
        return self.content.denies != (self.stance == "rejecting")
