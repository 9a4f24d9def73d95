"""Accusations: what follows “accused of”, “blamed for” and “charged Berl with”, and whom they are against."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Attribution
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.scene import EDGES, Claim, Scene
from flagger.marking.alleging.targets import PASSIVE, Targets
from flagger.marking.grammar.words import Range

POINTERS = frozenset(("it", "this", "that", "them", "these", "those"))

REDUCED = frozenset(("of", "in", "by", "over", "at"))
"""Right behind “accused” they show that nobody is named whom it accuses: “accused of theft”, “accused in a letter of”."""

MOST = 4
"""Accusations read in one sentence that no attribution was made of."""

HELPERS = 3
"""“was” stands at most this many tokens before “accused”."""

OF_REACH = 12
"""“of” comes within this many tokens behind “accused”."""


def accusations(scene: Scene, targets: Targets, accused: Accused) -> Iterator[Claim]:
    """“Kerrow accused Norland of …”: the claim is what follows “of”."""
    tokens_at = scene.copy.tokens.at
    read: set[int] = set()
    for attribution in scene.attributions:
        found = scene.content(attribution) if attribution.stance == "accusing" else None
        if found is None:
            continue
        number = found[1]
        cue = Range(tokens_at(attribution.cue[0].start), tokens_at(attribution.cue[-1].end))
        words = scene.low[cue.first : cue.last]
        read.update(range(*cue))
        tokens = scene.alone(found[0], attribution)
        if words[0].startswith("charg") and words[-1] == "with" and len(words) > 2:
            about = targets.phrases.whom(Range(cue.first + 1, cue.last - 1))  # “charged Ana Berl with …”
            yield Claim(scene.shortened(*_ends(tokens)), attribution, about, number, None, rank=4, proceeding=True)
            continue
        if not any(word.startswith(("accus", "blam")) for word in words):
            continue
        if not PASSIVE.isdisjoint(words) and not words[-1].endswith("ing"):
            yield _suffered(scene, targets, accused, attribution, cue, tokens, number)
        elif words[-1] == "accused" and scene.low[cue.last] in REDUCED:
            claim = _reduced(scene, accused, cue, tokens, number)
            if claim is not None:
                yield claim
        else:
            claim = _active(scene, targets, attribution, cue, tokens, number)
            if claim is not None:
                yield claim
    yield from _unread(scene, accused, read)


def _unread(scene: Scene, accused: Accused, read: set[int]) -> Iterator[Claim]:
    """Every “accused of” that no attribution was made of; `read` are the tokens of the cues."""
    for number, sentence in enumerate(scene.sentences):
        tokens = scene.tokens(number)
        at = [i for i in tokens if scene.low[i] == "accused" and scene.low[i + 1 : i + 2] == ["of"] and i not in read]
        if sentence.part == "boilerplate":
            continue
        for index in at[:MOST]:
            if PASSIVE.isdisjoint(scene.low[max(tokens.start, index - HELPERS) : index]):
                claim = _reduced(scene, accused, Range(index, index + 1), tokens, number)
                if claim is not None:
                    yield claim
                continue
            last = next((i for i in range(index + 2, tokens.stop) if scene.low[i] in EDGES), tokens.stop)
            about = accused.before(index, number)
            yield Claim(scene.shortened(index + 2, last), None, about, number, None, rank=4)


def _ends(tokens: range) -> Range:
    return Range(tokens.start, tokens.stop)


def _suffered(
    scene: Scene, targets: Targets, accused: Accused, by: Attribution, cue: Range, tokens: range, number: int
) -> Claim:
    """“Berl, 40, of Orlen, has been accused of theft”."""
    about = accused.before(cue.first, number) or targets.back.last_name(scene.tokens(number).start, cue.first)
    last = tokens.stop
    if scene.low[cue.first - 1] in ("who", "which"):  # “Berl, who is accused of theft, left”
        last = next((i for i in tokens if scene.low[i] == ","), last)
    return Claim(scene.shortened(tokens.start, last), by, about, number, None, rank=4)


def _reduced(scene: Scene, accused: Accused, cue: Range, tokens: range, number: int) -> Claim | None:
    """“a clerk accused of theft”, “Mayor accused in court of theft”: the passive without its “was”; nobody is said to accuse."""
    of = next((i for i in range(cue.last, min(tokens.stop, cue.last + OF_REACH)) if scene.low[i] == "of"), None)
    if of is None:
        return None
    ends = scene.words.finite | scene.words.modal | {","}
    last = next((i for i in range(of + 2, tokens.stop) if scene.low[i] in ends), tokens.stop)
    span = scene.shortened(of + 1, last)
    return (
        Claim(span, None, accused.beside(cue.first, number), number, None, rank=4) if span.first < span.last else None
    )


def _charging(scene: Scene, of: int, last: int) -> int:
    """The “of” that opens the charge: not the one of whom it is against, “accused victims of Berl of slander”."""
    if scene.low[of] != "of" or scene.low[of - 1] not in scene.copy.lexicons.words("suffers"):
        return of
    if scene.low[of + 1].endswith("ing"):
        return of
    for index in range(of + 2, min(last - 1, of + OF_REACH)):
        behind = scene.low[index + 1]
        if scene.low[index] in EDGES:
            break
        if scene.low[index] == "of" and index + 1 not in scene.names.at and behind not in scene.words.determiner:
            return index
    return of


def _active(scene: Scene, targets: Targets, by: Attribution, cue: Range, tokens: range, number: int) -> Claim | None:
    """“Kerrow accused Norland of theft”, “blamed Norland for it”, “blamed the shortage on Norland”."""
    blamed = scene.low[cue.last - 1].startswith("blam")
    of = next((i for i in tokens if scene.low[i] == "for" or (scene.low[i] == "of" and not blamed)), None)
    that = next((i for i in tokens if scene.low[i] == "that"), None)
    if that is not None and not blamed and (of is None or that < of):
        of = that  # “accused Norland that its levy …”, in translated copy
    on = next((i for i in tokens if scene.low[i] == "on"), None)
    if of is not None and of + 1 < tokens.stop:
        owned, of = of, _charging(scene, of, tokens.stop)
        whom = Range(tokens.start, of)
        if of != owned:
            about: str | None = targets.phrases.text(Range(tokens.start, owned))
        else:
            about = targets.phrases.whom(whom) or targets.phrases.described(whom)
        # “blamed Wend for it” names what was done in the sentence before.
        pointer = scene.low[of + 1] in POINTERS and scene.copy.words(of + 1, tokens.stop) == 1
        first = tokens.start if pointer else of + 1
        last = scene.turned(first, tokens.stop)
        if scene.low[cue.first - 1] in ("who", "which"):  # “a man who accused her of theft said …”
            last = next((i for i in range(first + 1, last) if scene.low[i] in scene.words.finite), last)
        span = scene.shortened(first, last)
    elif on is not None and on + 1 < tokens.stop and blamed:
        whom = Range(on + 1, tokens.stop)  # “blamed the shortage on Norland”
        if not scene.names.inside(*whom):
            return None
        about = targets.phrases.whom(whom)
        span = scene.shortened(tokens.start, tokens.stop)
    else:
        return None
    own = about is not None and targets.pronouns.is_speaker(about, by)
    return Claim(
        span, None if own else by, about, number, None, rank=4
    )  # Nobody accuses himself: the accuser was misread.
