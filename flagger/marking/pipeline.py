"""The order of the stages: from an article to its marks."""

from __future__ import annotations

from typing import NamedTuple

from flagger.analysis import Allegation, Analysis, Loaded
from flagger.article import Article, Block
from flagger.lexicon import Lexicons
from flagger.marking.alleging.allegations import mark_allegations
from flagger.marking.alleging.claims import read_claims
from flagger.marking.alleging.likely import likely_claims
from flagger.marking.alleging.scene import Scene
from flagger.marking.attributing import Attributions, attribute_article
from flagger.marking.kinds import Kinds, rate
from flagger.marking.language import find_language, is_english
from flagger.marking.learning import Learned
from flagger.marking.loaded import mark_loaded
from flagger.marking.rationales import Rationales
from flagger.marking.scoring import Scoring, Signs
from flagger.marking.sorting import Seen, Sorting
from flagger.marking.strength import is_told
from flagger.marking.turns import questions
from flagger.marking.voices import Voices
from flagger.plain import Plain, moved, plain_article


class Marked(NamedTuple):
    """An article through all stages: its attributions and what judges and charges in it; its sentences have kinds and scores.

    `scoring` is what scored them, None where rates stand in for it, and `sorting` what the sorter is told of them; `kinds` tells
    which of them are no statements at all.
    """

    found: Attributions
    voices: Voices
    loaded: list[Loaded]
    allegations: list[Allegation]
    scoring: Scoring | None
    sorting: Sorting | None
    kinds: Kinds


def mark(article: Article, lexicons: Lexicons, learned: Learned | None = None, *, rationales: bool = False) -> Analysis:
    """All marks of an article. The same article, lexicons and weights give the same marks; nothing is read or written.

    `learned` reads attributions and scores sentences with learned weights; without it rules and lexicons stand alone. With
    `rationales` the words are marked that a score rests on where no framing entry matches.

    Where it is not in English it has blocks and its language, and nothing is marked.
    """
    if not article.markup:
        return _mark(article, lexicons, learned, rationales)
    plain = Plain(article.text, article.markup)
    analysis = moved(_mark(plain_article(article, plain), lexicons, learned, rationales), plain.to_source)
    analysis.blocks += [Block(start, end, "markup") for start, end in article.markup]
    analysis.blocks.sort(key=lambda block: (block.start, -block.end))
    return analysis


def _mark(article: Article, lexicons: Lexicons, learned: Learned | None, rationales: bool) -> Analysis:
    """All marks of an article without syntax."""
    language = find_language(article.text, article.meta, lexicons)
    if not is_english(language):
        return Analysis(list(article.blocks), [], [], [], [], [], [], article.meta.genre, language=language)
    found, voices, loaded, allegations, scoring, *_ = mark_english(article, lexicons, learned)
    drafted = found.drafted
    for source in found.resolver.sources:
        source.mentions = sorted(set(source.mentions))
    pointed = []
    if rationales and scoring is not None:
        pointed = Rationales(drafted.copy, voices, scoring).mark(drafted.sentences, loaded, allegations)
    return Analysis(
        drafted.blocks,
        drafted.sentences,
        found.quotations,
        [source for source in found.resolver.sources if source.mentions],
        found.marked,
        loaded,
        allegations,
        drafted.genre.genre,
        drafted.genre.labelled,
        language,
        drafted.copy.posts,
        pointed,
    )


def mark_english(article: Article, lexicons: Lexicons, learned: Learned | None) -> Marked:
    """An English article without syntax through all stages; `learned` as for `mark`."""
    found = attribute_article(article, lexicons, learned.reader if learned else None)
    drafted, names, resolver, quotations = found.drafted, found.names, found.resolver, found.quotations
    copy, words, blocks, sentences = drafted.copy, drafted.words, drafted.blocks, drafted.sentences
    sources = resolver.sources
    read = [each.attribution for each in found.read if is_told(each.attribution)]
    # A wish or an act that only the tagger has found takes no wording off the article's hands.
    voices = Voices(copy, quotations, read)
    # What judges, and what is charged
    loaded = mark_loaded(copy, blocks, sentences, quotations, voices)
    scene = Scene(drafted.grammar, names, resolver.roles, sentences, read, sources, voices)
    claims = read_claims(scene)
    kinds = Kinds(copy, words, voices, questions(copy, drafted.turns))
    scoring = sorting = sorter = None
    if learned is not None and learned.scorer is not None:
        scoring = Scoring(learned.scorer, copy, Signs(copy, loaded, quotations, found.marked))
        scoring.score(sentences)
        by_id = {source.id: source for source in sources}
        sorting = Sorting(Seen(copy, words, sentences, claims, loaded, voices, by_id, drafted.genre.genre), scoring)
        sorter = learned.sorter
    if sorting is not None and sorter is not None:
        margins = sorting.margins(sorter)
        kinds.by_margins(sentences, margins)
        claims = sorted((*claims, *likely_claims(scene, margins, claims)), key=lambda claim: claim.span.first)
    else:
        kinds.by_rules(sentences, claims, loaded)
    if scoring is None:
        rate(sentences, loaded)
    allegations = mark_allegations(scene, claims, blocks, sources)
    return Marked(found, voices, loaded, allegations, scoring, sorting, kinds)
