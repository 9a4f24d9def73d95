"""The report: what counts as right, what is gone, who disagrees, and which rules are surely poor."""

from __future__ import annotations

import msgspec
import pytest

from flagger.bench.audit_findings import Question
from flagger.bench.audit_labels import Key, Label, Verdict
from flagger.bench.audit_report import Line, below, outcome, report
from flagger.bench.audit_text import report_text
from flagger.result import Severity


def label(
    number: int, verdict: Verdict, code: str = "FRM301", entry: str | None = "epithet.tyrant", who: str = ""
) -> Label:
    return Label(code, entry, f"{number:016x}", "error", verdict, who)


def question(label: Label, severity: Severity = "error") -> Question:
    key = Key(label.code, label.entry or "", label.fingerprint)
    return Question(key, "epithet", severity, f"{label.fingerprint[-1]}.txt:1:1", "", "tyrant", "", "It judges.", ())


def of(lines: list[Line], name: str) -> Line:
    return next(line for line in lines if line.name == name)


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        (["right"], "right"),
        (["right", "unsure"], "right"),
        (["wrong", "wrong"], "wrong"),
        (["right", "wrong"], "disputed"),
        (["unsure", "unsure"], "unsure"),
    ],
)
def test_what_people_make_of_a_finding_together(verdicts: list[Verdict], expected: str) -> None:
    assert outcome(label(1, verdict, who=str(n)) for n, verdict in enumerate(verdicts)) == expected


def test_tables_are_worst_first_and_unsure_stands_apart() -> None:
    good = [label(n, "right") for n in range(3)] + [label(3, "unsure")]
    poor = [label(4, "wrong", "FRM305", "emotive.blast"), label(5, "right", "FRM305", "emotive.blast")]
    charge = [label(6, "unsure", "ALG201", None)]
    counted = report([*good, *poor, *charge], None)
    assert counted.labels == 7
    assert counted.findings is None
    assert [line.name for line in counted.tables["rule"]] == ["FRM305", "FRM301", "ALG201"]
    assert [line.name for line in counted.tables["category"]] == ["emotive", "epithet"]
    assert [line.name for line in counted.tables["entry"]] == ["emotive.blast", "epithet.tyrant", "ALG201 (no entry)"]
    line = of(counted.tables["rule"], "FRM301")
    assert (line.right, line.wrong, line.unsure, line.unlabelled) == (3, 0, 1, 0)
    assert line.precision.low == pytest.approx(3 / (3 + 1.96**2))
    assert of(counted.tables["severity"], "error").precision.of == 5


def test_with_articles_only_what_is_still_found_counts() -> None:
    kept, lost, mended = label(1, "right"), label(2, "right"), label(3, "wrong")
    new = label(4, "right")
    counted = report([kept, lost, mended], [question(kept, "warning"), question(new)])
    line = of(counted.tables["rule"], "FRM301")
    assert (line.right, line.wrong, line.unlabelled) == (1, 0, 1)
    assert [(gone.name, gone.right, gone.wrong) for gone in counted.gone] == [("FRM301", 1, 1)]
    # The severity is that of today, not that of the label.
    assert of(counted.tables["severity"], "warning").right == 1


def test_who_disagrees_is_shown_and_counts_as_neither() -> None:
    ann, bob = label(1, "right", who="ann"), msgspec.structs.replace(label(1, "wrong", who="bob"), remark="a \x1bname")
    counted = report([ann, bob], [question(ann)])
    line = of(counted.tables["rule"], "FRM301")
    assert (line.right, line.wrong, line.disputed, line.precision.of) == (0, 0, 1, 0)
    text = report_text(counted)
    assert f"1.txt:1:1: FRM301 [epithet.tyrant] {1:016x}" in text
    assert "    ann: right\n    bob: wrong: a \\x1bname\n" in text


def test_surely_below_means_the_upper_end_is() -> None:
    unsure = report([label(1, "wrong")], None)
    sure = report([label(n, "wrong") for n in range(30)], None)
    assert below(unsure, 0.75) == []
    assert [line.name for line in below(sure, 0.75)] == ["FRM301"]
    assert below(report([label(1, "unsure")], None), 1.0) == []


def test_text_leaves_out_what_nobody_labelled() -> None:
    said, unsaid = label(1, "right"), label(2, "right", "FRM305", "emotive.blast")
    text = report_text(report([said], [question(said), question(unsaid)]))
    assert "emotive.blast" not in text
    assert "1 more, nothing labelled" in text
    assert "1.00 [0.21, 1.00]" in text
