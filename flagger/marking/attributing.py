"""All of attribution: from an article to who says what, how firmly it is tied to them, and what each sentence rests on."""

from __future__ import annotations

import msgspec

from flagger.analysis import Attribution, Quotation
from flagger.article import Article
from flagger.lexicon import Lexicons
from flagger.marking.drafting import Drafted, draft
from flagger.marking.naming.names import Names
from flagger.marking.naming.sources import SourceReader
from flagger.marking.rulings import Ruling
from flagger.marking.strength import Attributed, attribute, is_told, mark_strength
from flagger.marking.tagging import Reader, redrawn
from flagger.marking.voices import mark_uses


class Attributions(msgspec.Struct, frozen=True):
    """An article with its attributions.

    `read` are the attributions as the rules reason with them, each with its draft; `marked` are the same with the extents that
    the tagger drew. `quotations` have their use; the sentences of `drafted` have strength, stance and source,
    and `rulings` say why.
    """

    drafted: Drafted
    names: Names
    resolver: SourceReader
    quotations: list[Quotation]
    read: list[Attributed]
    marked: list[Attribution]
    rulings: list[Ruling]


def attribute_article(article: Article, lexicons: Lexicons, reader: Reader | None = None) -> Attributions:
    """The attributions of an English article without syntax; `reader` as for `mark`."""
    drafted = draft(article, lexicons)
    copy, grammar, sentences = drafted.copy, drafted.grammar, drafted.sentences
    drafts = drafted.drafts if reader is None else reader.read(drafted)
    headings = [copy.tokens.range(s.start, s.end) for s in sentences if s.part == "heading"]
    starts = {copy.tokens.at(s.start) for s in sentences}
    starts |= {start + 1 for start in starts if start < len(copy.raw) and copy.raw[start] in "(["}
    names = Names(copy, drafted.words, starts, headings)
    resolver = SourceReader(copy, grammar, names, article.meta.outlet)
    read = attribute(copy, grammar, drafts, resolver, drafted.quotations)
    attributions = [each.attribution for each in read]
    quotations = mark_uses(copy, drafted.words, drafted.quotations, [each for each in attributions if is_told(each)])
    source_names = {source.id: source.name for source in resolver.sources}
    rulings = mark_strength(copy, grammar, sentences, attributions, quotations, source_names)
    return Attributions(drafted, names, resolver, quotations, read, redrawn(copy, read), rulings)
