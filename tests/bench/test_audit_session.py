"""Asking: what counts as an answer, going back, skipping, and that each answer is kept at once."""

from __future__ import annotations

from collections import Counter

import pytest

from flagger.bench.audit_findings import Question
from flagger.bench.audit_labels import Key, Label
from flagger.bench.audit_session import audit, parse
from flagger.errors import UsageError


def question(letter: str) -> Question:
    key = Key("FRM301", "epithet.tyrant", letter * 16)
    return Question(key, "epithet", "error", f"{letter}.txt:1:1", "The ", "tyrant", " left.", "It judges.", ())


ASKED = [question(letter) for letter in "abc"]


class Desk:
    """Lines that were written beforehand."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.shown: list[tuple[str, str | None]] = []
        self.said: list[str] = []

    def show(self, question: Question, number: int, of: int, label: Label | None) -> None:
        assert ASKED[number - 1] is question
        assert of == len(ASKED)
        self.shown.append((question.key.fingerprint[0], label.label if label else None))

    def answer(self) -> str | None:
        return self.lines.pop(0) if self.lines else None

    def say(self, text: str) -> None:
        self.said.append(text)


def run(desk: Desk, *, patient: bool = True) -> tuple[list[Label], Counter[str]]:
    kept: list[Label] = []
    counts = audit(ASKED, desk, kept.append, "ann", patient=patient)
    return kept, Counter({str(action): number for action, number in counts.items()})


@pytest.mark.parametrize(
    ("line", "action", "remark"),
    [
        ("r\n", "right", ""),
        ("Wrong\n", "wrong", ""),
        ("w  it is  a name \n", "wrong", "it is a name"),
        ("un perhaps", "unsure", "perhaps"),
        ("q", "quit", ""),
    ],
)
def test_answers(line: str, action: str, remark: str) -> None:
    assert parse(line) == (action, remark)


@pytest.mark.parametrize("line", ["", "\n", "x", "rightly", "- r"])
def test_what_is_no_answer(line: str) -> None:
    assert parse(line) is None


def test_every_verdict_is_kept_with_its_finding() -> None:
    kept, counts = run(Desk("r", "w a name", "u"))
    assert [(label.fingerprint[0], label.label, label.remark) for label in kept] == [
        ("a", "right", ""),
        ("b", "wrong", "a name"),
        ("c", "unsure", ""),
    ]
    assert {(label.code, label.entry, label.severity, label.who) for label in kept} == {
        ("FRM301", "epithet.tyrant", "error", "ann")
    }
    assert counts == {"right": 1, "wrong": 1, "unsure": 1}


def test_back_shows_what_was_said_and_takes_another_answer() -> None:
    desk = Desk("b", "r", "s", "b", "b", "w", "s", "q")
    kept, counts = run(desk)
    assert desk.said == ["This is the first one."]
    assert desk.shown == [
        ("a", None),
        ("a", None),
        ("b", None),
        ("c", None),
        ("b", None),
        ("a", "right"),
        ("b", None),
        ("c", None),
    ]
    assert [label.label for label in kept] == ["right", "wrong"]
    assert counts == {"wrong": 1, "skip": 1}


def test_the_end_of_the_lines_ends_it() -> None:
    kept, counts = run(Desk("r"))
    assert len(kept) == 1
    assert counts == {"right": 1}


def test_at_a_terminal_what_is_no_answer_is_asked_again() -> None:
    desk = Desk("x", "", "r", "q")
    kept, _ = run(desk)
    assert len(desk.said) == 2
    assert [label.label for label in kept] == ["right"]


def test_elsewhere_it_ends_the_session_since_what_follows_would_answer_other_findings() -> None:
    desk = Desk("r", "x", "w")
    with pytest.raises(UsageError, match="standard input: line 2: 'x': expected one of right, wrong"):
        run(desk, patient=False)
    assert desk.shown == [("a", None), ("b", None)]
