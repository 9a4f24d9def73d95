"""How firmly each attribution, and then each sentence, is tied to someone who can be asked."""

from __future__ import annotations

from flagger.analysis import STRENGTHS, Attribution, Quotation, Sentence, Source, Stance, Strength
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.cues import Draft
from flagger.marking.grammar import Grammar
from flagger.marking.sources import SourceReader, spans

MAIN_SHARE = 0.3
"""An attribution whose content is a smaller share of a sentence's words is not that sentence's own."""


def attribute(
    copy: Copy, grammar: Grammar, drafts: list[Draft], reader: SourceReader, quotations: list[Quotation]
) -> list[Attribution]:
    """The attributions in order of the text, their sources resolved and their strength set by their whole content."""
    quoted = copy.covered([Span(q.start, q.end) for q in quotations if q.depth == 0])
    attributions: list[Attribution] = []
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    for draft in sorted(drafts, key=lambda draft: draft.cue.first):
        if reader.is_channel(draft) or _relays(copy, draft, by_sentence[draft.sentence]):
            continue
        found = reader.resolve(draft)
        content = sorted(draft.content)
        verbatim = any(index in quoted for piece in content for index in range(*piece))
        strength: Strength = found.strength
        if draft.stance == "mental" and not verbatim and draft.form != "adverb":
            strength = "none"
        elif strength == "named" and any(_full_clause(grammar, quoted, *piece) for piece in content):
            strength = "quoted"
        attributions.append(
            Attribution(
                source=[copy.span(*draft.source)] if draft.source else [],
                cue=[copy.span(*draft.cue)],
                content=spans(copy, content),
                source_id=found.source.id if found.source else None,
                strength=strength,
                stance=_stance(copy, draft, found.source),
                verbatim=verbatim,
            )
        )
    return attributions


def _relays(copy: Copy, draft: Draft, others: list[Draft]) -> bool:
    """Whether the cue is a wire's tail behind another source: “…, according to the survey, Harbour Wire reports.”"""
    relays = copy.low[draft.cue.last - 1] in ("reports", "reported", "informs", "writes")
    return (
        relays
        and draft.before
        and any(other is not draft and other.source and other.form != "adverb" for other in others)
    )


def _stance(copy: Copy, draft: Draft, source: Source | None) -> Stance:
    """The cue's stance; but a document neutrally suggests, and a person who suggests is held at a distance."""
    if not copy.low[draft.cue.last - 1].startswith("suggest") or source is None:
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
        if grammar.is_clause(index, end):
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
    quoted = copy.covered([Span(q.start, q.end) for q in quotations if q.depth == 0 and q.use == "speech"])
    holders: dict[int, set[int]] = {}
    for number, attribution in enumerate(attributions):
        for piece in attribution.content:
            for index in copy.tokens.range(piece.start, piece.end):
                if is_word(copy.raw[index]):
                    holders.setdefault(index, set()).add(number)
    for sentence in sentences:
        if sentence.part in ("boilerplate", "markup"):
            continue
        tokens = [i for i in copy.tokens.range(sentence.start, sentence.end) if is_word(copy.raw[i])]
        counts: dict[int, int] = {}
        for index in tokens:
            for number in holders.get(index, ()):
                counts[number] = counts.get(number, 0) + 1
        if not counts:
            continue
        # A cue's own words and its source are not content: a short quotation with a long tail is still the main content.
        frame = sum(
            1
            for i in tokens
            for n in counts
            if any(_in(copy, i, s) for s in (*attributions[n].cue, *attributions[n].source))
        )
        size = max(1, len(tokens) - frame)
        best = max(
            counts, key=lambda n: (_weight(attributions[n], counts[n]), STRENGTHS.index(attributions[n].strength), -n)
        )
        attribution = attributions[best]
        together = sum(count for n, count in counts.items() if attributions[n].source_id == attribution.source_id)
        if together / size < MAIN_SHARE:
            continue
        strength = attribution.strength
        if strength in ("named", "quoted"):
            inside = [
                i
                for i in copy.tokens.range(sentence.start, sentence.end)
                if i in quoted and best in holders.get(i, {best})
            ]
            strength = "quoted" if inside and grammar.is_clause(inside[0], inside[-1] + 1) else "named"
        sentence.strength = strength
        sentence.stance = attribution.stance
        sentence.source_id = attribution.source_id
        sentence.source = names.get(attribution.source_id) if attribution.source_id else None


def _weight(attribution: Attribution, count: int) -> float:
    """Content words; what somebody says outweighs what he is thought to want in the same words."""
    return count * (0.8 if attribution.stance == "mental" else 1.0)


def _in(copy: Copy, index: int, span: Span) -> bool:
    return span.start <= copy.tokens.starts[index] < span.end
