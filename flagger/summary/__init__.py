"""Result → views: everything that a report counts, sorts, groups or puts into words, without markup."""

from __future__ import annotations

import msgspec

from flagger.result import Result
from flagger.summary import charges
from flagger.summary.annotated import Paragraph, paragraphs
from flagger.summary.context import Context, Named, plain_result
from flagger.summary.glance import AtGlance, at_glance
from flagger.summary.guide import Guide, guide
from flagger.summary.header import Header, header
from flagger.summary.headline import Beside, beside
from flagger.summary.sources import SourceView, sources
from flagger.summary.speakers import Speakers, Words, speakers
from flagger.summary.statements import Statements, statements
from flagger.summary.verdict import Verdict, verdict

__all__ = ["Summary", "summarise"]


class Summary(msgspec.Struct, frozen=True):
    """Everything that a report of one article shows."""

    header: Header
    verdict: Verdict
    speakers: Speakers
    statements: Statements
    allegations: tuple[charges.StatusGroup, ...]
    allegation_words: str
    claim_like: tuple[charges.Charge, ...]
    claim_like_words: str
    at_glance: AtGlance
    headline: tuple[Beside, ...]
    sources: tuple[SourceView, ...]
    paragraphs: tuple[Paragraph, ...]
    guide: Guide


def summarise(result: Result, lexicons: Named) -> Summary:
    """The views of one article. `lexicons` are those that the result was made with: their notes explain the marks."""
    context = Context(plain_result(result), lexicons)
    words = Words(context)
    allegations, claim_like = charges.ledger(context), charges.claim_like(context)
    return Summary(
        header=header(context),
        verdict=verdict(context),
        speakers=speakers(context, words),
        statements=statements(context),
        allegations=allegations,
        allegation_words=charges.in_words(allegations),
        claim_like=claim_like,
        claim_like_words=charges.claim_like_words(claim_like),
        at_glance=at_glance(context, allegations),
        headline=beside(context),
        sources=sources(context, words),
        paragraphs=paragraphs(context),
        guide=guide(context),
    )
