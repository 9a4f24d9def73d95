"""How firmly each attribution, and then each sentence, is tied to someone who can be asked."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from flagger.analysis import STRENGTHS, Attribution, Quotation, Sentence, Source, Stance
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range
from flagger.marking.naming.frame import frame
from flagger.marking.naming.sources import SourceReader
from flagger.marking.quotations import quoted_tokens
from flagger.marking.rulings import Ruling, ground_of
from flagger.marking.speech import Speech, holds_clause, ranges

MAIN_SHARE = 0.3
"""An attribution whose content is a smaller share of a sentence's words is not that sentence's own."""

MENTAL = 0.8
"""What somebody says outweighs what he is thought to want in the same number of words."""


class Attributed(NamedTuple):
    """An attribution as the rules read it, and the draft that it was made from."""

    attribution: Attribution
    draft: Draft


def attribute(
    copy: Copy, grammar: Grammar, drafts: list[Draft], reader: SourceReader, quotations: list[Quotation]
) -> list[Attributed]:
    """The attributions in order of the text, their sources resolved and their strength set by their whole content."""
    quoted = quoted_tokens(copy, quotations)
    attributions: list[Attributed] = []
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    for draft in sorted(drafts, key=lambda draft: draft.cue.first):
        if not draft.content or reader.is_channel(draft.source) or _relays(copy, draft, by_sentence[draft.sentence]):
            continue
        content = sorted(draft.content)
        verbatim = any(not quoted.isdisjoint(range(*piece)) for piece in content)
        if draft.source is not None:
            speaking = reader.speaking(draft.source)
            if speaking is None and not verbatim and draft.origin == "rule":
                continue
            draft.source = speaking or draft.source
        found = reader.resolve(draft)
        strength = found.strength
        nobody = draft.origin == "tagger" and (draft.source is None or draft.stance == "mental")
        if nobody or (draft.stance == "mental" and not verbatim and draft.form != "adverb"):
            strength = "none"
        elif (
            strength == "named"
            and verbatim
            and holds_clause(grammar, [i for piece in content for i in range(*piece) if i in quoted])
        ):
            strength = "quoted"
        read = Attribution(
            source=[copy.span(*draft.source)] if draft.source else [],
            cue=[copy.span(*draft.cue)],
            content=[copy.span(*piece) for piece in content],
            source_id=found.source.id if found.source else None,
            strength=strength,
            stance=_stance(copy, draft, found.source),
            verbatim=verbatim,
            origin=draft.origin,
        )
        attributions.append(Attributed(read, draft))
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


def mark_strength(
    copy: Copy,
    grammar: Grammar,
    sentences: list[Sentence],
    attributions: list[Attribution],
    quotations: list[Quotation],
    names: dict[str, str],
) -> list[Ruling]:
    """Give each sentence the strength, stance and source of its main content; `names` leads from source id to name.

    Returns why, for each sentence.
    """
    speech = Speech(copy, sentences, quotations)
    contents = [ranges(copy, a.content) if is_told(a) else [] for a in attributions]
    tokens = [copy.tokens.range(sentence.start, sentence.end) for sentence in sentences]
    counts = _counts(copy, tokens, contents)
    pointers = _pointers(speech, attributions)
    rulings: list[Ruling] = []
    for number, sentence in enumerate(sentences):
        if sentence.part == "boilerplate" or not (counts[number] or number in pointers):
            rulings.append(Ruling("boilerplate" if sentence.part == "boilerplate" else "no_content"))
            continue
        if counts[number]:
            inside, here = tokens[number], counts[number]
            best = max(here, key=lambda n: (_weight(attributions[n], here[n]), _rank(attributions[n]), -n))
            main = attributions[best]
            # A cue's own words and its source are not content: a short quotation with a long tail is still the main content.
            framing = _within(copy, inside, [span for n in here for span in frame(copy, grammar, attributions[n])])
            size = max(1, copy.words(inside.start, inside.stop) - len(framing))
            together = sum(count for n, count in here.items() if attributions[n].source_id == main.source_id)
            share = min(1.0, together / size)
            if share < MAIN_SHARE:
                rulings.append(Ruling("too_little", best, share))
                continue
            sentence.strength = main.strength
            ground = ground_of(main)
            if main.strength in ("named", "quoted"):
                spoken = [index for index in inside if index in speech.tokens]
                if spoken and len(here) > 1:
                    theirs = {i for n in here if n != best for piece in contents[n] for i in range(*piece)}
                    theirs.difference_update(*(range(*piece) for piece in contents[best]))
                    spoken = [i for i in spoken if i not in theirs or not is_word(copy.raw[i])]
                goes_on = main.strength == "quoted" and here[best] <= _count(copy, spoken) and speech.goes_on(inside)
                whole = goes_on or holds_clause(grammar, spoken, framing)
                sentence.strength = "quoted" if whole else "named"
                ground = ("goes_on" if goes_on else "clause") if whole else "fragment" if spoken else "paraphrase"
            rulings.append(Ruling(ground, best, share))
            sentence.stance = "neutral" if speech.floats(main, number, inside) else main.stance
        else:
            main = attributions[pointers[number]]
            rulings.append(Ruling("points_back", pointers[number]))
            sentence.strength = "named" if main.strength == "quoted" else main.strength
            sentence.stance = main.stance
        if sentence.strength == "none" and main.stance != "mental":
            continue
        sentence.source_id = main.source_id
        sentence.source = names.get(main.source_id) if main.source_id else None
    return rulings


def is_told(attribution: Attribution) -> bool:
    """Whether somebody is known to say or think so: what only the tagger has found without words of anybody ties nothing to him."""
    return attribution.origin == "rule" or attribution.strength != "none"


def _counts(copy: Copy, sentences: list[range], contents: list[list[Range]]) -> list[dict[int, int]]:
    """For each sentence, how many of its words each content holds, by the number of the content."""
    starts = [sentence.start for sentence in sentences]
    counts: list[dict[int, int]] = [{} for _ in sentences]
    for number, pieces in enumerate(contents):
        for first, last in pieces:
            at = max(0, bisect_right(starts, first) - 1)
            while at < len(starts) and starts[at] < last:
                words = copy.words(max(first, starts[at]), min(last, sentences[at].stop))
                if words:
                    counts[at][number] = counts[at].get(number, 0) + words
                at += 1
    return counts


def _within(copy: Copy, inside: range, spans: list[Span]) -> set[int]:
    """The words of a sentence that stand in any of these spans."""
    found = {i for first, last in ranges(copy, spans) for i in range(max(first, inside.start), min(last, inside.stop))}
    return {index for index in found if is_word(copy.raw[index])}


def _pointers(speech: Speech, attributions: list[Attribution]) -> dict[int, int]:
    """From each sentence that only points back (“That’s according to the survey.”) to the number of its attribution."""
    found: dict[int, int] = {}
    for number, attribution in enumerate(attributions):
        home = speech.sentence(attribution.cue[0].start)
        if attribution.source and speech.sentence(attribution.content[-1].end - 1) < home:
            found.setdefault(home, number)
    return found


def _count(copy: Copy, indices: list[int]) -> int:
    """How many of these tokens are words."""
    return sum(1 for index in indices if is_word(copy.raw[index]))


def _rank(attribution: Attribution) -> int:
    return STRENGTHS.index(attribution.strength)


def _weight(attribution: Attribution, count: int) -> float:
    return count * (MENTAL if attribution.stance == "mental" else 1.0)
