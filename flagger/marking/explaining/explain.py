"""From an article and a question to the explanations of some of its sentences.

The article is marked as always; what the stages return of their reasons is put together here, and the tagger is asked once more
for what it saw.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from flagger.analysis import Attribution
from flagger.article import Article, Span
from flagger.learned.sorter import Sorter
from flagger.lexicon import Lexicons
from flagger.marking.attribution.line import Draft
from flagger.marking.drafting import draft
from flagger.marking.explaining.chosen import Places, chosen
from flagger.marking.explaining.explanation import Explanation, Tied, Unused
from flagger.marking.explaining.scored import scored_of
from flagger.marking.explaining.sorted import sorted_of
from flagger.marking.explaining.tied import tied_of
from flagger.marking.explaining.unused import unused_cues
from flagger.marking.grammar.words import Range
from flagger.marking.language import find_language, is_english
from flagger.marking.learning import Learned
from flagger.marking.pipeline import Marked, mark_english
from flagger.plain import Plain, moved, plain_article


class Explained(NamedTuple):
    """The sentences asked about, in order; none where the article is not in English."""

    language: str
    sentences: list[Explanation]


def explain(article: Article, lexicons: Lexicons, learned: Learned | None, wanted: Span | str) -> Explained:
    """Why the sentences in a span of an article, or those that hold these words, have their attribution, kind and scores.

    They have them as in `flagger.marking.mark` with the same `learned`.
    """
    if not article.markup:
        return _explain(article, lexicons, learned, wanted)
    plain = Plain(article.text, article.markup)
    if isinstance(wanted, Span):
        wanted = plain.from_source(*wanted)
    language, sentences = _explain(plain_article(article, plain), lexicons, learned, wanted)
    return Explained(language, [moved(each, plain.to_source) for each in sentences])


def _explain(article: Article, lexicons: Lexicons, learned: Learned | None, wanted: Span | str) -> Explained:
    """The explanations of an article without syntax."""
    language = find_language(article.text, article.meta, lexicons)
    if not is_english(language):
        return Explained(language, [])
    marked_up = mark_english(article, lexicons, learned)
    found = marked_up.found
    reader, sorter = (learned.reader, learned.sorter) if learned else (None, None)
    places = Places(found.drafted.sentences)
    touching: dict[int, list[int]] = {number: [] for number in chosen(found.drafted.copy, places, wanted)}
    for at, (read, marked) in enumerate(zip(found.read, found.marked, strict=True)):
        for number in places.touched([*_spans(read.attribution), *_spans(marked)]) & touching.keys():
            touching[number].append(at)
    cues = {at: _cue(found.read[at].draft) for several in touching.values() for at in several}
    # The drafts have been changed since: the tagger is asked about the article as it first saw it.
    seen = reader.seen(draft(article, lexicons), cues.values()) if reader is not None else {}
    tied = {at: tied_of(found, at, seen.get(cue)) for at, cue in cues.items()}
    unused = unused_cues(found, places, learned=reader is not None)
    return Explained(
        language,
        [
            _explanation(marked_up, sorter, number, [(at, tied[at]) for at in several], unused.get(number, []))
            for number, several in touching.items()
        ],
    )


def _explanation(
    marked: Marked, sorter: Sorter | None, number: int, tied: list[tuple[int, Tied]], unused: list[Unused]
) -> Explanation:
    """The explanation of one sentence, with the numbers of the attributions that touch it."""
    found = marked.found
    sentence, ruling = found.drafted.sentences[number], found.rulings[number]
    kind_by, sorted_as = sorted_of(marked, number, sorter)
    scorer, scores = scored_of(sentence, marked.scoring)
    main = None if ruling.main is None else found.read[ruling.main].attribution
    return Explanation(
        start=sentence.start,
        end=sentence.end,
        text=found.drafted.copy.text[sentence.start : sentence.end],
        part=sentence.part,
        kind=sentence.kind,
        strength=sentence.strength,
        stance=sentence.stance,
        source=sentence.source,
        source_id=sentence.source_id,
        ground=ruling.ground,
        share=ruling.share,
        floats=main is not None and sentence.stance is not None and sentence.stance != main.stance,
        attributions=[msgspec.structs.replace(each, main=at == ruling.main) for at, each in tied],
        unused=unused,
        kind_by=kind_by,
        sorted=sorted_as,
        scorer=scorer,
        scores=scores,
    )


def _cue(draft: Draft) -> Range:
    """The cue as it is marked."""
    return draft.drawn.cue if draft.drawn is not None else draft.cue


def _spans(attribution: Attribution) -> list[Span]:
    """All spans of an attribution."""
    return [*attribution.cue, *attribution.source, *attribution.content]
