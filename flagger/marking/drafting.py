"""From an article to its attributions as the rules see them: what the tagger starts from, in marking and in training alike."""

from __future__ import annotations

import msgspec

from flagger.analysis import Quotation, Sentence
from flagger.article import Article, Block
from flagger.lexicon import Lexicons
from flagger.marking.attribution.carry import carry_quotations
from flagger.marking.attribution.cues import draft_attributions
from flagger.marking.attribution.leads import lead_ins
from flagger.marking.attribution.line import Draft
from flagger.marking.attribution.spoken import turn_drafts
from flagger.marking.copy import Copy
from flagger.marking.genre import Ruling, mark_genre
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Words, words_of
from flagger.marking.parts import mark_parts
from flagger.marking.parts.openings import text_starts
from flagger.marking.posts import find_posts
from flagger.marking.quotations import mark_quotations
from flagger.marking.sentences import mark_sentences
from flagger.marking.turns import Turn, cited_turns, find_turns, printed_speeches, turn_quotations


class Drafted(msgspec.Struct, frozen=True):
    """What an article is made of, and who says what by the rules; sources are not resolved yet."""

    copy: Copy
    words: Words
    grammar: Grammar
    blocks: list[Block]
    genre: Ruling
    turns: list[Turn]
    quotations: list[Quotation]
    sentences: list[Sentence]
    drafts: list[Draft]


def draft(article: Article, lexicons: Lexicons) -> Drafted:
    """The structure of an English article without syntax, and the drafts of its attributions."""
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
    turns = [*find_turns(copy, blocks), *cited_turns(copy, blocks)]
    if genre.genre != "opinion":  # There “I” and “we” are the writer.
        turns += printed_speeches(copy, blocks, {number for turn in turns for number in turn.blocks})
    turns.sort(key=lambda turn: turn.pieces[0])
    quotations = turn_quotations(copy, mark_quotations(copy, blocks), turns)
    sentences = mark_sentences(copy, blocks, quotations, text_starts(copy, blocks))
    # Who says what
    reach = lead_ins(copy, sentences, blocks, quotations)
    drafts = draft_attributions(copy, grammar, sentences, quotations, reach)
    drafts = turn_drafts(copy, sentences, drafts, turns)
    carry_quotations(copy, drafts, quotations, blocks, copy.posts)
    return Drafted(copy, words, grammar, blocks, genre, turns, quotations, sentences, drafts)
