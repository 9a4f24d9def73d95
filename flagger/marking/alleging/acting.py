"""The words by which somebody can be accused: nouns for people and bodies, and those for things that do nothing."""

from __future__ import annotations

from functools import lru_cache

from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import words_of


class ActingWords:
    """What the lexicons know of who can act, and of what cannot."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = words_of(lexicons)
        acting = words.people | words.institution | words.party_to_war | lexicons.words("actor_noun")
        self.acting = (acting | words.body_word | words.staff) - words.quantifier - words.indefinite
        self.plain_things = words.thing | words.voiceless | words.arms | words.charge_noun | words.document
        self.things = self.plain_things | words.noun_like
        self.claims = lexicons.words("claim_noun") | words.charge_noun
        self.verbs = (words.finite | words.modal | words.auxiliary | words.pronoun) - {"'s", "it", "left"}


@lru_cache(maxsize=2)
def acting_words(lexicons: Lexicons) -> ActingWords:
    """The words of these lexicons, looked up once.

    Raises KeyError where the lexicons lack a list.
    """
    return ActingWords(lexicons)
