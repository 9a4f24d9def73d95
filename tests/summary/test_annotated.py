"""The annotated text holds the article, and every mark at its place."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Allegation, Attribution, Loaded, Sentence
from flagger.article import Block, Span
from flagger.result import Result
from flagger.summary import Summary, summarise
from flagger.summary.annotated import Segment
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import harbour

TEXT = "Aune said a bad day.\n\nBrin left it. Then rain, and\nmore rain came."


def segments(summary: Summary) -> list[Segment]:
    return [segment for paragraph in summary.paragraphs for run in paragraph.runs for segment in run.segments]


def test_overlapping_marks_are_cut_into_segments() -> None:
    make = Maker([("One two three four.", "body")])
    make.loaded("One two", "emotive")
    make.loaded("two three", "epithet", "quote")
    found = [(segment.text, segment.marks, segment.anchors) for segment in segments(summarise(make.result, Entries()))]
    assert found == [
        ("One ", ("m0-7",), ("m0-7",)),
        ("two", ("m0-7", "m4-13"), ("m4-13",)),
        (" three", ("m4-13",), ()),
        (" four.", (), ()),
    ]


def test_marks_of_one_span_are_one_and_all_their_reasons_are_kept() -> None:
    summary = summarise(harbour(), Entries())
    tyrant = next(segment for segment in segments(summary) if segment.text == "harbour tyrant")
    assert {"finding", "error", "loaded", "loaded-article"} <= set(tyrant.traits)
    assert tyrant.starts.startswith("error 1: a label, in your words; to clear it: Dorn Vale or the head of the port; ")
    assert "loaded wording in the outlet’s own words: epithet" in tyrant.starts
    assert [(note.kind, note.label, note.target) for note in tyrant.notes] == [("error", "1", "f1")]


def test_wording_with_no_finding_carries_the_entrys_note() -> None:
    thieves = next(
        segment for segment in segments(summarise(harbour(), Entries())) if segment.text == "a gang of thieves"
    )
    assert "Why epithet.word judges." in thieves.reason


def test_nothing_is_marked_in_boilerplate() -> None:
    make = Maker([("Rain fell.", "body"), ("Leave a brutal reply", "boilerplate")])
    make.loaded("brutal", "emotive")
    [_, silent] = summarise(make.result, Entries()).paragraphs
    assert silent.part == "boilerplate"
    assert [segment.marks for run in silent.runs for segment in run.segments] == [()]


def test_text_that_no_block_covers_is_kept() -> None:
    result = Maker([("Rain fell.", "body"), ("Wind rose.", "body")]).result
    del result.blocks[1]
    assert [segment.text for segment in segments(summarise(result, Entries()))] == ["Rain fell.", "\n\nWind rose."]


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Marks anywhere in the text, and sentences and blocks that cover any part of it."""
    result = Maker([]).result
    result.text = TEXT
    cuts = sorted(draw(st.sets(st.integers(0, len(TEXT)), max_size=8)))
    result.blocks = [Block(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    cuts = sorted(draw(st.sets(st.integers(0, len(TEXT)), max_size=8)))
    result.sentences = [Sentence(*pair, "body") for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    result.loaded = [Loaded(*span, "emotive", "article", None) for span in draw(st.lists(spans, max_size=6))]
    result.allegations = [Allegation(*span, 1, None, None) for span in draw(st.lists(spans, max_size=3))]
    result.attributions = [
        Attribution([span], [], [span], None, "vague", "neutral", False) for span in draw(st.lists(spans, max_size=3))
    ]
    return result


@given(results())
def test_the_text_is_whole_and_every_mark_has_its_anchor_once(result: Result) -> None:
    summary = summarise(result, Entries())
    shown = "".join(segment.text for segment in segments(summary))
    assert "".join(shown.split()) == "".join(TEXT.split())
    anchors = [anchor for segment in segments(summary) for anchor in segment.anchors]
    assert len(anchors) == len(set(anchors))
    marked = [Span(mark.start, mark.end) for mark in result.loaded]
    marked += [Span(mark.start, mark.end) for mark in result.allegations]
    wanted = {f"m{start}-{end}" for start, end in marked if TEXT[start:end].strip()}
    assert wanted <= set(anchors)


def test_the_margin_gives_the_reason_for_every_finding_as_they_stand() -> None:
    paragraphs = summarise(harbour(), Entries()).paragraphs
    assert [[note.label for note in paragraph.notes] for paragraph in paragraphs if paragraph.notes] == [
        ["2"],
        ["1"],
        ["A1"],
        ["4"],
        ["5", "3", "A3"],
        ["6", "7"],
        ["8"],
    ]
    [tyrant] = paragraphs[1].notes
    assert (tyrant.severity, tyrant.voice, tyrant.kind, tyrant.target) == ("error", "article", "sourced_fact", "f1")
    assert (tyrant.entry, tyrant.neutral) == ("epithet.word", ("Dorn Vale", "the head of the port"))
    assert tyrant.message.startswith("‘harbour tyrant’ labels")


def test_an_allegation_that_makes_no_finding_has_a_note_too() -> None:
    paragraphs = summarise(harbour(), Entries()).paragraphs
    [note] = paragraphs[2].notes
    assert (note.severity, note.target, note.voice) == (None, "a1", "quote")
    assert note.message == "Mira Stent: the article says no evidence was given."


def test_loaded_words_that_nobody_need_change_are_listed_apart() -> None:
    paragraphs = summarise(harbour(), Entries()).paragraphs
    quiet = {one.words: one.says for paragraph in paragraphs for one in paragraph.quiet}
    assert quiet["a gang of thieves"] == "epithet, in a source’s quoted words"
    assert quiet["crowd management exercise"] == "euphemism, in quotation marks that keep a distance"
    assert "brutal" not in quiet


def test_one_fix_has_one_note_in_a_paragraph() -> None:
    make = Maker([("A brutal day, a brutal night.", "body"), ("A brutal end.", "body")])
    make.loaded("brutal", "emotive")
    make.found("FRM305", "emotive", "warning", "brutal", "‘brutal’ adds a feeling.")
    for words in ("brutal night", "brutal end"):
        start = make.text.index(words)
        make.result.loaded.append(msgspec.structs.replace(make.result.loaded[0], start=start, end=start + 6))
        make.result.findings.append(msgspec.structs.replace(make.result.findings[0], start=start, end=start + 6))
    summary = summarise(make.result, Entries())
    assert [[note.label for note in paragraph.notes] for paragraph in summary.paragraphs] == [["1"], ["1"]]
    [fix] = summary.verdict.open
    assert [place.words for place in fix.repeats] == ["paragraph 1", "paragraph 2"]
