"""Verbs as cues: whether a form is one here, who its subject is, and where its content stands."""

from __future__ import annotations

from flagger.marking.attribution.content import announces, behind, inserted, pieces, resumed
from flagger.marking.attribution.elsewhere import CALL, PUT, answered, called, is_call, is_verdict, labelled, turned
from flagger.marking.attribution.line import CLOSING, Draft, Line
from flagger.marking.attribution.tails import is_tail, may_be_tail
from flagger.marking.grammar.clauses import group_start
from flagger.marking.grammar.leftward import opening, subject
from flagger.marking.grammar.rightward import first_subject, following, named
from flagger.marking.grammar.words import Range

SPOKEN = frozenset(("neutral", "endorsing", "insisting"))
"""The stances whose cues, once negated, attribute nothing."""

NOBODY = frozenset(("nobody", "none", "neither", "no"))
"""A subject that opens with one of these says nothing."""

PAPER_REACH = 5
"""The noun of a paper stands within so many tokens of the start of its sentence."""


def verb(line: Line, draft: Draft) -> Draft | None:
    """The attribution of a verb; None where the form is no cue here."""
    low, at = line.low, draft.cue.first
    if _is_infinitive(line, at):
        return None
    group = group_start(line.grammar, at, line.first)
    if group - 3 >= line.first and low[group - 3 : group] in (["went", "on", "to"], ["goes", "on", "to"]):
        group = group_start(line.grammar, group - 3, line.first)  # “went on to accuse”
    if line.raw[at][0].isupper() and at > line.first and not line.titled and not line.raw[line.first].isupper():
        return None  # A capital inside a sentence is a name: “the Union State”.
    helpers = set(low[group:at])
    if helpers & line.words.modal and draft.stance != "mental":
        return None
    if helpers & line.words.negation and draft.stance in SPOKEN:
        return None
    ing = low[at].endswith("ing")
    draft.cue = Range(_cue_start(line, group, at), draft.cue.last)
    draft.gerund = ing and not helpers & line.words.passive
    if helpers & line.words.passive and not ing and draft.stance != "mental":
        return _passive(line, draft, group)
    if not ing and not helpers & line.words.auxiliary and _is_noun(line, group):
        return None
    calls = draft.entry.endswith(CALL)
    verdict = calls and is_call(line, draft.cue.last)
    if group == at and low[at] in line.words.noun_like and not verdict and not has_subject(line, at):
        return None
    if group == at and line.before(at) == "," and calls and is_verdict(line, draft.cue.last):
        dubbed = labelled(line, draft)  # “the colonel, dubbed a “madman” by Ana Berl”
        if dubbed is not None:
            return dubbed
    return _gerund(line, draft) if draft.gerund else _finite(line, draft, group)


def _is_infinitive(line: Line, at: int) -> bool:
    """Whether “to” makes the form a wish or a plan, not something said; “went on to say” is said."""
    if line.before(at) != "to":
        return False
    return at - 2 < line.first or line.low[at - 2] not in ("on", "continued", "continues")


def _cue_start(line: Line, group: int, at: int) -> int:
    """Auxiliaries belong to the cue; adverbs and times before the first of them do not."""
    while group < at and line.low[group] not in line.words.auxiliary:
        group += 1
    return group


def _is_noun(line: Line, at: int) -> bool:
    """Whether a determiner or a possessive before a form makes a noun or an adjective of it: “his remarks”, “the stated aim”."""
    word = line.before(at)
    return word == "'s" or (word in line.words.determiner and word not in line.words.pronoun_determiner)


def has_subject(line: Line, at: int) -> bool:
    """Whether the token before a form that may be a noun can be the subject of a verb."""
    words, word = line.words, line.before(at)
    if not word or word in words.determiner or word in words.preposition or word == "'s":
        return False
    return (
        line.copy.is_name(at - 1)
        or word in words.pronoun
        or word in words.nominal
        or line.grammar.is_adverb(at - 1)
        or word in ("who", ",", ")")
    )


def _passive(line: Line, draft: Draft, group: int) -> Draft | None:
    """“was accused of …”, “… was announced by the port”."""
    agent = line.find(("by",), draft.cue.first, draft.cue.last)
    if agent is not None:
        draft.cue = Range(draft.cue.first, agent)  # “described by Ana Berl as”
    after = draft.cue.last
    if after < line.last and line.low[after] == "by":
        draft.source = following(line.grammar, after + 1, line.last)
    if draft.entry.endswith(CALL):
        return labelled(line, draft)
    if draft.form != "target":
        draft.content = pieces(line, line.first, group)
        return draft if draft.source else None
    draft.target = subject(line.grammar, group, line.first)
    if draft.source:
        after = draft.source.last
    if after < line.last and line.low[after] in ("of", "for"):
        after += 1
    draft.content = pieces(line, after, line.last)
    return draft if draft.target else None


def _gerund(line: Line, draft: Draft) -> Draft | None:
    """“…, adding that …”: the source is that of the clause before."""
    start = draft.cue.first
    before = line.before(start)
    verdict = called(line, draft)
    if verdict is not None:
        return verdict
    if before in line.words.determiner or before in ("of", "for", "from", "about", "in", "against", "'s", "on"):
        return None
    if line.drafts:
        draft.like = line.speaks_as_before()
    else:
        draft.source = first_subject(line.grammar, line.first, start) if before else _after_comma(line, start)
        if draft.source is None:
            return None
    draft.content = behind(line, draft, line.last)
    return draft


