"""The main kind of each sentence, by the taxonomy's order: the first test that fits."""

from __future__ import annotations

from bisect import bisect_left

from flagger.analysis import Allegation, Kind, Loaded, Scores, Sentence
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.voices import Voices

MAIN_SHARE = 0.28
"""An allegation of a smaller share of a sentence's words is not its main content."""

BROUGHT = "status.brought"
"""The entry of a charge before a court: that it was brought is what its sentence says."""

JUDGES = frozenset(
    (
        "epithet",
        "delegitimising",
        "extremist_label",
        "dehumanising",
        "emotive",
        "evaluation",
        "exaggeration",
        "attitude",
    )
)
LABELS = frozenset(("epithet", "delegitimising", "extremist_label", "dehumanising", "conspiracy"))

THRESHOLD = 1.0
"""The weight of signs from which the main content counts as a judgement.

The weights in `_weight` and this threshold are the maintainers' choice on articles of their own; `score.py gold` says how
far they carry. The classifier that will replace them is trained, not chosen.
"""

LOADED_RATE = (0.39, 0.75, 0.89, 0.96)
OPINION_RATE = (0.43, 0.81, 0.94, 0.97)
"""The shares of sentences of BABE's training part that its readers called loaded (an opinion) among those with 0, 1, 2 and
3 or more framing hits (2,353 sentences, half of them loaded: richer than a mix of news)."""

CHARACTERISATION_RATE = 0.88
"""The same share of opinions among sentences that `_judges` finds."""


