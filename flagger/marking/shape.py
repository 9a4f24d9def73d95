"""The form of a sentence: its words, a question, a fragment, and how much of it is claimed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from flagger.analysis import Loaded, Sentence
from flagger.marking.alleging.scene import Claim
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.voices import Voices

VERB_ENDINGS = ("ed", "'m", "'re", "'ve")

BROUGHT = "status.brought"
"""The entry of a charge before a court: that it was brought is what its sentence says."""

MOST_WORDS = {"body": 4, "heading": 4}
"""Without a verb, no more words than this are a fragment: “The invasion”, “Defence spending”."""

MOST_BIDDING = 12
"""A longer sentence that opens like a request says more than what is asked for."""


def by_sentence(sentences: Sequence[Sentence], loaded: Sequence[Loaded]) -> defaultdict[int, list[Loaded]]:
    """The framing hits, which are in order, by the number of the sentence that they start in."""
    found: defaultdict[int, list[Loaded]] = defaultdict(list)
    number = 0
    for mark in loaded:
        while number < len(sentences) and sentences[number].end <= mark.start:
            number += 1
        found[number].append(mark)
    return found


def words_of(copy: Copy, sentence: Sentence) -> list[int]:
    """The tokens of a sentence that are words."""
    return copy.words_in(copy.tokens.range(sentence.start, sentence.end))


def asks(text: str) -> bool:
    """Whether a sentence is a question."""
    return text.rstrip("”\"’') ").endswith("?")


def share_of_claims(claims: Sequence[Claim], copy: Copy, tokens: list[int], voices: Voices) -> float:
    """The share of the claims in the main content: of what is attributed with them, else of the whole sentence."""
    if not claims:
        return 0.0
    if any(claim.entry == BROUGHT for claim in claims):
        return 1.0
    words = 0
    content: set[int] = set()
    for claim in claims:
        words += copy.words(*claim.span)
        holder = voices.attribution(copy.tokens.starts[claim.span.first])
        content |= copy.covered(holder.content) if holder else set()
    size = sum(1 for index in tokens if index in content) or len(tokens)
    return words / max(1, size)


def is_fragment(copy: Copy, words: Words, sentence: Sentence, tokens: list[int]) -> bool:
    """Whether the words of a sentence are a few without a verb, or a bare request."""
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
