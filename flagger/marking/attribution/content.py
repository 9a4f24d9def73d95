"""What a cue attributes: where its content starts, goes on behind the cue, and ends."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.attribution.ends import end_of, points
from flagger.marking.attribution.line import CLOSING, OPENING, Draft, Line
from flagger.marking.grammar.clauses import is_clause
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range

OCCASION = 14
"""How many tokens after a cue an occasion (“in an interview with … on Sunday that”) may take."""

TIME_REACH = 6
"""How many tokens a time or a place between a cue and its comma may take."""

ADDRESSEE = 9
"""How many tokens after “told” the one who is told may take."""

FIRST_MARKS = OPENING | frozenset("($£€#@[")
"""Marks that content may start with."""

LAST_MARKS = CLOSING | frozenset(")]%")
"""Marks that content may end with."""

JOINTS = frozenset(("and", "but", "while", "as"))
"""Words at which a clause with the next cue opens."""


def pieces(line: Line, first: int, last: int) -> list[Range]:
    """The tokens from `first` to `last` less the marks at their ends; quotation marks stay. Nothing where no word is left."""
    raw = line.raw
    while first < last and not is_word(raw[first]) and raw[first] not in FIRST_MARKS:
        first += 1
    while last > first and not is_word(raw[last - 1]) and raw[last - 1] not in LAST_MARKS:
        last -= 1
    return [Range(first, last)] if last > first and line.copy.words(first, last) else []


def behind(line: Line, draft: Draft, last: int) -> list[Range]:
    """The content behind a cue, to `last`: after “that”, a colon, an addressee (“told reporters”) or a time.

    For a cue that accuses, whom it names right behind becomes the draft's target.
    """
    after = draft.cue.last
    if draft.entry.endswith(".tell"):
        after = _behind_addressee(line, after, last)
    if draft.form == "target":
        draft.target = following(line.grammar, after, last)
    after = _behind_occasion(line, after, last)
    index = after
    while index < last and (
        line.low[index] in (",", ":")
        or (line.low[index] == "that" and not (index == after and points(line, index)))
        or (index == after and line.low[index] in line.words.time)
    ):
        index += 1
    return pieces(line, index, end_of(line, draft, index, last))


def _behind_addressee(line: Line, after: int, last: int) -> int:
    for index in range(after, min(last, after + ADDRESSEE)):
        if line.low[index] in (":", "that") or index in line.quoted:
            return index
    whom = following(line.grammar, after, last)
    return whom.last if whom is not None and whom.last < last else after


def _behind_occasion(line: Line, after: int, last: int) -> int:
    """Behind “on Monday”, “in an interview with …”, where “that” or a colon follows; else `after` itself."""
    low, words = line.low, line.words
    if after >= last or not (low[after] in words.preposition or low[after] in words.time):
        return after
    for index in range(after, min(last, after + OCCASION)):
        if low[index] in ("that", ":"):
            return index
        if low[index] in (",", ";") or index in line.quoted or low[index] in words.finite:
            break
    return after


def announces(line: Line, after: int) -> bool:
    """Whether “that”, a colon, a quotation or a clause follows a verb that is not always a cue."""
    low = line.low
    for index in range(after, min(line.last, after + 5)):
        if low[index] in ("that", ":", "how", "why", "whether") or index in line.quoted:
            return True
        if low[index] in (".", ";", ","):
            break
    reach = range(after + 1, min(line.last, after + 10))
    return leads_in(line, after) or any(low[i] in line.words.finite or low[i].endswith("ed") for i in reach)


def leads_in(line: Line, after: int) -> bool:
    """Whether a colon closes the paragraph, with a list or a quotation below: “The institute lists three signs:”."""
    at = line.find_outside(":", after, line.last - 1)
    starts, ends = line.copy.tokens.starts, line.copy.tokens.ends
    return at is not None and "\n" in line.copy.text[ends[at] : starts[at + 1]]


def inserted(line: Line, after: int) -> list[Range]:
    """What goes on behind a cue between commas: “On Monday, she said, the road was shut.”"""
    last = line.last
    if after < last and (line.low[after] in line.words.preposition or line.low[after] in line.words.time):
        after = line.find((",",), after, after + TIME_REACH) or last  # “The gate, she said on Friday, was shut.”
    if after >= last or line.low[after] != "," or not line.quoted.isdisjoint(range(after, last)):
        return []
    start = after + 1
    if start < last and line.low[start] in line.words.finite:
        return pieces(line, start, last)  # “The gate, she said, was shut.”
    whole = following(line.grammar, start, last) is not None and is_clause(line.grammar, start, last)
    return pieces(line, start, last) if whole and not line.low[start].endswith("ing") else []


def resumed(line: Line, after: int) -> list[Range]:
    """The quotation that goes on behind an inserted cue: “A,” he said, “B.”"""
    last = line.last
    opening = next((i for i in range(after, last) if i in line.quoted), None)
    if opening is not None:
        return pieces(line, opening, last)
    if after < last and line.low[after] == "," and line.copy.words(after, last) > 3:
        goes_on = line.low[after + 1] in ("but", "and", "because", "so")
        return pieces(line, after + 1, last) if goes_on else []
    return []


def cut(line: Line) -> None:
    """Part the contents of a sentence with several cues: each ends where the next cue opens a clause of its own."""
    for index, draft in enumerate(line.drafts):
        for later in line.drafts[index + 1 :]:
            edge = _clause_edge(line, draft, later)
            if edge is not None:
                draft.content = [
                    piece
                    for old in draft.content
                    if old.first < edge
                    for piece in pieces(line, old.first, min(old.last, edge))
                ]
                break
        if not draft.before or draft.form == "preposition":
            continue
        # Content before a cue does not reach over an earlier clause with a cue of its own.
        for earlier in line.drafts[:index]:
            if not earlier.before and earlier.form != "adverb" and earlier.stance != "mental":
                if _holds_clause(line, draft, earlier):
                    continue
                start = earlier.content[-1].last if earlier.content else earlier.cue.last
                draft.content = [
                    piece for old in draft.content for piece in pieces(line, max(old.first, start), old.last)
                ]


def _holds_clause(line: Line, tail: Draft, earlier: Draft) -> bool:
    """Whether a tail attributes a clause with a cue of its own: “The figures show a fall, the centre said.”

    Then what that cue attributes ends before the tail.
    """
    if tail.source is None or "preposition" in (tail.form, earlier.form) or tail.source.first <= earlier.cue.last:
        return False
    edge = tail.source.first - 1
    joined = any(line.low[i] in JOINTS and line.low[i - 1] == "," for i in range(earlier.cue.last + 1, edge))
    if line.low[edge] != "," or joined or edge in line.quoted:
        return False
    earlier.content = [
        piece for old in earlier.content if old.first < edge for piece in pieces(line, old.first, min(old.last, edge))
    ]
    return True


def _clause_edge(line: Line, draft: Draft, later: Draft) -> int | None:
    """Where the clause of a later cue opens (“…, adding that”, “… and denied”, “…, according to”); None where it opens none."""
    start = min(later.cue.first, later.source.first) if later.source and not later.before else later.cue.first
    if later.stance == "rejecting" and not later.before and later.content:
        start = min(start, later.content[0].first)  # “, a claim she denies”
    mark = start - 1
    if mark <= draft.cue.last or later.form == "adverb":
        return None
    opens = line.low[mark]
    if later.form != "preposition" and opens not in JOINTS and opens not in (",", ";", "–", "—"):
        return None
    if opens in JOINTS and mark - 1 > draft.cue.last and line.low[mark - 1] == ",":
        return mark - 1
    return mark
