"""From a verb back to its subject: noun phrases walked to the left."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range

MAX_PHRASE = 16
"""No name or description of a source is longer, in tokens."""

MAX_APPOSITION = 24
"""No apposition between a name and its verb is longer, in tokens."""

BOUND = frozenset(("-", "'s"))
"""Behind a word for a time they make it describe: “the 81-year-old nurse”, “last year’s winner”."""

DESCRIPTION = 5
"""Between a determiner and a name stand fewer tokens than this."""

ASIDES = frozenset(
    (("of", "course"), ("for", "example"), ("for", "instance"), ("for", "one"), ("in", "turn"), ("too",), ("however",))
)
"""What may stand between commas before a verb and is no apposition."""

RELATIVE = frozenset(("who", "which", "that"))
WHERE = frozenset(("in", "at", "on", "during", "after", "before"))
"""Between a name and its verb they tell where or when somebody speaks."""

TIED = frozenset(("close", "loyal", "opposed"))
"""Before “to” they say how somebody stands to whom comes next."""

GLUE = frozenset(("'s", "-", ".", "/", "&", "'"))
"""Marks inside a phrase."""

LOOSE = GLUE | {"’", "and", "or"}
"""What no phrase opens with, beside the prepositions that link one."""


def subject(grammar: Grammar, end: int, least: int) -> Range | None:
    """The noun phrase that ends right before token `end`, or None.

    Handles an apposition between commas (“Ana Berl, head of the port, said”), brackets, and a relative clause
    (“the envoy, who said”). Never goes before token `least`.
    """
    if end <= least:
        return None
    low, nominal = grammar.low, grammar.words.nominal
    word = low[end - 1]
    if word in (",", ")", "–", "—"):
        return _before_apposition(grammar, end, least)
    if word in RELATIVE and end - 1 > least:
        head = end - 1
        if low[head - 1] == ",":
            # “Ana Berl, a broker, who said”
            described = _before_apposition(grammar, head, least)
            if described is not None and grammar.copy.is_name(described.last - 1):
                return described
            head -= 1
        if low[head - 1] not in nominal:
            # “left the envoy fuming, who said”: the name a word or two before.
            head = next((i for i in range(head, max(least, head - 3), -1) if grammar.copy.is_name(i - 1)), head)
        found = _phrase(grammar, head, least) if word != "that" or low[head - 1] in nominal else None
        return _whom(grammar, found) if found is not None and word == "who" else found
    return _phrase(grammar, end, least)


def opening(grammar: Grammar, phrase: Range, least: int) -> int:
    """The first token of a subject that is a name behind its role: “his lawyer, Ana Berl,” opens with “his”."""
    if phrase.first - 1 <= least or grammar.low[phrase.first - 1] != ",":
        return phrase.first
    role = _phrase(grammar, phrase.first - 1, least)
    if role is None or grammar.low[role.last - 1] not in grammar.words.people:
        return phrase.first
    if role.first > least and is_word(grammar.low[role.first - 1]):
        return phrase.first  # “took the money from a builder, the court heard”
    return role.first


def _before_apposition(grammar: Grammar, end: int, least: int) -> Range | None:
    """The phrase before what stands between commas, dashes or brackets right before `end`."""
    closing = grammar.low[end - 1]
    opening = "(" if closing == ")" else closing
    lowest = max(least, end - MAX_APPOSITION)
    for index in range(end - 2, lowest, -1):
        if grammar.low[index] == opening:
            if closing == "," and tuple(grammar.low[index + 1 : end - 1]) in ASIDES:
                return subject(grammar, index + 1, least) or _phrase(
                    grammar, index, least
                )  # “Ana Berl, of course, said”
            if closing == ",":
                participle = end - 2 == index + 1 and grammar.low[end - 2].endswith(
                    "ing"
                )  # “Ana Berl, prosecuting, said”
                if not participle and not _describes(grammar, index + 1):
                    return None
                if grammar.is_person(index + 1, end - 1) and (
                    grammar.gives_role(index, lowest) or _introduces(grammar, index, end - 1, lowest)
                ):
                    # “the defence secretary, Ana Berl, said”: the apposition is the name.
                    return Range(index + 1, end - 1)
            return _phrase(grammar, index, least)
        if grammar.low[index] in '“”";:':
            return None
    return None


def _introduces(grammar: Grammar, comma: int, end: int, least: int) -> bool:
    """Whether a small word with a determiner before it, and a name of two words behind its comma, say who somebody is."""
    if grammar.copy.is_name(comma - 1) or end - comma < 3:
        return False
    before = range(comma - 1, max(least, comma - 5) - 1, -1)
    return any(grammar.low[i] in grammar.words.determiner for i in before)


def _describes(grammar: Grammar, index: int) -> bool:
    """Whether an apposition opens here: with a determiner, a role, a capital, “who” or an age."""
    words, word = grammar.words, grammar.low[index]
    return (
        word in words.determiner
        or word in words.people
        or word in RELATIVE
        or word in words.apposition_opener
        or grammar.copy.is_name(index)
        or word[0].isdigit()
        or (index + 1 < len(grammar.low) and grammar.low[index + 1] in words.people)
    )


def _phrase(grammar: Grammar, end: int, least: int) -> Range | None:
    """The noun phrase that ends before `end`; from a relative clause on the way, the phrase that it belongs to."""
    low, words = grammar.low, grammar.words
    while end > least:
        if low[end - 1] in words.pronoun or low[end - 1] in words.indefinite:
            return Range(end - 1, end)
        lowest = max(least, end - MAX_PHRASE)
        first, at_edge = _walk(grammar, end, lowest)
        if at_edge and _leaves_clause(grammar, first, end, lowest):
            relative = first - 1
            end = relative - (low[relative - 1] == ",")
            continue
        while first < end and (low[first] in LOOSE or low[first] in words.link):
            first += 1
        if (
            first + 1 < end
            and low[first] == "that"
            and (grammar.copy.is_name(first + 1) or _are_people(grammar, end - 1))
        ):
            first += 1  # “told the court that Berl said”, “a plan that critics call costly”
        place = low[end - 1] not in words.nominal or low[end - 1] in words.document
        if (
            place
            and first - 2 >= least
            and low[first - 1] in WHERE
            and first < end
            and grammar.copy.is_name(first - 2)
            and not grammar.copy.is_name(end - 1)
        ):
            return _phrase(grammar, first - 1, least)  # “Ana Berl in the letter said”
        if first - 3 >= least and low[first - 1] == "to" and low[first - 2] in TIED:
            tied = _phrase(grammar, first - 2, least)
            first = tied.first if tied is not None else first  # “people close to the mayor”
        if first < end and (low[first] in ("he", "she", "they") or grammar.may_speak(first, end)):
            return Range(first, end)
        return None
    return None


def _whom(grammar: Grammar, phrase: Range) -> Range:
    """Whom “who” is about: “the tone of Ana Berl, who” is about her, “the wife of Ana Berl, who” about the wife."""
    low = grammar.low
    of = next((index for index in range(phrase.first + 1, phrase.last - 1) if low[index] == "of"), None)
    words = grammar.words
    somebody = words.people | words.female_title | words.male_title
    if of is None or low[of - 1] in somebody or not grammar.copy.is_name(of + 1):
        return phrase
    return Range(of + 1, phrase.last)


def _are_people(grammar: Grammar, index: int) -> bool:
    """Whether a token is a word for several people: no “that” stands before it as “that clerk” has."""
    return grammar.low[index].endswith("s") and grammar.low[index] in grammar.words.people


def _leaves_clause(grammar: Grammar, first: int, end: int, least: int) -> bool:
    """Whether a walk from `end` to `first` stopped at “who” or “which” and met no short phrase of its own."""
    if first - 1 <= least or grammar.low[first - 1] not in ("who", "which"):
        return False
    own = first < end and (grammar.low[end - 1] in grammar.words.nominal or grammar.copy.is_name(end - 1))
    return not (own and end - first <= 3)


def _walk(grammar: Grammar, end: int, least: int) -> tuple[int, bool]:
    """The first token of the phrase that ends before `end` (`end` where none does), and whether an edge word stopped it."""
    low, raw, words = grammar.low, grammar.raw, grammar.words
    first = end
    while first > least:
        before = first - 1
        word = low[before]
        if word in GLUE or (word == "’" and first < end):
            if word == "." and not grammar.abbreviates(before, least):
                break
            first = before
        elif not is_word(word):
            break
        elif word in words.determiner:
            first, goes_on = _over_determiner(grammar, before, least)
            if not goes_on:
                break
        elif first < end and _links(grammar, before, first, least):
            first = before
        elif word == "and" and first < end and before > least and low[before - 1] in ("he", "she", "they"):
            return before - 1, False
        elif word in words.left_edge and not _is_hyphened(grammar, before):
            return first, True
        elif word in words.time and low[before + 1] not in BOUND and (low[before + 2 : before + 3] != ["'s"]):
            break
        elif (
            first < end
            and grammar.copy.is_name(first)
            and raw[before].islower()
            and word not in words.nominal
            and word not in words.particle
            and not _introduces_name(grammar, before, least)
        ):
            break  # “praised Ana Berl”: what is neither a role nor a link before a name is not of it.
        else:
            first = before
    return first, False


def _introduces_name(grammar: Grammar, last: int, least: int) -> bool:
    """Whether a noun that ends at token `last` stands between a determiner and a name: “the fisherman Ana Berl”."""
    low, words = grammar.low, grammar.words
    if low[last].endswith(("ed", "ing", "s")) or last in grammar.verbs:
        return False
    for index in range(last, max(least - 1, last - DESCRIPTION), -1):
        if low[index] in words.determiner:
            return index < last
        if not is_word(low[index]) or low[index] in words.left_edge:
            return False
    return False


def _is_hyphened(grammar: Grammar, index: int) -> bool:
    """Whether a hyphen ties a word to its neighbour: “left” is no verb in “a left-wing group” or “the far-left party”."""
    low, tokens = grammar.low, grammar.copy.tokens
    ahead = index + 2 < len(low) and low[index + 1] == "-" and tokens.starts[index + 2] - tokens.ends[index] == 1
    return ahead or (index > 1 and low[index - 1] == "-" and tokens.starts[index] - tokens.ends[index - 2] == 1)


def _links(grammar: Grammar, index: int, right: int, least: int) -> bool:
    """Whether “and” or a preposition at `index` carries the phrase on to the left."""
    word = grammar.low[index]
    if word in ("and", "or"):
        return index > least and grammar.joins(index, right)
    return word in grammar.words.link and grammar.holds(index, least)


def _over_determiner(grammar: Grammar, at: int, least: int) -> tuple[int, bool]:
    """Where the phrase starts once the determiner at `at` is in it, and whether it goes on from there."""
    low = grammar.low
    if at > least and low[at - 1] in grammar.words.link and grammar.holds(at - 1, least):
        return at - 1, True
    if at - 2 > least and low[at - 1] == "by" and grammar.makes(at - 2):
        return at - 2, True  # “minutes seen by the paper”
    return at, at - 1 > least and low[at - 1] == "and" and grammar.copy.is_name(at - 2)
