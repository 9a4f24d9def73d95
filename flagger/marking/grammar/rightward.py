"""From a cue or the start of a sentence on: noun phrases walked to the right."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.grammar.leftward import BOUND, MAX_PHRASE
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range

GLUE = frozenset(("'s", "-", "&", "/", "’"))
"""Marks inside a phrase."""

OPENING_REACH = 20
"""The comma behind an opening adverbial comes within this many tokens."""


def following(grammar: Grammar, start: int, most: int) -> Range | None:
    """The noun phrase that starts at token `start`, or None. Never reaches `most`."""
    low, words = grammar.low, grammar.words
    high = min(most, start + MAX_PHRASE)
    if start >= high:
        return None
    if low[start] in words.pronoun:
        return Range(start, start + 1)
    index = start
    while index < high:
        step = _step(grammar, index, start, high)
        if not step:
            break
        index += step
    while index > start and (
        not is_word(low[index - 1]) or low[index - 1] in words.link or low[index - 1] in ("and", "or")
    ):
        index -= 1
    if index == start:
        return None
    if low[start] not in ("many", "some", "others") and all(low[i] in words.determiner for i in range(start, index)):
        return None
    return Range(start, index)


def _step(grammar: Grammar, index: int, start: int, high: int) -> int:
    """How many tokens the phrase takes at `index`: 0 where it ends."""
    low, words = grammar.low, grammar.words
    word = low[index]
    if word in GLUE or (word == "." and grammar.abbreviates(index, start)):
        return 1
    if not is_word(word):
        return 0
    if index == start:
        bound = low[index + 1 : index + 3]
        return int(word not in words.edge and (word not in words.time or "'s" in bound or "-" in bound[:1]))
    follower = low[index + 1] if index + 1 < high else ""
    if word in ("and", "or"):
        return int(bool(follower) and grammar.joins(index, index + 1))
    if word in words.link and grammar.holds(index, start):
        return int(not follower.endswith("ing"))  # “accused by the port of stealing”
    if word in words.made_by and follower in ("by", "out"):
        return 2
    if word == "by" and low[index - 1] in words.document:
        return 1  # “a report by the port”
    opens = word in words.determiner and low[index - 1] not in words.link and low[index - 1] != "by"
    # “her label stole”: behind a determiner a form that may be a verb is a noun.
    owned = (
        index == start + 1 and low[start] in words.determiner and low[start] not in words.pronoun_determiner - {"her"}
    )
    if word in words.time and (follower in BOUND or low[index + 2 : index + 3] == ["'s"]):
        return 1  # “the 81-year-old nurse”, “last year’s winner”
    speaks = index in grammar.verbs and not grammar.copy.is_name(index) and not owned
    return int(not (opens or speaks or word in words.right_edge or word.endswith("ly")))


def named(grammar: Grammar, phrase: Range | None, most: int) -> Range | None:
    """The name behind a role: “the cinema's manager, Rosa Quill”; else the phrase itself."""
    if phrase is None or phrase.last >= most or grammar.low[phrase.last] != ",":
        return phrase
    low, words = grammar.low, grammar.words
    # “the deputy chair of the State Council, Rosa Quill”; “the clerk, Rosa Quill”
    described = low[phrase.first] in words.determiner or low[phrase.first + 1 : phrase.first + 2] == ["'s"]
    role = grammar.gives_role(phrase.last, phrase.first)
    if not (described if grammar.copy.is_name(phrase.last - 1) else described or role):
        return phrase
    office = role or not words.link.isdisjoint(low[phrase.first : phrase.last])
    if grammar.copy.is_name(phrase.last - 1) and not office:
        return phrase
    first = end = phrase.last + 1
    while end < most and (
        grammar.copy.is_name(end) or grammar.low[end] in grammar.words.particle or grammar.low[end] == "-"
    ):
        end += 1
    closed = end >= most or grammar.low[end] in (",", ".", "”", '"', "’", ";")
    long = role or end - first > 1
    return Range(first, end) if closed and long and grammar.is_person(first, end) else phrase


def first_subject(grammar: Grammar, first: int, last: int) -> Range | None:
    """The noun phrase that opens a sentence of tokens `first` to `last`, an opening adverbial skipped."""
    index = _behind_adverbial(grammar, first, last)
    if index is None:
        return None
    while index < last and not is_word(grammar.low[index]):
        index += 1
    found = following(grammar, index, last)
    if found is None:
        return None
    # A verb in -ed or -s that no list knows ends the phrase: capitals first, then small words that are known nouns.
    end = found.first
    while end < found.last and _belongs(grammar, end, found):
        end += 1
    return Range(found.first, end) if end > found.first else None


def _behind_adverbial(grammar: Grammar, first: int, last: int) -> int | None:
    """Where the subject may start: behind an opening adverbial; None where it has no end in sight."""
    if first >= last:
        return first
    word, words = grammar.low[first], grammar.words
    behind = grammar.low[first + 1] if first + 1 < last else ""
    loose = word in words.stop or grammar.is_adverb(first) or (word.endswith("ly") and behind == ",")
    # “Arriving at the gate, the guard found …”
    doing = word.endswith("ing") and (behind in words.preposition or behind in words.determiner)
    if not loose and not doing and word not in words.preposition:
        return first
    reach = range(first, min(last, first + OPENING_REACH))
    comma = next((i for i in reach if grammar.low[i] == ","), None)
    if comma is not None:
        return comma + 1
    return first + 1 if loose else first if doing else None


def _belongs(grammar: Grammar, index: int, phrase: Range) -> bool:
    """Whether a token belongs to a subject: a name, a known noun, a link, or no verb by its ending."""
    word, words = grammar.low[index], grammar.words
    before = grammar.low[index - 1] if index > phrase.first else ""
    return (
        grammar.copy.is_name(index)
        or word in words.determiner
        or word in words.nominal
        or not is_word(word)
        or word in words.link
        or word in ("and", "or")
        or before == "-"
        or before in words.determiner
        or (index + 1 < phrase.last and not word.endswith(("ed", "s", "ing")))
    )
