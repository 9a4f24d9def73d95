"""How one article carries a claim, in words for people."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.summary.comparison.articles import LETTERS
from flagger.summary.comparison.claim import Claim
from flagger.summary.context import ITSELF, shorten
from flagger.summary.wording import ANSWERS, STANCES, STATUSES, STRENGTHS, VOICES, capital


class Cell(msgspec.Struct, frozen=True):
    """How one article carries a claim: `words` are its own, `places` where each stands, the rest is in words for people.

    `voice` is empty where the strength says whose words they are; `status`, `caveat` and `answer` are empty for what is no
    allegation there.
    """

    letter: str
    form: str
    by: str
    strength: str
    stance: str
    voice: str
    status: str
    caveat: str
    answer: str
    words: tuple[str, ...]
    places: tuple[str, ...]
    about: str = ""


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
    alleged = claim.form == "allegation"
    words, places = _words(list(zip(claim.texts, claim.places, strict=True)))
    return Cell(
        letter=LETTERS[claim.article],
        form=claim.form,
        by=capital(claim.by),
        strength=_strength(claim),
        stance=f"{STANCES[claim.stance]} cue" if claim.stance else "",
        voice=_voice(claim),
        status=STATUSES[claim.status][0].lower() if claim.status else "",
        caveat=("with a caveat" if claim.caveat else "no caveat") if alleged else "",
        answer=ANSWERS[claim.answer] if claim.answer and claim.about else "",
        words=words,
        places=places,
        about=claim.about,
    )


def _strength(claim: Claim) -> str:
    """How firmly a claim is tied to someone; where nobody is named who makes it, how its denial is."""
    if claim.form == "own":
        return "no source was found"
    if claim.denier:
        return f"denied by {claim.denier} ({STRENGTHS[claim.strength]})"
    return STRENGTHS[claim.strength]


def _voice(claim: Claim) -> str:
    """Whose words they are, where neither the claimant nor the strength tells."""
    if claim.by == ITSELF or (claim.voice, claim.strength) == ("quote", "quoted"):
        return ""
    return "" if claim.voice == "paraphrase" and claim.strength != "quoted" else VOICES[claim.voice]
