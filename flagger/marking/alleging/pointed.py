"""Claims that are known by what the article says of them: “denied the charge”, “no evidence for these claims”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from flagger.analysis import Attribution
from flagger.lexicon import Hit
from flagger.lexicon.model import StatusEntry
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.topic import read_topic
from flagger.marking.grammar.clauses import is_clause
from flagger.marking.grammar.words import Range

REACH = 2
"""A sign speaks of what was said at most this many sentences before it."""

CALLS_A_CLAIM = frozenset(("denial", "false", "no_evidence", "refuted"))
"""Signs that make a claim of what they speak of, whatever it is; a caveat or a refusal to comment does not."""

PERSONAL = frozenset(("he", "she", "they"))

LEAST_WORDS = 3

DENY = ("den", "reject", "dismiss", "disput", "refut")
"""What somebody denies is a claim here only where it charges somebody."""


def pointed(scene: Scene, accused: Accused, claims: list[Claim]) -> Iterator[Claim]:
    """What was said last before a sign that points back, where no claim stands there yet; `claims` are those found so far."""
    claimed = {claim.sentence for claim in claims}
    said = _by_sentence(scene)
    done: set[int] = set()
    for hit in scene.copy.hits["status"]:
        number = scene.sentence(hit.start)
        if number is None or number in done:
            continue
        form = _form(scene, hit, number)
        if form == "own" and number not in claimed:
            own = [each for each in said.get(number, ()) if each.content[-1].end <= scene.copy.tokens.starts[hit.start]]
            found = next((claim for each in reversed(own) if (claim := _claim(scene, accused, each))), None)
            if found is not None:
                done.add(number)
                claimed.add(number)
                yield found
            continue
        if form != "back":
            continue
        done.add(number)
        least = max(0, number - REACH, scene.sentence(scene.copy.since(hit.start)) or 0)
        if number in claimed:
            continue
        for back in range(number - 1, least - 1, -1):
            if back in claimed:
                break  # The sign has a claim to speak of.
            others = (each for each in reversed(said.get(back, ())) if not _is_speakers(scene, each, hit, number))
            found = next((claim for each in others if (claim := _claim(scene, accused, each))), None)
            if found is not None and (found.nature == "charge" or not scene.low[hit.end - 1].startswith(DENY)):
                yield found
            if back in said:
                break


def _by_sentence(scene: Scene) -> dict[int, list[Attribution]]:
    """From the number of each sentence to the attributions whose content opens in it."""
    said: dict[int, list[Attribution]] = {}
    for attribution in scene.attributions:
        found = scene.content(attribution)
        if found is not None:
            said.setdefault(found[1], []).append(attribution)
    return said


def _form(scene: Scene, hit: Hit, number: int) -> Literal["own", "back", ""]:
    """Whether a sign speaks of what its own sentence says before it, or of something said before its sentence, as of a claim."""
    entry, low, tokens = scene.copy.lexicons.entries[hit.entry], scene.low, scene.tokens(number)
    if not isinstance(entry, StatusEntry) or entry.sign not in CALLS_A_CLAIM:
        return ""
    opener = low[tokens.start]
    topic = read_topic(scene.copy, Range(hit.start, hit.end), tokens, verdict=entry.sign == "false")
    if topic.form == "own":
        return "own"
    if entry.sign in ("no_evidence", "false") and topic.form == "bare" and opener in PERSONAL:
        return "back"
    return "back" if topic.form in ("one", "many") else ""


def _is_speakers(scene: Scene, attribution: Attribution, hit: Hit, number: int) -> bool:
    """Whether a sign stands in the words of whoever made the statement, or is his own denial."""
    holder, source = scene.holder(hit.start), attribution.source_id
    own = scene.sentences[number].source_id
    return source is None or source == own or (holder is not None and holder.source_id == source)


def _claim(scene: Scene, accused: Accused, attribution: Attribution) -> Claim | None:
    """What an attribution says, as a claim; None where nobody says it or it is no statement."""
    if attribution.stance in ("mental", "rejecting") or not attribution.source:
        return None
    found = scene.content(attribution)
    unsettled = scene.words.forecasting | scene.words.duty
    if found is None or scene.has(unsettled, found[0].start, found[0].start + 7):
        return None
    tokens, number = found
    span = scene.shortened(tokens.start, min(tokens.stop, scene.tokens(number).stop))
    opener = scene.low[span.first] if span.first < span.last else ""
    no_clause = opener in scene.words.stop or opener in scene.words.preposition or not is_clause(scene.grammar, *span)
    if no_clause or scene.copy.words(*span) < LEAST_WORDS:
        return None
    about = accused.opening(span, attribution)
    charged = about is not None and not accused.is_speaker(about, attribution)
    return Claim(span, attribution, about, number, None, rank=1, nature="charge" if charged else "event")
