"""Result → views: everything that a report counts, sorts, groups or puts into words, with no markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flagger.result import Result
from flagger.summary import charges
from flagger.summary.annotated import paragraphs
from flagger.summary.context import Context
from flagger.summary.guide import guide
from flagger.summary.header import header
from flagger.summary.index import Row, index_row
from flagger.summary.sources import sources
from flagger.summary.speakers import Words, speakers
from flagger.summary.statements import statements
from flagger.summary.verdict import verdict
from flagger.summary.views import Summary

if TYPE_CHECKING:
    from flagger.judging.case import FramingEntries

__all__ = ["Row", "Summary", "index_row", "summarise"]


def summarise(result: Result, lexicons: FramingEntries) -> Summary:
    """The views of one article. `lexicons` are those that the result was made with: their notes explain the marks."""
    context = Context(result)
    words = Words(context)
    allegations = charges.ledger(context)
    return Summary(
        header=header(context),
        verdict=verdict(context),
        speakers=speakers(context, words),
        statements=statements(context),
        allegations=allegations,
        allegation_words=charges.in_words(allegations),
        sources=sources(context, words),
        paragraphs=paragraphs(context, lexicons),
        guide=guide(context),
    )
