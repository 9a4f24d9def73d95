"""What holds for any text whatever: nothing raises, offsets are in range and in order, marks nest as the design says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flagger.analysis import Analysis
from flagger.article import Article, Block, Part
from flagger.judging import Settings, judge
from flagger.lexicon import Lexicons, load
from flagger.marking import mark
from flagger.marking.copy import Copy
from flagger.marking.parts.openings import text_starts
from flagger.result import Finding
from tests.marking.desk import article

PIECES = (
    # Quotation marks of all kinds, and what looks like them.
    *"“”‘’\"'«»„‹›",
    *("‘s", "’s", "s’", "'em", "'90s", "— ", " — ", " – ", "(", ")", "[", "]", "{", "<b>", "&amp;"),
    # White space, line breaks and the ends of sentences.
    *(
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u2028",
        ". ",
        "? ",
        "! ",
        "… ",
        ", ",
        ": ",
        "; ",
        "...",
        ".",
    ),
    # Names, titles, roles.
    *(
        "Ana Berl",
        "Berl",
        "Tom Hask",
        "Norland",
        "Kerrow",
        "Norlandic",
        "Russia",
        "Kyiv",
        "the Kremlin",
        "Mr ",
        "Gen. ",
        "J. ",
        "U.S. ",
    ),
    *(
        "the minister",
        "officials",
        "some experts",
        "critics",
        "the army",
        "a spokesman for Kerrow",
        "he",
        "she",
        "it",
        "they",
        "I",
        "who",
    ),
    # Cues of every form and stance.
    *(
        "said",
        "says",
        "told reporters",
        "according to",
        "claims that",
        "claimed",
        "alleging",
        "adding that",
        "reportedly",
        "it is said that",
    ),
    *(
        "accused",
        "was accused by",
        "of",
        "denied",
        "rejected",
        "insisted",
        "confirmed",
        "wants to",
        "believes",
        "suggest",
        "called",
    ),
    # Charges, figures, signs of status, framing, boilerplate.
    *(
        "war crimes",
        "lied",
        "downed 14 drones",
        "casualties",
        "puppet of",
        "no evidence was given",
        "these claims",
        "has yet to respond",
    ),
    *(
        "brutal",
        "and",
        "the tyrant",
        "regime",
        "so-called",
        "‘independent’",
        "of course",
        "Read more:",
        "Leave a Reply",
        "Photo: Getty Images",
    ),
    # Who speaks without a cue: credits, accounts, labels, dashes.
    *(
        "— Ana Berl, mayor",
        "-- Ana Berl, mayor",
        "Ana Berl (@anaberl) ",
        "— Ana Berl (@anaberl) March 3, 2025",
        "@ana",
        "@anaberl: ",
        "4.33 PM · 4 May · 1,204 reposts",
        "BERL: ",
        "HASK: ",
        "Q: ",
        "A: ",
        "MODERATOR:",
        "— she said",
        "[laughter]",
        "> ",
    ),
    # How lines open: time stamps, bullets, datelines.
    *(
        "14:32",
        "10.42am GMT",
        "Updated at 11:02",
        "• ",
        "* ",
        "- ",
        "1. ",
        "(a) ",
        "OSTREL, March 3 (Meridian) — ",
        "Ostrel (Meridian) — ",
    ),
    # What a text may break off at.
    *(
        "Ana Berl and",
        "the report,",
        "according to the memo",
        "these claims were denied",
        "of",
        "the",
        "in",
        "Berl's",
        "his lawyer",
        "pleaded guilty to",
        "was charged with",
    ),
    # Other scripts and oddities.
    *(
        "مرحبا",
        "\u202e",
        "שלום",
        "e\u0301\u0302",
        "\u200d",
        "🙂",
        "👩\u200d🚀",
        "İstanbul",
        "ǅ",
        "ﬁ",
        "中文。",
        "\ufeff",
        "\x00",
        "\x0b",
        "\ufffd",
    ),
    *("x" * 3000, "WORD" * 500, "9" * 500, "a-" * 300, "1,2.3,4"),
)

prose = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
dense = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
uniform = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)
pages = st.lists(st.one_of(prose, dense, uniform), max_size=8).map("\n\n".join)
texts = st.one_of(prose, dense, uniform, pages)

Labelled = tuple[Part, int | None]
labels: st.SearchStrategy[Labelled] = st.one_of(
    st.sampled_from(("body", "quotation", "caption")).map(lambda part: (part, None)),
    st.integers(1, 4).map(lambda level: ("heading", level)),
)


@cache
def built_in() -> Lexicons:
    return load(cache=False)


def run(text: str, given: Sequence[Labelled] = ()) -> tuple[Article, Analysis, list[Finding]]:
    """An article with its marks; `given` are the parts of its first blocks, where the reader knows them."""
    read = article(text)
    known = [Block(block.start, block.end, *label) for block, label in zip(read.blocks, given, strict=False)]
    read = msgspec.structs.replace(read, blocks=(*known, *read.blocks[len(known) :]))
    analysis = mark(read, built_in())
    return read, analysis, judge(read, analysis, built_in(), Settings())


@given(texts)
@example("")
@example("\n")
@example("“")
@example("'")
@example("“‘a’”")
@example("« a »b« c »")
@example("Berl: ")
@example("said said said")
@example("BERL:‹")
@example('HASK: "')
@example("The port closed on Monday, according to the report,")
@example("Council closes the bridge\n\nAna Berl and")
@example("He said President Berl lied.\n\nThese claims were denied")
@example("The port was shut.\n\n“We saw it all.”\n\n* Ana Berl, mayor")
@example("“We saw it all.\n\nBERL: I was there with you.” he said.\n\nHASK: Were you?\n\nBERL: I was.")
def test_marks_are_in_range_in_order_and_nested(text: str) -> None:
    all_hold(text, *run(text))


@given(pages, st.lists(labels, max_size=8))
@example("The port was shut.\n\nShare this — Ana Berl (@anaberl) March 3, 2025", [("quotation", None)])
@example("— Ana Berl (@anaberl) March 3, 2025 “ — she said\n\n— Ana Berl (@anaberl) March 3, 2025 “ “", [])
@example("The port was shut.\n\n(Ana Berl, mayor)", [("quotation", None)])
def test_marks_hold_whatever_parts_the_reader_gives(text: str, given: list[Labelled]) -> None:
    all_hold(text, *run(text, given))


def all_hold(text: str, read: Article, analysis: Analysis, findings: list[Finding]) -> None:
    """All that holds for the marks of any text."""
    ranges_hold(text, analysis)
    findings_hold(text, analysis, findings)
    if analysis.language != "en":
        # The small words of the pieces may look like another language: then nothing is marked.
        assert not [*analysis.sentences, *analysis.sources, *analysis.attributions, *analysis.loaded]
        assert [finding.code for finding in findings] == ["SUP901"]
        return
    blocks_and_sentences_hold(read, analysis)
    quotations_hold(analysis)
    spans_do_not_overlap(analysis)
    sources_hold(analysis)


def ranges_hold(text: str, analysis: Analysis) -> None:
    """Every span is a piece of the text, and every list is in its order."""
    for marks in (analysis.blocks, analysis.sentences, analysis.quotations, analysis.loaded, analysis.allegations):
        assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
        assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    spans = [span for a in analysis.attributions for span in (*a.source, *a.cue, *a.content)]
    spans += [span for source in analysis.sources for span in source.mentions]
    spans += [span for allegation in analysis.allegations for span in allegation.evidence]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    for attribution in analysis.attributions:
        assert attribution.cue
        assert attribution.content
        assert all(first.end <= second.start for first, second in pairwise(attribution.content))


def blocks_and_sentences_hold(read: Article, analysis: Analysis) -> None:
    """Blocks do not overlap, keep to those that were read, and hold the sentences, which do not overlap either.

    Before the first sentence of a block nothing stands but a bullet or a dateline.
    """
    assert all(first.end <= second.start for first, second in pairwise(analysis.blocks))
    assert all(first.end <= second.start for first, second in pairwise(analysis.sentences))
    assert {block.start for block in read.blocks} <= {block.start for block in analysis.blocks}
    assert {block.end for block in read.blocks} <= {block.end for block in analysis.blocks}
    opens = text_starts(Copy(read.text, built_in()), analysis.blocks)
    for block, start in zip(analysis.blocks, opens, strict=True):
        inside = [s for s in analysis.sentences if block.start <= s.start < block.end]
        assert inside
        assert inside[0].start == start
        assert all(s.end <= block.end and s.part == block.part for s in inside)
        covered = sum(s.end - s.start for s in inside)
        space = sum(read.text[i].isspace() for i in range(start, block.end))
        assert covered >= block.end - start - space


def quotations_hold(analysis: Analysis) -> None:
    """Quotations nest and never cross; the depth is how many others one stands in; none leaves its block."""
    for number, inner in enumerate(analysis.quotations):
        around = 0
        for outer in analysis.quotations[:number]:
            assert outer.end <= inner.start or inner.end <= outer.end
            around += outer.end >= inner.end and outer.start <= inner.start
        assert inner.depth == around
        assert any(b.start <= inner.start and inner.end <= b.end for b in analysis.blocks)


def spans_do_not_overlap(analysis: Analysis) -> None:
    """A word is loaded once, and charges someone once."""
    assert all(first.end <= second.start for first, second in pairwise(analysis.loaded))
    assert all(first.end <= second.start for first, second in pairwise(analysis.allegations))


def sources_hold(analysis: Analysis) -> None:
    """Every id that a mark names is that of a source; ids are unique."""
    known = {source.id for source in analysis.sources}
    assert len(known) == len(analysis.sources)
    named = {a.source_id for a in analysis.attributions} | {s.source_id for s in analysis.sentences}
    named |= {m.by for m in analysis.loaded} | {a.by_id for a in analysis.allegations}
    assert named - {None} <= known
    assert all(s.source is not None for s in analysis.sentences if s.source_id is not None)
    assert all(s.mentions and s.mentions == sorted(set(s.mentions)) for s in analysis.sources)


def findings_hold(text: str, analysis: Analysis, findings: list[Finding]) -> None:
    """Nothing is found in what is not the article, and framing never fails a gate in words that are not the outlet's."""
    silent = [b for b in analysis.blocks if b.part in ("boilerplate", "markup")]
    quoted = {(m.start, m.end) for m in analysis.loaded if m.voice in ("quote", "scare")}
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert not any(b.start < finding.end and finding.start < b.end for b in silent)
        if finding.code.startswith("FRM") and (finding.start, finding.end) in quoted:
            assert finding.severity == "info"
    for marks in (analysis.loaded, analysis.allegations, analysis.quotations):
        assert not any(b.start <= found.start < b.end for found in marks for b in silent)


@given(texts)
def test_the_same_text_gives_the_same_output_twice(text: str) -> None:
    _, analysis, findings = run(text)
    _, again, found_again = run(text)
    assert msgspec.json.encode(analysis) == msgspec.json.encode(again)
    assert msgspec.json.encode(findings) == msgspec.json.encode(found_again)


@pytest.mark.parametrize(
    "text", ["“ ", "' ", "He said. ", "a,", "(", "claims that ", "x", "WORD ", '"a ', "No evidence for these claims. "]
)
def test_long_repetitions_end(text: str) -> None:
    read, analysis, _ = run(text * (4000 // len(text)))
    ranges_hold(read.text, analysis)
    quotations_hold(analysis)
