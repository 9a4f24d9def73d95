"""How firmly each attribution, and then each sentence, is tied to someone who can be asked."""

from __future__ import annotations

from flagger.analysis import STRENGTHS, Attribution, Quotation, Sentence, Source, Stance
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.grammar.clauses import is_clause
from flagger.marking.grammar.leftward import opening
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.sources import SourceReader

MAIN_SHARE = 0.3
"""An attribution whose content is a smaller share of a sentence's words is not that sentence's own."""

DESCRIPTION = 20
"""How many tokens the description behind a source may take."""

MENTAL = 0.8
"""What somebody says outweighs what he is thought to want in the same number of words."""


def attribute(
    copy: Copy, grammar: Grammar, drafts: list[Draft], reader: SourceReader, quotations: list[Quotation]
) -> list[Attribution]:
    """The attributions in order of the text, their sources resolved and their strength set by their whole content."""
    quoted = copy.covered(Span(q.start, q.end) for q in quotations if q.depth == 0)
    attributions: list[Attribution] = []
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    for draft in sorted(drafts, key=lambda draft: draft.cue.first):
        if not draft.content or reader.is_channel(draft.source) or _relays(copy, draft, by_sentence[draft.sentence]):
            continue
        found = reader.resolve(draft)
        content = sorted(draft.content)
        verbatim = any(not quoted.isdisjoint(range(*piece)) for piece in content)
        strength = found.strength
        if draft.stance == "mental" and not verbatim and draft.form != "adverb":
            strength = "none"
        elif strength == "named" and any(_full_clause(grammar, quoted, *piece) for piece in content):
            strength = "quoted"
        attributions.append(
            Attribution(
                source=[copy.span(*draft.source)] if draft.source else [],
                cue=[copy.span(*draft.cue)],
                content=[copy.span(*piece) for piece in content],
                source_id=found.source.id if found.source else None,
                strength=strength,
                stance=_stance(copy, draft, found.source),
                verbatim=verbatim,
            )
        )
    return attributions


def _relays(copy: Copy, draft: Draft, others: list[Draft]) -> bool:
    """Whether the cue is a wire's tail behind another source: “…, according to the survey, Harbour Wire reports.”"""
    if not draft.before or copy.low[draft.cue.last - 1] not in ("reports", "reported", "informs", "writes"):
        return False
    return any(other is not draft and other.source and other.form != "adverb" for other in others)


def _stance(copy: Copy, draft: Draft, source: Source | None) -> Stance:
    """The cue's stance; but a document neutrally suggests, and a person who suggests is held at a distance."""
    if source is None or not copy.low[draft.cue.last - 1].startswith("suggest"):
        return draft.stance
    content = copy.low[draft.content[0].first : draft.content[0].first + 14]
    return "neutral" if source.type == "document" or "should" in content else "distancing"


def _full_clause(grammar: Grammar, quoted: set[int], first: int, last: int) -> bool:
    """Whether the quoted tokens of a range hold a full clause of the source's own words."""
    index = first
    while index < last:
        if index not in quoted:
            index += 1
            continue
        end = index
        while end < last and end in quoted:
            end += 1
        if is_clause(grammar, index, end):
            return True
        index = end
    return False


def mark_strength(
    copy: Copy,
    grammar: Grammar,
    sentences: list[Sentence],
    attributions: list[Attribution],
    quotations: list[Quotation],
    names: dict[str, str],
) -> None:
    """Give each sentence the strength, stance and source of its main content; `names` leads from source id to name."""
    quoted = copy.covered(Span(q.start, q.end) for q in quotations if q.depth == 0 and q.use == "speech")
    holders = _holders(copy, [attribution.content for attribution in attributions])
    frames = _holders(copy, [_frame(copy, grammar, attribution) for attribution in attributions])
    for sentence in sentences:
        if sentence.part == "boilerplate":
            continue
        inside = copy.tokens.range(sentence.start, sentence.end)
        counts: dict[int, int] = {}
        for index in inside:
            for number in holders.get(index, ()):
                counts[number] = counts.get(number, 0) + 1
        if not counts:
            continue
        best = max(counts, key=lambda n: (_weight(attributions[n], counts[n]), _rank(attributions[n]), -n))
        main = attributions[best]
        # A cue's own words and its source are not content: a short quotation with a long tail is still the main content.
        frame = sum(1 for index in inside for number in frames.get(index, ()) if number in counts)
        size = max(1, copy.words(inside.start, inside.stop) - frame)
        together = sum(count for number, count in counts.items() if attributions[number].source_id == main.source_id)
        if together / size < MAIN_SHARE:
            continue
        sentence.strength = main.strength
        if main.strength in ("named", "quoted"):
            spoken = [i for i in inside if i in quoted and best in holders.get(i, (best,))]
            whole = spoken and is_clause(grammar, spoken[0], spoken[-1] + 1)
            sentence.strength = "quoted" if whole else "named"
        sentence.stance = main.stance
        if sentence.strength == "none" and main.stance != "mental":
            continue
        sentence.source_id = main.source_id
        sentence.source = names.get(main.source_id) if main.source_id else None


def _frame(copy: Copy, grammar: Grammar, attribution: Attribution) -> list[Span]:
    """The cue and the source, with what describes the source: between the two, or behind the comma after it."""
    frame = [*attribution.source, *attribution.cue]
    if not attribution.source:
        return frame
    source, cue = attribution.source[0], attribution.cue[0]
    named = copy.tokens.range(source.start, source.end)
    described = opening(grammar, Range(named.start, named.stop), max(0, named.start - DESCRIPTION))
    if described < named.start:
        frame.append(copy.span(described, named.start))
    between = Span(source.end, cue.start)
    if between.start < between.end and not any(
        piece.start < cue.start and source.end < piece.end for piece in attribution.content
    ):
        frame.append(between)
    elif cue.end <= source.start:
        first = copy.tokens.at(source.end)
        content = copy.covered(attribution.content)
        last = next(
            (
                index
                for index in range(first + 1, min(len(copy.low), first + DESCRIPTION))
                if index in content or copy.low[index] in ".!?;" or copy.low[index] in grammar.words.finite
            ),
            first,
        )
        opens = copy.low[first + 1 : first + 2]
        if (
            copy.low[first : first + 1] == [","]
            and last > first + 1
            and (opens[0] in grammar.words.determiner or opens[0] in grammar.words.people)
        ):
            frame.append(copy.span(first, last))
    return frame


def _holders(copy: Copy, spans: list[list[Span]]) -> dict[int, list[int]]:
    """From each word to the numbers of the lists of spans that hold it."""
    holders: dict[int, list[int]] = {}
    for number, pieces in enumerate(spans):
        for index in copy.covered(pieces):
            if is_word(copy.raw[index]):
                holders.setdefault(index, []).append(number)
    return holders


def _rank(attribution: Attribution) -> int:
    return STRENGTHS.index(attribution.strength)


def _weight(attribution: Attribution, count: int) -> float:
    return count * (MENTAL if attribution.stance == "mental" else 1.0)
