"""The word lists that quotation marks and full stops are read by, from lexicons/structure and lexicons/attribution."""

from __future__ import annotations

from functools import lru_cache

from flagger.lexicon import Lexicons


class Orthography:
    """Every list that the stages before attribution ask for."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = lexicons.words
        self.elision = words("elision")
        # Abbreviations by what their full stop may mean
        self.before_name = words("abbreviation_before_name")
        self.before_number = words("abbreviation_before_number")
        self.within = words("abbreviation_within")
        self.either = words("abbreviation")
        # What may follow “9 p.m.” in its sentence, and a cue in a narrator's tail
        self.clock = words("time") | words("time_zone")
        self.circumstance = words("preposition") | words("time")
        # Words that begin sentences and no names: with a capital behind an abbreviation, they tell that it ended one
        self.starter = (
            words("determiner")
            | words("pronoun_subject")
            | words("preposition")
            | words("stop")
            | words("clause_opener")
        )


@lru_cache(maxsize=4)
def orthography_of(lexicons: Lexicons) -> Orthography:
    """The lists of these lexicons, looked up once.

    Raises KeyError where the lexicons lack a list.
    """
    return Orthography(lexicons)
