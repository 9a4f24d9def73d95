"""The order of the stages: from an article to its marks."""

from __future__ import annotations

from flagger.analysis import Analysis
from flagger.article import Article, Block
from flagger.lexicon import Lexicons
from flagger.marking.alleging.allegations import mark_allegations
from flagger.marking.alleging.claims import read_claims
from flagger.marking.alleging.scene import Scene
from flagger.marking.attributing import attribute_article
from flagger.marking.kinds import mark_kinds
from flagger.marking.language import find_language, is_english
from flagger.marking.loaded import mark_loaded
from flagger.marking.strength import is_told
from flagger.marking.tagging import Reader
from flagger.marking.turns import questions
from flagger.marking.voices import Voices
from flagger.plain import Plain, moved, plain_article


def mark(article: Article, lexicons: Lexicons, reader: Reader | None = None) -> Analysis:
    """All marks of an article. The same article, lexicons and weights give the same marks; nothing is read or written.

    `reader` reads attributions with learned weights; without one the rules stand alone.

    Where it is not in English it has blocks and its language, and nothing is marked.
    """
    if not article.markup:
        return _mark(article, lexicons, reader)
    plain = Plain(article.text, article.markup)
    analysis = moved(_mark(plain_article(article, plain), lexicons, reader), plain.to_source)
    analysis.blocks += [Block(start, end, "markup") for start, end in article.markup]
    analysis.blocks.sort(key=lambda block: (block.start, -block.end))
    return analysis


def _mark(article: Article, lexicons: Lexicons, reader: Reader | None) -> Analysis:
    """All marks of an article without syntax."""
    language = find_language(article.text, article.meta, lexicons)
    if not is_english(language):
        return Analysis(list(article.blocks), [], [], [], [], [], [], article.meta.genre, language=language)
    found = attribute_article(article, lexicons, reader)
    drafted, names, resolver, quotations = found.drafted, found.names, found.resolver, found.quotations
    copy, words, blocks, sentences = drafted.copy, drafted.words, drafted.blocks, drafted.sentences
    sources = resolver.sources
    read = [each.attribution for each in found.read if is_told(each.attribution)]
    # A wish or an act that only the tagger has found takes no wording off the article's hands.
    voices = Voices(copy, quotations, read)
    # What judges, and what is charged
    loaded = mark_loaded(copy, blocks, sentences, quotations, voices)
    claims = read_claims(Scene(drafted.grammar, names, resolver.roles, sentences, read, sources, voices))
    allegations = mark_allegations(copy, claims, sentences, blocks, sources, voices, names)
    mark_kinds(copy, words, sentences, allegations, loaded, voices, questions(copy, drafted.turns))
    for source in sources:
        source.mentions = sorted(set(source.mentions))
    spoken = [source for source in sources if source.mentions]
    return Analysis(
        blocks,
        sentences,
        quotations,
        spoken,
        found.marked,
        loaded,
        allegations,
        drafted.genre.genre,
        drafted.genre.labelled,
        language,
        copy.posts,
    )
