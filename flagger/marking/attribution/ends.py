"""Where content behind a cue ends before its sentence does, and where “that” is itself the content."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.attribution.line import Draft, Line
from flagger.marking.grammar.clauses import is_clause

POINTERS = frozenset(("it", "this", "that", "them"))
ENDS = frozenset((".", ",", ";", "and", "but"))
"""Behind one of the pointers they show that it is all that is denied."""


def points(line: Line, that: int) -> bool:
    """Whether “that” is what is spoken of, and announces nothing: “said that was nonsense”, “rejected that.”"""
    behind = that + 1
    if behind >= line.last:
        return True
    word = line.raw[behind]
    if not is_word(word):
        return word in ".;!?"
    return word in line.words.auxiliary and word not in line.words.modal


def end_of(line: Line, draft: Draft, first: int, last: int) -> int:
    """Where the content of a cue that starts at token `first` ends; at most at `last`."""
    if draft.stance == "rejecting" and first + 1 < last and line.low[first] in POINTERS and line.low[first + 1] in ENDS:
        return first + 1  # “denied it, and the union left”
    if draft.entry.endswith(".call-a-name"):
        last = next((index for index in range(first + 1, last - 1) if _narrates(line, index)), last)
    return _before_next_act(line, draft, first, last)


def _narrates(line: Line, index: int) -> bool:
    """Whether a clause about the speaker himself opens: “compared them to wolves as he left the hall”."""
    opens = line.low[index] in ("as", "when", "while", "after", "before") and index not in line.quoted
    return opens and line.low[index + 1] in ("he", "she", "they", "it")


def _before_next_act(line: Line, draft: Draft, first: int, last: int) -> int:
    """Where content that is no clause ends before a further act of the speaker: “has declared a truce and has left”."""
    helper = line.low[draft.cue.first]
    if helper not in line.words.auxiliary:
        return last
    for index in range(first + 1, last - 1):
        if line.low[index] in ("and", "but") and index not in line.quoted and line.low[index + 1] == helper:
            return last if is_clause(line.grammar, first, index) else index
    return last
