"""Cues that are no verbs: “according to”, “the claim that”, “reportedly”, and a bare colon."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.attribution.content import pieces
from flagger.marking.attribution.elsewhere import quoted_before
from flagger.marking.attribution.line import CLOSING, OPENING, Draft, Line
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject, following, named
from flagger.marking.grammar.words import Range

CLAUSE_STARTS = OPENING | {",", ";", ":", "–", "—", "(", "with", "that", "which", "and", "but", "while", "as"}
"""What the clause round a hearsay adverb does not reach over to the left."""

CLAUSE_ENDS = CLOSING | {",", ";", "–", "—", ")"}
"""What it does not reach over to the right."""

DENIAL = 6
DENY = ("den", "reject", "disput", "refut", "dismiss")
"""“a claim that the port's board has denied” has at most so many tokens behind “that”, one of them so begun."""

COLON_REACH = 12
TITLE_COLON_REACH = 25
"""The source before a colon takes at most this many tokens, in a sentence and in a heading."""


def preposition(line: Line, draft: Draft) -> Draft | None:
    """“According to Ana Berl, …”, “…, according to Ana Berl”."""
    start, after = draft.cue
    if after < line.last and line.low[after] == "whom":
        return _whom(line, draft)
    source = named(line.grammar, following(line.grammar, after, line.last), line.last)
    if source is None:
        return None
    draft.source = source
    if line.low[after - 2 : after] == ["those", "of"]:
        draft.content, draft.before = quoted_before(line), True  # “The words were those of Ana Berl.”
        return draft
    lead = line.copy.words(line.first, start)
    if lead >= 2 or (lead and line.low[line.first] in ("this", "that")):
        draft.before = True
        draft.content = pieces(line, line.first, start)
        if source.last < line.last and line.low[source.last] == "," and not _describes(line, source.last + 1):
            draft.content += pieces(line, source.last + 1, line.last)
    else:
        comma = line.find((",",), source.last, source.last + 25)
        draft.content = pieces(line, source.last if comma is None else comma, line.last)
    return draft


def _whom(line: Line, draft: Draft) -> Draft | None:
    """“Ana Berl, according to whom the road is shut, left”."""
    start, after = draft.cue
    draft.source = subject(line.grammar, start - (line.before(start) == ","), line.first)
    comma = line.find_outside(",", after, line.last)
    draft.content = pieces(line, after + 1, line.last if comma is None else comma)
    return draft if draft.source else None


def _describes(line: Line, index: int) -> bool:
    """Whether an apposition to the source opens here; it is read with the source's mentions."""
    if not line.quoted.isdisjoint(range(index, min(line.last, index + 3))):
        return False  # “in the words of Ana Berl, a “savage” night”
    return index < line.last and (
        line.low[index] in ("a", "an", "the", "who", "which") or line.low[index] in line.words.people
    )


def noun(line: Line, draft: Draft) -> Draft | None:
    """“Norland's claim that …”, “made claims that …”, “allegations against …”."""
    low, start = line.low, draft.cue.first
    before = line.before(start)
    announced = low[draft.cue.last - 1] in ("that", "of", "against", "about")
    if before in ("these", "those", "such", "any", "the") and not announced:
        return None
    if low[start] in ("claims", "claim") and before in line.words.pronoun:
        return None
    owner = next((i for i in range(start - 1, max(line.first, start - 5) - 1, -1) if low[i] == "'s"), None)
    if before in ("his", "her", "their", "its"):
        draft.source = Range(start - 1, start)
    elif owner is not None and owner > line.first:
        draft.source = subject(line.grammar, owner, line.first)
    elif line.drafts:
        draft.like = line.speaks_as_before()
    else:
        maker = named(line.grammar, first_subject(line.grammar, line.first, start), start)
        if maker is not None and maker.last < start and low[maker.first] not in ("there", "it"):
            draft.source = maker
    draft.content = pieces(line, draft.cue.last, line.last)
    if before in ("a", "an") and _is_denial(line, draft.content):
        return None  # “…, a claim that he denies”
    return draft


