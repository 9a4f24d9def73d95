"""The order of the stages: from an article to its marks."""

from __future__ import annotations

from flagger.analysis import Analysis
from flagger.article import Article
from flagger.lexicon import Lexicons
from flagger.marking.allegations import mark_allegations
from flagger.marking.attributions import carry_quotations, draft_attributions
from flagger.marking.charges import ChargeReader
from flagger.marking.copy import Copy
from flagger.marking.grammar import Grammar, Words
from flagger.marking.kinds import mark_kinds
from flagger.marking.loaded import mark_loaded
from flagger.marking.names import Names
from flagger.marking.parts import mark_parts
from flagger.marking.quotations import mark_quotations
from flagger.marking.sentences import mark_sentences
from flagger.marking.sources import SourceReader
from flagger.marking.strength import attribute, mark_strength
from flagger.marking.voices import Voices, mark_uses


def mark(article: Article, lexicons: Lexicons) -> Analysis:
    """All marks of an article. The same article and lexicons give the same marks; nothing is read or written."""
    copy = Copy(article.text, lexicons)
    words = Words(lexicons)
    grammar = Grammar(copy, words)
    blocks = mark_parts(copy, article.blocks)
    quotations = mark_quotations(copy, blocks)
    sentences = mark_sentences(copy, blocks, quotations)
    headings = [copy.tokens.range(s.start, s.end) for s in sentences if s.part == "heading"]
    names = Names(copy, words, {copy.tokens.at(s.start) for s in sentences}, headings)
    drafts = draft_attributions(copy, grammar, sentences, quotations)
    drafts = carry_quotations(copy, drafts, quotations, blocks)
    reader = SourceReader(copy, grammar, names, article.meta.outlet)
    attributions = attribute(copy, grammar, drafts, reader, quotations)
    quotations = mark_uses(copy, words, quotations, attributions)
    known = {source.id: source.name for source in reader.sources}
    mark_strength(copy, grammar, sentences, attributions, quotations, known)
    voices = Voices(copy, quotations, attributions)
    loaded = mark_loaded(copy, blocks, sentences, quotations, voices)
    claims = ChargeReader(copy, grammar, names, sentences, attributions, reader, voices).read()
    allegations = mark_allegations(copy, claims, sentences, blocks, reader.sources, voices)
    mark_kinds(copy, words, sentences, allegations, loaded, voices)
    return Analysis(blocks, sentences, quotations, reader.sources, attributions, loaded, allegations)
