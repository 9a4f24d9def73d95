"""What is suggested, and what is passed over."""

from __future__ import annotations

import msgspec

from flagger.article import Span
from flagger.bench.documents import FIRST, SECOND, Document, whole
from flagger.bench.suggest import Suggested, Wanted, suggest
from flagger.bench.suggest_text import Sides, render
from flagger.lexicon import Lexicons
from tests.bench.desk import article

PLACES = "Vell Orn Zelm Lomen Brask Tarn Hesk Dubrin".split()


def corpus(
    marked: str, number: int = 6, around: str = "The clerk of {place} called the {marked} plan good."
) -> list[Document]:
    """A number of sentences, each an article of its own, in which `marked` is labelled; and plain ones."""
    made = []
    for place in PLACES[:number]:
        text = around.format(place=place, marked=marked)
        at = text.index(marked)
        made.append(Document(article(text, place), place, (Span(at, at + len(marked)),)))
        plain = f"The clerk of {place} said the crane stood near the old bridge and the bread queue was long."
        made.append(Document(article(plain, f"{place}-plain"), f"{place}-plain"))
    return made


def patterns(suggested: Suggested) -> list[str]:
    return [each.pattern for each in suggested.suggestions]


def test_marked_wording_is_suggested_with_its_places(lexicons: Lexicons) -> None:
    suggested = suggest(corpus("swivel-eyed"), lexicons, Wanted(lines=2))
    assert patterns(suggested) == ["swivel-eyed"]
    (found,) = suggested.suggestions
    assert (found.first, found.second, found.articles, found.entries) == (6, 0, 6, {})
    assert [line.place.id for line in found.concordance] == ["Vell", "Lomen"]
    assert found.concordance[0].context.words == "swivel-eyed"
    assert found.z >= 1.96


def test_a_word_of_one_article_proves_nothing(lexicons: Lexicons) -> None:
    documents = [document._replace(group="one") for document in corpus("swivel-eyed")]
    assert patterns(suggest(documents, lexicons, Wanted())) == []
    assert patterns(suggest(documents, lexicons, Wanted(articles=1))) == ["swivel-eyed"]


def test_what_an_entry_finds_is_left_out_unless_asked_for(lexicons: Lexicons) -> None:
    documents = corpus("barbaric")
    left_out = suggest(documents, lexicons, Wanted())
    assert (patterns(left_out), left_out.covered) == ([], 1)
    (shown,) = suggest(documents, lexicons, Wanted(covered=True)).suggestions
    assert shown.pattern == "barbaric"
    assert shown.entries == {"emotive.brutal": 6}


def test_names_are_left_out_unless_asked_for(lexicons: Lexicons) -> None:
    documents = corpus("Ostrelan")
    left_out = suggest(documents, lexicons, Wanted())
    assert (patterns(left_out), left_out.names) == ([], 1)
    assert patterns(suggest(documents, lexicons, Wanted(names=True))) == ["ostrelan"]


def test_a_phrase_stands_for_its_words_and_both_its_forms(lexicons: Lexicons) -> None:
    documents = [*corpus("wonky stooge", 4), *corpus("wonky stooges", 8)[8:]]
    suggested = suggest(documents, lexicons, Wanted())
    assert patterns(suggested) == ["wonky stooge/n"]
    assert suggested.parts >= 1
    assert suggested.suggestions[0].first == 8


def test_two_sets_of_articles_are_compared_whole(lexicons: Lexicons) -> None:
    one = [f"In {place} the clerk, ever waspish, spoke of bread." for place in PLACES]
    other = [f"In {place} the clerk, ever tired, spoke of bread." for place in PLACES]
    documents = [whole(article(text, text), FIRST, lexicons) for text in one]
    documents += [whole(article(text, text), SECOND, lexicons) for text in other]
    assert patterns(suggest(documents, lexicons, Wanted())) == ["waspish"]


def test_the_limit_is_told(lexicons: Lexicons) -> None:
    documents = [*corpus("swivel-eyed"), *corpus("waspish", around="At {place} they heard a {marked} word or two.")]
    suggested = suggest(documents, lexicons, Wanted(limit=1))
    assert (len(suggested.suggestions), suggested.beyond) == (1, 1)
    assert "not shown: 1 more beyond --limit" in render(suggested, Sides("here", "there"), Wanted(limit=1), 100)


def test_the_same_rows_give_the_same_suggestions_in_any_order(lexicons: Lexicons) -> None:
    documents = [*corpus("swivel-eyed"), *corpus("waspish", around="At {place} they heard a {marked} word or two.")]
    one = msgspec.json.encode(suggest(documents, lexicons, Wanted(lines=0)))
    assert one == msgspec.json.encode(suggest(documents, lexicons, Wanted(lines=0)))
    assert one == msgspec.json.encode(suggest(documents[::-1], lexicons, Wanted(lines=0)))


def test_nothing_of_a_row_steers_the_terminal(lexicons: Lexicons) -> None:
    documents = corpus("swivel-eyed", around="The {marked} \x1b[31mplan\x1b[0m of {place}\u202e passed.")
    text = render(suggest(documents, lexicons, Wanted()), Sides("a\x1b", "b", ["c\x07"]), Wanted(), 100)
    assert text.replace("\n", "").isprintable()
    assert "Nothing was added to any lexicon" in text
