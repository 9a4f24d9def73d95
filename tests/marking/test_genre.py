"""The genre of an article: from metadata, sections, labels, notes and form, in this order; look-alikes show none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

import pytest

from flagger.article import Genre, Meta, Span
from flagger.lexicon import Lexicons
from flagger.marking.copy import Copy
from flagger.marking.genre import Ruling, mark_genre
from flagger.marking.parts import mark_parts
from flagger.reading.blocks import blocks
from tests.growth import is_linear
from tests.marking.desk import row

Ruled = Callable[..., Ruling]

BODY = (
    "The council of Elmouth met on Monday and voted by nine to four to pull down the old bridge, which has stood shut "
    "since the flood of last spring and costs the city more each month than the ferry does.\n\n"
    "The mayor, Nora Fenwick, said that work would begin in May. Two shipping companies have asked for more time."
)
TITLE = "The bridge must go"

COURT = (
    "A clerk took 40,000 crowns from the fund of a school, Ostrel Crown Court heard on Tuesday.\n\n"
    "Prosecutors told the jury that Ada Lorne, 44, had paid the money to herself. She pleaded not guilty to two counts of "
    "theft. Her barrister said that the head teacher had known.\n\nThe trial continues.\n"
)


@pytest.fixture(scope="session")
def ruled(lexicons: Lexicons) -> Ruled:
    """`ruled(text, meta, posts)`: what `mark_genre` says."""

    def run(text: str, meta: Meta | None = None, posts: Sequence[Span] = ()) -> Ruling:
        copy = Copy(text, lexicons)
        copy.posts = list(posts)
        return mark_genre(copy, mark_parts(copy, blocks(text)), meta or Meta())

    return run


LABELS: list[object] = [
    row("a line of its own", f"Opinion\n\n{TITLE}", "opinion"),
    row("in capitals", f"COMMENT\n\n{TITLE}", "opinion"),
    row("a line after the title", f"{TITLE}\n\nEditorial", "opinion"),
    row("letters", f"Letters to the Editor\n\n{TITLE}", "opinion"),
    row("before a bar", f"Opinion | {TITLE}", "opinion"),
    row("behind a bar", f"{TITLE} | Opinion", "opinion"),
    row("behind a bar, with the paper", f"{TITLE} | Ana Berl | Comment is free", "opinion"),
    row("before a colon", f"Editorial: {TITLE}", "opinion"),
    row("with a name", "COMMENT – by Ana Berl\n\nThe bridge must go", "opinion"),
    row("with a name and no dash", f"Op-ed by ANA BERL\n\n{TITLE}", "opinion"),
    row("in brackets", f"[Opinion] {TITLE}", "opinion"),
    row("in a trail of sections", f"Home > Opinion > Columnists > Ana Berl\n\n{TITLE}", "opinion"),
    row("the paper's own view", "The Courier view on bridges: the old one must go", "opinion"),
    row("a review", f"Theatre review: {TITLE}", "opinion"),
    row("analysis", f"Analysis: {TITLE}", "analysis"),
    row("news analysis", f"News analysis\n\n{TITLE}", "analysis"),
    row("an explainer", f"EXPLAINER\n\n{TITLE}", "analysis"),
    row("live", f"LIVE\n\n{TITLE}", "live"),
    row("live updates", f"{TITLE} – live updates", "live"),
    row("as it happened", f"{TITLE} – as it happened", "live"),
    row("opinion before analysis", f"Opinion & Analysis\n\nAnalysis | Opinion | {TITLE}", "opinion"),
]


@pytest.mark.parametrize(("head", "genre"), LABELS)
def test_a_label_above_the_article(ruled: Ruled, head: str, genre: Genre) -> None:
    assert ruled(f"{head}\n\n{BODY}\n") == (genre, True)


LOOK_ALIKES = [
    "Opinion polls put Harvest ahead",
    "Opinion polls: Harvest ahead",
    "Opinion divided on bridge",
    "Public opinion turns against the bridge",
    "Analysis of samples takes four days",
    "Analysis by laboratory finds lead in river",
    "Live music returns to Elmouth",
    "Comment sought from the mayor",
    "Mayor to union: no comment",
    "Editorial staff walk out at the Courier",
    "Letters found in the attic of the mill",
    "Review finds bridge unsafe",
    "Column of smoke seen over Tarn",
    "Translated novels sell better than ever",
    "Court of public opinion",
    "Home\n\nNews\n\nOpinion\n\nSport\n\nThe bridge must go",
    "Home | News | Opinion | Sport | Live | Weather\n\nThe bridge must go",
]


@pytest.mark.parametrize("head", LOOK_ALIKES)
def test_what_only_looks_like_a_label(ruled: Ruled, head: str) -> None:
    assert ruled(f"{head}\n\n{BODY}\n") == (None, False)


def test_labels_stand_above_the_article(ruled: Ruled) -> None:
    assert ruled(f"{TITLE}\n\n{BODY}\n\nOpinion\n\nAna Berl: why I swim\n").genre is None
    assert ruled(f"The council met on Monday.\n\nRelated\n\nOpinion: why I swim\n\n{BODY}\n").genre is None
    assert ruled(f"{TITLE}\n\n{BODY}\n\nAnalysis\n\n{BODY}\n").genre is None


@pytest.mark.parametrize(
    "note",
    [
        "The views expressed are the author's own.",
        "Editor’s note: Ana Berl teaches at Elmouth and wrote “The Long Weir.” The views expressed here are her own.",
        "The opinions expressed in this article are those of the writer and not of the Courier.",
        "Ana Berl is a columnist for the Courier.",
        "Ana Berl is a regular Courier columnist. She lives in Tarn.",
        "The writer is a former minister of transport of Kerrow.",
        "This column does not necessarily reflect the opinion of the editorial board.",
    ],
)
def test_a_note_on_whose_views_they_are(ruled: Ruled, note: str) -> None:
    assert ruled(f"{TITLE}\n\n{BODY}\n\n{note}\n") == ("opinion", True)
    assert ruled(f"{TITLE}\n\n{BODY}\n\nShe said: {note.lower()}\n").genre is None


def test_a_columnist_in_the_news(ruled: Ruled) -> None:
    text = f"{TITLE}\n\nAna Berl is a columnist for the Courier. She was arrested on Monday.\n\n{BODY}\n\n{BODY} So it was.\n"
    assert ruled(text).genre is None


@pytest.mark.parametrize(
    "line",
    [
        "Translated from Kerrovian by Ines Calder",
        "(Translated by Ines Calder)",
        "Translation: Ines Calder",
        "This article was translated from the Kerrovian.",
        "This article was originally published in German.",
        "[Translated from Veshnian. The original stood in the Morning Bell.]",
    ],
)
def test_a_translated_article(ruled: Ruled, line: str) -> None:
    assert ruled(f"{TITLE}\n\n{BODY}\n\n{line}\n").genre == "translated"
    assert ruled(f"{TITLE}\n\n{line}\n\n{BODY}\n").genre == "translated"


def test_a_translator_in_the_news(ruled: Ruled) -> None:
    assert ruled(f"{TITLE}\n\n{BODY}\n\nThe novel was translated by Ines Calder and printed in Tarn.\n").genre is None
    assert ruled(f"{TITLE}\n\n{BODY}\n\nThe report was originally published in May.\n").genre is None


def test_a_report_from_a_court(ruled: Ruled) -> None:
    assert ruled(f"Clerk “emptied school fund”\n\n{COURT}") == ("court", False)


@pytest.mark.parametrize(
    "text",
    [
        "Judge named to high court\n\nThe senate confirmed Ada Lorne as a judge of the Supreme Court on Monday. She had been a "
        "prosecutor and a defence lawyer. Two senators said that the court needed a majority for the left.",
        f"Minister resigns\n\nThe minister, who was convicted of theft and jailed for a year, resigned on Monday.\n\n{BODY}",
        "Open on Monday\n\nThe tennis court was shut after a jury of readers found the net guilty of nothing.",
    ],
)
def test_a_court_in_passing(ruled: Ruled, text: str) -> None:
    assert ruled(text).genre is None


def test_posts_make_it_live(ruled: Ruled) -> None:
    text = f"{TITLE}\n\n{BODY}\n"
    posts = [Span(0, 5), Span(6, 9), Span(10, 13)]
    assert ruled(text, posts=posts) == ("live", False)
    assert ruled(text, posts=posts[:2]).genre is None
    assert ruled(f"{text}\nTranslated by Ines Calder\n", posts=posts).genre == "live"
    assert ruled(f"Opinion | {text}", posts=posts).genre == "opinion"


@pytest.mark.parametrize(
    ("section", "genre", "seen"),
    [
        ("Opinion", "opinion", True),
        ("Comment is free", "opinion", True),
        ("commentisfree", "opinion", True),
        ("comment-is-free", "opinion", True),
        ("opinion/columns", "opinion", True),
        ("World/Analysis", "analysis", True),
        ("Editorials & Letters", "opinion", True),
        ("OpinionNewsArticle", "opinion", False),
        ("https://schema.org/OpinionNewsArticle", "opinion", False),
        ("genre:Opinion", "opinion", False),
        ("AnalysisNewsArticle", "analysis", False),
        ("BackgroundNewsArticle", "analysis", False),
        ("LiveBlogPosting", "live", False),
        ("tone/minutebyminute", "live", True),
        ("Courts", "court", True),
        ("World news", "news", True),
        ("News", "news", True),
        ("NewsArticle", None, False),
        ("Opinion polls", None, False),
        ("Live music", None, False),
        ("Sport", None, False),
        ("", None, False),
    ],
)
def test_sections(ruled: Ruled, section: str, genre: Genre | None, seen: bool) -> None:
    assert ruled(f"{TITLE}\n\n{BODY}\n", Meta(sections=("Elmouth", section))) == (genre, seen)


def test_news_is_a_section_in_which_anything_stands(ruled: Ruled) -> None:
    meta = Meta(sections=("News",))
    assert ruled(f"Analysis | {TITLE}\n\n{BODY}\n", meta).genre == "analysis"
    assert ruled(f"Clerk “emptied school fund”\n\n{COURT}", meta).genre == "court"


def test_the_first_source_wins(ruled: Ruled) -> None:
    text = f"Opinion | {TITLE}\n\n{BODY}\n"
    assert ruled(text, Meta(genre="news", sections=("Opinion",))) == ("news", False)
    assert ruled(text, Meta(sections=("Live",))).genre == "live"
    assert ruled(text, Meta(genre="opinion")) == ("opinion", True)
    assert ruled(f"{TITLE}\n\n{BODY}\n", Meta(genre="opinion")) == ("opinion", False)
    assert ruled(f"{TITLE}\n\n{BODY}\n", Meta(genre="opinion", sections=("Opinion",))) == ("opinion", True)
    for genre in get_args(Genre):
        assert ruled(text, Meta(genre=genre)).genre == genre


@pytest.mark.parametrize(
    "text", ["", "A", "Opinion", "\n\n\n", "|", "> > >", "– by", "By By By by", "Opinion " * 2000, "A: " * 5000]
)
def test_any_text_is_ruled(ruled: Ruled, text: str) -> None:
    assert ruled(text).genre in (*get_args(Genre), None)


def test_time_is_linear_in_the_white_space_of_a_label(lexicons: Lexicons) -> None:
    def ruling(size: int) -> Callable[[], object]:
        gap = " " * size
        text = f"Opinion a{gap}b\n\n{BODY}"
        copy = Copy(text, lexicons)
        marked = mark_parts(copy, blocks(text))
        return lambda: mark_genre(copy, marked, Meta(sections=(f"a{gap}b",)))

    assert is_linear(ruling, 3_000)


@pytest.mark.parametrize("gap", ["  ", " \t ", "\u00a0"])
def test_the_white_space_of_a_label_is_not_looked_at(ruled: Ruled, gap: str) -> None:
    assert ruled(f"{TITLE}{gap}-{gap}Opinion\n\n{BODY}").genre == "opinion"
