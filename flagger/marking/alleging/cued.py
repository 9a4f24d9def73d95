"""Cues that make a claim of whatever they attribute: distancing, denying, and those of a proceeding."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from flagger.analysis import Attribution
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.matter import claim_words
from flagger.marking.alleging.parties import several
from flagger.marking.alleging.scene import MAX_CLAIM, Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range

FEW = 4
"""Who says the clause before “and” is looked for in so many attributions."""

BARE = 3
"""A content of so few words without a charge among them is a bare noun: “claimed residency”."""

OWN = frozenset(("it", "they", "its", "their", "we", "our"))
"""What opens a claim about its own speaker, a body; of a person “he” does too."""

ALLEGING = ("claim", "alleg", "purport", "reportedly", "accusation")
"""What the first word of a cue starts with that calls its content an allegation."""


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
        if _is_of_self(scene, first, last):
            continue
        grave = scene.has(words.harm, first, last) or scene.counts(first, last)
        if not grave and (
            scene.sentences[number].part == "heading" or not _alleges(scene, targets, attribution, first)
        ):
            continue
        span = scene.shortened(first, last)
        about = accused.doing(span) if attribution.source else accused.opening(span, attribution)
        if about is None:
            about = targets.agent(span)
        yield Claim(span, attribution, about, number, None, rank=1, nature="event")


def _is_of_self(scene: Scene, first: int, last: int) -> bool:
    """Whether a content only says what its speaker does or is: “claims to protect”, “claiming residency in Vell”."""
    grave = scene.has(scene.words.harm, first, last) or not scene.charged.isdisjoint(range(first, last))
    bare = scene.copy.words(first, last) <= BARE and not scene.has(
        scene.words.finite | scene.words.auxiliary | scene.words.pronoun, first, last
    )
    return not grave and ("to" in scene.low[first - 1 : first + 1] or bare)


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
    return entity is None or not targets.pronouns.is_speaker(entity.name, attribution)


def denials(scene: Scene, targets: Targets, accused: Accused) -> Iterator[Claim]:
    """“Norland denies planning to invade”: the charge is what is denied."""
    tokens_at = scene.copy.tokens.at
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
        nouns = claim_words(scene.copy.lexicons).nouns | scene.words.charge_noun
        behind = next(
            (
                i + 1
                for i in tokens[1:6]
                if scene.low[i] == "that" or (scene.low[i] == "of" and scene.low[i - 1] in nouns)
            ),
            None,
        )
        first = tokens.start if behind is None else behind
        charged = behind is not None or _names_charge(scene, attribution, tokens)
        if charged and scene.copy.words(first, tokens.stop):
            span = scene.shortened(first, scene.turned(first, tokens.stop))
            about = _denied_of(scene, targets, denier, span) or targets.denier(denier, first)
            beside = accused.before(tokens_at(attribution.cue[0].start), number) if about else None
            if beside is not None and about in several(beside):
                about = beside  # “Ana Berl and Tom Wick deny theft”
            yield Claim(span, attribution, about, number, None, rank=4, denied=True)


def _denied_of(scene: Scene, targets: Targets, denier: Attribution, span: Range) -> str | None:
    """Whom a denied clause names as its subject, where it is not the denier: “dismissed suggestions that Kerrow had …”."""
    phrase = following(scene.grammar, *span)
    if phrase is None or phrase.last >= span.last or not scene.names.inside(*phrase):
        return None
    found = targets.phrases.whom(phrase)
    return None if found is None or targets.pronouns.is_speaker(found, denier) else found


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
    named = tokens.start + (opener in scene.words.determiner)
    if scene.low[named] in scene.copy.lexicons.words("undenied"):
        return False  # “denies the existence of the border”
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


def proceedings(scene: Scene, accused: Accused) -> Iterator[Claim]:
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
        about = accused.doing(span)
        # “‘She signed it herself,’ the prosecutor said”: the accused may be named further down.
        pronoun = scene.low[span.first] in ("he", "she", "they") and scene.copy.words(*span) > 2
        if about is not None or pronoun:
            about = about or accused.opening(span, attribution)
            yield Claim(span, attribution, about, number, None, rank=1, proceeding=True)
