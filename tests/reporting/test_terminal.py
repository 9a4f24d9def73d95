"""What a terminal shows: the span underlined, clipped lines, wide characters, and nothing that steers it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Loaded
from flagger.article import Meta
from flagger.reporting.terminal import Style, render, total
from flagger.reporting.visible import cells, visible
from flagger.result import Finding, Result, Severity, Tool

PLAIN = Style()


def finding(start: int, end: int, severity: Severity = "error", **more: object) -> Finding:
    values: dict[str, object] = {
        "code": "FRM301",
        "name": "epithet",
        "severity": severity,
        "confidence": 0.9,
        "start": start,
        "end": end,
        "line": 1,
        "column": start + 1,
        "message": "It judges.",
        "neutral": [],
        "suppressed": False,
        "fingerprint": "f",
    }
    return Finding(**(values | more))  # type: ignore[arg-type]


def result(text: str, *findings: Finding, id: str = "a.txt", path: str = "a.txt") -> Result:
    return Result(
        id=id,
        path=path,
        text=text,
        meta=Meta(),
        blocks=[],
        sentences=[],
        quotations=[],
        sources=[],
        attributions=[],
        loaded=[],
        allegations=[],
        findings=list(findings),
        tool=Tool("0", "d"),
    )


def shown(text: str, *findings: Finding, style: Style = PLAIN, **names: str) -> list[str]:
    counts = Counter(f.severity for f in findings if not f.suppressed)
    return render(result(text, *findings, **names), counts, style).splitlines()


def underlined(line: str, marks: str) -> str:
    """The characters of `line` that stand above the marks, by the columns that a terminal gives them."""
    columns: list[str] = []
    for character in line:
        if unicodedata.category(character) in ("Mn", "Me"):
            columns[-1] += character
        else:
            columns += [character, ""] if unicodedata.east_asian_width(character) in "WF" else [character]
    return "".join(columns[marks.index("^") : len(marks)])


def test_a_finding() -> None:
    found = finding(4, 17, message="‘harbour thug’ judges.", neutral=["harbour master", "owner"])
    assert shown("The harbour thug spoke.", found) == [
        "a.txt:1:5: error FRM301 epithet",
        "    The harbour thug spoke.",
        "        ^^^^^^^^^^^^^",
        "    ‘harbour thug’ judges.",
        "    instead: harbour master, owner",
        "",
        "a.txt: 1 error",
        "",
    ]


def test_loaded_wording_names_its_lexicon_entry() -> None:
    loaded = [Loaded(4, 8, "epithet", "article", "epithet.thug"), Loaded(4, 8, "emotive", "article", "emotive.thug")]
    article = msgspec.structs.replace(result("The thug left.", finding(4, 8), finding(9, 13)), loaded=loaded)
    lines = render(article, {}, PLAIN).splitlines()
    assert lines[0] == "a.txt:1:5: error FRM301 epithet [epithet.thug]"
    assert lines[5] == "a.txt:1:10: error FRM301 epithet"


def test_the_line_that_sums_up() -> None:
    severities: list[Severity] = ["error", "warning", "warning", "note", "info"]
    found = [finding(0, 3, severity) for severity in severities]
    assert "a.txt: 1 error, 2 warnings, 1 note; 1 info not listed (--show-info)" in shown("The", *found)
    assert "a.txt: 1 error, 2 warnings, 1 note, 1 info" in shown("The", *found, style=Style(show_info=True))
    assert shown("The") == ["a.txt: nothing to fix was found"]
    assert shown("The", finding(0, 3, "info")) == ["a.txt: nothing to fix was found; 1 info not listed (--show-info)"]
    assert total(3, {"note": 2}, Style()) == "3 articles: 2 notes\n"


def test_info_and_suppressed_findings_are_left_out() -> None:
    lines = shown("The thug.", finding(4, 8, suppressed=True), finding(4, 8, "info"))
    assert lines == ["a.txt: nothing to fix was found; 1 info not listed (--show-info)"]
    assert shown("The thug.", finding(4, 8, "info"), style=Style(show_info=True))[0].startswith("a.txt:1:5: info")


def test_a_row_is_named_by_file_and_id_and_an_extraction_has_no_line() -> None:
    assert shown("The thug.", finding(4, 8), id="r 1", path="a.jsonl")[0].startswith("a.jsonl#r 1:1:5: error")
    assert shown("The thug.", finding(4, 8, line=None, column=None))[0].startswith("a.txt: error")


def test_a_long_line_is_clipped_at_words_round_the_span() -> None:
    text = "many words before " * 50 + "the thug left " + "many words after " * 50
    start = text.index("thug")
    _, line, marks, *_ = shown(text, finding(start, start + 4), style=Style(width=60))
    assert len(line) <= 60
    assert underlined(line, marks) == "thug"
    assert re.fullmatch(r" {4}…\w+( \w+)+…", line)


def test_the_room_that_one_side_leaves_goes_to_the_other() -> None:
    text = "The thug left " + "many words after " * 50
    _, line, marks, *_ = shown(text, finding(4, 8), style=Style(width=60))
    assert line.startswith("    The thug left")
    assert len(line) > 45
    assert underlined(line, marks) == "thug"


def test_of_a_span_over_several_lines_the_first_is_shown() -> None:
    _, line, marks, *_ = shown("He is\r\na thug\nand so on", finding(3, 17))
    assert (line, marks) == ("    He is", "       ^^")
    _, line, marks, *_ = shown("One.\u2028A thug.\x0bTwo.", finding(7, 11))
    assert (line, marks) == ("    A thug.", "      ^^^^")


def test_a_span_longer_than_the_screen() -> None:
    _, line, marks, *_ = shown("thug " * 100, finding(0, 500), style=Style(width=40))
    assert len(line) <= 40
    assert len(marks) <= 40


@pytest.mark.parametrize("text", ["日本の the thug 日本の", "Zoe\u0308 e\u0301 the thug left", "a\tb\u00a0c the thug"])
def test_wide_and_combining_characters(text: str) -> None:
    start = text.index("thug")
    _, line, marks, *_ = shown(text, finding(start, start + 4))
    assert underlined(line, marks) == "thug"


def test_untrusted_text_cannot_steer_the_terminal() -> None:
    text = "\x1b[2J\u202ethe \x1b]0;x\x07thug\x9b1m\u2066"
    start = text.index("thug")
    found = finding(start, start + 4, message="‘\x1b[31mthug’ judges", neutral=["\x1b[0mx"], name="\x1bn")
    out = render(result(text, found, id="\x1b[1m", path="p\n"), {"error": 1}, Style())
    assert all(line.isprintable() for line in out.splitlines())
    assert "\\x1b[2J\\u202ethe \\x1b]0;x\\x07thug\\x9b1m\\u2066" in out


def test_colours_paint_and_change_nothing_else() -> None:
    found = (finding(4, 8), finding(9, 13, "note"))
    plain = "\n".join(shown("The thug left.", *found))
    painted = "\n".join(shown("The thug left.", *found, style=Style(colour=True)))
    assert "\x1b[1;31merror\x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain


@given(st.data(), st.text(max_size=200), st.integers(1, 130))
def test_any_span_of_any_text_fits(data: st.DataObject, text: str, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = shown(text, finding(start, end), style=Style(width=width))
    assert lines[1].isprintable()
    assert set(lines[2].strip()) == {"^"}
    # A wide character of two columns, or an escape of many, may not fit beside the span, but never runs over.
    # In columns: a mark that combines with the letter before it takes none.
    assert sum(columns for _, columns in cells(lines[1])) <= max(40, width)
    assert len(lines[2]) <= max(40, width)


@given(st.text())
def test_visible_is_printable(text: str) -> None:
    assert visible(text).isprintable()
