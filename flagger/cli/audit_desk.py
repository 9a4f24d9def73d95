"""Where `flagger audit` shows a finding and takes the answer."""

from __future__ import annotations

import sys

from flagger.bench.audit_findings import Question
from flagger.bench.audit_labels import Label
from flagger.bench.audit_session import PROMPT
from flagger.bench.audit_text import question_text
from flagger.cli.streams import width, write
from flagger.lexicon import Lexicons


class Terminal:
    """Findings go to standard output and answers come from standard input; who is `patient` is prompted for them."""

    def __init__(self, lexicons: Lexicons, *, patient: bool) -> None:
        self._lexicons = lexicons
        self._patient = patient

    def show(self, question: Question, number: int, of: int, label: Label | None) -> None:
        """Print a finding."""
        write("\n" + question_text(question, number, of, label, self._lexicons, width()))

    def answer(self) -> str | None:
        """Ask, where somebody sits at a terminal, and read a line."""
        if self._patient:
            write(PROMPT)
        line = sys.stdin.buffer.readline()
        return line.decode("utf-8", "replace") if line else None

    def say(self, text: str) -> None:
        """Print what is wrong with an answer."""
        write(f"{text}\n")
