"""A pattern on articles: hits, voices, outlets, and what entries find already."""

from __future__ import annotations

import pytest

from flagger.article import Article
from flagger.bench.candidate import Candidate, category_of, lexicons_with
from flagger.bench.trial import Readings, Tried, try_on
from flagger.bench.trial_text import render
from flagger.errors import UsageError
from flagger.lexicon import Lexicons
from tests.bench.desk import article
from tests.cli.desk import GERMAN

TEXT = """Board meets

The corduroy plan was shelved. “It is a corduroy plan,” said Ana Berl, the clerk.

Ana Berl said that it was a corduroy plan.
"""


def tried(lexicons: Lexicons, candidate: Candidate, *articles: Article) -> Tried:
    readings, found = Readings(lexicons, lexicons_with(candidate, lexicons, None)), Tried()
    for each in articles:
        try_on(each, readings, found)
    return found


def test_hits_have_their_voice_and_their_line(lexicons: Lexicons) -> None:
    found = tried(lexicons, Candidate("corduroy plan/n"), article(TEXT))
    assert [(hit.place.line, hit.voice, hit.by) for hit in found.hits] == [
        (3, "article", None), (3, "quote", "Ana Berl"), (5, "paraphrase", "Ana Berl"),
    ]  # fmt: skip
    assert found.voices() == {"article": 1, "quote": 1, "paraphrase": 1}


def test_exceptions_requirements_slots_and_the_marked_part(lexicons: Lexicons) -> None:
    def words(text: str, pattern: str, exceptions: tuple[str, ...] = (), require: tuple[str, ...] = ()) -> list[str]:
        found = tried(lexicons, Candidate(pattern, exceptions, require), article(text))
        return [hit.context.words for hit in found.hits]

    assert words("A corduroy plan and a corduroy film.", "corduroy", ("corduroy film/n",)) == ["corduroy"]
    assert words("A corduroy plan was made.", "corduroy", require=("film/n",)) == []
    assert words("The Kremlin ogre spoke, the White House ogre did not.", "<seat> ogre/n") == [
        "Kremlin ogre",
        "White House ogre",
    ]
    assert words("A corduroy plan was made.", "{corduroy} plan") == ["corduroy"]


def test_entries_that_find_a_hit_already_are_named(lexicons: Lexicons) -> None:
    found = tried(lexicons, Candidate("(barbaric|corduroy) raid/n"), article("A barbaric raid. Then a corduroy raid."))
    assert found.hits[0].entries == ("emotive.brutal",)
    assert found.entries()["emotive.brutal"] == 1


def test_outlets_are_counted_apart(lexicons: Lexicons) -> None:
    found = tried(
        lexicons,
        Candidate("corduroy"),
        article("A corduroy plan was made.", "1", "Harbour Wire"),
        article("A plan was made.", "2", "Harbour Wire"),
        article("A corduroy and corduroy plan.", "3"),
    )
    assert {name: (share.articles, share.words, share.hits) for name, share in found.outlets.items()} == {
        "Harbour Wire": (2, 9, 1),
        "unknown": (1, 5, 2),
    }
    total = found.total()
    assert (total.articles, total.words, total.hits) == (3, 14, 3)
    assert round(total.rate) == 2143


def test_boilerplate_and_titles_are_passed_over_and_told(lexicons: Lexicons) -> None:
    text = "The board met and voted.\n\nIt saw the film “Corduroy Harbour” in the evening.\n"
    found = tried(lexicons, Candidate("corduroy"), article(text))
    assert (found.hits, found.left_out) == ([], 1)
    assert "1 more in boilerplate" in render(found, Candidate("corduroy"), [], 0, 100)


def test_a_word_held_at_a_distance_is_tried_as_doubt(lexicons: Lexicons) -> None:
    text = "The “corduroy” plan was shelved. A corduroy plan was made."
    found = tried(lexicons, Candidate("corduroy", category="doubt"), article(text))
    assert [(hit.context.words, hit.voice) for hit in found.hits] == [("“corduroy”", "article")]
    assert len(tried(lexicons, Candidate("corduroy"), article(text)).hits) == 2


def test_an_article_in_another_language_is_left_out(lexicons: Lexicons) -> None:
    found = tried(lexicons, Candidate("regime"), article(GERMAN, "rat"))
    assert (found.foreign, found.hits, found.total().articles) == (["rat"], [], 0)


def test_no_hit_is_an_answer(lexicons: Lexicons) -> None:
    found = tried(lexicons, Candidate("corduroy"), article("A plan was made."))
    assert "0 hits in 0 of 1 article, 4 words" in render(found, Candidate("corduroy"), [], 0, 100)


@pytest.mark.parametrize(
    ("candidate", "expected"),
    [
        (Candidate("grue/q plan"), "PATTERN: /n, /v or /a is expected after 'grue'"),
        (Candidate("a (grue plan"), "PATTERN: cannot read '(grue plan' in pattern 'a (grue plan'"),
        (Candidate("grue", exceptions=("film", "<Films>")), "--except: cannot read '<Films>'"),
        (Candidate("grue", require=("of the",)), None),
        (Candidate("grue", require=("<state>",)), "--require: pattern '<state>' has no word of its own"),
        (Candidate("grue <film>"), "PATTERN: no list <film> in pattern 'grue <film>'; one of <"),
        (Candidate("grue|gore"), "PATTERN: a stroke outside parentheses in pattern 'grue|gore'; write (one|other)"),
        (Candidate(""), "PATTERN: pattern '' stands for 0 sequences"),
        (Candidate("{grue"), "PATTERN: braces do not pair"),
        (Candidate('gr"ue\\ (a|b)'), None),
    ],
)
def test_a_pattern_that_cannot_be_read_is_named(lexicons: Lexicons, candidate: Candidate, expected: str | None) -> None:
    if expected is None:
        assert lexicons_with(candidate, lexicons, None).entry("epithet.candidate") is not None
        return
    with pytest.raises(UsageError) as raised:
        lexicons_with(candidate, lexicons, None)
    assert expected in str(raised.value)


def test_a_category_goes_by_its_name() -> None:
    assert category_of("side-taking") == category_of("side_taking") == "side_taking"
    with pytest.raises(UsageError, match="'gossip': expected one of epithet"):
        category_of("gossip")
