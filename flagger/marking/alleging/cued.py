"""Cues that make a claim of whatever they attribute: accusing, distancing, denying, and those of a proceeding."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Attribution
from flagger.marking.alleging.scene import MAX_CLAIM, Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range

PASSIVE = frozenset(("was", "were", "is", "are", "been", "being"))
ALLEGING = ("claim", "alleg", "purport", "reportedly", "accusation")
"""What the first word of a cue starts with that calls its content an allegation."""


def accusations(scene: Scene, targets: Targets) -> Iterator[Claim]:
    """“Kerrow accused Norland of …”: the claim is what follows “of”."""
    tokens_at = scene.copy.tokens.at
    for attribution in scene.attributions:
        found = scene.content(attribution) if attribution.stance == "accusing" else None
        if found is None:
            continue
        tokens, number = found
        start = tokens_at(attribution.cue[0].start)
        cue = scene.low[start : tokens_at(attribution.cue[-1].end)]
        if not any(word.startswith(("accus", "blam")) for word in cue):
            continue
        of = next((i for i in tokens if scene.low[i] in ("of", "for")), None)
        if not PASSIVE.isdisjoint(cue):
            about = targets.last_name(scene.tokens(number).start, start)
            span = scene.shortened(tokens.start, tokens.stop)
        elif of is not None and of + 1 < tokens.stop:
            about = targets.whom(Range(tokens.start, of))
            span = scene.shortened(of + 1, tokens.stop)
        else:
            continue
        yield Claim(span, attribution, about, number, None, rank=4)


def distanced(scene: Scene, targets: Targets) -> Iterator[Claim]:
    """Contestable events and figures under a distancing cue or a hearsay adverb."""
    words = scene.words
    for attribution in scene.attributions:
        found = scene.content(attribution) if attribution.stance == "distancing" else None
        if found is None:
            continue
        number = found[1]
        first, last = found[0].start, scene.copy.tokens.at(attribution.content[-1].end)
        if last > scene.tokens(number).stop or last - first > MAX_CLAIM or scene.copy.words(first, last) < 3:
            continue
        if scene.has(words.forecasting, first, first + 7):
            continue
        grave = scene.has(words.harm, first, last) or scene.counts(first, last)
        if not grave and (
            scene.sentences[number].part == "heading" or not _alleges(scene, targets, attribution, first)
        ):
            continue
        span = scene.shortened(first, last)
        about = targets.whom(following(scene.grammar, *span))
        yield Claim(span, attribution, about, number, None, rank=1, nature="event")


def _alleges(scene: Scene, targets: Targets, attribution: Attribution, first: int) -> bool:
    """Whether the cue itself calls its content, from token `first`, an allegation, and it is about somebody else."""
    if not scene.low[scene.copy.tokens.at(attribution.cue[0].start)].startswith(ALLEGING):
        return False
    own = scene.low[first] in ("he", "she", "it", "they", "his", "her", "its", "their", "we")
    if own and attribution.source:
        return False
    entity = scene.names.at.get(first)
    return entity is None or not targets.is_speaker(entity.name, attribution)


def denials(scene: Scene, targets: Targets) -> Iterator[Claim]:
    """“Norland denies planning to invade”: the charge is what is denied."""
    for attribution in scene.attributions:
        found = scene.content(attribution) if attribution.stance == "rejecting" and attribution.source else None
        if found is None:
            continue
        tokens, number = found
        # “any allegation of …”, “the claim that …”: the charge stands behind.
        behind = next((i + 1 for i in tokens[1:6] if scene.low[i] in ("that", "of")), None)
        first = tokens.start if behind is None else behind
        charged = behind is not None or _names_charge(scene, attribution, tokens)
        if charged and scene.copy.words(first, tokens.stop):
            span = scene.shortened(first, tokens.stop)
            yield Claim(span, attribution, targets.denier(attribution, first), number, None, rank=4, denied=True)


def _names_charge(scene: Scene, attribution: Attribution, tokens: range) -> bool:
    """Whether what is denied says what the charge is, and does not only point back at one (“denied the claims”, “it”)."""
    opener = scene.low[tokens.start]
    if opener in ("it", "this", "them", "that") and len(tokens) <= 2:
        return False
    if opener.endswith("ing") or opener in ("that", "it", "he", "she", "they"):
        return True
    if not scene.charged.isdisjoint(tokens):
        return True
    cue = scene.low[scene.copy.tokens.at(attribution.cue[0].end) - 1]
    points_back = scene.has(scene.words.charge_noun, tokens.start, min(tokens.stop, tokens.start + 4))
    return cue.startswith(("deny", "deni", "refut")) and not points_back


def proceedings(scene: Scene, targets: Targets) -> Iterator[Claim]:
    """What prosecutors or an indictment charge someone with."""
    for attribution in scene.attributions:
        source = scene.source(attribution)
        if source is None or attribution.stance in ("mental", "rejecting"):
            continue
        if scene.words.proceeding_source.isdisjoint(source.name.lower().replace("’s", "").split()):
            continue
        found = scene.content(attribution)
        if found is None:
            continue
        tokens, number = found
        about = targets.whom(following(scene.grammar, tokens.start, tokens.stop))
        if about is not None:
            span = scene.shortened(tokens.start, tokens.stop)
            yield Claim(span, attribution, about, number, None, rank=1, proceeding=True)
