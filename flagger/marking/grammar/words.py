"""The closed classes of English and the words for people, bodies and papers, by the names of their lists.

The lists stand in lexicons/attribution, lexicons/allegation and lexicons/statement; no word list hides in code.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from flagger.lexicon import Lexicons


class Range(NamedTuple):
    """Token indices, half-open."""

    first: int
    last: int


def runs_of(indices: Iterable[int]) -> list[Range]:
    """The runs of consecutive indices, of indices in order."""
    found: list[Range] = []
    first = last = -1
    for index in indices:
        if index != last:
            if last > first:
                found.append(Range(first, last))
            first = index
        last = index + 1
    if last > first:
        found.append(Range(first, last))
    return found


def longest_of(wordings: Iterable[str]) -> dict[str, int]:
    """From the first word of wordings of folded words to how many words the longest of them has."""
    longest: dict[str, int] = {}
    for wording in wordings:
        first, _, more = wording.partition(" ")
        size = more.count(" ") + 2 if more else 1
        if size > longest.get(first, 0):
            longest[first] = size
    return longest


class Words:
    """Every list that the stages ask for, and the unions of lists that the walks stop at."""

    def __init__(self, lexicons: Lexicons) -> None:
        words = lexicons.words
        # Verbs and their helpers
        self.auxiliary = words("auxiliary")
        self.finite = words("finite")
        self.modal = words("modal")
        self.negation = words("negation")
        self.passive = words("passive")
        self.noun_like = words("noun_like")
        self.adverb = words("adverb")
        self.copula = words("copula")
        # What phrases and clauses are made of
        self.pronoun = words("pronoun")
        self.pronoun_subject = words("pronoun_subject")
        self.indefinite = words("indefinite")
        self.determiner = words("determiner")
        self.pronoun_determiner = words("pronoun_determiner")
        self.preposition = words("preposition")
        self.link = words("link_preposition")
        self.stop = words("stop")
        self.time = words("time")
        self.number = words("number_word")
        self.small_number = words("small_number")
        self.apposition_opener = words("apposition_opener")
        self.clause_opener = words("clause_opener")
        self.remark_opener = words("remark_opener")
        # Who speaks
        self.role = words("role")
        self.top_role = words("top_role")
        self.general_role = words("general_role")
        self.office = words("office")
        self.sole_office = words("sole_office")
        self.variation = words("variation")
        self.group = words("group")
        self.vague = words("vague")
        self.staff = words("staff_role")
        self.loose_quantity = words("loose_quantity")
        self.quantity = words("quantity") | self.loose_quantity
        self.quantifier = words("quantifier")
        self.institution = words("institution")
        self.party_to_war = words("party_to_war")
        self.local_authority = words("local_authority")
        self.document = words("document")
        self.made_by = words("made_by")
        self.issuing = words("issuing")
        self.proceeding_source = words("proceeding_source")
        self.filed = words("filed_paper")
        self.own_reporting = words("own_reporting")
        self.title = words("title")
        self.female_title = words("female_title")
        self.male_title = words("male_title")
        self.female_name = words("female_name")
        self.male_name = words("male_name")
        self.company_word = words("company_word")
        self.thing = words("thing")
        self.voiceless = words("voiceless")
        self.place_opener = words("place_opener")
        self.body_word = words("body_word")
        self.specific_body = words("specific_body")
        self.compound = words("compound")
        self.portfolio = words("portfolio")
        self.honorific = words("honorific")
        self.particle = words("name_particle")
        # What is claimed
        self.possibility = words("possibility")
        self.denying = words("denying")
        self.forecasting = words("forecasting")
        self.harm = words("harm")
        self.charge_noun = words("charge_noun")
        self.representative = words("representative")
        self.answering = words("answering")
        self.arms = words("arms")
        self.court_source = words("court_source")
        self.hearing = self.court_source | words("hearing_body")
        self.court_cue = words("court_cue")
        self.crime = words("crime")
        # How a sentence judges
        self.duty = words("duty")
        self.demanded_act = words("demanded_act")
        self.naming_cue = words("naming_cue")
        self.verdict = words("verdict")
        self.intensifier = words("intensifier")
        self.opinion_verb = words("opinion_verb")
        self.forecast = words("forecast")
        self.bidding = words("bidding")
        self.mention_before = words("mention_before")
        self.titled_work = words("titled_work")
        judging = (self.duty, self.verdict, self.intensifier, self.opinion_verb, self.forecast)
        self.opening_judgement = self.time | self.number | {term.split()[0] for terms in judging for term in terms}
        """The first words of all that weighs when a sentence is asked whether it judges."""

        # States and their people
        self.states = lexicons.actors("state")
        self.state_names = lexicons.terms("state")
        self.nationalities = lexicons.actors("nationality")
        self.parties = lexicons.actors("party")
        self.adjectives = self.nationalities | self.parties
        self.places = self.adjectives | self.states | lexicons.actors("seat")
        # Unions
        self.people = self.role | self.group | self.vague
        self.nominal = self.people | self.institution | self.document
        self.edge = self.stop | self.preposition | self.finite
        """No noun phrase goes over these, unless a preposition links it."""

        self.left_edge = self.edge | self.pronoun
        self.right_edge = self.left_edge | self.auxiliary | self.time
        self.never_name = self.edge | self.pronoun_subject | self.time | self.determiner
        self.never_name |= words("interjection") | words("opening_word")
        """Words that are no name, whether or not they are written with a capital."""

    def gender(self, name: str) -> str:
        """“f” or “m” for a given name that is known for one of them, else nothing."""
        return "f" if name in self.female_name else "m" if name in self.male_name else ""


@lru_cache(maxsize=2)
def words_of(lexicons: Lexicons) -> Words:
    """The words of these lexicons, looked up once.

    Raises KeyError where the lexicons lack a list.
    """
    return Words(lexicons)