def mark_kinds(
    copy: Copy,
    words: Words,
    sentences: list[Sentence],
    allegations: list[Allegation],
    loaded: list[Loaded],
    voices: Voices,
    asked: list[Span],
) -> None:
    """Set `kind` and `scores` of every sentence. `asked` are the outlet's own questions in an interview, in order."""
    questions = {index for span in asked for index in copy.tokens.range(span.start, span.end)}
    starts = [mark.start for mark in loaded]
    charge_starts = [mark.start for mark in allegations]
    for sentence in sentences:
        inside = loaded[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        charges = allegations[bisect_left(charge_starts, sentence.start) : bisect_left(charge_starts, sentence.end)]
        if copy.tokens.at(sentence.start) not in questions:
            sentence.kind = _kind(copy, words, sentence, charges, inside, voices)
        else:
            sentence.kind = "other"
        if sentence.kind != "other":
            sentence.scores = _scores(sentence, inside)


def _kind(
    copy: Copy, words: Words, sentence: Sentence, charges: list[Allegation], loaded: list[Loaded], voices: Voices
) -> Kind:
    tokens = [i for i in copy.tokens.range(sentence.start, sentence.end) if is_word(copy.raw[i])]
    text = copy.text[sentence.start : sentence.end]
    if sentence.part == "boilerplate" or len(tokens) < 2 or _asks(text) or _is_fragment(copy, words, sentence, tokens):
        return "other"
    # Losses told with no source are the article's own statement, contested or not.
    if _share([mark for mark in charges if mark.nature != "figure" or mark.by_id], copy, tokens, voices) >= MAIN_SHARE:
        return "allegation"
    if _judges(copy, words, sentence, tokens, loaded) or _names(copy, words, sentence, tokens, voices):
        return "characterisation"
    if sentence.strength in ("named", "quoted"):
        return "weakly_sourced" if sentence.stance == "distancing" else "sourced_fact"
    if sentence.strength in ("unnamed", "vague"):
        return "weakly_sourced"
    return "unsourced"


def _share(charges: list[Allegation], copy: Copy, tokens: list[int], voices: Voices) -> float:
    """The share of the allegations in the main content: of what is attributed with them, else of the whole sentence."""
    if not charges:
        return 0.0
    if any(mark.entry == BROUGHT for mark in charges):
        return 1.0
    words = 0
    content: set[int] = set()
    for mark in charges:
        inside = copy.tokens.range(mark.start, mark.end)
        words += copy.words(inside.start, inside.stop)
        holder = voices.attribution(mark.start)
        content |= copy.covered(holder.content) if holder else set()
    size = sum(1 for index in tokens if index in content) or len(tokens)
    return words / size


def _is_fragment(copy: Copy, words: Words, sentence: Sentence, tokens: list[int]) -> bool:
    """A few words of body text without a verb, or a bare imperative inside a quotation."""
    if sentence.part != "body":
        return False
    low = [copy.low[i] for i in tokens]
    if sentence.stance is not None and sentence.strength != "quoted":
        return False  # “Berl denies theft.” has its verb in the cue.
    if low[0] in ("let", "please") and sentence.strength == "quoted":
        return True
    finite = any(word in words.finite or word.endswith(("ed", "'m", "'re", "'ve")) for word in low)
    return len(tokens) <= 3 and not finite and low[0] not in words.pronoun_subject


def _asks(text: str) -> bool:
    return text.rstrip("”\"’') ").endswith("?")


def _judges(copy: Copy, words: Words, sentence: Sentence, tokens: list[int], loaded: list[Loaded]) -> bool:
    """Whether the main content is a judgement, a demand on principle or a forecast stated as certain."""
    if _demands(copy, words, sentence, tokens):
        return False
    return _weight(copy, words, sentence, tokens, loaded) >= THRESHOLD


def _names(copy: Copy, words: Words, sentence: Sentence, tokens: list[int], voices: Voices) -> bool:
    """Whether the main content is what a source calls something: “called the plan unfair”."""
    if sentence.source_id is None:
        return False
    for index in tokens:
        if copy.low[index] in words.naming_cue and index + 1 < len(copy.raw):
            at = copy.tokens.starts[index]
            holder = voices.attribution(copy.tokens.starts[index + 1])
            cue = holder is not None and any(start <= at < end for start, end in holder.cue)
            if cue and holder is not None and holder.source_id == sentence.source_id:
                return True
    return False


def _demands(copy: Copy, words: Words, sentence: Sentence, tokens: list[int]) -> bool:
    """Whether someone asks for a concrete act, which is the fact that he asked."""
    if sentence.strength not in ("named", "quoted"):
        return False
    return any(
        copy.low[i] in words.duty and any(word in words.demanded_act for word in copy.low[i + 1 : i + 6])
        for i in tokens
    )


def _weight(copy: Copy, words: Words, sentence: Sentence, tokens: list[int], loaded: list[Loaded]) -> float:
    """The signs of judgement less the signs of a record (numbers, dates), each with its weight."""
    low = copy.low
    own_words = sentence.strength == "quoted" or sentence.strength == "none"
    weight = 0.0
    first, last = tokens[0], tokens[-1] + 1
    for index in tokens:
        word = low[index]
        if word not in words.opening_judgement and not word[0].isdigit():
            continue
        pair = f"{word} {low[index + 1]}" if index + 1 < last else word
        triple = f"{pair} {low[index + 2]}" if index + 2 < last else pair
        if word in words.duty or pair in words.duty or triple in words.duty:
            weight += 1.0
        if word in words.verdict or triple in words.verdict:
            weight += 0.8 if set(low[max(first, index - 4) : index]) & words.copula else 0.35
        if word in words.intensifier or pair in words.intensifier:
            weight += 0.35
        if pair in words.opinion_verb or triple in words.opinion_verb:
            weight += 0.8
        if (word in words.forecast or pair in words.forecast) and sentence.strength == "quoted":
            weight += 0.5
        if copy.raw[index][0].isdigit():
            weight -= 0.4
        if word in words.time and copy.is_name(index):
            weight -= 0.4
    for mark in loaded:
        if mark.category in JUDGES:
            at = copy.tokens.at(mark.start)
            strong = mark.category in LABELS or set(low[max(first, at - 4) : at]) & words.copula
            weight += 1.0 if strong else 0.5
    if (
        own_words
        and tokens
        and set(low[first:last]) & words.copula
        and not any(copy.raw[i][0].isdigit() for i in tokens)
    ):
        weight += 0.3
    # The same signs say less in a long sentence.
    return weight * min(1.0, 18 / max(1, len(tokens))) if len(tokens) > 24 else weight


def _scores(sentence: Sentence, loaded: list[Loaded]) -> Scores:
    """Rates by the number of framing hits: what the lexicons alone can say of a sentence."""
    count = min(3, sum(1 for mark in loaded if mark.category != "doubt"))
    opinion = OPINION_RATE[count]
    if sentence.kind == "characterisation":
        opinion = max(opinion, CHARACTERISATION_RATE)
    return Scores(LOADED_RATE[count], opinion)
