"""How one article carries a claim, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from flagger.summary.comparison.articles import LETTERS
from flagger.summary.comparison.claim import NO_ONE, Claim
from flagger.summary.context import ITSELF, shorten
from flagger.summary.wording import ANSWERS, STATUSES, STRENGTHS, TOLD, capital, tone


class Cell(msgspec.Struct, frozen=True):
    """How one article carries a claim: `words` are its own, `places` where each stands, the rest is in words for people.

    `how` tells how it is tied to `by`: “paraphrased, doubting word”. `status`, `caveat` and `answer` are empty for what is no
    allegation there, and the caveat where there is none.
    """

    letter: str
    form: str
    by: str
    how: str
    status: str
    caveat: str
    answer: str
    words: tuple[str, ...]
    places: tuple[str, ...]
    about: str = ""

    @property
    def who(self) -> str:
        """Who says so and how it is told, on one line."""
        return f"{self.by}, {self.how}" if self.how else self.by

    @property
    def standing(self) -> str:
        """What the article offers its reader on an allegation, on one line."""
        return "; ".join(told for told in (self.status, self.caveat, self.answer) if told)


def merged(claims: Sequence[Claim]) -> Cell | None:
    """The cell of one article; where it makes a claim twice, the first one's with the words of all."""
    if not claims:
        return None
    first = next((claim for claim in claims if claim.form == "allegation"), claims[0])
    words, places = _words([pair for claim in claims for pair in zip(claim.texts, claim.places, strict=True)])
    return msgspec.structs.replace(cell_of(first), words=words, places=places)


def _words(told: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a claim and where they stand, each once: what is told twice with its first place."""
    places: dict[str, str] = {}
    for text, place in told:
        places.setdefault(shorten(text), place)
    return tuple(places), tuple(places.values())


def cell_of(claim: Claim) -> Cell:
    """The cell of one claim."""
    words, places = _words(list(zip(claim.texts, claim.places, strict=True)))
    return Cell(
        letter=LETTERS[claim.article],
        form=claim.form,
        by=capital(claim.by),
        how=", ".join(_how(claim)),
        status=STATUSES[claim.status][0].lower() if claim.status else "",
        caveat="with a caveat" if claim.caveat else "",
        answer=ANSWERS[claim.answer] if claim.answer and claim.about else "",
        words=words,
        places=places,
        about=claim.about,
    )


def _how(claim: Claim) -> Iterator[str]:
    """How a claim is told, in the words of an article's own report; where nobody is named who makes it, how its denial is."""
    if claim.form == "own":
        yield "no source was found"
    elif claim.denier:
        yield f"denied by {claim.denier}"
    elif claim.by not in (ITSELF, NO_ONE) and claim.voice != "article":
        yield TOLD[claim.voice]
    if claim.strength == "unnamed":
        yield STRENGTHS["unnamed"]
    if claim.stance not in (None, "neutral") and not claim.denier:
        yield tone(claim.stance)
