"""The rows of the index."""

from __future__ import annotations

import msgspec

from flagger.article import Meta
from flagger.result import Result
from flagger.summary import summarise
from flagger.summary.index import Bar, Piece, Row, index, index_row
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import harbour


def row_of(result: Result, name: str = "a.html") -> Row:
    return index_row(result, summarise(result, Entries()), name)


def quiet(path: str = "a.txt", meta: Meta | None = None) -> Result:
    return Maker([("Rain fell.", "body")], meta, path).result


def test_articles_with_most_errors_come_first() -> None:
    found = index([row_of(quiet()), row_of(harbour(), "b.html")])
    assert [line.row.path for line in found.lines] == ["desk/harbour.txt", "a.txt"]
    assert found.words == "2 articles, 1 with errors."


def test_a_row_says_what_is_known_of_an_article() -> None:
    row = row_of(harbour())
    assert (row.title, row.outlet) == (
        "Port boss robbed pension fund as Kestria strike enters third week",
        "The Orlen Courier",
    )
    assert (row.date, row.genre, row.path) == ("2026-03-04", "news", "desk/harbour.txt")
    assert (row.counts.error, row.counts.warning, row.counts.note) == (1, 6, 2)
    assert (row.caveat, row.bare, row.unheard) == (0, 4, 2)


def test_what_is_not_known_is_empty_and_a_date_of_another_form_stands() -> None:
    row = row_of(quiet())
    assert (row.outlet, row.date, row.genre, row.words) == ("", "", "", 2)
    assert row_of(quiet(meta=Meta(published="Easter Monday"))).date == "Easter Monday"


def test_words_of_boilerplate_are_not_counted() -> None:
    lines = [("Rain fell.", "body"), ("Leave a Reply", "boilerplate")]
    assert row_of(Maker(lines).result).words == 2  # type: ignore[arg-type]


def test_a_row_of_a_file_with_several_names_both() -> None:
    result = msgspec.structs.replace(quiet(), id="row 1", path="rows.jsonl")
    assert row_of(result).path == "rows.jsonl, row 1"


def test_allegations_of_the_classifier_alone_are_not_counted_and_caveats_are() -> None:
    make = Maker([("The mayor robbed the bank. The clerk lied. Rain fell.", "body")])
    make.alleged("The mayor robbed the bank", 1, "Ann", "the mayor", caveat=True)
    make.alleged("The clerk lied", 2, "Ann", "the clerk", answer="given")
    make.alleged("Rain fell", 3, "Ann", "the sky")
    make.result.allegations[2].origin = "classifier"
    row = row_of(make.result)
    assert (row.caveat, row.bare, row.unheard) == (1, 1, 1)


def test_the_longest_bar_is_full_and_the_others_are_in_proportion() -> None:
    some = harbour()
    some.findings = some.findings[:2]
    lines = index([row_of(harbour()), row_of(some, "b.html"), row_of(quiet(), "c.html")]).lines
    full, part, none = (line.findings for line in lines)
    assert full.total == 9
    assert full.pieces[-1].start + full.pieces[-1].width == 100
    assert part == Bar(2, (Piece("error", 0, 11.1), Piece("warning", 11.1, 11.1)))
    assert none == Bar(0, ())
    assert lines[0].allegations == Bar(4, (Piece("bare", 0, 100),))
    assert index([]).lines == ()


def test_a_file_name_never_becomes_a_scheme_or_a_path() -> None:
    assert row_of(quiet(), "javascript:alert(1)#a?b.html").href == "./javascript%3Aalert%281%29%23a%3Fb.html"
