"""Asking about one finding after the other, and keeping every answer at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, Protocol

from flagger.bench.audit_findings import Question
from flagger.bench.audit_labels import Key, Label, Verdict
from flagger.errors import UsageError

Action = Literal["right", "wrong", "unsure", "skip", "back", "quit"]
ACTIONS: tuple[Action, ...] = ("right", "wrong", "unsure", "skip", "back", "quit")
VERDICTS: dict[Action, Verdict] = {"right": "right", "wrong": "wrong", "unsure": "unsure"}
PROMPT = "r(ight) w(rong) u(nsure) s(kip) b(ack) q(uit), and a remark behind it: "
"""What is asked each time."""


class Answer(NamedTuple):
    """What was answered."""

    action: Action
    remark: str


class Desk(Protocol):
    """Whoever is asked."""

    def show(self, question: Question, number: int, of: int, label: Label | None) -> None:
        """Show a finding; `label` is what was said of it a moment ago."""
        ...

    def answer(self) -> str | None:
        """The next line, or None at the end."""
        ...

    def say(self, text: str) -> None:
        """Tell what is wrong with an answer."""
        ...


def parse(line: str) -> Answer | None:
    """An answer from a line: the first letters of an action, then a remark; None where it is no answer."""
    word, _, remark = line.strip().partition(" ")
    fitting = [action for action in ACTIONS if word and action.startswith(word.lower())]
    return Answer(fitting[0], " ".join(remark.split())) if fitting else None


def audit(
    asked: Sequence[Question],
    desk: Desk,
    keep: Callable[[Label], None],
    who: str,
    *,
    patient: bool,
) -> Counter[Action]:
    """Ask about each finding until all are answered, the lines end or the answer is to quit, and `keep` each label at once.

    Returns how many findings each verdict was given to, and how many were
    skipped. Raises UsageError at a line that is no answer where the desk is not `patient`: the lines after it would be answers to
    other findings.
    """
    labels: dict[Key, Label] = {}
    last: dict[Key, Action] = {}
    at = lines = 0
    while at < len(asked):
        question = asked[at]
        desk.show(question, at + 1, len(asked), labels.get(question.key))
        answer = None
        while answer is None:
            line = desk.answer()
            if line is None:
                return Counter(last.values())
            lines += 1
            answer = parse(line)
            if answer is None and not patient:
                raise UsageError(
                    f"standard input: line {lines}: {line.strip()!r}: expected one of {', '.join(ACTIONS)}"
                )
            if answer is None:
                desk.say(f"Expected one of {', '.join(ACTIONS)}, or their first letters.")
        if answer.action == "quit":
            break
        if answer.action == "back":
            if at == 0:
                desk.say("This is the first one.")
            at = max(0, at - 1)
            continue
        if answer.action in VERDICTS:
            key = question.key
            verdict = VERDICTS[answer.action]
            label = Label(key.code, key.entry or None, key.fingerprint, question.severity, verdict, who, answer.remark)
            keep(label)
            labels[key] = label
            last[key] = answer.action
        else:
            last.setdefault(question.key, "skip")
        at += 1
    return Counter(last.values())
