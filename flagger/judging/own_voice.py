"""Charges in the article's own voice, and the one rule that has each of them.

One charge makes one finding: the headline's that the body does not stand by (ALG204), else what the article attributes
or reports as denied elsewhere and losses told with no source (ATR101), else what nobody but the article says (ALG202).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from flagger.analysis import Allegation
from flagger.judging.case import Case
from flagger.judging.matter import stems

Owner = Literal["ATR101", "ALG202", "ALG204"]


MATTER = 2
"""A headline and a claim of the body about the same one are alike where so many words of theirs are."""

MOST = 20
"""Claims of the body that are kept for one word."""


def charges(case: Case, owner: Owner) -> Iterator[tuple[Allegation, Allegation | None]]:
    """The charges that rule `owner` has, each with the mention elsewhere that it stands against, where there is one."""
    body = case.once(_Body)
    contested: dict[int, list[Allegation]] = {}
    for allegation in filter(_is_contested, case.allegations):
        contested.setdefault(allegation.group, []).append(allegation)
    for allegation in filter(is_own, case.allegations):
        answered = body.counterpart(allegation) if case.in_title(allegation.start) else None
        if answered is not None:
            if owner == "ALG204":
                yield allegation, answered
            continue
        if allegation.proceeding or allegation.status in ("refuted", "without_evidence"):
            continue
        # The first two are enough: one of them at most is the allegation itself.
        mates = contested.get(allegation.group, [])[:2]
        mate = next((mate for mate in mates if mate is not allegation), None)
        unsourced = mate is not None or allegation.nature != "charge"
        if owner == ("ATR101" if unsourced else "ALG202"):
            yield allegation, mate


def is_own(allegation: Allegation) -> bool:
    """Whether the article says it itself, with neither a source nor a hedge."""
    return allegation.by is None and allegation.stance is None and allegation.voice == "article"


def is_attributed(allegation: Allegation) -> bool:
    """Whether somebody, or a hedge with nobody behind it, is said to say so."""
    return allegation.by is not None or allegation.stance is not None


def _is_contested(allegation: Allegation) -> bool:
    return is_attributed(allegation) or allegation.status == "disputed"


class _Body:
    """What the body attributes, disputes or debunks, by group and by the accused and the words of the charge."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._by_group: dict[int, Allegation] = {}
        self._by_word: dict[tuple[str, str], list[int]] = {}
        for at, allegation in enumerate(case.allegations):
            if case.in_title(allegation.start):
                continue
            if not is_attributed(allegation) and allegation.status not in ("disputed", "refuted", "without_evidence"):
                continue
            self._by_group.setdefault(allegation.group, allegation)
            for key in _matter(case, allegation):
                known = self._by_word.setdefault(key, [])
                if len(known) < MOST:
                    known.append(at)

    def counterpart(self, headline: Allegation) -> Allegation | None:
        """The body's mention of the headline's charge: of its group, or against the same one and in like words."""
        if headline.group in self._by_group:
            return self._by_group[headline.group]
        matter = list(_matter(self._case, headline))
        shared = Counter(at for key in matter for at in self._by_word.get(key, ()))
        enough = [at for at, count in shared.items() if count >= min(MATTER, len(matter))]
        return self._case.allegations[min(enough)] if enough else None


def _matter(case: Case, allegation: Allegation) -> Iterator[tuple[str, str]]:
    """The accused with each long word of the charge; nothing where nobody is named."""
    if allegation.about is None:
        return
    own = stems(allegation.about)
    for actor in case.actors.keys(allegation.about):
        for word in stems(case.text(allegation.start, allegation.end)) - own:
            yield actor, word
