"""Where sentences end: every stop is weighed by the word before it, what closes behind it and what follows."""

from __future__ import annotations

import re

from flagger.analysis import Quotation, Sentence
from flagger.article import Block
from flagger.marking.abbreviations import DASHES, LETTER, Abbreviations
from flagger.marking.copy import Copy
from flagger.marking.orthography import orthography_of

STOP = re.compile(r"[.!?…](?:(?<=\.)(?:[ \u00a0]\.){2,}(?!\.)|[.!?…]*)")
"""Stops in a row, or dots with spaces between. It begins with one set, so that the text between is passed over fast."""

CLOSING = frozenset("”’\"'»›“‘«)]")
NOTE = re.compile(r"\[\d{1,3}\]")
NOT_SPACE = re.compile(r"\S")
SYMBOLS = frozenset("#@$£€")
"""What begins a sentence, or a line of a post, before its first letter."""

RUNS_ON = frozenset(",;:)]}”’%/&+=")
"""What cannot begin a sentence."""

MARKS = 8
"""No more marks than this stand before the first letter of a sentence."""

FIRST_PERSON = re.compile(r"I\b")
SITE_ENDING = re.compile(r"(?:Com|Org|Net|Gov|Edu|Co|Uk|Io|Tv|Ai|Js)\b")
ADDRESS = 60
"""Characters before a stop that are looked at for a web address."""

TAIL_TOKENS = 14
"""A narrator's tail after a quotation (“…?” Mayor Ana Berl of Zelm asked) is no longer than this."""


def mark_sentences(copy: Copy, blocks: list[Block], quotations: list[Quotation], opens: list[int]) -> list[Sentence]:
    """The sentences of every block, in order, each inside its block; a block has at least one.

    `opens` are the offsets at which the words of each block begin, behind a bullet or a dateline.
    """
    text = copy.text
    splitter = _Splitter(copy, quotations)
    sentences: list[Sentence] = []
    for block, first in zip(blocks, opens, strict=True):
        if block.part == "boilerplate":
            sentences.append(Sentence(block.start, block.end, block.part, kind="other"))
            continue
        starts = splitter.starts(first, block)
        for start, edge in zip(starts, [*starts[1:], block.end], strict=True):
            sentences.append(Sentence(start, start + len(text[start:edge].rstrip()), block.part))
    return sentences


class _Splitter:
    """What the weighing of a stop needs to know of an article."""

    def __init__(self, copy: Copy, quotations: list[Quotation]) -> None:
        self._copy = copy
        self._text = copy.text
        self._abbreviations = Abbreviations(copy)
        self._opening = {quotation.start for quotation in quotations}
        self._closing = {quotation.end for quotation in quotations}
        self._cues = {hit.start: hit.end for hit in copy.hits["cues"]}
        self._circumstance = orthography_of(copy.lexicons).circumstance

    def starts(self, first: int, block: Block) -> list[int]:
        """Where the sentences of a block start, the first at `first`."""
        text = self._text
        starts = [first]
        unread = first  # No letter stands between the last start and here.
        for stop in STOP.finditer(text, first, block.end):
            if stop.start() < starts[-1]:
                continue
            end = self._behind_closing(stop.end(), block.end)
            found = NOT_SPACE.search(text, end, block.end)
            if found is None:
                break
            at = found.start()
            letter = LETTER.search(text, unread, at)
            if letter is None:
                unread = at
            elif self._begins(at, block.end) and self._ends(stop, end, at, starts[-1], block):
                starts.append(at)
                unread = at
            else:
                unread = letter.start()
        if len(starts) > 1 and LETTER.search(text, starts[-1], block.end) is None:
            starts.pop()
        return starts

    def _behind_closing(self, at: int, end: int) -> int:
        """The first place behind the marks, brackets and footnote numbers that close with a stop."""
        text = self._text
        while at < end:
            if text[at] in CLOSING and at not in self._opening:
                at += 1
            elif note := NOTE.match(text, at, end):
                at = note.end()
            elif text[at].isspace() and at + 1 < end and at + 2 in self._closing and text[at + 1] in CLOSING:
                at += 2  # “ badly set ”
            else:
                break
        return at

    def _begins(self, at: int, end: int) -> bool:
        """Whether a sentence may begin at `at`, for all that stands there."""
        text = self._text
        if text[at] in RUNS_ON and at not in self._opening:
            return False
        letter = LETTER.search(text, at, min(end, at + MARKS))
        if letter is None or not letter.group().islower():
            return True
        first = letter.start()
        return text[first + 1 : first + 2].isupper() or (first > at and (text[at] in SYMBOLS or at in self._opening))

    def _ends(self, stop: re.Match[str], end: int, at: int, start: int, block: Block) -> bool:
        """Whether the stop, closed at `end`, ends the sentence that began at `start`; the next would begin at `at`."""
        sign = stop.group()
        if end == at and not self._lacks_space(stop, end):
            return False
        if sign != "." and end > stop.end() and end in self._closing and self._is_tail(at, block.end):
            return False
        if "?" in sign or "!" in sign:
            return True
        if sign != ".":
            return self._ends_behind_ellipsis(stop.start(), at, block.end)
        return not self._abbreviations.holds(stop.start(), end, at, start, heading=block.part == "heading")

    def _ends_behind_ellipsis(self, dots: int, at: int, end: int) -> bool:
        word = LETTER.search(self._text, at, min(end, at + MARKS))
        if word is None:
            return True
        if word.group().islower() or FIRST_PERSON.match(self._text, word.start()):
            return False
        # Between spaces it is a pause in the sentence, or words left out of it.
        return not self._text[dots - 1].isspace() or self._abbreviations.is_starter(at)

    def _lacks_space(self, stop: re.Match[str], end: int) -> bool:
        """Whether two sentences stand side by side without a space: a whole word before, a word with a capital behind."""
        text = self._text
        first = end
        if end in self._opening or text[end] in DASHES:
            letter = LETTER.search(text, end, end + MARKS)
            first = letter.start() if letter else end
        before, behind = text[stop.start() - 2 : stop.start()], text[first : first + 2]
        capital = behind[:1].isupper() and (behind[1:].islower() or behind[1:].isspace())
        if not capital and not (behind[:1] in SYMBOLS and behind[1:].isalnum()):
            return False
        if end > stop.end() or stop.group() != ".":
            return True
        if not (before.isdigit() or (before.isalpha() and not before.istitle()) or before[1:] in CLOSING):
            return False
        run = text[max(0, end - ADDRESS) : end].rsplit(None, 1)[-1]
        return not (SITE_ENDING.match(text, end) or "/" in run or "@" in run or "www." in run)

    def _is_tail(self, at: int, end: int) -> bool:
        """Whether a narrator's tail with its cue begins at `at`: “Ana Berl asked.”, not “The board said nothing.”"""
        copy = self._copy
        first = copy.tokens.at(at)
        last = min(copy.tokens.at(end), first + TAIL_TOKENS)
        if first >= last or self._abbreviations.is_starter(at):
            return False
        for index in range(first, last):
            if copy.raw[index] in '.!?…“"«':
                return False
            behind = self._cues.get(index)
            if behind is not None and index > first:
                word = copy.low[behind] if behind < len(copy.low) else "."
                return not word[0].isalnum() or word in self._circumstance or copy.is_name(behind)
        return False
