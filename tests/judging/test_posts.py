"""The posts of a live blog are judged apart."""

from __future__ import annotations

from flagger.article import Article, Meta
from flagger.judging import Settings, judge
from flagger.lexicon import Lexicons
from flagger.marking import mark
from flagger.reading import blocks

LIVE = """Ferry strike: the day as it happened

10:05

Norland’s port minister, Lio Ferr, accused Ana Berl of stealing 900 crowns from the ferry fund. The claim could not be verified.

11:20

The ferries will stay in port until Monday, the harbour office said. Two of them need new engines.

12:40

Ana Berl stole 900 crowns from the ferry fund, Ferr told the council. He left before the vote.
"""


def test_a_caveat_in_one_post_does_not_serve_another(lexicons: Lexicons) -> None:
    article = Article("live", "live.txt", LIVE, blocks(LIVE), Meta(genre="live"))
    analysis = mark(article, lexicons)
    assert len(analysis.posts) == 3
    findings = judge(article, analysis, lexicons, Settings())
    unverified = [LIVE[f.start : f.end] for f in findings if f.code == "ALG201"]
    assert len(unverified) == 1
    assert LIVE.index(unverified[0], LIVE.index("12:40")) > 0


def test_the_same_words_in_one_article_share_the_caveat(lexicons: Lexicons) -> None:
    plain = LIVE.replace("10:05\n\n", "").replace("11:20\n\n", "").replace("12:40\n\n", "")
    article = Article("news", "news.txt", plain, blocks(plain))
    analysis = mark(article, lexicons)
    assert not analysis.posts
    assert not [f for f in judge(article, analysis, lexicons, Settings()) if f.code == "ALG201"]
