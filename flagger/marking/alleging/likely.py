"""Claims that no rule finds, in sentences that the classifier takes for allegations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.learned.sorter import Margins
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.words import Range

LEAST = 0.05
"""The least log-odds of an allegation, where it is not the likeliest class anyway.

Chosen on articles that the classifier had not learned from: see its card.
"""

SHARE = 0.3
"""What is attributed is the claim where it has so large a share of the sentence's words; else the sentence is."""

FEWEST = 4
"""Fewer words claim nothing."""


def likely_claims(scene: Scene, margins: Sequence[Margins], claims: Sequence[Claim]) -> Iterator[Claim]:
    """One claim for each sentence without any that is likely an allegation; `margins` are those of the sentences, in order."""
    taken = {claim.sentence for claim in claims}
    targets = Targets(scene)
    accused = Accused(scene, targets)
    for number, known in enumerate(margins):
        sentence = scene.sentences[number]
        likely = known.allegation >= LEAST or known.main == "allegation"
        if not likely or number in taken or sentence.part == "boilerplate" or scene.asks(number):
            continue
        span = _main(scene, number)
        if scene.copy.words(*span) < FEWEST:
            continue
        holder = scene.teller(span.first)
        denied = holder is not None and holder.stance == "rejecting"
        about = targets.denier(holder, span.first) if denied and holder else _about(scene, accused, span)
        yield Claim(span, holder, about, number, None, rank=0, denied=denied, likely=True)


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
