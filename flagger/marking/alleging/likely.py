"""Claims that no rule finds, in sentences that the classifier takes for allegations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.learned.sorter import Margins
from flagger.lexicon.model import StatusEntry
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.court import Court
from flagger.marking.alleging.dock import Dock
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.alleging.topic import read_topic
from flagger.marking.grammar.words import Range

LEAST = 0.05
"""The least log-odds of an allegation, where it is not the likeliest class anyway.

Chosen on articles that the classifier had not learned from: see its card.
"""

SHARE = 0.3
"""What is attributed is the claim where it has so large a share of the sentence's words; else the sentence is."""

BRIEF = 24
"""A sentence of no more words that points back at a claim says no more than what is said of it."""

OPENING = 3
"""The subject of a sentence opens it within so many tokens."""

DENIES = frozenset(("deny", "denies", "denied"))

FEWEST = 4
"""Fewer words claim nothing."""


def likely_claims(scene: Scene, margins: Sequence[Margins], claims: Sequence[Claim]) -> Iterator[Claim]:
    """One claim for each sentence without any that is likely an allegation; `margins` are those of the sentences, in order."""
    taken = {claim.sentence for claim in claims}
    likely = [
        number for number, known in enumerate(margins) if number not in taken and _is_likely(scene, number, known)
    ]
    if not likely:
        return
    targets = Targets(scene)
    accused, court = Accused(scene, targets), Court(scene)
    answered, pleas, dock = _answers(scene), _pleas(scene), Dock(scene, targets.phrases, claims)
    for number in likely:
        if number in answered or court.of(number, "settled"):
            continue  # It says of another claim what became of it.
        span = _main(scene, number)
        if scene.copy.words(*span) < FEWEST:
            continue
        holder = scene.teller(span.first)
        if accused.is_judge(holder):
            continue  # What a judge tells a jury is no charge.
        if (
            number in pleas
            or (holder is not None and holder.stance == "rejecting")
            or _is_procedure(scene, span, number)
        ):
            continue  # What is denied, and what a court or a prosecutor does, is no new charge: “Both deny theft”.
        about = _about(scene, accused, span)
        claim = Claim(span, holder, about, number, None, rank=0, likely=True)
        dock.settle([claim])
        if scene.copy.words(*claim.span):
            yield claim


def _is_likely(scene: Scene, number: int, known: Margins) -> bool:
    """Whether a sentence of the article itself, and no question, is likely an allegation."""
    if known.allegation < LEAST and known.main != "allegation":
        return False
    return scene.sentences[number].part != "boilerplate" and not scene.asks(number)


def _is_procedure(scene: Scene, span: Range, number: int) -> bool:
    """Whether a sentence as a whole tells what a court, the police or a prosecutor does: “Prosecutors brushed the plea aside”."""
    start = scene.tokens(number).start
    return span.first - start < OPENING and scene.has(scene.words.court_source, start, start + OPENING)


def _answers(scene: Scene) -> set[int]:
    """The sentences that only say of a claim before them that it is denied or false: “Berl called the charge a lie”."""
    found = set()
    for hit in scene.copy.hits["status"]:
        entry, number = scene.copy.lexicons.entries[hit.entry], scene.sentence(hit.start)
        if number is None or not isinstance(entry, StatusEntry) or entry.sign not in ("denial", "false"):
            continue
        topic = read_topic(scene.copy, Range(hit.start, hit.end), scene.tokens(number), verdict=entry.sign == "false")
        if topic.form in ("one", "many") and topic.noun and scene.copy.words(*_ends(scene.tokens(number))) <= BRIEF:
            found.add(number)
    return found


def _pleas(scene: Scene) -> dict[int, Range]:
    """From the number of each sentence in which somebody denies to the verb: the first that has something behind it."""
    found: dict[int, Range] = {}
    for hit in scene.copy.hits["status"]:
        number = scene.sentence(hit.start)
        if number is not None and scene.low[hit.start] in DENIES and hit.end + 1 < scene.tokens(number).stop:
            found.setdefault(number, Range(hit.start, hit.end))
    return found


def _ends(tokens: range) -> Range:
    return Range(tokens.start, tokens.stop)


def _main(scene: Scene, number: int) -> Range:
    """The longest piece of what is attributed in a sentence, where it is the main content; else the sentence."""
    tokens = scene.tokens(number)
    longest = Range(tokens.start, tokens.start)
    for attribution in scene.attributions:
        for span in attribution.content:
            inside = scene.copy.tokens.range(*span)
            first, last = max(inside.start, tokens.start), min(inside.stop, tokens.stop)
            if last - first > longest.last - longest.first:
                longest = Range(first, last)
    whole = scene.copy.words(tokens.start, tokens.stop)
    if scene.copy.words(*longest) < SHARE * whole:
        longest = Range(tokens.start, tokens.stop)
    return scene.shortened(*longest)


def _about(scene: Scene, accused: Accused, span: Range) -> str | None:
    """Who acts in the claim, or in what it goes on to say behind “that”; None where that cannot be told: no guess is made."""
    holder = scene.teller(span.first)
    behind = (i + 1 for i in range(span.first, span.last - 1) if scene.low[i] == "that")
    for first in (span.first, *behind):
        found = accused.acting(Range(first, span.last), holder)
        if found is not None:
            return found
    return None