def _after_comma(line: Line, start: int) -> Range | None:
    """The subject of the main clause after an opening participle (“Citing costs, the port said”)."""
    comma = line.find((",",), start, start + 25)
    return following(line.grammar, comma + 1, line.last) if comma is not None else None


def _finite(line: Line, draft: Draft, group: int) -> Draft | None:
    """A verb with its subject before it, behind it (“said Ana Berl”), or shared with the cue before."""
    before = line.before(group)
    quote_before = before in CLOSING or (before == "," and group - 2 >= line.first and line.low[group - 2] in CLOSING)
    if quote_before or not before or (before in ("–", "—", "-") and group - 2 in line.quoted):
        turned = _inverted(line, draft, group)
        if turned is not None:
            return turned
    if before in ("and", "but", "then", "or") or (before == "," and quote_before):
        return _shared(line, draft)
    whom = subject(line.grammar, group, line.first)
    if whom is None or line.before(whom.first) in line.words.preposition or not _speaks(line, whom):
        whom = _paper(line, group) or whom  # “…, reviewed by the port, show”
    if whom is None:
        return (_inverted(line, draft, group) or _shared(line, draft)) if before == "," else None
    if (
        draft.stance == "mental"
        and whom.last - whom.first == 1
        and line.low[whom.first] in ("it", "that", "this", "there")
    ):
        return None
    if draft.stance in SPOKEN and line.low[whom.first] in NOBODY:
        return None
    draft.source = whom
    return _with_subject(line, draft, group, whom)


def _speaks(line: Line, whom: Range) -> bool:
    """Whether a phrase is a name, a pronoun, or holds a noun for people, bodies or papers."""
    return (
        line.low[whom.first] in line.words.pronoun or line.copy.is_name(whom.last - 1) or line.grammar.is_nominal(*whom)
    )


def _paper(line: Line, verb: int) -> Range | None:
    """The paper that opens a sentence and goes on to its verb over a participle: “Accounts filed with the court show”."""
    low, words = line.low, line.words
    first = line.first
    head = next((i for i in range(first, min(verb, first + PAPER_REACH)) if low[i] in words.document), None)
    if head is None or _has_verb(line, first, verb):
        return None
    if any(low[i] in words.preposition or low[i] in ",;:" for i in range(first, head)):
        return None
    end = next((i for i in range(head + 1, verb) if low[i] == "," or low[i].endswith(("ed", "en"))), verb)
    return Range(first, end)


def _has_verb(line: Line, first: int, last: int) -> bool:
    """Whether a verb stands between two tokens, outside a relative clause between commas."""
    index = first
    while index < last:
        if line.low[index] == "," and line.low[index + 1] in ("which", "who", "whose"):
            closing = line.find((",",), index + 1, last)
            if closing is not None:
                index = closing
        if line.low[index] in line.words.finite or index in line.grammar.verbs:
            return True
        index += 1
    return False


def _with_subject(line: Line, draft: Draft, group: int, whom: Range) -> Draft | None:
    """The content of a verb behind its subject: before both where they are a tail, else behind them."""
    after = draft.cue.last
    opens = opening(line.grammar, whom, line.first)
    placed = turned(line, draft, opens)
    if placed is not None or draft.entry.endswith(PUT):
        return placed
    if draft.stance == "rejecting":
        draft.content = answered(line, opens)
        if draft.content:
            return draft
    if is_tail(line, opens, after, told=draft.entry.endswith(".tell")):
        goes_on = inserted(line, after)
        if may_be_tail(line, opens):
            draft.before = True
            draft.content = pieces(line, line.first, opens) + (goes_on or resumed(line, after))
            return draft
        if goes_on:
            draft.content = goes_on
            return draft
    paper = not line.words.document.isdisjoint(line.low[whom.first : whom.last])
    if draft.form == "that" and not paper and not announces(line, after):
        return None
    last = line.last
    if line.before(group) in ("who", "which") or line.before(whom.first) in ("who", "which"):
        # A relative clause ends at its comma: “a clerk, who asked for water, left”.
        comma = line.find_outside(",", after, last)
        last = last if comma is None else comma
    draft.content = behind(line, draft, last)
    return draft


def _inverted(line: Line, draft: Draft, group: int) -> Draft | None:
    """“…,” said Ana Berl, head of the port."""
    low, words = line.low, line.words
    source = named(line.grammar, following(line.grammar, draft.cue.last, line.last), line.last)
    if source is None or low[source.first] in words.time:
        return None
    speaks = (
        any(map(line.copy.is_name, range(*source)))
        or line.grammar.is_nominal(*source)
        or low[source.first] in words.pronoun
    )
    if not speaks or (source.last < line.last and low[source.last] in words.finite):
        return None
    content = pieces(line, line.first, group) + resumed(line, source.last)
    if not content and group == line.first:
        colon = line.find((":",), source.last, source.last + 12)
        content = pieces(line, colon + 1, line.last) if colon is not None else []
    if not content:
        return None
    draft.source, draft.content, draft.before = source, content, True
    return draft


def _shared(line: Line, draft: Draft) -> Draft | None:
    """“The mayor arrived and said …”: the subject of the sentence, or of the cue before."""
    if line.drafts:
        draft.like = line.speaks_as_before()
    else:
        draft.source = first_subject(line.grammar, line.first, draft.cue.first)
        if draft.source is None or draft.source.last > draft.cue.first:
            return None
    if draft.form == "that" and not announces(line, draft.cue.last):
        return None
    draft.content = behind(line, draft, line.last)
    return draft
