"""All claims of an article, each found once: by lexicon, and by the cues that make a claim of what they attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flagger.lexicon import longest
from flagger.lexicon.model import ChargeEntry
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.accusing import accusations
from flagger.marking.alleging.actors import Actors
from flagger.marking.alleging.branded import brands
from flagger.marking.alleging.charges import charge
from flagger.marking.alleging.conduct import Conduct
from flagger.marking.alleging.court import Court
from flagger.marking.alleging.cued import denials, distanced, proceedings
from flagger.marking.alleging.deeds import Deeds
from flagger.marking.alleging.defendants import Defendants
from flagger.marking.alleging.disclaimers import Disclaimers
from flagger.marking.alleging.dock import Dock
from flagger.marking.alleging.figures import Figures
from flagger.marking.alleging.offences import Offences
from flagger.marking.alleging.pointed import pointed
from flagger.marking.alleging.presupposed import Presupposed
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.words import Range

MAX_CHARGES = 16
"""Charges read in one sentence: more are no news prose, and would cost quadratic time."""

POINTERS = frozenset(("which", "something"))
"""What stands for a claim and is none."""

PREVENTED = 8
"""“prevent Norland from …”: between the verb and what is prevented stand at most this many tokens."""

PREVENTING = frozenset(("prevent", "stop", "deter", "keep", "discourage", "dissuade"))
LETTING = frozenset(("allow", "let", "permit"))
FORBIDDING = frozenset(("not", "cannot", "n't", "never"))

JOINTS = frozenset(("and", "or", ",", "the", "”", "“", '"'))
JOINT = 4
"""Two claims are one where at most this many of these stand between them."""


def read_claims(scene: Scene) -> list[Claim]:
    """All claims in order; of those that overlap, the one found by the firmer rule."""
    targets, court = Targets(scene), Court(scene)
    accused, actors = Accused(scene, targets), Actors(scene, targets)
    defendants = Defendants(scene, accused, court)
    claims = [
        *court.charges(accused),
        *_by_lexicon(scene, targets, court),
        *_unsettled(court, Deeds(scene, actors).claims()),
        *_unsettled(court, Offences(scene, targets, actors).claims()),
        *_unsettled(court, Conduct(scene, actors).claims()),
        *_unsettled(court, Disclaimers(scene, targets, actors).claims()),
        *_unsettled(court, Presupposed(scene, targets, actors).claims()),
        *_unsettled(court, brands(scene)),
        *accusations(scene, targets, accused),
        *_unsettled(court, distanced(scene, targets, accused)),
        *denials(scene, targets, accused),
        *_unsettled(court, proceedings(scene, accused)),
    ]
    kept = _firmest(scene, claims)
    kept = _firmest(scene, [*kept, *_unsettled(court, defendants.claims(kept))])
    kept = _firmest(scene, [*kept, *_unsettled(court, pointed(scene, accused, kept))])
    defendants.mark_proceedings(kept)
    Dock(scene, targets.phrases, kept).settle(kept)
    return _joined(scene, kept)


def _firmest(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """In order, those that count; of those that overlap the one of the highest rank."""
    kept: list[Claim] = []
    taken: set[int] = set()
    for claim in sorted(claims, key=lambda claim: (-claim.rank, claim.span.first)):
        places = range(*claim.span)
        if _counts(scene, claim) and taken.isdisjoint(places):
            taken.update(places)
            kept.append(claim)
    kept.sort(key=lambda claim: claim.span.first)
    return kept


def _unsettled(court: Court, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Those that no court has decided."""
    return (claim for claim in claims if not court.holds_settled(claim))


def _by_lexicon(scene: Scene, targets: Targets, court: Court) -> Iterator[Claim]:
    """The charges and figures that the lexicon finds."""
    figures = Figures(scene, targets)
    tried: dict[int, int] = {}
    for hit in longest(scene.copy.hits["charges"]):
        entry = scene.copy.lexicons.entries[hit.entry]
        number = scene.sentence(hit.start)
        if not isinstance(entry, ChargeEntry) or number is None:
            continue
        tried[number] = tried.get(number, 0) + 1
        if tried[number] > MAX_CHARGES:
            continue
        if court.settles(hit.start, number):
            continue
        is_figure = entry.form == "figure"
        claim = figures.figure(hit, number) if is_figure else charge(scene, targets, hit, entry, number)
        if claim is not None:
            yield claim


def _counts(scene: Scene, claim: Claim) -> bool:
    """Whether a claim has a word and stands in the article itself, and not in a question."""
    sentence = scene.sentences[claim.sentence]
    if sentence.part == "boilerplate" or not scene.copy.words(*claim.span):
        return False
    if claim.span.last - claim.span.first == 1 and scene.low[claim.span.first] in POINTERS:
        return False  # “…, which she denied” says of the claim before it that it is denied.
    if _is_prevented(scene, claim):
        return False
    return not scene.asks(claim.sentence)


def _is_prevented(scene: Scene, claim: Claim) -> bool:
    """Whether a claim only tells what somebody stops, or must not let happen: “prevent Norland from …”, “cannot allow it to …”."""
    low, (first, last) = scene.low, claim.span
    if claim.rank > 3:
        return False  # Who is accused of preventing something is accused.
    for index in range(max(scene.tokens(claim.sentence).start, first - 4), min(last, first + PREVENTED)):
        behind = low[index + 1 : index + 1 + PREVENTED]
        if low[index] in PREVENTING and "from" in behind and low[index - 1] in ("to", "and", "must", "should", "can"):
            return True
        if low[index] in LETTING and low[index - 1] in FORBIDDING and "to" in behind:
            return True
    return False


def _joined(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """Claims of one speaker with only “and” or a comma between them as one: “war crimes and genocide”."""
    joined: list[Claim] = []
    for claim in claims:
        last = joined[-1] if joined else None
        if last is not None and _is_alike(last, claim):
            between = scene.low[last.span.last : claim.span.first]
            if len(between) <= JOINT and JOINTS.issuperset(between):
                last.span = Range(last.span.first, claim.span.last)
                continue
        joined.append(claim)
    return joined


def _is_alike(one: Claim, other: Claim) -> bool:
    return (
        one.by is other.by
        and one.sentence == other.sentence
        and one.denied == other.denied
        and one.nature == other.nature
    )
