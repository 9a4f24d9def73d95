"""The rows of the index."""

from __future__ import annotations

from flagger.summary import summarise
from flagger.summary.index import index, index_row
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import harbour


def test_articles_with_most_errors_come_first() -> None:
    quiet = Maker([("Rain fell.", "body")], path="a.txt").result
    rows = [
        index_row(result, summarise(result, Entries()), name)
        for result, name in ((quiet, "a.html"), (harbour(), "b.html"))
    ]
    found = index(rows)
    assert [row.path for row, _ in found.rows] == ["desk/harbour.txt", "a.txt"]
    assert found.words == "2 articles, 1 with errors."
    bar = found.rows[0][1]
    assert bar.error[1] + bar.warning[1] + bar.note[1] == 100
    assert found.rows[1][1].error == (0.0, 0.0)


def test_a_file_name_never_becomes_a_scheme_or_a_path() -> None:
    result = Maker([("Rain fell.", "body")]).result
    row = index_row(result, summarise(result, Entries()), "javascript:alert(1)#a?b.html")
    assert row.href == "./javascript%3Aalert%281%29%23a%3Fb.html"