def _is_denial(line: Line, content: list[Range]) -> bool:
    """Whether what follows “a claim that” is a subject and a verb that denies it."""
    words = line.low[content[0].first : content[0].last] if content else []
    return 0 < len(words) <= DENIAL and any(word.startswith(DENY) for word in words[1:])


def adverb(line: Line, draft: Draft) -> Draft:
    """“reportedly”: the clause it stands in; of “it emerged that” what follows, for what stands before is not told so."""
    left, right = draft.cue
    announces = line.low[left] == "it" and line.low[right - 1] == "that"
    while not announces and left > line.first and line.low[left - 1] not in CLAUSE_STARTS:
        left -= 1
    while right < line.last and line.low[right] not in CLAUSE_ENDS:
        right += 1
    draft.content = pieces(line, left, draft.cue.first) + pieces(line, draft.cue.last, right)
    return draft


LEAD_VERB = 2
"""No more words than this stand between the source and a colon with a quotation: “The letter begins: “…””."""


def _is_apposition(line: Line, comma: int, end: int) -> bool:
    """Whether tokens from a comma on say what the one before them is: “Ana Berl, head of the port:”."""
    behind = range(comma + 1, end)
    return (
        line.low[comma] == ","
        and 0 < len(behind) <= COLON_REACH
        and not any(
            line.low[i] in line.words.finite or i in line.grammar.verbs or not is_word(line.raw[i]) for i in behind
        )
    )


def _lead_in(line: Line) -> Draft | None:
    """“Ana Berl left a note on the door:” above a quotation in a block of its own, “The letter begins: “…””; or None."""
    starts, ends, text = line.copy.tokens.starts, line.copy.tokens.ends, line.copy.text
    at = line.find_outside(":", line.first, line.last)
    if at is None or at + 1 >= line.last or at + 1 not in line.quoted:
        return None
    source = first_subject(line.grammar, line.first, at)
    if source is None or not (line.copy.is_name(source.last - 1) or line.grammar.is_nominal(*source)):
        return None
    below = "\n" in text[ends[at] : starts[at + 1]]
    if not below and not (0 < at - source.last <= LEAD_VERB and all(map(is_word, line.raw[source.last : at]))):
        return None
    draft = Draft(line.number, Range(at, at + 1), "colon", "neutral", "")
    draft.source, draft.content = source, pieces(line, at + 1, line.last)
    return draft


def _is_person(line: Line, source: Range) -> bool:
    """Whether the name that opens a heading is a person's, by its first part: “Ana Berl: judge must go”."""
    known = line.titled and line.words.gender(line.low[source.first])
    return bool(known) and source.last - source.first > 1 and line.grammar.is_person(*source)


def colon(line: Line) -> Draft | None:
    """“Mayor: no talks this year”, “Ana Berl: “…””, and in a heading “No talks this year: minister”; None without a source."""
    leading = _lead_in(line)
    if leading is not None:
        return leading
    reach = TITLE_COLON_REACH if line.titled else COLON_REACH
    at = line.find_outside(":", line.first, line.first + reach)
    if at is None or at == line.first or at + 1 >= line.last:
        return None
    if (
        at + 1 not in line.quoted
        and "\n" in line.copy.text[line.copy.tokens.ends[at] : line.copy.tokens.starts[at + 1]]
    ):
        return None  # A list below, which a heading of its own announces: “What the minister wants:”.
    draft = Draft(line.number, Range(at, at + 1), "colon", "neutral", "")
    source = following(line.grammar, at + 1, line.last) if line.titled else None
    if source is not None and source.last == line.last and line.grammar.is_nominal(*source):
        draft.source, draft.content, draft.before = source, pieces(line, line.first, at), True
        return draft
    source = following(line.grammar, line.first, at)
    quoted = at + 1 in line.quoted
    if source is None or not (quoted or line.copy.is_name(line.first)):
        return None
    if source.last != at and not (quoted and _is_apposition(line, source.last, at)):
        return None
    if (
        not quoted
        and line.words.people.isdisjoint(line.low[source.first : source.last])
        and not _is_person(line, source)
    ):
        return None
    draft.source, draft.content = source, pieces(line, at + 1, line.last)
    return draft
