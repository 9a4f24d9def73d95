"""One claim as one article carries it."""

from __future__ import annotations

from typing import Literal

import msgspec

from flagger.analysis import Answer, Nature, Stance, Status, Strength, Voice
from flagger.summary.comparison.content import Content
from flagger.summary.comparison.keys import Keys

Form = Literal["allegation", "statement", "own"]
"""An allegation, a statement that is attributed, or a sentence that the article says in its own voice."""

NO_ONE = "no one named"
"""What stands for whoever makes a claim, where nobody is named."""


class Claim(msgspec.Struct, frozen=True):
    """One claim as one article carries it.

    `texts` are its words, with those of its repetitions, and `places` say where each stands. `denier` is who denies what nobody is
    named for. `by_keys` and `about_keys` are those of `Parties`, `by_states` those of states among the first.
    """

    article: int
    form: Form
    start: int
    texts: tuple[str, ...]
    places: tuple[str, ...]
    content: Content
    by: str
    denier: str
    by_keys: Keys
    by_states: Keys
    about: str
    about_keys: Keys
    strength: Strength
    stance: Stance | None
    voice: Voice
    nature: Nature | None = None
    status: Status | None = None
    answer: Answer | None = None
    caveat: bool = False
