"""Content that stands elsewhere than behind its cue: verdicts in the passive, “was how she put it”, “, which she denied”."""

from __future__ import annotations

from flagger.marking.attribution.content import pieces
from flagger.marking.attribution.line import Draft, Line
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject, following, named
from flagger.marking.grammar.words import Range

AGENT_REACH = 20
"""“by” stands within so many tokens behind the verdict that it gives to somebody."""

CALL = ".call-a-name"
PUT = ".put-it"
OBJECTS = frozenset(("him", "her", "it", "them"))


def labelled(line: Line, draft: Draft) -> Draft | None:
    """“was described as “savage” by Ana Berl”: the verdict is the agent's; None where no agent or no verdict follows."""
    after = draft.cue.last
    if draft.source is not None:
        # “was described by Ana Berl as “ruthless””
        comma = line.find_outside(",", draft.source.last, line.last)
        draft.content = pieces(line, draft.source.last, line.last if comma is None else comma)
        return draft if draft.content else None
    if after < line.last and line.low[after] != "as" and line.low[after] in line.words.preposition:
        return None  # “was called to the gate by the police”
    for index in range(after, min(line.last, after + AGENT_REACH)):
        if index in line.quoted:
            continue
        if line.low[index] == "by":
            whom = named(line.grammar, following(line.grammar, index + 1, line.last), line.last)
            if whom is None or not _may_be_agent(line, whom):
                return None
            draft.source, draft.content = whom, pieces(line, after, index)
            return draft
        if line.low[index] in (",", ";", ":", "–", "—"):
            return None
    return None


def is_call(line: Line, after: int) -> bool:
    """Whether “calls” is a verb by what stands behind it: “whom the port calls “ruthless””, “as the miners call him”."""
    return after < line.last and (after in line.quoted or line.low[after] in OBJECTS)


def is_verdict(line: Line, after: int) -> bool:
    """Whether a verdict opens behind a participle: in marks, with “as” or with “a”."""
    return after < line.last and (after in line.quoted or line.low[after] in ("as", "a", "an"))


def _may_be_agent(line: Line, whom: Range) -> bool:
    """Whether a phrase behind “by” names people, a body or a paper: not “by mistake”."""
    first = line.low[whom.first]
    return any(map(line.copy.is_name, range(*whom))) or line.grammar.is_nominal(*whom) or first in line.words.pronoun


def called(line: Line, draft: Draft) -> Draft | None:
    """“apologised for calling the guards “thugs””: whoever stands before “for” used the words; None without any in marks."""
    start, after = draft.cue
    if line.before(start) not in ("for", "after") or not draft.entry.endswith(CALL):
        return None
    comma = line.find_outside(",", after, line.last)
    draft.content = pieces(line, after, line.last if comma is None else comma)
    if not any(i in line.quoted for piece in draft.content for i in range(*piece)):
        return None
    verb = line.low[start - 2].endswith("ed")
    near = None if verb else subject(line.grammar, start - 1, line.first)
    draft.source = near or first_subject(line.grammar, line.first, start)
    return draft if draft.source else None


def turned(line: Line, draft: Draft, opens: int) -> Draft | None:
    """“… was how Ana Berl put it”, “…, as his rivals call him, …”; None for any other order. `opens` is where its subject does."""
    before = line.before(opens)
    if before == "how" or (before == "what" and draft.entry.endswith(CALL)):
        return _how(line, draft, opens - 1)
    if before == "as" and draft.entry.endswith((CALL, PUT)):
        return _as(line, draft, opens - 1)
    return None


def _how(line: Line, draft: Draft, how: int) -> Draft | None:
    """““Brutal” was how Ana Berl described it”; where “that” stands in its place, the quotation before is meant."""
    if line.before(how) not in line.words.passive:
        return None
    stop = how - 1
    if line.before(stop) in ("that", "this", "it"):
        stop -= 1
    content = pieces(line, line.first, stop) or quoted_before(line)
    draft.content, draft.before = content, True
    return draft if content else None


def _as(line: Line, draft: Draft, at: int) -> Draft | None:
    """“As Ana Berl put it, …”, “The hall was, as Ana Berl put it, “a sight””, “The “tyrant”, as his rivals call him, …”."""
    after = draft.cue.last
    calls = draft.entry.endswith(CALL)
    marks = at - (line.before(at) == ",")
    if calls and marks - 1 in line.quoted:
        # “the “operation”, as the palace called the war, …”
        draft.content = pieces(line, *_quoted_run(line, marks))
        return draft if draft.content else None
    if calls and (after >= line.last or line.low[after] not in OBJECTS):
        return None
    head = pieces(line, line.first, at)
    tail = [] if calls else pieces(line, after, line.last)
    # Of two sides the one in marks is what was said so.
    quoted = [piece for piece in (*head, *tail) if not line.quoted.isdisjoint(range(*piece))]
    draft.content, draft.before = quoted or [*head, *tail], bool(head)
    return draft if draft.content else None


def quoted_before(line: Line) -> list[Range]:
    """The quotation that ends right before the sentence: “That was how she put it” points at it."""
    run = _quoted_run(line, line.first)
    return [run] if run.first < run.last else []


def _quoted_run(line: Line, last: int) -> Range:
    """The tokens between marks that end before token `last`."""
    first = last
    while first - 1 in line.quoted:
        first -= 1
    return Range(first, last)


def answered(line: Line, opens: int) -> list[Range]:
    """What a denial at the end of a sentence is of: “, which she denied”, “, a claim that she denies”.

    `opens` is where the subject of the denial does. The words point at what was said before them.
    """
    low, at = line.low, opens
    if line.before(at) == "which" and line.before(at - 1) == ",":
        return [Range(at - 1, at)]
    if line.before(at) == "that":
        at -= 1
    if line.before(at) == "something" and line.before(at - 1) == ",":
        return [Range(at - 1, at)]
    claim = line.before(at) in line.words.charge_noun or line.before(at) in ("suggestion", "idea", "report", "rumour")
    if claim and line.before(at - 1) in ("a", "an") and at - 3 > line.first and low[at - 3] == ",":
        return [Range(at - 2, at)]
    return []
