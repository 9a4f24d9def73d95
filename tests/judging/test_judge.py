"""What holds for every finding, whatever the rule."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import (
    Allegation,
    Analysis,
    Attribution,
    Category,
    Loaded,
    Quotation,
    Sentence,
    Source,
    Status,
    Strength,
    Voice,
)
from flagger.article import Article, Block, Part, Span
from flagger.errors import UsageError
from flagger.judging import Lists, Settings, judge, parse_codes
from flagger.result import Finding

Judged = Callable[..., list[Finding]]
LENGTH = 60

CASE: dict[str, Any] = {
    "text": "The brutal regime fell.\r\nThe brutal regime fell.\nOf course the mayor lied.",
    "loaded": [],
    "allegations": [{"words": "the mayor lied", "about": "the mayor"}],
}


class NoEntries:
    def framing_entry(self, full_id: str) -> None:
        """None of this id, whichever it is."""

    def words(self, name: str) -> frozenset[str]:  # noqa: ARG002 - no list has words
        """No list has words."""
        return frozenset()

    def terms(self, name: str) -> tuple[str, ...]:  # noqa: ARG002 - no list has names
        """No list has names."""
        return ()


NONE: Lists = NoEntries()


def loaded(start: int, end: int, category: Category = "emotive", voice: Voice = "article") -> Loaded:
    return Loaded(start, end, category, voice, entry=None)


def plain(text: str, marks: list[Loaded], *, positions: bool = True) -> tuple[Article, Analysis]:
    """An article with a sentence and a block a line, and loaded wording."""
    bounds, start = [], 0
    for line in text.splitlines(keepends=True):
        bounds.append((start, start + len(line.rstrip("\r\n"))))
        start += len(line)
    blocks = tuple(Block(*at) for at in bounds)
    sentences = [Sentence(*at, part="body") for at in bounds]
    article = Article("a", "-", text, blocks, positions=positions)
    return article, Analysis(list(blocks), sentences, [], [], [], marks, [])


def test_findings_are_sorted_and_have_line_and_column() -> None:
    text = "A grim day.\r\nThe brutal regime fell."
    marks = [loaded(28, 34, "delegitimising"), loaded(17, 23), loaded(17, 34, "evaluation"), loaded(2, 6)]
    found = judge(*plain(text, marks), NONE, Settings())
    assert [(f.code, f.start, f.end, f.line, f.column) for f in found] == [
        ("FRM305", 2, 6, 1, 3),
        ("FRM305", 17, 23, 2, 5),
        ("FRM306", 17, 34, 2, 5),
        ("FRM302", 28, 34, 2, 16),
    ]
    assert not any(finding.suppressed for finding in found)


def test_an_extraction_has_no_line_and_column() -> None:
    [finding] = judge(*plain("A grim day.", [loaded(2, 6)], positions=False), NONE, Settings())
    assert (finding.line, finding.column) == (None, None)


def test_long_spans_are_clipped_in_messages() -> None:
    text = "A " + "very long and winding " * 9 + "day."
    [finding] = judge(*plain(text, [loaded(2, len(text))]), NONE, Settings())
    quoted = finding.message.partition("‘")[2].partition("’")[0]
    assert len(quoted) <= 60
    assert quoted.endswith("…")


def test_less_sure_findings_are_dropped_and_keys_stay() -> None:
    marks = [loaded(2, 6), loaded(7, 10, "attitude")]
    case = plain("A grim day.", marks)
    everything = judge(*case, NONE, Settings())
    assert {finding.confidence for finding in everything} == {0.6, 0.7}
    assert judge(*case, NONE, Settings(min_confidence=0.65)) == everything[:1]
    assert judge(*case, NONE, Settings(min_confidence=0.7)) == everything[:1]


def test_select_and_ignore(judged: Judged) -> None:
    def codes(**settings: Any) -> set[str]:
        return {finding.code for finding in judged(CASE, Settings(**settings))}

    assert codes() == {"ALG202"}
    assert codes(select=("ALG202",)) == {"ALG202"}
    assert codes(select=("FRM",)) == set()
    assert codes(ignore=("ALG",)) == set()
    assert codes(select=("ALG",), ignore=("ALG203",)) == {"ALG202"}
    assert codes(select=("ALG202",), ignore=("ALG",)) == {"ALG202"}
    assert codes(select=("ALG",), ignore=("ALG",)) == set()


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        ((), (), False),
        (("FRM",), (), False),
        (("FRM31",), (), False),
        (("FRM314",), (), True),
        (("ATR", "FRM", "FRM314"), (), True),
        (("FRM314",), ("FRM",), True),
        (("FRM314",), ("FRM314",), False),
    ],
)
def test_a_rule_that_is_off_needs_its_whole_code(
    select: tuple[str, ...], ignore: tuple[str, ...], runs: bool, judged: Judged
) -> None:
    settings = Settings(select=select, ignore=ignore)
    assert settings.wants("FRM314") == runs
    case = {
        "text": "The plan is awful.",
        "rationales": [{"words": "awful", "voice": "article", "score": 0.8, "without": 0.4}],
    }
    assert [finding.code for finding in judged(case, settings)] == ["FRM314"] * runs


def test_another_language_is_found_alone_and_whatever_is_wanted(judged: Judged) -> None:
    case = CASE | {"language": "fr"}
    wishes: list[dict[str, Any]] = [{}, {"select": ("FRM",)}, {"ignore": ("SUP901",)}, {"min_confidence": 1.0}]
    for wish in wishes:
        assert [(f.code, f.severity) for f in judged(case, Settings(**wish))] == [("SUP901", "error")]
        skipped = judged(case, Settings(**wish, skip_other_languages=True))
        assert [(f.code, f.severity) for f in skipped] == [("SUP901", "info")]


def test_opinion_is_what_marking_found(judged: Judged) -> None:
    case = {"text": "A grim day.", "loaded": [{"words": "grim", "category": "emotive", "voice": "article"}]}
    assert [f.severity for f in judged(case)] == ["warning"]
    assert [(f.code, f.severity) for f in judged(case | {"genre": "opinion", "labelled": True})] == [("FRM305", "info")]


def test_parse_codes() -> None:
    assert parse_codes(["frm301, ALG", "atr1"]) == ("FRM301", "ALG", "ATR1")
    assert parse_codes([]) == ()
    assert parse_codes(["", " , "]) == ()


@pytest.mark.parametrize("code", ["FRM999", "F", "XYZ", "FRM3011", "epithet"])
def test_an_unknown_code_is_named_with_the_families(code: str) -> None:
    with pytest.raises(UsageError, match=rf"unknown rule code '{code.upper()}'.*ATR.*ALG.*FRM.*SUP"):
        parse_codes(["ALG", code])


@pytest.mark.parametrize("number", [-0.1, 1.1, float("nan")])
def test_confidence_out_of_range(number: float) -> None:
    with pytest.raises(UsageError, match="expected a number from 0 to 1"):
        Settings(min_confidence=number)


@st.composite
def marked(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """Any marks on any blocks: judging must not rest on marking being right."""

    def span() -> tuple[int, int]:
        start = draw(st.integers(0, LENGTH - 1))
        return start, draw(st.integers(start + 1, LENGTH))

    def spans() -> list[Span]:
        return [Span(*span()) for _ in range(draw(st.integers(0, 2)))]

    def some(most: int = 4) -> range:
        return range(draw(st.integers(0, most)))

    def one_of(literal: Any) -> Any:
        return draw(st.sampled_from(literal.__args__))

    text = draw(st.text(min_size=LENGTH, max_size=LENGTH))
    cuts = sorted({0, LENGTH, *draw(st.lists(st.integers(1, LENGTH - 1), max_size=4))})
    blocks = [Block(a, b, one_of(Part), level=1) for a, b in pairwise(cuts)]
    names = st.sampled_from([None, "Vale", "Torv"])
    analysis = Analysis(
        blocks=blocks,
        sentences=[Sentence(block.start, block.end, block.part) for block in blocks],
        quotations=[Quotation(*span()) for _ in some(2)],
        sources=[Source("s1", "Vale", "person"), Source("s2", "Torv", "institution")],
        attributions=[
            Attribution(
                source=spans(),
                cue=spans(),
                content=spans(),
                source_id=draw(st.sampled_from([None, "s1", "s2", "s3"])),
                strength=one_of(Strength),
                stance=draw(st.sampled_from(["neutral", "distancing", "rejecting"])),
                verbatim=False,
            )
            for _ in some()
        ],
        loaded=[Loaded(*span(), one_of(Category), one_of(Voice), None) for _ in some()],
        allegations=[
            Allegation(
                *span(),
                group=draw(st.integers(1, 2)),
                by=draw(names),
                about=draw(names),
                status=one_of(Status),
                voice=one_of(Voice),
            )
            for _ in some()
        ],
    )
    return Article("a", "-", text, tuple(blocks)), analysis


@given(marked())
def test_any_marks(case: tuple[Article, Analysis]) -> None:
    article, analysis = case
    findings = judge(article, analysis, NONE, Settings())
    assert findings == sorted(findings, key=lambda f: (f.start, f.end, f.code))
    assert len({finding.fingerprint for finding in findings}) == len(findings)
    silent = [block for block in analysis.blocks if block.part == "boilerplate"]
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(article.text)
        assert not any(block.start < finding.end and finding.start < block.end for block in silent)
    quoted = {(mark.start, mark.end) for mark in analysis.loaded if mark.voice in ("quote", "scare")}
    own = {(mark.start, mark.end) for mark in analysis.loaded if mark.voice in ("article", "paraphrase")}
    for finding in findings:
        if finding.code.startswith("FRM") and (finding.start, finding.end) in quoted - own:
            assert finding.severity == "info"
    assert (
        judge(article, msgspec.json.decode(msgspec.json.encode(analysis), type=Analysis), NONE, Settings()) == findings
    )
