"""Whether subject and verb close a sentence whose content stands before them: “The road is shut, officials said.”"""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.attribution.content import ADDRESSEE
from flagger.marking.attribution.line import CLOSING, OPENING, Line
from flagger.marking.grammar.clauses import is_clause
from flagger.marking.grammar.rightward import following


def is_tail(line: Line, subject: int, after: int, *, told: bool) -> bool:
    """Whether a subject from token `subject` and a verb up to `after` close what stands before them.

    `told` says that the verb takes an addressee.
    """
    if subject <= line.first:
        return False
    low, mark = line.low, line.low[subject - 1]
    if mark == "-" and subject - 2 in line.quoted:
        return True
    if mark not in (",", "–", "—") and mark not in CLOSING:
        return False
    if line.copy.words(line.first, subject) < 2 or _describes_subject(line, subject):
        return False
    if after >= line.last:
        return True
    if not is_word(low[after]):
        return low[after] != ":" and line.raw[after] not in OPENING
    if mark in CLOSING and subject - 1 in line.quoted:
        return _closes_quotation(line, after)
    if low[after] == "that":
        return False
    if told:
        # “…, the clerk told the Elmouth Times.”: nothing but the addressee is left.
        whom = following(line.grammar, after, line.last)
        return whom is not None and (whom.last >= line.last or not is_word(low[whom.last]))
    return (
        low[after] in line.words.preposition
        or low[after] in line.words.time
        or line.grammar.is_adverb(after)
        or low[after].endswith("ing")
        or low[after] in ("when", "while")
    )


def _describes_subject(line: Line, subject: int) -> bool:
    """Whether the quotation right before a subject belongs to it: “The “independent” board said …”."""
    low, start = line.low, subject
    if subject - 1 not in line.quoted or low[subject - 2] in (",", ".", "!", "?") or line.copy.is_name(subject):
        return False
    while start > line.first and start - 1 in line.quoted:
        start -= 1
    if line.before(start) not in line.words.determiner and line.before(start) != "'s":
        return False
    return line.words.finite.isdisjoint(low[line.first : start])


def _closes_quotation(line: Line, after: int) -> bool:
    """Right behind a quotation, what follows the cue is an addressee or an occasion, unless it announces more."""
    comma = line.find((",",), after, line.last)
    stop = line.last if comma is None else comma
    return not any(line.low[i] in (":", "that") or i in line.quoted for i in range(after, min(stop, after + ADDRESSEE)))


def may_be_tail(line: Line, subject: int) -> bool:
    """An opening adverbial (“On Monday, officials said in Zelm that”) is no content: it has no verb of its own."""
    opens = line.first
    while opens < subject and line.low[opens] in ("and", "but", "so", "or", "yet"):
        opens += 1
    if opens < subject and line.low[opens] not in line.words.preposition and not line.grammar.is_adverb(opens):
        return True
    return not line.quoted.isdisjoint(range(line.first, subject)) or is_clause(line.grammar, opens, subject)
