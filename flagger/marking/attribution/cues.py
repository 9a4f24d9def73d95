"""Where the cues of the lexicons stand, sentence by sentence, and the attribution that each makes.

One function for each form of cue: `verbs.verb`, `frames.preposition`, `frames.noun`, `frames.adverb`, `frames.colon`. All
work on the tokens of one sentence and outside quotation marks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import get_args

from flagger.analysis import Quotation, Sentence, Stance
from flagger.lexicon import Hit, longest
from flagger.lexicon.model import CueEntry
from flagger.marking.attribution.content import cut
from flagger.marking.attribution.frames import adverb, colon, noun, preposition
from flagger.marking.attribution.line import Draft, Line
from flagger.marking.attribution.verbs import has_subject, verb
from flagger.marking.copy import Copy
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.quotations import quoted_tokens

MAX_CUES = 16
"""Cues read in one sentence: more are no news prose, and contents that nest without end would cost quadratic time."""

POINTED = frozenset((".", ",", "on", "in", "at", "during", "to", "after", "when", "while", "last"))
"""What follows “said this” where it points at the sentence before."""

STANCES: dict[str, Stance] = {stance: stance for stance in get_args(Stance)}


def draft_attributions(
    copy: Copy, grammar: Grammar, sentences: list[Sentence], quotations: list[Quotation], reach: Mapping[int, int]
) -> list[Draft]:
    """The attributions in order of their sentences, in token indices; sources are not resolved yet.

    `reach` leads from the number of a lead-in (`leads.lead_ins`) to the token up to which its content may go.
    """
    quoted = quoted_tokens(copy, quotations)
    ranges = [copy.tokens.range(sentence.start, sentence.end) for sentence in sentences]
    starts = [tokens.start for tokens in ranges]
    hits: dict[int, list[Hit]] = {}
    for hit in longest(copy.hits["cues"]):
        number = bisect_right(starts, hit.start) - 1
        if hit.start not in quoted and number >= 0 and hit.start in ranges[number]:
            hits.setdefault(number, []).append(hit)
    drafts: list[Draft] = []
    for number, (sentence, tokens) in enumerate(zip(sentences, ranges, strict=True)):
        held = range(tokens.start, reach.get(number, tokens.stop))
        if sentence.part != "boilerplate" and tokens and (number in hits or ":" in copy.low[held.start : held.stop]):
            line = Line(grammar, quoted, number, held, sentence.part == "heading")
            drafts += _read(line, hits.get(number, [])[:MAX_CUES])
    _point_back(copy, drafts, ranges, sentences)
    return drafts


def _read(line: Line, hits: list[Hit]) -> list[Draft]:
    """The drafts of one sentence: those of its cues, else that of its colon."""
    for hit in hits:
        draft = _draft(line, hit)
        if draft is not None and draft.content:
            line.drafts.append(draft)
    if not line.drafts:
        found = colon(line)
        return [found] if found else []
    cut(line)
    return [draft for draft in line.drafts if draft.content]


def _draft(line: Line, hit: Hit) -> Draft | None:
    """The draft of one cue, by the form of its entry; None where it attributes nothing here."""
    lexicons = line.copy.lexicons
    entry = lexicons.entries[hit.entry]
    assert isinstance(entry, CueEntry)
    stance = STANCES[lexicons.groups[hit.entry]]
    draft = Draft(line.number, Range(hit.mark_start, hit.mark_end), entry.form, stance, lexicons.ids[hit.entry])
    if entry.form == "preposition":
        return preposition(line, draft)
    if entry.form == "noun":
        if has_subject(line, draft.cue.first):
            # “the port claims that”: a noun in the lexicon, a verb behind its subject.
            draft.cue = Range(draft.cue.first, draft.cue.first + 1)
            draft.form = "verb"
            return verb(line, draft)
        return noun(line, draft)
    if entry.form == "adverb":
        return adverb(line, draft)
    return verb(line, draft)


def _point_back(copy: Copy, drafts: list[Draft], ranges: list[range], sentences: list[Sentence]) -> None:
    """“That's according to …” and “Ana Berl said this on Monday” give their source to the sentence before."""
    for draft in drafts:
        number = draft.sentence
        if number == 0 or sentences[number - 1].part != sentences[number].part or not ranges[number - 1]:
            continue
        if draft.form == "preposition":
            lead = [copy.low[i].replace("'s", "is") for i in range(ranges[number].start, draft.cue.first)]
            points = len(lead) == 2 and lead[0] in ("that", "this") and lead[1] in ("is", "was")
        else:
            behind = copy.low[draft.cue.last : draft.cue.last + 2]
            points = behind[:1] in (["this"], ["so"]) and behind[-1] in POINTED
        if points:
            draft.form = "pointer"
            draft.content = [Range(ranges[number - 1].start, ranges[number - 1].stop)]
