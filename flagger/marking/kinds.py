"""The main kind of each sentence, by the taxonomy's order: the first test that fits."""

from __future__ import annotations

from bisect import bisect_left

from flagger.analysis import Allegation, Kind, Loaded, Scores, Sentence
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar import Words

MAIN_SHARE = 0.35
"""An allegation of a smaller share of a sentence's words is not its main content."""

DUTY = frozenset(("must", "should", "ought", "cannot", "shouldn't", "mustn't"))
JUDGES = frozenset(("epithet", "delegitimising", "extremist_label", "dehumanising", "emotive", "evaluation", "exaggeration", "attitude"))
LINKS = frozenset(("is", "are", "was", "were", "be", "remains", "remain", "seems", "looks", "became", "becomes"))
MINDS = frozenset(("i", "we", "our", "my", "us"))

LOADED_RATE = (0.28, 0.66, 0.83, 0.90)
OPINION_RATE = (0.22, 0.45, 0.62, 0.72)
"""The share of sentences that readers called loaded (opinion) among those with 0, 1, 2 and 3 or more framing hits."""


def mark_kinds(copy: Copy, words: Words, sentences: list[Sentence], allegations: list[Allegation], loaded: list[Loaded]) -> None:
    """Set `kind` and `scores` of every sentence."""
    starts = [mark.start for mark in loaded]
    charge_starts = [mark.start for mark in allegations]
    for sentence in sentences:
        inside = loaded[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        charges = allegations[bisect_left(charge_starts, sentence.start) : bisect_left(charge_starts, sentence.end)]
        sentence.kind = _kind(copy, words, sentence, charges, inside)
        if sentence.kind != "other":
            sentence.scores = _scores(sentence, inside)


def _kind(copy: Copy, words: Words, sentence: Sentence, charges: list[Allegation], loaded: list[Loaded]) -> Kind:
    tokens = [i for i in copy.tokens.range(sentence.start, sentence.end) if is_word(copy.raw[i])]
    text = copy.text[sentence.start : sentence.end]
    if sentence.part in ("boilerplate", "markup") or len(tokens) < 2 or _asks(text):
        return "other"
    size = len(tokens)
    if charges:
        share = sum(copy.words(*_range(copy, mark)) for mark in charges) / size
        if share >= MAIN_SHARE:
            return "allegation"
    if _judges(copy, words, sentence, tokens, loaded):
        return "characterisation"
    if sentence.strength in ("named", "quoted"):
        return "weakly_sourced" if sentence.stance == "distancing" else "sourced_fact"
    if sentence.strength in ("unnamed", "vague"):
        return "weakly_sourced"
    if sentence.stance == "mental" and sentence.source_id is not None:
        return "unsourced"
    return "unsourced"


def _range(copy: Copy, mark: Allegation) -> tuple[int, int]:
    found = copy.tokens.range(mark.start, mark.end)
    return found.start, found.stop


def _asks(text: str) -> bool:
    return text.rstrip("”\"’') ").endswith("?")


def _judges(copy: Copy, words: Words, sentence: Sentence, tokens: list[int], loaded: list[Loaded]) -> bool:
    """Whether the main content is a judgement: a duty, or loaded wording that carries the predicate."""
    low = copy.low
    duty = [i for i in tokens if low[i] in DUTY]
    if duty and sentence.strength in ("none", "quoted", "named"):
        demand = sentence.strength != "none" and any(low[i] in ("stop", "withdraw", "release", "end", "return", "pay", "resign", "abide") for i in tokens)
        if not demand:
            return True
    judging = [mark for mark in loaded if mark.category in JUDGES]
    if len(judging) >= 2 and len(tokens) < 40:
        return True
    for mark in judging:
        at = copy.tokens.at(mark.start)
        before = low[max(0, at - 4) : at]
        if any(word in LINKS for word in before):
            return True
        if mark.voice == "article" and len(tokens) <= 12:
            return True
    return False


def _scores(sentence: Sentence, loaded: list[Loaded]) -> Scores:
    """Rates by the number of framing hits: what the lexicons alone can say of a sentence."""
    count = min(3, sum(1 for mark in loaded if mark.category != "doubt"))
    opinion = OPINION_RATE[count]
    if sentence.kind == "characterisation":
        opinion = max(opinion, 0.55)
    return Scores(LOADED_RATE[count], opinion)
