"""The main kind of each sentence, by the taxonomy's order: the first test that fits."""

from __future__ import annotations

from bisect import bisect_left

from flagger.analysis import Allegation, Kind, Loaded, Scores, Sentence
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.judgement import judges
from flagger.marking.scoring import Scoring
from flagger.marking.voices import Voices

PLAIN_FACT = 0.2
"""A sentence whose score of opinion is lower is a fact; “another brutal attack, which left nine dead” is one without “brutal”."""

MAIN_SHARE = 0.28
"""An allegation of a smaller share of a sentence's words is not its main content."""

VERB_ENDINGS = ("ed", "'m", "'re", "'ve")

BROUGHT = "status.brought"
"""The entry of a charge before a court: that it was brought is what its sentence says."""

MOST_WORDS = {"body": 4, "heading": 4}
"""Without a verb, no more words than this are a fragment: “The invasion”, “Defence spending”."""

MOST_BIDDING = 12
"""A longer sentence that opens like a request says more than what is asked for."""

LOADED_RATE = (0.31, 0.73, 0.91, 0.96)
OPINION_RATE = (0.35, 0.79, 0.95, 0.99)
"""The shares of sentences of BABE's training part that its readers called loaded (an opinion) among those with 0, 1, 2 and
3 or more framing hits (2,353 sentences, half of them loaded: richer than a mix of news)."""

CHARACTERISATION_RATE = 0.86
"""The same share of opinions among characterisations."""


def mark_kinds(
    copy: Copy,
    words: Words,
    sentences: list[Sentence],
    allegations: list[Allegation],
    loaded: list[Loaded],
    voices: Voices,
    asked: list[Span],
    scoring: Scoring | None = None,
) -> None:
    """Set `kind` and `scores` of every sentence. `asked` are the outlet's own questions in an interview, in order.

    The scores are those of `scoring`; without it they are rates by the number of framing hits.
    """
    questions = {index for span in asked for index in copy.tokens.range(span.start, span.end)}
    starts = [mark.start for mark in loaded]
    charge_starts = [mark.start for mark in allegations]
    for sentence in sentences:
        inside = loaded[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        charges = allegations[bisect_left(charge_starts, sentence.start) : bisect_left(charge_starts, sentence.end)]
        if sentence.part == "boilerplate":
            sentence.kind = "other"
            continue
        if scoring is not None:
            sentence.scores = scoring.scores(sentence)
        if copy.tokens.at(sentence.start) in questions:
            sentence.kind = "other"
        else:
            opinion = _opinion(copy, scoring, sentence, inside) if scoring is not None else None
            sentence.kind = _kind(copy, words, sentence, charges, inside, voices, opinion)
        if scoring is None:
            sentence.scores = _rates(sentence, inside)


def _kind(
    copy: Copy,
    words: Words,
    sentence: Sentence,
    charges: list[Allegation],
    loaded: list[Loaded],
    voices: Voices,
    opinion: float | None,
) -> Kind:
    tokens = [i for i in copy.tokens.range(sentence.start, sentence.end) if is_word(copy.raw[i])]
    text = copy.text[sentence.start : sentence.end]
    if len(tokens) < 2 or _asks(text) or _is_fragment(copy, words, sentence, tokens):
        return "other"
    # Losses told with no source are the article's own statement, contested or not.
    if _share([mark for mark in charges if mark.nature != "figure" or mark.by_id], copy, tokens, voices) >= MAIN_SHARE:
        return "allegation"
    if judges(copy, words, sentence, tokens, loaded, voices, opinion):
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
    """A few words without a verb, or a bare request."""
    if sentence.part not in MOST_WORDS:
        return False
    if sentence.stance is not None and sentence.strength != "quoted":
        return False  # “Berl denies theft.” has its verb in the cue.
    low = [copy.low[i] for i in tokens]
    if _bids(words, low):
        return True
    finite = any(word in words.finite or word.endswith(VERB_ENDINGS) for word in low)
    if finite or low[0] in words.pronoun_subject:
        return False
    # Verbs in the present end in s as plurals do: “Berl resigns”.
    return len(tokens) <= 3 or (
        len(tokens) <= MOST_WORDS[sentence.part] and not any(word.endswith("s") for word in low)
    )


def _bids(words: Words, low: list[str]) -> bool:
    """Whether a short sentence opens with a request, and nobody does anything in it: “Give me another one.”"""
    if low[0] not in words.bidding or not 2 <= len(low) <= MOST_BIDDING:
        return False
    return words.finite.isdisjoint(low[1:]) and low[1] not in words.preposition - {"at", "to", "up", "for"}


def _opinion(copy: Copy, scoring: Scoring, sentence: Sentence, loaded: list[Loaded]) -> float:
    """The score of opinion; that of the rest where a sentence nobody is cited for is a plain fact without its loaded words."""
    opinion = sentence.scores.opinion
    if loaded and sentence.strength == "none" and opinion >= PLAIN_FACT:
        rest = scoring.without(sentence, copy.covered(Span(mark.start, mark.end) for mark in loaded)).opinion
        if rest < PLAIN_FACT:
            return rest
    return opinion


def _asks(text: str) -> bool:
    return text.rstrip("”\"’') ").endswith("?")


def _rates(sentence: Sentence, loaded: list[Loaded]) -> Scores:
    """Rates by the number of framing hits: what the lexicons alone can say of a sentence."""
    count = min(3, sum(1 for mark in loaded if mark.category != "doubt"))
    opinion = OPINION_RATE[count]
    if sentence.kind == "characterisation":
        opinion = max(opinion, CHARACTERISATION_RATE)
    return Scores(LOADED_RATE[count], opinion)
