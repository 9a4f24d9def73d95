"""Cues that make a claim of whatever they attribute: accusing, distancing, denying, and those of a proceeding."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from flagger.analysis import Attribution
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.scene import MAX_CLAIM, Claim, Scene
from flagger.marking.alleging.targets import PASSIVE, Targets
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range

FEW = 4
"""Who says the clause before “and” is looked for in so many attributions."""

POINTERS = frozenset(("it", "this", "that", "them", "these", "those"))

OWN = frozenset(("it", "they", "its", "their", "we", "our"))
"""What opens a claim about its own speaker, a body; of a person “he” does too."""

ALLEGING = ("claim", "alleg", "purport", "reportedly", "accusation")
"""What the first word of a cue starts with that calls its content an allegation."""


def accusations(scene: Scene, targets: Targets, accused: Accused) -> Iterator[Claim]:
    """“Kerrow accused Norland of …”: the claim is what follows “of”."""
    tokens_at = scene.copy.tokens.at
    for attribution in scene.attributions:
        found = scene.content(attribution) if attribution.stance == "accusing" else None
        if found is None:
            continue
        tokens, number = scene.alone(found[0], attribution), found[1]
        start = tokens_at(attribution.cue[0].start)
        cue = scene.low[start : tokens_at(attribution.cue[-1].end)]
        if not any(word.startswith(("accus", "blam")) for word in cue):
            continue
        blamed = cue[-1].startswith("blam")
        of = next((i for i in tokens if scene.low[i] == "for" or (scene.low[i] == "of" and not blamed)), None)
        that = next((i for i in tokens if scene.low[i] == "that"), None)
        if that is not None and not blamed and (of is None or that < of):
            of = that  # “accused Norland that its levy …”, in translated copy
        on = next((i for i in tokens if scene.low[i] == "on"), None)
        if not PASSIVE.isdisjoint(cue):
            about = accused.before(start, number) or targets.back.last_name(scene.tokens(number).start, start)
            last = tokens.stop
            if scene.low[start - 1] in ("who", "which"):  # “Berl, who is accused of theft, left”
                last = next((i for i in tokens if scene.low[i] == ","), last)
            span = scene.shortened(tokens.start, last)
        elif of is not None and of + 1 < tokens.stop:
            whom = Range(tokens.start, of)
            about = targets.phrases.whom(whom) or targets.phrases.described(whom)
            # “blamed Wend for it” names what was done in the sentence before.
            first = (
                tokens.start if scene.low[of + 1] in POINTERS and scene.copy.words(of + 1, tokens.stop) == 1 else of + 1
            )
            span = scene.shortened(first, scene.turned(first, tokens.stop))
        elif on is not None and on + 1 < tokens.stop and blamed:
            whom = Range(on + 1, tokens.stop)  # “blamed the shortage on Norland”
            if not scene.names.inside(*whom):
                continue
            about = targets.phrases.whom(whom)
            span = scene.shortened(tokens.start, tokens.stop)
        else:
            continue
        yield Claim(span, attribution, about, number, None, rank=4)


def distanced(scene: Scene, targets: Targets, accused: Accused) -> Iterator[Claim]:
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
        about = (
            targets.phrases.whom(following(scene.grammar, *span))
            if attribution.source
            else accused.opening(span, attribution)
        )
        yield Claim(span, attribution, about or targets.agent(span), number, None, rank=1, nature="event")


def _alleges(scene: Scene, targets: Targets, attribution: Attribution, first: int) -> bool:
    """Whether the cue itself calls its content, from token `first`, an allegation, and it is about somebody else."""
    if not scene.low[scene.copy.tokens.at(attribution.cue[0].start)].startswith(ALLEGING):
        return False
    source = scene.source(attribution)
    person = source is None or source.type == "person"
    own = scene.low[first] in OWN or (person and scene.low[first] in ("he", "she", "his", "her"))
    if own and attribution.source:
        return False
    entity = scene.names.at.get(first)
    return entity is None or not targets.back.is_speaker(entity.name, attribution)


def denials(scene: Scene, targets: Targets) -> Iterator[Claim]:
    """“Norland denies planning to invade”: the charge is what is denied."""
    for attribution in scene.attributions:
        found = scene.content(attribution) if attribution.stance == "rejecting" else None
        if found is None:
            continue
        tokens, number = found
        # “has accused Kerrow of raids and denies planning any”: who accuses denies.
        denier = attribution if attribution.source else _sharing(scene, attribution)
        if denier is None or not denier.source:
            continue
        # “any allegation of …”, “the claim that …”: the charge stands behind.
        behind = next((i + 1 for i in tokens[1:6] if scene.low[i] in ("that", "of")), None)
        first = tokens.start if behind is None else behind
        charged = behind is not None or _names_charge(scene, attribution, tokens)
        if charged and scene.copy.words(first, tokens.stop):
            span = scene.shortened(first, scene.turned(first, tokens.stop))
            about = _denied_of(scene, targets, denier, span) or targets.denier(denier, first)
            yield Claim(span, attribution, about, number, None, rank=4, denied=True)


def _denied_of(scene: Scene, targets: Targets, denier: Attribution, span: Range) -> str | None:
    """Whom a denied clause names as its subject, where it is not the denier: “dismissed suggestions that Kerrow had …”."""
    phrase = following(scene.grammar, *span)
    if phrase is None or phrase.last >= span.last or not scene.names.inside(*phrase):
        return None
    found = targets.phrases.whom(phrase)
    return None if found is None or targets.back.is_speaker(found, denier) else found


def _sharing(scene: Scene, attribution: Attribution) -> Attribution | None:
    """Whose cue the one of a shared subject is: whoever says it, else who says the clause before “and”."""
    at = scene.copy.tokens.at(attribution.cue[0].start)
    teller = scene.teller(at)
    if teller is not None or scene.low[at - 1] not in ("and", "but") or not scene.low[at].startswith("den"):
        return teller
    number = scene.sentence(at)
    here = bisect_left(scene.attributions, attribution.cue[0].start, key=lambda each: each.cue[0].start)
    before = (each for each in reversed(scene.attributions[max(0, here - FEW) : here]) if each.source)
    found = next(before, None)
    same = found is not None and scene.sentence(scene.copy.tokens.at(found.cue[0].start)) == number
    return found if same else None


def _names_charge(scene: Scene, attribution: Attribution, tokens: range) -> bool:
    """Whether what is denied says what the charge is, and does not only point back at one (“denied the claims”, “it”)."""
    opener = scene.low[tokens.start]
    if opener in ("it", "this", "them", "that") and len(tokens) <= 2:
        return False
    if (opener.endswith("ing") and opener not in scene.words.charge_noun) or opener in (
        "that",
        "it",
        "he",
        "she",
        "they",
    ):
        return True
    if not scene.charged.isdisjoint(tokens):
        return True
    cue = scene.low[scene.copy.tokens.at(attribution.cue[0].end) - 1]
    points_back = scene.has(scene.words.charge_noun, tokens.start, min(tokens.stop, tokens.start + 4))
    return cue.startswith(("deny", "deni", "refut")) and not points_back


def proceedings(scene: Scene, targets: Targets, accused: Accused) -> Iterator[Claim]:
    """What prosecutors or an indictment charge someone with."""
    for attribution in scene.attributions:
        source = scene.source(attribution)
        if source is None or attribution.stance in ("mental", "rejecting", "accusing"):
            continue  # “Prosecutors charged Berl with …” is the court's own.
        described = f"{source.name} {source.description or ''}".lower().replace("’s", "").split()
        if scene.words.proceeding_source.isdisjoint(described):
            continue
        found = scene.content(attribution)
        if found is None:
            continue
        tokens, number = found
        span = scene.shortened(tokens.start, tokens.stop)
        about = targets.phrases.whom(following(scene.grammar, tokens.start, tokens.stop))
        # “‘She signed it herself,’ the prosecutor said”: the accused may be named further down.
        pronoun = scene.low[span.first] in ("he", "she", "they") and scene.copy.words(*span) > 2
        if about is not None or pronoun:
            about = about or accused.opening(span, attribution)
            yield Claim(span, attribution, about, number, None, rank=1, proceeding=True)
