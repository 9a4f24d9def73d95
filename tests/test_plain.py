"""The plain text and its source: offsets there and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Attribution
from flagger.article import Article, Block, Span
from flagger.judging import Settings, judge
from flagger.lexicon import Lexicons
from flagger.marking import mark
from flagger.plain import Plain, moved
from flagger.result import Tool, compose
from flagger.summary.context import plain_result

TEXT = "The **Kremlin** tyrant met [Ana Berl](https://example.org/a)."
MARKUP = (Span(4, 6), Span(13, 15), Span(27, 28), Span(36, 60))


def test_the_plain_text_is_what_a_reader_sees() -> None:
    plain = Plain(TEXT, MARKUP)
    assert plain.text == "The Kremlin tyrant met Ana Berl."
    start = plain.text.index("Kremlin tyrant")
    source = plain.to_source(start, start + len("Kremlin tyrant"))
    assert TEXT[slice(*source)] == "Kremlin** tyrant"
    assert plain.from_source(*source) == (start, start + len("Kremlin tyrant"))


def test_a_tag_between_words_leaves_a_space_and_emphasis_none() -> None:
    assert Plain("one<br>two", [Span(3, 7)]).text == "one two"
    assert Plain("un*real*istic", [Span(2, 3), Span(7, 8)]).text == "unrealistic"
    assert Plain("|brutal|regime|", [Span(0, 1), Span(7, 8), Span(14, 15)]).text == "brutal regime"


@st.composite
def sources(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet="ab <|*\n", min_size=1, max_size=30))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return text, [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]


@given(sources())
def test_every_plain_span_leads_to_the_same_characters(source: tuple[str, list[Span]]) -> None:
    text, markup = source
    plain = Plain(text, markup)
    for start in range(len(plain.text)):
        for end in range(start + 1, len(plain.text) + 1):
            there = plain.to_source(start, end)
            assert 0 <= there.start < there.end <= len(text)
            assert plain.from_source(*there) == (start, end)
            if plain.text[start] != " ":
                assert text[there.start] == plain.text[start]
    assert plain.from_source(0, len(text)) == (0, len(plain.text))


def test_spans_inside_marks_move() -> None:
    plain = Plain(TEXT, MARKUP)
    made = Attribution([Span(23, 31)], [], [Span(4, 18)], None, "none", "neutral", verbatim=False)
    there = moved(made, plain.to_source)
    assert [TEXT[slice(*span)] for span in (*there.source, *there.content)] == ["Ana Berl", "Kremlin** tyrant"]
    assert moved(there, plain.from_source) == made


def test_marks_stand_on_the_source_and_reports_on_the_plain_text(lexicons: Lexicons) -> None:
    article = Article("a", "a.md", TEXT, (Block(0, len(TEXT)),), markup=MARKUP)
    analysis = mark(article, lexicons)
    result = compose(article, analysis, judge(article, analysis, lexicons, Settings()), Tool("0", ""))
    assert result.text == TEXT
    assert [TEXT[mark.start : mark.end] for mark in result.loaded] == ["Kremlin** tyrant"]
    assert "‘Kremlin tyrant’" in result.findings[0].message
    assert [TEXT[b.start : b.end] for b in result.blocks if b.part == "markup"] == [
        "**",
        "**",
        "[",
        "](https://example.org/a)",
    ]
    shown = plain_result(result)
    assert [shown.text[mark.start : mark.end] for mark in shown.loaded] == ["Kremlin tyrant"]
    assert [shown.text[b.start : b.end] for b in shown.blocks] == ["The Kremlin tyrant met Ana Berl."]
