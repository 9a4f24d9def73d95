"""The order of the stages: from an article to its marks."""

from __future__ import annotations

from flagger.analysis import Analysis
from flagger.article import Article, Block
from flagger.lexicon import Lexicons
from flagger.marking.alleging.allegations import mark_allegations
from flagger.marking.alleging.claims import read_claims
from flagger.marking.alleging.scene import Scene
from flagger.marking.attribution.carry import carry_quotations
from flagger.marking.attribution.cues import draft_attributions
from flagger.marking.attribution.leads import lead_ins
from flagger.marking.attribution.spoken import turn_drafts
from flagger.marking.copy import Copy
from flagger.marking.genre import mark_genre
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import words_of
from flagger.marking.kinds import mark_kinds
from flagger.marking.language import find_language, is_english
from flagger.marking.loaded import mark_loaded
from flagger.marking.naming.names import Names
from flagger.marking.naming.sources import SourceReader
from flagger.marking.parts import mark_parts
from flagger.marking.parts.openings import text_starts
from flagger.marking.posts import find_posts
from flagger.marking.quotations import mark_quotations
from flagger.marking.sentences import mark_sentences
from flagger.marking.strength import attribute, mark_strength
from flagger.marking.turns import cited_turns, find_turns, questions, turn_quotations
from flagger.marking.voices import Voices, mark_uses
from flagger.plain import Plain, moved, plain_article


def mark(article: Article, lexicons: Lexicons) -> Analysis:
    """All marks of an article. The same article and lexicons give the same marks; nothing is read or written.

    Where it is not in English it has blocks and its language, and nothing is marked.
    """
    if not article.markup:
        return _mark(article, lexicons)
    plain = Plain(article.text, article.markup)
    analysis = moved(_mark(plain_article(article, plain), lexicons), plain.to_source)
    analysis.blocks += [Block(start, end, "markup") for start, end in article.markup]
    analysis.blocks.sort(key=lambda block: (block.start, -block.end))
    return analysis


def _mark(article: Article, lexicons: Lexicons) -> Analysis:
    """All marks of an article without syntax."""
    language = find_language(article.text, article.meta, lexicons)
    if not is_english(language):
        return Analysis(list(article.blocks), [], [], [], [], [], [], article.meta.genre, language=language)
    copy = Copy(article.text, lexicons)
    words = words_of(lexicons)
    grammar = Grammar(copy, words)
    # What the page is made of
    live = article.meta.genre == "live"
    blocks = mark_parts(copy, article.blocks, live)
    copy.posts = find_posts(copy, blocks, live)
    genre = mark_genre(copy, blocks, article.meta)
    if genre.genre != "live":
        copy.posts = []
    turns = sorted([*find_turns(copy, blocks), *cited_turns(copy, blocks)], key=lambda turn: turn.pieces[0])
    quotations = turn_quotations(copy, mark_quotations(copy, blocks), turns)
    sentences = mark_sentences(copy, blocks, quotations, text_starts(copy, blocks))
    # Who says what
    reach = lead_ins(copy, sentences, blocks, quotations)
    drafts = draft_attributions(copy, grammar, sentences, quotations, reach)
    drafts = turn_drafts(copy, sentences, drafts, turns)
    carry_quotations(copy, drafts, quotations, blocks, copy.posts)
    headings = [copy.tokens.range(s.start, s.end) for s in sentences if s.part == "heading"]
    starts = {copy.tokens.at(s.start) for s in sentences}
    starts |= {start + 1 for start in starts if start < len(copy.raw) and copy.raw[start] in "(["}
    names = Names(copy, words, starts, headings)
    reader = SourceReader(copy, grammar, names, article.meta.outlet)
    sources = reader.sources
    attributions = attribute(copy, grammar, drafts, reader, quotations)
    quotations = mark_uses(copy, words, quotations, attributions)
    mark_strength(copy, grammar, sentences, attributions, quotations, {source.id: source.name for source in sources})
    voices = Voices(copy, quotations, attributions)
    # What judges, and what is charged
    loaded = mark_loaded(copy, blocks, sentences, quotations, voices)
    claims = read_claims(Scene(grammar, names, reader.roles, sentences, attributions, sources, voices))
    allegations = mark_allegations(copy, claims, sentences, blocks, sources, voices, names)
    mark_kinds(copy, words, sentences, allegations, loaded, voices, questions(copy, turns))
    for source in sources:
        source.mentions = sorted(set(source.mentions))
    spoken = [source for source in sources if source.mentions]
    return Analysis(
        blocks,
        sentences,
        quotations,
        spoken,
        attributions,
        loaded,
        allegations,
        genre.genre,
        genre.labelled,
        language,
        copy.posts,
    )
